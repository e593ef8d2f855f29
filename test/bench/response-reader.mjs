// @ts-check
// Reads HTTP/1.1 answers of one keep-alive connection, one after the other, from whatever pieces the socket hands
// over. Only what MCP servers send: Content-Length, chunked, or a body that ends with the connection. The driver
// shares a core with the upstream, so this stays close to the bytes; `http.request` would triple its cost.

const HEAD_END = Buffer.from('\r\n\r\n');
const LF = 10;
const CR = 13;

/** @typedef {'head' | 'length' | 'size' | 'data' | 'data-end' | 'trailer' | 'until-close' | 'done'} State */

export class ResponseReader {
  status = 0;
  /** Whether the body is an event stream. */
  stream = false;
  /** Whether the server wants the connection closed after this answer. */
  close = false;
  /** When the awaited text was first seen in an event stream (`performance.now()`); 0 while it was not. */
  seenAt = 0;
  /** @type {State} */
  #state = 'done';
  #head = '';
  /** Bytes that still belong to the body or chunk. */
  #left = 0;
  /** @type {Buffer | undefined} An incomplete head or chunk-size line. */
  #rest = undefined;
  /** @type {Buffer[]} */
  #body = [];
  /** @type {Buffer} */
  #awaited = HEAD_END;

  /**
   * Gets ready for the next answer. `awaited` is the text whose arrival in an event stream counts as the answer.
   * @param {Buffer} awaited
   */
  expect(awaited) {
    this.#state = 'head';
    this.#awaited = awaited;
    this.#rest = undefined;
    this.#body = [];
    this.seenAt = 0;
  }

  get body() {
    return this.#body.length === 1 && this.#body[0] ? this.#body[0] : Buffer.concat(this.#body);
  }

  /** @param {string} name Lower case. */
  header(name) {
    return new RegExp(`\r\n${name}:[ \t]*([^\r]*)`, 'i').exec(this.#head)?.[1];
  }

  /**
   * Takes bytes from the socket; true when the answer is complete. Throws on bytes that belong to no answer.
   * @param {Buffer} bytes
   */
  push(bytes) {
    let at = 0;
    if (this.#rest) {
      bytes = Buffer.concat([this.#rest, bytes]);
      this.#rest = undefined;
    }
    while (at < bytes.length) {
      const before = at;
      at = this.#step(bytes, at);
      if (this.#state === 'done') {
        if (at < bytes.length) throw new Error('bytes after the answer');
        return true;
      }
      if (at === before) {
        this.#rest = bytes.subarray(at);
        return false;
      }
    }
    return false;
  }

  /** The connection was closed: true when that completes the answer. */
  closed() {
    if (this.#state !== 'until-close') return false;
    this.#state = 'done';
    return true;
  }

  /**
   * One step of the state machine; the offset it got to, or `at` when it needs more bytes.
   * @param {Buffer} bytes
   * @param {number} at
   */
  #step(bytes, at) {
    switch (this.#state) {
      case 'head':
        return this.#readHead(bytes, at);
      case 'length':
      case 'data':
      case 'until-close':
        return this.#readBody(bytes, at);
      case 'size':
        return this.#readSize(bytes, at);
      case 'data-end': {
        const end = bytes.indexOf(LF, at);
        if (end < 0) return at;
        this.#state = 'size';
        return end + 1;
      }
      case 'trailer': {
        const end = bytes.indexOf(LF, at);
        if (end < 0) return at;
        if (end === at || (end === at + 1 && bytes[at] === CR)) this.#state = 'done';
        return end + 1;
      }
      case 'done':
        throw new Error('bytes nobody asked for');
    }
  }

  /**
   * @param {Buffer} bytes
   * @param {number} at
   */
  #readHead(bytes, at) {
    const end = bytes.indexOf(HEAD_END, at);
    if (end < 0) return at;
    this.#head = bytes.toString('latin1', at, end);
    this.status = Number(this.#head.slice(9, 12));
    if (this.status === 100) return end + 4;
    this.stream = /\r\ncontent-type:[ \t]*text\/event-stream/i.test(this.#head);
    this.close = /\r\nconnection:[ \t]*close/i.test(this.#head);
    const length = /\r\ncontent-length:[ \t]*(\d+)/i.exec(this.#head)?.[1];
    if (/\r\ntransfer-encoding:[ \t]*chunked/i.test(this.#head)) this.#state = 'size';
    else if (length === undefined && ![202, 204, 304].includes(this.status)) {
      this.#state = 'until-close';
      this.#left = Number.POSITIVE_INFINITY;
    } else {
      this.#left = Number(length ?? 0);
      this.#state = this.#left === 0 ? 'done' : 'length';
    }
    return end + 4;
  }

  /**
   * @param {Buffer} bytes
   * @param {number} at
   */
  #readSize(bytes, at) {
    const end = bytes.indexOf(LF, at);
    if (end < 0) return at;
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16);
    if (Number.isNaN(size)) throw new Error('bad chunk size');
    this.#left = size;
    this.#state = size === 0 ? 'trailer' : 'data';
    return end + 1;
  }

  /**
   * @param {Buffer} bytes
   * @param {number} at
   */
  #readBody(bytes, at) {
    const end = Math.min(bytes.length, at + this.#left);
    this.#body.push(at === 0 && end === bytes.length ? bytes : bytes.subarray(at, end));
    this.#left -= end - at;
    if (this.stream && this.seenAt === 0 && this.body.includes(this.#awaited))
      this.seenAt = performance.now();
    if (this.#left === 0) this.#state = this.#state === 'data' ? 'data-end' : 'done';
    return end;
  }
}
