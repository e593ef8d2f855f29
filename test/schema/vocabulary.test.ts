// The whole configuration vocabulary (vocabulary.json: fields by map, also of what is still to come) against what this
// version knows. No field may fall between: each is either in the schema or refused by name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOT_SUPPORTED } from '../../compiler/validate/not-supported.ts';

interface Schema {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const read = (...path: string[]): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, ...path), 'utf8'));
const vocabulary = read('vocabulary.json') as Record<string, string[]>;
const schema = read('..', '..', 'schema', 'source', 'config.schema.json') as Schema;
const known = fieldsByMap();

test('every field of the vocabulary is in the schema or refused by name, and none is both', () => {
  for (const [map, fields] of Object.entries(vocabulary)) {
    const both = [...(known[map] ?? []), ...(NOT_SUPPORTED[map] ?? [])];
    expect(both.sort(), map).toEqual([...new Set(both)]);
    expect(both, map).toEqual(expect.arrayContaining(fields));
  }
});

test('the schema and the table of refused fields name no field outside the vocabulary', () => {
  for (const table of [known, NOT_SUPPORTED]) {
    for (const [map, fields] of Object.entries(table))
      expect(vocabulary[map], map).toEqual(expect.arrayContaining([...fields]));
  }
});

/** Fields of the schema by map, named as the validator names them: `Upstream`, `Upstream.stdio`, `Route.upstreams[]`. */
function fieldsByMap(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const visit = (map: Schema, name: string): void => {
    if (map.properties === undefined) return;
    found[name] = Object.keys(map.properties);
    for (const [field, member] of Object.entries(map.properties)) {
      visit(member, `${name}.${field}`);
      if (member.items !== undefined) visit(member.items, `${name}.${field}[]`);
    }
  };
  visit(schema, schema.title ?? '');
  for (const [name, definition] of Object.entries(schema.definitions ?? {})) visit(definition, name);
  return found;
}
