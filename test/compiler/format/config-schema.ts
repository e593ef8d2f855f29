// The published schema of the configuration, as the command line hands it to the formatter.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Schema } from '../../../compiler/format/schema.ts';

export const root = join(import.meta.dirname, '..', '..', '..');

export const CONFIG_SCHEMA = JSON.parse(
  readFileSync(join(root, 'schema', 'generated', 'config.schema.json'), 'utf8'),
) as Schema;
