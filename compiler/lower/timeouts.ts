// How long calls may take, from everywhere it can be said: the smallest wins. What policies say for routes and
// upstreams is folded into these; what they say for teams and clients is known only once somebody calls.
import type { BundleRoute, BundleTimeout } from '../../schema/generated/bundle.ts';
import type { Attached, LinkedRoute } from '../ast/program.ts';
import { durationMs } from '../ast/units.ts';

export interface Timeouts {
  /** Milliseconds by number of the route or upstream; no entry where no policy says. */
  readonly routes: ReadonlyMap<number, number>;
  readonly upstreams: ReadonlyMap<number, number>;
  readonly callers: readonly BundleTimeout[];
}

export function timeoutsOf(attached: readonly Attached[]): Timeouts {
  const routes = new Map<number, number>();
  const upstreams = new Map<number, number>();
  const callers: BundleTimeout[] = [];
  for (const { sections, scopes } of attached) {
    if (sections.timeout === undefined) continue;
    const timeout_ms = durationMs(sections.timeout);
    for (const scope of scopes) {
      if (scope.teams !== undefined || scope.clients !== undefined) {
        callers.push({ scope, timeout_ms });
        continue;
      }
      for (const route of scope.routes ?? []) lower(routes, route, timeout_ms);
      for (const upstream of scope.upstreams ?? []) lower(upstreams, upstream, timeout_ms);
    }
  }
  return { routes, upstreams, callers };
}

/**
 * A route that says nothing leaves it to the upstream. One that does speaks for all its targets, so that the strictest
 * policy of any of them counts.
 */
export function routeTimeout(
  { route, targets, fallback }: LinkedRoute,
  number: number,
  { routes, upstreams }: Timeouts,
): BundleRoute['timeout_ms'] {
  const own = [routes.get(number), route.timeout === undefined ? undefined : durationMs(route.timeout)];
  const said = own.filter((timeout) => timeout !== undefined);
  if (said.length === 0) return null;
  const reached = [...targets.map(({ upstream }) => upstream), ...fallback];
  return Math.min(...said, ...reached.map((upstream) => upstreams.get(upstream) ?? Infinity));
}

function lower(timeouts: Map<number, number>, number: number, timeout: number): void {
  timeouts.set(number, Math.min(timeout, timeouts.get(number) ?? Infinity));
}
