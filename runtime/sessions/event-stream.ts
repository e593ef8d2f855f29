// One stream of server-sent events of a legacy session: what was said on it (event-log.ts), and the connection it is
// read on right now, if there is one. The stream is not its connection: it begins as the answer to a POST, or with a
// GET; when the connection is lost it goes on, and a GET that names the last event seen takes it up again.
//
// Everything is logged first and written from there, so a slow reader holds up nothing but itself: it is given the
// next event when it has taken the last one, and loses its connection when that event is no longer kept.
import type { HttpResponse } from '../http/server.ts';
import { encodeEvent, KEEP_ALIVE, primingEvent } from '../wire/sse-writer.ts';
import { EventLog } from './event-log.ts';
import { Silence } from './silence.ts';

/** Who counts what streams keep: the session's `EventStreams`. */
export interface Keeper {
  /** Takes room for so many bytes, at the cost of older events where it must; false when there is none. */
  reserve(stream: EventStream, bytes: number): boolean;
  release(bytes: number): void;
  /** Nothing will be added any more. */
  over(stream: EventStream): void;
  /** It has no connection any more. */
  left(stream: EventStream): void;
  /** Everything of it is forgotten. */
  discarded(stream: EventStream): void;
}

/** How long a client is asked to wait before it connects again, in milliseconds. */
const RETRY_MS = 1000;

/** What a reader may leave in our hands when nothing is logged. */
const MAX_BUFFERED_BYTES = 1024 * 1024;

const WITHDRAWN = Buffer.from(': cancelled\n\n');

export class EventStream {
  /** Within its session. */
  readonly number: number;

  readonly #keeper: Keeper;
  readonly #queue: number;
  readonly #silence = new Silence();
  /** Undefined when nothing is kept: there was no room for a log, or the session has ended. */
  #log: EventLog | undefined;
  /** Number of the last event that a connection was given. */
  #given = 0;
  #connection: HttpResponse | undefined;
  #blocked = false;
  #over = false;

  /**
   * `prefix`: see `EventLog`. `queue`: at most so many events are kept, and the oldest of them may be dropped before
   * anybody was given it; without a `queue` such a loss is remembered.
   */
  constructor(keeper: Keeper, number: number, prefix: string, queue = Number.POSITIVE_INFINITY) {
    this.#keeper = keeper;
    this.number = number;
    this.#queue = queue;
    const reserve = (bytes: number) => keeper.reserve(this, bytes);
    this.#log = new EventLog({ reserve, release: (bytes) => keeper.release(bytes) }, prefix);
  }

  get connected(): boolean {
    return this.#connection !== undefined;
  }

  /** Whether whoever reads it takes what there is. */
  get read(): boolean {
    return this.#connection !== undefined && !this.#blocked;
  }

  get over(): boolean {
    return this.#over;
  }

  /** Whether everything behind that event is here, or still to come. */
  canResume(after: number): boolean {
    return this.#log?.reaches(after) === true;
  }

  /** Whether there is nothing behind that event and never will be. */
  endsWith(after: number): boolean {
    return this.#over && this.#log?.next(after) === undefined;
  }

