// Functions on texts, members, loops and logic, with values they are for and others.
import { describe, expect, test } from 'vitest';
import { value } from './types.ts';

describe('texts', () => {
  test.each<readonly [string, string]>([
    ['size("")', '0n'],
    ['size("abc")', '3n'],
    ['size("a😀b")', '3n'],
    ['size("😀")', '1n'],
    ['size("😀😀")', '2n'],
    ['size([1, 2])', '2n'],
    ['size([])', '0n'],
    ['size(client.claims)', '4n'],
    ['size(1)', 'error'],
    ['size(null)', 'error'],
    ['size(now)', 'error'],
    ['"aÄB".lowerAscii()', '"aÄb"'],
    ['"aäB".upperAscii()', '"AäB"'],
    ['"AbC".lowerAscii()', '"abc"'],
    ['"AbCd".upperAscii()', '"ABCD"'],
    ['" \\t\u2003a b\\n ".trim()', '"a b"'],
    ['"a".trim()', '"a"'],
    ['"  ".trim()', '""'],
    ['"".trim()', '""'],
    ['" a".trim()', '"a"'],
    ['"a ".trim()', '"a"'],
    ['"a,b,".split(",")', '["a", "b", ""]'],
    ['"a😀".split("")', '["a", "😀"]'],
    ['"".split(",")', '[""]'],
    ['"a".contains("")', 'true'],
    ['"abc".contains("bc")', 'true'],
    ['"abc".contains("cb")', 'false'],
    ['"abc".startsWith("ab")', 'true'],
    ['"abc".startsWith("bc")', 'false'],
    ['"abc".endsWith("bc")', 'true'],
    ['"abc".endsWith("ab")', 'false'],
    ['"abc".startsWith("a" + "b")', 'true'],
    ['"abc".contains("d" + "e")', 'false'],
    ['"abc".matches("^b")', 'false'],
    ['"abc".matches("b")', 'true'],
    ...[
      'contains("a")',
      'startsWith("a")',
      'endsWith("a")',
      'matches("a")',
      'split("a")',
      'trim()',
      'lowerAscii()',
      'upperAscii()',
    ].flatMap((call) => ['1', 'null', '["a"]'].map((one) => [`(${one}).${call}`, 'error'] as const)),
    ['"abc".contains(client.claims.level)', 'error'],
    ['"abc".startsWith(client.claims.level)', 'error'],
    ['"abc".split(client.claims.level)', 'error'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

describe('members', () => {
  test.each([
    ['[5, 6][0]', '5n'],
    ['[5, 6][1]', '6n'],
    ['[5, 6][2]', 'error'],
    ['[5, 6][-1]', 'error'],
    ['[5, 6][1.0]', '6n'],
    ['[5, 6][0.5]', 'error'],
    ['[5, 6]["0"]', 'error'],
    ['[5, 6][true]', 'error'],
    ['client.claims["level"]', '3d'],
    ['client.claims["nested"]["region"]', '"eu"'],
    ['client.claims[0]', 'error'],
    ['client.claims["constructor"]', 'error'],
    ['"abc"[0]', 'error'],
    ['client.claims.groups[1]', '"b"'],
    ['has(client.claims.level)', 'true'],
    ['has(client.claims.other)', 'false'],
    ['has(client.claims.groups.length)', 'error'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

describe('loops', () => {
  test.each([
    ['[1, 2, 3].all(x, x > 0)', 'true'],
    ['[1, 2, 3].all(x, x > 1)', 'false'],
    ['[].all(x, x > 1)', 'true'],
    ['[1, "a", 0].all(x, x > 0)', 'false'],
    ['[1, "a"].all(x, x > 0)', 'error'],
    ['[1, 2, 3].exists(x, x > 2)', 'true'],
    ['[1, 2, 3].exists(x, x > 3)', 'false'],
    ['[].exists(x, x > 3)', 'false'],
    ['["a", 3].exists(x, x > 2)', 'true'],
    ['["a", 1].exists(x, x > 2)', 'error'],
    ['[1, 2, 3].exists_one(x, x > 2)', 'true'],
    ['[1, 2, 3].exists_one(x, x > 1)', 'false'],
    ['[1, 2, 3].exists_one(x, x > 3)', 'false'],
    ['["a", 3].exists_one(x, x > 2)', 'error'],
    ['[1, 2, 3].filter(x, x != 2)', '[1n, 3n]'],
    ['[1, 2].filter(x, x)', 'error'],
    ['["a", 3].filter(x, x > 2)', 'error'],
    ['[1, 2].map(x, x * 2)', '[2n, 4n]'],
    ['[1, 2, 3].map(x, x > 1, x * 2)', '[4n, 6n]'],
    ['[1, "a"].map(x, x * 2)', 'error'],
    ['[[1], [2, 3]].map(x, x.map(y, y + size(x)))', '[[2n], [4n, 5n]]'],
    ['client.claims.all(key, size(key) > 2)', 'true'],
    ['client.claims.filter(key, key == "level")', '["level"]'],
    ['"abc".all(x, true)', 'error'],
    ['(1).exists(x, true)', 'error'],
    ['null.map(x, x)', 'error'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

describe('logic', () => {
  test.each([
    ['true ? 1 : 2', '1n'],
    ['false ? 1 : 2', '2n'],
    ['1 ? 1 : 2', 'error'],
    ['(1 / 0 == 1) ? 1 : 2', 'error'],
    ['!true', 'false'],
    ['!false', 'true'],
    ['!"a"', 'error'],
    ['!(1 / 0 == 1)', 'error'],
    ['true && true && true', 'true'],
    ['true && true && false', 'false'],
    ['true && 1 / 0 == 1 && false', 'false'],
    ['true && 1 / 0 == 1 && true', 'error'],
    ['false || false || true', 'true'],
    ['false || false || false', 'false'],
    ['false || "a" || true', 'true'],
    ['false || "a" || false', 'error'],
    ['[1 / 0]', 'error'],
    ['[1, "a", null, 2.5, now == now]', '[1n, "a", null, 2.5d, true]'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});
