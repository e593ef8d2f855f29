// Tokens that only their server can read. Its word counts for a while, and never longer than it says the token does.
import type { Log } from '../../observe/log.ts';
import { type ProofSource, proofOf } from '../claims-proof.ts';
import { invalid, unavailable } from '../failures.ts';
import { NoAnswer } from '../fetch/round-trip.ts';
import type { Verdict } from '../verdict.ts';
import { claimFlaw, expiryOf } from './claim-rules.ts';
import type { IntrospectionServer } from './introspection-server.ts';

/** What clients are told to wait when the server cannot be reached. */
const RETRY_MS = 5_000;
/** How long its word counts for streams that were opened with a token: each is asked about so often. */
export const ASK_AGAIN_MS = 60_000;
/** How far its clock may be ahead when it says from when on a token is good. */
const SKEW_MS = 5_000;

export interface IntrospectionProviderParts {
  readonly source: ProofSource;
  /** Empty for no bound. */
  readonly audience: readonly string[];
  readonly cacheMs: number;
  readonly server: IntrospectionServer;
  readonly now: () => number;
  readonly log: Log;
}

export class IntrospectionProvider {
  readonly kind = 'introspection';
  readonly authority: string;
  readonly #parts: IntrospectionProviderParts;
  #reachable = true;

  constructor(parts: IntrospectionProviderParts) {
    this.authority = parts.source.authority;
    this.#parts = parts;
  }

  async verify(token: string): Promise<Verdict> {
    const { server, source, audience, cacheMs, now } = this.#parts;
    const claims = await server.ask(token).catch((error: unknown) => this.#unreachable(error));
    if (claims === null) return unavailable('introspection_unavailable', RETRY_MS);
    this.#reachable = true;
    if (claims === undefined) return invalid('revoked');
    const at = now();
    const flaw = claimFlaw(claims, { audience, require: [], skewMs: SKEW_MS }, at);
    if (flaw !== undefined) return invalid(flaw);
    if (claims.iss !== undefined && typeof claims.iss !== 'string') return invalid('claims');
    const expiresAt = expiryOf(claims, 0);
    if (expiresAt <= at) return invalid('expired');
    const proof = proofOf(source, claims, token, expiresAt);
    if (proof === undefined) return invalid('claims');
    const until = Math.min(at + cacheMs, expiresAt);
    return { proof, grounds: { good: true, askAt: at + ASK_AGAIN_MS }, until };
  }

  close(): void {
    this.#parts.server.close();
  }

  /** Said once until it answers again. */
  #unreachable(error: unknown): null {
    if (!(error instanceof NoAnswer)) throw error;
    if (this.#reachable) {
      const { log, source } = this.#parts;
      log.warn('an introspection server does not answer', { provider: source.provider, err: error });
    }
    this.#reachable = false;
    return null;
  }
}
