// A strict one-pass reader of JSON bytes (RFC 8259 and nothing more) that makes no values: callers walk the objects
// they care about with `openObject` and `nextKey`, skip the rest with `skipValue`, and keep offsets.
//
// It finds three kinds of trouble, worst last, in `state`:
//   UNFIT    well-formed, but with a duplicate key or text that parsers read differently; the walk goes on,
//            because text that turns out to be no JSON at all must be reported as that
//   TOO_MUCH deeper or longer than allowed; the walk stops
//   BROKEN   not JSON; the walk stops
// Once stopped, `nextKey` and `nextItem` return false and nothing moves any more, so callers check `state` once, at
// the end.
//
// The bytes must be valid UTF-8 (checked natively, 13 us per MB, by whoever makes a cursor). One scan runs from
// beginning to end before the next begins: the notes of keys (seen-keys.ts) are shared.

import { decodeString, isAmbiguous } from './json-text.ts';
import { type KnownWords, UNKNOWN } from './known-words.ts';
import { addKey, closeKeys, countKeys, forgetKeys, openKeys } from './seen-keys.ts';

export const FIT = 0;
export const UNFIT = 1;
export const TOO_MUCH = 2;
export const BROKEN = 3;

export interface JsonLimits {
  /** Brackets open at the same time; at most MAX_DEPTH. */
  readonly depth: number;
  /** Keys and values; an array or object counts as one besides what it holds. */
  readonly tokens: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const SPACE = 0x20;

/** No position. */
const BAD = -1;

/** 1 for the bytes that are no plain text of a string. */
const SPECIAL = new Uint8Array(256).fill(1, 0, SPACE);
SPECIAL[QUOTE] = 1;
SPECIAL[BACKSLASH] = 1;

export class JsonCursor {
  readonly bytes: Buffer;
  /** Where the walk stands: at the first byte of a value after `nextKey` and `nextItem`, behind it after a skip. */
  pos: number;
  state = FIT;
  /** The last key, without its quotes, and whether it has an escape. */
  keyStart = 0;
  keyEnd = 0;
  keyEscaped = false;
  private readonly end: number;
  private readonly maxDepth: number;
  private tokensLeft: number;
  private depth = 0;
  private escaped = false;

  /** Begins at the first byte of the value in `bytes[start, end)`. */
  constructor(bytes: Buffer, start: number, end: number, limits: JsonLimits) {
    this.bytes = bytes;
    this.pos = endOfSpace(bytes, start, end);
    this.end = end;
    this.maxDepth = limits.depth;
    this.tokensLeft = limits.tokens;
  }

  /** True when nothing but white space is left; otherwise the text is broken. */
  atEnd(): boolean {
    if (this.state >= TOO_MUCH) return false;
    this.pos = endOfSpace(this.bytes, this.pos, this.end);
    return this.pos === this.end || this.fail(BROKEN);
  }

  isObject(): boolean {
    return this.pos < this.end && this.bytes[this.pos] === OPEN_OBJECT;
  }

  isArray(): boolean {
    return this.pos < this.end && this.bytes[this.pos] === OPEN_ARRAY;
  }

  isString(): boolean {
    return this.pos < this.end && this.bytes[this.pos] === QUOTE;
  }

  /** Enters the object at the cursor; follow with `nextKey` until it returns false. */
  openObject(): boolean {
    if (!this.enter()) return false;
    openKeys(this.depth);
    return true;
  }

