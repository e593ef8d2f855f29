// Conditions of which something is not known. Whatever is open is replaced by the one thing expressions can be asked
// without: the arguments of a call, which are unknown while lists are made. Nothing else is added to their meaning.
import { evaluate, prepareExpression } from '../../../policies/expressions/evaluate.ts';
import type { ExpressionFacts, Truth } from '../../../policies/expressions/facts.ts';
import type { BundleExpression } from '../../../schema/generated/bundle.ts';

export type Condition = (facts: ExpressionFacts) => Truth;

const NOT_KNOWN = ['var', 'tool.arguments'];
const LEAVES: ReadonlySet<unknown> = new Set(['const', 'int', 'item']);
const OF_HEADERS: ReadonlySet<unknown> = new Set(['header', 'has_header']);

export function openExpression(
  expression: BundleExpression,
  isOpen: (attribute: string) => boolean,
): Condition {
  const prepared = prepareExpression({ ...expression, ir: opened(expression.ir, isOpen) });
  return (facts) => evaluate(prepared, facts);
}

function opened(ir: readonly unknown[], isOpen: (attribute: string) => boolean): unknown[] {
  const [operator, ...operands] = ir;
  if (LEAVES.has(operator)) return [...ir];
  if (OF_HEADERS.has(operator)) return NOT_KNOWN;
  if (operator === 'var') return typeof operands[0] === 'string' && isOpen(operands[0]) ? NOT_KNOWN : [...ir];
  return [
    operator,
    ...operands.map((operand) => (Array.isArray(operand) ? opened(operand, isOpen) : operand)),
  ];
}

/** Attributes that an expression reads, sorted. */
export function attributesOf(ir: unknown): string[] {
  const found = new Set<string>();
  walk(ir, (operator, operand) => {
    if (operator === 'var' && typeof operand === 'string') found.add(operand);
  });
  return [...found].sort();
}

/** Texts that an expression compares with, sorted. */
export function constantsOf(ir: unknown): string[] {
  const found = new Set<string>();
  walk(ir, (operator, operand) => {
    if (operator === 'const' && typeof operand === 'string') found.add(operand);
  });
  return [...found].sort();
}

function walk(ir: unknown, see: (operator: unknown, operand: unknown) => void): void {
  if (!Array.isArray(ir)) return;
  const [operator, ...operands] = ir as unknown[];
  for (const operand of operands) {
    see(operator, operand);
    walk(operand, see);
  }
}
