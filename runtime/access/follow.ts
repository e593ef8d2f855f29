// Whether a client may hear of changes of a resource. Who may not read it must not watch it, and what one era subscribes
// to the other one listens to, so that neither is a way around the other. Asked when a client subscribes, and again for
// everybody who is subscribed when the policy or the catalog is another one.
import { methodsNeeded } from '../../policies/calls/call.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Refusal } from '../wire/errors.ts';
import type { AccessRequest } from './access-request.ts';
import { chooseRoute, chooseTarget } from './routing.ts';
import { decideUse, deniedWith, refusalOf } from './use.ts';

export interface Following {
  /** Number of the route that takes what is asked for; -1 for none. */
  readonly route: number;
  /** Upstreams that may be asked to tell of changes, by number; none when it is denied, or nobody has such a thing. */
  readonly upstreams: readonly number[];
  /** What the client is told then; undefined when that is what it would be told of any other URI. */
  readonly refusal: Refusal | undefined;
}

/** `method`: `resources/subscribe` or `subscriptions/listen`. */
export function followingOf(
  snapshot: Snapshot,
  asking: AccessRequest,
  uri: string,
  method: string,
): Following {
  const item = snapshot.catalog.resources.find(uri);
  let upstreams: readonly number[] | undefined;
  let route = -1;
  for (const needed of methodsNeeded('resource', method)) {
    const step = allowedBy(snapshot, asking, uri, needed, item);
    if (step.upstreams.length === 0) return step;
    if (needed === method) route = step.route;
    // Where routes part the ways each method has one of its own; else all of them must be allowed at one place.
    const before = upstreams;
    upstreams =
      before === undefined || step.isRouted
        ? step.upstreams
        : step.upstreams.filter((upstream) => before.includes(upstream));
  }
  return { route, upstreams: upstreams ?? [], refusal: undefined };
}

interface Step extends Following {
  readonly isRouted: boolean;
}

function allowedBy(
  { policy }: Snapshot,
  asking: AccessRequest,
  uri: string,
  method: string,
  item: ReturnType<Snapshot['catalog']['resources']['find']>,
): Step {
  const number = chooseRoute(policy, asking, 'resource', uri, item.candidates, method);
  const route = policy.routes.table[number];
  const isRouted = route !== undefined;
  if (route !== undefined && route.deny !== null)
    return { route: number, upstreams: [], refusal: deniedWith(route.deny), isRouted };
  const owners = route === undefined ? item.owners : [chooseTarget(asking, route)];
  const upstreams: number[] = [];
  let refusal: Refusal | undefined;
  for (const upstream of owners) {
    if (upstream < 0 || item.barred.has(upstream)) continue;
    const use = { kind: 'resource' as const, name: uri, method, route: number, upstream };
    const decision = decideUse(policy, asking, item, use);
    if (decision === undefined || decision.outcome === 'allow') upstreams.push(upstream);
    else refusal ??= refusalOf(policy, asking, item, use, decision, undefined);
  }
  return { route: number, upstreams, refusal, isRouted };
}
