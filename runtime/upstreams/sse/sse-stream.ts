// The GET of the HTTP+SSE transport: its head is checked, its body handed on as it comes. It ends with the connection
// and is never resumed.
import type { Dispatcher, Pool } from 'undici';
import { isEventStream } from './media-type.ts';

export interface SseStreamEvents {
  onChunk(chunk: Buffer): void;
  /** Not after `cut`. `reason` is for the operator. */
  onStreamEnd(reason: string): void;
}

export class SseStream {
  readonly #events: SseStreamEvents;
  readonly #abort = new AbortController();

  constructor(pool: Pool, url: URL, headers: Readonly<Record<string, string>>, events: SseStreamEvents) {
    this.#events = events;
    void this.#run(pool, {
      path: url.pathname + url.search,
      method: 'GET',
      headers: { ...headers, accept: 'text/event-stream', 'accept-encoding': 'identity' },
      signal: this.#abort.signal,
    });
  }

  cut(): void {
    this.#abort.abort();
  }

  async #run(pool: Pool, request: Dispatcher.RequestOptions): Promise<void> {
    let reason = 'the stream ended';
    try {
      const { statusCode, headers, body } = await pool.request(request);
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
}
