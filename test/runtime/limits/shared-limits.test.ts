// Limits that several gateways share, through a real Redis whose clock the test sets.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { release } from '../../../policies/limits/charge.ts';
import { EXACT } from '../../../policies/limits/window.ts';
import type { LimitService } from '../../../runtime/limits/limit-service.ts';
import type { BundleLimit } from '../../../schema/generated/bundle.ts';
import { DAY, MINUTE, SECOND } from '../../policies/limits/limit-scene.ts';
import { NaiveLimits } from '../../policies/limits/naive-limits.ts';
import { runs } from '../../runs.ts';
import { startRedis } from './redis-server.ts';
import { admitted, call, gatewayAt, type Store, sharing, storeOf } from './shared-scene.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const HOUR = 3_600_000;
const NOON = 20_000 * DAY + 12 * HOUR;

let store: Store;
let a: LimitService;
let b: LimitService;

beforeAll(async () => {
  store = await storeOf(await startRedis());
  await store.setTime(NOON);
  a = await gatewayAt(store, { toldClock: true });
  b = await gatewayAt(store, { toldClock: true });
});
afterAll(async () => {
  await Promise.all([a?.close(), b?.close()]);
  await store?.close();
});

/** Names of limits no test or run used before: a store that nobody has to empty. */
let uses = 0;
beforeEach(async () => {
  uses += 1;
  await store.setTime(NOON);
});
const fresh = (
  limits: readonly Partial<BundleLimit>[],
  ...rest: Parameters<typeof sharing> extends [unknown, ...infer R] ? R : never
) =>
  sharing(
    limits.map((one, i) => ({ ...one, name: `${uses} ${i}` })),
    ...rest,
  );

describe('a limit that gateways share', () => {
  it('is one budget for all of them', async () => {
    const limits = fresh([{ limit: 3 }]);
    for (const gateway of [a, b, a]) expect((await call(gateway, limits)).refusal).toBeUndefined();
    for (const gateway of [a, b])
      expect((await call(gateway, limits)).refusal?.data).toEqual({
        limit_type: 'per_client',
        tool: 'read',
        retry_after: 60,
        limit: 3,
        window: '60s',
      });
    await store.setTime(NOON + MINUTE);
    expect((await call(b, limits)).refusal).toBeUndefined();
  });

  it('admits exactly its number of calls that come at once', async () => {
    const limits = fresh([{ limit: 30 }, { kind: 'bucket', limit: 60, burst: 40 }]);
    const calls = Array.from({ length: 100 }, (_, i) => call(i % 2 === 0 ? a : b, limits));
    const refused = (await Promise.all(calls)).filter(({ refusal }) => refusal !== undefined);
    expect(refused).toHaveLength(70);
  });

  it('is charged to each team of a caller, or to none', async () => {
    const members = { key: ['team'] as BundleLimit['key'], limit: 2 };
    const both = fresh([members], {}, { teams: ['x', 'y'] });
    const one = fresh([members], {}, { teams: ['x'] });
    const other = fresh([members], {}, { teams: ['y'] });
    expect(await admitted(a, one, 1)).toBe(1);
    expect(await admitted(b, both, 3)).toBe(1);
    expect(await admitted(a, one, 1)).toBe(0);
    expect(await admitted(a, other, 2)).toBe(1);
  });

  it('in audit mode refuses nothing, is told, and is not charged beyond its number', async () => {
    const limits = fresh([
      { limit: 1, mode: 'audit' },
      { limit: 3, window_ms: SECOND },
    ]);
    const charges = [
      await call(a, limits),
      await call(b, limits),
      await call(a, limits),
      await call(b, limits),
    ];
    expect(
      charges.map(({ refusal, exceeded }) => [refusal?.limit, exceeded.map(({ limit }) => limit)]),
    ).toEqual([
      [undefined, []],
      [undefined, [0]],
      [undefined, [0]],
      [1, [0]],
    ]);
    await store.setTime(NOON + MINUTE);
    expect((await call(a, limits)).exceeded).toEqual([]);
  });

  it('never has room for a call that costs more than it holds', async () => {
    for (const kind of ['window', 'bucket', 'quota'] as const) {
      const { refusal } = await call(a, fresh([{ kind, limit: 3, burst: 3, cost: 4 }]));
      expect(refusal?.wait).toBe(Number.POSITIVE_INFINITY);
      expect(refusal?.data).not.toHaveProperty('retry_after');
    }
  });

  it('larger than what is kept one by one admits its number, and holds it a thousandth of its time longer', async () => {
    const limits = fresh([{ limit: 2 * EXACT, cost: EXACT / 2 }]);
    for (const ms of [0, 59, 60, 119]) {
      await store.setTime(NOON + ms);
      expect(await admitted(a, limits, 1), String(ms)).toBe(1);
    }
    await store.setTime(NOON + MINUTE + 58);
    expect((await call(b, limits)).refusal?.wait).toBe(1);
    await store.setTime(NOON + MINUTE + 59);
    expect(await admitted(b, limits, 3)).toBe(2);
  });

  it('is the same whether the configuration was loaded again or not', async () => {
    const limits = fresh([{ limit: 3 }]);
    expect(await admitted(a, limits, 2)).toBe(2);
    const { redis } = store;
    for (let i = 0; i < 20; i += 1) {
      a.update({
        limits: { store: 'redis', quota_reset: 'utc_midnight' },
        gateway: { redis: { url: [{ text: redis.url }], key_prefix: 'test:' } },
      } as unknown as Parameters<LimitService['update']>[0]);
    }
    expect(await admitted(a, limits, 2)).toBe(1);
    expect(a.counts.withoutStore).toBe(0);
  });
});

