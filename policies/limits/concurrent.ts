// Calls at once. Who charged it must release it.
import type { Counter, LimitNumbers } from './counter.ts';

/** When a call ends nobody knows; the least that can be said in whole seconds. */
const GUESS_MS = 1000;

export class Concurrent implements Counter {
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
}
