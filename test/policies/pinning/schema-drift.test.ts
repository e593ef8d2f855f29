// How a schema changed, keyword by keyword, and what shapes that nobody should write are taken for.
import { describe, expect, it } from 'vitest';
import type { ToolDefinition } from '../../../policies/pinning/definition.ts';
import { classifyDrift } from '../../../policies/pinning/drift.ts';

type Json = Readonly<Record<string, unknown>>;

function told(pinned: Partial<ToolDefinition>, live: Partial<ToolDefinition>): string[] {
  return classifyDrift({ name: 't', ...pinned }, { name: 't', ...live }).changes.map(
    ({ pointer, kind }) => `${kind} ${pointer}`,
  );
}
const input = (before: Json, after: Json) => told({ inputSchema: before }, { inputSchema: after });
const output = (before: Json, after: Json) => told({ outputSchema: before }, { outputSchema: after });

/** What each direction of a change is for whoever sends arguments, and for whoever reads answers. */
const bothWays = (a: Json, b: Json) =>
  [input(a, b), input(b, a), output(a, b), output(b, a)].map((changes) =>
    changes.map((change) => change.split(' ')[0]).join('+'),
  );

const WIDER_OR_NARROWER = ['compatible', 'breaking', 'breaking', 'compatible'];
const NEVER_COMPATIBLE = ['breaking', 'breaking', 'breaking', 'breaking'];
const ALWAYS_COMPATIBLE = ['compatible', 'compatible', 'compatible', 'compatible'];

describe('a value that may be more than before', () => {
  it.each<[Json, Json]>([
    [{ type: 'string' }, { type: ['string', 'null'] }],
    [{ type: ['string', 'null'] }, {}],
    [{ type: 'integer' }, { type: 'number' }],
    [{ type: ['integer', 'string'] }, { type: ['number', 'string'] }],
    [{ enum: ['a'] }, { enum: ['a', 'b'] }],
    [{ enum: [1] }, { enum: [2, 1, '1'] }],
    [{ enum: [] }, { enum: ['a'] }],
    [{ enum: ['a'] }, {}],
    ...['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'].flatMap(
      (keyword): [Json, Json][] => [
        [{ [keyword]: 1 }, { [keyword]: 2 }],
        [{ [keyword]: 1 }, {}],
      ],
    ),
    ...['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'].flatMap(
      (keyword): [Json, Json][] => [
        [{ [keyword]: 2 }, { [keyword]: 1 }],
        [{ [keyword]: 2 }, {}],
      ],
    ),
  ])('%j and %j: fits old arguments and not old readers', (narrow, wide) => {
    expect(bothWays(narrow, wide)).toEqual(WIDER_OR_NARROWER);
  });

  it.each<[Json, Json]>([
    [{ type: 'string' }, { type: 'integer' }],
    [{ type: ['string', 'integer'] }, { type: ['string', 'null'] }],
    [{ type: 'string' }, { type: ['string', 5] }],
    [{ type: 5 }, {}],
    [{ type: ['string', 5] }, { type: 5 }],
    [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }],
    [{ enum: ['a'] }, { enum: 'a' }],
    [{ enum: { a: 1 } }, { enum: { a: 2 } }],
    [{ enum: ['1'] }, { enum: [1] }],
    [{ maximum: 1 }, { maximum: '2' }],
    [{ maximum: '1' }, { maximum: 2 }],
    [{ maximum: '1' }, { maximum: '2' }],
    [{ exclusiveMaximum: true }, { exclusiveMaximum: 5 }],
    [{ format: 'uri' }, { format: 'date' }],
    [{ pattern: 'a' }, { pattern: 'b' }],
    [{ const: 1 }, {}],
    [{ constructor: 1 }, { constructor: 2 }],
    [{ multipleOf: 2 }, { multipleOf: 4 }],
  ])('%j and %j: nobody can tell, and that breaks', (a, b) => {
    expect(bothWays(a, b)).toEqual(NEVER_COMPATIBLE);
  });

  it.each<[Json, Json]>([
    [{ type: ['string', 'null'] }, { type: ['null', 'string'] }],
    [{ type: 'string' }, { type: ['string'] }],
    [{ type: 'number' }, { type: ['integer', 'number'] }],
    [{ enum: ['a', 'b'] }, { enum: ['b', 'a', 'b'] }],
    [{ properties: {} }, {}],
    [{ $defs: {} }, {}],
    [{ additionalProperties: true }, {}],
    [{ additionalProperties: {} }, { additionalProperties: true }],
  ])('%j and %j: says the same in other words', (a, b) => {
    expect(bothWays(a, b)).toEqual(ALWAYS_COMPATIBLE);
  });
});

