// No field that nothing reads: a configuration field the compiler ignores would be a promise nobody keeps, and a
// bundle member the runtime ignores would be a rule nobody enforces.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, filesMatching, root, withoutComments } from './sources.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

/** Written for people and tools; no code of ours has to read them. */
const FOR_PEOPLE = ['description'];

const READERS = {
  config: filesMatching(/^(compiler\/(validate|resolve|check|lower|ast)|policies)\/.*\.ts$/),
  bundle: filesMatching(/^(policies|runtime|cli)\/.*\.ts$/),
};

describe.each(['config', 'bundle'] as const)('every field of %s.schema.json', (name) => {
  const fields = fieldsOf(
    JSON.parse(readFileSync(join(root, 'schema', 'source', `${name}.schema.json`), 'utf8')),
  );

  it('is read by who it is for', () => {
    expect(fields.size).toBeGreaterThan(30);
    expect(unread(fields, READERS[name]).filter((field) => !FOR_PEOPLE.includes(field))).toEqual([]);
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

/** Names of all members anywhere in a schema. */
function fieldsOf(schema: Schema, found = new Set<string>()): Set<string> {
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    found.add(name);
    fieldsOf(member, found);
  }
  for (const definition of Object.values(schema.definitions ?? {})) fieldsOf(definition, found);
  if (schema.items) fieldsOf(schema.items, found);
  if (typeof schema.additionalProperties === 'object') fieldsOf(schema.additionalProperties, found);
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
