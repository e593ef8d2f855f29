// How long charges are remembered, to the millisecond, and what is forgotten when there is no room for more callers.
import { describe, expect, it } from 'vitest';
import { charge, release } from '../../../policies/limits/charge.ts';
import type { Held } from '../../../policies/limits/concurrent.ts';
import type { Moment } from '../../../policies/limits/now.ts';
import { LimitState } from '../../../policies/limits/state.ts';
import { EXACT, SlidingWindow } from '../../../policies/limits/window.ts';
import type { BundleLimit } from '../../../schema/generated/bundle.ts';
import { applying, at, CALL, DAY, limitOf, MINUTE, principalOf, SECOND } from './limit-scene.ts';

const calls = (members: Partial<BundleLimit>, state = new LimitState(), reset = 'utc_midnight') => {
  const applicable = applying([limitOf(members)], { quota_reset: reset as 'utc_midnight' });
  return (ms: number) => charge(applicable, state, CALL, at(ms)).refusal;
};

/** For counters that do not look at days. */
const moment = (ms: number): Moment => ({ steady: ms, day: 0, dayEnds: DAY });

describe('a window', () => {
  it('has room again when the oldest charge is exactly as old as it is long', () => {
    const call = calls({ limit: 2, window_ms: MINUTE });
    expect(call(0)).toBeUndefined();
    expect(call(10 * SECOND)).toBeUndefined();
    expect(call(MINUTE - 1)?.wait).toBe(1);
    expect(call(MINUTE)).toBeUndefined();
    expect(call(MINUTE)?.wait).toBe(10 * SECOND);
    expect(call(MINUTE + 10 * SECOND)).toBeUndefined();
    expect(call(MINUTE + 10 * SECOND)?.wait).toBe(50 * SECOND);
  });

  it('tells how long until enough of its charges have left for a dear call', () => {
    const state = new LimitState();
    const cheap = calls({ limit: 4, cost: 1 }, state);
    for (const ms of [0, 1000, 2000, 3000]) expect(cheap(ms)).toBeUndefined();
    expect(calls({ limit: 4, cost: 1 }, state)(3000)?.wait).toBe(MINUTE - 3000);
    expect(calls({ limit: 4, cost: 2 }, state)(3000)?.wait).toBe(MINUTE - 2000);
    expect(calls({ limit: 4, cost: 4 }, state)(3000)?.wait).toBe(MINUTE);
    expect(calls({ limit: 4, cost: 5 }, state)(3000)?.wait).toBe(Number.POSITIVE_INFINITY);
    expect(calls({ limit: 5, cost: 2 }, state)(3000)?.wait).toBe(MINUTE - 3000);
  });

  it('counts charges of one moment together', () => {
    const call = calls({ limit: 3 });
    for (let i = 0; i < 3; i += 1) expect(call(5)).toBeUndefined();
    expect(call(5)?.wait).toBe(MINUTE);
    expect(call(MINUTE + 4)?.wait).toBe(1);
    for (let i = 0; i < 3; i += 1) expect(call(MINUTE + 5)).toBeUndefined();
    expect(call(MINUTE + 5)).toBeDefined();
  });

  it('is exact up to as many charges as it keeps one by one', () => {
    const call = calls({ limit: EXACT, window_ms: EXACT * 10 });
    for (let i = 0; i < EXACT; i += 1) expect(call(i)).toBeUndefined();
    expect(call(EXACT * 10 - 1)?.wait).toBe(1);
    for (let i = 0; i < EXACT; i += 1) {
      expect(call(EXACT * 10 + i)).toBeUndefined();
      expect(call(EXACT * 10 + i)).toBeDefined();
    }
  });

  it('beyond that takes together what is within a thousandth of its length, and holds it until the last may go', () => {
    const numbers = { limit: EXACT + 1, window_ms: EXACT * 10, burst: 0 };
    const window = new SlidingWindow();
    for (const [ms, size] of [
      [0, 1],
      [9, 1],
      [10, 2],
      [19, 2],
      [20, 3],
    ] as const) {
      window.take(numbers, 1, moment(ms));
      expect(window.size, String(ms)).toBe(size);
    }
    expect(window.wait(numbers, EXACT - 4, moment(21))).toBe(0);
    expect(window.wait(numbers, EXACT - 3, moment(21))).toBe(EXACT * 10 + 9 - 21);
    expect(window.wait(numbers, EXACT - 1, moment(21))).toBe(EXACT * 10 + 19 - 21);
    expect(window.isFull(numbers, moment(EXACT * 10 + 19))).toBe(false);
    expect(window.isFull(numbers, moment(EXACT * 10 + 20))).toBe(true);
  });

  it('keeps no more entries than it may, however long it runs', () => {
    const numbers = { limit: 10, window_ms: 100, burst: 0 };
    const window = new SlidingWindow();
    for (let ms = 0; ms < 5_000; ms += 10) {
      window.take(numbers, 1, moment(ms));
      expect(window.size).toBeLessThanOrEqual(22);
    }
    expect(window.wait(numbers, 1, moment(4_990))).toBe(10);
    expect(window.isFull(numbers, moment(6_000))).toBe(true);
    expect(window.size).toBe(0);
  });
});

