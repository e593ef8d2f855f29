// What WWW-Authenticate tells a client that may not pass: where the description of the endpoint is (RFC 9728, 5.1) and
// which scopes help (RFC 6750, 3). Why a credential was refused is said in no word: whoever guesses learns nothing.
import type { Refusal } from '../wire/errors.ts';

/** Of one endpoint, made once. */
export interface Challenges {
  /** For a client that showed nothing. */
  readonly missing: Refusal;
  /** For one whose credential is worth nothing. */
  readonly invalid: Refusal;
  /** The value of WWW-Authenticate for a client that showed nothing, and needs all of `scopes`. */
  missingFor(scopes: readonly string[]): string;
  /** The value of WWW-Authenticate for a client whose token lacks some of `scopes`, which are all that it needs. */
  insufficientScope(scopes: readonly string[]): string;
}

/** Asking for it is a client's own business and no operation needs it (2026-07-28, Authorization). */
const OFFLINE = 'offline_access';

/** RFC 6749, 3.3; whatever else is configured cannot be asked for. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

/** `metadata`: address of the description. `scopes`: what somebody without a token should ask for first. */
export function challengesOf(metadata: string, scopes: readonly string[]): Challenges {
  const base = `resource_metadata=${quoted(metadata)}`;
  const missingFor = (needed: readonly string[]) => `Bearer ${base}${scopeParameter(needed)}`;
  return {
    missing: unauthenticated(missingFor(scopes)),
    invalid: unauthenticated(`Bearer error="invalid_token", ${base}${scopeParameter(scopes)}`),
    missingFor,
    insufficientScope: (needed) => `Bearer error="insufficient_scope"${scopeParameter(needed)}, ${base}`,
  };
}

/** What of a list of scopes clients are told. */
export function publicScopes(scopes: readonly string[]): string[] {
  return scopes.filter((scope) => scope !== OFFLINE && SCOPE.test(scope));
}

function unauthenticated(challenge: string): Refusal {
  return Object.freeze({ kind: 'unauthenticated', challenge });
}

function scopeParameter(scopes: readonly string[]): string {
  const told = publicScopes(scopes);
  return told.length === 0 ? '' : `, scope=${quoted(told.join(' '))}`;
}

/** A quoted-string (RFC 9110, 5.6.4) of visible characters; the addresses in it were percent-encoded before. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
