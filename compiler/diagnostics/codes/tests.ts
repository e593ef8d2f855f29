// 503x: test files. A part of the table in ../codes.ts. What any YAML file may have wrong with it (a misspelt field, a
// value of another type) has the codes it has everywhere.
import { row } from './row.ts';

export const TEST_CODES = {
  'unknown-name-in-test': row<{ where: string; kind: string; name: string }>(
    5030,
    'error',
    (p) => `${p.where} names ${p.kind} \`${p.name}\`, which does not exist`,
  ),
  'misplaced-expectation': row<{ test: string; field: string; problem: string }>(
    5031,
    'error',
    (p) => `\`${p.field}\` says nothing in test \`${p.test}\`: ${p.problem}`,
  ),
  'untested-rule': row<{ rule: string }>(5032, 'info', (p) => `no test comes to rule \`${p.rule}\``),
} as const;
