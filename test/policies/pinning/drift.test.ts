// What a change of a tool means, case by case, and as a law: what is not called breaking breaks no call.
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToolDefinition } from '../../../policies/pinning/definition.ts';
import { classifyDrift } from '../../../policies/pinning/drift.ts';
import { runs } from '../../runs.ts';
import { schemas } from './tools.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const base = {
  name: 'read',
  title: 'Read',
  description: 'Reads a file.',
  inputSchema: {
    type: 'object',
    properties: {
      path: { type: 'string', description: 'Where it is.', maxLength: 10 },
      mode: { enum: ['text', 'bytes'] },
      range: { type: 'object', properties: { start: { type: 'integer', minimum: 0 } } },
      tags: { type: 'array', items: { type: 'string' } },
    },
    required: ['path'],
    additionalProperties: false,
  },
  outputSchema: { type: 'object', properties: { size: { type: 'integer' } }, required: ['size'] },
  annotations: { readOnlyHint: true, destructiveHint: false, openWorldHint: false, idempotentHint: true },
};

/** JSON pointer -> what stands there afterwards; undefined takes it away. */
type Edit = Readonly<Record<string, unknown>>;

/** Pointer and kind of each change an edit makes. */
function after(edit: Edit): string[] {
  const live = structuredClone(base);
  for (const [pointer, value] of Object.entries(edit)) {
    const path = pointer.split('/').slice(1);
    const last = path.pop()!;
    let parent = live as unknown as Record<string, unknown>;
    for (const key of path) parent = parent[key] as Record<string, unknown>;
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return told(base, live);
}

function told(pinned: ToolDefinition, live: ToolDefinition): string[] {
  return classifyDrift(pinned, live).changes.map(({ pointer, kind }) => `${kind} ${pointer}`);
}

const IN = '/inputSchema';
const PATH = `${IN}/properties/path`;
const START = `${IN}/properties/range/properties/start`;
const ENUM = `${IN}/properties/mode/enum`;
const OUT = '/outputSchema';

const CASES: readonly (readonly [name: string, edit: Edit, told: string[]])[] = [
  ['a description', { '/description': 'Reads a file.\u200b' }, ['description /description']],
  ['a title that goes away', { '/title': undefined }, ['description /title']],
  ['a nested description', { [`${START}/description`]: 'x' }, [`description ${START}/description`]],
  ['a new optional argument', { [`${IN}/properties/new`]: {} }, [`compatible ${IN}/properties/new`]],
  [
    'a new required argument',
    { [`${IN}/properties/new`]: {}, [`${IN}/required`]: ['path', 'new'] },
    [`breaking ${IN}/properties/new`, `breaking ${IN}/required`],
  ],
  ['a removed argument', { [`${IN}/properties/mode`]: undefined }, [`breaking ${IN}/properties/mode`]],
  [
    'an argument that becomes required',
    { [`${IN}/required`]: ['path', 'mode'] },
    [`breaking ${IN}/required`],
  ],
  ['an argument that becomes optional', { [`${IN}/required`]: undefined }, [`compatible ${IN}/required`]],
  ['a required that is no list', { [`${IN}/required`]: true }, [`breaking ${IN}/required`]],
  ['another type', { [`${PATH}/type`]: 'integer' }, [`breaking ${PATH}/type`]],
  ['a wider type', { [`${PATH}/type`]: ['string', 'null'] }, [`compatible ${PATH}/type`]],
  ['any type', { [`${PATH}/type`]: undefined }, [`compatible ${PATH}/type`]],
  ['an integer that may be any number', { [`${START}/type`]: 'number' }, [`compatible ${START}/type`]],
  ['a type that is none', { [`${PATH}/type`]: 5 }, [`breaking ${PATH}/type`]],
  ['a wider enum', { [ENUM]: ['text', 'bytes', 'x'] }, [`compatible ${ENUM}`]],
  ['a narrowed enum', { [ENUM]: ['text'] }, [`breaking ${ENUM}`]],
  ['another enum', { [ENUM]: ['text', 'x'] }, [`breaking ${ENUM}`]],
  ['a reordered enum', { [ENUM]: ['bytes', 'text'] }, [`compatible ${ENUM}`]],
  ['no enum any more', { [ENUM]: undefined }, [`compatible ${ENUM}`]],
  ['an enum where there was none', { [`${PATH}/enum`]: ['a'] }, [`breaking ${PATH}/enum`]],
  ['a looser limit', { [`${PATH}/maxLength`]: 20 }, [`compatible ${PATH}/maxLength`]],
  ['a tighter limit', { [`${START}/minimum`]: 1 }, [`breaking ${START}/minimum`]],
  ['a limit where there was none', { [`${PATH}/minLength`]: 1 }, [`breaking ${PATH}/minLength`]],
  ['no limit any more', { [`${PATH}/maxLength`]: undefined }, [`compatible ${PATH}/maxLength`]],
  [
    'items of another type',
    { [`${IN}/properties/tags/items/type`]: 'integer' },
    [`breaking ${IN}/properties/tags/items/type`],
  ],
  [
    'arguments of any name',
    { [`${IN}/additionalProperties`]: undefined },
    [`widening ${IN}/additionalProperties`],
  ],
  [
    'arguments of any name and one type',
    { [`${IN}/additionalProperties`]: { type: 'string' } },
    [`widening ${IN}/additionalProperties`],
  ],
  [
    'nested arguments that are closed',
    { [`${IN}/properties/range/additionalProperties`]: false },
    [`breaking ${IN}/properties/range/additionalProperties`],
  ],
  ['a named schema that is new', { [`${IN}/$defs`]: { a: {} } }, [`compatible ${IN}/$defs/a`]],
  [
    'a pattern that is new',
    { [`${IN}/patternProperties`]: { a: {} } },
    [`breaking ${IN}/patternProperties/a`],
  ],
  ['alternatives that are new', { [`${PATH}/anyOf`]: [{}] }, [`breaking ${PATH}/anyOf`]],
  ['a keyword nobody knows', { [`${PATH}/x-mcp-header`]: 'P' }, [`breaking ${PATH}/x-mcp-header`]],
  ['another default', { [`${PATH}/default`]: '/etc' }, [`breaking ${PATH}/default`]],
  ['no arguments described any more', { '/inputSchema': undefined }, ['breaking /inputSchema']],
  ['answers that hold more', { [`${OUT}/properties/more`]: {} }, [`compatible ${OUT}/properties/more`]],
  ['answers that may lack something', { [`${OUT}/required`]: [] }, [`breaking ${OUT}/required`]],
  [
    'answers of a wider type',
    { [`${OUT}/properties/size/type`]: 'number' },
    [`breaking ${OUT}/properties/size/type`],
  ],
  ['no word about answers any more', { [OUT]: undefined }, [`breaking ${OUT}`]],
  [
    'a tool that may write now',
    { '/annotations/readOnlyHint': false },
    ['widening /annotations/readOnlyHint'],
  ],
  ['the same by silence', { '/annotations/readOnlyHint': undefined }, ['widening /annotations/readOnlyHint']],
  [
    'a tool that destroys',
    { '/annotations/destructiveHint': true },
    ['widening /annotations/destructiveHint'],
  ],
  [
    'an open world by silence',
    { '/annotations/openWorldHint': undefined },
    ['widening /annotations/openWorldHint'],
  ],
  [
    'calls that cannot be repeated',
    { '/annotations/idempotentHint': false },
    ['widening /annotations/idempotentHint'],
  ],
  ['a hint nobody knows', { '/annotations/newHint': 1 }, ['breaking /annotations/newHint']],
  ['another title among the hints', { '/annotations/title': 'x' }, ['description /annotations/title']],
  [
    'no hints any more',
    { '/annotations': undefined },
    [
      'widening /annotations/destructiveHint',
      'widening /annotations/idempotentHint',
      'widening /annotations/openWorldHint',
      'widening /annotations/readOnlyHint',
    ],
  ],
];

describe('drift', () => {
  it.each(CASES)('%s', (_, edit, expected) => {
    expect(after(edit)).toEqual(expected);
  });

  it('is less dangerous the other way round', () => {
    const dangerous = { ...base, annotations: { readOnlyHint: false, destructiveHint: true } };
    const kinds = classifyDrift(dangerous, base).kinds;
    expect(kinds).toEqual(['compatible']);
  });

  it('names its kinds once, the most harmless first', () => {
    const live = structuredClone(base);
    live.annotations.readOnlyHint = false;
    live.inputSchema.properties.path.description = 'a';
    live.description = 'b';
    expect(classifyDrift(base, live).kinds).toEqual(['description', 'widening']);
  });

  it('points into names with slashes and tildes, and is not fooled by inherited names', () => {
    const withNames = (...names: string[]): ToolDefinition => ({
      name: 'a',
      inputSchema: { properties: Object.fromEntries(names.map((name) => [name, {}])) },
    });
    expect(told(withNames(), withNames('a/b~c', '__proto__', 'constructor'))).toEqual([
      'compatible /inputSchema/properties/__proto__',
      'compatible /inputSchema/properties/a~1b~0c',
      'compatible /inputSchema/properties/constructor',
    ]);
  });

  it('that is not called breaking keeps every argument valid that was valid before', () => {
    const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false });
    fc.assert(
      fc.property(
        schemas,
        schemas,
        fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 20 }),
        (a, b, values) => {
          const pinned = { name: 't', inputSchema: a };
          const live = { name: 't', inputSchema: mixed(a, b) };
          fc.pre(JSON.stringify(pinned) !== JSON.stringify(live));
          const { kinds } = classifyDrift(pinned, live);
          fc.pre(!kinds.includes('breaking'));
          const [before, now] = [ajv.compile(a), ajv.compile(live.inputSchema)];
          for (const value of values)
            if (before(value) && knownNames(a, value)) expect(now(value)).toBe(true);
        },
      ),
      { numRuns: runs(500), seed: SEED },
    );
  });
});

/** One keyword of `b` put into `a`, so that both still resemble each other. */
function mixed(a: Record<string, unknown>, b: Record<string, unknown>): Record<string, unknown> {
  const [first] = Object.entries(b).filter(
    ([key, value]) => JSON.stringify(a[key]) !== JSON.stringify(value),
  );
  return first === undefined ? a : { ...a, [first[0]]: first[1] };
}

/** A new argument is compatible because nobody sends it yet: only values with the old names are asked about. */
function knownNames(schema: Record<string, unknown>, value: unknown): boolean {
  const names = Object.keys((schema.properties ?? {}) as object);
  return (
    typeof value !== 'object' || value === null || Object.keys(value).every((key) => names.includes(key))
  );
}
