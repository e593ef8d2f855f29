// Growing pauses between attempts: the first retry is immediate, then `base`, twice that, and so on up to `cap`.
// Shared by the restarts of a process and the reconnects of a notification stream, so both calm down the same way.
export class Backoff {
  readonly #base: number;
  readonly #cap: number;
  #attempts = 0;

  constructor(base: number, cap: number) {
    this.#base = base;
    this.#cap = cap;
  }

  /** Attempts since the last `reset`. */
  get attempts(): number {
    return this.#attempts;
  }

  /** Milliseconds to wait before the next attempt; 0 for the first. */
  next(): number {
    const attempt = this.#attempts++;
    if (attempt === 0) return 0;
    return Math.min(this.#cap, this.#base * 2 ** Math.min(attempt - 1, 30));
  }

  /** The last attempt proved good: start over. */
  reset(): void {
    this.#attempts = 0;
  }
}
