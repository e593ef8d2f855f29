// Refusals of credentials that hold nothing of the request, made once: a flood of bad tokens allocates nothing here.
import type { AuthFailure, AuthReason } from './authenticator.ts';

export const MISSING: AuthFailure = Object.freeze({ failure: 'missing', reason: 'none' });

const INVALID = new Map<AuthReason, AuthFailure>();

/** What was shown is worth nothing. */
export function invalid(reason: AuthReason): AuthFailure {
  let failure = INVALID.get(reason);
  if (failure === undefined) {
    failure = Object.freeze({ failure: 'invalid', reason });
    INVALID.set(reason, failure);
  }
  return failure;
}

/** Who could say so cannot be reached; `waitMs` until it is tried again. */
export function unavailable(
  reason: 'keys_unavailable' | 'introspection_unavailable',
  waitMs: number,
): AuthFailure {
  return { failure: 'unavailable', reason, retryAfter: wholeSeconds(waitMs) };
}

/** The address failed too often; `waitMs` until it may try again. */
export function tooMany(waitMs: number): AuthFailure {
  return { failure: 'too_many', reason: 'attempts', retryAfter: wholeSeconds(waitMs) };
}

/** At least one: a client told to wait for no time at all comes back at once. */
function wholeSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
