// The answer to one POST: plain JSON when the result comes first; a stream of server-sent events as soon as
// something has to be said before it, or the client has waited so long that the connection may not hold.
//
// A stream of a legacy session outlives its connection (sessions/event-stream.ts); any other one does not.
import type { HttpResponse } from '../http/server.ts';
import type { Reply } from '../pipeline/reply.ts';
import type { EventStream } from '../sessions/event-stream.ts';
import type { Session } from '../sessions/session.ts';
import { KEEP_ALIVE_MS } from '../sessions/silence.ts';
import type { Listening } from '../subscriptions/hub.ts';
import { REFUSALS } from '../wire/errors.ts';
import { buildError } from '../wire/reply.ts';
import { SSE_HEADERS } from '../wire/sse-writer.ts';
import { LiveStream } from './live-stream.ts';
import { JSON_ANSWER, STREAM_ANSWER } from './media-types.ts';
import { isProgress } from './progress.ts';

/** Whose answer it is: an exchange, or a batch of them. */
export interface Answered {
  /** The legacy session it belongs to. */
  readonly session: Session | undefined;
  /** Raw JSON id of the request. */
  readonly id: Buffer | undefined;
  /** Set while it is a stream that lasts until the client has enough (subscriptions/listen). */
  readonly listening: Listening | undefined;
  /** The client closed its connection, or was cut off for being too slow. */
  clientGone(): void;
  /** Ends it, because the gateway does. */
  shutDown(): void;
}

const NO_HEADERS: readonly string[] = [];
const JSON_HEADERS = ['content-type', 'application/json'] as const;

/** From when on a call is worth being resumable: most are over by then, and cost nothing of it. */
const RESUMABLE_MS = 200;

export class HttpReply implements Reply {
  /** Set once the request is in the pipeline. */
  answered: Answered | undefined;

  readonly #response: HttpResponse;
  readonly #answers: number;
  readonly #cors: readonly string[];
  readonly #startedAt: number;
  #stream: EventStream | LiveStream | undefined;
  #done = false;

  /** `answers`: bits of media-types.ts. `cors`: header lines for a browser, mostly none. `now`: when it began. */
  constructor(response: HttpResponse, answers: number, cors: readonly string[], now: number) {
    this.#response = response;
    this.#answers = answers;
    this.#cors = cors;
    this.#startedAt = now;
    response.onGone(() => this.#gone());
  }

  get streams(): boolean {
    return !this.#done && (this.#answers & STREAM_ANSWER) !== 0;
  }

  answer(
    status: number,
    message: Buffer,
    sessionId: string | undefined,
    headers: readonly string[] = NO_HEADERS,
  ): void {
    if (this.#done) return;
    this.#done = true;
    // A client that reads streams only gets its 200 as a stream of one event.
    if (this.#stream === undefined && (status !== 200 || (this.#answers & JSON_ANSWER) !== 0)) {
      const lines = sessionId === undefined ? JSON_HEADERS : [...JSON_HEADERS, 'mcp-session-id', sessionId];
      this.#response.send(status, this.#withCors(lines, headers), message);
      return;
    }
    this.#open(headers).finish([message], () =>
      buildError(this.answered?.id, REFUSALS.answer_too_large, 'legacy'),
    );
  }

  /** The answers to a batch: one array, or one event each. */
  answerAll(messages: readonly Buffer[]): void {
    if (this.#done) return;
    this.#done = true;
    if (this.#stream !== undefined) this.#stream.finish(messages);
    else this.#response.send(200, this.#withCors(JSON_HEADERS), arrayOf(messages));
  }

  /** `from` says whose progress it is, where a stream carries that of several calls. */
  relay(message: Buffer, from: object = this): void {
    if (!this.streams) return;
    this.#open().add(message, isProgress(message) ? from : undefined);
  }

  send(message: Buffer): void {
    if (!this.streams) return;
    this.#open().add(message);
  }

  accept(): void {
    if (this.#done) return;
    this.#done = true;
    this.#response.send(202, this.#cors, '');
  }

  withdraw(): void {
    if (this.#done) return;
    this.#done = true;
    // One that begins only to end needs nothing to come back with.
    (this.#stream ?? this.#openLive()).withdraw();
  }

  tick(now: number): void {
    if (!this.streams) return;
    if (this.#stream !== undefined) {
      this.#stream.tick(now);
      return;
    }
    const waited = now - this.#startedAt;
    // Opening it sends what the client can come back with.
    if (waited >= RESUMABLE_MS && this.answered?.session?.streams?.primes === true) this.#open().tick(now);
    else if (waited >= KEEP_ALIVE_MS) {
      const stream = this.#open();
      stream.greet(false);
      stream.tick(now);
    }
  }

  #open(headers = NO_HEADERS): EventStream | LiveStream {
    if (this.#stream !== undefined) return this.#stream;
    const streams = this.answered?.session?.streams;
    if (streams === undefined) return this.#openLive(headers);
    this.#begin(headers);
    this.#stream = streams.open(this.#response);
    return this.#stream;
  }

  #openLive(headers = NO_HEADERS): LiveStream {
    this.#begin(headers);
    // The server waits for its answers when it closes, and a listen stream would never have one.
    this.#response.onLeaving(() => {
      if (this.answered?.listening !== undefined) this.answered.shutDown();
    });
    this.#stream = new LiveStream(this.#response, () => this.#gone());
    return this.#stream;
  }

  #begin(headers: readonly string[]): void {
    this.#response.startStream(200, this.#withCors(SSE_HEADERS, headers));
  }

  /** Only while there is no stream, or one that ends with its connection: a stream of a session sees to itself. */
  #gone(): void {
    this.#done = true;
    this.answered?.clientGone();
  }

  /** Mostly there is nothing to add. */
  #withCors(headers: readonly string[], more = NO_HEADERS): readonly string[] {
    const all = more.length === 0 ? headers : [...headers, ...more];
    return this.#cors.length === 0 ? all : [...all, ...this.#cors];
  }
}

function arrayOf(messages: readonly Buffer[]): Buffer {
  const pieces = messages.flatMap((message, place) => [Buffer.from(place === 0 ? '[' : ','), message]);
  return Buffer.concat([...pieces, Buffer.from(']')]);
}
