// Every condition of the configuration -> its form for the bundle. `resolve` calls this once the configuration is
// whole; what cannot be compiled is reported at its place inside the YAML text and left out.
import type { FullConfig } from '../../schema/generated/full-config.ts';
import type { Part } from '../ast/place.ts';
import type { LinkedExpression } from '../ast/program.ts';
import type { Span } from '../ast/source.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { LockedArguments } from './arguments.ts';
import { compileExpression } from './compile-expression.ts';
import { expressionFields } from './fields.ts';
import { reportFaults } from './report-faults.ts';

export interface ExpressionContext {
  /** As `Program.spanOf`. */
  spanOf(pointer: string, part: Part): Span;
  /**
   * Tools of the lockfile that the condition at a pointer can be asked about, under the names clients see; empty when
   * none is known, which leaves `tool.arguments` without types.
   */
  argumentsTypes(pointer: string): readonly LockedArguments[];
}

/**
 * Compiles the conditions of `routes[].match.when`, of rules of access and limits wherever they stand, and the
 * `cost` of limit rules.
 * @param config merged, with every default filled in; members of another type than they should be are passed over
 * @returns by the JSON pointer of the text, such as `/authz/rules/0/when`
 */
export function linkExpressions(
  config: FullConfig,
  context: ExpressionContext,
  report: Report,
): ReadonlyMap<string, LinkedExpression> {
  const linked = new Map<string, LinkedExpression>();
  const fields = expressionFields(config).sort((a, b) => (a.pointer < b.pointer ? -1 : 1));
  for (const { pointer, source, wanted } of fields) {
    const { compiled, faults } = compileExpression(source, wanted, context.argumentsTypes(pointer));
    reportFaults(faults, source, context.spanOf(pointer, 'value'), report);
    if (compiled !== undefined) linked.set(pointer, { number: linked.size, pointer, source, ...compiled });
  }
  return linked;
}
