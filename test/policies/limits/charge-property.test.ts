// Budgets against the naive limiter: any mix of limits, callers, costs and times, clocks that jump included.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsForCaller, limitsForTarget } from '../../../policies/limits/applicable.ts';
import { charge } from '../../../policies/limits/charge.ts';
import { prepareLimits } from '../../../policies/limits/prepare.ts';
import { LimitState } from '../../../policies/limits/state.ts';
import { EXACT } from '../../../policies/limits/window.ts';
import type { BundleLimit } from '../../../schema/generated/bundle.ts';
import { runs } from '../../runs.ts';
import { applying, at, CALL, DAY, limitOf, MINUTE, principalOf, SECOND, TOOL } from './limit-scene.ts';
import { NaiveLimits } from './naive-limits.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const CLIENTS = ['a', 'b'];
const TOOLS = ['x', 'y'];

const limit: fc.Arbitrary<BundleLimit> = fc
  .record({
    kind: fc.constantFrom('window' as const, 'window' as const, 'bucket' as const, 'quota' as const),
    key: fc.subarray(['client', 'tool'] as const),
    limit: fc.integer({ min: 1, max: 8 }),
    window_ms: fc.constantFrom(SECOND, 7 * SECOND, MINUTE),
    burst: fc.integer({ min: 1, max: 6 }),
    cost: fc.constantFrom(1, 1, 1, 2, 3),
  })
  .map((one) =>
    limitOf({ ...one, key: [...one.key], window_ms: one.kind === 'quota' ? DAY : one.window_ms }),
  );
const table = fc
  .array(limit, { minLength: 1, maxLength: 4 })
  .map((limits) => limits.map((one, i) => ({ ...one, name: `limit ${i}` })));

/** Most steps are short; some clocks go back, some days pass. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 400 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 * SECOND }) },
  { weight: 1, arbitrary: fc.integer({ min: -20 * SECOND, max: 0 }) },
  { weight: 1, arbitrary: fc.constant(DAY / 2) },
);
const attempt = fc.record({
  client: fc.constantFrom(...CLIENTS),
  tool: fc.constantFrom(...TOOLS),
  steady: step,
  wall: step,
});

function keyOf({ key }: BundleLimit, { client, tool }: { client: string; tool: string }): string {
  return key.map((part) => (part === 'client' ? client : tool)).join();
}

describe('a call', () => {
  it('is admitted exactly when every limit has room, and charged to all or none', {
    timeout: 120_000,
  }, () => {
    const seen = { calls: 0, admitted: 0 };
    const property = fc.property(
      table,
      fc.boolean(),
      fc.array(attempt, { minLength: 10, maxLength: 60 }),
      (limits, rolling, attempts) => {
        const naive = new NaiveLimits(limits, rolling);
        const state = new LimitState();
        const prepared = prepareLimits(
          {
            store: 'memory',
            on_store_failure: 'allow',
            quota_reset: rolling ? 'rolling_24h' : 'utc_midnight',
            table: limits,
            matches: [],
          },
          { upstreams: [], conditions: [], amounts: [] },
        );
        const now = { steady: 5_000, wall: DAY * 20_000 };
        for (const one of attempts) {
          now.steady += one.steady;
          now.wall += one.wall;
          const target = limitsForTarget(prepared, { ...TOOL, name: one.tool });
          const caller = limitsForCaller(target, principalOf({ client: one.client }));
          const { refusal } = charge(caller, state, CALL, now);
          const keys = limits.map((each) => keyOf(each, one));
          expect(refusal === undefined).toBe(naive.call(keys, now.steady, now.wall));
          seen.calls += 1;
          seen.admitted += refusal === undefined ? 1 : 0;
        }
      },
    );
    fc.assert(property, { numRuns: runs(2_000), seed: SEED });
    expect(seen.admitted).toBeGreaterThan(seen.calls / 10);
    expect(seen.admitted).toBeLessThan((seen.calls * 9) / 10);
  });

  it('is admitted after `retry_after` when nobody else called, and not a second earlier', () => {
    const seen = { refused: 0 };
    const property = fc.property(
      table,
      fc.boolean(),
      fc.array(fc.integer({ min: 0, max: 20 * SECOND }), { minLength: 5, maxLength: 40 }),
      (limits, rolling, steps) => {
        const applicable = applying(limits, { quota_reset: rolling ? 'rolling_24h' : 'utc_midnight' });
        const state = new LimitState();
        let now = 0;
        for (const pause of steps) {
          now += pause;
          const { refusal } = charge(applicable, state, CALL, at(now));
          const after = refusal?.data.retry_after;
          if (after === undefined) continue;
          seen.refused += 1;
          expect(Number.isInteger(after) && after >= 1).toBe(true);
          if (after > 1) {
            const early = charge(applicable, state, CALL, at(now + (after - 1) * SECOND));
            expect(early.refusal).toBeDefined();
          }
          now += after * SECOND;
          expect(charge(applicable, state, CALL, at(now)).refusal).toBeUndefined();
        }
      },
    );
    fc.assert(property, { numRuns: runs(1_000), seed: SEED });
    expect(seen.refused).toBeGreaterThan(runs(1_000));
  });
});

describe('a window larger than what is kept one by one', () => {
  it('never admits more in any stretch of its length, and keeps a bounded number of entries', () => {
    const limit = 5 * EXACT;
    const applicable = applying([limitOf({ limit, window_ms: MINUTE })]);
    const property = fc.property(
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 50, maxLength: 50 }),
      (pattern) => {
        const state = new LimitState();
        const admitted: number[] = [];
        let now = 0;
        let offered = 0;
        while (now < 3 * MINUTE) {
          now += pattern[offered % pattern.length]! >> 2;
          offered += 1;
          if (offered > 60_000) break;
          if (charge(applicable, state, CALL, at(now)).refusal === undefined) admitted.push(now);
        }
        let from = 0;
        for (const [i, time] of admitted.entries()) {
          while (admitted[from]! <= time - MINUTE) from += 1;
          expect(i - from + 1).toBeLessThanOrEqual(limit);
        }
        // A charge is held a thousandth of the window longer at most.
        if (now >= 3 * MINUTE && offered > 4 * limit) expect(admitted.length).toBeGreaterThan(2 * limit);
      },
    );
    fc.assert(property, { numRuns: runs(10), seed: SEED });
  });
});

describe('a state without room for more callers', () => {
  it('stays bounded, and admits no caller more than its budget', () => {
    const property = fc.property(
      fc.constantFrom('window' as const, 'bucket' as const, 'quota' as const),
      fc.array(
        fc.record({ client: fc.integer({ min: 0, max: 30 }), step: fc.integer({ min: 0, max: 9_000 }) }),
        { minLength: 50, maxLength: 200 },
      ),
      (kind, calls) => {
        const limits = [limitOf({ kind, limit: 2, burst: 2, window_ms: kind === 'quota' ? DAY : MINUTE })];
        const state = new LimitState(5);
        const naive = new NaiveLimits(limits, false);
        let now = 0;
        let admitted = 0;
        for (const { client, step } of calls) {
          now += step;
          const applicable = applying(limits, { principal: principalOf({ client: `c${client}` }) });
          if (charge(applicable, state, CALL, at(now)).refusal === undefined) {
            admitted += 1;
            expect(naive.call([`c${client}`], now, now)).toBe(true);
          }
          expect(state.size).toBeLessThanOrEqual(5);
        }
        expect(admitted).toBeGreaterThan(0);
      },
    );
    fc.assert(property, { numRuns: runs(500), seed: SEED });
  });
});