describe('calls at once', () => {
  const atOnce = { kind: 'concurrent', window_ms: 0 } as const;

  it('are counted over all gateways, until they are released, once', async () => {
    const limits = fresh([{ ...atOnce, limit: 2 }]);
    const [first, second] = [await call(a, limits), await call(b, limits)];
    expect((await call(a, limits)).refusal?.data).toMatchObject({ retry_after: 1, limit: 2 });
    release(first);
    release(first);
    expect(second.held).not.toEqual([]);
    const third = await call(b, limits);
    expect(third.refusal).toBeUndefined();
    expect((await call(b, limits)).refusal).toBeDefined();
    for (const one of [second, third]) release(one);
    expect(await admitted(a, limits, 5)).toBe(5);
  });

  it('hold nothing when another limit refuses the call', async () => {
    const limits = fresh([{ ...atOnce, limit: 1 }, { limit: 1 }]);
    expect(await admitted(a, limits, 3)).toBe(1);
    await store.setTime(NOON + MINUTE);
    expect(await admitted(b, limits, 1)).toBe(1);
  });

  it('of a gateway that died are forgotten, those of one that lives never', async () => {
    const limits = fresh([{ ...atOnce, limit: 2 }]);
    const [dead, alive] = await Promise.all([
      gatewayAt(store, { toldClock: true }),
      gatewayAt(store, { toldClock: true, timing: { answer: 5_000, beat: 10 } }),
    ]);
    await call(dead, limits);
    await call(alive, limits);
    for (let seconds = 10; seconds < 30; seconds += 10) {
      await store.setTime(NOON + seconds * SECOND);
      // Wait until the living one has said so.
      const before = await beats();
      while ((await beats()) < before + 2) await new Promise((resolve) => setTimeout(resolve, 5));
      expect((await call(a, limits)).refusal).toBeDefined();
    }
    await store.setTime(NOON + 30 * SECOND);
    const freed = await call(a, limits);
    expect(freed.refusal).toBeUndefined();
    expect((await call(a, limits)).refusal).toBeDefined();
    release(freed);
    await Promise.all([dead.close(), alive.close()]);
    await store.setTime(NOON + 31 * SECOND);
    expect((await Promise.all([call(a, limits), call(b, limits)])).map(({ refusal }) => refusal)).toEqual([
      undefined,
      undefined,
    ]);
  });

  /** How often scripts ran. */
  async function beats(): Promise<number> {
    const info = String(await store.send('INFO', 'commandstats'));
    return Number(/cmdstat_evalsha:calls=(\d+)/.exec(info)?.[1]);
  }
});

const KEYS = ['client', 'team'] as const;
const limit: fc.Arbitrary<Partial<BundleLimit>> = fc
  .record({
    kind: fc.constantFrom('window' as const, 'window' as const, 'bucket' as const, 'quota' as const),
    key: fc.subarray([...KEYS]),
    limit: fc.integer({ min: 1, max: 8 }),
    window_ms: fc.constantFrom(SECOND, 7 * SECOND, MINUTE),
    burst: fc.integer({ min: 1, max: 6 }),
    cost: fc.constantFrom(1, 1, 1, 2, 3),
  })
  .map((one) => ({ ...one, key: [...one.key], window_ms: one.kind === 'quota' ? DAY : one.window_ms }));
const attempt = fc.record({
  gateway: fc.boolean(),
  client: fc.constantFrom('c', 'd'),
  team: fc.constantFrom('t', 'u'),
  pass: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 400 }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 * SECOND }) },
    { weight: 1, arbitrary: fc.constant(DAY / 2) },
  ),
});

