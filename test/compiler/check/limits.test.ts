// What is said about limits is true: a limit that is called unreachable never refuses a call alone, whatever is tried.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ratesOf, refusesFirst } from '../../../compiler/check/limits/rates.ts';
import { numbersOf } from '../../../compiler/lower/limit-numbers.ts';
import { charge } from '../../../policies/limits/charge.ts';
import { LimitState } from '../../../policies/limits/state.ts';
import type { Limit } from '../../../schema/generated/full-config.ts';
import { applying, at, CALL, limitOf } from '../../policies/limits/limit-scene.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const DAY = 86_400_000;

const number = fc.integer({ min: 1, max: 40 });
const limit: fc.Arbitrary<Limit> = fc
  .tuple(
    fc.constantFrom('requests_per_second', 'requests_per_minute', 'requests_per_hour', 'requests_per_day'),
    number,
    fc.option(fc.integer({ min: 1, max: 10 })),
  )
  .map(([field, rate, burst]) => ({ [field]: rate, ...(burst !== null && { burst_size: burst }) }));

it('a limit that another one refuses before refuses nothing by itself', () => {
  const seen = { first: 0, other: 0 };
  const steps = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 2_000 }) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 90_000 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: DAY / 4 }) },
    ),
    { minLength: 150, maxLength: 150 },
  );
  const property = fc.property(limit, limit, steps, (one, other, pauses) => {
    if (!refusesFirst(ratesOf(one)[0]!, ratesOf(other)[0]!)) {
      seen.other += 1;
      return;
    }
    seen.first += 1;
    const [a, b] = [
      limitOf({ name: 'one', ...numbersOf(one)[0]! }),
      limitOf({ name: 'other', ...numbersOf(other)[0]! }),
    ];
    const state = new LimitState();
    // Half an hour before midnight, so that days meet.
    let now = DAY - DAY / 48;
    for (const pause of pauses) {
      now += pause;
      if (charge(applying([a]), state, CALL, at(now)).refusal !== undefined) continue;
      expect(charge(applying([b]), state, CALL, at(now)).refusal).toBeUndefined();
    }
  });
  fc.assert(property, { numRuns: 2_000, seed: SEED });
  expect(seen.first).toBeGreaterThan(300);
  expect(seen.other).toBeGreaterThan(300);
});
