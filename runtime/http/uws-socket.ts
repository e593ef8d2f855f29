// A WebSocket on uWebSockets.js, and the settings all of them share. uWS counts connections only while they speak
// HTTP, so this file counts on; and it would drop what goes over its own limit of waiting bytes, so it has none: who
// sends looks at `buffered`.
import { HIGH_WATER, MAX_MESSAGE_BYTES } from './limits.ts';
import type { WebSocket, WebSocketEvents } from './server.ts';
import type { UwsState } from './uws-state.ts';
import type { NativeWebSocket, NativeWebSocketBehavior } from './uws-types.ts';

/**
 * Seconds. uWS pings after 22 s without a word from the peer and ends the connection after 30: a proxy that gives up
 * silent connections does so after 60 s at the earliest.
 */
const IDLE_SECONDS = 30;

/** One byte more than any limit: uWS cuts without a word what is longer still, and only we can say 1009. */
const NATIVE_LIMIT = MAX_MESSAGE_BYTES + 1;

const NOT_TEXT = 1003;
const TOO_LARGE = 1009;

/** uWS copies the members of what it is given and forgets the object, so that a class would lose its private ones. */
export interface SocketData {
  readonly socket: UwsSocket;
}

/** The native callbacks. */
export const SOCKET_BEHAVIOR: Omit<NativeWebSocketBehavior<SocketData>, 'upgrade'> = {
  compression: 0,
  maxPayloadLength: NATIVE_LIMIT,
  idleTimeout: IDLE_SECONDS,
  sendPingsAutomatically: true,
  maxBackpressure: 0,
  open: (native) => native.getUserData().socket.opened(native),
  message: (native, message, isBinary) => native.getUserData().socket.received(message, isBinary),
  drain: (native) => native.getUserData().socket.drained(),
  close: (native) => native.getUserData().socket.closed(),
};

export class UwsSocket implements WebSocket {
  readonly #state: UwsState;
  readonly #limit: number;
  readonly #open: (socket: WebSocket) => WebSocketEvents;
  /** Undefined as soon as uWS forbids touching it. */
  #native: NativeWebSocket<SocketData> | undefined;
  #events: WebSocketEvents | undefined;
  #waiting = false;
  /** A goodbye that waits until everything was taken. */
  #goodbye: { readonly code: number; readonly reason: string } | undefined;

  constructor(state: UwsState, limit: number, open: (socket: WebSocket) => WebSocketEvents) {
    this.#state = state;
    this.#limit = Math.min(limit, MAX_MESSAGE_BYTES);
    this.#open = open;
  }

  get buffered(): number {
    return this.#native?.getBufferedAmount() ?? 0;
  }

  send(text: Buffer): boolean {
    const native = this.#native;
    if (native === undefined || this.#goodbye) return true;
    native.send(text, false, false);
    this.#waiting ||= native.getBufferedAmount() > HIGH_WATER;
    return !this.#waiting;
  }

  close(code: number, reason: string): void {
    // For uWS the connection is over at once: what it holds back would be lost with a server that closes.
    if (this.#state.closing && this.buffered > 0) this.#goodbye ??= { code, reason };
    else this.#native?.end(code, reason);
  }

  leave(): void {
    this.#events?.leaving();
  }

  opened(native: NativeWebSocket<SocketData>): void {
    this.#native = native;
    this.#state.leavers.add(this);
    const events = this.#open(this);
    this.#events = events;
    // Whoever opened it may have closed it at once.
    if (this.#native === undefined) events.closed();
  }

  received(message: ArrayBuffer, isBinary: boolean): void {
    if (this.#goodbye) return;
    if (isBinary) this.close(NOT_TEXT, 'text only');
    else if (message.byteLength > this.#limit) this.close(TOO_LARGE, 'message too large');
    // A copy: uWS takes the bytes back when this returns.
    else this.#events?.message(Buffer.from(message.slice(0)));
  }

  /** Some of what waited was taken. */
  drained(): void {
    if (this.buffered > 0) return;
    if (this.#goodbye) this.close(this.#goodbye.code, this.#goodbye.reason);
    else if (this.#waiting) {
      this.#waiting = false;
      this.#events?.drained();
    }
  }

  closed(): void {
    this.#native = undefined;
    this.#state.leavers.delete(this);
    this.#state.connections -= 1;
    this.#state.open -= 1;
    this.#events?.closed();
    this.#state.settle();
  }
}
