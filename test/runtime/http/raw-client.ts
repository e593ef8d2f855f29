// A client that sends exactly the bytes it is given: what a test means to send must not be corrected by a library.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';

export interface RawResponse {
  readonly status: number;
  /** Lower-case names; a repeated name keeps its last value. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

export class RawClient {
  /** What is said on it is secured, if anything is. */
  readonly socket: Socket;
  readonly #wire: Socket;
  /** Every chunk as the socket delivered it. */
  readonly chunks: Buffer[] = [];
  closed = false;
  readonly whenClosed: Promise<void>;
  /** What no reader has consumed. */
  #queue: Buffer[] = [];
  #queued = 0;
  #wake: (() => void) | undefined;

  private constructor(socket: Socket, wire: Socket) {
    this.socket = socket;
    this.#wire = wire;
    wire.on('error', () => {});
    socket.on('data', (chunk) => {
      this.chunks.push(chunk);
      this.#queue.push(chunk);
      this.#queued += chunk.length;
      this.#wake?.();
    });
    socket.on('error', () => {});
    this.whenClosed = new Promise((resolve) => {
      socket.on('close', () => {
        this.closed = true;
        this.#wake?.();
        resolve();
      });
    });
  }

  /** `tls` for a connection that is secured; one that is refused meanwhile comes back closed. */
  static async connect(port: number, host = '127.0.0.1', tls?: ConnectionOptions): Promise<RawClient> {
    const wire = connect({ port, host, noDelay: true });
    await once(wire, 'connect');
    if (tls === undefined) return new RawClient(wire, wire);
    const socket = connectTls({ ...tls, socket: wire });
    const client = new RawClient(socket, wire);
    await Promise.race([new Promise((resolve) => socket.once('secureConnect', resolve)), client.whenClosed]);
    return client;
  }

  get received(): string {
    return Buffer.concat(this.chunks).toString('latin1');
  }

  send(bytes: Buffer | string): void {
    this.socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  }

  destroy(): void {
    this.socket.destroy();
  }

  /** Ends the connection as a crash does. */
  reset(): void {
    this.#wire.resetAndDestroy();
  }

  /** The next complete response. Rejects when the connection closes before. */
  async response(method = 'GET'): Promise<RawResponse> {
    const [line = '', ...fields] = (await this.until('\r\n\r\n')).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1]);
    const headers = new Map<string, string>();
    for (const field of fields.slice(0, -2)) {
      const colon = field.indexOf(':');
      headers.set(field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim());
    }
    if (method === 'HEAD' || status < 200 || status === 204)
      return { status, headers, body: Buffer.alloc(0) };
    if (headers.get('transfer-encoding') === 'chunked')
      return { status, headers, body: await this.#chunkedBody() };
    const length = Number(headers.get('content-length'));
    if (Number.isNaN(length)) throw new Error('response without length');
    return { status, headers, body: await this.#exactly(length) };
  }

  /** Everything up to and including the text. */
  async until(text: string): Promise<string> {
    for (;;) {
      const bytes = this.#joined();
      const at = bytes.indexOf(text);
      if (at >= 0) return this.#consume(at + text.length).toString('latin1');
      await this.#more();
    }
  }

  async #chunkedBody(): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (;;) {
      const line = await this.until('\r\n');
      if (!/^[0-9a-f]+\r\n$/i.test(line)) throw new Error(`bad chunk size ${JSON.stringify(line)}`);
      const size = Number.parseInt(line, 16);
      const chunk = await this.#exactly(size + 2);
      if (chunk.toString('latin1', size) !== '\r\n') throw new Error('chunk without CRLF');
      if (size === 0) return Buffer.concat(pieces);
      pieces.push(chunk.subarray(0, size));
    }
  }

  async #exactly(length: number): Promise<Buffer> {
    while (this.#queued < length) await this.#more();
    return this.#consume(length);
  }

  async #more(): Promise<void> {
    if (this.closed) throw new Error(`connection closed after ${JSON.stringify(this.received.slice(-200))}`);
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  #joined(): Buffer {
    if (this.#queue.length !== 1) this.#queue = [Buffer.concat(this.#queue)];
    return this.#queue[0] as Buffer;
  }

  #consume(length: number): Buffer {
    const bytes = this.#joined();
    this.#queue = [bytes.subarray(length)];
    this.#queued -= length;
    return bytes.subarray(0, length);
  }
}

/** A request with the right Content-Length. */
export function request(
  method: string,
  target: string,
  body: Buffer | string = '',
  fields: readonly string[] = [],
): Buffer {
  const bytes = Buffer.from(body);
  const length = bytes.length > 0 || method.startsWith('P') ? [`Content-Length: ${bytes.length}`] : [];
  const head = [`${method} ${target} HTTP/1.1`, 'Host: gateway.test', ...fields, ...length, '', ''].join(
    '\r\n',
  );
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes]);
}

/** A request whose body comes in the given chunks. */
export function chunked(target: string, chunks: readonly (Buffer | string)[]): Buffer {
  const parts = chunks.map((chunk) => {
    const bytes = Buffer.from(chunk);
    return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
  });
  const head = `POST ${target} HTTP/1.1\r\nHost: gateway.test\r\nTransfer-Encoding: chunked\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), ...parts, Buffer.from('0\r\n\r\n')]);
}
