// A server of the HTTP+SSE transport (2024-11-05) as a link: what it says are the events of one endless GET, what is
// said to it are POSTs to the address that the first event names.
//
// That address is the server's word, and credentials go along: it must be of the same origin.
import { REFUSALS, type Refusal } from '../../wire/errors.ts';
import { type SseHandler, SseParser } from '../../wire/sse-parser.ts';
import type { Link, LinkEvents } from '../channel/link.ts';
import { type Credential, headersShowing, type Lines, showing } from '../credential.ts';
import type { SsePools } from './sse-pools.ts';
import { SseStream, type SseStreamEvents } from './sse-stream.ts';

/** POSTs that have not been taken yet, from which new calls are turned away. */
const MAX_PENDING = 256;
/** Addresses are longer nowhere. */
const MAX_ENDPOINT = 8 * 1024;
/** Of the body of a POST's answer, which says nothing, this much is read to keep the connection. */
const DUMP_BYTES = 64 * 1024;
/** What was shown is not good, and nothing was done. */
const UNAUTHORIZED = 401;

export interface SsePlace {
  readonly url: URL;
  /** Configured ones, those the protocol owns left out. */
  readonly headers: Readonly<Record<string, string>>;
  readonly credential: Credential;
  /** Largest event. */
  readonly maxBytes: number;
}

export class SseLink implements Link, SseHandler, SseStreamEvents {
  readonly facts = {};
  readonly #place: SsePlace;
  readonly #pools: SsePools;
  readonly #events: LinkEvents;
  /** For whom it is open. */
  readonly #shown: Lines;
  readonly #parser: SseParser;
  readonly #stream: SseStream;
  readonly #pending = new Set<Promise<void>>();
  /** Written before the address was known. */
  readonly #early: [Buffer, number, Lines][] = [];
  readonly #cut = new AbortController();
  #endpoint: string | undefined;
  #ended = false;

  constructor(place: SsePlace, pools: SsePools, events: LinkEvents, shown: Lines) {
    this.#place = place;
    this.#pools = pools;
    this.#events = events;
    this.#shown = shown;
    this.#parser = new SseParser(this, place.maxBytes);
    this.#stream = new SseStream(pools.streams, place, shown, this);
  }

  get writable(): boolean {
    return !this.#ended && this.#pending.size < MAX_PENDING;
  }

  get leaving(): boolean {
    return this.#ended;
  }

  write(message: Buffer, id: number, shown: Lines = this.#shown): void {
    if (this.#ended) return;
    if (this.#endpoint === undefined) this.#early.push([message, id, shown]);
    else this.#post(this.#endpoint, message, id, shown);
  }

  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }

  /** There is no goodbye in this transport but the end of the stream. */
  stop(): void {
    this.#end('closed');
  }

  kill(): void {
    this.#end('closed');
  }

  // What the stream brings.

  onChunk(chunk: Buffer): void {
    this.#parser.push(chunk);
  }

  onStreamEnd(reason: string): void {
    this.#end(reason);
  }

  onEvent(data: Buffer, type: string): void {
    if (type === 'message' && this.#endpoint !== undefined) this.#events.onMessage(data);
    else if (type === 'endpoint' && this.#endpoint === undefined) this.#open(data);
  }

  /** Reconnecting has a pace of its own. */
  onRetry(): void {}

  onTooLarge(): void {
    this.#end('an event over the limit');
    this.#events.onTooLong('', '');
  }

  #open(data: Buffer): void {
    const { url } = this.#place;
    const endpoint = data.length > MAX_ENDPOINT ? undefined : resolve(data.toString('utf8'), url);
    if (endpoint === undefined) {
      this.#end('named an endpoint that is none of its own origin');
      return;
    }
    this.#endpoint = endpoint;
    for (const [message, id, shown] of this.#early.splice(0)) this.#post(endpoint, message, id, shown);
  }

  #post(path: string, message: Buffer, id: number, shown: Lines): void {
    const posted = this.#send(path, message, shown).then(
      (status) => this.#posted(status, id),
      () => this.#undelivered(id, REFUSALS.unavailable),
    );
    this.#pending.add(posted);
    void posted.then(() => this.#pending.delete(posted));
  }

  /** Status of the answer. */
  async #send(path: string, message: Buffer, shown: Lines): Promise<number> {
    const { credential } = this.#place;
    const now = showing(credential, shown);
    const lines = now instanceof Promise ? await now : now;
    const status = await this.#request(path, message, lines);
    const instead = status === UNAUTHORIZED ? credential.instead(lines) : undefined;
    return instead === undefined ? status : this.#request(path, message, await instead);
  }

  async #request(path: string, message: Buffer, shown: Lines): Promise<number> {
    const headers = headersShowing(this.#place.headers, shown);
    const { statusCode, body } = await this.#pools.posts.request({
      path,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'accept-encoding': 'identity' },
      body: message,
      signal: this.#cut.signal,
    });
    // A server that keeps the connection busy with its thanks has taken the message all the same.
    body.dump({ limit: DUMP_BYTES, signal: this.#cut.signal }).catch(() => undefined);
    return statusCode;
  }

  #posted(status: number, id: number): void {
    if (status < 300) return;
    // It does not know the stream that is open: nothing will ever come of it.
    if (status === 404) this.#end('does not know the session any more');
    this.#undelivered(id, status >= 500 ? REFUSALS.unavailable : REFUSALS.bad_answer);
  }

  #undelivered(id: number, refusal: Refusal): void {
    if (id !== 0 && !this.#ended) this.#events.onUndelivered(id, refusal);
  }

  #end(reason: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#parser.close();
    this.#stream.cut();
    this.#cut.abort();
    // Whoever ended it may be in the middle of something.
    setImmediate(() => this.#events.onEnd(reason));
  }
}

/** Path and query of the address, which may be relative; undefined when it leads elsewhere. */
function resolve(address: string, base: URL): string | undefined {
  if (!URL.canParse(address, base.href)) return undefined;
  const url = new URL(address, base);
  return url.origin === base.origin ? url.pathname + url.search : undefined;
}
