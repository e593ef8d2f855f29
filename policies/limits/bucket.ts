// A bucket that holds `burst` and refills at `limit` per window (GCRA): in any stretch of time t, at most
// burst + limit * t / window is admitted.
//
// Kept as what is missing, in parts of a request: one request is `window_ms` parts, and `limit` parts come back every
// millisecond. All numbers are whole and below 2^53, so that nothing is lost to rounding however long it runs.
import type { Charged, Counter, LimitNumbers } from './counter.ts';
import type { Moment } from './now.ts';

export class Bucket implements Counter {
  #missing = 0;
  /** When `#missing` was true. */
  #since = 0;

  wait({ limit, window_ms, burst }: LimitNumbers, cost: number, { steady }: Moment): number {
    if (cost > burst) return Infinity;
    this.#advance(limit, steady);
    const excess = this.#missing + cost * window_ms - burst * window_ms;
    return excess <= 0 ? 0 : Math.ceil(excess / limit);
  }

  take({ limit, window_ms }: LimitNumbers, cost: number, { steady }: Moment): void {
    this.#advance(limit, steady);
    this.#missing += cost * window_ms;
  }

  isFull({ limit }: LimitNumbers, { steady }: Moment): boolean {
    this.#advance(limit, steady);
    return this.#missing === 0;
  }

  /** In whole requests, rounded up. */
  charged({ limit, window_ms }: LimitNumbers, { steady }: Moment): readonly Charged[] {
    this.#advance(limit, steady);
    return this.#missing === 0 ? [] : [{ cost: Math.ceil(this.#missing / window_ms), age: 0 }];
  }

  #advance(limit: number, now: number): void {
    if (this.#missing > 0) this.#missing = Math.max(0, this.#missing - (now - this.#since) * limit);
    this.#since = now;
  }
}
