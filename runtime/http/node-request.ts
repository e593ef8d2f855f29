// A request on node:http: the head as a flat list, and the collector of its body.
import type { IncomingMessage } from 'node:http';
import { plainAddress } from './address.ts';
import { CHUNKED, type Head } from './framing.ts';
import type { FlatHeaders } from './headers.ts';
import type { NodeResponse } from './node-response.ts';
import type { BodyCallback, BodyFault, Headers, HttpRequest } from './server.ts';

const EMPTY = Buffer.alloc(0);

export class NodeRequest implements HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  readonly upgrade: boolean;
  readonly remoteAddress: string;
  readonly certificate: Buffer | undefined;

  readonly #req: IncomingMessage;
  readonly #response: NodeResponse;
  readonly #announced: number;
  #done: BodyCallback | undefined;
  #limit = 0;
  #pieces: Buffer[] = [];
  #received = 0;

  constructor(
    req: IncomingMessage,
    response: NodeResponse,
    path: string,
    query: string,
    headers: FlatHeaders,
    head: Head,
    certificate: Buffer | undefined,
  ) {
    this.#req = req;
    this.#response = response;
    this.method = req.method as string;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.upgrade = response.upgradable;
    this.remoteAddress = plainAddress(req.socket.remoteAddress ?? '');
    this.certificate = certificate;
    this.#announced = head.bodyLength;
    response.unread = head.bodyLength === CHUNKED ? Number.POSITIVE_INFINITY : head.bodyLength;
  }

  readBody(limit: number, done: BodyCallback): void {
    this.#limit = limit;
    this.#done = done;
  }

  /** True when the handler wants a body the client may send: the moment for `100 Continue`. */
  get wantsMore(): boolean {
    return this.#done !== undefined && this.#announced !== 0 && this.#announced <= this.#limit;
  }

  /** Called when the handler has returned: from here on the body may be reported. */
  handled(): void {
    if (!this.#done) return;
    if (this.#announced > this.#limit) this.#report(undefined, 'too_large');
    else if (this.#announced === 0) this.#report(EMPTY, undefined);
    else {
      this.#req.on('data', (chunk: Buffer) => this.#take(chunk));
      this.#req.on('end', () => this.#finish());
    }
  }

  #take(chunk: Buffer): void {
    this.#received += chunk.length;
    if (this.#received > this.#limit) this.#report(undefined, 'too_large');
    else this.#pieces.push(chunk);
  }

  #finish(): void {
    this.#response.unread = 0;
    this.#report(this.#pieces.length === 1 ? this.#pieces[0] : Buffer.concat(this.#pieces), undefined);
  }

  #report(body: Buffer | undefined, fault: BodyFault | undefined): void {
    const done = this.#done;
    this.#done = undefined;
    this.#pieces = [];
    // Whatever else arrives of a faulty body is thrown away: this answer ends the connection.
    if (fault) this.#response.last = true;
    if (done && this.#response.pending) done(body, fault);
  }
}
