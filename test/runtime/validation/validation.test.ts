import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundRegexTime } from '../../../cli/serve/bounded-regex.ts';
import { isDeeperThan } from '../../../runtime/validation/depth.ts';
import { compileCheck } from '../../../runtime/validation/schema-check.ts';
import { type CheckedCall, Validation } from '../../../runtime/validation/validation.ts';
import type { Bundle } from '../../../schema/generated/bundle.ts';

const QUERY = {
  type: 'object',
  properties: {
    sql: { type: 'string', maxLength: 20 },
    limit: { type: 'integer', maximum: 1000 },
    mode: { enum: ['read', 'write'] },
    when: { type: 'string', format: 'date' },
  },
  required: ['sql'],
  additionalProperties: false,
};

type Section = NonNullable<Bundle['validations']>[number];

function scene(section: Partial<Section>, inputSchema: object = QUERY, outputSchema?: object) {
  const told: unknown[] = [];
  const log = {
    warn: (message: string, fields?: object) => void told.push(['warn', message, fields]),
    error: (message: string, fields?: object) => void told.push(['error', message, fields]),
  };
  const definition = { name: 'query', inputSchema, ...(outputSchema && { outputSchema }) };
  const validation = new Validation(
    {
      validations: [
        {
          scope: {},
          arguments: 'enforce',
          results: 'off',
          max_argument_bytes: 1000,
          max_depth: 3,
          ...section,
        },
      ],
      pins: {
        mode: 'enforce',
        on_change: 'quarantine',
        on_new: 'allow',
        upstreams: { db: { query: { hash: '', definition } } },
      } as NonNullable<Bundle['pins']>,
    },
    log,
  );
  const call: CheckedCall = {
    routeNumber: -1,
    target: 0,
    upstreamName: 'db',
    name: 'query',
    who: { principal: { teams: [], client: '' } },
  };
  const check = (args: unknown, of: Partial<CheckedCall> = {}) => {
    const asked = { ...call, ...of };
    const json = args === undefined ? undefined : Buffer.from(JSON.stringify(args));
    return validation.checkArguments(asked, validation.rulesFor(asked)!, json);
  };
  const checkResult = (value: unknown) => validation.checkResult(call, validation.rulesFor(call)!, value);
  return { told, check, checkResult };
}

describe('arguments', () => {
  it.each([
    [{ sql: 'select 1' }, undefined],
    [{ sql: 'select 1', limit: 1000, mode: 'read', when: '2026-11-22' }, undefined],
    [{}, { path: '', problem: 'must have `sql`' }],
    [undefined, { path: '', problem: 'must have `sql`' }],
    [{ sql: 1 }, { path: '/sql', problem: 'must be string' }],
    [
      { sql: 'x', limit: 1001 },
      { path: '/limit', problem: 'must be <= 1000' },
    ],
    [
      { sql: 'x', mode: 'drop' },
      { path: '/mode', problem: 'must be one of ["read","write"]' },
    ],
    [
      { sql: 'x', __proto: 1 },
      { path: '', problem: 'has a member that is not defined' },
    ],
    [
      { sql: 'x', when: 'tomorrow' },
      { path: '/when', problem: 'must match format "date"' },
    ],
  ])('%j', (args, misfit) => {
    expect(scene({}).check(args)).toEqual(misfit);
  });

  it('that do not fit are only told under warn, without what they were', () => {
    const { check, told } = scene({ arguments: 'warn' });
    expect(check({ sql: 7, secret: 'hunter2' })).toBeUndefined();
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('hunter2');
  });

  it('are bounded in size and depth, whatever is validated', () => {
    const { check } = scene({ arguments: 'off', max_argument_bytes: 30 });
    expect(check({ any: 'thing' })).toBeUndefined();
    expect(check({ long: 'x'.repeat(30) })).toEqual({ path: '', problem: 'is too large' });
    expect(check({ a: { b: { c: 1 } } })).toBeUndefined();
    expect(check({ a: { b: { c: [] } } })).toEqual({ path: '', problem: 'is nested too deep' });
  });

  it('of a tool the lockfile does not have are not validated', () => {
    const { check } = scene({});
    expect(check({ x: 1 }, { name: 'other' })).toBeUndefined();
    expect(check({ x: 1 }, { name: 'constructor' })).toBeUndefined();
    expect(check({ x: 1 }, { upstreamName: '__proto__' })).toBeUndefined();
  });

  it.each([
    ['a reference out of it', { $ref: 'https://evil.example/schema.json' }],
    ['a type nobody knows', { type: 'banana' }],
  ])('never fit a schema with %s, which is said once', (_what, schema) => {
    const { check, told } = scene({}, schema);
    expect(check({})).toEqual({ path: '', problem: 'cannot be checked' });
    expect(check({})).toEqual({ path: '', problem: 'cannot be checked' });
    expect(told).toHaveLength(1);
  });
});

