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

/** How long a server may take to say that it has what needs no answer. */
const TAKEN_MS = 10_000;
/** What is left of a response that nobody reads may cost this much before its connection is given up. */
const REST = { bytes: 64 * 1024, milliseconds: 2_000 };

/** There was no connection when a request failed with one of these. */
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
   * `repeatable` is also sent again when the connection broke before the response, and while the server starts.
   */
  post(body: Buffer, headers: Headers, signal: AbortSignal, repeatable = false): Promise<Response> {
    return patiently(() => this.#send('POST', body, headers, signal), signal, repeatable);
  }

  /**
   * Sends what needs no answer, waiting as `post` does, and resolves with the status. A server that does not say soon
   * whether it has it holds up nothing else: then it rejects.
   */
  async tell(body: Buffer, headers: Headers, signal: AbortSignal): Promise<number> {
    const response = await patiently(
      () => this.#send('POST', body, headers, signal, TAKEN_MS),
      signal,
      false,
    );
    await drop(response);
    return response.statusCode;
  }

  /** Waits as `post` does. */
  get(headers: Headers, signal: AbortSignal): Promise<Response> {
    return patiently(() => this.#send('GET', undefined, headers, signal), signal, true);
  }

  /** One attempt. */
  async delete(headers: Headers, signal: AbortSignal): Promise<void> {
    const response = await this.#send('DELETE', undefined, headers, signal);
    await drop(response);
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  #send(
    method: 'GET' | 'POST' | 'DELETE',
    body: Buffer | undefined,
    own: Headers,
    signal: AbortSignal,
    headersTimeout = 0,
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
      headersTimeout,
    });
  }
}

/** Frees the connection of a response whose rest nobody reads. */
export async function drop(response: Response): Promise<void> {
  const signal = AbortSignal.timeout(REST.milliseconds);
  await response.body.dump({ limit: REST.bytes, signal }).catch(() => {});
}

async function patiently(
  send: () => Promise<Response>,
  signal: AbortSignal,
  repeatable: boolean,
): Promise<Response> {
  const until = performance.now() + PATIENCE_MS;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(2 * wait, LAST_PAUSE_MS)) {
    const isTime = performance.now() + wait <= until;
    try {
      const response = await send();
      if (!repeatable || !isTime || !isStarting(response)) return response;
      await drop(response);
    } catch (error) {
      const again = isUnsent(error) || (repeatable && BROKEN.has(codeOf(error)));
      if (!again || !isTime) throw error;
    }
    await pause(wait, undefined, { signal });
  }
}

/** A gateway that has its port but not yet its bundle answers so; what stands in front of a server, too. */
function isStarting({ statusCode, headers }: Response): boolean {
  return statusCode === 503 && headers['retry-after'] !== undefined;
}

/** Whether the server cannot have seen the request. A network can go away under a request that was sent, too. */
export function isUnsent(error: unknown): boolean {
  const { syscall } = error as { syscall?: unknown };
  return UNSENT.has(codeOf(error)) && syscall !== 'read' && syscall !== 'write';
}

/** What failed, as the system or the HTTP client calls it. */
export function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code);
}
