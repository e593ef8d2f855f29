// From one type to another, and the parts of points in time and lengths of time.
import { describe, expect, test } from 'vitest';
import { ALL, at, SECOND, TYPES, type Type, value } from './types.ts';

describe('conversions', () => {
  const RESULTS: Readonly<Record<string, Partial<Record<Type, string>>>> = {
    int: { int: '7n', double: '7n', timestamp: `${Date.parse('2026-07-28T10:30:00Z') / 1000}n` },
    double: { int: '7d', double: '7.5d' },
    string: {
      int: '"7"',
      double: '"7.5"',
      text: '"a"',
      bool: '"true"',
      timestamp: '"2026-07-28T10:30:00Z"',
      duration: '"90s"',
    },
    bool: { bool: 'true' },
    duration: { duration: `duration ${90 * SECOND}` },
    timestamp: { int: `timestamp ${7 * SECOND}`, timestamp: at('2026-07-28T10:30:00Z') },
  };

  test.each(Object.keys(RESULTS).flatMap((name) => ALL.map((type) => [name, type] as const)))(
    '%s of a %s',
    (name, type) => {
      expect(value(`${name}(${TYPES[type][0]})`)).toBe(RESULTS[name]?.[type] ?? 'error');
    },
  );

  test.each<readonly [string, string]>([
    ['int("+12")', '12n'],
    ['int("-12")', '-12n'],
    ['int("")', 'error'],
    ['int("1 ")', 'error'],
    ['int(" 1")', 'error'],
    ['int("1.0")', 'error'],
    ['int("x1")', 'error'],
    ['int("9223372036854775807")', '9223372036854775807n'],
    ['int("9223372036854775808")', 'error'],
    ['int("000000000000000000001")', 'error'],
    ['int(-7.9)', '-7n'],
    ['int(9223372036854775808.0)', 'error'],
    ['int(-9223372036854775808.0)', 'error'],
    ['int(9223372036854774784.0)', '9223372036854774784n'],
    ['int(0.0 / 0.0)', 'error'],
    ['int(timestamp("1969-12-31T23:59:59.5Z"))', '-1n'],
    ['double("1e3")', '1000d'],
    ['double("-1.5E-1")', '-0.15d'],
    ['double("+.5")', '0.5d'],
    ['double("5.")', '5d'],
    ['double(".")', 'error'],
    ['double("")', 'error'],
    ['double("1e400")', 'error'],
    ['double("x1")', 'error'],
    ['double("1x")', 'error'],
    ['double("Infinity")', 'error'],
    ['double("12e10")', '120000000000d'],
    ...['true', 'True', 'TRUE', 't', '1'].map((text) => [`bool("${text}")`, 'true'] as const),
    ...['false', 'False', 'FALSE', 'f', '0'].map((text) => [`bool("${text}")`, 'false'] as const),
    ['bool("yes")', 'error'],
    ['bool("tRUE")', 'error'],
    ['bool("")', 'error'],
    ['bool(1)', 'error'],
    ['string(-1.5)', '"-1.5"'],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });

  test.each([
    ['2026-07-28T10:30:00Z', '2026-07-28T10:30:00.000Z'],
    ['2026-07-28T10:30:00.5Z', '2026-07-28T10:30:00.500Z'],
    ['2026-07-28T10:30:00.123456789Z', '2026-07-28T10:30:00.123Z'],
    ['2026-07-28T10:30:00+05:30', '2026-07-28T05:00:00.000Z'],
    ['2026-07-28T10:30:00-05:30', '2026-07-28T16:00:00.000Z'],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
    ['2026-07-28T23:30:00+23:59', '2026-07-27T23:31:00.000Z'],
  ])('%s is a point in time', (text, expected) => {
    expect(value(`int(timestamp("${text}"))`)).toBe(`${Math.floor(Date.parse(expected) / 1000)}n`);
    expect(value(`timestamp("${text}").getMilliseconds()`)).toBe(
      `${new Date(expected).getUTCMilliseconds()}n`,
    );
  });

  test.each([
    '2026-07-28',
    '2026-07-28T10:30:00',
    '2026-07-28 10:30:00Z',
    '2026-07-28T10:30Z',
    '2026-7-28T10:30:00Z',
    'x2026-07-28T10:30:00Z',
    '2026-07-28T10:30:00Zx',
    '2026-07-28T24:00:00Z',
    '2026-07-28T10:60:00Z',
    '2026-07-28T10:30:60Z',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-04-00T00:00:00Z',
    '2026-07-28T10:30:00+24:00',
    '2026-07-28T10:30:00+10:60',
    '2026-07-28T10:30:00.Z',
    '2026-07-28T10:30:00.1234567890Z',
    '0000-12-31T23:59:59Z',
    '9999-12-31T23:59:59-00:01',
    '',
  ])('%s is none', (text) => {
    expect(value(`timestamp("${text}")`)).toBe('error');
  });

  test('points in time go from the year 1 to the year 9999', () => {
    expect(value('string(timestamp("0001-01-01T00:00:00Z"))')).toBe('"0001-01-01T00:00:00Z"');
    expect(value('timestamp("0001-01-01T00:00:00Z") - duration("1ns")')).toBe('error');
    expect(value('string(timestamp("9999-12-31T23:59:59.999999999Z"))')).toBe(
      '"9999-12-31T23:59:59.999999999Z"',
    );
    expect(value('timestamp("9999-12-31T23:59:59.999999999Z") + duration("1ns")')).toBe('error');
    expect(value('timestamp(253402300800)')).toBe('error');
  });

  test.each([
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z'],
    ['1970-01-01T00:00:00.5Z', '1970-01-01T00:00:00.500Z'],
    ['1970-01-01T00:00:00.0005Z', '1970-01-01T00:00:00.000500Z'],
    ['1970-01-01T00:00:00.000000005Z', '1970-01-01T00:00:00.000000005Z'],
    ['1969-12-31T23:59:59.25Z', '1969-12-31T23:59:59.250Z'],
    ['2026-07-28T10:30:00+05:30', '2026-07-28T05:00:00Z'],
  ])('%s is written as %s', (text, written) => {
    expect(value(`string(timestamp("${text}"))`)).toBe(`"${written}"`);
  });

  test.each([
    ['0', '0n', '0s'],
    ['90s', '90000000000n', '90s'],
    ['1h30m', '5400000000000n', '5400s'],
    ['-1.5h', '-5400000000000n', '-5400s'],
    ['+1m', '60000000000n', '60s'],
    ['250ms', '250000000n', '0.250s'],
    ['1us', '1000n', '0.000001s'],
    ['2µs', '2000n', '0.000002s'],
    ['3ns', '3n', '0.000000003s'],
    ['.5s', '500000000n', '0.500s'],
    ['1.s', '1000000000n', '1s'],
    ['12.25s', '12250000000n', '12.250s'],
    ['-250ms', '-250000000n', '-0.250s'],
    ['1h1m1s1ms1us1ns', '3661001001001n', '3661.001001001s'],
    ['10h', '36000000000000n', '36000s'],
  ])('duration %s is %s nanoseconds and written as %s', (text, nanos, written) => {
    expect(value(`duration("${text}")`)).toBe(`duration ${nanos.slice(0, -1)}`);
    expect(value(`string(duration("${text}"))`)).toBe(`"${written}"`);
  });

  test.each(['', '1', 's', '-', '1x', '1 s', 'x1s', '1sx', '1s ', '--1s', '.s', '1.5', '00', '1d', '-0s-1s'])(
    'duration %j is none',
    (text) => {
      expect(value(`duration("${text}")`)).toBe('error');
    },
  );

  test('durations have 64 bits of nanoseconds and are written in 64 characters', () => {
    expect(value('duration("9223372036854775807ns")')).toBe('duration 9223372036854775807');
    expect(value('duration("9223372036854775808ns")')).toBe('error');
    expect(value(`duration("${'0'.repeat(62)}1s")`)).toBe(`duration ${SECOND}`);
    expect(value(`duration("${'0'.repeat(63)}1s")`)).toBe('error');
  });
});

