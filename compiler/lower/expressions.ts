// Conditions by number, each with where it was written.
import type { BundleExpression } from '../../schema/generated/bundle.ts';
import type { Program } from '../ast/program.ts';
import { originOf } from '../ast/source.ts';

export function lowerExpressions({
  expressions,
  spanOf,
}: Pick<Program, 'expressions' | 'spanOf'>): BundleExpression[] {
  const lowered: BundleExpression[] = [];
  for (const { number, pointer, source, ir, cost } of expressions.values()) {
    lowered[number] = { ir: [...ir], source, origin: originOf(spanOf(pointer, 'value')), cost };
  }
  return lowered;
}
