// An exact sliding window: in any stretch of time of its length, at most `limit` is admitted.
//
// The times of charges are kept. Above EXACT of them, those close together are kept as one with the time of the last
// of them: what is kept stays bounded, nothing more is admitted, and a charge is held a thousandth of the window
// longer than it must be.
import type { Charged, Counter, LimitNumbers } from './counter.ts';
import type { Moment } from './now.ts';

/** The most charges one window remembers; 16 bytes for each. */
export const EXACT = 1000;

export class SlidingWindow implements Counter {
  /** Oldest first; those before `#head` have left the window. */
  #times: number[] = [];
  #costs: number[] = [];
  #head = 0;
  #total = 0;
  /** When the first of the charges that the last entry stands for was made. */
  #slotStart = -Infinity;

  wait({ limit, window_ms }: LimitNumbers, cost: number, { steady }: Moment): number {
    if (cost > limit) return Infinity;
    this.#advance(window_ms, steady);
    let excess = this.#total + cost - limit;
    if (excess <= 0) return 0;
    let at = this.#head;
    for (; at < this.#times.length; at += 1) {
      excess -= this.#costs[at]!;
      if (excess <= 0) break;
    }
    return this.#times[at]! + window_ms - steady;
  }

  take({ limit, window_ms }: LimitNumbers, cost: number, { steady }: Moment): void {
    this.#advance(window_ms, steady);
    const last = this.#times.length - 1;
    const slot = limit > EXACT ? Math.ceil(window_ms / EXACT) : 1;
    if (last >= this.#head && steady - this.#slotStart < slot) {
      this.#times[last] = steady;
      this.#costs[last] = this.#costs[last]! + cost;
    } else {
      this.#times.push(steady);
      this.#costs.push(cost);
      this.#slotStart = steady;
    }
    this.#total += cost;
  }

  isFull({ window_ms }: LimitNumbers, { steady }: Moment): boolean {
    this.#advance(window_ms, steady);
    return this.#total === 0;
  }

  charged({ window_ms }: LimitNumbers, { steady }: Moment): readonly Charged[] {
    this.#advance(window_ms, steady);
    const charged: Charged[] = [];
    for (let at = this.#head; at < this.#times.length; at += 1)
      charged.push({ cost: this.#costs[at]!, age: steady - this.#times[at]! });
    return charged;
  }

  /** How many entries are kept, those that have left and were not let go yet included. */
  get size(): number {
    return this.#times.length;
  }

  /** Lets go of what has left the window. */
  #advance(window: number, now: number): void {
    while (this.#head < this.#times.length && this.#times[this.#head]! <= now - window) {
      this.#total -= this.#costs[this.#head]!;
      this.#head += 1;
    }
    if (this.#head > 0 && this.#head * 2 >= this.#times.length) {
      this.#times = this.#times.slice(this.#head);
      this.#costs = this.#costs.slice(this.#head);
      this.#head = 0;
    }
  }
}
