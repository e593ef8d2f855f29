// Tests may expect every reason there is, and no other.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REASONS } from '../../../policies/calls/verdict.ts';

it('the schema of test files names the reasons of verdicts', () => {
  const path = join(import.meta.dirname, '..', '..', '..', 'schema', 'source', 'tests.schema.json');
  const schema = JSON.parse(readFileSync(path, 'utf8')) as {
    definitions: { TestReason: { enum: string[] } };
  };
  expect(schema.definitions.TestReason.enum).toEqual([...REASONS]);
});
