// The ids a message may have. JSON-RPC allows more than parsers can carry: V8 turns 9007199254740993 into …992 and
// prints 1e2 as 100, so an answer would not find its request. Ids are echoed as the bytes the client sent.

import type { Range } from './answer.ts';
import type { JsonCursor } from './json-cursor.ts';
import { decodeString, isAmbiguous } from './json-text.ts';

const MAX_STRING_BYTES = 256;
const MAX_DIGITS = 16;

/**
 * Walks over the value at the cursor; returns its range when it is an id: a string of at most 256 bytes, or an
 * integer within ±(2^53-1), written without fraction or exponent and not as `-0`.
 */
export function readId(cursor: JsonCursor): Range | undefined {
  const start = cursor.pos;
  if (!cursor.skipValue()) return undefined;
  const range = { start, end: cursor.pos };
  return isId(cursor.bytes, range) ? range : undefined;
}

/** The integer in a range that `readId` returned; undefined for a string. */
export function integerId(bytes: Buffer, id: Range): number | undefined {
  return bytes[id.start] === 0x22 ? undefined : toInteger(bytes, id);
}

function isId(bytes: Buffer, range: Range): boolean {
  if (bytes[range.start] !== 0x22) return toInteger(bytes, range) !== undefined;
  const start = range.start + 1;
  const end = range.end - 1;
  if (end - start > MAX_STRING_BYTES) return false;
  for (let at = start; at < end; at++) {
    if (bytes[at] === 0x5c) return !isAmbiguous(decodeString(bytes, start, end, true));
  }
  return true;
}

function toInteger(bytes: Buffer, range: Range): number | undefined {
  const negative = bytes[range.start] === 0x2d;
  const first = negative ? range.start + 1 : range.start;
  if (first === range.end || range.end - first > MAX_DIGITS) return undefined;
  // At most 16 digits: what is not exact here is at least 2^53 and refused below.
  let value = 0;
  for (let at = first; at < range.end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  if (value > Number.MAX_SAFE_INTEGER || (negative && value === 0)) return undefined;
  return negative ? -value : value;
}
