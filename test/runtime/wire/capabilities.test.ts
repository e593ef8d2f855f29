// What clients declare, as a set: read once, equal when equal, and never more than was declared and allowed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowsQuestion } from '../../../runtime/wire/allowed-questions.ts';
import {
  type Capabilities,
  CapabilityTable,
  EVERYTHING,
  NO_CAPABILITIES,
  toLegacyCapabilities,
} from '../../../runtime/wire/capabilities.ts';
import { jsonText } from './body-arbitrary.ts';

const UI = 'io.modelcontextprotocol/ui';
const table = new CapabilityTable([UI, 'com.example/é']);

const modern = (json: string) => table.modern(Buffer.from(json));
const parsed = (capabilities: Capabilities) => JSON.parse(capabilities.modern) as unknown;

describe('a modern declaration', () => {
  test.each([
    ['{}', {}],
    ['{"elicitation":{}}', { elicitation: { form: {} } }],
    ['{"elicitation":{"form":{"applyDefaults":true}}}', { elicitation: { form: {} } }],
    ['{"elicitation":{"url":{}}}', { elicitation: { url: {} } }],
    ['{"elicitation":{"url":{},"form":{}}}', { elicitation: { form: {}, url: {} } }],
    ['{"sampling":{}}', { sampling: {} }],
    ['{"sampling":{"context":{},"tools":{}}}', { sampling: { tools: {}, context: {} } }],
    ['{"roots":{"listChanged":true}}', { roots: {} }],
    ['{"r\\u006fots":{}}', { roots: {} }],
    ['{"experimental":{"x":{}},"tasks":{}}', {}],
    ['{"elicitation":null,"sampling":true,"roots":[]}', {}],
    ['{"elicitation":{"url":true}}', { elicitation: { form: {} } }],
    [`{"extensions":{"${UI}":{"a":[1]},"com.example/other":{}}}`, { extensions: { [UI]: { a: [1] } } }],
    ['{"extensions":{"com.example/é":{"n":"ö"}}}', { extensions: { 'com.example/é': { n: 'ö' } } }],
    [`{"extensions":{"${UI}":true}}`, {}],
    [`{"extensions":{"${UI}":{"a":"${'x'.repeat(2000)}"}}}`, {}],
  ])('%s is read as %j', (declaration, expected) => {
    const capabilities = modern(declaration);
    expect(parsed(capabilities)).toEqual(expected);
    expect(capabilities.modern).toMatch(/^[ -~]*$/);
    expect(capabilities.key === '').toBe(Object.keys(expected).length === 0);
  });

  test('equal sets are one object, however they were written', () => {
    const first = modern('{"roots":{},"elicitation":{}}');
    expect(modern('{"elicitation":{"form":{}}, "roots":{"listChanged":false}}')).toBe(first);
    expect(modern('{"roots":{}}')).not.toBe(first);
    expect(modern('{"tasks":{}}')).toBe(NO_CAPABILITIES);
    expect(table.modern(undefined)).toBe(NO_CAPABILITIES);
    const [a, b] = [`"${UI}":{}`, '"com.example/é":{}'];
    expect(modern(`{"extensions":{${a},${b}}}`)).toBe(modern(`{"extensions":{${b},${a}}}`));
  });

  test('is never read as more than JSON.parse finds in it', () => {
    const kinds = fc.constantFrom('elicitation', 'sampling', 'roots', 'extensions', 'x');
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(kinds, jsonText), { selector: ([key]) => key }), (members) => {
        const text = `{${members.map(([key, value]) => `"${key}":${value}`).join()}}`;
        let object: Record<string, unknown>;
        try {
          object = JSON.parse(text);
        } catch {
          return;
        }
        const isObject = (value: unknown) =>
          typeof value === 'object' && value !== null && !Array.isArray(value);
        const capabilities = modern(text);
        expect(capabilities.elicitation !== undefined).toBe(isObject(object.elicitation));
        expect(capabilities.sampling !== undefined).toBe(isObject(object.sampling));
        expect(capabilities.roots).toBe(isObject(object.roots));
        expect(capabilities.extensions.size).toBe(0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('of thousands of kinds is read right each time, and the oldest are forgotten', () => {
    const fresh = new CapabilityTable([UI]);
    const kind = (n: number) => fresh.modern(Buffer.from(`{"extensions":{"${UI}":{"n":${n}}}}`));
    const first = kind(0);
    const none = fresh.modern(Buffer.from('{ }'));
    for (let n = 1; n < 3_000; n++) {
      const capabilities = kind(n);
      expect(parsed(capabilities)).toEqual({ extensions: { [UI]: { n } } });
      expect(kind(n)).toBe(capabilities);
    }
    expect(kind(0)).not.toBe(first);
    expect(kind(0).key).toBe(first.key);
    expect(none).toBe(NO_CAPABILITIES);
    expect(fresh.modern(Buffer.from('{ }'))).toBe(NO_CAPABILITIES);
  });
});

describe('a legacy declaration', () => {
  const declared = Buffer.from(
    '{"roots":{"listChanged":true},"sampling":{"tools":{},"context":{}},"elicitation":{"form":{},"url":{}},"tasks":{}}',
  );

  test.each([
    ['2025-11-25', { elicitation: { form: {}, url: {} }, sampling: { tools: {}, context: {} }, roots: {} }],
    ['2025-06-18', { elicitation: { form: {} }, sampling: {}, roots: {} }],
    ['2025-03-26', { sampling: {}, roots: {} }],
    ['2024-11-05', { sampling: {}, roots: {} }],
  ])('counts for what %s knows of it', (version, expected) => {
    expect(parsed(table.legacy(declared, version))).toEqual(expected);
  });

  test('of url elicitation alone is nothing to a revision without it', () => {
    const urls = Buffer.from('{"elicitation":{"url":{}}}');
    expect(table.legacy(urls, '2025-06-18')).toBe(NO_CAPABILITIES);
    expect(table.legacy(undefined, '2025-06-18')).toBe(NO_CAPABILITIES);
  });

  test('has no extensions', () => {
    expect(table.legacy(Buffer.from(`{"extensions":{"${UI}":{}}}`), '2025-11-25')).toBe(NO_CAPABILITIES);
  });
});

describe('towards a legacy server', () => {
  test.each([
    ['2025-11-25', { elicitation: { form: {}, url: {} }, sampling: { tools: {}, context: {} }, roots: {} }],
    ['2025-06-18', { elicitation: {}, sampling: {}, roots: {} }],
    ['2025-03-26', { sampling: {}, roots: {} }],
  ])('of %s everything becomes what it knows', (version, expected) => {
    expect(JSON.parse(toLegacyCapabilities(EVERYTHING, version))).toEqual(expected);
  });

  test('of 2025-06-18 a client that only visits URLs has nothing to declare', () => {
    expect(toLegacyCapabilities(modern('{"elicitation":{"url":{}}}'), '2025-06-18')).toBe('{}');
    expect(toLegacyCapabilities(NO_CAPABILITIES, '2025-11-25')).toBe('{}');
  });
});

describe('a policy', () => {
  test('takes away what may not be asked for, and only that', () => {
    const set = modern(`{"roots":{},"sampling":{},"elicitation":{},"extensions":{"${UI}":{}}}`);
    expect(parsed(table.restrict(set, ['sampling']))).toEqual({ sampling: {}, extensions: { [UI]: {} } });
    expect(parsed(table.restrict(set, []))).toEqual({ extensions: { [UI]: {} } });
    expect(table.restrict(set, ['roots', 'elicitation', 'sampling'])).toBe(set);
    expect(table.restrict(set, ['roots'])).toBe(table.restrict(set, ['roots']));
    expect(table.restrict(EVERYTHING, [])).toBe(NO_CAPABILITIES);
  });
});

describe('a question', () => {
  const form = '{"elicitation":{}}';
  const url = '{"elicitation":{"url":{}}}';
  test.each([
    [form, 'elicitation/create', '{"message":"m"}', true],
    [form, 'elicitation/create', '{"mode":"form"}', true],
    [form, 'elicitation/create', '{"m\\u006fde":"url"}', false],
    [form, 'elicitation/create', '{"mode":"later"}', false],
    [form, 'elicitation/create', '{"mode":5}', false],
    [url, 'elicitation/create', '{"mode":"url"}', true],
    [url, 'elicitation/create', '{}', false],
    ['{}', 'elicitation/create', '{}', false],
    ['{"sampling":{}}', 'sampling/createMessage', '{"includeContext":"thisServer"}', true],
    ['{"sampling":{}}', 'sampling/createMessage', '{"tools":[]}', false],
    ['{"sampling":{}}', 'sampling/createMessage', '{"toolChoice":{}}', false],
    ['{"sampling":{"tools":{}}}', 'sampling/createMessage', '{"tools":[]}', true],
    ['{"roots":{}}', 'sampling/createMessage', '{}', false],
    ['{"roots":{}}', 'roots/list', '{}', true],
    ['{"sampling":{}}', 'roots/list', '{}', false],
    ['{"sampling":{},"roots":{},"elicitation":{}}', 'ping', '{}', false],
  ])('to a client with %s: %s %s is allowed: %s', (declared, method, params, allowed) => {
    expect(allowsQuestion(modern(declared), method, Buffer.from(params))).toBe(allowed);
  });
});
