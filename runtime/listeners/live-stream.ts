// A stream of server-sent events that is its connection: of clients of 2026-07-28, who lose the request with it.
//
// A reader that does not keep up costs at most one mebibyte: past that the connection is closed. Of what may be
// folded only the newest is kept while the engine holds bytes back. The answer itself is always handed over: how
// large it may be was decided when it was read from the upstream.
import type { HttpResponse } from '../http/server.ts';
import { Silence } from '../sessions/silence.ts';
import { encodeEvent, KEEP_ALIVE } from '../wire/sse-writer.ts';

const MAX_BUFFERED_BYTES = 1024 * 1024;
const WITHDRAWN = ': cancelled\n\n';

export class LiveStream {
  readonly #response: HttpResponse;
  readonly #tooSlow: () => void;
  readonly #silence = new Silence();
  #blocked = false;
  #newest: Buffer | undefined;

  /** The head of `response` has been begun. `tooSlow`: told when the connection was closed for that. */
  constructor(response: HttpResponse, tooSlow: () => void) {
    this.#response = response;
    this.#tooSlow = tooSlow;
    response.onDrain(() => this.#drained());
  }

  /** A message that may be overtaken by a newer one with a `fold`, or one that must arrive. */
  add(message: Buffer, fold?: unknown): void {
    if (this.#blocked && fold !== undefined) {
      this.#newest = message;
      return;
    }
    this.#giveNewest();
    this.#write(encodeEvent(message));
  }

  finish(messages: readonly Buffer[]): void {
    for (const message of messages) this.#response.write(encodeEvent(message));
    this.#response.end();
  }

  /** Official clients read the end of a stream without an answer as "nothing more to come" and raise no error. */
  withdraw(): void {
    this.#response.write(WITHDRAWN);
    this.#response.end();
  }

  /** A sign of life without a message. */
  greet(): void {
    this.#write(KEEP_ALIVE);
  }

  tick(now: number): void {
    if (!this.#blocked && this.#silence.broken(now)) this.greet();
  }

  #write(chunk: Buffer): void {
    // A sign of life counts from when it was due.
    if (chunk !== KEEP_ALIVE) this.#silence.spoke();
    if (this.#response.write(chunk)) return;
    this.#blocked = true;
    if (this.#response.buffered <= MAX_BUFFERED_BYTES) return;
    this.#newest = undefined;
    this.#response.abort();
    this.#tooSlow();
  }

  #drained(): void {
    this.#blocked = false;
    this.#giveNewest();
  }

  #giveNewest(): void {
    const newest = this.#newest;
    this.#newest = undefined;
    if (newest !== undefined) this.#write(encodeEvent(newest));
  }
}
