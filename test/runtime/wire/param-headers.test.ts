// Arguments repeated in headers: what a schema declares, what a call repeats, and that both sides agree.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkParamHeaders,
  mirrorParams,
  type ParamHeader,
  readParamHeaders,
} from '../../../runtime/wire/param-headers.ts';
import { anyText } from './text-arbitrary.ts';

const read = (inputSchema: unknown) =>
  readParamHeaders(Buffer.from(JSON.stringify({ name: 't', inputSchema })));

const property = (name: unknown, type: unknown = 'string') => ({ type, 'x-mcp-header': name });
const schema = (properties: object, rest: object = {}) => ({ type: 'object', properties, ...rest });

describe('the annotations of a tool', () => {
  test('are found along chains of properties', () => {
    const inputSchema = schema({
      region: property('Region'),
      plain: { type: 'string' },
      deep: schema({ count: property('Count', 'integer'), 'x-mcp-header': property('Odd', 'boolean') }),
      share: property('Share', 'number'),
    });
    expect(read(inputSchema)).toEqual([
      { name: 'Region', header: 'mcp-param-region', path: ['region'], type: 'string' },
      { name: 'Count', header: 'mcp-param-count', path: ['deep', 'count'], type: 'integer' },
      { name: 'Odd', header: 'mcp-param-odd', path: ['deep', 'x-mcp-header'], type: 'boolean' },
      { name: 'Share', header: 'mcp-param-share', path: ['share'], type: 'number' },
    ]);
  });

  test.each([
    ['nothing', undefined],
    ['no properties', { type: 'object' }],
    ['a schema that is none', true],
    ['the word elsewhere', schema({ a: { type: 'string', description: 'x-mcp-header' } })],
    ['a default that looks like one', schema({ a: { default: { 'x-mcp-header': 'A' } } })],
    ['examples that look like one', schema({ a: { examples: [{ 'x-mcp-header': 'A' }] } })],
  ])('are none in %s', (_, inputSchema) => {
    expect(read(inputSchema)).toEqual([]);
  });

  test('are found however the keyword is spelled', () => {
    const tool = '{"inputSchema":{"properties":{"a":{"type":"string","x\\u002dmcp-header":"A"}}}}';
    expect(readParamHeaders(Buffer.from(tool))).toMatchObject([{ name: 'A', path: ['a'] }]);
  });

  const annotated = property('A');
  test.each<readonly [string, object]>([
    ['at the root', { ...schema({}), 'x-mcp-header': 'A' }],
    ['empty', schema({ a: property('') })],
    ['no text', schema({ a: property(5) })],
    ['no field name', schema({ a: property('a b') })],
    ['no field name either', schema({ a: property('a\r\nb') })],
    ['of an object', schema({ a: property('A', 'object') })],
    ['of two types', schema({ a: property('A', ['string', 'null']) })],
    ['of no type', schema({ a: { 'x-mcp-header': 'A' } })],
    ['twice', schema({ a: annotated, b: property('a') })],
    ...['items', 'not', 'if', 'additionalProperties', 'contains', 'propertyNames'].map(
      (keyword) => [`under ${keyword}`, schema({ a: { [keyword]: annotated } })] as const,
    ),
    ...['oneOf', 'anyOf', 'allOf', 'prefixItems'].map(
      (keyword) => [`under ${keyword}`, schema({ a: { [keyword]: [annotated] } })] as const,
    ),
    ...['$defs', 'patternProperties', 'dependentSchemas', 'definitions'].map(
      (keyword) => [`under ${keyword}`, schema({}, { [keyword]: { a: annotated } })] as const,
    ),
    ['in properties of a branch', schema({}, { else: schema({ a: annotated }) })],
  ])('that are %s make the tool unusable', (_, inputSchema) => {
    expect(read(inputSchema)).toBe('invalid');
  });
});

const DECLARED: readonly ParamHeader[] = [
  { name: 'Region', header: 'mcp-param-region', path: ['region'], type: 'string' },
  { name: 'Count', header: 'mcp-param-count', path: ['deep', 'count'], type: 'integer' },
  { name: 'On', header: 'mcp-param-on', path: ['on'], type: 'boolean' },
];

