// Globs over names, filed in an index: an exact name, or what the glob begins with and a pattern for the rest of it.
import { anchored } from '../../policies/routes/alternatives.ts';
import { globPrefix, globSource } from '../../policies/routes/glob.ts';
import type { IndexedName } from './trie.ts';

export interface IndexedGlob extends IndexedName {
  /** Undefined where finding it in the index proves the name. */
  readonly pattern: string | undefined;
}

export function indexedGlob(glob: string, entry: number): IndexedGlob {
  const text = globPrefix(glob);
  const exact = text === glob;
  return {
    entry,
    text,
    exact,
    pattern: exact || glob === `${text}*` ? undefined : anchored(globSource(glob)),
  };
}
