// Where a glob over names is filed in an index of names: under exactly its text, or under what it begins with and a
// pattern for the rest. The compiler files by it; whoever loads a table checks by it.
import { anchored } from '../routes/alternatives.ts';
import { globPrefix, globSource } from '../routes/glob.ts';

export interface GlobFiling {
  readonly text: string;
  readonly exact: boolean;
  /** Anchored regular expression; undefined where finding the text in the index proves the name. */
  readonly pattern: string | undefined;
}

export function globFiling(glob: string): GlobFiling {
  const text = globPrefix(glob);
  const exact = text === glob;
  return { text, exact, pattern: exact || glob === `${text}*` ? undefined : anchored(globSource(glob)) };
}
