// Sends a call on its way, or answers what the gateway answers itself. The first stage that changes anything.
import { timeoutFor } from '../access/timeouts.ts';
import { allAccepted } from '../eras/input-responses.ts';
import { idKey } from '../sessions/request-id.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';
import { capabilitiesFor, send } from './send.ts';

type Verdict = Refusal | undefined | Promise<Refusal | undefined>;

export function dispatch(exchange: Exchange, snapshot: Snapshot): Verdict {
  const { edge, local } = exchange;
  if (exchange.id !== undefined && !enter(exchange)) return REFUSALS.invalid_request;
  if (local !== undefined) return local(exchange, snapshot);
  const definition = snapshot.bundle.upstreams[exchange.target];
  if (definition === undefined) return REFUSALS.internal;
  exchange.timeoutMs = timeoutOf(
    exchange,
    snapshot,
    exchange.route?.timeout_ms ?? definition.timeouts.call_ms,
  );
  exchange.deadline = edge.deadlines.now() + exchange.timeoutMs;
  // Before the call goes out, so that whatever ends it finds it here.
  edge.deadlines.add(exchange);
  const { state, message } = exchange;
  if (state === undefined) return sendFirst(exchange);
  if (state.kind === 'parked') {
    exchange.capabilities = capabilitiesFor(exchange, definition);
    return resume(exchange, state.call, state.round);
  }
  const { inputResponses } = message;
  if (state.kind === 'visit' && inputResponses !== undefined && !allAccepted(inputResponses)) {
    exchange.unanswered('elicitation/create');
    return undefined;
  }
  return send(exchange);
}

/** Who calls may be granted less than the route or the upstream grants everybody. */
function timeoutOf(exchange: Exchange, { bundle }: Snapshot, ms: number): number {
  if (bundle.timeouts === undefined) return ms;
  return timeoutFor(exchange.who.timeouts, exchange.routeNumber, exchange.target, ms);
}

function sendFirst(exchange: Exchange): Refusal | undefined {
  const refusal = send(exchange);
  return refusal === undefined || exchange.askNextOwner() ? undefined : refusal;
}

/** Back to the call that waits for the answers this request brings; each round is good for one retry. */
function resume(exchange: Exchange, id: string, round: number): Refusal | undefined {
  const parked = exchange.edge.parked.find(id);
  if (parked === undefined) return REFUSALS.parked_gone;
  if (parked.round !== round) return REFUSALS.bad_state;
  exchange.attempt = parked;
  parked.resume(exchange, exchange.message.inputResponses);
  return undefined;
}

/**
 * Makes a request findable for notifications/cancelled. False when the client already waits for an answer with that
 * id: it could not tell two answers with one id apart. A modern client over HTTP has a connection for each.
 */
function enter(exchange: Exchange): boolean {
  const { session, era, peer, id } = exchange;
  const calls = era === 'modern' ? peer.channel?.calls : session?.calls;
  if (calls === undefined || id === undefined) return true;
  const key = idKey(id);
  if (calls.has(key)) return false;
  calls.set(key, exchange);
  exchange.calls = calls;
  exchange.key = key;
  return true;
}
