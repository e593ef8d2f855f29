// What each kind of `auth` is to the rest: it shows an upstream who is asking. One file per kind beside this one.
import type { Who } from '../../access/who.ts';
import type { MustConnect } from '../../connect/user-tokens.ts';
import type { Refusal } from '../../wire/errors.ts';
import type { Credential, Lines } from '../credential.ts';

/** What is shown for a caller; or why nothing can be. */
export type Shown = Lines | MustConnect | Refusal;

export interface Showing extends Credential {
  /** Headers it may set, in lower case: from a client they never come through, whether it sets them or not. */
  readonly names: readonly string[];
  /**
   * For a call of `who`: the same list as long as it is good. A promise only while something has to be fetched; rejects
   * with words for the operator.
   */
  of(who: Who): Shown | Promise<Shown>;
  /** Its upstream is gone: lets go of its secrets. */
  close(): void;
}

export function isLines(shown: Shown): shown is Lines {
  return Array.isArray(shown);
}
