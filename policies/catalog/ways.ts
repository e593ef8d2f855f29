// By which ways a call of a name may go, as far as is known before it is made: through the routes that may win it, and
// past all of them to the owner of the name. Lists, plans and the catalog ask it here, so that what is shown and what
// can be called cannot drift apart.
//
// An entry whose headers can never meet because an earlier entry takes all such calls still counts as possible; the
// compiler warns of it (unreachable-route), and deciding it here would mean solving regular expressions.
import { dependsOnCall, type KnownBefore, possibleEntries } from '../routes/candidates.ts';
import type { Routes } from '../routes/routes.ts';

export interface Ways {
  /** Best first. */
  readonly routed: readonly RoutedWay[];
  /** Whether a call may find no route, and so go to the owner of the name. */
  readonly unrouted: boolean;
}

export interface RoutedWay {
  /** Number of the route. */
  readonly route: number;
  /** Number of its entry. */
  readonly entry: number;
  /** It refuses what it wins, and sends nothing anywhere. */
  readonly denies: boolean;
  /** Where it may send a call; a target of weight 0 is drained and gets nothing. */
  readonly upstreams: readonly number[];
}

/** `candidates`: of the name, see `candidatesFor`. */
export function waysOf(routes: Routes, candidates: readonly number[], known: KnownBefore): Ways {
  const possible = possibleEntries(routes, candidates, known);
  const last = possible.at(-1);
  return {
    routed: possible.map((entry) => wayBy(routes, entry)),
    unrouted: last === undefined || dependsOnCall(routes, last, known),
  };
}

function wayBy(routes: Routes, entry: number): RoutedWay {
  const { route } = routes.entries[entry]!;
  const { deny = null, targets = [] } = routes.table[route] ?? {};
  return { route, entry, denies: deny !== null, upstreams: reachedBy(targets) };
}

/** The upstreams that may get something. */
export function reachedBy(targets: Routes['table'][number]['targets']): number[] {
  return targets.filter(({ weight }) => weight > 0).map(({ upstream }) => upstream);
}
