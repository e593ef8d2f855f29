// Streamable HTTP (2025-03-26 to 2026-07-28): one path, POST for messages; for legacy clients GET to listen and
// DELETE to end the session.
//
// The order below is the promise of the checks: whether the caller may be here at all (http.ts), then whether its
// head makes sense, then its body; only then does the pipeline begin, and nothing has any effect before that.
import type { Head } from '../eras/head.ts';
import type { HttpRequest, HttpResponse } from '../http/server.ts';
import type { Edge } from '../pipeline/edge.ts';
import { Exchange } from '../pipeline/exchange.ts';
import { run } from '../pipeline/run.ts';
import type { Session } from '../sessions/session.ts';
import type { Era } from '../upstreams/upstream.ts';
import { isBatch } from '../wire/batch.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import { corsHeaders } from './cors.ts';
import { checkGet, checkPost, checkSessionHead, claimedEra, readableAnswers } from './gate.ts';
import { runBatch } from './http-batch.ts';
import { HttpPeer } from './http-peer.ts';
import type { ListenerDeps, Transport } from './listener.ts';
import { refuse } from './refuse.ts';
import { HttpReply } from './reply.ts';
import { openStream } from './session-stream.ts';

const ALLOW = ['allow', 'GET, POST, DELETE'] as const;

export function createStreamableHttp({ edge }: ListenerDeps): Transport {
  return (request, response, head) => {
    const era = claimedEra(head.version);
    const cors = corsHeaders(head.origin);
    const { method } = request;
    if (method === 'POST') {
      post(edge, request, response, head, era, cors);
    } else if (method === 'GET' && era === 'legacy') {
      withSession(edge, request, response, head, cors, checkGet(head), (session) =>
        openStream(session, request, response, cors),
      );
    } else if (method === 'DELETE' && era === 'legacy') {
      withSession(edge, request, response, head, cors, checkSessionHead(head), (session) => {
        edge.sessions.endSession(session);
        response.send(200, cors, '');
      });
    } else refuse(response, REFUSALS.method_not_allowed, era, [...ALLOW, ...cors]);
  };
}

function post(
  edge: Edge,
  request: HttpRequest,
  response: HttpResponse,
  head: Head,
  era: Era,
  cors: readonly string[],
): void {
  const answers = readableAnswers(head.accept, era);
  const refusal = checkPost(head, answers);
  if (refusal !== undefined) {
    refuse(response, refusal, era, cors);
    return;
  }
  const startedAt = edge.deadlines.now();
  const reply = new HttpReply(response, answers, cors, startedAt);
  request.readBody(maxRequestBytes(edge), (body) => {
    if (body === undefined) {
      refuse(response, REFUSALS.too_large, era, cors);
      return;
    }
    const peer = new HttpPeer(request, head);
    if (isBatch(body)) {
      const refused = runBatch(edge, peer, body, reply, startedAt);
      if (refused !== undefined) refuse(response, refused, era, cors);
      return;
    }
    const exchange = new Exchange(edge, peer, body, reply, era, startedAt);
    reply.answered = exchange;
    run(exchange);
  });
}

/**
 * For what is about a session as a whole. It waits for the whole request: before that its framing may still turn
 * out to be wrong.
 */
function withSession(
  edge: Edge,
  request: HttpRequest,
  response: HttpResponse,
  head: Head,
  cors: readonly string[],
  refusal: Refusal | undefined,
  act: (session: Session) => void,
): void {
  if (refusal !== undefined) {
    refuse(response, refusal, 'legacy', cors);
    return;
  }
  request.readBody(maxRequestBytes(edge), (body) => {
    const session = edge.sessions.find(edge.name, head.session ?? '');
    if (body === undefined) refuse(response, REFUSALS.too_large, 'legacy', cors);
    else if (session === undefined) refuse(response, REFUSALS.session_not_found, 'legacy', cors);
    else act(session);
  });
}

function maxRequestBytes(edge: Edge): number {
  return edge.current.get().bundle.gateway.limits.max_request_bytes;
}
