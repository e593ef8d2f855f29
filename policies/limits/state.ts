// What all budgets have used, by name of the limit and key of the caller. It outlives bundles: a limit that keeps its
// name, kind and window keeps its counters.
//
// Bounded: at most `maxKeys` counters, each at most EXACT entries (window.ts), that is some 16 KiB at the very worst and
// a hundred bytes for everything but windows. Only counters that are full again are forgotten, for to forget another
// one would be to grant its budget twice. When there is no room for a new caller, all new callers of that limit share
// one counter until it is full again: they get less than they might, never more.
//
// When the steady clock goes back, time stands still here until it has caught up, so that nothing is admitted twice.
// The wall clock may be set as it likes: days.ts.
import type { BundleLimit, LimitTable } from '../../schema/generated/bundle.ts';
import { Bucket } from './bucket.ts';
import { Concurrent } from './concurrent.ts';
import type { Charged, Counter } from './counter.ts';
import { Day } from './day.ts';
import { Days } from './days.ts';
import type { Moment, Now } from './now.ts';
import { SlidingWindow } from './window.ts';

export const DEFAULT_MAX_KEYS = 100_000;

/** Counters looked at for one that can be forgotten, before a new caller has to share. */
const LOOKED_AT = 64;

type QuotaReset = LimitTable['quota_reset'];

interface Slot {
  limit: BundleLimit;
  readonly counter: Counter;
}

export interface Recorded {
  readonly limit: BundleLimit;
  readonly id: string;
  readonly charged: readonly Charged[];
}

export class LimitState {
  readonly #maxKeys: number;
  readonly #slots = new Map<string, Slot>();
  /** By limit; there while not full. */
  readonly #shared = new Map<string, Slot>();
  #hand = this.#slots.entries();
  readonly #days = new Days();
  #moment: Moment = { steady: -Infinity, day: 0, dayEnds: 0 };
  #wall = Number.NaN;

  constructor(maxKeys: number = DEFAULT_MAX_KEYS) {
    this.#maxKeys = maxKeys;
  }

  get size(): number {
    return this.#slots.size;
  }

  /** The time for the other functions. */
  advance(now: Now): Moment {
    const steady = Math.max(this.#moment.steady, Math.floor(now.steady));
    const wall = Math.floor(now.wall);
    // Under load many calls come in one millisecond.
    if (steady === this.#moment.steady && wall === this.#wall) return this.#moment;
    const whole = { steady, wall };
    this.#wall = wall;
    this.#moment = { steady, day: this.#days.at(whole), dayEnds: this.#days.left(whole) };
    return this.#moment;
  }

  /** Every counter that is not full, and what it was charged. */
  *charged(now: Moment): Generator<Recorded> {
    for (const [id, { limit, counter }] of this.#slots) {
      const charged = counter.charged(limit, now);
      if (charged.length > 0) yield { limit, id, charged };
    }
  }

  /** See `Counter.wait`. Looking makes no counter. */
  wait(limit: BundleLimit, id: string, cost: number, reset: QuotaReset, now: Moment): number {
    const slot = this.#slots.get(id) ?? this.#sharedSlot(limit, now);
    return (slot?.counter ?? newCounter(limit, reset)).wait(limit, cost, now);
  }

  /** Charges, and gives the counter that was charged. */
  take(limit: BundleLimit, id: string, cost: number, reset: QuotaReset, now: Moment): Counter {
    const { counter } = this.#slotFor(limit, id, reset, now);
    counter.take(limit, cost, now);
    return counter;
  }

  #slotFor(limit: BundleLimit, id: string, reset: QuotaReset, now: Moment): Slot {
    const known = this.#slots.get(id) ?? this.#sharedSlot(limit, now);
    if (known !== undefined) {
      known.limit = limit;
      return known;
    }
    const slot = { limit, counter: newCounter(limit, reset) };
    if (this.#slots.size < this.#maxKeys || this.#forgetOne(now)) this.#slots.set(id, slot);
    else this.#shared.set(sharedId(limit), slot);
    return slot;
  }

  #sharedSlot(limit: BundleLimit, now: Moment): Slot | undefined {
    if (this.#shared.size === 0) return undefined;
    const slot = this.#shared.get(sharedId(limit));
    if (slot?.counter.isFull(limit, now) !== true) return slot;
    this.#shared.delete(sharedId(limit));
    return undefined;
  }

  /** Goes round the counters like the hand of a clock, a few at a time. */
  #forgetOne(now: Moment): boolean {
    for (let looked = 0; looked < LOOKED_AT; looked += 1) {
      let { value } = this.#hand.next();
      if (value === undefined) {
        this.#hand = this.#slots.entries();
        value = this.#hand.next().value;
        if (value === undefined) return false;
      }
      const [id, { limit, counter }] = value;
      if (counter.isFull(limit, now)) return this.#slots.delete(id);
    }
    return false;
  }
}

/** What makes the counters of a limit the same ones in the next bundle. */
export function sharedId({ name, kind, window_ms }: BundleLimit): string {
  return `${kind} ${window_ms} ${name}`;
}

function newCounter({ kind }: BundleLimit, reset: QuotaReset): Counter {
  if (kind === 'concurrent') return new Concurrent();
  if (kind === 'bucket') return new Bucket();
  return kind === 'quota' && reset === 'utc_midnight' ? new Day() : new SlidingWindow();
}
