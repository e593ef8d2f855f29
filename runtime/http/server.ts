// The one interface of the two HTTP engines: uws.ts (uWebSockets.js) and node.ts (node:http).
// Both pass test/runtime/http/conformance.ts; nothing outside this folder knows which one runs.
//
// The contract, in the order things happen:
//  1. The engine parses the head and refuses what could be smuggled (framing.ts) before any handler runs.
//  2. `handler` is called once per accepted request, on the head alone. It must cause no side effect before the
//     body callback says the body is complete: an engine may still find the framing wrong.
//  3. `readBody` may be called once, in the same turn as the handler. Its callback runs exactly once, unless the
//     client goes away first.
//  4. The handler answers exactly once: `send`, or `startStream` + `write`* + `end`. Both may come at any later
//     time; after `onGone` was called they do nothing.

export interface HttpEngine {
  readonly name: 'uws' | 'node';
  createServer(options: HttpServerOptions, handler: HttpHandler): HttpServer;
}

export interface HttpServerOptions {
  readonly address: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Connections beyond this are closed at once. */
  readonly maxConnections: number;
}

export interface HttpServer {
  /** Resolves with the port bound; rejects when the address cannot be bound. */
  listen(): Promise<number>;
  /** Stops accepting; resolves when the open requests have been answered. */
  close(): Promise<void>;
  /** Ends every connection now. */
  destroy(): void;
  /** Open connections, for the gauge. */
  readonly connections: number;
}

export type HttpHandler = (request: HttpRequest, response: HttpResponse) => void;

export interface HttpRequest {
  /** Upper case. */
  readonly method: string;
  /** Path of the request target, without the query; never decoded. */
  readonly path: string;
  /** Text after `?`, or the empty string. */
  readonly query: string;
  readonly headers: Headers;
  /** Textual address of the peer, `127.0.0.1` form for mapped IPv4. */
  readonly remoteAddress: string;
  /**
   * Collects the body up to `limit` bytes. The callback gets the whole body (valid for good: the engine has copied
   * what it must), or a fault: `too_large` as soon as the limit is passed, `malformed` when the framing broke.
   */
  readBody(limit: number, done: BodyCallback): void;
}

export type BodyFault = 'too_large' | 'malformed';
export type BodyCallback = (body: Buffer | undefined, fault: BodyFault | undefined) => void;

/** Request headers. Names are lower case; a name sent twice is `repeated` and `get` gives the first value. */
export interface Headers {
  get(name: string): string | undefined;
  /** True when the client sent the name more than once. */
  repeated(name: string): boolean;
  /** Calls `visit` once per header line, in order. */
  forEach(visit: (name: string, value: string) => void): void;
}

export interface HttpResponse {
  /** Complete answer. `headers` is a flat list: name, value, name, value. Content-Length is the engine's job. */
  send(status: number, headers: readonly string[], body: Buffer | string): void;
  /** Begins a streamed answer; held back until the first `write`, so that head and first event leave together. */
  startStream(status: number, headers: readonly string[]): void;
  /** False when the client reads too slowly: stop and wait for `onDrain`. The bytes were taken all the same. */
  write(chunk: Buffer | string): boolean;
  end(): void;
  /** Bytes accepted by `write` that the peer has not taken yet. */
  readonly buffered: number;
  onDrain(callback: () => void): void;
  /** Called once when the client goes away before `end`. */
  onGone(callback: () => void): void;
  /** Closes the connection without (further) answer. */
  abort(): void;
}

