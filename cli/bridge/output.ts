// stdout: one message per line, each written as a whole. A client that reads too slowly slows the streams down,
// instead of filling our memory.
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { assemble } from '../../runtime/wire/assemble.ts';

const LINE_FEED = 0x0a;

export class Output {
  readonly #stream: Writable;
  #gone = false;
  #draining: Promise<void> | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    const gone = (): void => {
      this.#gone = true;
    };
    stream.on('error', gone).on('close', gone);
  }

  /** `message`: JSON; line breaks in it are white space, and become blanks. */
  write(message: Buffer): void {
    if (this.#gone) return;
    const line = assemble([message, ' ']);
    line[line.length - 1] = LINE_FEED;
    this.#stream.write(line);
  }

  /** Resolves when the client has read enough to be sent more. */
  async drained(): Promise<void> {
    if (this.#gone || !this.#stream.writableNeedDrain) return;
    // However many streams wait, one listens.
    this.#draining ??= this.#drain().finally(() => {
      this.#draining = undefined;
    });
    await this.#draining;
  }

  async #drain(): Promise<void> {
    const given = new AbortController();
    const { signal } = given;
    await Promise.race([
      once(this.#stream, 'drain', { signal }),
      once(this.#stream, 'close', { signal }),
    ]).catch(() => {});
    given.abort();
  }
}
