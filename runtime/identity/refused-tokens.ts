// Tokens that were found bad at some cost a moment ago, by their SHA-256: a client that repeats one is answered without
// another signature check or question to a server. Small and short-lived, since a verdict may change.
import type { AuthFailure } from './authenticator.ts';

const MOST = 1_000;
/** What is refused because of a signature or a server's answer is refused for so long. */
export const REFUSED_MS = 5_000;

interface Refused {
  readonly failure: AuthFailure;
  readonly until: number;
}

export class RefusedTokens {
  readonly #refused = new Map<string, Refused>();

  find(digest: string, now: number): AuthFailure | undefined {
    const refused = this.#refused.get(digest);
    if (refused === undefined) return undefined;
    // A clock that was set back must not make it last.
    if (now < refused.until && refused.until - now <= REFUSED_MS) return refused.failure;
    this.#refused.delete(digest);
    return undefined;
  }

  /** Only verdicts that cost something are kept; unknown keys and times are looked at again. */
  remember(digest: string, failure: AuthFailure, now: number): void {
    if (failure.reason !== 'signature' && failure.reason !== 'revoked') return;
    if (this.#refused.size >= MOST) this.#refused.delete(this.#refused.keys().next().value!);
    this.#refused.set(digest, { failure, until: now + REFUSED_MS });
  }
}
