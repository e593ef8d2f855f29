// Which entry wins a call: one look-up of the name, one walk down the tree, then the entries without a name.
// The cost depends on the length of the name and on how many entries share its literal start, not on the number
// of routes.
import { conditionsHold, nameHolds } from './conditions.ts';
import { listsOf, type Routes } from './routes.ts';
import type { Subject } from './subject.ts';

/** Number of the entry that wins, or -1 when no route wants the call. */
export function matchRoute(routes: Routes, subject: Subject): number {
  let best = -1;
  if (subject.kind !== 'none') {
    for (const list of listsOf(routes[subject.kind], subject.name))
      best = better(routes, list, subject, best);
  }
  return better(routes, routes.unnamed, subject, best);
}

/**
 * The same answer from the `candidates` of the subject's name (`candidatesFor`), for callers that met the name
 * before: only conditions that differ from call to call are tested.
 */
export function firstMatch(routes: Routes, candidates: readonly number[], subject: Subject): number {
  for (const candidate of candidates) {
    if (conditionsHold(routes.entries[candidate]!, subject)) return candidate;
  }
  return -1;
}

/** The first entry of `list` that matches and ranks before `best`, else `best`. */
function better(routes: Routes, list: readonly number[], subject: Subject, best: number): number {
  for (const number of list) {
    if (best !== -1 && number > best) return best;
    const entry = routes.entries[number]!;
    if (conditionsHold(entry, subject) && nameHolds(entry, subject.name)) return number;
  }
  return best;
}
