// Where calls can go, listener by listener, whoever makes them: the first half of the question behind "a tool is listed
// exactly when some call of it may succeed". What a call brings along (headers, who makes it) is not known here.
import { entriesFor } from '../routes/candidates.ts';
import { situationHolds } from '../routes/conditions.ts';
import type { Routes } from '../routes/routes.ts';
import type { ListUse } from './list-uses.ts';
import { reachedBy, waysOf } from './ways.ts';

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
  const { routed, unrouted } = waysOf(routes, candidates, { method, listener });
  return { routed: new Set(routed.flatMap(({ upstreams }) => upstreams)), unrouted };
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
  const entries = [...entriesFor(routes, list.routedAs)].map((number) => routes.entries[number]!);
  const possible = entries.filter((entry) => situationHolds(entry, list.use, listener));
  return new Set(possible.flatMap(({ route }) => reachedBy(routes.table[route]?.targets ?? [])));
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
