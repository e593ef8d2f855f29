// An answer on node:http. Node frames and corks by itself; what is ours: the same closing rules as on uws, one
// meaning of "the client is gone", and an end for clients that do not take what they asked for.
import type { ServerResponse } from 'node:http';
import { assertFields, isBodyless } from './fields.ts';
import type { Leaving } from './leaving.ts';
import { DISCARD_BYTES, HIGH_WATER } from './limits.ts';
import { acceptSocket } from './node-socket.ts';
import type { NodeState } from './node-state.ts';
import type { Upgrading } from './node-upgrading.ts';
import type { HttpResponse, WebSocket, WebSocketEvents } from './server.ts';

type Phase = 'waiting' | 'streaming' | 'ended' | 'gone';

export class NodeResponse implements HttpResponse, Leaving {
  /** Bytes of the request's body that have not been read. */
  unread = 0;
  /** Nothing may follow this answer on its connection. */
  last: boolean;

  readonly #state: NodeState;
  readonly #res: ServerResponse;
  readonly #upgrading: Upgrading | undefined;
  #phase: Phase = 'waiting';
  #onGone: (() => void) | undefined;
  #onDrain: (() => void) | undefined;
  #onLeaving: (() => void) | undefined;
  #waiting = false;
  #watched = false;

  /** `upgrading` for a request for a WebSocket, whose connection is not node's any more. */
  constructor(state: NodeState, res: ServerResponse, upgrading: Upgrading | undefined) {
    this.#state = state;
    this.#res = res;
    this.#upgrading = upgrading;
    this.last = upgrading !== undefined;
    state.open += 1;
    res.once('close', () => this.#closed());
  }

  get upgradable(): boolean {
    return this.#upgrading !== undefined;
  }

  get pending(): boolean {
    return this.#phase === 'waiting';
  }

  get buffered(): number {
    return this.#phase === 'gone' ? 0 : this.#res.writableLength;
  }

  send(status: number, headers: readonly string[], body: Buffer | string): void {
    if (this.#phase !== 'waiting') return;
    const list = this.#head('ended', headers);
    if (!isBodyless(status)) list.push('Content-Length', String(Buffer.byteLength(body)));
    this.#res.writeHead(status, list);
    this.#res.end(body);
    if (body.length > HIGH_WATER) this.#watch();
  }

  /** Answers for the engine itself: a status, nothing else, and the end of the connection. */
  refuse(status: number): void {
    this.last = true;
    this.send(status, [], '');
  }

  startStream(status: number, headers: readonly string[]): void {
    if (this.#phase !== 'waiting') return;
    // Node holds the head back until the first write by itself.
    this.#res.writeHead(status, this.#head('streaming', headers));
    this.#res.on('drain', () => this.#drained());
  }

  write(chunk: Buffer | string): boolean {
    if (this.#phase !== 'streaming' || chunk.length === 0) return true;
    this.#res.write(chunk);
    if (!this.#waiting && this.#res.writableLength > HIGH_WATER) {
      this.#waiting = true;
      this.#watch();
    }
    return !this.#waiting;
  }

  end(): void {
    if (this.#phase !== 'streaming') return;
    this.#phase = 'ended';
    this.#res.end();
    if (this.#waiting) this.#watch();
  }

  onDrain(callback: () => void): void {
    this.#onDrain = callback;
  }

  onGone(callback: () => void): void {
    this.#onGone = callback;
    if (this.#phase === 'gone') queueMicrotask(callback);
  }

  onLeaving(callback: () => void): void {
    this.#onLeaving = callback;
    if (this.#state.closing) queueMicrotask(() => this.leave());
    else this.#state.leavers.add(this);
  }

  leave(): void {
    if (this.#phase === 'waiting' || this.#phase === 'streaming') this.#onLeaving?.();
  }

  abort(): void {
    if (this.#phase === 'gone') return;
    this.#phase = 'ended';
    this.#res.destroy();
  }

  acceptWebSocket(
    protocol: string,
    maxMessageBytes: number,
    open: (socket: WebSocket) => WebSocketEvents,
  ): void {
    if (this.#phase !== 'waiting') return;
    const upgrading = this.#upgrading;
    if (!upgrading) throw new TypeError('the request is not for a WebSocket');
    if (this.#state.closing) {
      this.refuse(503);
      return;
    }
    // The request stays open until its connection is closed; from here on the socket counts for it.
    this.#phase = 'ended';
    this.#res.detachSocket(upgrading.socket);
    if (acceptSocket(upgrading, this.#state, protocol, maxMessageBytes, open)) return;
    upgrading.socket.destroy();
    this.#closed();
  }

  #head(phase: Phase, headers: readonly string[]): string[] {
    assertFields(headers);
    this.#phase = phase;
    this.last ||= this.#state.closing || this.unread > DISCARD_BYTES;
    return this.last ? [...headers, 'Connection', 'close'] : [...headers];
  }

  #drained(): void {
    if (!this.#waiting) return;
    this.#waiting = false;
    this.#res.setTimeout(0);
    if (this.#phase === 'streaming') this.#onDrain?.();
  }

  /** Node's socket timer counts a write that makes progress as activity, so it fires when the peer takes nothing. */
  #watch(): void {
    const { stallMs, stallBytes } = this.#state.limits;
    if (!this.#watched) {
      this.#watched = true;
      this.#res.on('timeout', () => {
        if (this.#phase !== 'streaming' || this.buffered > stallBytes) this.#res.destroy();
        else if (this.#waiting) this.#res.setTimeout(stallMs);
      });
    }
    this.#res.setTimeout(stallMs);
  }

  /** The answer was handed to the system, or the connection is lost. */
  #closed(): void {
    const onGone = this.#phase === 'ended' ? undefined : this.#onGone;
    this.#phase = 'gone';
    this.#state.leavers.delete(this);
    this.#state.open -= 1;
    this.#state.settle();
    onGone?.();
  }
}
