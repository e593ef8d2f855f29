// What the rest of the house sees of connected accounts: the headers a person's call of such an upstream goes out
// with, or the word that the person has to connect an account first (`oauth_authorization_code`).
import type { Proof } from '../identity/proof.ts';
import type { Refusal } from '../wire/errors.ts';

/** The caller has no account connected to the upstream, or its tokens were taken back. */
export class MustConnect {
  /** Name of the upstream. */
  readonly upstream: string;

  constructor(upstream: string) {
    this.upstream = upstream;
  }
}

/** Flat list, name, value, the same object until the token changes; or why there is none. */
export type UserHeaders = readonly string[] | MustConnect | Refusal;

export interface UserTokens {
  /**
   * For a call of `upstream` (its name in the active bundle) by whoever showed `proof`. At once unless a token has to
   * be refreshed. Never rejects, never throws.
   */
  headersFor(upstream: string, proof: Proof): UserHeaders | Promise<UserHeaders>;
  /** The upstream would not have these headers (401): the next call gets others, or has to connect. */
  rejected(upstream: string, proof: Proof, headers: readonly string[]): void;
}
