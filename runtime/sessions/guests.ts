// Whoever stays longer than the request that proved who he is: sessions, event streams, WebSockets, listen streams. Each
// request is judged by itself; these are judged again in the turn in which the policy changes, and every second: tokens
// expire and keys are withdrawn without any reload.
import type { Authenticator } from '../identity/authenticator.ts';
import type { Proof } from '../identity/proof.ts';
import { type Standing, standingOf } from '../identity/standing.ts';

export interface Guest {
  /** The latest one shown. */
  readonly proof: Proof;
  /** Its proof is worth nothing any more. Called again and again until it has left, or shows another proof. */
  turnOut(why: Exclude<Standing, 'good'>): void;
}

/** How long a stream may stay open behind the end of its proof. */
const PERIOD_MS = 1_000;

/** One per process. */
export class Guests {
  readonly #guests = new Set<Guest>();
  readonly #now: () => number;
  #authenticator: Authenticator | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** `now`: milliseconds since 1970. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  get size(): number {
    return this.#guests.size;
  }

  add(guest: Guest): void {
    this.#guests.add(guest);
    this.#timer ??= setInterval(() => this.sweep(), PERIOD_MS).unref();
  }

  /** Nothing happens when it is not here. */
  remove(guest: Guest): void {
    this.#guests.delete(guest);
    if (this.#guests.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** The policy changed: whoever it does not let in any more goes, in this very turn. */
  judge(authenticator: Authenticator | undefined): void {
    this.#authenticator = authenticator;
    this.sweep();
  }

  sweep(): void {
    const now = this.#now();
    for (const guest of this.#guests) {
      const standing = standingOf(guest.proof, this.#authenticator, now);
      if (standing !== 'good') guest.turnOut(standing);
    }
  }
}
