// What the gateway answers itself, by era and method. A method that is missing here and is not tools/call does not
// exist: nothing is passed on only because some upstream might know it.
import { idKey } from '../sessions/request-id.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Era } from '../upstreams/upstream.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import type { Message } from '../wire/message.ts';
import { negotiateLegacyVersion } from '../wire/versions.ts';
import type { Exchange, Local } from './exchange.ts';

const REQUESTS: Readonly<Record<Era, ReadonlyMap<string, Local>>> = {
  legacy: new Map([
    ['initialize', initialize],
    ['ping', ping],
    ['tools/list', listTools],
  ]),
  modern: new Map([
    ['server/discover', discover],
    ['tools/list', listTools],
  ]),
};

/** Undefined for a request whose method the era does not have. Notifications and answers are always taken. */
export function localAnswer(era: Era, message: Message): Local | undefined {
  if (message.kind === 'request') return REQUESTS[era].get(message.method);
  // From 2026-07-28 on a client cancels over HTTP by closing its connection only.
  return era === 'legacy' && message.method === 'notifications/cancelled' ? cancelled : take;
}

/** Exactly `{}`: clients check it (2025-11-25, Ping). */
const EMPTY = Buffer.from('{}');

function ping(exchange: Exchange): undefined {
  exchange.succeed(EMPTY);
}

function initialize(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  const { edge, message } = exchange;
  const version = negotiateLegacyVersion(message.protocolVersion);
  const result = edge.legacy.initialize.get(version);
  if (result === undefined) return REFUSALS.internal;
  const session = edge.sessions.create(edge.name, version, snapshot.bundle.gateway.limits.max_sessions);
  if (session === undefined) return REFUSALS.too_many_sessions;
  exchange.succeed(result, session.id);
  return undefined;
}

function discover(exchange: Exchange): undefined {
  exchange.succeed(exchange.edge.modern.discover);
}

function listTools(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  // The whole list is one page, so no cursor was ever handed out.
  if (exchange.message.cursor !== undefined) return REFUSALS.invalid_params;
  // By name: the head may have arrived under another bundle, which numbered its listeners otherwise.
  const number = snapshot.bundle.gateway.listeners.findIndex(({ name }) => name === exchange.edge.name);
  const list = snapshot.catalog.lists[number];
  if (list === undefined) return REFUSALS.internal;
  exchange.succeed(list[exchange.era]);
  return undefined;
}

/** Nothing happens for an id that is unknown or already answered: the two messages may have crossed. */
function cancelled(exchange: Exchange): undefined {
  const { session, message } = exchange;
  if (message.requestId !== undefined) session?.calls.get(idKey(message.requestId))?.cancel();
  exchange.accept();
}

/** Nothing depends on it: initialized, roots/list_changed, an answer to a question we never asked. */
function take(exchange: Exchange): undefined {
  exchange.accept();
}