describe('any limits, callers and times', () => {
  it('a call of any gateway is admitted exactly when a naive limiter with one log of all calls admits it', {
    timeout: 120_000,
  }, async () => {
    const seen = { calls: 0, admitted: 0 };
    const property = fc.asyncProperty(
      fc.array(limit, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.array(attempt, { minLength: 10, maxLength: 40 }),
      async (limits, rolling, attempts) => {
        uses += 1;
        const table = limits.map((one, i) => ({ ...one, name: `${uses} ${i}` }));
        const naive = new NaiveLimits(
          sharing(table).limits.all.map((one) => one.limit),
          rolling,
        );
        let now = NOON;
        for (const { gateway, client, team, pass } of attempts) {
          now += pass;
          await store.setTime(now);
          const principal = { client, teams: [team] };
          const quota_reset = rolling ? 'rolling_24h' : 'utc_midnight';
          const charge = await call(gateway ? a : b, sharing(table, { quota_reset }, principal));
          const keys = limits.map(({ key = [] }) =>
            key.map((part) => principal[part === 'team' ? 'teams' : 'client']).join(),
          );
          expect(charge.refusal === undefined).toBe(naive.call(keys, now, now));
          seen.calls += 1;
          seen.admitted += charge.refusal === undefined ? 1 : 0;
        }
      },
    );
    await fc.assert(property, { numRuns: runs(120), seed: SEED });
    expect(a.counts.withoutStore + b.counts.withoutStore).toBe(0);
    expect(seen.admitted).toBeGreaterThan(seen.calls / 10);
    expect(seen.admitted).toBeLessThan((seen.calls * 9) / 10);
  });

  it('whoever waits `retry_after` is admitted when nobody else called, also by another gateway', async () => {
    let refused = 0;
    const property = fc.asyncProperty(
      fc.array(limit, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.array(fc.integer({ min: 0, max: 20 * SECOND }), { minLength: 5, maxLength: 15 }),
      async (limits, rolling, passes) => {
        uses += 1;
        const applicable = fresh(limits, { quota_reset: rolling ? 'rolling_24h' : 'utc_midnight' });
        let now = NOON;
        for (const pass of passes) {
          now += pass;
          await store.setTime(now);
          const after = (await call(a, applicable)).refusal?.data.retry_after;
          if (after === undefined) continue;
          refused += 1;
          await store.setTime(now + (after - 1) * SECOND);
          if (after > 1) expect((await call(b, applicable)).refusal).toBeDefined();
          now += after * SECOND;
          await store.setTime(now);
          expect((await call(b, applicable)).refusal).toBeUndefined();
        }
      },
    );
    await fc.assert(property, { numRuns: runs(80), seed: SEED });
    expect(refused).toBeGreaterThan(runs(80));
  });

  it('a clock of the store that is set back admits nothing twice, and makes nobody wait for it to catch up', async () => {
    let most = 0;
    const property = fc.asyncProperty(
      fc.constantFrom('window' as const, 'bucket' as const),
      fc.array(
        fc.record({
          pass: fc.integer({ min: 0, max: 20 * SECOND }),
          back: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 2 * DAY })),
        }),
        { minLength: 10, maxLength: 30 },
      ),
      async (kind, steps) => {
        uses += 1;
        const limits = fresh([{ kind, limit: 2, burst: 2 }]);
        const times: number[] = [];
        let time = 0;
        let clock = NOON;
        for (const { pass, back } of steps) {
          time += pass;
          clock += pass - back;
          await store.setTime(clock);
          const { refusal } = await call(a, limits);
          if (refusal === undefined) times.push(time);
          else {
            expect(refusal.wait).toBeLessThanOrEqual(MINUTE);
            time += refusal.wait;
            clock += refusal.wait;
            await store.setTime(clock);
            expect((await call(a, limits)).refusal).toBeUndefined();
            times.push(time);
          }
        }
        const bound = kind === 'window' ? 2 : 4;
        for (const one of times) {
          const within = times.filter((other) => other >= one && other < one + MINUTE).length;
          most = Math.max(most, within);
          expect(within).toBeLessThanOrEqual(bound);
        }
      },
    );
    await fc.assert(property, { numRuns: runs(80), seed: SEED });
    expect(most).toBeGreaterThan(2);
  });

  it('a quota of a day goes on where it was when the clock of the store is set back', async () => {
    const limits = fresh([{ kind: 'quota', limit: 2, window_ms: DAY }]);
    await store.setTime(NOON + 3 * DAY);
    expect(await admitted(a, limits, 3)).toBe(2);
    await store.setTime(NOON);
    expect((await call(b, limits)).refusal?.wait).toBe(12 * HOUR);
    await store.setTime(NOON + 12 * HOUR);
    expect(await admitted(b, limits, 3)).toBe(2);
  });
});
