// The answer to one POST: plain JSON when the result comes first; a stream of server-sent events as soon as progress
// comes first, or the client has waited so long that something between us might give up on a silent connection.
//
// A reader that does not keep up costs at most one mebibyte: while the engine holds bytes back only the newest
// notification is kept, and past the limit the connection is closed. The answer itself is always handed over: how
// large it may be was decided when it was read from the upstream.
import type { HttpResponse } from '../http/server.ts';
import type { Exchange } from '../pipeline/exchange.ts';
import type { Reply } from '../pipeline/reply.ts';
import { encodeEvent, KEEP_ALIVE, SSE_HEADERS } from '../wire/sse-writer.ts';
import { JSON_ANSWER, STREAM_ANSWER } from './media-types.ts';

const JSON_HEADERS = ['content-type', 'application/json'] as const;

/** Silence after which a comment is sent; what the official SDKs use, and below every common proxy's idle limit. */
const KEEP_ALIVE_MS = 15_000;
const WITHDRAWN = ': cancelled\n\n';
const MAX_BUFFERED_BYTES = 1024 * 1024;

export class HttpReply implements Reply {
  /** Set once the request is in the pipeline: whom to tell that the client is gone. */
  exchange: Exchange | undefined;

  readonly #response: HttpResponse;
  readonly #answers: number;
  readonly #cors: readonly string[];
  #phase: 'waiting' | 'streaming' | 'done' = 'waiting';
  #quietSince: number;
  #spoke = false;
  #blocked = false;
  #newest: Buffer | undefined;

  /** `answers`: bits of media-types.ts. `cors`: header lines for a browser, mostly none. `now`: when it began. */
  constructor(response: HttpResponse, answers: number, cors: readonly string[], now: number) {
    this.#response = response;
    this.#answers = answers;
    this.#cors = cors;
    this.#quietSince = now;
    response.onGone(() => this.#gone());
  }

  get streams(): boolean {
    return (this.#answers & STREAM_ANSWER) !== 0;
  }

  answer(status: number, message: Buffer, sessionId: string | undefined): void {
    if (this.#phase === 'done') return;
    // A client that reads streams only gets its 200 as a stream of one event.
    if (this.#phase === 'waiting' && status === 200 && (this.#answers & JSON_ANSWER) === 0) this.#stream();
    const streaming = this.#phase === 'streaming';
    this.#phase = 'done';
    if (streaming) {
      this.#response.write(encodeEvent(message));
      this.#response.end();
      return;
    }
    const headers = sessionId === undefined ? JSON_HEADERS : [...JSON_HEADERS, 'mcp-session-id', sessionId];
    this.#response.send(status, this.#withCors(headers), message);
  }

  relay(message: Buffer): void {
    if (this.#phase === 'done' || !this.streams) return;
    if (this.#phase === 'waiting') this.#stream();
    if (this.#blocked) this.#newest = message;
    else this.#write(encodeEvent(message));
  }

  accept(): void {
    if (this.#phase === 'done') return;
    this.#phase = 'done';
    this.#response.send(202, this.#cors, '');
  }

  /** Official clients read the end of a stream without an answer as "nothing more to come" and raise no error. */
  withdraw(): void {
    if (this.#phase === 'done') return;
    if (this.#phase === 'waiting') this.#stream();
    this.#phase = 'done';
    this.#response.write(WITHDRAWN);
    this.#response.end();
  }

  tick(now: number): void {
    if (this.#spoke) {
      this.#spoke = false;
      this.#quietSince = now;
    }
    if (this.#phase === 'done' || this.#blocked || !this.streams) return;
    if (now - this.#quietSince < KEEP_ALIVE_MS) return;
    this.#quietSince = now;
    if (this.#phase === 'waiting') this.#stream();
    this.#write(KEEP_ALIVE);
    this.#spoke = false;
  }

  #stream(): void {
    this.#phase = 'streaming';
    this.#response.startStream(200, this.#withCors(SSE_HEADERS));
  }

  #write(chunk: Buffer | string): void {
    this.#spoke = true;
    if (this.#response.write(chunk)) return;
    if (this.#response.buffered > MAX_BUFFERED_BYTES) {
      this.#gone();
      this.#response.abort();
      return;
    }
    this.#blocked = true;
    this.#response.onDrain(() => this.#drained());
  }

  #drained(): void {
    this.#blocked = false;
    const newest = this.#newest;
    this.#newest = undefined;
    if (newest !== undefined && this.#phase === 'streaming') this.#write(encodeEvent(newest));
  }

  #gone(): void {
    this.#phase = 'done';
    this.#newest = undefined;
    this.exchange?.clientGone();
  }

  #withCors(headers: readonly string[]): readonly string[] {
    return this.#cors.length === 0 ? headers : [...headers, ...this.#cors];
  }
}
