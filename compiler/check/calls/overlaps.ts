// Which better alternatives can be in the way of one: only those whose names may meet. Of ten thousand routes that is
// mostly a handful, found by the texts that names begin with.
import type { Alternative } from '../../../policies/routes/alternatives.ts';
import type { NameKind } from '../../../policies/routes/subject.ts';
import { mayOverlap } from './may-overlap.ts';

export interface Overlaps {
  /** Alternatives that rank before `one` and may take some of its calls, best first. */
  before(one: Alternative): readonly Alternative[];
  /** Alternatives that may take calls of a name, best first. */
  ofName(kind: NameKind, name: string): readonly Alternative[];
}

/** Several rules ask for the same lists; long ones are made again, so that they never add up. */
const REMEMBERED = 64;

/** `ranked`: best first. */
export function overlapsOf(ranked: readonly Alternative[]): Overlaps {
  const ranks = new Map(ranked.map((one, rank) => [one, rank]));
  const remembered = new Map<Alternative, readonly Alternative[]>();
  const unnamed: number[] = [];
  const exact = new Map<string, number[]>();
  const patterns = new Map<string, number[]>();
  for (const [rank, { name }] of ranked.entries()) {
    if (name === undefined) unnamed.push(rank);
    else file(name.form === 'exact' ? exact : patterns, keyOf(name.kind, name.literal), rank);
  }
  const exactKeys = [...exact.keys()].sort();
  const patternKeys = [...patterns.keys()].sort();
  /** Few, so that a name is looked up at the ends of patterns only and not at each of its characters. */
  const patternLengths = new Set(patternKeys.map((key) => key.length));

  return {
    before(one) {
      const known = remembered.get(one);
      if (known !== undefined) return known;
      const rank = ranks.get(one)!;
      const found = one.name === undefined ? ranked.keys() : namesLike(one.name);
      // Thousands may share a name and be told apart by a value: those are left out before anything is sorted.
      const better = new Set<number>();
      for (const other of found) if (other < rank && mayOverlap(ranked[other]!, one)) better.add(other);
      const before = [...better].sort((a, b) => a - b).map((other) => ranked[other]!);
      if (before.length <= REMEMBERED) remembered.set(one, before);
      return before;
    },
    ofName(kind, name) {
      const found = [...new Set(startsOf(kind, name))].sort((a, b) => a - b);
      return found.map((rank) => ranked[rank]!);
    },
  };

  function* startsOf(kind: NameKind, text: string): Generator<number> {
    const key = keyOf(kind, text);
    yield* unnamed;
    for (const length of patternLengths) {
      const list = length > key.length ? undefined : patterns.get(key.slice(0, length));
      if (list !== undefined) yield* list;
    }
    yield* exact.get(key) ?? [];
  }

  function* namesLike({ kind, form, literal }: NonNullable<Alternative['name']>): Generator<number> {
    yield* startsOf(kind, literal);
    if (form === 'exact') return;
    yield* beginningWith(exactKeys, keyOf(kind, literal), exact);
    yield* beginningWith(patternKeys, keyOf(kind, literal), patterns);
  }
}

function keyOf(kind: string, text: string): string {
  return `${kind} ${text}`;
}

function file(lists: Map<string, number[]>, key: string, rank: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [rank]);
  else list.push(rank);
}

/** Everything filed under keys that begin with `start`; `keys` are sorted by code unit. */
function* beginningWith(
  keys: readonly string[],
  start: string,
  lists: ReadonlyMap<string, readonly number[]>,
): Generator<number> {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < start) low = middle + 1;
    else high = middle;
  }
  for (; low < keys.length && keys[low]!.startsWith(start); low += 1) yield* lists.get(keys[low]!)!;
}
