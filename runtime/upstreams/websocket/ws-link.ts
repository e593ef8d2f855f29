// A WebSocket as a link: subprotocol `mcp`, one message per text frame. A peer that has gone without a word is found
// by pings, because a call may be waited for in silence for a long time.
import type { IncomingMessage } from 'node:http';
import { type RawData, WebSocket } from 'ws';
import type { Link, LinkEvents } from '../channel/link.ts';
import { type Credential, headersShowing, type Lines, showing } from '../credential.ts';

const SUBPROTOCOL = 'mcp';
/** Unsent bytes from which new calls are turned away: the server does not read. */
const MAX_UNSENT = 1024 * 1024;
/** How long a server may take to say goodbye. */
const CLOSE_MS = 2_000;
const NORMAL = 1000;
const UNSUPPORTED_DATA = 1003;
const UNAUTHORIZED = 401;

export interface WsPlace {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly credential: Credential;
  readonly connectMs: number;
  /** Largest message. */
  readonly maxBytes: number;
  /** How often the server has to show that it is there. */
  readonly pingMs: number;
}

export class WsLink implements Link {
  readonly facts = {};
  readonly #events: LinkEvents;
  readonly #place: WsPlace;
  /** Undefined until it is known what to show. */
  #socket: WebSocket | undefined;
  /** Written before the socket was open. */
  #early: Buffer[] | undefined = [];
  #pinging: NodeJS.Timeout | undefined;
  #leaving: NodeJS.Timeout | undefined;
  /** Something came since the last ping. */
  #alive = true;
  #reason: string | undefined;
  #ended = false;

  /** `shown`: for whom it is opened. */
  constructor(place: WsPlace, events: LinkEvents, shown: Lines) {
    this.#place = place;
    this.#events = events;
    const now = showing(place.credential, shown);
    if (now instanceof Promise) {
      now.then(
        (lines) => this.#connect(lines),
        (error: Error) => this.#end(error.message),
      );
    } else {
      this.#connect(now);
    }
  }

  get writable(): boolean {
    return !this.#ended && (this.#socket?.bufferedAmount ?? 0) < MAX_UNSENT;
  }

  get leaving(): boolean {
    if (this.#socket === undefined) return this.#ended;
    const { readyState } = this.#socket;
    return readyState === WebSocket.CLOSING || readyState === WebSocket.CLOSED;
  }

  write(message: Buffer): void {
    if (this.#early !== undefined) this.#early.push(message);
    else if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(message, { binary: false });
  }

  /** Frames keep their order. */
  async settled(): Promise<void> {}

  stop(): void {
    this.#leave(NORMAL);
  }

  kill(): void {
    this.#reason ??= 'closed';
    if (this.#socket === undefined) this.#endUnopened();
    else this.#socket.terminate();
  }

  #connect(shown: Lines): void {
    if (this.#ended) return;
    const { url, headers, credential, connectMs, maxBytes, pingMs } = this.#place;
    const socket = new WebSocket(url, SUBPROTOCOL, {
      headers: headersShowing(headers, shown),
      handshakeTimeout: connectMs,
      maxPayload: maxBytes,
      perMessageDeflate: false,
      followRedirects: false,
    });
    this.#socket = socket;
    socket.on('open', () => this.#open());
    socket.on('message', (data, isBinary) => this.#message(data, isBinary));
    socket.on('pong', () => {
      this.#alive = true;
    });
    socket.on('unexpected-response', (_request, response: IncomingMessage) => {
      this.#reason = `answered with status ${response.statusCode}`;
      // The next connection shows something else, if there is anything.
      if (response.statusCode === UNAUTHORIZED) credential.instead(shown)?.catch(() => undefined);
      response.destroy();
      socket.terminate();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => this.#failed(error));
    socket.on('close', (code) => this.#end(`the connection was closed (${code})`));
    this.#pinging = setInterval(() => this.#ping(socket, pingMs), pingMs).unref();
  }

  /** Whoever ends it may be in the middle of something. */
  #endUnopened(): void {
    setImmediate(() => this.#end('closed'));
  }

  #open(): void {
    const early = this.#early ?? [];
    this.#early = undefined;
    for (const message of early) this.write(message);
  }

  #message(data: RawData, isBinary: boolean): void {
    this.#alive = true;
    if (this.#ended) return;
    if (isBinary) {
      this.#reason = 'sent a binary frame';
      this.#leave(UNSUPPORTED_DATA);
      return;
    }
    this.#events.onMessage(data as Buffer);
  }

  #ping(socket: WebSocket, pingMs: number): void {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (!this.#alive) {
      this.#reason = `gave no sign of life for ${pingMs} ms`;
      socket.terminate();
      return;
    }
    this.#alive = false;
    socket.ping();
  }

  #failed(error: NodeJS.ErrnoException): void {
    this.#reason ??= error.code ?? error.message;
    this.#endSoon();
    if (error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') this.#events.onTooLong('', '');
  }

  #leave(code: number): void {
    if (this.#socket === undefined) {
      this.#endUnopened();
      return;
    }
    this.#endSoon();
    this.#socket.close(code);
  }

  #endSoon(): void {
    this.#leaving ??= setTimeout(() => this.#socket?.terminate(), CLOSE_MS).unref();
  }

  #end(how: string): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#pinging);
    clearTimeout(this.#leaving);
    this.#events.onEnd(this.#reason ?? how);
  }
}
