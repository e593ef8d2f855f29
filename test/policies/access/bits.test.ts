// Sets of numbers as bits say what sets of numbers say.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf, nextCommon } from '../../../policies/access/bits.ts';
import { runs } from '../../runs.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const SIZES = [1, 31, 32, 33, 1023, 1024, 1025, 10_000, 40_000];

const sets = fc.constantFrom(...SIZES).chain((size) => {
  const number = fc.oneof(
    fc.nat(size - 1),
    fc
      .constantFrom(0, 31, 32, 63, 1023, 1024, 2047, 32_767, 32_768, size - 1)
      .map((n) => Math.min(n, size - 1)),
  );
  const numbers = fc.array(number, { maxLength: 12 });
  return fc.record({ size: fc.constant(size), a: numbers, b: numbers, from: fc.nat(size + 64) });
});

describe('the next number two sets have in common', () => {
  it('is the least one that is in both', () => {
    fc.assert(
      fc.property(sets, ({ size, a, b, from }) => {
        const common = a.filter((number) => b.includes(number) && number >= from);
        const wanted = common.length === 0 ? -1 : Math.min(...common);
        expect(nextCommon(bitsOf(a, size), bitsOf(b, size), from)).toBe(wanted);
      }),
      { numRuns: runs(3000), seed: SEED },
    );
  });

  it('is found across any number of empty words', () => {
    const size = 100_000;
    const last = bitsOf([99_999], size);
    expect(nextCommon(last, last, 0)).toBe(99_999);
    expect(nextCommon(last, last, 99_999)).toBe(99_999);
    expect(nextCommon(last, last, 100_000)).toBe(-1);
    expect(nextCommon(bitsOf([99_998], size), last, 0)).toBe(-1);
    expect(nextCommon(bitsOf([], 0), bitsOf([], 0), 0)).toBe(-1);
  });
});
