// What was said on one stream, as the events it was said in, numbered upwards. The beginning may be missing: events
// are dropped from the oldest on, and the log remembers up to where.
import { encodeEvent } from '../wire/sse-writer.ts';

export interface LoggedEvent {
  readonly number: number;
  readonly bytes: Buffer;
  /** Of events with the same one, only the newest needs to be told. */
  readonly fold: unknown;
}

/** Where the room for events comes from. */
export interface Budget {
  /** Takes room for so many bytes; false when there is none. May drop events from this very log to find it. */
  reserve(bytes: number): boolean;
  release(bytes: number): void;
}

/** What an event costs beside its bytes: its buffer, its record, its place in the list. */
const EVENT_OVERHEAD = 192;

export class EventLog {
  readonly #budget: Budget;
  readonly #prefix: string;
  #events: LoggedEvent[] = [];
  /** Who has seen less than this number cannot be told all of the rest. */
  #lost = 0;
  #last = 0;

  /** `prefix`: beginning of the ids, unique among all logs there ever were. */
  constructor(budget: Budget, prefix: string) {
    this.#budget = budget;
    this.#prefix = prefix;
  }

  /** The highest number given away, to an event or to a gap. */
  get last(): number {
    return this.#last;
  }

  /** How many events are kept. */
  get size(): number {
    return this.#events.length;
  }

  id(number: number): string {
    return `${this.#prefix}${number}`;
  }

  /** Whether everything behind that number is here, or still to come. */
  reaches(after: number): boolean {
    return after >= this.#lost && after <= this.#last;
  }

  /** Gives a number away that no kept event has. */
  skip(): number {
    this.#last += 1;
    return this.#last;
  }

  /** The next event in a form that can be sent; `keep` is to follow, or `clear` when it cannot be kept. */
  encode(message: Buffer): Buffer {
    return encodeEvent(message, this.id(this.skip()));
  }

  /** Keeps the event numbered last; false when there is no room for it. */
  keep(bytes: Buffer, fold?: unknown): boolean {
    if (!this.#budget.reserve(cost(bytes))) return false;
    this.#events.push({ number: this.#last, bytes, fold });
    return true;
  }

  /** The first event behind that number. */
  next(after: number): LoggedEvent | undefined {
    const { length } = this.#events;
    // Almost always it is the newest one that is asked for, or none.
    if (length === 0 || this.#number(length - 1) <= after) return undefined;
    let low = 0;
    let high = length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#number(middle) > after) high = middle;
      else low = middle + 1;
    }
    return this.#events[low];
  }

  /** Drops the event with that fold, if there is one behind that number. */
  fold(fold: unknown, after: number): void {
    const place = this.#events.findLastIndex((event) => event.fold === fold);
    const event = this.#events[place];
    if (event === undefined || event.number <= after) return;
    this.#events.splice(place, 1);
    this.#budget.release(cost(event.bytes));
  }

  /** Drops the oldest event and returns its number; undefined when there is none. */
  dropOldest(): number | undefined {
    const oldest = this.#events.shift();
    if (oldest === undefined) return undefined;
    this.#budget.release(cost(oldest.bytes));
    return oldest.number;
  }

  /** Whoever has seen less than this number has missed something for good. */
  lose(number: number): void {
    this.#lost = Math.max(this.#lost, number);
  }

  /** Drops everything there was so far. */
  clear(): void {
    while (this.dropOldest() !== undefined);
    this.#lost = this.#last;
  }

  #number(place: number): number {
    return this.#events[place]?.number ?? 0;
  }
}

function cost(bytes: Buffer): number {
  return bytes.length + EVENT_OVERHEAD;
}