describe('texts in a schema', () => {
  it.each(['title', 'description', '$comment', 'examples'])('`%s` is read and means nothing', (keyword) => {
    expect(bothWays({ [keyword]: ['a'] }, { [keyword]: ['b'] })).toEqual(Array(4).fill('description'));
    expect(bothWays({}, { [keyword]: 'b' })).toEqual(Array(4).fill('description'));
  });
});

describe('schemas in a schema', () => {
  const inner = [{ maxLength: 1 }, { maxLength: 2 }] as const;

  it.each(['items', 'propertyNames', 'then', 'else'])('under `%s` are compared', (keyword) => {
    expect(input({ [keyword]: inner[0] }, { [keyword]: inner[1] })).toEqual([
      `compatible /inputSchema/${keyword}/maxLength`,
    ]);
    expect(output({ [keyword]: inner[0] }, { [keyword]: inner[1] })).toEqual([
      `breaking /outputSchema/${keyword}/maxLength`,
    ]);
    expect(bothWays({ [keyword]: inner[0] }, {})).toEqual(NEVER_COMPATIBLE);
    expect(bothWays({ [keyword]: inner[0] }, { [keyword]: true })).toEqual(NEVER_COMPATIBLE);
  });

  it.each(['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'])(
    'in the list `%s` are compared one by one',
    (keyword) => {
      const list = (...schemas: Json[]) => ({ [keyword]: schemas });
      expect(input(list({}, inner[0]), list({}, inner[1]))).toEqual([
        `compatible /inputSchema/${keyword}/1/maxLength`,
      ]);
      expect(output(list(inner[0], {}), list(inner[1], {}))).toEqual([
        `breaking /outputSchema/${keyword}/0/maxLength`,
      ]);
      expect(input(list(inner[0]), list(inner[0], {}))).toEqual([`breaking /inputSchema/${keyword}`]);
      expect(input(list(inner[0], {}), list(inner[0]))).toEqual([`breaking /inputSchema/${keyword}`]);
      expect(bothWays(list({}), { [keyword]: { '0': { type: 'null' } } })).toEqual(NEVER_COMPATIBLE);
      expect(bothWays(list({}), {})).toEqual(NEVER_COMPATIBLE);
    },
  );

  it('by name are compared, and a new one binds nothing where it has to be referred to', () => {
    for (const [keyword, newcomer] of [
      ['$defs', 'compatible'],
      ['definitions', 'compatible'],
      ['patternProperties', 'breaking'],
      ['dependentSchemas', 'breaking'],
    ] as const) {
      const at = `/inputSchema/${keyword}`;
      expect(input({ [keyword]: { a: inner[0] } }, { [keyword]: { a: inner[1] } })).toEqual([
        `compatible ${at}/a/maxLength`,
      ]);
      expect(input({ [keyword]: { a: {} } }, { [keyword]: { a: {}, b: {} } })).toEqual([
        `${newcomer} ${at}/b`,
      ]);
      expect(input({ [keyword]: { a: {}, b: {} } }, { [keyword]: { a: {} } })).toEqual([`breaking ${at}/b`]);
      expect(input({}, { [keyword]: { b: {} } })).toEqual([`${newcomer} ${at}/b`]);
      expect(bothWays({ [keyword]: { a: {} } }, { [keyword]: ['a'] })).toEqual(NEVER_COMPATIBLE);
      expect(bothWays({ [keyword]: 5 }, { [keyword]: 6 })).toEqual(NEVER_COMPATIBLE);
    }
  });
});

