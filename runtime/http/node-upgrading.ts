// A request for a WebSocket that is not answered yet. Its connection is not node's any more: what the client sends too
// early is kept, within bounds, and that it leaves is noticed here.
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** More than that from a client that ought to wait for its answer ends the connection. */
const MAX_EARLY_BYTES = 16 * 1024;

export class Upgrading {
  readonly req: IncomingMessage;
  readonly socket: Socket;
  readonly #early: Buffer[];
  #bytes: number;

  /** `head`: what came in the same packet behind the request. */
  constructor(req: IncomingMessage, socket: Socket, head: Buffer) {
    this.req = req;
    this.socket = socket;
    this.#early = [head];
    this.#bytes = head.length;
  }

  /** The handler has returned without making it a WebSocket. */
  wait(): void {
    this.socket.on('end', this.#left).on('data', this.#take);
  }

  /** Everything received so far; from here on somebody else listens to the connection. */
  release(): Buffer {
    this.socket.off('end', this.#left).off('data', this.#take);
    return Buffer.concat(this.#early);
  }

  readonly #left = (): void => {
    this.socket.destroy();
  };

  readonly #take = (chunk: Buffer): void => {
    this.#bytes += chunk.length;
    if (this.#bytes > MAX_EARLY_BYTES) this.socket.destroy();
    else this.#early.push(chunk);
  };
}
