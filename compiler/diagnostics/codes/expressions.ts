// 4xxx: conditions. A part of the table in ../codes.ts.
import { row } from './row.ts';

export const EXPRESSION_CODES = {
  'expression-syntax': row<{ problem: string }>(4001, 'error', (p) => p.problem),
  'unknown-attribute': row<{ path: string }>(4002, 'error', (p) => `\`${p.path}\` does not exist`),
  'type-mismatch': row<{ problem: string }>(4003, 'error', (p) => p.problem),
  'not-boolean': row<{ type: string }>(
    4004,
    'error',
    (p) => `the condition is of type \`${p.type}\`, and not true or false`,
  ),
  'unknown-function': row<{ name: string }>(4005, 'error', (p) => `there is no function \`${p.name}\``),
  'non-literal-pattern': row<{ function: string; argument: string }>(
    4006,
    'error',
    (p) => `the ${p.argument} of \`${p.function}\` is not written out`,
  ),
  'too-expensive': row<{ excess: string }>(4007, 'error', (p) => `the expression ${p.excess}`),
  'expensive-expression': row<{ steps: number }>(
    4008,
    'warning',
    (p) => `the expression can take ${p.steps} steps for one call`,
  ),
  'unknown-argument': row<{ tool: string; argument: string }>(
    4009,
    'error',
    (p) => `tool \`${p.tool}\` has no argument \`${p.argument}\``,
  ),
  'unguarded-argument': row<{ tool: string; argument: string }>(
    4010,
    'warning',
    (p) => `argument \`${p.argument}\` of tool \`${p.tool}\` is optional, and the condition fails without it`,
  ),
  'unsupported-construct': row<{ construct: string }>(
    4011,
    'error',
    (p) => `${p.construct} cannot be used in an expression`,
  ),
  'bad-pattern': row<{ pattern: string; expected: string }>(
    4012,
    'error',
    (p) => `\`${p.pattern}\` is not ${p.expected}`,
  ),
  'cost-not-integer': row<{ type: string }>(
    4013,
    'error',
    (p) => `the cost is of type \`${p.type}\`, and not a whole number`,
  ),
} as const;
