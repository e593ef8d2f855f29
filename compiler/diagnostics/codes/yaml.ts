// 1xxx: the YAML text and its shape. A part of the table in ../codes.ts. 1009 was `not-supported-yet`.
import { row } from './row.ts';

export const YAML_CODES = {
  'yaml-syntax': row<{ problem: string }>(1001, 'error', (p) => `not valid YAML: ${p.problem}`),
  'lost-indentation': row(1002, 'error', () => 'the indentation of this file looks lost'),
  'unknown-field': row<{ field: string; where: string }>(
    1003,
    'error',
    (p) => `unknown field \`${p.field}\` in ${p.where}`,
  ),
  'duplicate-key': row<{ key: string }>(1004, 'error', (p) => `\`${p.key}\` is given twice`),
  'wrong-type': row<{ field: string; expected: string; found: string }>(
    1005,
    'error',
    (p) => `\`${p.field}\` must be ${p.expected}, but this is ${p.found}`,
  ),
  'bad-duration': row<{ field: string; value: string }>(
    1006,
    'error',
    (p) => `\`${p.value}\` is not a duration for \`${p.field}\``,
  ),
  'missing-field': row<{ fields: string; where: string }>(
    1007,
    'error',
    (p) => `${p.where} needs ${p.fields}`,
  ),
  'bad-value': row<{ field: string; value: string; expected: string }>(
    1008,
    'error',
    (p) => `\`${p.value}\` is not possible for \`${p.field}\`: expected ${p.expected}`,
  ),
  'yaml-1-1-boolean': row<{ value: string }>(
    1010,
    'error',
    (p) => `\`${p.value}\` is a text in YAML 1.2, not a boolean`,
  ),
  'forbidden-yaml': row<{ construct: string }>(
    1011,
    'error',
    (p) => `${p.construct} is not accepted in a configuration`,
  ),
  'file-limit': row<{ limit: string }>(1012, 'error', (p) => `the configuration is too large: ${p.limit}`),
  'format-version': row<{ found: string; known: string }>(
    1013,
    'error',
    (p) => `written for configuration format ${p.found}, but this mcpgw reads format ${p.known}`,
  ),
  'bad-size': row<{ field: string; value: string }>(
    1014,
    'error',
    (p) => `\`${p.value}\` is not a size for \`${p.field}\``,
  ),
  'conflicting-fields': row<{ fields: string; where: string }>(
    1015,
    'error',
    (p) => `${p.where} takes only one of ${p.fields}`,
  ),
  'misplaced-version': row(1016, 'error', () => '`version` belongs in the root file'),
  'unreadable-file': row<{ problem: string }>(1017, 'error', (p) => `this cannot be read: ${p.problem}`),
  'no-configuration': row(1018, 'error', () => 'there is no configuration here'),
  'misplaced-field': row<{ field: string; where: string; type: string }>(
    1019,
    'error',
    (p) => `\`${p.field}\` in ${p.where} does not go with type \`${p.type}\``,
  ),
  'unknown-environment': row<{ environment: string }>(
    1020,
    'error',
    (p) => `there is no environment \`${p.environment}\``,
  ),
  'unknown-overlay-target': row<{ kind: string; name: string }>(
    1021,
    'error',
    (p) => `the overlay changes ${p.kind} \`${p.name}\`, which no file defines`,
  ),
  'nothing-to-remove': row<{ name: string }>(
    1022,
    'error',
    (p) => `the overlay takes \`${p.name}\` away, which is not there`,
  ),
  'unused-include': row<{ glob: string }>(1023, 'warning', (p) => `\`${p.glob}\` matches no file`),
  'misplaced-section': row<{ section: string }>(
    1024,
    'error',
    (p) => `\`${p.section}\` belongs in the root file`,
  ),
  'bad-include': row<{ glob: string; problem: string }>(
    1025,
    'error',
    (p) => `\`${p.glob}\` cannot be included: ${p.problem}`,
  ),
  'unknown-finding': row<{ slug: string }>(1026, 'error', (p) => `no finding is called \`${p.slug}\``),
  'lowered-error': row<{ slug: string }>(
    1027,
    'error',
    (p) => `\`${p.slug}\` is an error of the compiler and stays one`,
  ),
  'bad-ignore': row<{ problem: string }>(1028, 'error', (p) => `this comment ignores nothing: ${p.problem}`),
  'unused-ignore': row<{ slug: string }>(1029, 'info', (p) => `there is no \`${p.slug}\` here to ignore`),
  'unused-variable': row<{ name: string }>(
    1030,
    'error',
    (p) => `variable \`${p.name}\` is given and used by no file`,
  ),
  'useless-field': row<{ field: string; where: string; wanted: string }>(
    1031,
    'error',
    (p) => `\`${p.field}\` in ${p.where} means nothing without ${p.wanted}`,
  ),
} as const;
