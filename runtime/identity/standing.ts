// What a proof that was good once is worth now. Whatever stays open longer than one request has to ask again: tokens
// expire, and a reload may not know a provider or a key any more.
import type { Authenticator } from './authenticator.ts';
import type { Proof } from './proof.ts';

/** `expired`: another credential of the same owner may still be good. `refused`: the policy does not want it any more. */
export type Standing = 'good' | 'expired' | 'refused';

/** `now`: milliseconds since 1970. */
export function standingOf(proof: Proof, authenticator: Authenticator | undefined, now: number): Standing {
  if (proof.expiresAt <= now) return 'expired';
  if (authenticator === undefined) return 'good';
  // Nobody in particular: good exactly where nothing has to be shown.
  if (proof.owner === '') return authenticator.required ? 'refused' : 'good';
  return authenticator.accepts(proof) ? 'good' : 'refused';
}
