// `mcpgw schema [name]`: the JSON Schemas of everything mcpgw reads and writes, for editors and other programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from './exit-codes.ts';
import { shippedRoot } from './report/pages.ts';
import { type SchemaName, schemaText } from './schemas.ts';

export interface SchemaOptions {
  /** The reference page of the configuration instead. */
  readonly docs: boolean;
}

/** Returns the exit code. */
export function schema(name: SchemaName, { docs }: SchemaOptions): number {
  const page = () => readFileSync(join(shippedRoot(import.meta.dirname), 'docs', 'configuration.md'), 'utf8');
  process.stdout.write(docs ? page() : schemaText(name));
  return EXIT.ok;
}
