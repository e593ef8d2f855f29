// Runs an expression of any type through our parser, checker, lowering and evaluator, for tests that compare with
// other implementations. What the checker refuses counts as an error: it would have been one at run time, too.
import { checkTypes } from '../../../compiler/expressions/check.ts';
import { lowerExpression } from '../../../compiler/expressions/lower.ts';
import { parseCel } from '../../../compiler/expressions/parse-cel.ts';
import type { ExpressionFacts } from '../../../policies/expressions/facts.ts';
import { MAX_SLOTS } from '../../../policies/expressions/operators.ts';
import { prepare } from '../../../policies/expressions/prepare.ts';
import { MAX_STEPS } from '../../../policies/expressions/steps.ts';
import { Duration, Timestamp } from '../../../policies/expressions/values.ts';

export interface Outcome {
  /** As `shown` prints it, or `error`. */
  readonly result: string;
  /** What the compiler said, when it refused. */
  readonly refused?: readonly string[];
}

/** @param unchecked also runs what is of the wrong types, as CEL without its checker does */
export function runCel(source: string, facts: ExpressionFacts, unchecked = false): Outcome {
  const { tree, faults } = parseCel(source);
  if (tree === undefined) return { result: 'error', refused: faults.map(({ slug }) => slug) };
  const found = checkTypes(tree, undefined).faults;
  if (found.some(({ slug }) => !unchecked || slug !== 'type-mismatch')) {
    return { result: 'error', refused: found.map(({ slug }) => slug) };
  }
  const run = prepare(JSON.parse(JSON.stringify(lowerExpression(tree))));
  return { result: shown(run({ facts, left: MAX_STEPS, items: new Array(MAX_SLOTS) })) };
}

/** One spelling of a value in which different values, and values of different types, differ. */
export function shown(value: unknown): string {
  if (typeof value === 'symbol') return value.description === 'unknown' ? 'unknown' : 'error';
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0.0' : `${value}d`;
  if (value instanceof Timestamp) return `timestamp ${value.nanos}`;
  if (value instanceof Duration) return `duration ${value.nanos}`;
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}: ${shown(member)}`).join(', ')}}`;
}
