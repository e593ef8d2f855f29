// Calls at once. Who charged it must release it.
import type { Charged, Counter, LimitNumbers } from './counter.ts';

/** Something a call holds on to until it has ended. */
export interface Held {
  release(): void;
}

/** When a call ends nobody knows; the least that can be said in whole seconds. */
const GUESS_MS = 1000;

export class Concurrent implements Counter, Held {
  #running = 0;

  /** Every call counts as one, whatever it costs otherwise. */
  wait({ limit }: LimitNumbers): number {
    return this.#running < limit ? 0 : GUESS_MS;
  }

  take(): void {
    this.#running += 1;
  }

  release(): void {
    this.#running -= 1;
  }

  isFull(): boolean {
    return this.#running === 0;
  }

  /** Who runs says so by himself. */
  charged(): readonly Charged[] {
    return [];
  }
}
