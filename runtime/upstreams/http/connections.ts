// The sockets to one HTTP instance: undici clients of one connection each, kept in a stack so that the warmest is
// used next, and one queue in front of them.
//
// undici's own Pool does the same with a scan over all its clients per request and a queue nothing can be taken out
// of. The stack costs about 2 us of CPU less per call at 64 in flight (measured 2026-11-22), and here an aborted
// call leaves the queue, and a refused connection fails what waits instead of trying once per waiting call.
import { buildConnector, Client, type Dispatcher } from 'undici';

/** Parallel requests to one instance; a request beyond them waits. */
const CONNECTIONS = 64;
const QUEUE = 256;
/** Below the 5 s after which node:http servers, the most common upstreams, close an idle connection. */
const KEEP_ALIVE_MS = 4_000;
const KEEP_ALIVE_MAX_MS = 30_000;
const MAX_HEAD_BYTES = 16 * 1024;
const CLOSED = new Error('closed');

/** One request and the handler of its answer in a single object: undici reads the request from it, too. */
export interface HttpTask extends Dispatcher.DispatchOptions, Dispatcher.DispatchHandler {
  /** Where it runs; set and cleared here. */
  client: Client | undefined;
  /** The request never reached a connection. */
  unsent(error: Error): void;
}

export class Connections {
  /** Called with what our own code threw into undici. */
  readonly onBug: (error: Error) => void;
  readonly #origin: string;
  readonly #options: Client.Options;
  readonly #idle: Client[] = [];
  readonly #waiting = new Set<HttpTask>();
  readonly #all = new Set<Client>();
  readonly #alone = new Set<Client>();
  #closed = false;
  #onIdle: (() => void) | undefined;

  /** `origin` is scheme, host and port; `connectMs` bounds TCP and TLS together. */
  constructor(origin: string, connectMs: number, onBug: (error: Error) => void) {
    this.#origin = origin;
    this.onBug = onBug;
    this.#options = {
      connect: buildConnector({ timeout: connectMs, allowH2: false }),
      pipelining: 1,
      allowH2: false,
      keepAliveTimeout: KEEP_ALIVE_MS,
      keepAliveMaxTimeout: KEEP_ALIVE_MAX_MS,
      // Deadlines are the caller's; silence on a stream is watched in round-trip.ts, where comments count.
      headersTimeout: 0,
      bodyTimeout: 0,
      maxHeaderSize: MAX_HEAD_BYTES,
    };
  }

  /** Requests running or waiting, those given up but not yet let go by undici included. */
  get size(): number {
    return this.#all.size - this.#idle.length + this.#waiting.size;
  }

  get closed(): boolean {
    return this.#closed;
  }

  get full(): boolean {
    return this.#closed || this.#waiting.size >= QUEUE;
  }

  /**
   * Sends now or queues; the caller asked `full` first. A task that is sent comes back through `release`. When all is
   * closed it fails, as it does in the other two ways to send.
   */
  send(task: HttpTask): void {
    if (this.#closed) {
      task.unsent(CLOSED);
      return;
    }
    const client = this.#idle.pop() ?? (this.#all.size < CONNECTIONS ? this.#open() : undefined);
    if (client === undefined) this.#waiting.add(task);
    else this.#run(client, task);
  }

  /** The task's answer is complete: its connection serves the next. */
  release(task: HttpTask): void {
    const client = task.client;
    task.client = undefined;
    if (client !== undefined) this.#free(client);
  }

  /**
   * The task failed. undici is still clearing the client's own queue and must not find a new request in it, so the
   * connection is free one turn later; the task itself may be sent again at once.
   */
  releaseLater(task: HttpTask): void {
    const client = task.client;
    task.client = undefined;
    if (client !== undefined) setImmediate(() => this.#free(client));
  }

  /** Takes a task that still waits out of the queue; false when it was sent already. */
  withdraw(task: HttpTask): boolean {
    return this.#waiting.delete(task);
  }

  /** The instance cannot be reached: nothing that waits has a better chance. */
  failWaiting(error: Error): void {
    const failed = [...this.#waiting];
    this.#waiting.clear();
    for (const task of failed) task.unsent(error);
  }

  /** A connection outside the limit, for one long stream; it ends with it. */
  sendAlone(task: HttpTask): void {
    if (this.#closed) {
      task.unsent(CLOSED);
      return;
    }
    const client = new Client(this.#origin, this.#options);
    this.#alone.add(client);
    client.dispatch(task, task);
    client.close(() => this.#alone.delete(client));
  }

  /**
   * For what calls wait for, such as a session, or the answer to a server's question: it must not wait in turn for
   * the connections that they hold.
   */
  sendUrgent(task: HttpTask): void {
    const room = this.#idle.length > 0 || this.#all.size < CONNECTIONS;
    if (room) this.send(task);
    else this.sendAlone(task);
  }

  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void> {
    if (this.size === 0) return Promise.resolve();
    return new Promise((resolve) => (this.#onIdle = resolve));
  }

  /** Closes the sockets when what runs has finished. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#all].map((client) => client.close()));
  }

  /** Ends everything now; each task hears of it through its error callback. */
  destroy(error: Error): void {
    this.#closed = true;
    this.failWaiting(error);
    for (const client of [...this.#all, ...this.#alone]) client.destroy(error, () => {});
  }

  #open(): Client {
    const client = new Client(this.#origin, this.#options);
    this.#all.add(client);
    return client;
  }

  #free(client: Client): void {
    if (this.#waiting.size > 0) {
      for (const next of this.#waiting) {
        this.#waiting.delete(next);
        this.#run(client, next);
        return;
      }
    }
    this.#idle.push(client);
    if (this.#onIdle !== undefined && this.size === 0) this.#onIdle();
  }

  #run(client: Client, task: HttpTask): void {
    task.client = client;
    client.dispatch(task, task);
  }
}
