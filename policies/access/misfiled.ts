// Whether the indexes of an access table file every `who`, `what` and permission where it belongs, and nothing else.
// Decisions only look at what an index leads to: a `who` that is left out would be a deny that never fits, a name too
// many an allow that fits too often. No compiler makes such a table; a bundle made by hand may hold one.
import type {
  AccessTable,
  BundleWhat,
  BundleWho,
  NameIndex,
  WhoIndex,
} from '../../schema/generated/bundle.ts';
import { globPrefix } from '../routes/glob.ts';
import { listsOf, prepareIndex } from '../routes/routes.ts';
import { globFiling } from './glob-filing.ts';

/** An entry of an index of names, and the pattern that goes with it. */
interface NamedEntry {
  readonly glob: string;
  readonly pattern: string | undefined;
}

/**
 * The first index with an entry left out, added or out of place, as a path; undefined when all are sound. Numbers
 * must lie inside their tables already.
 */
export function misfiledAccess(table: AccessTable): string | undefined {
  const { whos, who_index, whats, what_index, permissions } = table;
  if (!isWhoIndexSound(whos, who_index)) return 'access.who_index';
  const nameless = [...whats.keys()].filter((number) => !namesAnything(whats[number]!));
  if (nameless.join() !== what_index.rest.join()) return 'access.what_index.rest';
  for (const [kind, side] of SIDES) {
    const globs = globsOf(whats, side);
    const { globs: filed, index } = what_index[kind];
    const entries = [...globs].map(([glob], place) => ({ glob, pattern: filed[place]?.pattern }));
    const leadTo = filed.map((glob) => glob.whats.join()).join('/');
    if (leadTo !== [...globs.values()].map((numbers) => numbers.join()).join('/'))
      return `access.what_index.${kind}`;
    if (!isNameIndexSound(entries, index)) return `access.what_index.${kind}`;
  }
  const wrong = permissions.findIndex(({ entries, index }) => {
    const named = entries.map(({ tool, pattern }) => ({ glob: tool, pattern }));
    return !isNameIndexSound(named, index);
  });
  return wrong === -1 ? undefined : `access.permissions.${wrong}.index`;
}

const SIDES = [
  ['tool', 'tools'],
  ['prompt', 'prompts'],
  ['resource', 'resources'],
] as const;

/** Requirements are checked again with each candidate, so it is enough that whoever fits a `who` is led to it. */
function isWhoIndexSound(whos: readonly BundleWho[], index: WhoIndex): boolean {
  const rest = new Set(index.rest);
  const filed = { teams: setsOf(index.teams), clients: setsOf(index.clients), users: setsOf(index.users) };
  return whos.every((who, number) => {
    const isUnder = (side: keyof typeof filed, keys: readonly string[] | undefined) =>
      keys?.every((key) => filed[side].get(key)?.has(number)) === true;
    return (
      rest.has(number) ||
      isUnder('teams', who.teams) ||
      isUnder('teams', who.for_teams) ||
      isUnder('clients', who.for_clients) ||
      isUnder('clients', namesOnly(who.clients)) ||
      isUnder('users', namesOnly(who.users))
    );
  });
}

function setsOf(side: WhoIndex['teams']): Map<string, Set<number>> {
  return new Map(Object.entries(side).map(([key, numbers]) => [key, new Set(numbers)]));
}

/** Undefined when one of them is a glob: an index by id leads nobody to it. */
function namesOnly(ids: readonly string[] | undefined): readonly string[] | undefined {
  return ids?.every((id) => globPrefix(id) === id) ? ids : undefined;
}

function namesAnything({ tools, prompts, resources }: BundleWhat): boolean {
  return tools !== undefined || prompts !== undefined || resources !== undefined;
}

/** Every different glob in the order it first occurs in, which is its place in a table of globs, and the numbers of the `what`s that have it. */
function globsOf(whats: readonly BundleWhat[], side: (typeof SIDES)[number][1]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [number, what] of whats.entries()) {
    for (const glob of what[side] ?? []) {
      const others = found.get(glob);
      if (others === undefined) found.set(glob, [number]);
      else others.push(number);
    }
  }
  return found;
}

/** Names are not tried again after the index led to them: each entry must be in its one place, with its pattern. */
function isNameIndexSound(entries: readonly NamedEntry[], index: NameIndex): boolean {
  const filed = [...Object.values(index.exact), ...index.entries].reduce((sum, list) => sum + list.length, 0);
  if (filed !== entries.length || !isTree(index)) return false;
  const prepared = prepareIndex(index);
  return entries.every(({ glob, pattern: given }, place) => {
    const { text, exact, pattern } = globFiling(glob);
    if (given !== pattern) return false;
    if (exact) return prepared.exact.get(text)?.includes(place) === true;
    // The node whose labels spell `text` and no less: the start of it that is one character shorter leads elsewhere.
    const [, ...nodes] = listsOf(prepared, text);
    const [, ...shorter] = listsOf(prepared, text.slice(0, -1));
    return (
      nodes.some((list) => list.includes(place)) &&
      (text === '' || !shorter.some((list) => list.includes(place)))
    );
  });
}

/** Whether every node but the root has one parent: else what is filed there would be found by other names too. */
function isTree({ labels, first, counts }: NameIndex): boolean {
  const children = first.flatMap((start, node) => Array.from({ length: counts[node]! }, (_, i) => start + i));
  return children.length === labels.length - 1 && new Set(children).size === children.length;
}
