// Sends a call on its way, or answers what the gateway answers itself. The first stage that changes anything.
import { idKey } from '../sessions/request-id.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';

export function dispatch(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  if (exchange.local !== undefined) return exchange.local(exchange, snapshot);
  const upstream = snapshot.upstreams[exchange.target];
  const definition = snapshot.bundle.upstreams[exchange.target];
  if (upstream === undefined || definition === undefined) return REFUSALS.internal;
  if (!enterSession(exchange)) return REFUSALS.invalid_request;
  const { deadlines } = exchange.edge;
  exchange.deadline = deadlines.now() + (exchange.route?.timeout_ms ?? definition.timeouts.call_ms);
  // Before the call goes out, so that whatever ends it finds it here.
  deadlines.add(exchange);
  if (upstream.dispatch(exchange, exchange)) return undefined;
  const { phase } = upstream.state;
  return phase === 'down' || phase === 'closed' ? REFUSALS.unavailable : REFUSALS.overloaded;
}

/**
 * Makes a legacy call findable for notifications/cancelled. False when the session already waits for an answer with
 * that id: two answers with one id could not be told apart by the client.
 */
function enterSession(exchange: Exchange): boolean {
  const { session, id } = exchange;
  if (session === undefined || id === undefined) return true;
  const key = idKey(id);
  if (session.calls.has(key)) return false;
  session.calls.set(key, exchange);
  exchange.key = key;
  return true;
}
