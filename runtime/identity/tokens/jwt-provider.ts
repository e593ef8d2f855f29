// Signed tokens (JWT; RFC 9068): everything that can be said without a key is said first, so that a token nobody would
// take never causes a look-up, then jose checks the signature with the issuer's key.
import { compactVerify } from 'jose';
import type { AuthFailure, AuthReason } from '../authenticator.ts';
import { type ProofSource, proofOf } from '../claims-proof.ts';
import { invalid } from '../failures.ts';
import type { Keys, VerificationKey } from '../jwks/key-ring.ts';
import { ALGORITHMS } from '../jwks/public-keys.ts';
import type { Verdict } from '../verdict.ts';
import { type ClaimRules, claimFlaw, expiryOf, isFor } from './claim-rules.ts';
import { type CompactJws, headerFlaw } from './compact-jws.ts';

const MOST_SKEW_MS = 60_000;

export interface JwtProviderParts {
  readonly source: ProofSource;
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly algorithms: readonly string[];
  readonly require: readonly string[];
  readonly skewMs: number;
  readonly keys: Keys;
  readonly now: () => number;
}

export class JwtProvider {
  readonly kind = 'jwt';
  readonly authority: string;
  readonly issuer: string;
  readonly #parts: JwtProviderParts;
  readonly #rules: ClaimRules;
  readonly #algorithms: ReadonlySet<string>;

  /** Throws for settings with which any token would do, or any key. */
  constructor(parts: JwtProviderParts) {
    const { audience, require, skewMs, algorithms } = parts;
    if (audience.length === 0) throw new Error('has no audience');
    const other = algorithms.find((algorithm) => !ALGORITHMS.has(algorithm));
    if (other !== undefined) throw new Error(`cannot take algorithm ${other}`);
    this.authority = parts.source.authority;
    this.issuer = parts.issuer;
    this.#parts = parts;
    // Without a subject all users of a client would be one (RFC 9068, 2.2 wants it).
    this.#rules = { audience, require: ['exp', 'sub', ...require], skewMs: Math.min(MOST_SKEW_MS, skewMs) };
    this.#algorithms = new Set(algorithms);
  }

  /** Whether its audience is one of the token's: of several providers for an issuer that one is asked. */
  isFor(jws: CompactJws): boolean {
    return isFor(jws.claims.aud, this.#rules.audience);
  }

  async verify(jws: CompactJws): Promise<Verdict> {
    const { keys, source, now } = this.#parts;
    const flaw = this.#flaw(jws);
    if (flaw !== undefined) return invalid(flaw);
    const expiresAt = expiryOf(jws.claims, this.#rules.skewMs);
    const proof = proofOf(source, jws.claims, jws.token, expiresAt);
    if (proof === undefined) return invalid('claims');
    const { alg, kid } = jws.header as { alg: string; kid?: string };
    const key = await keys.find(kid, alg);
    if (isFailure(key)) return key;
    const badSignature = await this.#signatureFlaw(jws.token, key, alg);
    if (badSignature !== undefined) return invalid(badSignature);
    // Both may have come to their end while it was waited for.
    if (expiresAt <= now()) return invalid('expired');
    if (!key.good) return invalid('unknown_key');
    return { proof, grounds: key, until: expiresAt };
  }

  close(): void {
    this.#parts.keys.close();
  }

  #flaw({ header, claims }: CompactJws): AuthReason | undefined {
    if (claims.iss !== this.issuer) return 'unknown_issuer';
    return headerFlaw(header, this.#algorithms) ?? claimFlaw(claims, this.#rules, this.#parts.now());
  }

  async #signatureFlaw(token: string, key: VerificationKey, alg: string): Promise<AuthReason | undefined> {
    const imported = await key.import(alg).catch(() => undefined);
    if (imported === undefined) return 'unknown_key';
    try {
      await compactVerify(token, imported, { algorithms: [alg] });
      return undefined;
    } catch {
      return 'signature';
    }
  }
}

function isFailure(found: VerificationKey | AuthFailure): found is AuthFailure {
  return 'failure' in found;
}
