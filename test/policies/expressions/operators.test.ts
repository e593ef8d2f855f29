// Operators with operands of every type: what they make of those they are for, and that all others are errors.
import { describe, expect, test } from 'vitest';
import { ALL, at, SECOND, TYPES, type Type, value } from './types.ts';

describe('arithmetic', () => {
  const RESULTS: Readonly<Record<string, Partial<Record<string, string>>>> = {
    '+': {
      'int int': '9n',
      'double double': '10d',
      'text text': '"ab"',
      'list list': '["x", "y"]',
      'timestamp duration': at('2026-07-28T10:31:00Z'),
      'duration timestamp': at('2026-07-28T10:30:30Z'),
      'duration duration': `duration ${150 * SECOND}`,
    },
    '-': {
      'int int': '5n',
      'double double': '5d',
      'timestamp timestamp': `duration ${60 * SECOND}`,
      'timestamp duration': at('2026-07-28T10:29:00Z'),
      'duration duration': `duration ${30 * SECOND}`,
    },
    '*': { 'int int': '14n', 'double double': '18.75d' },
    '/': { 'int int': '3n', 'double double': '3d' },
    '%': { 'int int': '1n' },
  };

  test.each(
    Object.keys(RESULTS).flatMap((operator) => ALL.flatMap((a) => ALL.map((b) => [operator, a, b] as const))),
  )('%s of %s and %s', (operator, a, b) => {
    const expected = RESULTS[operator]?.[`${a} ${b}`] ?? 'error';
    expect(value(`${TYPES[a][0]} ${operator} ${TYPES[b][1]}`)).toBe(expected);
  });

  test.each<readonly [string, string]>([
    ['-(7)', '-7n'],
    ['-(7.5)', '-7.5d'],
    ['-(-9223372036854775807 - 1)', 'error'],
    ['-9223372036854775807 - 1', '-9223372036854775808n'],
    ['-9223372036854775807 - 2', 'error'],
    ['9223372036854775807 + 0', '9223372036854775807n'],
    ['9223372036854775807 + 1', 'error'],
    ['4611686018427387904 * 2', 'error'],
    ['4611686018427387904 * -2', '-9223372036854775808n'],
    ['(-9223372036854775807 - 1) / -1', 'error'],
    ['-7 / 2', '-3n'],
    ['-7 % 2', '-1n'],
    ['7 / 0', 'error'],
    ['7 % 0', 'error'],
    ['0 / 7', '0n'],
    ['1.0 / 0.0', 'Infinityd'],
    ...ALL.filter((one) => one !== 'int' && one !== 'double').map(
      (one) => [`-(${TYPES[one][0]})`, 'error'] as const,
    ),
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

describe('equality', () => {
  test.each(ALL.flatMap((a) => ALL.map((b) => [a, b] as const)))('of %s and %s', (a, b) => {
    expect(value(`${TYPES[a][0]} == ${TYPES[b][0]}`)).toBe(String(a === b));
    expect(value(`${TYPES[a][0]} != ${TYPES[b][0]}`)).toBe(String(a !== b));
    const isEqual = a === b && TYPES[a][0] === TYPES[b][1];
    expect(value(`${TYPES[a][0]} == ${TYPES[b][1]}`)).toBe(String(isEqual));
    expect(value(`${TYPES[a][0]} in [null == 1, ${TYPES[b][0]}]`)).toBe(String(a === b));
  });

  test.each([
    ['2 == 2.0', 'true'],
    ['2.0 == 2', 'true'],
    ['2 == 2.5', 'false'],
    ['2 != 2.0', 'false'],
    ['1 + 1 == 2.0', 'true'],
    ['[1, 2] == [1.0, 2]', 'true'],
    ['[1, 2] == [2, 1]', 'false'],
    ['[1, 2] == [1]', 'false'],
    ['[1] == [1, 2]', 'false'],
    ['[] == []', 'true'],
    ['[[1], ["a"]] == [[1], ["a"]]', 'true'],
    ['[[1], ["a"]] == [[1], ["b"]]', 'false'],
    ['client.claims.nested == client.claims.nested', 'true'],
    ['client.claims.nested == client.claims', 'false'],
    ['client.claims.nested == tool.arguments.deep', 'false'],
    ['client.claims.nested == upstream.labels', 'false'],
    ['timestamp("2026-01-01T00:00:00Z") == timestamp("2026-01-01T01:00:00+01:00")', 'true'],
    ['duration("60s") == duration("1m")', 'true'],
    ['2 in [1, 2.0]', 'true'],
    ['3 in [1, 2]', 'false'],
    ['"a" in ["b", "a"]', 'true'],
    ['"a" in []', 'false'],
    ['[1] in [[2], [1]]', 'true'],
    ['"level" in client.claims', 'true'],
    ['"constructor" in client.claims', 'false'],
    ['1 in client.claims', 'false'],
    ['1.5 in client.claims', 'false'],
    ['true in client.claims', 'false'],
    ['null in client.claims', 'error'],
    ['["a"] in client.claims', 'error'],
    ['"a" in "abc"', 'error'],
    ['1 in 1', 'error'],
    ['"a" in null', 'error'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

describe('order', () => {
  const NUMBERS: readonly Type[] = ['int', 'double'];
  const ORDERED: readonly Type[] = [...NUMBERS, 'text', 'bool', 'timestamp', 'duration'];

  test.each(ALL.flatMap((a) => ALL.map((b) => [a, b] as const)))('of %s and %s', (a, b) => {
    const [great, small] = [TYPES[a][0], TYPES[b][1]];
    const hasOrder = (a === b && ORDERED.includes(a)) || (NUMBERS.includes(a) && NUMBERS.includes(b));
    // Of texts, the second of the two is the greater one.
    const isGreater = a !== 'text';
    const answers = (['<', '<=', '>', '>='] as const).map((operator) =>
      value(`${great} ${operator} ${small}`),
    );
    const expected = isGreater ? ['false', 'false', 'true', 'true'] : ['true', 'true', 'false', 'false'];
    expect(answers).toEqual(hasOrder ? expected : Array(4).fill('error'));
    const same = (['<', '<=', '>', '>='] as const).map((operator) =>
      value(`${great} ${operator} ${TYPES[b][0]}`),
    );
    if (hasOrder && a === b) expect(same).toEqual(['false', 'true', 'false', 'true']);
  });

  test.each([
    ['"a" < "aa"', 'true'],
    ['"aa" < "a"', 'false'],
    ['"" < "a"', 'true'],
    ['"B" < "a"', 'true'],
    ['"ab" < "b"', 'true'],
    ['"～" < "😀"', 'true'],
    ['"😀" < "～"', 'false'],
    ['"\uffff" < "😀"', 'true'],
    ['"\ud7ff" < "😀"', 'true'],
    ['"\ue000" > "\ud7ff"', 'true'],
    ['"😀a" < "😀b"', 'true'],
    ['"😀" < "😁"', 'true'],
    ['"🿿" < "𐀀"', 'false'],
    ['9007199254740993 > 9007199254740992.0', 'true'],
    ['9007199254740993 == 9007199254740992.0', 'false'],
    ['9007199254740991 <= 9007199254740991.0', 'true'],
    ['tool.arguments.limit <= 9007199254740993', 'true'],
    ['(0.0 / 0.0) < 1', 'false'],
    ['(0.0 / 0.0) >= 1', 'false'],
    ['(0.0 / 0.0) == (0.0 / 0.0)', 'false'],
    ['(0.0 / 0.0) != (0.0 / 0.0)', 'true'],
    ['(0.0 / 0.0) < 1 + 1', 'false'],
    ['(0.0 / 0.0) > 1 + 1', 'false'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});