describe('properties', () => {
  const at = '/inputSchema/properties';

  it('that are new break arguments when they are required, and never answers', () => {
    const now = { properties: { a: {} }, required: ['a'] };
    expect(input({}, now)).toEqual([`breaking ${at}/a`, 'breaking /inputSchema/required']);
    expect(output({}, now)).toEqual([
      'compatible /outputSchema/properties/a',
      'compatible /outputSchema/required',
    ]);
    expect(input({}, { properties: { a: {} } })).toEqual([`compatible ${at}/a`]);
  });

  it('that are gone break both', () => {
    expect(bothWays({ properties: { a: {} } }, { properties: {} })).toEqual([
      'breaking',
      'compatible',
      'breaking',
      'compatible',
    ]);
  });

  it('that are no map are not understood', () => {
    expect(bothWays({ properties: { a: {} } }, { properties: ['a'] })).toEqual(NEVER_COMPATIBLE);
    expect(bothWays({ properties: 1 }, { properties: 2 })).toEqual(NEVER_COMPATIBLE);
  });

  it('are compared where both have them, also when a schema is `true`', () => {
    expect(input({ properties: { a: true } }, { properties: { a: { type: 'null' } } })).toEqual([
      `breaking ${at}/a`,
    ]);
    expect(input({ properties: { a: { maxLength: 1 } } }, { properties: { a: { maxLength: 2 } } })).toEqual([
      `compatible ${at}/a/maxLength`,
    ]);
  });
});

describe('what is required', () => {
  it('may become less for arguments, more for answers, and nothing for both at once', () => {
    expect(bothWays({ required: ['a'] }, { required: ['a', 'b'] })).toEqual([
      'breaking',
      'compatible',
      'compatible',
      'breaking',
    ]);
    expect(bothWays({ required: ['a', 'c'] }, { required: ['a', 'b'] })).toEqual(NEVER_COMPATIBLE);
    expect(bothWays({ required: ['a', 'b'] }, { required: ['b', 'a'] })).toEqual(ALWAYS_COMPATIBLE);
    expect(bothWays({ required: [] }, {})).toEqual(ALWAYS_COMPATIBLE);
  });

  it('is not understood when it is no list', () => {
    expect(bothWays({ required: true }, {})).toEqual(NEVER_COMPATIBLE);
    expect(bothWays({ required: ['a'] }, { required: 'a' })).toEqual(NEVER_COMPATIBLE);
  });
});

describe('what lets through names that are not described', () => {
  const KEYWORDS = ['additionalProperties', 'unevaluatedProperties', 'additionalItems', 'unevaluatedItems'];

  it.each(KEYWORDS)('`%s`: opening it widens, closing it breaks', (keyword) => {
    const steps: Json[] = [{ [keyword]: false }, { [keyword]: { type: 'string' } }, { [keyword]: true }];
    for (const [i, j] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const) {
      expect(bothWays(steps[i]!, steps[j]!)).toEqual(['widening', 'breaking', 'widening', 'breaking']);
    }
    expect(bothWays(steps[0]!, {})).toEqual(['widening', 'breaking', 'widening', 'breaking']);
    expect(bothWays(steps[1]!, { [keyword]: {} })).toEqual(['widening', 'breaking', 'widening', 'breaking']);
  });

  it.each(KEYWORDS)('`%s`: two schemas are compared', (keyword) => {
    const before = { [keyword]: { maxLength: 1 } };
    const after = { [keyword]: { maxLength: 2 } };
    expect(input(before, after)).toEqual([`compatible /inputSchema/${keyword}/maxLength`]);
    expect(bothWays(before, after)).toEqual(WIDER_OR_NARROWER);
  });
});