const mirror = (args: string) => mirrorParams(DECLARED, Buffer.from(args));

describe('the headers of a call', () => {
  test('repeat what is there, encoded', () => {
    expect(mirror('{"on":false,"deep":{"x":1,"count":42.0},"region":"Hello, 世界"}')).toEqual([
      ...['Mcp-Param-Region', '=?base64?SGVsbG8sIOS4lueVjA==?='],
      ...['Mcp-Param-Count', '42'],
      ...['Mcp-Param-On', 'false'],
    ]);
  });

  test.each([
    '{}',
    '{"region":null,"deep":5}',
    '{"region":["a"],"deep":{"count":{}}}',
    '{"deep":{"count":9007199254740993}}',
    '{"deep":{"count":1e999}}',
    '{"deep":[{"count":1}]}',
  ])('of %s are none', (args) => {
    expect(mirror(args)).toBeUndefined();
    expect(checkParamHeaders(DECLARED, new Map(), Buffer.from(args))).toBeUndefined();
  });

  test('without arguments are none', () => {
    expect(mirrorParams(DECLARED, undefined)).toBeUndefined();
    expect(checkParamHeaders(DECLARED, new Map(), undefined)).toBeUndefined();
  });
});

describe('headers beside a body', () => {
  const check = (headers: Record<string, string>, args: string) =>
    checkParamHeaders(DECLARED, new Map(Object.entries(headers)), Buffer.from(args))?.kind;

  test.each([
    [{ 'mcp-param-region': ' eu\t' }, '{"region":"eu"}'],
    [{ 'mcp-param-region': '=?base64?ZXU=?=' }, '{"r\\u0065gion":"\\u0065u"}'],
    [{ 'mcp-param-region': '=?base64??=' }, '{"region":""}'],
    [{ 'mcp-param-region': '' }, '{"region":""}'],
    [{ 'mcp-param-count': '42.0' }, '{"deep":{"count":42}}'],
    [{ 'mcp-param-count': '42' }, '{"deep":{"count":4.2e1}}'],
    [{ 'mcp-param-on': 'true' }, '{"on":true}'],
    [{ 'mcp-param-region': 'whatever', 'mcp-param-other': 'x' }, '{"region":null}'],
  ])('%j agree with %s', (headers, args) => {
    expect(check(headers, args)).toBeUndefined();
  });

  test.each([
    [{}, '{"region":"eu"}'],
    [{ 'mcp-param-region': 'EU' }, '{"region":"eu"}'],
    [{ 'mcp-param-region': '=?base64?ZXU?=' }, '{"region":"eu"}'],
    [{ 'mcp-param-region': 'é' }, '{"region":"é"}'],
    [{ 'mcp-param-count': '43' }, '{"deep":{"count":42}}'],
    [{ 'mcp-param-count': '0x2a' }, '{"deep":{"count":42}}'],
    [{ 'mcp-param-count': '' }, '{"deep":{"count":0}}'],
    [{ 'mcp-param-on': 'True' }, '{"on":true}'],
    [{ 'mcp-param-region': '42.0' }, '{"region":"42"}'],
  ])('%j do not agree with %s', (headers, args) => {
    expect(check(headers, args)).toBe('header_mismatch');
  });

  test('what is mirrored always agrees, and never with another value', () => {
    const scalar = fc.oneof(anyText, fc.integer(), fc.boolean(), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(scalar, scalar, (value, other) => {
        const args = (region: unknown) => Buffer.from(JSON.stringify({ region }));
        const [, header] = mirrorParams(DECLARED, args(value)) ?? [];
        if (header === undefined) return;
        const headers = new Map([['mcp-param-region', header]]);
        expect(checkParamHeaders(DECLARED, headers, args(value))).toBeUndefined();
        if (mirrorParams(DECLARED, args(other)) === undefined || String(other) === String(value)) return;
        expect(checkParamHeaders(DECLARED, headers, args(other))?.kind).toBe('header_mismatch');
      }),
    );
  });
});
