// The one clock hand of all calls in flight: deadlines and keep-alives are found by one sweep, so that a call costs
// no timer of its own. The timer runs only while something is in flight.

/** What the sweep visits; an exchange. */
export interface Timed {
  /** Where it stands in the list; -1 when it is not in it. Only `Deadlines` writes it. */
  place: number;
  /** Milliseconds on the `performance.now()` clock. */
  sweep(now: number): void;
  /** Gives up because the process ends. */
  shutDown(): void;
}

/** Half the finest configurable timeout would be wasted precision: nobody sets a call timeout below a second. */
const PERIOD_MS = 200;

export class Deadlines {
  readonly #now: () => number;
  /** Unordered: removal moves the last one into the gap, which is cheaper than a Set and allocates nothing. */
  readonly #timed: Timed[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Calls in flight at upstreams, for the gauge. */
  get size(): number {
    return this.#timed.length;
  }

  /** The clock all deadlines are measured on. */
  now(): number {
    return this.#now();
  }

  add(timed: Timed): void {
    timed.place = this.#timed.push(timed) - 1;
    this.#timer ??= setInterval(() => this.sweep(), PERIOD_MS).unref();
  }

  /** Nothing happens when it was never added, or already removed. */
  remove(timed: Timed): void {
    const place = timed.place;
    if (place < 0) return;
    timed.place = -1;
    const last = this.#timed.pop();
    if (last === undefined || last === timed) return;
    this.#timed[place] = last;
    last.place = place;
  }

  /** Visits everything in flight. From the end, because a visit may remove the one visited. */
  sweep(): void {
    const now = this.#now();
    for (let i = this.#timed.length - 1; i >= 0; i--) this.#timed[i]?.sweep(now);
    if (this.#timed.length > 0) return;
    // Stopped here and not in `remove`: under load the list empties and fills thousands of times a second.
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Answers everything in flight with a refusal; for the end of the process. */
  shutDown(): void {
    for (let i = this.#timed.length - 1; i >= 0; i--) this.#timed[i]?.shutDown();
    this.sweep();
  }
}
