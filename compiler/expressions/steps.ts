// What an expression costs at most, in the steps of policies/expressions/steps.ts. Lists and texts of a call are taken
// to be of an ordinary size; whatever they are, evaluation stops at the limit there.
import type { Ir } from '../../policies/expressions/operators.ts';
import { PER_STEP } from '../../policies/expressions/steps.ts';

const LIST_ITEMS = 100;
const CLIENT_ITEMS = 32;
const TEXT_CHARACTERS = 1_024;
const NAME_CHARACTERS = 128;

const LOOPS = ['all', 'exists', 'exists_one', 'filter', 'map'];
const SCANS = ['contains', 'matches', 'split', 'size', 'lower', 'upper', 'trim', 'sha256', 'add', 'glob'];

/** Of one turn of a loop: its operators, without those of loops inside, which count for themselves. */
export function turnSteps(bodies: readonly Ir[]): number {
  return 1 + bodies.reduce((sum, body) => sum + operatorsIn(body), 0);
}

export function stepsOf(ir: Ir): number {
  const [operator, first] = ir;
  if (LOOPS.includes(operator) && isIr(first)) {
    const bodies = ir.slice(4).filter(isIr);
    return stepsOf(first) + itemsOf(first) * (1 + bodies.reduce((sum, body) => sum + stepsOf(body), 0));
  }
  const inner = ir.slice(1).filter(isIr);
  const own = 1 + inner.reduce((sum, part) => sum + stepsOf(part), 0);
  const container = ir[2];
  if (operator === 'in' && isIr(container)) return own + Math.ceil(itemsOf(container) / PER_STEP);
  return SCANS.includes(operator) && isIr(first) ? own + Math.ceil(charactersOf(first) / PER_STEP) : own;
}

function operatorsIn(ir: Ir): number {
  if (LOOPS.includes(ir[0])) return 1;
  return ir.slice(1).reduce<number>((sum, part) => sum + (isIr(part) ? operatorsIn(part) : 0), 1);
}

function itemsOf(ir: Ir): number {
  if (ir[0] === 'list') return ir.length - 1;
  if (ir[0] === 'filter' || ir[0] === 'map') return isIr(ir[1]) ? itemsOf(ir[1]) : LIST_ITEMS;
  if (ir[0] === 'add')
    return ir.slice(1).reduce<number>((sum, part) => sum + (isIr(part) ? itemsOf(part) : 0), 0);
  return ir[0] === 'var' && ir[1] !== 'tool.arguments' ? CLIENT_ITEMS : LIST_ITEMS;
}

function charactersOf(ir: Ir): number {
  if (ir[0] === 'const' && typeof ir[1] === 'string') return ir[1].length;
  return ir[0] === 'var' || ir[0] === 'item' ? NAME_CHARACTERS : TEXT_CHARACTERS;
}

function isIr(part: unknown): part is Ir {
  return Array.isArray(part) && typeof part[0] === 'string';
}
