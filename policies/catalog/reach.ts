// Where calls can go, listener by listener: the question behind "a tool is listed exactly when some call of it may
// succeed". What a call brings along (headers, who makes it) is the only thing that is not known before it is made.
//
// An entry whose headers can never meet because an earlier entry takes all such calls still counts as possible; the
// compiler warns of it (unreachable-route), and deciding it here would mean solving regular expressions.
import { dependsOnCall, entriesFor, possibleEntries } from '../routes/candidates.ts';
import { situationHolds } from '../routes/conditions.ts';
import type { Routes } from '../routes/routes.ts';
import type { ListUse } from './list-uses.ts';

/** What may become of the requests for one name with one method on one listener. */
export interface Reach {
  /** Upstreams a route may send one to. */
  readonly routed: ReadonlySet<number>;
  /** Whether one may find no route, and so go to the owner of the name. */
  readonly unrouted: boolean;
}

/** `candidates`: of the name, see `candidatesFor`. */
export function reachOf(
  routes: Routes,
  candidates: readonly number[],
  method: string,
  listener: string,
): Reach {
  const possible = possibleEntries(routes, candidates, { method, listener });
  const last = possible.at(-1);
  return {
    routed: new Set(possible.flatMap((entry) => targetsOf(routes, entry))),
    unrouted: last === undefined || dependsOnCall(routes, last),
  };
}

/** The upstreams that some use of some item of such a list may reach on a listener, of `count` there are. */
export function reachable(
  routes: Routes,
  list: ListUse,
  listener: string,
  count: number,
): ReadonlySet<number> {
  const { unrouted } = reachOf(routes, routes.unnamed, list.use, listener);
  if (unrouted) return new Set(Array.from({ length: count }, (_, number) => number));
  const entries = [...entriesFor(routes, list.routedAs)];
  const possible = entries.filter((entry) => situationHolds(routes.entries[entry]!, list.use, listener));
  return new Set(possible.flatMap((entry) => targetsOf(routes, entry)));
}

/** The listeners on which some request for a name may get to `upstream`, which offers it. `owner`: see OwnedName. */
export function listenersReaching(
  { owner, reach }: { readonly owner: number; readonly reach: readonly Reach[] },
  upstream: number,
): Set<number> {
  const listeners = new Set<number>();
  for (const [listener, { routed, unrouted }] of reach.entries()) {
    if (routed.has(upstream) || (unrouted && owner === upstream)) listeners.add(listener);
  }
  return listeners;
}

/** A deny route has no targets; a target of weight 0 is drained and gets nothing. */
function targetsOf(routes: Routes, entry: number): number[] {
  const targets = routes.table[routes.entries[entry]?.route ?? -1]?.targets ?? [];
  return targets.filter((target) => target.weight > 0).map((target) => target.upstream);
}
