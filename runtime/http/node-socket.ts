// A WebSocket on node:http, spoken by the package `ws`. What is ours: the same limits and goodbyes as on uws, and the
// pings, which `ws` leaves to its user.
import type { Socket } from 'node:net';
import { WebSocket as Native, type RawData, WebSocketServer } from 'ws';
import { HIGH_WATER, MAX_MESSAGE_BYTES } from './limits.ts';
import type { NodeState } from './node-state.ts';
import type { Upgrading } from './node-upgrading.ts';
import type { WebSocket, WebSocketEvents } from './server.ts';

const NOT_TEXT = 1003;
/** Pings without any word from the peer; the next one is its end. */
const MAX_SILENT_PINGS = 2;

const TEXT = { binary: false, compress: false } as const;

/**
 * Answers the handshake and hands the connection to `open`. False when the connection was lost meanwhile; `open` is
 * not called then.
 */
export function acceptSocket(
  upgrading: Upgrading,
  state: NodeState,
  protocol: string,
  maxMessageBytes: number,
  open: (socket: WebSocket) => WebSocketEvents,
): boolean {
  // One per connection, because the limit may be another one after a reload; it holds nothing but its options.
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: Math.min(maxMessageBytes, MAX_MESSAGE_BYTES),
  });
  // Chosen by the handler already: `ws` need not read what the client offers.
  delete upgrading.req.headers['sec-websocket-protocol'];
  server.on('headers', (lines) => lines.push(`Sec-WebSocket-Protocol: ${protocol}`));
  const { req, socket } = upgrading;
  let opened = false;
  server.handleUpgrade(req, socket, upgrading.release(), (native) => {
    opened = true;
    new NodeSocket(state, native, socket, open);
  });
  return opened;
}

export class NodeSocket implements WebSocket {
  readonly #state: NodeState;
  readonly #native: Native;
  readonly #events: WebSocketEvents;
  #waiting = false;
  #silentPings = 0;

  constructor(
    state: NodeState,
    native: Native,
    socket: Socket,
    open: (socket: WebSocket) => WebSocketEvents,
  ) {
    this.#state = state;
    this.#native = native;
    state.sockets.add(this);
    state.leavers.add(this);
    this.#events = open(this);
    native.on('message', (data, isBinary) => this.#received(data, isBinary));
    native.on('pong', () => {
      this.#silentPings = 0;
    });
    // `close` follows, and says all there is to know.
    native.on('error', () => {});
    native.on('close', () => this.#closed());
    socket.on('drain', () => this.#drained());
  }

  get buffered(): number {
    return this.#native.bufferedAmount;
  }

  send(text: Buffer): boolean {
    if (this.#native.readyState !== Native.OPEN) return true;
    this.#native.send(text, TEXT);
    this.#waiting ||= this.buffered > HIGH_WATER;
    return !this.#waiting;
  }

  close(code: number, reason: string): void {
    this.#native.close(code, reason);
  }

  leave(): void {
    this.#events.leaving();
  }

  destroy(): void {
    this.#native.terminate();
  }

  /** Once per period: a peer that said nothing to the last ones is gone, whatever its system believes. */
  ping(): void {
    if (this.#silentPings >= MAX_SILENT_PINGS) this.destroy();
    else if (this.#native.readyState === Native.OPEN) {
      this.#silentPings += 1;
      this.#native.ping();
    }
  }

  #received(data: RawData, isBinary: boolean): void {
    this.#silentPings = 0;
    // Behind a goodbye `ws` still reports what was on its way.
    if (this.#native.readyState !== Native.OPEN) return;
    if (isBinary) this.close(NOT_TEXT, 'text only');
    else this.#events.message(data as Buffer);
  }

  #drained(): void {
    if (!this.#waiting) return;
    this.#waiting = false;
    this.#events.drained();
  }

  #closed(): void {
    this.#state.sockets.delete(this);
    this.#state.leavers.delete(this);
    this.#state.open -= 1;
    this.#events.closed();
    this.#state.settle();
  }
}
