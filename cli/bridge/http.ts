// Requests to the server. A server that cannot be reached is one that restarts: a request that was never sent is
// tried again for half a minute, and only then fails.
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, type Dispatcher, request } from 'undici';
import type { Target } from './target.ts';

export type Response = Dispatcher.ResponseData;
export type Headers = Readonly<Record<string, string>>;

/** How long a restart may take. */
const PATIENCE_MS = 30_000;
const FIRST_PAUSE_MS = 100;
const LAST_PAUSE_MS = 2_000;
const CONNECT_MS = 5_000;

/** Nothing was sent when a request failed with one of these. */
const UNSENT = new Set([
  'ECONNREFUSED',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The server may have seen a request that failed with one of these. */
const BROKEN = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

export class Http {
  readonly #target: Target;
  /** Answers may take as long as the client waits for them, and streams are silent for hours. */
  readonly #agent = new Agent({
    connect: { timeout: CONNECT_MS },
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  constructor(target: Target) {
    this.#target = target;
  }

  /**
   * Waits for a server that cannot be reached. Rejects when it stays away, and when `signal` is aborted. What is
   * `repeatable` is also sent again when the connection broke before the response.
   */
  post(body: Buffer, headers: Headers, signal: AbortSignal, repeatable = false): Promise<Response> {
    return patiently(() => this.#send('POST', body, headers, signal), signal, repeatable);
  }

  /** Waits as `post` does. */
  get(headers: Headers, signal: AbortSignal): Promise<Response> {
    return patiently(() => this.#send('GET', undefined, headers, signal), signal, true);
  }

  /** One attempt. */
  async delete(headers: Headers, signal: AbortSignal): Promise<void> {
    const response = await this.#send('DELETE', undefined, headers, signal);
    await response.body.dump({ limit: 64 * 1024 });
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  #send(
    method: 'GET' | 'POST' | 'DELETE',
    body: Buffer | undefined,
    own: Headers,
    signal: AbortSignal,
  ): Promise<Response> {
    const headers: Record<string, string> = { ...this.#target.headers, ...own };
    headers.accept = method === 'GET' ? 'text/event-stream' : 'application/json, text/event-stream';
    if (body !== undefined) headers['content-type'] = 'application/json';
    return request(this.#target.url, {
      dispatcher: this.#agent,
      method,
      headers,
      body: body ?? null,
      signal,
    });
  }
}

async function patiently(
  send: () => Promise<Response>,
  signal: AbortSignal,
  repeatable: boolean,
): Promise<Response> {
  const until = performance.now() + PATIENCE_MS;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(2 * wait, LAST_PAUSE_MS)) {
    try {
      return await send();
    } catch (error) {
      const again = isUnsent(error) || (repeatable && BROKEN.has(codeOf(error)));
      if (!again || performance.now() + wait > until) throw error;
    }
    await pause(wait, undefined, { signal });
  }
}

/** Whether the server cannot have seen the request. */
export function isUnsent(error: unknown): boolean {
  return UNSENT.has(codeOf(error));
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code);
}
