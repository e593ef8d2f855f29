// A request and a response that keep the contract of runtime/http/server.ts without a socket: every turn of a test
// is then the test's own, which is what checking interleavings needs.
import type {
  BodyCallback,
  Headers,
  HttpHandler,
  HttpRequest,
  HttpResponse,
} from '../../../runtime/http/server.ts';

export interface Asked {
  readonly method?: string;
  readonly path?: string;
  /** A name given twice is a repeated header. */
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string | Buffer;
  readonly remoteAddress?: string;
  readonly query?: string;
  /** Keeps the body back until `deliver` of the response is called. */
  readonly held?: boolean;
}

export class FakeHeaders implements Headers {
  readonly #lines: readonly (readonly [string, string])[];

  constructor(lines: readonly (readonly [string, string])[]) {
    this.#lines = lines;
  }

  get(name: string): string | undefined {
    return this.#lines.find(([key]) => key === name)?.[1];
  }

  repeated(name: string): boolean {
    return this.#lines.filter(([key]) => key === name).length > 1;
  }

  forEach(visit: (name: string, value: string) => void): void {
    for (const [name, value] of this.#lines) visit(name, value);
  }
}

/** What came back. Violations of the contract by the handler throw. */
export class FakeResponse implements HttpResponse {
  status = 0;
  headers: Record<string, string> = {};
  body = '';
  /** One entry per `write`. */
  writes: string[] = [];
  phase: 'open' | 'streaming' | 'ended' | 'gone' | 'aborted' = 'open';
  answers = 0;
  buffered = 0;
  /** While true nothing is taken: `write` returns false and `buffered` grows. */
  stuck = false;
  readonly done: Promise<void>;
  /** The rest of the request arrives; for a request that was held. */
  deliver: () => void = () => {};
  #resolve: () => void = () => {};
  #onGone: (() => void) | undefined;
  #onDrain: (() => void) | undefined;
  #onLeaving: (() => void) | undefined;

  constructor() {
    this.done = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  send(status: number, headers: readonly string[], body: Buffer | string): void {
    if (this.phase === 'gone' || this.phase === 'aborted') return;
    if (this.phase !== 'open') throw new Error(`send while ${this.phase}`);
    this.#head(status, headers);
    this.body = body.toString();
    this.#end('ended');
  }

  startStream(status: number, headers: readonly string[]): void {
    if (this.phase === 'gone' || this.phase === 'aborted') return;
    if (this.phase !== 'open') throw new Error(`startStream while ${this.phase}`);
    this.#head(status, headers);
    this.phase = 'streaming';
  }

  write(chunk: Buffer | string): boolean {
    if (this.phase === 'gone' || this.phase === 'aborted') return true;
    if (this.phase !== 'streaming') throw new Error(`write while ${this.phase}`);
    this.writes.push(chunk.toString());
    this.body += chunk.toString();
    if (this.stuck) this.buffered += Buffer.byteLength(chunk);
    return !this.stuck;
  }

  end(): void {
    if (this.phase === 'gone' || this.phase === 'aborted') return;
    if (this.phase !== 'streaming') throw new Error(`end while ${this.phase}`);
    this.#end('ended');
  }

  onDrain(callback: () => void): void {
    this.#onDrain = callback;
  }

  onGone(callback: () => void): void {
    this.#onGone = callback;
  }

  abort(): void {
    this.#end('aborted');
  }

  onLeaving(callback: () => void): void {
    this.#onLeaving = callback;
  }

  /** The server begins to close. */
  serverLeaves(): void {
    if (this.phase === 'open' || this.phase === 'streaming') this.#onLeaving?.();
  }

  acceptWebSocket(): void {
    throw new Error('not the answer to this request');
  }

  /** The client reads on. */
  drain(): void {
    this.stuck = false;
    this.buffered = 0;
    this.#onDrain?.();
  }

  /** The client closes its connection; nothing happens after the end. */
  leave(): void {
    if (this.phase !== 'open' && this.phase !== 'streaming') return;
    this.#end('gone');
    this.#onGone?.();
  }

  /** The messages of the answer, whichever form it has. */
  messages(): Record<string, unknown>[] {
    if (this.headers['content-type'] !== 'text/event-stream')
      return this.body === '' ? [] : [JSON.parse(this.body)];
    return messagesOf(this.body);
  }

  #head(status: number, headers: readonly string[]): void {
    this.answers += 1;
    this.status = status;
    for (let i = 0; i < headers.length; i += 2) this.headers[headers[i]!.toLowerCase()] = headers[i + 1]!;
  }

  #end(phase: 'ended' | 'gone' | 'aborted'): void {
    this.phase = phase;
    this.#resolve();
  }
}

/** The messages in a stream of server-sent events. */
export function messagesOf(stream: string): Record<string, unknown>[] {
  const messages = [];
  for (const event of stream.split('\n\n')) {
    const data = event.split('\n').filter((line) => line.startsWith('data:'));
    const text = data.map((line) => line.slice(5)).join('\n');
    // An event without data carries an id only.
    if (text.trim() !== '') messages.push(JSON.parse(text));
  }
  return messages;
}

/** Puts one request to the handler. The body arrives in the same turn, as it does with a fast client. */
export function ask(handler: HttpHandler, asked: Asked): FakeResponse {
  const response = new FakeResponse();
  const request: HttpRequest = {
    method: asked.method ?? 'POST',
    path: asked.path ?? '/mcp',
    query: asked.query ?? '',
    upgrade: false,
    headers: new FakeHeaders(asked.headers ?? []),
    remoteAddress: asked.remoteAddress ?? '127.0.0.1',
    certificate: undefined,
    readBody(limit: number, done: BodyCallback) {
      const body = Buffer.from(asked.body ?? '');
      response.deliver = () => {
        if (response.phase !== 'open') return;
        if (body.length > limit) done(undefined, 'too_large');
        else done(body, undefined);
      };
      if (asked.held !== true) response.deliver();
    },
  };
  handler(request, response);
  return response;
}
