// The lists of a listener as one caller sees them.
import type { ListName } from '../../policies/catalog/list-uses.ts';
import type { Asker } from './asker.ts';
import type { ListAnswer, ListenerView } from './view.ts';

/** What the caller may use of a list; empty when that is nothing. */
export function listSeen(view: ListenerView, list: ListName, asker: Asker): ListAnswer {
  return view.callers === undefined ? view[list] : view.callers[list].answerFor(asker);
}

/** Differs when the caller would see a difference; undefined when what it sees depends on the single request. */
export function versionSeen(view: ListenerView, list: ListName, asker: Asker): string | undefined {
  return view.callers === undefined ? view[list].version : view.callers[list].versionFor(asker);
}