  /**
   * From now on it is read there; its head has been begun. A connection it had before is closed. With `after` the
   * client is told everything behind that event, else what nobody was given yet; `greet` is to follow.
   */
  attach(connection: HttpResponse, after?: number): void {
    const before = this.#connection;
    // One that is stuck would wait for a reader who has come back elsewhere.
    if (this.#blocked) before?.abort();
    else before?.end();
    this.#connection = connection;
    this.#blocked = false;
    if (after !== undefined) this.#given = after;
    connection.onGone(() => this.#gone(connection));
    connection.onDrain(() => this.#drained(connection));
  }

  /**
   * Says that the stream is open, and then what there is to say. `primed`: with an id to come back to, for clients
   * that know such events.
   */
  greet(primed: boolean): void {
    const log = this.#log;
    if (!primed || log === undefined) this.#write(KEEP_ALIVE);
    else {
      // In front of what waits, in the gap that `add` left: who comes back with it is to be told all of that.
      const waiting = log.next(this.#given);
      const number = waiting === undefined ? log.skip() : waiting.number - 1;
      this.#given = Math.max(this.#given, number);
      this.#write(primingEvent(log.id(number), RETRY_MS));
    }
    this.#pump();
  }

  /** Adds a message. Of those with the same `fold` that nobody was given yet, only the newest stays. */
  add(message: Buffer, fold?: unknown): void {
    const log = this.#log;
    if (this.#over) return;
    if (log === undefined) {
      this.#pass(message);
      return;
    }
    if (fold !== undefined) log.fold(fold, this.#given);
    const first = log.next(this.#given) === undefined;
    if (first && this.#connection === undefined) log.skip();
    const bytes = log.encode(message);
    if (log.keep(bytes, fold)) {
      while (log.size > this.#queue) this.dropOldest();
      this.#pump();
      return;
    }
    // Larger than what can be kept: for a client that has been given everything else, or for nobody.
    log.clear();
    if (first && !this.#blocked) this.#give(log.last, bytes);
    else this.#cut();
  }

  /**
   * The answers, and the end. They are handed to the connection however much waits there: how large an answer may be
   * was decided when it was read. One that is too large to be kept is represented by `substitute` in a replay.
   */
  finish(messages: readonly Buffer[], substitute?: () => Buffer): void {
    if (this.#over) return;
    this.#flush();
    for (const message of messages) this.#finishWith(message, substitute);
    this.#end();
  }

  /** Ends without an answer. Official clients read that as "nothing more to come" and raise no error. */
  withdraw(): void {
    if (this.#over) return;
    this.#flush();
    this.#write(WITHDRAWN);
    this.#end();
  }

  /** Called every few hundred milliseconds; `now` on the `performance.now()` clock. */
  tick(now: number): void {
    if (this.#connection === undefined || this.#blocked || !this.#silence.broken(now)) return;
    this.#write(KEEP_ALIVE);
  }

  /** Closes the connection in good order. */
  leave(): void {
    const connection = this.#connection;
    if (connection === undefined) return;
    this.#connection = undefined;
    connection.end();
    this.#keeper.left(this);
  }

  /** Makes room; false when nothing is kept. A reader that has not been given the event is too slow. */
  dropOldest(): boolean {
    const number = this.#log?.dropOldest();
    if (number === undefined) return false;
    const unread = number > this.#given;
    if (unread && this.#queue !== Number.POSITIVE_INFINITY) return true;
    this.#log?.lose(number);
    if (unread) this.#cut();
    return true;
  }

  /** Nothing is kept any more; what was kept is given to whoever reads, and what comes now goes straight there. */
  release(): void {
    this.#flush();
    this.#log?.clear();
    this.#log = undefined;
    if (this.#over) this.leave();
  }

  /** Forgets all of it. Whoever is still reading it cannot be told the rest. */
  discard(): void {
    this.#log?.clear();
    this.#cut();
    this.#keeper.discarded(this);
  }

  #finishWith(message: Buffer, substitute: (() => Buffer) | undefined): void {
    const log = this.#log;
    if (log === undefined) {
      this.#write(encodeEvent(message));
      return;
    }
    const bytes = log.encode(message);
    if (this.#connection !== undefined) this.#give(log.last, bytes);
    if (log.keep(bytes)) return;
    if (substitute !== undefined && log.keep(encodeEvent(substitute(), log.id(log.last)))) return;
    log.clear();
  }

  #end(): void {
    this.#over = true;
    this.#keeper.over(this);
    this.#pump();
  }

  /** Gives the connection what it can take. */
  #pump(): void {
    while (this.#connection !== undefined && !this.#blocked) {
      const event = this.#log?.next(this.#given);
      if (event === undefined) break;
      this.#give(event.number, event.bytes);
    }
    if (this.#over && this.#log?.next(this.#given) === undefined) this.leave();
  }

  /** Hands over all that is kept, whether the reader keeps up or not: it is bounded. */
  #flush(): void {
    while (this.#connection !== undefined) {
      const event = this.#log?.next(this.#given);
      if (event === undefined) return;
      this.#give(event.number, event.bytes);
    }
  }

  #give(number: number, bytes: Buffer): void {
    this.#given = number;
    this.#write(bytes);
  }

  /** Without a log: to whoever reads, and else to nobody. */
  #pass(message: Buffer): void {
    this.#write(encodeEvent(message));
    if ((this.#connection?.buffered ?? 0) > MAX_BUFFERED_BYTES) this.#cut();
  }

  #write(chunk: Buffer): void {
    if (this.#connection === undefined) return;
    // A sign of life counts from when it was due.
    if (chunk !== KEEP_ALIVE) this.#silence.spoke();
    if (!this.#connection.write(chunk)) this.#blocked = true;
  }

  #drained(connection: HttpResponse): void {
    if (connection !== this.#connection) return;
    this.#blocked = false;
    this.#pump();
  }

  #gone(connection: HttpResponse): void {
    if (connection !== this.#connection) return;
    this.#connection = undefined;
    this.#keeper.left(this);
  }

  #cut(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection === undefined) return;
    connection.abort();
    this.#keeper.left(this);
  }
}
