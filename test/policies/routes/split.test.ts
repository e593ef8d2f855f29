// Weighted splits: the hash is the published one, shares are as wide as their weights, and callers stay put.
import { describe, expect, it } from 'vitest';
import { murmur3, pickTarget, splitHash } from '../../../policies/routes/split.ts';

const KEYS = Array.from({ length: 10_000 }, (_, i) => `session-${i}`);
const targets = (...weights: number[]) => weights.map((weight, upstream) => ({ upstream, weight }));
const sides = (weights: number[], salt = 'canary') =>
  KEYS.map((key) => pickTarget(targets(...weights), splitHash(salt, key)));
const count = (picked: readonly number[], side: number) => picked.filter((one) => one === side).length;

describe('the hash', () => {
  it('is MurmurHash3 x86_32 over UTF-16LE', () => {
    expect(murmur3('', 0)).toBe(0);
    expect(murmur3('', 1)).toBe(0x514e28b7);
    expect(murmur3('', 0xffffffff)).toBe(0x81f16f39);
    expect(murmur3('\u0000\u0000', 0)).toBe(0x2362f9de);
    expect(murmur3('\u0000', 0)).toBe(0x30f4c306);
    expect(murmur3('\u4321\u8765', 0)).toBe(0xf55b516b);
    expect(murmur3('\u4321\u8765', 0x5082edee)).toBe(0x2362f9de);
    expect(murmur3('\u4321', 0)).toBe(0xa0f7b07a);
  });

  it('depends on salt and key apart', () => {
    expect(splitHash('ab', 'c')).not.toBe(splitHash('a', 'bc'));
    expect(splitHash('a', 'k')).not.toBe(splitHash('b', 'k'));
  });
});

describe('a weighted split', () => {
  it('gives each side its share of 10,000 callers, within four standard deviations', () => {
    for (const weights of [
      [90, 10],
      [1, 1],
      [50, 30, 20],
      [999, 1],
    ]) {
      const total = weights.reduce((a, b) => a + b, 0);
      const picked = sides(weights);
      for (const [side, weight] of weights.entries()) {
        const share = weight / total;
        const deviation = Math.sqrt(KEYS.length * share * (1 - share));
        expect(Math.abs(count(picked, side) - KEYS.length * share)).toBeLessThan(4 * deviation);
      }
    }
  });

  it('keeps every caller on its side', () => {
    expect(sides([90, 10])).toEqual(sides([90, 10]));
    expect(sides([9, 1])).toEqual(sides([90, 10]));
  });

  it('falls differently under another salt', () => {
    const other = sides([50, 50], 'other');
    const same = sides([50, 50]).filter((side, i) => side === other[i]).length;
    expect(Math.abs(same - KEYS.length / 2)).toBeLessThan(4 * Math.sqrt(KEYS.length / 4));
  });

  it('never picks weight 0, wherever it stands', () => {
    expect(
      count(sides([0, 1, 0, 1, 0]), 0) + count(sides([0, 1, 0, 1, 0]), 2) + count(sides([0, 1, 0, 1, 0]), 4),
    ).toBe(0);
    for (const hash of [0, 1, 2 ** 31, 2 ** 32 - 1]) {
      expect(pickTarget(targets(0, 7, 0), hash)).toBe(1);
      expect(pickTarget(targets(0, 0), hash)).toBe(-1);
    }
    expect(pickTarget([], 0)).toBe(-1);
  });

  it('gives the ends of the hash space to the ends of the list', () => {
    expect(pickTarget(targets(1, 1), 0)).toBe(0);
    expect(pickTarget(targets(1, 1), 2 ** 31 - 1)).toBe(0);
    expect(pickTarget(targets(1, 1), 2 ** 31)).toBe(1);
    expect(pickTarget(targets(1_000_000, 999_999), 2 ** 32 - 1)).toBe(1);
  });

  it('moves only the callers that a changed weight has to move', () => {
    const before = sides([90, 10]);
    const after = sides([80, 20]);
    for (const [i, side] of before.entries()) if (side === 1) expect(after[i]).toBe(1);
    const moved = before.filter((side, i) => side !== after[i]).length;
    expect(Math.abs(moved - 1000)).toBeLessThan(4 * Math.sqrt(10_000 * 0.1 * 0.9));
  });
});
