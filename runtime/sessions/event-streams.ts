// The streams of one legacy session over Streamable HTTP: one for every answer that became a stream, and the one
// that the client opens by GET for what belongs to no request. Each message goes to exactly one of them
// (2025-11-25, Multiple Connections), and a stream is only ever continued by its own events.
//
// What is kept is bounded per session and per process. Room is made by dropping whole streams that are over, oldest
// first, then by dropping the oldest events of one; what can then no longer be told completely is not told at all.
import { randomBytes } from 'node:crypto';
import type { HttpResponse } from '../http/server.ts';
import type { Outlet } from '../pipeline/outlet.ts';
import type { EventStore } from './event-store.ts';
import { EventStream, type Keeper } from './event-stream.ts';

/** A stream and how far the client has seen it. */
export interface Place {
  readonly stream: EventStream;
  readonly after: number;
}

/** Number of the stream opened by GET. */
const STANDALONE = 0;

/** How many messages wait for a client that has not opened that stream, and how many of it can be replayed. */
const MAX_QUEUED = 64;

/** What a stream costs beside its events. */
const STREAM_COST = 512;

/** Since this revision streams begin with an event without data; older clients would choke on it. */
const FIRST_PRIMED = '2025-11-25';

/** A list that changed twice is read once. */
const LIST_CHANGED = /^\{"jsonrpc":"2\.0","method":"(notifications\/\w+\/list_changed)"/;

export class EventStreams implements Outlet, Keeper {
  /** For the clock of the streams opened by GET (Timed). */
  place = -1;

  readonly #store: EventStore;
  readonly #primes: boolean;
  readonly #byNumber = new Map<number, EventStream>();
  /** Tells this session's events from those of any other; made with the first stream. */
  #name = '';
  #lastNumber = STANDALONE;
  #bytes = 0;
  #ended = false;

  /** `version`: what the session has negotiated. */
  constructor(store: EventStore, version: string) {
    this.#store = store;
    this.#primes = version >= FIRST_PRIMED;
  }

  /** Streams that can be taken up again. */
  get size(): number {
    return this.#byNumber.size;
  }

  /** Whether a stream that has said nothing yet can be taken up again. */
  get primes(): boolean {
    return this.#primes && !this.#ended;
  }

  /** Whether the client has its GET stream open. */
  get listening(): boolean {
    return this.#byNumber.get(STANDALONE)?.connected === true;
  }

  /** Whether it is read, too: one whose client takes nothing looks as dead as its connection may be. */
  get heard(): boolean {
    return this.#byNumber.get(STANDALONE)?.read === true;
  }

  /** A stream for the answer to a request, on the response to it, whose head has been begun. */
  open(response: HttpResponse): EventStream {
    this.#lastNumber += 1;
    const stream = this.#create(this.#lastNumber);
    stream.attach(response);
    if (this.#primes) stream.greet(true);
    return stream;
  }

  /** A message that belongs to no request: goes out on the GET stream as soon as there is one. */
  send(message: Buffer): void {
    if (this.#ended) return;
    const [, method] = LIST_CHANGED.exec(message.toString('latin1', 0, 80)) ?? [];
    this.#standalone().add(message, method);
  }

  /** The client opens its GET stream; not to be called while an earlier one of it is heard. */
  listen(response: HttpResponse): void {
    const stream = this.#standalone();
    stream.attach(response);
    stream.greet(this.#primes);
    this.#attend(stream, response);
  }

  /** The stream that event was on; undefined when it is not known, or not all that came after it is here. */
  find(eventId: string): Place | undefined {
    const [, name, number, after] = /^([\w-]+)\.(\d{1,9})\.(\d{1,9})$/.exec(eventId) ?? [];
    if (name === undefined || name !== this.#name) return undefined;
    const stream = this.#byNumber.get(Number(number));
    return stream?.canResume(Number(after)) === true ? { stream, after: Number(after) } : undefined;
  }

  /** The client takes a stream up where it lost it. */
  resume({ stream, after }: Place, response: HttpResponse): void {
    stream.attach(response, after);
    // Something has to follow the head at once, or the client would not hear of it before the next event.
    stream.greet(false);
    this.#attend(stream, response);
  }

  /** The session is over: nothing is kept any more. Calls that still run are answered where they are read. */
  end(): void {
    this.#ended = true;
    this.#byNumber.get(STANDALONE)?.leave();
    for (const stream of [...this.#byNumber.values()]) {
      stream.release();
      this.discarded(stream);
    }
  }

  // The clock of the GET stream (Timed).

  sweep(now: number): void {
    this.#byNumber.get(STANDALONE)?.tick(now);
  }

  shutDown(): void {
    this.#byNumber.get(STANDALONE)?.leave();
  }

  // What the streams ask for (Keeper).

  reserve(stream: EventStream, bytes: number): boolean {
    const { perSession } = this.#store.limits;
    if (bytes > perSession) return false;
    while (this.#bytes + bytes > perSession || !this.#store.reserve(bytes)) {
      if (!this.#makeRoom(stream)) return false;
    }
    this.#bytes += bytes;
    return true;
  }

  release(bytes: number): void {
    this.#bytes -= bytes;
    this.#store.release(bytes);
  }

  over(stream: EventStream): void {
    if (this.#byNumber.has(stream.number)) this.#store.over(stream);
  }

  left(stream: EventStream): void {
    if (stream.number === STANDALONE) this.#store.listening.remove(this);
  }

  discarded(stream: EventStream): void {
    this.#byNumber.delete(stream.number);
    this.#store.forget(stream);
    this.release(STREAM_COST);
  }

  #standalone(): EventStream {
    return this.#byNumber.get(STANDALONE) ?? this.#create(STANDALONE, MAX_QUEUED);
  }

  #create(number: number, queue?: number): EventStream {
    if (this.#name === '') this.#name = randomBytes(6).toString('base64url');
    const stream = new EventStream(this, number, `${this.#name}.${number}.`, queue);
    if (!this.#ended && this.reserve(stream, STREAM_COST)) this.#byNumber.set(number, stream);
    else stream.release();
    return stream;
  }

  /** What the GET stream needs beside its messages; any other one has its call to look after it. */
  #attend(stream: EventStream, response: HttpResponse): void {
    if (stream.number !== STANDALONE || !stream.connected) return;
    response.onLeaving(() => stream.leave());
    if (this.place === -1) this.#store.listening.add(this);
  }

  #makeRoom(wanting: EventStream): boolean {
    for (const stream of this.#byNumber.values()) {
      if (stream === wanting || !stream.over) continue;
      stream.discard();
      return true;
    }
    if (wanting.dropOldest()) return true;
    for (const stream of this.#byNumber.values()) if (stream.dropOldest()) return true;
    return false;
  }
}
