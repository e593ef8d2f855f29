// A quota per calendar day in UTC: at most `limit` from midnight to midnight, and so at most twice that in any 24 hours.
import type { Counter, LimitNumbers } from './counter.ts';
import type { Now } from './now.ts';

const DAY_MS = 86_400_000;

export class Day implements Counter {
  #day = -Infinity;
  #used = 0;

  wait({ limit }: LimitNumbers, cost: number, { wall }: Now): number {
    if (cost > limit) return Infinity;
    this.#advance(wall);
    return this.#used + cost <= limit ? 0 : (this.#day + 1) * DAY_MS - wall;
  }

  take(_numbers: LimitNumbers, cost: number, { wall }: Now): void {
    this.#advance(wall);
    this.#used += cost;
  }

  isFull(_numbers: LimitNumbers, { wall }: Now): boolean {
    this.#advance(wall);
    return this.#used === 0;
  }

  #advance(wall: number): void {
    const day = Math.floor(wall / DAY_MS);
    if (day === this.#day) return;
    this.#day = day;
    this.#used = 0;
  }
}
