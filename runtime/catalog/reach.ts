// Where calls of one name can go, listener by listener: the question behind "a tool is listed exactly when some call
// of it may succeed". Headers are the only thing about a call that is not known before it is made.
//
// An entry whose headers can never meet because an earlier entry takes all such calls still counts as possible; the
// compiler warns of it (unreachable-route), and deciding it here would mean solving regular expressions.
import { dependsOnHeaders, possibleEntries } from '../../policies/routes/candidates.ts';
import type { Routes } from '../../policies/routes/routes.ts';

/** What may become of the tools/call requests for one name on one listener. */
export interface Reach {
  /** Upstreams a route may send one to. */
  readonly routed: ReadonlySet<number>;
  /** Whether one may find no route, and so go to the owner of the name. */
  readonly unrouted: boolean;
}

export function reachOf(routes: Routes, candidates: readonly number[], listener: string): Reach {
  const possible = possibleEntries(routes, candidates, { method: 'tools/call', listener });
  const last = possible.at(-1);
  return {
    routed: new Set(possible.flatMap((entry) => targetsOf(routes, entry))),
    unrouted: last === undefined || dependsOnHeaders(routes, last),
  };
}

/** A deny route has no targets; a target of weight 0 is drained and gets nothing. */
function targetsOf(routes: Routes, entry: number): number[] {
  const targets = routes.table[routes.entries[entry]?.route ?? -1]?.targets ?? [];
  return targets.filter((target) => target.weight > 0).map((target) => target.upstream);
}
