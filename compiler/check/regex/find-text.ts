// Finds a text that some patterns match and others do not, or proves that there is none: a breadth-first walk over
// all automata at once, so the first text found is a shortest one. Characters that no pattern tells apart are tried
// once, by the nicest of them, which is what keeps the walk small and the answer readable.
import { type Automaton, DEAD, isAccepting, START, step } from './automaton.ts';

export type Found = { readonly text: string } | 'none' | 'unknown';

/** How much work a question may still cost; shared by questions that belong together. */
export interface Budget {
  left: number;
}

const NICE = 'xyzabcdefghijklmnopqrstuvw_0123456789-./:ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MAX_STATES = 4000;

/** `unknown` when the budget does not reach. */
export function findText(
  wanted: readonly Automaton[],
  unwanted: readonly Automaton[],
  budget: Budget,
): Found {
  const automata = [...wanted, ...unwanted];
  const alphabet = representatives(automata);
  const fits = (states: readonly number[]): boolean =>
    automata.every((automaton, i) => isAccepting(automaton, states[i]!) === i < wanted.length);
  const start = { states: automata.map(() => START), text: '' };
  if (fits(start.states)) return { text: '' };
  const queue = [start];
  const seen = new Set<string>();
  for (const { states, text } of queue) {
    for (const unit of alphabet) {
      budget.left -= 1;
      if (budget.left < 0 || seen.size > MAX_STATES) return 'unknown';
      const next = automata.map((automaton, i) => step(automaton, states[i]!, unit));
      if (next.lastIndexOf(DEAD, wanted.length - 1) !== -1 && wanted.length > 0) continue;
      const key = next.join();
      if (seen.has(key)) continue;
      seen.add(key);
      const longer = text + String.fromCharCode(unit);
      if (fits(next)) return { text: longer };
      queue.push({ states: next, text: longer });
    }
  }
  return 'none';
}

/** One unit of each set that every automaton treats alike, nice ones first. */
function representatives(automata: readonly Automaton[]): number[] {
  const borders = new Set([0]);
  for (const { parts } of automata) {
    for (const { ranges = [] } of parts) {
      for (const [from, to] of ranges) borders.add(from).add(to + 1);
    }
  }
  const starts = [...borders].filter((border) => border <= 0xffff).sort((a, b) => a - b);
  const units = starts.map((from, i) => nicest(from, (starts[i + 1] ?? 0x10000) - 1));
  return units.sort((a, b) => niceness(a) - niceness(b) || a - b);
}

function nicest(from: number, to: number): number {
  for (let i = 0; i < NICE.length; i += 1) {
    const unit = NICE.charCodeAt(i);
    if (from <= unit && unit <= to) return unit;
  }
  return from;
}

function niceness(unit: number): number {
  const place = NICE.indexOf(String.fromCharCode(unit));
  return place === -1 ? NICE.length : place;
}
