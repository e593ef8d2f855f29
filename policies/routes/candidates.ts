// What can be known about a name before anyone calls it. The catalog asks once per tool, so that a call only tests
// the conditions that differ from call to call, and lists show what some call could reach.
import { nameHolds, type PreparedEntry, situationHolds } from './conditions.ts';
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

/**
 * Of `candidates`, those that may win when only the headers of the call are unknown; best first. The last one
 * takes every call exactly when `dependsOnHeaders` is false for it.
 */
export function possibleEntries(
  routes: Routes,
  candidates: readonly number[],
  known: { readonly method: string; readonly listener: string },
): number[] {
  const possible: number[] = [];
  for (const candidate of candidates) {
    if (!situationHolds(routes.entries[candidate]!, known.method, known.listener)) continue;
    possible.push(candidate);
    if (!dependsOnHeaders(routes, candidate)) break;
  }
  return possible;
}

export function dependsOnHeaders(routes: Routes, entry: number): boolean {
  return routes.entries[entry]!.headers.length > 0;
}

function isUnconditional({ methods, listeners, headers }: PreparedEntry): boolean {
  return methods === undefined && listeners === undefined && headers.length === 0;
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
