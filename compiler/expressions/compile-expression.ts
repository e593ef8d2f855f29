// One expression: text -> its form in the bundle, or everything that is wrong with it.
import type { Ir } from '../../policies/expressions/operators.ts';
import { MAX_STEPS } from '../../policies/expressions/steps.ts';
import { CODES } from '../diagnostics/codes.ts';
import type { LockedArguments } from './arguments.ts';
import { checkTypes } from './check.ts';
import { type Fault, faultAt } from './fault.ts';
import { MANY_STEPS } from './limits.ts';
import { lowerExpression } from './lower.ts';
import { parseCel } from './parse-cel.ts';
import { stepsOf } from './steps.ts';
import type { Node } from './syntax.ts';
import { joinFaults } from './tool-faults.ts';
import type { Type } from './types.ts';
import { typeName } from './types.ts';

/** What an expression must give: a condition is true or false, a cost is a whole number. */
export type Wanted = 'bool' | 'int';

export interface CompiledExpression {
  /** None with an error among the faults. */
  readonly compiled?: { readonly ir: Ir; readonly cost: number };
  readonly faults: readonly Fault[];
}

/** @param tools those it is about, as the lockfile knows them; for each, its arguments have types of their own */
export function compileExpression(
  source: string,
  wanted: Wanted,
  tools: readonly LockedArguments[] = [],
): CompiledExpression {
  const { tree, faults: unreadable } = parseCel(source);
  if (tree === undefined) return { faults: unreadable };
  const faults = typeFaults(tree, wanted, tools);
  if (faults.some(isError)) return { faults };
  const ir = lowerExpression(tree);
  const cost = stepsOf(ir);
  const all = [...faults, ...costFaults(cost, tree)];
  return all.some(isError) ? { faults: all } : { compiled: { ir, cost }, faults: all };
}

function typeFaults(tree: Node, wanted: Wanted, tools: readonly LockedArguments[]): Fault[] {
  const checked = (tools.length === 0 ? [undefined] : tools).map((tool) => {
    const { type, faults } = checkTypes(tree, tool);
    const isSound = !faults.some(isError);
    return { tool: tool?.tool, faults: isSound ? [...faults, ...resultFaults(tree, type, wanted)] : faults };
  });
  return joinFaults(checked);
}

function resultFaults(tree: Node, type: Type, wanted: Wanted): Fault[] {
  if (type.kind === wanted) return [];
  const params = { type: typeName(type) };
  if (wanted === 'int') {
    const help = ['numbers of JSON are doubles: `int(tool.arguments.count)`'];
    return [faultAt('cost-not-integer', tree, params, { help })];
  }
  const isLoose = type.kind === 'json' || type.kind === 'any';
  const help = isLoose ? ['compare it: `... == true`'] : [];
  return [faultAt('not-boolean', tree, params, { help })];
}

function costFaults(cost: number, tree: Node): Fault[] {
  const help = ['loops inside loops multiply: look up a list with `in` instead of going over it'];
  if (cost > MAX_STEPS) {
    const excess = `can take ${cost} steps, and is stopped after ${MAX_STEPS}`;
    return [faultAt('too-expensive', tree, { excess }, { help })];
  }
  return cost > MANY_STEPS ? [faultAt('expensive-expression', tree, { steps: cost }, { help })] : [];
}

function isError({ slug }: Fault): boolean {
  return CODES[slug].severity === 'error';
}
