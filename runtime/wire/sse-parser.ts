// Server-sent events from upstreams (WHATWG HTML 9.2.6). Bytes in, bytes out: the data of
// an event is a view of the chunk whenever it came whole and on one line, which is nearly always.
//
// Unlike a browser it does not report an event whose data is empty: those exist to carry an id (2025-11-25 opens
// streams with one), and its id and retry still count. An event the stream ends in the middle of is dropped.

import { GrowingBytes } from './growing-bytes.ts';

export interface SseHandler {
  /** `type` is `message` unless the stream said otherwise. Chunks pushed must not be reused while `data` is. */
  onEvent(data: Buffer, type: string): void;
  /** How long to wait before connecting again, in milliseconds. */
  onRetry(milliseconds: number): void;
  /** An event is larger than allowed; nothing comes after this. */
  onTooLarge(): void;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const COLON = 0x3a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const NEW_LINE = Buffer.from('\n');

/** Not the field that was asked for. */
const OTHER = -1;

/** The longest wait a timer can be set for. */
const MAX_RETRY_MS = 0x7fff_ffff;

export class SseParser {
  /** The last id the stream gave an event; undefined when it gave none. */
  lastEventId: string | undefined = undefined;

  readonly #handler: SseHandler;
  readonly #maxEventBytes: number;
  /** The beginning of a line whose end has not come. */
  readonly #partial = new GrowingBytes();
  /** The data of the event so far: one line as it came, or several joined. */
  #data: Buffer | undefined = undefined;
  readonly #joined = new GrowingBytes();
  #type = 'message';
  #id: string | undefined = undefined;
  #atFirstLine = true;
  /** The last chunk ended in CR: a LF that follows belongs to it. */
  #afterReturn = false;
  #closed = false;

  constructor(handler: SseHandler, maxEventBytes: number) {
    this.#handler = handler;
    this.#maxEventBytes = maxEventBytes;
  }

  /** Stops the parser, from inside a callback too: no callback comes after this. */
  close(): void {
    this.#closed = true;
  }

  push(chunk: Buffer): void {
    if (chunk.length === 0) return;
    let pos = this.#afterReturn && chunk[0] === LINE_FEED ? 1 : 0;
    this.#afterReturn = false;
    let feed = chunk.indexOf(LINE_FEED, pos);
    let carriage = chunk.indexOf(CARRIAGE_RETURN, pos);
    while (!this.#closed && (feed !== -1 || carriage !== -1)) {
      const end = carriage === -1 || (feed !== -1 && feed < carriage) ? feed : carriage;
      this.#endLine(chunk, pos, end);
      pos = end + 1;
      if (end === carriage) {
        if (pos === chunk.length) this.#afterReturn = true;
        else if (chunk[pos] === LINE_FEED) pos++;
      }
      if (feed !== -1 && feed < pos) feed = chunk.indexOf(LINE_FEED, pos);
      if (carriage !== -1 && carriage < pos) carriage = chunk.indexOf(CARRIAGE_RETURN, pos);
    }
    if (this.#closed || pos === chunk.length || !this.#fits(chunk.length - pos)) return;
    this.#partial.append(chunk, pos, chunk.length);
  }

  #endLine(chunk: Buffer, start: number, end: number): void {
    if (this.#partial.length === 0) {
      this.#takeLine(chunk, start, end);
    } else if (this.#fits(end - start)) {
      this.#partial.append(chunk, start, end);
      const line = this.#partial.take();
      this.#takeLine(line, 0, line.length);
    }
  }

  #takeLine(bytes: Buffer, from: number, end: number): void {
    let start = from;
    if (this.#atFirstLine) {
      this.#atFirstLine = false;
      if (bytes.subarray(from, Math.min(from + BYTE_ORDER_MARK.length, end)).equals(BYTE_ORDER_MARK)) {
        start += BYTE_ORDER_MARK.length;
      }
    }
    if (start === end) {
      this.#dispatch();
      return;
    }
    let value = fieldValue(bytes, start, end, 'data');
    if (value !== OTHER) {
      this.#addData(bytes, value, end);
      return;
    }
    value = fieldValue(bytes, start, end, 'event');
    if (value !== OTHER) {
      this.#type = value === end ? 'message' : bytes.toString('utf8', value, end);
      return;
    }
    value = fieldValue(bytes, start, end, 'id');
    if (value !== OTHER) {
      const id = bytes.toString('utf8', value, end);
      if (!id.includes('\0')) this.#id = id;
      return;
    }
    value = fieldValue(bytes, start, end, 'retry');
    if (value !== OTHER) {
      const digits = bytes.toString('latin1', value, end);
      if (/^[0-9]+$/.test(digits)) this.#handler.onRetry(Math.min(Number(digits), MAX_RETRY_MS));
    }
  }

  #addData(bytes: Buffer, start: number, end: number): void {
    if (!this.#fits(end - start)) return;
    if (this.#data === undefined) {
      this.#data = bytes.subarray(start, end);
      return;
    }
    if (this.#joined.length === 0) this.#joined.append(this.#data, 0, this.#data.length);
    this.#joined.append(NEW_LINE, 0, 1);
    this.#joined.append(bytes, start, end);
  }

  #dispatch(): void {
    const data = this.#joined.length > 0 ? this.#joined.take() : this.#data;
    const type = this.#type;
    this.#data = undefined;
    this.#type = 'message';
    this.lastEventId = this.#id;
    if (data !== undefined && data.length > 0) this.#handler.onEvent(data, type);
  }

  /** Whether so many bytes more are allowed; otherwise it is over. */
  #fits(more: number): boolean {
    const held = this.#partial.length + Math.max(this.#joined.length, this.#data?.length ?? 0);
    if (held + more <= this.#maxEventBytes) return true;
    this.#closed = true;
    this.#handler.onTooLarge();
    return false;
  }
}

/** Where the value of a line begins when the line is that field; OTHER when it is not. */
function fieldValue(bytes: Buffer, start: number, end: number, field: string): number {
  const after = start + field.length;
  if (after > end) return OTHER;
  for (let at = 0; at < field.length; at++) {
    if (bytes[start + at] !== field.charCodeAt(at)) return OTHER;
  }
  if (after === end) return end;
  if (bytes[after] !== COLON) return OTHER;
  return after + 1 < end && bytes[after + 1] === SPACE ? after + 2 : after + 1;
}