describe('a schema cannot hurt the process', () => {
  const check = (schema: object, value: unknown) => scene({ max_argument_bytes: 1e7 }, schema).check(value);
  const member = (schema: object) => ({ type: 'object', properties: { a: schema } });

  it('by words of the library: a check is never a promise', () => {
    const schema = { $async: true, type: 'object', required: ['a'] };
    expect([check(schema, {}), check(schema, { a: 1 })]).toEqual([
      { path: '', problem: 'must have `a`' },
      undefined,
    ]);
  });

  it('by what objects inherit', () => {
    const inherited = { type: 'object', properties: { constructor: { type: 'string' } } };
    expect(check(inherited, {})).toBeUndefined();
    expect(check({ type: 'object', required: ['toString'] }, {})).toMatchObject({
      problem: 'must have `toString`',
    });
  });

  it.each([
    { $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } }, $ref: '#/$defs/a' },
    { $ref: '#' },
  ])('by leading back to itself: %j', (schema) => {
    expect(check(schema, {})).toEqual({ path: '', problem: 'cannot be checked' });
  });

  it('by a pattern that backtracks for ever', () => {
    boundRegexTime();
    const text = `${'a'.repeat(60)}!`;
    expect(check(member({ type: 'string', pattern: '^(a+)+$' }), { a: text })?.path).toBe('/a');
    expect(
      check(member({ type: 'string', pattern: '^(?=a)(?:\\p{L}|a)*$' }), { a: 'a'.repeat(2000) })?.path,
    ).toBe('/a');
  });

  it('by items that are to be compared with each other', () => {
    const items = Array.from({ length: 100_000 }, (_, i) => [i]);
    const unique = member({ type: 'array', uniqueItems: true });
    expect(check(unique, { a: items })).toBeUndefined();
    expect(
      check(unique, {
        a: [
          { x: 1, y: 2 },
          { y: 2, x: 1 },
        ],
      }),
    ).toEqual({
      path: '/a',
      problem: 'must not have the same item twice',
    });
    expect(check(member({ type: 'array', uniqueItems: false }), { a: [1, 1] })).toBeUndefined();
  });

  it.each([
    ['^[\\w-.]+$', 'a-b.c', 'a b'],
    ['^\\p{Lu}+$', 'ÄÖ', 'äö'],
    ['^(?!x)[a-z]+$', 'abc', 'xbc'],
    ['^[😀-😂]$', '😁', 'x'],
  ])('and %s is read as it is meant', (pattern, good, bad) => {
    const schema = member({ type: 'string', pattern });
    expect([check(schema, { a: good }), check(schema, { a: bad })?.path]).toEqual([undefined, '/a']);
  });
});

describe('results', () => {
  const output = { type: 'object', properties: { rows: { type: 'integer' } }, required: ['rows'] };

  it('are held against the outputSchema', () => {
    const { checkResult } = scene({ results: 'enforce' }, QUERY, output);
    expect(checkResult({ rows: 3 })).toBeUndefined();
    expect(checkResult({ rows: 'many' })).toEqual({ path: '/rows', problem: 'must be integer' });
  });

  it('are left alone when nobody asked', () => {
    expect(scene({ results: 'off' }, QUERY, output).checkResult({})).toBeUndefined();
    expect(scene({ results: 'enforce' }).checkResult({})).toBeUndefined();
  });
});

describe('a schema', () => {
  it.each([
    ['draft-07', { $schema: 'http://json-schema.org/draft-07/schema#', items: [{ type: 'string' }] }],
    ['2019-09', { $schema: 'https://json-schema.org/draft/2019-09/schema', items: [{ type: 'string' }] }],
    [
      '2020-12',
      { $schema: 'https://json-schema.org/draft/2020-12/schema', prefixItems: [{ type: 'string' }] },
    ],
    ['no dialect, which is 2020-12', { prefixItems: [{ type: 'string' }] }],
  ])('is read as %s', (_dialect, schema) => {
    const check = compileCheck(schema);
    expect(check(['a'])).toBeUndefined();
    expect(check([1])).toEqual({ path: '/0', problem: 'must be string' });
  });

  it('may call itself what another one does', () => {
    const one = compileCheck({ $id: 'https://x.example/a', type: 'string' });
    const other = compileCheck({ $id: 'https://x.example/a', type: 'number' });
    expect([one('a'), other(1), one(1)?.problem, other('a')?.problem]).toEqual([
      undefined,
      undefined,
      'must be string',
      'must be number',
    ]);
  });
});

it('the depth of JSON is what a parser finds', () => {
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null
      ? 1 + Math.max(0, ...Object.values(value).map((member) => depthOf(member)))
      : 0;
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 6 }), fc.nat(8), (value, max) => {
      expect(isDeeperThan(Buffer.from(JSON.stringify(value)), max)).toBe(depthOf(value) > max);
    }),
    { numRuns: 2000 },
  );
});
