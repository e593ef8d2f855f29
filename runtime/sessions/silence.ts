// When a stream has been silent for so long that something between us and the client may take it for dead.

/** Milliseconds; what the official SDKs use, and below every common proxy's idle limit. */
export const KEEP_ALIVE_MS = 15_000;

export class Silence {
  #since = 0;
  /** A stream that begins has just spoken. */
  #spoke = true;

  /** Something was sent. Costs no look at the clock: the silence is counted from the next time it is asked for. */
  spoke(): void {
    this.#spoke = true;
  }

  /** Asked every few hundred milliseconds; true when it is time for a sign of life, which is then taken as sent. */
  broken(now: number): boolean {
    if (this.#spoke) {
      this.#spoke = false;
      this.#since = now;
    }
    if (now - this.#since < KEEP_ALIVE_MS) return false;
    this.#since = now;
    return true;
  }
}
