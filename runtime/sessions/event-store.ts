// Bounds what all sessions together keep for replay, and how long: streams that are over are dropped after five
// minutes, or earlier, oldest first, when there is no room. Streams whose call still runs are never dropped from
// here; what one session may keep bounds them.
import { Deadlines } from '../pipeline/deadlines.ts';

/** A stream that is over. */
export interface Finished {
  /** Forgets all of it, and tells the store so through `forget` and `release`. */
  discard(): void;
}

export interface EventLimits {
  /** Bytes of all sessions together, and of one. */
  readonly total: number;
  readonly perSession: number;
  /** Milliseconds that a stream can still be replayed when it is over. */
  readonly keptMs: number;
}

/** One mebibyte holds what a call says in its minutes of disconnection; 64 sessions may use all of it at once. */
export const EVENT_LIMITS: EventLimits = {
  total: 64 * 1024 * 1024,
  perSession: 1024 * 1024,
  keptMs: 5 * 60_000,
};

export class EventStore {
  readonly limits: EventLimits;
  /** The streams that clients keep open by GET: their clock hand, and how they are ended with the process. */
  readonly listening: Deadlines;

  readonly #now: () => number;
  /** In the order they ended, with the moment each is dropped. */
  readonly #finished = new Map<Finished, number>();
  #bytes = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(now: () => number = () => performance.now(), limits: EventLimits = EVENT_LIMITS) {
    this.#now = now;
    this.limits = limits;
    this.listening = new Deadlines(now);
  }

  /** Bytes kept, for the tests of the bounds. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Takes room for so many bytes; false when there is none, and then nothing was taken. */
  reserve(bytes: number): boolean {
    while (this.#bytes + bytes > this.limits.total) {
      const [oldest] = this.#finished.keys();
      if (oldest === undefined) return false;
      oldest.discard();
    }
    this.#bytes += bytes;
    return true;
  }

  release(bytes: number): void {
    this.#bytes -= bytes;
  }

  /** From now on it may be dropped. */
  over(stream: Finished): void {
    this.#finished.set(stream, this.#now() + this.limits.keptMs);
    this.#arm();
  }

  forget(stream: Finished): void {
    this.#finished.delete(stream);
  }

  /** Drops what has been kept long enough. */
  expire(): void {
    const now = this.#now();
    for (const [stream, until] of this.#finished) {
      if (until > now) break;
      stream.discard();
    }
  }

  /** One timer, for the oldest: streams end in the order in which they expire. */
  #arm(): void {
    if (this.#timer !== undefined) return;
    const wait = () => {
      this.#timer = undefined;
      this.expire();
      if (this.#finished.size > 0) this.#arm();
    };
    const [until] = this.#finished.values();
    this.#timer = setTimeout(wait, Math.max(1, (until ?? 0) - this.#now())).unref();
  }
}
