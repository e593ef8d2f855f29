// When an instance that could not be reached is tried again: by itself with growing pauses, so that it comes back
// without anybody calling; and for a call at once, but not again and again.
import { Backoff } from '../backoff.ts';

/** Contact is tried at most this often, however many calls come. */
const RETRY_MS = 250;
/** Pauses between attempts nobody asked for. */
const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

export class Revival {
  readonly #attempt: () => void;
  readonly #unwanted: () => boolean;
  readonly #backoff = new Backoff(FIRST_MS, LONGEST_MS);
  #retryAt = 0;
  #timer: NodeJS.Timeout | undefined;

  /** `unwanted`: it is not to be bothered at the moment. */
  constructor(attempt: () => void, unwanted: () => boolean) {
    this.#attempt = attempt;
    this.#unwanted = unwanted;
  }

  /** It was tried a moment ago, in vain. */
  get tooSoon(): boolean {
    return performance.now() < this.#retryAt;
  }

  /** It could not be reached. */
  failed(): void {
    this.#retryAt = performance.now() + RETRY_MS;
    this.#later();
  }

  /** It can be reached. */
  reset(): void {
    this.#backoff.reset();
  }

  /** Somebody tries, or nobody is to. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #later(): void {
    clearTimeout(this.#timer);
    const pause = Math.max(this.#backoff.next(), FIRST_MS);
    this.#timer = setTimeout(() => {
      if (this.#unwanted()) this.#later();
      else this.#attempt();
    }, pause).unref();
  }
}
