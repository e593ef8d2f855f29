// A finite automaton for a pattern that must match a whole text. The checks reason about patterns with it: whether
// two can match the same text, and which.
import type { Pattern, Ranges } from '../../expressions/regex/pattern.ts';

/** A part either consumes one unit in `ranges` on its way to `next[0]`, or goes on to any of `next` for free. */
interface Part {
  readonly ranges: Ranges | undefined;
  readonly next: number[];
  /** Passable only here. */
  readonly edge?: 'start' | 'end';
}

/**
 * A state is a set of parts the automaton may be in, by number. States are made when first met and then kept, so
 * that asking many questions about one pattern costs little more than asking one.
 */
export interface Automaton {
  readonly parts: readonly Part[];
  readonly states: State[];
  readonly numbers: Map<string, number>;
}

interface State {
  readonly parts: readonly number[];
  /** Whether a text that ends here matches. */
  readonly accepting: boolean;
  /** Unit -> state. */
  readonly next: Map<number, number>;
}

/** The state from which nothing can match any more. */
export const DEAD = 0;
/** Before the first unit. */
export const START = 1;

const ACCEPT = 0;

export function automatonOf(pattern: Pattern): Automaton {
  const parts: Part[] = [{ ranges: undefined, next: [] }];
  const first = build(parts, pattern, ACCEPT);
  const automaton: Automaton = { parts, states: [], numbers: new Map() };
  stateOf(automaton, []);
  // A text without a unit starts and ends at once, so both edges may be passed; START itself passes only the first.
  const accepting = reach(automaton, [first], ['start', 'end']).includes(ACCEPT);
  automaton.states.push({ parts: reach(automaton, [first], ['start']), accepting, next: new Map() });
  return automaton;
}

/** The state after one more unit. */
export function step(automaton: Automaton, from: number, unit: number): number {
  const { parts, next } = automaton.states[from]!;
  const known = next.get(unit);
  if (known !== undefined) return known;
  const reached: number[] = [];
  for (const number of parts) {
    const { ranges, next: targets } = automaton.parts[number]!;
    if (ranges?.some(([low, high]) => low <= unit && unit <= high)) reached.push(targets[0]!);
  }
  const number = stateOf(automaton, reach(automaton, reached, []));
  next.set(unit, number);
  return number;
}

/** Whether a text that ends in this state matches. */
export function isAccepting(automaton: Automaton, state: number): boolean {
  return automaton.states[state]!.accepting;
}

export function accepts(automaton: Automaton, text: string): boolean {
  let state = START;
  for (let i = 0; i < text.length && state !== DEAD; i += 1)
    state = step(automaton, state, text.charCodeAt(i));
  return isAccepting(automaton, state);
}

function stateOf(automaton: Automaton, parts: readonly number[]): number {
  const key = parts.join(' ');
  const known = automaton.numbers.get(key);
  if (known !== undefined) return known;
  const accepting = reach(automaton, parts, ['end']).includes(ACCEPT);
  // START was never entered by a step: it has no key, because a later state of the same parts accepts differently.
  const number = automaton.states.push({ parts, accepting, next: new Map() }) - 1;
  automaton.numbers.set(key, number);
  return number;
}

/** Everything that is reached for free, sorted, passing the given edges. */
function reach(
  { parts }: Pick<Automaton, 'parts'>,
  from: readonly number[],
  edges: readonly ('start' | 'end')[],
): number[] {
  const seen = new Set(from);
  for (const number of seen) {
    const { ranges, edge, next } = parts[number]!;
    if (ranges !== undefined || (edge !== undefined && !edges.includes(edge))) continue;
    for (const target of next) seen.add(target);
  }
  return [...seen].sort((a, b) => a - b);
}

/** Adds the parts for `pattern` in front of part `next`; returns the first of them. */
function build(parts: Part[], pattern: Pattern, next: number): number {
  if (pattern.kind === 'unit') return add(parts, { ranges: pattern.ranges, next: [next] });
  if (pattern.kind === 'edge') return add(parts, { ranges: undefined, next: [next], edge: pattern.side });
  if (pattern.kind === 'sequence')
    return pattern.items.reduceRight((after, item) => build(parts, item, after), next);
  if (pattern.kind === 'choice') {
    return add(parts, { ranges: undefined, next: pattern.items.map((item) => build(parts, item, next)) });
  }
  const { item, min, max } = pattern;
  let after = next;
  if (max === Infinity) {
    const loop = add(parts, { ranges: undefined, next: [next] });
    parts[loop]!.next.push(build(parts, item, loop));
    after = loop;
  } else {
    for (let n = min; n < max; n += 1)
      after = add(parts, { ranges: undefined, next: [build(parts, item, after), next] });
  }
  for (let n = 0; n < min; n += 1) after = build(parts, item, after);
  return after;
}

function add(parts: Part[], part: Part): number {
  return parts.push(part) - 1;
}
