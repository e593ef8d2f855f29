// What providers say about a credential they were shown.
import type { AuthFailure } from './authenticator.ts';
import type { Proof } from './proof.ts';

/**
 * What a proof rests on: a key of an issuer, a certificate of an authority, the word of a server. Once that is gone,
 * so is everything that was verified by it, wherever it is kept.
 */
export interface Grounds {
  /** Never becomes true again. */
  good: boolean;
  /**
   * Set where nothing but one token rests on it, the word of a server about that token: milliseconds since 1970 from
   * which on the server is asked again for whoever stays and does not show the token any more.
   */
  askAt?: number;
}

export interface Verified {
  readonly proof: Proof;
  readonly grounds: Grounds;
  /** Milliseconds since 1970 from which on it is verified anew; never later than the proof's own end. */
  readonly until: number;
}

export type Verdict = Verified | AuthFailure;