describe('a quota of a day', () => {
  it('begins anew at midnight in UTC', () => {
    const call = calls({ kind: 'quota', limit: 2, window_ms: DAY });
    expect(call(DAY - 10)).toBeUndefined();
    expect(call(DAY - 9)).toBeUndefined();
    expect(call(DAY - 8)?.wait).toBe(8);
    expect(call(DAY)).toBeUndefined();
    expect(call(DAY)).toBeUndefined();
    expect(call(DAY)?.wait).toBe(DAY);
  });

  it('may be used in one call', () => {
    expect(calls({ kind: 'quota', limit: 3, cost: 3, window_ms: DAY })(0)).toBeUndefined();
    expect(calls({ kind: 'quota', limit: 3, cost: 4, window_ms: DAY })(0)?.wait).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it('that rolls is had back a day after it was used', () => {
    const call = calls({ kind: 'quota', limit: 1, window_ms: DAY }, new LimitState(), 'rolling_24h');
    expect(call(DAY - 10)).toBeUndefined();
    expect(call(DAY)?.wait).toBe(DAY - 10);
    expect(call(2 * DAY - 10)).toBeUndefined();
  });
});

describe('a bucket', () => {
  it('holds its burst and refills by and by', () => {
    const call = calls({ kind: 'bucket', limit: 60, burst: 2, window_ms: MINUTE });
    expect(call(0)).toBeUndefined();
    expect(call(0)).toBeUndefined();
    expect(call(0)?.wait).toBe(1000);
    expect(call(999)?.wait).toBe(1);
    expect(call(1000)).toBeUndefined();
    expect(call(10_000)).toBeUndefined();
    expect(call(10_000)).toBeUndefined();
    expect(call(10_000)?.wait).toBe(1000);
  });
});

describe('what a refusal says', () => {
  it.each([
    [SECOND, '1s'],
    [MINUTE, '60s'],
    [60 * MINUTE, '1h'],
    [DAY - 60 * MINUTE, '23h'],
    [DAY, '1d'],
    [7 * DAY, '7d'],
  ])('of a window of %d ms is %s', (window_ms, window) => {
    const call = calls({ limit: 1, window_ms });
    call(0);
    expect(call(0)?.data.window).toBe(window);
  });

  it('is of the limit to be waited for longest, of equals the later one', () => {
    const refused = (...windows: number[]) => {
      const limits = windows.map((window_ms, i) => limitOf({ name: `l${i}`, limit: 1, window_ms }));
      const state = new LimitState();
      charge(applying(limits), state, CALL, at(0));
      return charge(applying(limits), state, CALL, at(0)).refusal?.limit;
    };
    expect(refused(2, 1)).toBe(0);
    expect(refused(1, 2)).toBe(1);
    expect(refused(2, 2)).toBe(1);
  });

  it('counts the time that the steady clock, which went back, needs to catch up', () => {
    for (const mode of ['enforce', 'audit'] as const) {
      const applicable = applying([limitOf({ limit: 1, mode })]);
      const state = new LimitState();
      charge(applicable, state, CALL, at(100_000));
      const told = ({ refusal, exceeded }: ReturnType<typeof charge>) => (refusal ?? exceeded[0])?.wait;
      expect(told(charge(applicable, state, CALL, at(100_000)))).toBe(MINUTE);
      expect(told(charge(applicable, state, CALL, at(70_000)))).toBe(MINUTE + 30_000);
    }
  });
});

describe('a state without room', () => {
  const of = (client: string, members: Partial<BundleLimit> = {}) =>
    applying([limitOf({ limit: 1, ...members })], { principal: principalOf({ client }) });
  const isRefused = (state: LimitState, client: string, ms: number, members: Partial<BundleLimit> = {}) =>
    charge(of(client, members), state, CALL, at(ms)).refusal !== undefined;

  it.each([
    ['window', MINUTE, MINUTE],
    ['bucket', MINUTE, MINUTE],
    ['quota', DAY, DAY],
  ] as const)('forgets a %s as soon as it is full again, and not before', (kind, window_ms, full) => {
    const members = { kind, window_ms, burst: 1 };
    const state = new LimitState(2);
    for (const client of ['a', 'b']) expect(isRefused(state, client, 0, members)).toBe(false);
    // All new callers share one counter: the second of them is refused, although it called nothing yet.
    expect(isRefused(state, 'c', full - 1, members)).toBe(false);
    expect(isRefused(state, 'd', full - 1, members)).toBe(true);
    expect(isRefused(state, 'a', full - 1, members)).toBe(true);
    expect(state.size).toBe(2);
    const later = 2 * full;
    for (const client of ['d', 'e']) expect(isRefused(state, client, later, members)).toBe(false);
    for (const client of ['d', 'e']) expect(isRefused(state, client, later, members)).toBe(true);
    expect(state.size).toBe(2);
  });

  it('goes on sharing until the shared counter is full, and shares by limit', () => {
    const state = new LimitState(1);
    expect(isRefused(state, 'a', 0)).toBe(false);
    expect(isRefused(state, 'b', 10)).toBe(false);
    expect(isRefused(state, 'c', MINUTE + 9)).toBe(true);
    expect(isRefused(state, 'c', MINUTE + 9, { name: 'other' })).toBe(false);
    expect(isRefused(state, 'c', MINUTE + 10)).toBe(false);
  });

  it('forgets no call that is still running', () => {
    const state = new LimitState(1);
    const members = { kind: 'concurrent' as const, window_ms: 0 };
    const first = charge(of('a', members), state, CALL, at(0));
    expect(isRefused(state, 'b', 0, members)).toBe(false);
    expect(isRefused(state, 'c', 0, members)).toBe(true);
    expect(isRefused(state, 'a', 0, members)).toBe(true);
    release(first);
    expect(isRefused(state, 'a', 0, members)).toBe(false);
  });

  it('finds room anywhere among its counters, also behind many that are in use', () => {
    const state = new LimitState(50);
    const held: (readonly Held[])[] = [];
    const members = { kind: 'concurrent' as const, window_ms: 0 };
    for (let i = 0; i < 50; i += 1) held.push(charge(of(`c${i}`, members), state, CALL, at(0)).held);
    for (const counter of held[49]!) counter.release();
    expect(isRefused(state, 'new', 0, members)).toBe(false);
    expect(isRefused(state, 'newer', 0, members)).toBe(false);
    expect(isRefused(state, 'newest', 0, members)).toBe(true);
    for (const counter of held[3]!) counter.release();
    expect(state.size).toBe(50);
    expect(isRefused(state, 'c3', 0, members)).toBe(false);
  });

  it('that may keep nobody shares from the first call on', () => {
    const state = new LimitState(0);
    expect(isRefused(state, 'a', 0)).toBe(false);
    expect(isRefused(state, 'b', 0)).toBe(true);
    expect(state.size).toBe(0);
  });
});
