// Requests of the gateway to one legacy client, and who waits for the answers. The ids are the session's own number
// space: what an upstream called its question never reaches a client.
import { buildClientRequest } from '../wire/reply.ts';

/** Waits for a client's answer. */
export interface Asker {
  /** `result`: raw JSON object. */
  answered(result: Buffer): void;
  /** The client answered with an error. */
  refused(code: number, message: string): void;
}

/** More open questions than any client shows at once; a server that asks on is refused. */
const MAX_OPEN = 64;

/** What the official SDKs say when a connection is gone. */
const CLOSED = -32000;

export class Questions {
  readonly #open = new Map<number, Asker>();
  #lastId = 0;
  #ended = false;

  get size(): number {
    return this.#open.size;
  }

  /**
   * Makes the request and hands it to `send`, inside which no answer can come. Its id, or undefined when too many are
   * open, or the session has ended: then `asker` is never called.
   */
  ask(method: string, params: Buffer, asker: Asker, send: (message: Buffer) => void): number | undefined {
    if (this.#ended || this.#open.size >= MAX_OPEN) return undefined;
    const id = ++this.#lastId;
    send(buildClientRequest(id, method, params));
    // A client that takes nothing is cut off by the message it does not take.
    if (this.#ended) return undefined;
    this.#open.set(id, asker);
    return id;
  }

  /** The client answered; false when nobody waits for that id. `id` as `Message.id`. */
  answered(id: Buffer | undefined, result: Buffer): boolean {
    const asker = this.#take(id);
    asker?.answered(result);
    return asker !== undefined;
  }

  refused(id: Buffer | undefined, code: number, message: string): boolean {
    const asker = this.#take(id);
    asker?.refused(code, message);
    return asker !== undefined;
  }

  /** Nobody waits for it any more; a late answer finds nobody. */
  drop(id: number): void {
    this.#open.delete(id);
  }

  /** The session is over: no answer can come any more. */
  end(): void {
    this.#ended = true;
    const open = [...this.#open.values()];
    this.#open.clear();
    for (const asker of open) asker.refused(CLOSED, 'The session of the client has ended');
  }

  #take(id: Buffer | undefined): Asker | undefined {
    const text = id?.toString('latin1');
    if (text === undefined || !/^\d{1,15}$/.test(text)) return undefined;
    const number = Number(text);
    const asker = this.#open.get(number);
    this.#open.delete(number);
    return asker;
  }
}
