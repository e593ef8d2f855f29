// `all`, `exists`, `exists_one`, `filter` and `map` over the items of a list or the keys of a map. Each turn costs the
// size of what is repeated, so that nested loops are counted as what they are.
import { UNKNOWN } from './facts.ts';
import { take, takeFor } from './steps.ts';
import { FAULT, type Frame, isMap, isMissing, type Run, worse } from './values.ts';

export interface Loop {
  readonly range: Run;
  /** Number of the loop variable. */
  readonly slot: number;
  /** Of one turn. */
  readonly steps: number;
}

/** `all` (decisive: false) and `exists` (decisive: true): one decisive item decides, whatever the others are. */
export function quantifier(loop: Loop, predicate: Run, decisive: boolean): Run {
  return (frame) => {
    const items = itemsOf(frame, loop.range(frame));
    if (isMissing(items)) return items;
    let result: boolean | symbol = !decisive;
    for (const item of items) {
      const value = turn(frame, loop, item, predicate);
      if (value === decisive) return decisive;
      if (value !== !decisive) result = worse(result, value);
      if (frame.left < 0) return FAULT;
    }
    return result;
  };
}

export function existsOne(loop: Loop, predicate: Run): Run {
  const chosen = collect(loop, (item) => item, predicate);
  return (frame) => {
    const items = chosen(frame);
    return Array.isArray(items) ? items.length === 1 : items;
  };
}

export function filter(loop: Loop, predicate: Run): Run {
  return collect(loop, (item) => item, predicate);
}

/** With a predicate, only of the items it holds for. */
export function map(loop: Loop, transform: Run, predicate: Run | undefined): Run {
  return collect(loop, (_item, frame) => transform(frame), predicate);
}

function collect(
  loop: Loop,
  pick: (item: unknown, frame: Frame) => unknown,
  predicate: Run = () => true,
): Run {
  return (frame) => {
    const items = itemsOf(frame, loop.range(frame));
    if (isMissing(items)) return items;
    const picked: unknown[] = [];
    let missing: symbol | undefined;
    for (const item of items) {
      const chosen = turn(frame, loop, item, predicate);
      const value = chosen === true ? pick(item, frame) : chosen;
      if (isMissing(value)) missing = missing === undefined ? value : worse(missing, value);
      else if (chosen === true) picked.push(value);
      else if (chosen !== false) missing = worse(missing ?? true, FAULT);
      if (frame.left < 0) return FAULT;
    }
    return missing ?? picked;
  };
}

function turn(frame: Frame, { slot, steps }: Loop, item: unknown, body: Run): unknown {
  if (!take(frame, steps)) return FAULT;
  frame.items[slot] = item;
  return body(frame);
}

function itemsOf(frame: Frame, range: unknown): readonly unknown[] | symbol {
  if (Array.isArray(range)) return range;
  if (!isMap(range)) return range === UNKNOWN || isMissing(range) ? range : FAULT;
  const keys = Object.keys(range);
  return takeFor(frame, keys.length) ? keys : FAULT;
}
