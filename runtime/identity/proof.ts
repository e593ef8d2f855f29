// What a verified credential says about who calls. Made once when a token, key or certificate is verified, and kept as
// long as it is good: everything worked out about a caller hangs on this one object.

export interface Proof {
  /** Name of the provider that verified it; empty for somebody anonymous. */
  readonly provider: string;
  /**
   * What made it good: the provider's settings, for a key those of the key. It is good under the next bundle as long as
   * that has the same authority.
   */
  readonly authority: string;
  /**
   * Who it is, in one text: equal for every proof of the same client and user by the same provider, different for
   * everybody else; empty for anonymous. Sessions, states, tasks and processes of a caller belong to it. Never logged.
   */
  readonly owner: string;
  readonly client: string;
  readonly user: string;
  /** What the token says in the place `identity.team` names. */
  readonly groups: readonly string[];
  /** Teams of the bundle that the credential itself names (an API key's). */
  readonly teams: readonly string[];
  readonly scopes: readonly string[];
  readonly claims: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970 from which on it is worth nothing; Infinity for no end. */
  readonly expiresAt: number;
  /** The token itself, to be exchanged for another at an authorization server (RFC 8693) and for nothing else. */
  readonly token: string | undefined;
}

/** Somebody who showed nothing, where nothing has to be shown. */
export const NO_PROOF: Proof = Object.freeze({
  provider: '',
  authority: '',
  owner: '',
  client: '',
  user: '',
  groups: [],
  teams: [],
  scopes: [],
  claims: {},
  expiresAt: Number.POSITIVE_INFINITY,
  token: undefined,
});
