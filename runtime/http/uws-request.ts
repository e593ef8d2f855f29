// A request on uWebSockets.js: the head copied in the handler's turn, and the collector of its body.
// Chunks are detached when uWS's callback returns, so they are copied: once, into the place they stay in, when a
// Content-Length says how large that is; a body that came in one piece, the usual case, is one copy of its size.
import { CHUNKED, type Head } from './framing.ts';
import type { FlatHeaders } from './headers.ts';
import type { BodyCallback, BodyFault, Headers, HttpRequest } from './server.ts';
import type { UwsResponse } from './uws-response.ts';
import type { UwsState, Watched } from './uws-state.ts';

const EMPTY = Buffer.alloc(0);

export class UwsRequest implements HttpRequest, Watched {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  readonly upgrade: boolean;

  readonly #state: UwsState;
  readonly #response: UwsResponse;
  readonly #announced: number;
  #done: BodyCallback | undefined;
  #limit = Number.POSITIVE_INFINITY;
  #fault: BodyFault | undefined;
  /** The handler did not ask for the body. */
  #ignored = false;
  #complete = false;
  /** Room for the whole body, when its length was announced and it did not come in one piece. */
  #room: Buffer | undefined;
  #pieces: Buffer[] = [];
  #received = 0;
  #age = 0;

  constructor(
    state: UwsState,
    response: UwsResponse,
    method: string,
    path: string,
    query: string,
    headers: FlatHeaders,
    head: Head,
  ) {
    this.#state = state;
    this.#response = response;
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.upgrade = response.upgrading !== undefined;
    this.#announced = head.bodyLength;
    response.unread = head.bodyLength === CHUNKED ? Number.POSITIVE_INFINITY : head.bodyLength;
  }

  get remoteAddress(): string {
    return this.#response.remoteAddress;
  }

  /** TLS is never spoken here (uws.ts). */
  get certificate(): undefined {
    return undefined;
  }

  /** True while somebody waits for the body. */
  get wantsBody(): boolean {
    return this.#done !== undefined && this.#response.pending;
  }

  readBody(limit: number, done: BodyCallback): void {
    this.#limit = limit;
    this.#done = done;
    // An answer that comes before the body has to end the connection.
    this.#response.unread = Number.POSITIVE_INFINITY;
    if (this.#announced > limit || this.#received > limit) this.#fault = 'too_large';
  }

  /** Called when the handler has returned: from here on the body may be reported. */
  handled(): void {
    if (!this.#done) {
      this.#ignored = true;
      this.#pieces = [];
    }
    this.settle();
  }

  /** Reports the body once it is complete or at fault, and the handler has returned. */
  settle(): void {
    const done = this.#done;
    if (!done || !(this.#complete || this.#fault) || !this.#response.pending) return;
    this.#done = undefined;
    this.#state.watched.delete(this);
    if (this.#fault) {
      this.#response.last = true;
      done(undefined, this.#fault);
    } else {
      done(
        this.#room ?? (this.#pieces.length === 1 ? this.#pieces[0] : Buffer.concat(this.#pieces)),
        undefined,
      );
    }
  }

  /** uWS's data callback of a request framed by Content-Length: the handler has run. */
  takeFramed(chunk: ArrayBuffer, last: boolean): void {
    if (last) this.#response.unread = 0;
    if (this.#ignored || this.#fault) return;
    if (last && this.#received === 0) this.#pieces = [copy(chunk)];
    else if (chunk.byteLength > 0) {
      this.#room ??= Buffer.allocUnsafeSlow(this.#announced);
      this.#room.set(new Uint8Array(chunk), this.#received);
      this.#received += chunk.byteLength;
    }
    this.#complete = last;
    if (last) this.settle();
    else this.#state.watched.add(this);
  }

  /**
   * The data callback of any other request. Its handler runs in a later turn, so nothing is reported from here:
   * by then uWS has closed the connection if the packet held anything behind the last chunk.
   */
  takeUnframed(chunk: ArrayBuffer, last: boolean): void {
    if (last) this.#response.unread = 0;
    if (this.#ignored || this.#fault) return;
    this.#received += chunk.byteLength;
    if (this.#received > this.#limit) this.#fault = 'too_large';
    else if (chunk.byteLength > 0) this.#pieces.push(copy(chunk));
    this.#complete = last;
    if (last || this.#fault) setImmediate(() => this.settle());
    else this.#state.watched.add(this);
  }

  /** Counts towards the deadline of the whole body. */
  sweep(): void {
    this.#age += 1;
    const late = this.#age >= this.#state.sweeps(this.#state.limits.bodyDeadlineMs);
    if (this.#response.pending && !late) return;
    this.#state.watched.delete(this);
    this.#response.expire();
  }
}

function copy(chunk: ArrayBuffer): Buffer {
  if (chunk.byteLength === 0) return EMPTY;
  const bytes = Buffer.allocUnsafe(chunk.byteLength);
  bytes.set(new Uint8Array(chunk));
  return bytes;
}
