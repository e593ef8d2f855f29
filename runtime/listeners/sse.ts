// HTTP+SSE, the transport of 2024-11-05: a GET opens an event stream, its first event says where to post messages, and
// everything the client is told comes by the stream. The stream is the session: it cannot be resumed, and clients of
// that revision send no header about it.
import type { Head } from '../eras/head.ts';
import type { HttpRequest, HttpResponse } from '../http/server.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { encodeEvent, endpointEvent, SSE_HEADERS } from '../wire/sse-writer.ts';
import { Channel } from './channel.ts';
import type { Pipe } from './channel-pipe.ts';
import { corsHeaders } from './cors.ts';
import type { ListenerDeps, Transport } from './listener.ts';
import { acceptedAnswers, isJson, isPlain, STREAM_ANSWER } from './media-types.ts';
import { only } from './query.ts';
import { refuse } from './refuse.ts';

const SESSION_REQUIRED: Refusal = {
  kind: 'session_required',
  text: 'Bad Request: the parameter sessionId is required',
};
const NOT_ACCEPTABLE: Refusal = {
  kind: 'not_acceptable',
  text: 'Not Acceptable: Client must accept text/event-stream',
};

/** What official servers say; clients look at the status only. */
const TAKEN = 'Accepted';

/** For both paths. */
export function createSse(deps: ListenerDeps): Transport {
  const { sse_path, message_path } = deps.listener;
  return (request, response, head) => {
    const opens = request.path === sse_path && request.method === 'GET';
    const posts = request.path === message_path && request.method === 'POST';
    const cors = corsHeaders(head.origin);
    const refusal = head.repeated ? REFUSALS.repeated_header : undefined;
    if (!opens && !posts) {
      const allow = request.path === sse_path ? 'GET' : 'POST';
      refuse(response, REFUSALS.method_not_allowed, 'legacy', ['allow', allow, ...cors]);
    } else if (refusal !== undefined) refuse(response, refusal, 'legacy', cors);
    else if (opens) open(deps, request, response, head, cors);
    else post(deps, request, response, head, cors);
  };
}

function open(
  { edge, listener, sse }: ListenerDeps,
  request: HttpRequest,
  response: HttpResponse,
  { accept }: Head,
  cors: readonly string[],
): void {
  if (accept !== undefined && (acceptedAnswers(accept) & STREAM_ANSWER) === 0) {
    refuse(response, NOT_ACCEPTABLE, 'legacy', cors);
    return;
  }
  const id = sse.newId();
  const opener = { remoteAddress: request.remoteAddress, headers: request.headers };
  const channel = new Channel(
    edge,
    opener,
    pipeOf(response, () => sse.remove(id)),
    'legacy',
  );
  sse.add(id, { listener: edge.name, channel, response });
  response.onGone(() => {
    sse.remove(id);
    channel.closed();
  });
  response.onDrain(() => channel.drained());
  response.startStream(200, [...SSE_HEADERS, ...cors]);
  response.write(endpointEvent(`${listener.message_path}?sessionId=${id}`));
  response.onLeaving(() => channel.leave());
}

function pipeOf(response: HttpResponse, closed: () => void): Pipe {
  return {
    send: (message) => response.write(encodeEvent(message)),
    get buffered() {
      return response.buffered;
    },
    close(why) {
      closed();
      if (why === 'over') response.end();
      else response.abort();
    },
  };
}

function post(
  { edge, sse }: ListenerDeps,
  request: HttpRequest,
  response: HttpResponse,
  head: Head,
  cors: readonly string[],
): void {
  const id = only(request.query, 'sessionId');
  const refusal = checkPost(head, id, id !== undefined && sse.find(edge.name, id) !== undefined);
  if (refusal !== undefined || id === undefined) {
    refuse(response, refusal ?? SESSION_REQUIRED, 'legacy', cors);
    return;
  }
  request.readBody(edge.current.get().bundle.gateway.limits.max_request_bytes, (body) => {
    // Looked for once more: the stream may have ended while the body arrived.
    const channel = sse.find(edge.name, id);
    if (body === undefined) refuse(response, REFUSALS.too_large, 'legacy', cors);
    else if (channel === undefined) refuse(response, REFUSALS.session_not_found, 'legacy', cors);
    else {
      response.send(202, ['content-type', 'text/plain', ...cors], TAKEN);
      channel.receive(body);
    }
  });
}

function checkPost(head: Head, id: string | undefined, known: boolean): Refusal | undefined {
  if (id === undefined) return SESSION_REQUIRED;
  if (!known) return REFUSALS.session_not_found;
  if (!isJson(head.contentType)) return REFUSALS.unsupported_media_type;
  return isPlain(head.contentEncoding) ? undefined : REFUSALS.unsupported_encoding;
}
