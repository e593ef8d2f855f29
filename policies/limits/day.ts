// A quota per calendar day in UTC: at most `limit` from midnight to midnight, and so at most twice that in any 24 hours;
// what becomes of it when the clock is set is in days.ts.
import type { Charged, Counter, LimitNumbers } from './counter.ts';
import type { Moment } from './now.ts';

export class Day implements Counter {
  #day = -1;
  #used = 0;

  wait({ limit }: LimitNumbers, cost: number, now: Moment): number {
    if (cost > limit) return Infinity;
    this.#advance(now);
    return this.#used + cost <= limit ? 0 : now.dayEnds;
  }

  take(_numbers: LimitNumbers, cost: number, now: Moment): void {
    this.#advance(now);
    this.#used += cost;
  }

  isFull(_numbers: LimitNumbers, now: Moment): boolean {
    this.#advance(now);
    return this.#used === 0;
  }

  charged(_numbers: LimitNumbers, now: Moment): readonly Charged[] {
    this.#advance(now);
    return this.#used === 0 ? [] : [{ cost: this.#used, age: 0 }];
  }

  #advance({ day }: Moment): void {
    if (day === this.#day) return;
    this.#day = day;
    this.#used = 0;
  }
}