  /** Moves to the value of the next member. False behind the closing brace, or when the walk stopped. */
  nextKey(): boolean {
    if (this.state >= TOO_MUCH) return false;
    const { bytes, end, depth } = this;
    let pos = endOfSpace(bytes, this.pos, end);
    if (pos >= end) return this.fail(BROKEN);
    if (bytes[pos] === CLOSE_OBJECT) {
      closeKeys(depth);
      return this.leave(pos);
    }
    if (countKeys(depth) > 0) {
      if (bytes[pos] !== COMMA) return this.fail(BROKEN);
      pos = endOfSpace(bytes, pos + 1, end);
      if (pos >= end) return this.fail(BROKEN);
    }
    if (bytes[pos] !== QUOTE) return this.fail(BROKEN);
    if (--this.tokensLeft < 0) return this.fail(TOO_MUCH);
    // Keys are short and seldom escaped: found without a call, that is a tenth of the time of a scan.
    let keyEnd = pos + 1;
    let escaped = false;
    while (keyEnd < end && SPECIAL[bytes[keyEnd]!] === 0) keyEnd++;
    if (keyEnd >= end || bytes[keyEnd] !== QUOTE) {
      this.pos = pos;
      if (!this.skipString()) return false;
      keyEnd = this.pos - 1;
      escaped = this.escaped;
    }
    this.keyStart = pos + 1;
    this.keyEnd = keyEnd;
    this.keyEscaped = escaped;
    if (!addKey(bytes, depth, pos + 1, keyEnd, escaped)) this.state = UNFIT;
    pos = endOfSpace(bytes, keyEnd + 1, end);
    if (pos >= end || bytes[pos] !== COLON) return this.fail(BROKEN);
    this.pos = endOfSpace(bytes, pos + 1, end);
    return true;
  }

  /** Enters the array at the cursor; follow with `nextItem` until it returns false. */
  openArray(): boolean {
    return this.enter();
  }

  /** Moves to the next item; `first` on the first call after `openArray`. False as in `nextKey`. */
  nextItem(first: boolean): boolean {
    if (this.state >= TOO_MUCH) return false;
    const { bytes, end } = this;
    const pos = endOfSpace(bytes, this.pos, end);
    if (pos >= end) return this.fail(BROKEN);
    if (bytes[pos] === CLOSE_ARRAY) return this.leave(pos);
    if (first) {
      this.pos = pos;
      return true;
    }
    if (bytes[pos] !== COMMA) return this.fail(BROKEN);
    // A `]` here would be a comma too many: the value that must follow refuses it.
    this.pos = endOfSpace(bytes, pos + 1, end);
    return true;
  }

  /** Walks over the value at the cursor. False when the walk stopped. */
  skipValue(): boolean {
    if (this.state >= TOO_MUCH) return false;
    if (this.pos >= this.end) return this.fail(BROKEN);
    const byte = this.bytes[this.pos]!;
    if (byte === OPEN_OBJECT) {
      if (!this.openObject()) return false;
      while (this.nextKey()) this.skipValue();
      return this.state < TOO_MUCH;
    }
    if (byte === OPEN_ARRAY) {
      if (!this.openArray()) return false;
      for (let first = true; this.nextItem(first); first = false) this.skipValue();
      return this.state < TOO_MUCH;
    }
    if (--this.tokensLeft < 0) return this.fail(TOO_MUCH);
    switch (byte) {
      case QUOTE:
        return this.skipString();
      case 0x74:
        return this.skipWord('true');
      case 0x66:
        return this.skipWord('false');
      case 0x6e:
        return this.skipWord('null');
      default:
        return this.skipNumber();
    }
  }

  /**
   * Walks over the value at the cursor and returns its text, or undefined when it is no string. Ambiguous text is
   * unfit: what the gateway reads, every parser must read alike. Words that are `expected` come back without a new
   * string being made.
   */
  readString(expected?: KnownWords): string | undefined {
    const start = this.pos + 1;
    const isString = this.isString();
    if (!this.skipValue() || !isString) return undefined;
    const end = this.pos - 1;
    if (expected !== undefined) {
      const word = expected.find(this.bytes, start, end, this.escaped);
      if (word !== UNKNOWN) return expected.words[word];
    }
    const text = decodeString(this.bytes, start, end, this.escaped);
    if (this.escaped && isAmbiguous(text)) this.state = UNFIT;
    return text;
  }

  /** Declares well-formed text unfit, for a rule of the caller. */
  refuse(): void {
    if (this.state < UNFIT) this.state = UNFIT;
  }

  private enter(): boolean {
    if (this.state >= TOO_MUCH) return false;
    if (--this.tokensLeft < 0 || this.depth >= this.maxDepth) return this.fail(TOO_MUCH);
    this.depth++;
    this.pos++;
    return true;
  }

  /** Behind the closing bracket at `pos`. Returns false, which is what ends a walk. */
  private leave(pos: number): false {
    this.depth--;
    this.pos = pos + 1;
    return false;
  }

