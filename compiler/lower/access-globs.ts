// Globs over names, as entries of an index: an exact name, or what the glob begins with and a pattern for the rest.
import { type GlobFiling, globFiling } from '../../policies/access/glob-filing.ts';
import type { IndexedName } from './trie.ts';

export interface IndexedGlob extends IndexedName, GlobFiling {}

export function indexedGlob(glob: string, entry: number): IndexedGlob {
  return { entry, ...globFiling(glob) };
}
