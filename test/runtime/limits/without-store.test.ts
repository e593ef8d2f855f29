// The bound of docs/limits.md for gateways whose store is away: each reaches its share, or stays at what it had used.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chargeDue } from '../../../policies/limits/charge.ts';
import { dueOf } from '../../../policies/limits/due.ts';
import { LimitState } from '../../../policies/limits/state.ts';
import { WithoutStore } from '../../../runtime/limits/without-store.ts';
import { applying, at, CALL, DAY, limitOf, MINUTE } from '../../policies/limits/limit-scene.ts';

const KINDS = [
  { kind: 'window', window_ms: MINUTE },
  { kind: 'quota', window_ms: DAY },
  { kind: 'bucket', window_ms: DAY },
] as const;

it('together they admit no more than the limit and their shares, whoever had used how much of it', () => {
  const worst = { ratio: 0 };
  const property = fc.property(
    fc.constantFrom(...KINDS),
    fc.integer({ min: 1, max: 40 }),
    fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 }),
    (kind, limit, wanted) => {
      const limits = applying([limitOf({ ...kind, limit, burst: limit })]);
      const due = dueOf(limits, CALL);
      const replicas = wanted.length;
      const share = Math.max(1, Math.floor(limit / replicas));
      let left = limit;
      let total = 0;
      for (const want of wanted) {
        const used = Math.min(want, left);
        left -= used;
        const admitted = new LimitState();
        for (let i = 0; i < used; i += 1) chargeDue(limits, due, admitted, at(0));
        const owed = new LimitState();
        const alone = new WithoutStore();
        let more = 0;
        for (let i = 0; i < 50; i += 1)
          if (alone.charge(limits, due, replicas, admitted, owed, at(0)).refusal === undefined) more += 1;
        expect(used + more).toBe(Math.max(used, share));
        // What the store will be told is what it does not know yet.
        const told = [...owed.charged(owed.advance(at(0)))].flatMap(({ charged }) => charged);
        expect(told.reduce((sum, { cost }) => sum + cost, 0)).toBe(more);
        total += used + more;
      }
      expect(total).toBeLessThanOrEqual(limit + replicas * share);
      worst.ratio = Math.max(worst.ratio, total / limit);
    },
  );
  fc.assert(property, { numRuns: 500 });
  expect(worst.ratio).toBeGreaterThan(1);
});
