// Asking an expression. `prepareExpression` once per bundle, `evaluate` or `costOf` per call.
import type { BundleExpression } from '../../schema/generated/bundle.ts';
import { type ExpressionFacts, type Truth, UNKNOWN } from './facts.ts';
import { MAX_SLOTS } from './operators.ts';
import { prepare } from './prepare.ts';
import { MAX_STEPS } from './steps.ts';
import { ABSENT, FAULT, type Run } from './values.ts';

export interface Expression {
  readonly run: Run;
  readonly hasLoops: boolean;
  /** As it was written. */
  readonly source: string;
  /** `file:line:column`. */
  readonly origin: string;
}

const NO_ITEMS: unknown[] = [];

/** A text that happens to look like this costs one small array per call. */
const LOOP = /"(?:all|exists|exists_one|filter|map)"/;

/** @throws when it holds an operator, variable or time zone that this version or machine does not know */
export function prepareExpression({ ir, source, origin }: BundleExpression): Expression {
  return { run: prepare(ir), hasLoops: LOOP.test(JSON.stringify(ir)), source, origin };
}

/**
 * Whether a condition holds. `true` and `false` with unknown arguments hold for all arguments that can be looked at
 * within the limits of steps.ts; a condition on something the call has not, such as `tool` of a prompt, is false.
 */
export function evaluate(expression: Expression, facts: ExpressionFacts): Truth {
  const value = outcome(expression, facts);
  if (value === true) return 'true';
  if (value === false || value === ABSENT) return 'false';
  return value === UNKNOWN ? 'unknown' : 'error';
}

/** What a call costs by an expression that gives an `int`: at least 0 and exact as a number, or why there is none. */
export function costOf(expression: Expression, facts: ExpressionFacts): number | 'unknown' | 'error' {
  const value = outcome(expression, facts);
  if (value === UNKNOWN) return 'unknown';
  return typeof value === 'bigint' && value >= 0n && value <= Number.MAX_SAFE_INTEGER
    ? Number(value)
    : 'error';
}

function outcome({ run, hasLoops }: Expression, facts: ExpressionFacts): unknown {
  try {
    return run({ facts, left: MAX_STEPS, items: hasLoops ? new Array<unknown>(MAX_SLOTS) : NO_ITEMS });
  } catch {
    // Only deeply nested arguments can get here: comparing them recurses.
    return FAULT;
  }
}
