// Small comparisons of settings that protect: what a change of one means.
import { canonical } from '../../../schema/canonical.ts';
import type { SafeguardChange } from '../model.ts';

export type Effect = SafeguardChange['direction'];

/** A change of one protecting setting, before it has a fingerprint. */
export interface Finding {
  readonly direction: Effect;
  readonly text: string;
  /** What the text may not or does not show, and an approval must not cover when it is something else. */
  readonly identity?: unknown;
}

/** Nobody can tell from here whether that is better. */
export function byIdentity(what: string, before: unknown, after: unknown): Finding[] {
  const [old, now] = [canonical(before ?? null), canonical(after ?? null)];
  return old === now ? [] : [{ direction: 'changed', text: `${what} changed`, identity: [old, now] }];
}

/** `levels` from the weakest to the strongest. */
export function byLevel<Level extends string>(
  what: string,
  levels: readonly Level[],
  before: Level,
  after: Level,
): Finding[] {
  if (before === after) return [];
  const weaker = levels.indexOf(after) < levels.indexOf(before);
  return [{ direction: weaker ? 'weakened' : 'strengthened', text: `${what}: ${before} → ${after}` }];
}

/** A number that protects less the larger it is. */
export function byMaximum(
  what: string,
  before: number,
  after: number,
  show: (value: number) => string = String,
): Finding[] {
  if (before === after) return [];
  const direction = after > before ? 'weakened' : 'strengthened';
  return [{ direction, text: `${what}: ${show(before)} → ${show(after)}` }];
}

/** A list of what is let through: one more is weaker. */
export function byAllowed(
  what: string,
  before: readonly string[] = [],
  after: readonly string[] = [],
): Finding[] {
  return bySets(what, before, after, 'weakened');
}

/** A list of what is asked for or looked for: one less is weaker. */
export function byRequired(
  what: string,
  before: readonly string[] = [],
  after: readonly string[] = [],
): Finding[] {
  return bySets(what, before, after, 'strengthened');
}

function bySets(
  what: string,
  before: readonly string[],
  after: readonly string[],
  whenAdded: 'weakened' | 'strengthened',
): Finding[] {
  const whenRemoved = whenAdded === 'weakened' ? 'strengthened' : 'weakened';
  return [
    ...finding(whenAdded, `${what}: + `, without(after, before)),
    ...finding(whenRemoved, `${what}: - `, without(before, after)),
  ];
}

function finding(direction: Effect, start: string, items: readonly string[]): Finding[] {
  return items.length === 0 ? [] : [{ direction, text: `${start}${items.join(', ')}` }];
}

/** Sorted, each once. */
export function without(items: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return [...new Set(items)].filter((item) => !known.has(item)).sort();
}
