// Limits, callers and calls for the tests of budgets.
import { ANONYMOUS, type Principal } from '../../../policies/access/principal.ts';
import { type CallLimits, limitsForCaller, limitsForTarget } from '../../../policies/limits/applicable.ts';
import type { LimitedCall } from '../../../policies/limits/due.ts';
import type { Now } from '../../../policies/limits/now.ts';
import { type LimitSurroundings, prepareLimits } from '../../../policies/limits/prepare.ts';
import type { LimitTarget } from '../../../policies/limits/target.ts';
import type { BundleLimit, LimitTable } from '../../../schema/generated/bundle.ts';

export const SECOND = 1000;
export const MINUTE = 60_000;
export const DAY = 86_400_000;

export const TOOL: LimitTarget = { kind: 'tool', name: 'read', method: 'tools/call', route: 0, upstream: 0 };

export function limitOf(members: Partial<BundleLimit> = {}): BundleLimit {
  return {
    name: 'per_client/minute',
    limit_type: 'per_client',
    mode: 'enforce',
    key: ['client'],
    scope: {},
    kind: 'window',
    limit: 3,
    window_ms: MINUTE,
    burst: 0,
    cost: 1,
    ...members,
  };
}

export function principalOf(members: Partial<Principal> = {}): Principal {
  return { ...ANONYMOUS, authenticated: true, client: 'c1', ip: '10.0.0.1', ...members };
}

/** At `ms` since both clocks began, on a Thursday at midnight. */
export function at(ms: number): Now {
  return { steady: ms, wall: ms };
}

export const CALL: LimitedCall = {
  listener: 'default',
  header: () => undefined,
  facts: () => {
    throw new Error('no expression here');
  },
};

/** What applies to one caller's calls of one target. */
export function applying(
  table: readonly BundleLimit[],
  {
    matches = [],
    quota_reset = 'utc_midnight',
    store = 'memory',
    on_store_failure = 'local',
    principal = principalOf(),
    target = TOOL,
    ...surroundings
  }: Partial<Omit<LimitTable, 'table'>> &
    Partial<LimitSurroundings> & { principal?: Principal; target?: LimitTarget } = {},
): CallLimits {
  const limits = prepareLimits(
    { store, on_store_failure, quota_reset, table: [...table], matches },
    { upstreams: ['u0', 'u1'], conditions: [], amounts: [], ...surroundings },
  );
  return limitsForCaller(limitsForTarget(limits, target), principal);
}
