// The JSON Schemas that are shipped with the program, for editors, for other programs and for the formatter.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedRoot } from './report/pages.ts';

export const SCHEMA_NAMES = ['config', 'overlay', 'bundle', 'lock', 'tests', 'output'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** The schema as text. */
export function schemaText(name: SchemaName): string {
  const folder = name === 'output' ? 'source' : 'generated';
  return readFileSync(
    join(shippedRoot(import.meta.dirname), 'schema', folder, `${name}.schema.json`),
    'utf8',
  );
}
