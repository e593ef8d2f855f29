// @ts-check
// One keep-alive connection with one request in flight: what an MCP client's HTTP pool looks like to a server.
// Connects on the first request and again after the server closed; never retries a request.
import net from 'node:net';
import { ResponseReader } from './response-reader.mjs';

const NOTHING = Buffer.alloc(0);

/** @typedef {(error: Error | undefined, reader: ResponseReader) => void} Done */

export class Connection {
  #host;
  #port;
  #reader = new ResponseReader();
  /** @type {net.Socket | undefined} */
  #socket = undefined;
  /** @type {Done | undefined} */
  #done = undefined;
  /** When the request in flight was sent (`performance.now()`); meaningless while none is. */
  sentAt = 0;

  /**
   * @param {string} host
   * @param {number} port
   */
  constructor(host, port) {
    this.#host = host;
    this.#port = port;
  }

  get busy() {
    return this.#done !== undefined;
  }

  /**
   * Sends a request and calls `done` once, with the reader holding the complete answer.
   * @param {string} head Request line and headers, blank line included.
   * @param {Buffer} body
   * @param {Buffer} awaited Text whose arrival in an event stream counts as the answer.
   * @param {Done} done
   */
  request(head, body, awaited, done) {
    if (this.#done) throw new Error('a request is in flight already');
    this.#done = done;
    this.#reader.expect(awaited);
    const bytes = Buffer.allocUnsafe(head.length + body.length);
    bytes.write(head, 'latin1');
    bytes.set(body, head.length);
    const socket = this.#socket ?? this.#connect();
    this.sentAt = performance.now();
    socket.write(bytes);
  }

  /**
   * The same as a promise, for what is not measured.
   * @param {string} head
   * @param {Buffer} [body]
   * @param {number} [timeoutMs]
   * @returns {Promise<ResponseReader>}
   */
  exchange(head, body = NOTHING, timeoutMs = 15_000) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.destroy(new Error('no answer in time')), timeoutMs);
      this.request(head, body, NOTHING, (error, reader) => {
        clearTimeout(timer);
        if (error) reject(error);
        else resolve(reader);
      });
    });
  }

  /**
   * Closes; a request in flight fails with `reason`.
   * @param {Error} [reason]
   */
  destroy(reason = new Error('connection closed')) {
    this.#socket?.destroy();
    this.#socket = undefined;
    this.#finish(reason);
  }

  #connect() {
    const socket = net.connect({ host: this.#host, port: this.#port, noDelay: true });
    this.#socket = socket;
    socket.on('data', (bytes) => this.#read(socket, bytes));
    socket.on('error', (error) => this.#lost(socket, error));
    socket.on('close', () => this.#lost(socket, new Error('connection closed by the server')));
    return socket;
  }

  /**
   * @param {net.Socket} socket
   * @param {Buffer} bytes
   */
  #read(socket, bytes) {
    if (socket !== this.#socket) return;
    try {
      if (!this.#reader.push(bytes)) return;
    } catch (error) {
      this.destroy(/** @type {Error} */ (error));
      return;
    }
    if (this.#reader.close) {
      this.#socket = undefined;
      socket.destroy();
    }
    this.#finish(undefined);
  }

  /**
   * @param {net.Socket} socket
   * @param {Error} error
   */
  #lost(socket, error) {
    if (socket !== this.#socket) return;
    this.#socket = undefined;
    this.#finish(this.#reader.closed() ? undefined : error);
  }

  /** @param {Error | undefined} error */
  #finish(error) {
    const done = this.#done;
    this.#done = undefined;
    done?.(error, this.#reader);
  }
}
