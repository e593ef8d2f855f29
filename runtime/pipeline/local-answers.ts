// The answers that begin a conversation or keep it going: handshakes, ping, log level, and what needs no answer.
import { idKey } from '../sessions/request-id.ts';
import type { Session } from '../sessions/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { isLogLevel } from '../wire/log-level.ts';
import { negotiateLegacyVersion } from '../wire/versions.ts';
import type { Exchange } from './exchange.ts';

/** Exactly `{}`: clients check it (2025-11-25, Ping). */
export const EMPTY = Buffer.from('{}');

export function ping(exchange: Exchange): undefined {
  exchange.succeed(EMPTY);
}

export function initialize(exchange: Exchange, { bundle, views }: Snapshot): Refusal | undefined {
  const { edge, message, peer } = exchange;
  const version = negotiateLegacyVersion(message.protocolVersion);
  const result = views.get(edge.name)?.initialize.get(version);
  if (result === undefined) return REFUSALS.internal;
  const session = edge.sessions.create({
    listener: edge.name,
    version,
    capabilities: edge.capabilities.legacy(message.capabilities, version),
    visitor: exchange.visitor,
    max: bundle.gateway.limits.max_sessions,
    channel: peer.channel,
  });
  if (session === undefined) return REFUSALS.too_many_sessions;
  if (peer.channel !== undefined) peer.channel.session = session;
  else forgetAtEnd(exchange, session);
  edge.hub.attach(session);
  exchange.succeed(result, session.id);
  return undefined;
}

/** What upstreams keep for this session alone may end with it; a channel sees to that itself. */
function forgetAtEnd({ edge, client }: Exchange, session: Session): void {
  const key = { session: session.id, client: client.client };
  const { current } = edge;
  session.onEnd.push(() => {
    for (const upstream of current.get().upstreams) upstream.forget(key);
  });
}

export function discover(exchange: Exchange, { views }: Snapshot): Refusal | undefined {
  const view = views.get(exchange.edge.name);
  if (view === undefined) return REFUSALS.internal;
  exchange.succeed(view.discover);
  return undefined;
}

export function setLevel(exchange: Exchange): Refusal | undefined {
  const { message, session } = exchange;
  if (!isLogLevel(message.level)) return REFUSALS.bad_level;
  if (session !== undefined) session.logLevel = message.level;
  exchange.succeed(EMPTY);
  return undefined;
}

/**
 * Nothing happens for an id that is unknown or already answered: the two messages may have crossed. A modern client
 * over HTTP cancels by closing its connection only.
 */
export function cancelled(exchange: Exchange): undefined {
  const { session, message, peer } = exchange;
  if (message.requestId !== undefined) {
    const calls = exchange.era === 'modern' ? peer.channel?.calls : session?.calls;
    calls?.get(idKey(message.requestId))?.cancel();
  }
  exchange.accept();
}

/** The client's answer to a question; one that nobody waits for is taken and forgotten. */
export function responded(exchange: Exchange): undefined {
  const { session, message } = exchange;
  exchange.accept();
  const { id, result, error } = message;
  if (result !== undefined) session?.questions.answered(id, result);
  else if (error !== undefined) session?.questions.refused(id, error.code, error.message);
}

/** Nothing depends on it: initialized, roots/list_changed. */
export function take(exchange: Exchange): undefined {
  exchange.accept();
}