describe('parts', () => {
  const METHODS = [
    'getFullYear',
    'getMonth',
    'getDate',
    'getDayOfMonth',
    'getDayOfWeek',
    'getDayOfYear',
    'getHours',
    'getMinutes',
    'getSeconds',
    'getMilliseconds',
  ];
  const parts = (source: string, zone = ''): string[] =>
    METHODS.map((method) => value(`(${source}).${method}(${zone})`));
  const ints = (...all: number[]): string[] => all.map((one) => `${one}n`);

  test('of a point in time count from 0, except years and dates', () => {
    expect(parts('timestamp("2026-07-28T10:31:32.345Z")')).toEqual(
      ints(2026, 6, 28, 27, 2, 208, 10, 31, 32, 345),
    );
    expect(parts('timestamp("2024-12-31T23:59:59Z")')).toEqual(ints(2024, 11, 31, 30, 2, 365, 23, 59, 59, 0));
    expect(parts('timestamp("0001-01-01T00:00:00Z")')).toEqual(ints(1, 0, 1, 0, 1, 0, 0, 0, 0, 0));
    expect(parts('timestamp("1969-12-31T23:59:59.5Z")')).toEqual(
      ints(1969, 11, 31, 30, 3, 364, 23, 59, 59, 500),
    );
  });

  test.each([
    ['"UTC"', 2026, 6, 28, 27, 2, 208, 22, 31, 32, 345],
    ['"+05:30"', 2026, 6, 29, 28, 3, 209, 4, 1, 32, 345],
    ['"05:30"', 2026, 6, 29, 28, 3, 209, 4, 1, 32, 345],
    ['"-03:30"', 2026, 6, 28, 27, 2, 208, 19, 1, 32, 345],
    ['"Europe/Berlin"', 2026, 6, 29, 28, 3, 209, 0, 31, 32, 345],
    ['"America/New_York"', 2026, 6, 28, 27, 2, 208, 18, 31, 32, 345],
    ['"Asia/Kathmandu"', 2026, 6, 29, 28, 3, 209, 4, 16, 32, 345],
    ['"+23:59"', 2026, 6, 29, 28, 3, 209, 22, 30, 32, 345],
  ])('are those of the clock in %s', (zone, ...expected) => {
    expect(parts('timestamp("2026-07-28T22:31:32.345Z")', zone as string)).toEqual(
      ints(...(expected as number[])),
    );
  });

  test('in a zone are exact to the second where clocks were, long ago', () => {
    expect(parts('timestamp("1890-01-01T12:00:00Z")', '"Europe/Berlin"').slice(6, 9)).toEqual(
      ints(12, 53, 28),
    );
    expect(parts('timestamp("1890-01-01T12:00:31Z")', '"Europe/Berlin"').slice(6, 9)).toEqual(
      ints(12, 53, 59),
    );
    expect(parts('timestamp("1890-01-01T12:00:32Z")', '"Europe/Berlin"').slice(6, 9)).toEqual(
      ints(12, 54, 0),
    );
    expect(parts('timestamp("0001-01-01T00:00:00Z")', '"America/New_York"').slice(0, 3)).toEqual(
      ints(0, 11, 31),
    );
    expect(parts('timestamp("1972-12-31T23:59:59Z")', '"Europe/Berlin"').slice(6, 9)).toEqual(
      ints(0, 59, 59),
    );
    expect(parts('timestamp("1973-01-01T00:00:00Z")', '"Europe/Berlin"').slice(6, 9)).toEqual(ints(1, 0, 0));
  });

  test('of a length of time are counted whole, but for milliseconds', () => {
    const of = (source: string) =>
      ['getHours', 'getMinutes', 'getSeconds', 'getMilliseconds'].map((method) =>
        value(`(${source}).${method}()`),
      );
    expect(of('duration("3h2m1.5s")')).toEqual(ints(3, 182, 10921, 500));
    expect(of('duration("-90s")')).toEqual(ints(0, -1, -90, 0));
    for (const method of METHODS.slice(0, 6)) expect(value(`duration("1h").${method}()`)).toBe('error');
  });

  test('other values have none', () => {
    for (const one of ['1', '"2026-07-28T10:30:00Z"', 'null', '[]', 'client.claims'])
      expect(value(`(${one}).getHours()`)).toBe('error');
  });
});