  private fail(state: number): false {
    if (this.state < state) this.state = state;
    forgetKeys();
    return false;
  }

  private skipString(): boolean {
    const { bytes, end } = this;
    let pos = this.pos + 1;
    this.escaped = false;
    for (;;) {
      pos = endOfPlain(bytes, pos, end);
      if (pos >= end) return this.fail(BROKEN);
      const byte = bytes[pos]!;
      if (byte === QUOTE) {
        this.pos = pos + 1;
        return true;
      }
      this.escaped = true;
      pos = byte === BACKSLASH ? endOfEscape(bytes, pos + 1, end) : BAD;
      if (pos === BAD) return this.fail(BROKEN);
    }
  }

  private skipWord(word: 'true' | 'false' | 'null'): boolean {
    const { bytes, pos } = this;
    if (pos + word.length > this.end) return this.fail(BROKEN);
    for (let at = 1; at < word.length; at++) {
      if (bytes[pos + at] !== word.charCodeAt(at)) return this.fail(BROKEN);
    }
    this.pos = pos + word.length;
    return true;
  }

  private skipNumber(): boolean {
    const { bytes, end } = this;
    let pos = this.pos;
    if (bytes[pos] === 0x2d) pos++;
    const integer = pos;
    pos = endOfDigits(bytes, pos, end);
    if (pos === integer || (bytes[integer] === 0x30 && pos > integer + 1)) return this.fail(BROKEN);
    if (pos < end && bytes[pos] === 0x2e) {
      const fraction = ++pos;
      pos = endOfDigits(bytes, pos, end);
      if (pos === fraction) return this.fail(BROKEN);
    }
    if (pos < end && (bytes[pos]! | 0x20) === 0x65) {
      pos++;
      if (pos < end && (bytes[pos] === 0x2b || bytes[pos] === 0x2d)) pos++;
      const exponent = pos;
      pos = endOfDigits(bytes, pos, end);
      if (pos === exponent) return this.fail(BROKEN);
    }
    this.pos = pos;
    return true;
  }
}

/** The first byte from `from` on that is no white space. */
function endOfSpace(bytes: Buffer, from: number, end: number): number {
  let pos = from;
  while (pos < end && bytes[pos]! <= SPACE) {
    const byte = bytes[pos]!;
    if (byte !== SPACE && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) break;
    pos++;
  }
  return pos;
}

function endOfDigits(bytes: Buffer, from: number, end: number): number {
  let pos = from;
  while (pos < end && bytes[pos]! >= 0x30 && bytes[pos]! <= 0x39) pos++;
  return pos;
}

/** The first byte from `from` on that ends the plain text of a string: quote, backslash, control character, end. */
function endOfPlain(bytes: Buffer, from: number, end: number): number {
  let pos = from;
  // Four at a time: most bytes of most messages are text (0.7 instead of 1.3 ns per byte, 110 KB of prose).
  const last = end - 3;
  while (
    pos < last &&
    (SPECIAL[bytes[pos]!]! |
      SPECIAL[bytes[pos + 1]!]! |
      SPECIAL[bytes[pos + 2]!]! |
      SPECIAL[bytes[pos + 3]!]!) ===
      0
  ) {
    pos += 4;
  }
  while (pos < end && SPECIAL[bytes[pos]!] === 0) pos++;
  return pos;
}

/** The byte behind the escape whose letter is at `pos`; BAD when there is no such escape. */
function endOfEscape(bytes: Buffer, pos: number, end: number): number {
  if (pos >= end) return BAD;
  switch (bytes[pos]) {
    case QUOTE:
    case BACKSLASH:
    case 0x2f: // /
    case 0x62: // b
    case 0x66: // f
    case 0x6e: // n
    case 0x72: // r
    case 0x74: // t
      return pos + 1;
    case 0x75: // u
      if (pos + 4 >= end) return BAD;
      for (let at = pos + 1; at <= pos + 4; at++) if (!isHex(bytes[at]!)) return BAD;
      return pos + 5;
    default:
      return BAD;
  }
}

function isHex(byte: number): boolean {
  const lower = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (lower >= 0x61 && lower <= 0x66);
}
