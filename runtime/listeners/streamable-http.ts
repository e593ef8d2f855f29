// Streamable HTTP (2025-03-26 to 2026-07-28): one path, POST for messages; for legacy clients GET to listen and
// DELETE to end the session.
//
// The order below is the promise of the checks: whether the caller may be here at all (http.ts), who it is, then
// whether its head makes sense, then its body; only then does the pipeline begin, and nothing has any effect before
// that. Of a POST with a good head the pipeline itself finds out who sent it, as the first thing it does.
import { Exchange } from '../pipeline/exchange.ts';
import { run } from '../pipeline/run.ts';
import type { Session } from '../sessions/session.ts';
import { isBatch } from '../wire/batch.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import { Arrival } from './arrival.ts';
import { checkGet, checkPost, checkSessionHead, claimedEra, NO_WEBSOCKET, readableAnswers } from './gate.ts';
import { runBatch } from './http-batch.ts';
import type { Transport, TransportDeps } from './listener.ts';
import { HttpReply } from './reply.ts';
import { openStream } from './session-stream.ts';

const ALLOW = ['allow', 'GET, POST, DELETE'] as const;

export function createStreamableHttp({ endpoint }: TransportDeps): Transport {
  return (request, response, head) => {
    const arrival = new Arrival(endpoint, request, response, head, claimedEra(head.version));
    const { era } = arrival;
    const { method } = request;
    if (request.upgrade) arrival.turnAway(NO_WEBSOCKET);
    else if (method === 'POST') post(arrival);
    else if (method === 'GET' && era === 'legacy') {
      withSession(arrival, checkGet(head), (session) => openStream(session, request, response, arrival.cors));
    } else if (method === 'DELETE' && era === 'legacy') {
      withSession(arrival, checkSessionHead(head), (session) => {
        arrival.edge.sessions.endSession(session);
        response.send(200, arrival.cors, '');
      });
    } else if (method === 'OPTIONS') arrival.refuse(REFUSALS.method_not_allowed, ALLOW);
    else arrival.turnAway(REFUSALS.method_not_allowed, ALLOW);
  };
}

function post(arrival: Arrival): void {
  const { edge, era, head, request, visitor } = arrival;
  const answers = readableAnswers(head.accept, era);
  const refusal = checkPost(head, answers);
  if (refusal !== undefined) {
    arrival.turnAway(refusal);
    return;
  }
  const startedAt = edge.deadlines.now();
  const reply = new HttpReply(arrival.response, answers, arrival.cors, startedAt);
  request.readBody(arrival.maxRequestBytes, (body) => {
    if (body === undefined) arrival.turnAway(REFUSALS.too_large);
    else if (isBatch(body)) {
      arrival.admit((proof) => {
        visitor.proof = proof;
        const refused = runBatch(edge, visitor, body, reply, startedAt);
        if (refused !== undefined) arrival.refuse(refused);
      });
    } else {
      const exchange = new Exchange(edge, visitor, body, reply, era, startedAt);
      reply.answered = exchange;
      run(exchange);
    }
  });
}

/**
 * For what is about a session as a whole. It waits for the whole request: before that its framing may still turn
 * out to be wrong.
 */
function withSession(arrival: Arrival, refusal: Refusal | undefined, act: (session: Session) => void): void {
  if (refusal !== undefined) {
    arrival.turnAway(refusal);
    return;
  }
  const { edge, head } = arrival;
  arrival.request.readBody(arrival.maxRequestBytes, (body) =>
    arrival.admit((proof) => {
      const session = edge.sessions.find(edge.name, head.session ?? '', proof);
      if (body === undefined) arrival.refuse(REFUSALS.too_large);
      else if (session === undefined) arrival.refuse(REFUSALS.session_not_found);
      else act(session);
    }),
  );
}
