// Quotas of a day, and clocks that are wrong, set, or both.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charge } from '../../../policies/limits/charge.ts';
import { Days } from '../../../policies/limits/days.ts';
import { LimitState } from '../../../policies/limits/state.ts';
import { runs } from '../../runs.ts';
import { applying, CALL, DAY, limitOf, SECOND } from './limit-scene.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const HOUR = 3_600_000;
const NOON = 20_000 * DAY + 12 * HOUR;

const quota = (limit: number) => applying([limitOf({ kind: 'quota', limit, window_ms: DAY })]);

/** A gateway whose wall clock is `ahead` of the time, which is the steady clock's. */
function clocks(): {
  used: (time: number, ahead?: number) => boolean;
  wait: (time: number, ahead?: number) => number | undefined;
} {
  const state = new LimitState();
  const limits = quota(1);
  const refusal = (time: number, ahead = 0) =>
    charge(limits, state, CALL, { steady: time - NOON, wall: time + ahead }).refusal;
  return {
    used: (time, ahead) => refusal(time, ahead) !== undefined,
    wait: (time, ahead) => refusal(time, ahead)?.wait,
  };
}

describe('a day', () => {
  it('ends at midnight, to the millisecond, for as long as nobody sets the clock', () => {
    const { used, wait } = clocks();
    expect(used(NOON)).toBe(false);
    for (let midnight = NOON + DAY / 2; midnight < NOON + 400 * DAY; midnight += DAY) {
      expect(wait(midnight - 1)).toBe(1);
      expect(used(midnight)).toBe(false);
    }
  });

  it('is not over because the wall clock leaps ahead, and ends when it should once the clock is back', () => {
    const { used, wait } = clocks();
    expect(used(NOON)).toBe(false);
    for (const days of [1, 30, 30_000]) expect(used(NOON + HOUR, days * DAY)).toBe(true);
    expect(wait(NOON + 2 * HOUR)).toBe(10 * HOUR);
    expect(used(NOON + 12 * HOUR)).toBe(false);
  });

  it('that began on a wrong clock is followed by the right one within a day', () => {
    const { used, wait } = clocks();
    expect(used(NOON, 30 * DAY)).toBe(false);
    // Back on the right day, 23 hours after that midnight of the wrong clock.
    expect(wait(NOON + HOUR)).toBe(10 * HOUR);
    expect(used(NOON + 11 * HOUR)).toBe(false);
  });

  it('ends late after a leap that stays, each day an hour less', () => {
    const { used, wait } = clocks();
    expect(used(NOON)).toBe(false);
    const ahead = 5 * HOUR;
    // The wall clock's midnight is at 19 o'clock; the day is 23 hours old at 23.
    expect(wait(NOON + 8 * HOUR, ahead)).toBe(3 * HOUR);
    let begins = NOON + 11 * HOUR;
    for (let day = 0; day < 4; day += 1) {
      expect(used(begins - 1, ahead)).toBe(true);
      expect(used(begins, ahead)).toBe(false);
      begins += 23 * HOUR;
    }
    expect(used(begins, ahead)).toBe(false);
    expect(wait(begins + HOUR, ahead)).toBe(23 * HOUR);
  });
});

describe('whatever the wall clock does', () => {
  const steps = fc.array(
    fc.record({
      pass: fc.oneof(fc.integer({ min: 0, max: HOUR }), fc.integer({ min: 0, max: 14 * HOUR })),
      set: fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: -3 * DAY, max: 3 * DAY }) },
      ),
    }),
    { minLength: 20, maxLength: 80 },
  );

  it('at most two quotas are used in any 23 hours', () => {
    let most = 0;
    const property = fc.property(steps, (passed) => {
      const limits = quota(2);
      const state = new LimitState();
      const now = { steady: 0, wall: NOON };
      const admitted: number[] = [];
      for (const { pass, set } of passed) {
        now.steady += pass;
        now.wall += pass + set;
        for (let i = 0; i < 3; i += 1)
          if (charge(limits, state, CALL, now).refusal === undefined) admitted.push(now.steady);
      }
      for (const time of admitted) {
        const within = admitted.filter((one) => one >= time && one < time + 23 * HOUR).length;
        most = Math.max(most, within);
        expect(within).toBeLessThanOrEqual(4);
      }
    });
    fc.assert(property, { numRuns: runs(500), seed: SEED });
    expect(most).toBe(4);
  });

  it('whoever is refused is admitted after the time he is told, and not before, once nobody sets it any more', () => {
    let told = 0;
    const property = fc.property(steps, (passed) => {
      const limits = quota(1);
      const state = new LimitState();
      const now = { steady: 0, wall: NOON };
      for (const { pass, set } of passed) {
        now.steady += pass;
        now.wall += pass + set;
        const wait = charge(limits, state, CALL, now).refusal?.wait;
        if (wait === undefined) continue;
        told += 1;
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThan(2 * DAY);
        const at = (ms: number) => ({ steady: now.steady + ms, wall: now.wall + ms });
        const early = wait > SECOND ? wait - 1 : 0;
        expect(charge(limits, state, CALL, at(early)).refusal).toBeDefined();
        expect(charge(limits, state, CALL, at(wait)).refusal).toBeUndefined();
        now.steady += wait;
        now.wall += wait;
      }
    });
    fc.assert(property, { numRuns: runs(300), seed: SEED });
    expect(told).toBeGreaterThan(runs(300));
  });

  it('days are never the same again once they are over', () => {
    const days = new Days();
    let last = -1;
    for (const [steady, wall] of [
      [0, 5 * DAY],
      [DAY, 6 * DAY],
      [2 * DAY, 5 * DAY],
      [3 * DAY, 6 * DAY],
    ] as const) {
      const day = days.at({ steady, wall });
      expect(day).toBeGreaterThan(last);
      last = day;
    }
  });
});
