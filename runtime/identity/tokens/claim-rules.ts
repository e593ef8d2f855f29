// What the claims of a token must say to be good here and now (RFC 7519, 4.1; RFC 9068, 4). Missing means refused.
import { claimAt } from '../../../policies/routes/claims.ts';
import type { AuthReason } from '../authenticator.ts';
import type { Claims } from '../claims-proof.ts';

export interface ClaimRules {
  /** Any of these; empty for no bound. */
  readonly audience: readonly string[];
  /** Paths of claims that must be there. */
  readonly require: readonly string[];
  readonly skewMs: number;
}

/** `now` in milliseconds since 1970. */
export function claimFlaw(claims: Claims, rules: ClaimRules, now: number): AuthReason | undefined {
  const { exp, nbf, iat } = claims;
  if (exp !== undefined && !isTime(exp)) return 'claims';
  if (nbf !== undefined && !isTime(nbf)) return 'claims';
  if (iat !== undefined && !isTime(iat)) return 'claims';
  if (expiryOf(claims, rules.skewMs) <= now) return 'expired';
  if (nbf !== undefined && nbf * 1000 > now + rules.skewMs) return 'not_yet';
  if (rules.audience.length > 0 && !isFor(claims.aud, rules.audience)) return 'audience';
  for (const path of rules.require) {
    const value = claimAt(claims, path);
    if (value === undefined || value === null || value === '') return 'claims';
  }
  return undefined;
}

/** Milliseconds since 1970; Infinity for no end. */
export function expiryOf({ exp }: Claims, skewMs: number): number {
  return typeof exp === 'number' ? exp * 1000 + skewMs : Number.POSITIVE_INFINITY;
}

/** Whether `aud` names one of the wanted; a list with anything but texts names nobody. */
export function isFor(aud: unknown, wanted: readonly string[]): boolean {
  if (typeof aud === 'string') return wanted.includes(aud);
  return (
    Array.isArray(aud) &&
    aud.every((item) => typeof item === 'string') &&
    aud.some((item) => wanted.includes(item))
  );
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
