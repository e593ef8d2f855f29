// No field that nothing reads: a configuration field the compiler ignores would be a promise nobody keeps, and a
// bundle member the runtime ignores would be a rule nobody enforces. A member of the bundle may wait for its reader as
// long as the runtime refuses every bundle that has it: `x-feature` names the feature it belongs to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUNDLE_FEATURES, RUNTIME_FEATURES } from '../../schema/format.ts';
import { type Files, filesMatching, root, withoutComments } from './sources.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly 'x-feature'?: string;
  readonly $ref?: string;
}

/** Written for people and tools; no code of ours has to read them. */
const FOR_PEOPLE = ['description', 'contact'];
/** Proven by the compiler, so that nothing is left to enforce; in the bundle for plans, which compare two of them. */
const PROVEN = ['residency', 'allowed_regions'];

const READERS = {
  config: filesMatching(/^(compiler|policies)\/.*\.ts$/),
  bundle: filesMatching(/^(policies|runtime|cli)\/.*\.ts$/),
};

const schemaOf = (name: string): Schema =>
  JSON.parse(readFileSync(join(root, 'schema', 'generated', `${name}.schema.json`), 'utf8'));

describe.each(['config', 'bundle'] as const)('every field of %s.schema.json', (name) => {
  const fields = fieldsOf(schemaOf(name), RUNTIME_FEATURES);

  it('is read by who it is for', () => {
    expect(fields.size).toBeGreaterThan(30);
    expect(
      unread(fields, READERS[name]).filter((field) => ![...FOR_PEOPLE, ...PROVEN].includes(field)),
    ).toEqual([]);
  });
});

describe('a field that nothing reads', () => {
  it.each([
    ['x.weight', []],
    ["x['weight']", []],
    ['const { weight } = x', []],
    ['const { weight: w } = x', []],
    ['// x.weight', ['weight']],
    ['const weight = 1', ['weight']],
    ['x.weights', ['weight']],
  ])('is told from one that %j reads', (text, expected) => {
    expect(unread(new Set(['weight']), new Map([['compiler/lower/a.ts', text]]))).toEqual(expected);
  });
});

describe('a field that waits for its feature', () => {
  const schema: Schema = {
    properties: {
      plain: {},
      section: { $ref: '#/definitions/Section' },
      sections: { items: { $ref: '#/definitions/Section' } },
      later: { 'x-feature': 'later/1', properties: { inner: {} } },
    },
    definitions: {
      Section: { 'x-feature': 'section/1', properties: { member: { items: { properties: { deep: {} } } } } },
    },
  };
  const names = (...features: string[]) => [...fieldsOf(schema, new Set(features))].sort();

  it('needs no reader yet, and neither does what is in it', () => {
    expect(names()).toEqual(['plain']);
  });

  it('needs one as soon as the runtime implements the feature', () => {
    expect(names('later/1')).toEqual(['inner', 'later', 'plain']);
    expect(names('section/1')).toEqual(['deep', 'member', 'plain', 'section', 'sections']);
  });

  it('names a feature there is, in the schema of the bundle and nowhere else', () => {
    const named = featuresIn(schemaOf('bundle'));
    expect(named.size).toBeGreaterThan(20);
    expect([...named].filter((feature) => !(BUNDLE_FEATURES as readonly string[]).includes(feature))).toEqual(
      [],
    );
    expect([...featuresIn(schemaOf('config'))]).toEqual([]);
  });

  it('can never be waited for when the runtime says it implements what no bundle may need', () => {
    expect(
      [...RUNTIME_FEATURES].filter((feature) => !(BUNDLE_FEATURES as readonly string[]).includes(feature)),
    ).toEqual([]);
  });
});

/** Names of all members anywhere in a schema, but for those of features that are not `implemented`. */
function fieldsOf(schema: Schema, implemented: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const waits = ({ 'x-feature': feature, $ref, items }: Schema): boolean =>
    (feature !== undefined && !implemented.has(feature)) ||
    ($ref !== undefined && waits(schema.definitions?.[$ref.replace('#/definitions/', '')] ?? {})) ||
    (items !== undefined && waits(items));
  const visit = (one: Schema): void => {
    if (waits(one)) return;
    for (const [name, member] of Object.entries(one.properties ?? {})) {
      if (waits(member)) continue;
      found.add(name);
      visit(member);
    }
    for (const definition of Object.values(one.definitions ?? {})) visit(definition);
    if (one.items) visit(one.items);
    if (typeof one.additionalProperties === 'object') visit(one.additionalProperties);
  };
  visit(schema);
  return found;
}

function featuresIn(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  const feature = (schema as Schema)['x-feature'];
  if (typeof feature === 'string') found.add(feature);
  for (const member of Object.values(schema)) featuresIn(member, found);
  return found;
}

/** Names that no file reads as a member, by dot, by bracket or by taking an object apart. */
function unread(fields: ReadonlySet<string>, files: Files): string[] {
  const code = [...files.values()].map(withoutComments).join('\n');
  return [...fields].filter((name) => {
    const read = new RegExp(`\\.${name}\\b|['"\`/]${name}['"\`/]|[{,]\\s*${name}\\s*[,:}=]`);
    return !read.test(code);
  });
}
