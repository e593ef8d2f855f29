// Who is asking: the one question listeners and the pipeline ask about credentials. The providers behind it are made
// from `authn` of the bundle (providers.ts); what they remember outlives a reload that does not change them.
import type { Headers } from '../http/server.ts';
import type { Proof } from './proof.ts';

/** What a request, or the request that opened a channel, brings along. */
export interface Credentials {
  readonly headers: Headers;
  /** Of the client, proxies that are trusted set aside. Read only when needed. */
  readonly address: string;
  /** Of the connection itself: a trusted proxy's, or the client's own. Read only when needed. */
  readonly peerAddress: string;
  /** The certificate the peer proved to hold on this very connection (DER); undefined for none. */
  readonly certificate: Buffer | undefined;
  /** Whether the peer is a proxy whose word about the client counts. */
  readonly throughProxy: boolean;
}

/**
 * Why there is no proof. `missing`: nothing was shown; `invalid`: what was shown is worth nothing; `unavailable`: nobody
 * who could say so can be reached; `too_many`: this address failed too often.
 */
export interface AuthFailure {
  readonly failure: 'missing' | 'invalid' | 'unavailable' | 'too_many';
  /** One word of a fixed list, for metrics and audit; never sent to clients. */
  readonly reason: AuthReason;
  /** Seconds to wait, of `too_many` and `unavailable`. */
  readonly retryAfter?: number;
}

export type AuthReason =
  | 'none'
  | 'malformed'
  | 'too_long'
  | 'several'
  | 'unknown_issuer'
  | 'algorithm'
  | 'type'
  | 'unknown_key'
  | 'signature'
  | 'expired'
  | 'not_yet'
  | 'audience'
  | 'claims'
  | 'unknown'
  | 'revoked'
  | 'certificate'
  | 'keys_unavailable'
  | 'introspection_unavailable'
  | 'attempts';

export type Authenticated = Proof | AuthFailure;

export interface Authenticator {
  /** Whether somebody without a proof is refused. */
  readonly required: boolean;
  /** Resolved at once (no promise) for everything that was verified before. Never rejects, never throws. */
  authenticate(credentials: Credentials): Authenticated | Promise<Authenticated>;
  /** Whether a proof, maybe made under an earlier bundle, is good right now. */
  accepts(proof: Proof): boolean;
  /** Its bundle is gone: stops what runs in the background. */
  close(): void;
}
