// The dozen methods of uWebSockets.js the gateway uses, typed by us: the per-platform packages carry no types.
// Semantics that matter and are easy to get wrong are noted here, read from the C++ sources around v20.70.

export interface UwsAddon {
  App(): NativeApp;
  us_listen_socket_close(socket: NativeListenSocket): void;
  us_socket_local_port(socket: NativeListenSocket): number;
  /** Without this flag two processes may bind the same port and share its connections. */
  readonly LIBUS_LISTEN_EXCLUSIVE_PORT: number;
}

/** An opaque pointer. */
export interface NativeListenSocket {
  readonly _listenSocket?: never;
}

export interface NativeApp {
  any(pattern: string, handler: (res: NativeResponse, req: NativeRequest) => void): NativeApp;
  /** GET requests with a key of the right length; the other settings are the same for every connection. */
  ws<T>(pattern: string, behavior: NativeWebSocketBehavior<T>): NativeApp;
  /** Called with 1 when a connection opens and -1 when it closes; not for one that became a WebSocket. */
  filter(handler: (res: NativeResponse, change: number) => void): NativeApp;
  listen(
    host: string,
    port: number,
    options: number,
    done: (socket: NativeListenSocket | false) => void,
  ): NativeApp;
  /** Closes the listen socket and every connection, without flushing. */
  close(): NativeApp;
}

/** An opaque pointer: which `ws` an upgraded connection belongs to. */
export interface NativeContext {
  readonly _context?: never;
}

export interface NativeWebSocketBehavior<T> {
  readonly compression: 0;
  /** Above it uWS ends the connection without a close frame. */
  readonly maxPayloadLength: number;
  /** Seconds, at least 8. */
  readonly idleTimeout: number;
  readonly sendPingsAutomatically: boolean;
  /** 0: nothing is ever dropped. */
  readonly maxBackpressure: number;
  upgrade(res: NativeResponse, req: NativeRequest, context: NativeContext): void;
  open(ws: NativeWebSocket<T>): void;
  /** The message is detached when the callback returns. */
  message(ws: NativeWebSocket<T>, message: ArrayBuffer, isBinary: boolean): void;
  drain(ws: NativeWebSocket<T>): void;
  /** After it every method throws; inside it too, but for `getUserData`. */
  close(ws: NativeWebSocket<T>): void;
}

export interface NativeWebSocket<T> {
  /** The members of what `upgrade` was given, on an object of uWS's own. */
  getUserData(): T;
  send(message: Uint8Array, isBinary: boolean, compress: boolean): number;
  getBufferedAmount(): number;
  /** Close frame, then the end; calls `close` before it returns. */
  end(code: number, reason: string): void;
}

/** Valid in the handler's turn only. Everything behind a header with an empty name is invisible. */
export interface NativeRequest {
  getCaseSensitiveMethod(): string;
  getUrl(): string;
  getQuery(): string | undefined;
  forEach(visit: (name: string, value: string) => void): void;
}

/** Throws on every call after the answer was complete or the connection was lost. */
export interface NativeResponse {
  /** One socket write for everything inside. Writes outside a cork cost a system call each. */
  cork(write: () => void): NativeResponse;
  writeStatus(status: string): NativeResponse;
  writeHeader(name: string, value: string): NativeResponse;
  /** One chunk. False when the socket is full: the rest was copied and is sent before the next write. */
  write(chunk: Uint8Array | string): boolean;
  end(body?: Uint8Array | string, closeConnection?: boolean): NativeResponse;
  /** Ends without body and without Content-Length. */
  endWithoutBody(): NativeResponse;
  /** Sends what fits without copying: [all of it was sent, the answer is complete]. */
  tryEnd(rest: Uint8Array, total: number): [boolean, boolean];
  close(): NativeResponse;
  pause(): NativeResponse;
  /** Re-arms the idle timer to 10 s. */
  resume(): NativeResponse;
  /** Calls `open` before it returns; nothing else of this object may be used afterwards. */
  upgrade<T>(data: T, key: string, protocol: string, extensions: string, context: NativeContext): void;
  onAborted(callback: () => void): NativeResponse;
  /** `offset` counts the bytes of the body sent by `tryEnd`. */
  onWritable(callback: (offset: number) => boolean): NativeResponse;
  /** The chunk is detached when the callback returns. */
  onData(callback: (chunk: ArrayBuffer, last: boolean) => void): NativeResponse;
  /** 4 or 16 bytes. */
  getRemoteAddress(): ArrayBuffer;
}
