// Cuts a byte stream into lines, for the newline-delimited messages of stdio (protocol revisions all agree on it).
// A line inside one chunk is handed on without a copy; a line over the cap is dropped while it streams by, so its
// length costs no memory. Head and tail of a dropped line survive: the id in them can still fail the right call.

const LF = 0x0a;
const CR = 0x0d;
/** Enough for `{"jsonrpc":"2.0","id":9007199254740991,` on either end. */
const EDGE = 64;

export class LineFramer {
  readonly #cap: number;
  readonly #onLine: (line: Buffer) => void;
  readonly #onTooLong: (head: string, tail: string) => void;
  #parts: Buffer[] = [];
  #size = 0;
  #head: string | undefined;
  #tail = '';

  /** `cap` in bytes. Lines come without their line break; empty ones are skipped. */
  constructor(cap: number, onLine: (line: Buffer) => void, onTooLong: (head: string, tail: string) => void) {
    this.#cap = cap;
    this.#onLine = onLine;
    this.#onTooLong = onTooLong;
  }

  push(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      this.#take(chunk.subarray(start, end));
      this.#finish();
      start = end + 1;
    }
    if (start < chunk.length) this.#take(chunk.subarray(start));
  }

  #take(part: Buffer): void {
    if (part.length === 0) return;
    if (this.#head !== undefined) {
      this.#tail = (this.#tail + part.toString('latin1', Math.max(0, part.length - EDGE))).slice(-EDGE);
      return;
    }
    this.#parts.push(part);
    this.#size += part.length;
    if (this.#size > this.#cap) this.#giveUp();
  }

  #giveUp(): void {
    const kept = Buffer.concat(this.#parts);
    this.#head = kept.toString('latin1', 0, EDGE);
    this.#tail = kept.toString('latin1', Math.max(0, kept.length - EDGE));
    this.#parts = [];
    this.#size = 0;
  }

  #finish(): void {
    if (this.#head !== undefined) {
      const head = this.#head;
      this.#head = undefined;
      this.#onTooLong(head, this.#tail.trimEnd());
      return;
    }
    if (this.#size === 0) return;
    let line = this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts, this.#size);
    this.#parts = [];
    this.#size = 0;
    if (line[line.length - 1] === CR) line = line.subarray(0, -1);
    if (line.length > 0) this.#onLine(line);
  }
}
