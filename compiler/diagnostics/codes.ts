// THE TABLE of diagnostics: number, severity and message of everything the compiler can say, by family.
//
// 1xxx the YAML text and its shape, 2xxx references and routing, 3xxx security, 4xxx conditions, 5xxx tools and the
// lockfile, 6xxx limits and cost, 9xxx deprecation. A number is never reused. The slug names the table key, the
// check's file, the golden case and the page in docs/diagnostics. Messages are lower case, in the author's words, with
// names in backticks, and never advise: advice is `help`, given where reported.
import { DEPRECATION_CODES } from './codes/deprecation.ts';
import { EXPRESSION_CODES } from './codes/expressions.ts';
import { LIMIT_CODES } from './codes/limits.ts';
import { ROUTING_CODES } from './codes/routing.ts';
import type { Row, Severity } from './codes/row.ts';
import { SECURITY_CODES } from './codes/security.ts';
import { TEST_CODES } from './codes/tests.ts';
import { TOOL_CODES } from './codes/tools.ts';
import { YAML_CODES } from './codes/yaml.ts';

export type { Row, Severity };

export const CODES = {
  ...YAML_CODES,
  ...ROUTING_CODES,
  ...SECURITY_CODES,
  ...EXPRESSION_CODES,
  ...TOOL_CODES,
  ...TEST_CODES,
  ...LIMIT_CODES,
  ...DEPRECATION_CODES,
} as const;

export type DiagnosticKey = keyof typeof CODES;

/** The parameters the message of a code needs. */
export type Params<K extends DiagnosticKey> = Parameters<(typeof CODES)[K]['message']>[0];
