// What can be known about a name before anyone calls it. The catalog asks once per tool, so that a call only tests
// the conditions that differ from call to call, and lists show what some call could reach.
import {
  callerHolds,
  type KnownCaller,
  nameHolds,
  type PreparedEntry,
  situationHolds,
} from './conditions.ts';
import { listsOf, type Routes } from './routes.ts';
import type { NameKind } from './subject.ts';

/** Every entry whose name condition `name` meets, best first, up to the first that takes all calls. */
export function candidatesFor(routes: Routes, kind: NameKind, name: string): number[] {
  const found = [...listsOf(routes[kind], name), routes.unnamed]
    .flat()
    .filter((entry) => nameHolds(routes.entries[entry]!, name))
    .sort((a, b) => a - b);
  const last = found.findIndex((entry) => isUnconditional(routes.entries[entry]!));
  return last === -1 ? found : found.slice(0, last + 1);
}

/** What is known before a call is made; its headers never are. */
export interface KnownBefore extends KnownCaller {
  readonly method: string;
  readonly listener: string;
}

/**
 * Of `candidates`, those that may win as far as is `known`; best first. The last one takes every such call exactly when
 * `dependsOnCall` is false for it.
 */
export function possibleEntries(routes: Routes, candidates: readonly number[], known: KnownBefore): number[] {
  const possible: number[] = [];
  for (const candidate of candidates) {
    const entry = routes.entries[candidate]!;
    if (!situationHolds(entry, known.method, known.listener)) continue;
    if (callerHolds(entry, known) === 'false') continue;
    possible.push(candidate);
    if (!dependsOnCall(routes, candidate, known)) break;
  }
  return possible;
}

/** Whether it takes some calls and leaves others, by what is not known before. */
export function dependsOnCall(routes: Routes, entry: number, known: KnownCaller = {}): boolean {
  const prepared = routes.entries[entry]!;
  return prepared.headers.length > 0 || callerHolds(prepared, known) !== 'true';
}

function isUnconditional({ methods, listeners, headers, identity, when }: PreparedEntry): boolean {
  return (
    methods === undefined &&
    listeners === undefined &&
    headers.length === 0 &&
    identity === undefined &&
    when === undefined
  );
}

/** Every entry a name of that kind could lead to, and every entry that asks for no name. */
export function entriesFor(routes: Routes, kind: NameKind): ReadonlySet<number> {
  const entries = new Set(routes.unnamed);
  for (const list of routes[kind].exact.values()) for (const entry of list) entries.add(entry);
  const nodes = [routes[kind].root];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    for (const entry of node.entries) entries.add(entry);
    nodes.push(...node.children.values());
  }
  return entries;
}
