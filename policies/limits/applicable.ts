// Which limits a call has to do with, found out in the steps in which it becomes known: what is called, who calls, and
// last, in charge.ts, the call itself. The first two are the same for many calls, and done once for all of them.
import type { Principal } from '../access/principal.ts';
import { matchesGlob } from '../routes/glob.ts';
import { identityHolds } from '../routes/identity.ts';
import { readingsOf } from '../text/uri-readings.ts';
import { counterIds } from './keys.ts';
import type { Limits, PreparedLimit, PreparedMatch } from './prepare.ts';
import type { LimitTarget } from './target.ts';

export interface TargetLimits {
  readonly limits: Limits;
  readonly target: LimitTarget;
  readonly applicable: readonly PreparedLimit[];
}

/** Of all limits, those that calls of the target may be charged to. */
export function limitsForTarget(limits: Limits, target: LimitTarget): TargetLimits {
  const applicable: PreparedLimit[] = [];
  for (const prepared of limits.all) {
    const { scope, tools } = prepared.limit;
    if (scope.routes !== undefined && !scope.routes.includes(target.route)) continue;
    if (scope.upstreams !== undefined && !scope.upstreams.includes(target.upstream)) continue;
    if (
      tools !== undefined &&
      !(target.kind === 'tool' && tools.some((glob) => matchesGlob(glob, target.name)))
    )
      continue;
    const matches = prepared.matches?.filter((match) => targetFits(match, target));
    if (matches?.length !== 0) applicable.push({ ...prepared, matches });
  }
  return { limits, target, applicable };
}

export interface CallLimit extends PreparedLimit {
  /** Of the counters one call is charged to: one, or one for each team of the caller. */
  readonly ids: readonly string[];
}

/** What a call is to be charged. */
export interface Due {
  readonly one: CallLimit;
  /** Whole and at least 1; Infinity for more than any budget holds. */
  readonly cost: number;
}

/** Everything about the limits of one caller's calls of one target that is the same for all of them. */
export interface CallLimits {
  readonly limits: Limits;
  readonly target: LimitTarget;
  readonly applicable: readonly CallLimit[];
  /** What is due for every call alike; undefined when that depends on the call. */
  readonly fixed: readonly Due[] | undefined;
}

/** Of the limits of a target, those that calls of `principal` may be charged to. */
export function limitsForCaller(
  { limits, target, applicable }: TargetLimits,
  principal: Principal,
): CallLimits {
  const found: CallLimit[] = [];
  for (const prepared of applicable) {
    const { scope, except } = prepared.limit;
    if (scope.teams !== undefined && !scope.teams.some((team) => principal.teams.includes(team))) continue;
    if (scope.clients !== undefined && !scope.clients.includes(principal.client)) continue;
    let matches = prepared.matches?.filter(
      ({ identity }) => identity === undefined || identityHolds(identity, principal),
    );
    if (matches?.length === 0) continue;
    if (matches?.some(fitsEveryCall)) matches = undefined;
    const ids = counterIds(prepared.limit, target, principal, limits.upstreams, except ?? []);
    if (ids.length > 0) found.push({ ...prepared, matches, ids });
  }
  const depends = found.some(({ matches, cost }) => matches !== undefined || cost !== undefined);
  const fixed = depends ? undefined : found.map((one) => ({ one, cost: one.limit.cost }));
  return { limits, target, applicable: found, fixed };
}

/** Whether nothing is left to ask, once target and caller fit. */
function fitsEveryCall({ listeners, headers, when }: PreparedMatch): boolean {
  return listeners === undefined && headers.length === 0 && when === undefined;
}

function targetFits({ name, pattern, methods }: PreparedMatch, target: LimitTarget): boolean {
  if (methods !== undefined && !methods.includes(target.method)) return false;
  if (name === undefined) return true;
  if (name.kind !== target.kind) return false;
  const fits = (text: string): boolean =>
    (name.exact === undefined || name.exact === text) &&
    (name.prefix === undefined || text.startsWith(name.prefix)) &&
    (pattern === undefined || pattern.test(text));
  if (fits(target.name) || target.kind !== 'resource') return fits(target.name);
  const { certain, possible } = readingsOf(target.name);
  return certain.some(fits) || possible.some(fits);
}
