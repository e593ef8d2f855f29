// The one interface of the two HTTP engines: uws.ts (uWebSockets.js) and node.ts (node:http).
// Both pass test/runtime/http/conformance.ts; nothing outside this folder knows which one runs.
//
// The contract, in the order things happen:
//  1. The engine parses the head and refuses what could be smuggled (framing.ts) before any handler runs.
//  2. `handler` is called once per accepted request, on the head alone. It must cause no side effect before the
//     body callback says the body is complete: an engine may still find the framing wrong.
//  3. `readBody` may be called once, in the same turn as the handler. Its callback runs exactly once, never before
//     the handler has returned, unless the client goes away or the handler answers first.
//  4. The handler answers exactly once: `send`, or `startStream` + `write`* + `end`. Both may come at any later
//     time; behind the first answer, and after `onGone` was called, they do nothing.
//  5. The engine closes the connection behind an answer where it must: after a fault of the body, in front of an
//     unread rest of more than 64 KiB, while the server closes. What the engines do differently, and why that
//     cannot be helped, is listed in docs/dependencies.md.

export interface HttpEngine {
  readonly name: 'uws' | 'node';
  /** Whether it serves listeners with TLS. */
  readonly tls: boolean;
  createServer(options: HttpServerOptions, handler: HttpHandler): HttpServer;
}

export interface HttpServerOptions {
  readonly address: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Connections beyond this are closed at once. */
  readonly maxConnections: number;
  /** Undefined for plain HTTP. An engine without TLS, or one that cannot use the key or a certificate, throws. */
  readonly tls?: ServerTls | undefined;
}

/** PEM texts, references resolved. ALPN offers `http/1.1` only. */
export interface ServerTls {
  readonly cert: string;
  readonly key: string;
  readonly minVersion: 'TLSv1.2' | 'TLSv1.3';
  /** Clients are asked for a certificate that one of these has signed; undefined when they are not asked. */
  readonly clientCa: string | undefined;
  /** A client without one is cut off before any of its requests is read. One that shows a bad one always is. */
  readonly requireClientCert: boolean;
}

export interface HttpServer {
  /** Resolves with the port bound; rejects when the address cannot be bound. */
  listen(): Promise<number>;
  /** Stops accepting; resolves when the open requests have been answered and every connection is closed. */
  close(): Promise<void>;
  /** Ends every connection now. */
  destroy(): void;
  /** Open connections, for the gauge. */
  readonly connections: number;
  /** From now on at most so many; those that are open stay. */
  limitConnections(max: number): void;
  /**
   * New connections use it from now on; those that are open go on as they are. Only of a server that was made with
   * TLS, and has `clientCa` if and only if it was made with one. Throws, changing nothing, when it cannot be used.
   */
  setTls(tls: ServerTls): void;
}

export type HttpHandler = (request: HttpRequest, response: HttpResponse) => void;

export interface HttpRequest {
  /** Upper case. */
  readonly method: string;
  /** Path of the request target, without the query; never decoded. */
  readonly path: string;
  /** Text after `?`, or the empty string. */
  readonly query: string;
  /** A well-formed request for a WebSocket (RFC 6455, 4.2.1): it may be answered by `acceptWebSocket`. */
  readonly upgrade: boolean;
  readonly headers: Headers;
  /**
   * Textual address of the peer, `127.0.0.1` form for mapped IPv4. Read it before the answer is complete: one that
   * nobody asked for by then is the empty string (asking the system costs 1.5 us on uws).
   */
  readonly remoteAddress: string;
  /**
   * The certificate the client proved to hold on this connection, DER: the same Buffer for every request of the
   * connection; undefined for none. Read like the address.
   */
  readonly certificate: Buffer | undefined;
  /**
   * Collects the body up to `limit` bytes. The callback gets the whole body (valid for good: the engine has copied
   * what it must), or a fault as soon as the limit is passed. A body whose framing breaks is never reported: the
   * engine answers by itself, and for the handler the client has gone.
   */
  readBody(limit: number, done: BodyCallback): void;
}

export type BodyFault = 'too_large';
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
  /**
   * Complete answer. `headers` is a flat list: name, value, name, value; Content-Length and Connection are the
   * engine's job. Throws on a control or non-ASCII character in a header. The body is the engine's from here on.
   */
  send(status: number, headers: readonly string[], body: Buffer | string): void;
  /** Begins a streamed answer; held back until the first `write`, so that head and first event leave together. */
  startStream(status: number, headers: readonly string[]): void;
  /**
   * False when more than 64 KiB wait for the client: stop until `onDrain`. The bytes were taken all the same, and
   * a Buffer must not be changed afterwards.
   */
  write(chunk: Buffer | string): boolean;
  end(): void;
  /** Bytes accepted by `write` that the peer has not taken yet, to within one piece of 64 KiB. */
  readonly buffered: number;
  /** Called each time everything was taken after `write` said false. A second callback replaces the first. */
  onDrain(callback: () => void): void;
  /**
   * Called once when the client goes away, or is cut off for being too slow, before `send` or `end`; in a later
   * turn if that has already happened. A second callback replaces the first.
   */
  onGone(callback: () => void): void;
  /**
   * Called once when the server begins to close before `send` or `end`; in a later turn if that has already
   * happened. For answers that would go on for ever: the server waits for them. A second callback replaces the first.
   */
  onLeaving(callback: () => void): void;
  /** Closes the connection without (further) answer; `onGone` is not called for it. */
  abort(): void;
  /**
   * Instead of `send`, to a request with `upgrade`, in the handler's own turn or a later one: from here on the
   * connection carries messages. Such a request cannot be answered by a stream. `open` is called at once or in a
   * later turn, and not at all when the client has left by then, which nobody is told of. `protocol` is the
   * subprotocol to name; a limit above MAX_MESSAGE_BYTES (limits.ts) counts as that. The engine pings, and ends a
   * peer that stays silent. While the server closes the answer is a 503 instead.
   */
  acceptWebSocket(
    protocol: string,
    maxMessageBytes: number,
    open: (socket: WebSocket) => WebSocketEvents,
  ): void;
}

/** One connection that carries messages instead of requests. */
export interface WebSocket {
  /**
   * One text frame. False when more than 64 KiB wait for the client: stop until `drained`. The bytes were taken all
   * the same. Nothing happens behind `close`.
   */
  send(text: Buffer): boolean;
  /** Bytes accepted by `send` that the peer has not taken yet. */
  readonly buffered: number;
  /** Says goodbye (RFC 6455, 7.4); `closed` still comes, nothing else does. */
  close(code: number, reason: string): void;
}

export interface WebSocketEvents {
  /** One whole text message; valid for good. A binary one, or one over the limit, ends the connection (1003, 1009). */
  message(text: Buffer): void;
  drained(): void;
  /** The server closes: `close(1001)` when the time has come; it waits for it. */
  leaving(): void;
  /** Once, last, however it ended. */
  closed(): void;
}
