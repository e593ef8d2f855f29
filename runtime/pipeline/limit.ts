// How much. All limits that apply to a call are charged at once, or none and the call is refused.
//
// Charged is what asks an upstream for something by its name. A retry that brings answers is a request like any other.
import { followingOf } from '../access/follow.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Refusal } from '../wire/errors.ts';
import { chargeUse } from './charging.ts';
import type { Exchange } from './exchange.ts';

export function limit(
  exchange: Exchange,
  snapshot: Snapshot,
): Refusal | undefined | Promise<Refusal | undefined> {
  if (snapshot.policy.limits === undefined) return undefined;
  const { kind, item, nameForClients: name, method, routeNumber: route, target: upstream } = exchange;
  if (kind === undefined || item === undefined)
    return method === 'resources/subscribe' ? limitSubscribe(exchange, snapshot) : undefined;
  return chargeUse(exchange, item, { kind, name, method, route, upstream });
}

/** It has no upstream of its own: it counts for the first of those that will be asked to tell of changes. */
function limitSubscribe(
  exchange: Exchange,
  snapshot: Snapshot,
): Refusal | undefined | Promise<Refusal | undefined> {
  const { message, method } = exchange;
  const name = message.uri;
  if (name === undefined || exchange.session === undefined) return undefined;
  const { upstreams, route } = followingOf(snapshot, exchange, name, method);
  const [upstream] = upstreams;
  // Refused by the next stage, which sends nothing anywhere.
  if (upstream === undefined) return undefined;
  const item = snapshot.catalog.resources.find(name);
  return chargeUse(exchange, item, { kind: 'resource', name, method, route, upstream });
}
