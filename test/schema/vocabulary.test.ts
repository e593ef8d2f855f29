// The whole configuration vocabulary (vocabulary.json: fields by map, written by hand) against the schema. No field may
// come or go unnoticed: people have it in their repositories.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSchema } from '../../scripts/render.mjs';

interface Schema {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const vocabulary = JSON.parse(readFileSync(join(import.meta.dirname, 'vocabulary.json'), 'utf8')) as Record<
  string,
  string[]
>;

test('the schema has every field of the vocabulary, and no other', () => {
  expect(fieldsByMap()).toEqual(vocabulary);
});

/** Fields of the schema by map: `Upstream`, `Upstream.stdio`, `Route.upstreams[]`, `Provider.keys{}`. */
function fieldsByMap(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const visit = (map: Schema, name: string): void => {
    if (map.properties === undefined) return;
    found[name] = Object.keys(map.properties).sort();
    for (const [field, member] of Object.entries(map.properties)) {
      visit(member, `${name}.${field}`);
      if (member.items !== undefined) visit(member.items, `${name}.${field}[]`);
      if (typeof member.additionalProperties === 'object')
        visit(member.additionalProperties, `${name}.${field}{}`);
    }
  };
  const schema = readSchema(join(import.meta.dirname, '..', '..'), 'config') as Schema;
  visit(schema, schema.title ?? '');
  for (const [name, definition] of Object.entries(schema.definitions ?? {})) visit(definition, name);
  return found;
}
