// One thing a rule asks of who calls or of what is called, ready to be tested and to be told about.
import { matchesGlob } from '../routes/glob.ts';

export interface Requirement<Subject> {
  /** The member of `who` or `what` it comes from. */
  readonly field: string;
  /** What it asks for, as in the bundle; numbers as text. */
  readonly wanted: readonly string[];
  holds(subject: Subject): boolean;
}

/** Whether an id matches one of `globs`. The empty one is what nobody gave, and matches nothing: `*` asks for any id. */
export function matchesId(globs: readonly string[], id: string): boolean {
  return id !== '' && globs.some((glob) => matchesGlob(glob, id));
}

/** Whether an id is one of `ids`; never for the empty one. */
export function isOneOf(ids: readonly string[], id: string): boolean {
  return id !== '' && ids.includes(id);
}