describe('a tool as a whole', () => {
  it('that begins to describe its answers promises more, and one that ends breaks', () => {
    expect(told({}, { outputSchema: { type: 'object' } })).toEqual(['compatible /outputSchema']);
    expect(told({ outputSchema: { type: 'object' } }, {})).toEqual(['breaking /outputSchema']);
  });

  it('that describes its arguments otherwise than by a schema breaks', () => {
    expect(told({ inputSchema: {} }, { inputSchema: true })).toEqual(['breaking /inputSchema']);
    expect(told({ inputSchema: [] }, { inputSchema: {} })).toEqual(['breaking /inputSchema']);
  });

  it('of another name breaks', () => {
    expect(told({}, { name: 'u' })).toEqual(['breaking /name']);
    expect(told({}, { title: 'T' })).toEqual(['description /title']);
  });

  it('that differs in nothing that can be seen breaks, without a place', () => {
    expect(told({}, {})).toEqual(['breaking ']);
  });

  it('with a member that some clients take for another one breaks', () => {
    expect(
      classifyDrift({ name: 't' }, { name: 't', Description: 'x', ANNOTATIONS: {} } as ToolDefinition),
    ).toEqual({
      kinds: ['breaking'],
      changes: [
        { pointer: '/ANNOTATIONS', before: undefined, after: {}, kind: 'breaking' },
        { pointer: '/Description', before: undefined, after: 'x', kind: 'breaking' },
      ],
    });
  });

  it('tells what was there before and what is there now', () => {
    expect(classifyDrift({ name: 't', title: 'a' }, { name: 't' }).changes).toEqual([
      { pointer: '/title', before: 'a', after: undefined, kind: 'description' },
    ]);
  });
});

describe('hints', () => {
  const hints = (before: unknown, after: unknown) => told({ annotations: before }, { annotations: after });

  it.each([
    ['readOnlyHint', true],
    ['idempotentHint', true],
    ['destructiveHint', false],
    ['openWorldHint', false],
  ])('%s: %s is a promise', (hint, promise) => {
    const at = `/annotations/${hint}`;
    expect(hints({ [hint]: promise }, { [hint]: !promise })).toEqual([`widening ${at}`]);
    expect(hints({ [hint]: promise }, {})).toEqual([`widening ${at}`]);
    expect(hints({ [hint]: promise }, { [hint]: 'yes' })).toEqual([`widening ${at}`]);
    expect(hints({}, { [hint]: !promise })).toEqual([`widening ${at}`]);
    expect(hints({ [hint]: 'yes' }, { [hint]: !promise })).toEqual([`widening ${at}`]);
    expect(hints({}, { [hint]: promise })).toEqual([`compatible ${at}`]);
    expect(hints({ [hint]: !promise }, { [hint]: promise })).toEqual([`compatible ${at}`]);
    expect(hints({ [hint]: !promise }, {})).toEqual([`compatible ${at}`]);
    expect(hints(undefined, { [hint]: !promise })).toEqual([`widening ${at}`]);
  });

  it('that are none at all, or an empty map, say the same', () => {
    expect(hints(undefined, {})).toEqual(['compatible /annotations']);
    expect(hints({}, undefined)).toEqual(['compatible /annotations']);
    expect(told({ title: 'a', annotations: {} }, { title: 'b', annotations: {} })).toEqual([
      'description /title',
    ]);
  });

  it('that are no map are not understood', () => {
    expect(hints({ readOnlyHint: true }, ['readOnlyHint'])).toEqual(['breaking /annotations']);
    expect(hints('a', {})).toEqual(['breaking /annotations']);
    expect(hints('a', 'b')).toEqual(['breaking /annotations']);
    expect(told({ title: 'a', annotations: ['x'] }, { title: 'b', annotations: ['x'] })).toEqual([
      'description /title',
    ]);
  });

  it('that nobody knows break, whatever they are called', () => {
    expect(hints({ title: 'a', constructor: 1 }, { title: 'b', constructor: 2 })).toEqual([
      'breaking /annotations/constructor',
      'description /annotations/title',
    ]);
  });
});

describe('values that look alike', () => {
  it.each([
    [null, {}],
    [{}, null],
    [[], {}],
    [['a'], { 0: 'a' }],
    [{ a: undefined }, {}],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [0, false],
    ['1', 1],
  ])('%j and %j are told apart', (a, b) => {
    expect(input({ default: a }, { default: b })).toEqual(['breaking /inputSchema/default']);
  });

  it('and are the same whatever the order of keys', () => {
    expect(
      input(
        { title: 'a', default: { a: 1, b: [{ c: 1, d: 2 }] } },
        { title: 'b', default: { b: [{ d: 2, c: 1 }], a: 1 } },
      ),
    ).toEqual(['description /inputSchema/title']);
  });
});
