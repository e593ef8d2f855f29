// HTTP+SSE, the transport of 2024-11-05: a GET opens an event stream, its first event says where to post messages, and
// everything the client is told comes by the stream. The stream is the session: it cannot be resumed, and clients of
// that revision send no header about it. Each post proves anew who it comes from, and reaches streams of its own only.
import type { Head } from '../eras/head.ts';
import type { HttpRequest, HttpResponse } from '../http/server.ts';
import type { Proof } from '../identity/proof.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { encodeEvent, endpointEvent, SSE_HEADERS } from '../wire/sse-writer.ts';
import { Arrival } from './arrival.ts';
import { Channel } from './channel.ts';
import type { Pipe } from './channel-pipe.ts';
import { NO_WEBSOCKET } from './gate.ts';
import type { Transport, TransportDeps } from './listener.ts';
import { acceptedAnswers, isJson, isPlain, STREAM_ANSWER } from './media-types.ts';
import { only } from './query.ts';

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
export function createSse(deps: TransportDeps): Transport {
  const { sse_path, message_path } = deps.listener;
  return (request, response, head) => {
    const arrival = new Arrival(deps.endpoint, request, response, head, 'legacy');
    const opens = request.path === sse_path && request.method === 'GET';
    const posts = request.path === message_path && request.method === 'POST';
    if (!opens && !posts) {
      const allow = ['allow', request.path === sse_path ? 'GET' : 'POST'];
      if (request.method === 'OPTIONS') arrival.refuse(REFUSALS.method_not_allowed, allow);
      else arrival.turnAway(REFUSALS.method_not_allowed, allow);
    } else {
      const refusal = opens ? checkOpen(request, head) : checkPost(head);
      if (refusal !== undefined) arrival.turnAway(refusal);
      else if (opens) arrival.admit((proof) => open(deps, arrival, proof));
      else post(deps, arrival);
    }
  };
}

function checkOpen({ upgrade }: HttpRequest, { accept, repeated }: Head): Refusal | undefined {
  if (upgrade) return NO_WEBSOCKET;
  if (repeated) return REFUSALS.repeated_header;
  const reads = accept === undefined || (acceptedAnswers(accept) & STREAM_ANSWER) !== 0;
  return reads ? undefined : NOT_ACCEPTABLE;
}

function checkPost({ contentEncoding, contentType, repeated }: Head): Refusal | undefined {
  if (repeated) return REFUSALS.repeated_header;
  if (!isJson(contentType)) return REFUSALS.unsupported_media_type;
  return isPlain(contentEncoding) ? undefined : REFUSALS.unsupported_encoding;
}

function open({ edge, listener, sse }: TransportDeps, arrival: Arrival, proof: Proof): void {
  const { request, response, visitor } = arrival;
  const id = sse.newId();
  const opener = { address: visitor.address, headers: request.headers, path: request.path, proof };
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
  response.startStream(200, [...SSE_HEADERS, ...arrival.cors]);
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
      if (why === 'too_slow') response.abort();
      else response.end();
    },
  };
}

/** The stream is looked for when the whole body is there: it may have ended meanwhile. */
function post({ edge, sse }: TransportDeps, arrival: Arrival): void {
  const id = only(arrival.request.query, 'sessionId');
  if (id === undefined) {
    arrival.turnAway(SESSION_REQUIRED);
    return;
  }
  arrival.request.readBody(arrival.maxRequestBytes, (body) =>
    arrival.admit((proof) => {
      const channel = sse.find(edge.name, id, proof);
      if (body === undefined) arrival.refuse(REFUSALS.too_large);
      else if (channel === undefined) arrival.refuse(REFUSALS.session_not_found);
      else {
        arrival.response.send(202, ['content-type', 'text/plain', ...arrival.cors], TAKEN);
        channel.receive(body);
      }
    }),
  );
}
