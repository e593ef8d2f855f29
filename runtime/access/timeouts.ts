// How long a call may take at most, by who makes it: of the timeouts of teams and clients the smallest that applies.
import type { Principal } from '../../policies/access/principal.ts';
import type { BundleTimeout } from '../../schema/generated/bundle.ts';

/** Those that calls of `principal` may be bound by. */
export function timeoutsOf(timeouts: readonly BundleTimeout[], principal: Principal): BundleTimeout[] {
  return timeouts.filter(({ scope: { teams, clients } }) => {
    if (teams !== undefined && !teams.some((team) => principal.teams.includes(team))) return false;
    return clients === undefined || (principal.client !== '' && clients.includes(principal.client));
  });
}

/**
 * Milliseconds for a call by way of `route` (-1 for none) to `upstream`.
 * @param timeouts those of the caller
 * @param ms what the route or the upstream grants
 */
export function timeoutFor(
  timeouts: readonly BundleTimeout[],
  route: number,
  upstream: number,
  ms: number,
): number {
  let least = ms;
  for (const { scope, timeout_ms } of timeouts) {
    if (timeout_ms >= least) continue;
    if (scope.routes !== undefined && !scope.routes.includes(route)) continue;
    if (scope.upstreams !== undefined && !scope.upstreams.includes(upstream)) continue;
    least = timeout_ms;
  }
  return least;
}
