// The GET of the HTTP+SSE transport: its head is checked, its body handed on as it comes. It ends with the connection
// and is never resumed.
import type { Dispatcher, Pool } from 'undici';
import { type Credential, headersShowing, type Lines, showing } from '../credential.ts';
import { isEventStream } from './media-type.ts';

/** What was shown is not good. */
const UNAUTHORIZED = 401;

export interface StreamPlace {
  readonly url: URL;
  /** Configured ones. */
  readonly headers: Readonly<Record<string, string>>;
  readonly credential: Credential;
}

export interface SseStreamEvents {
  onChunk(chunk: Buffer): void;
  /** Not after `cut`. `reason` is for the operator. */
  onStreamEnd(reason: string): void;
}

export class SseStream {
  readonly #events: SseStreamEvents;
  readonly #abort = new AbortController();

  /** `shown`: for whom it is opened. */
  constructor(pool: Pool, place: StreamPlace, shown: Lines, events: SseStreamEvents) {
    this.#events = events;
    void this.#run(pool, place, shown);
  }

  cut(): void {
    this.#abort.abort();
  }

  async #run(pool: Pool, place: StreamPlace, shown: Lines): Promise<void> {
    let reason = 'the stream ended';
    try {
      const { statusCode, headers, body } = await this.#open(pool, place, shown);
      body.on('error', () => {});
      if (statusCode !== 200) reason = `answered with status ${statusCode}`;
      else if (!isEventStream(headers)) reason = 'answered with no event stream';
      else for await (const chunk of body) this.#events.onChunk(chunk as Buffer);
    } catch (error) {
      if (this.#abort.signal.aborted) return;
      const { code, message } = error as NodeJS.ErrnoException;
      reason = code === undefined || code.startsWith('UND_ERR') ? message : code;
    }
    if (this.#abort.signal.aborted) return;
    this.#abort.abort();
    this.#events.onStreamEnd(reason);
  }

  async #open(pool: Pool, place: StreamPlace, shown: Lines): Promise<Dispatcher.ResponseData> {
    const { url, headers, credential } = place;
    const request = (lines: Lines) =>
      pool.request({
        path: url.pathname + url.search,
        method: 'GET',
        headers: {
          ...headersShowing(headers, lines),
          accept: 'text/event-stream',
          'accept-encoding': 'identity',
        },
        signal: this.#abort.signal,
      });
    const now = showing(credential, shown);
    const lines = now instanceof Promise ? await now : now;
    const response = await request(lines);
    const instead = response.statusCode === UNAUTHORIZED ? credential.instead(lines) : undefined;
    if (instead === undefined) return response;
    response.body.on('error', () => {}).destroy();
    return request(await instead);
  }
}
