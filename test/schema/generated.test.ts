// The schemas stay of a kind that gives good errors and types. (That what is generated from them is fresh is held by
// test/repo/generated.test.ts.)
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONFIG_FIELDS } from '../../schema/generated/config-fields.ts';
import { readSchema } from '../../scripts/render.mjs';

const root = join(import.meta.dirname, '..', '..');

test('the program ships without ajv: no generated file asks for another module', () => {
  for (const name of readdirSync(join(root, 'schema', 'generated'))) {
    expect(readFileSync(join(root, 'schema', 'generated', name), 'utf8'), name).not.toMatch(
      /\brequire\(|^import /m,
    );
  }
});

test('the configuration schema chooses by type, never by oneOf or anyOf, whose errors nobody can read', () => {
  const text = JSON.stringify(readSchema(root, 'config'));
  expect(text).not.toMatch(/"(oneOf|anyOf|allOf)"/);
});

test('every map with fields of its own refuses unknown ones', () => {
  const open: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const map = value as { properties?: unknown; additionalProperties?: unknown };
    if (typeof map.properties === 'object' && typeof map.additionalProperties !== 'boolean' && 'type' in map)
      open.push(path);
    for (const [key, member] of Object.entries(value)) visit(member, `${path}/${key}`);
  };
  for (const name of ['config', 'bundle']) visit(readSchema(root, name), name);
  expect(open).toEqual([]);
});

test('defaults are read from the schema', () => {
  expect(CONFIG_FIELDS.sections.gateway?.sections.limits?.defaults.max_request_bytes).toBe('4MiB');
  expect(CONFIG_FIELDS.collections.upstreams?.sections.timeouts?.durations.call).toBe('1ms');
});
