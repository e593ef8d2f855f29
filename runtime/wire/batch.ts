// Several messages in one array: JSON-RPC batches, which exist in revision 2025-03-26 only. The array is taken apart
// here; each element is then read as if it had come alone.

import { isUtf8 } from 'node:buffer';
import { REFUSALS, type Refusal } from './errors.ts';
import { BROKEN, JsonCursor, type JsonLimits, TOO_MUCH } from './json-cursor.ts';
import { ANSWER_LIMITS, MESSAGE_LIMITS } from './limits.ts';
import type { Message } from './message.ts';
import type { ScanFault } from './scan-message.ts';
import { MAX_DEPTH } from './seen-keys.ts';

/** More than any client sends at once; each element may cost a call. */
const MAX_ELEMENTS = 100;

const OPEN_ARRAY = 0x5b;

/** Whether a body is an array, well-formed or not. */
export function isBatch(body: Buffer): boolean {
  let at = 0;
  while (at < body.length && isSpace(body[at]!)) at++;
  return body[at] === OPEN_ARRAY;
}

/** The elements of a client's batch: 1 to 100 objects. What is in them is for `scanMessage` to judge. */
export function splitBatch(body: Buffer): readonly Buffer[] | Refusal {
  if (!isUtf8(body)) return REFUSALS.parse_error;
  const cursor = new JsonCursor(body, 0, body.length, inArray(MESSAGE_LIMITS));
  const elements = split(cursor);
  if (cursor.state === BROKEN) return REFUSALS.parse_error;
  return elements === undefined || elements.length > MAX_ELEMENTS ? REFUSALS.bad_batch : elements;
}

/**
 * Why a batch as a whole is refused: it begins a session, mixes answers with requests, or has a message of a
 * revision that knows no batches. Elements that are no messages are refused one by one.
 */
export function judgeBatch(elements: readonly (Message | ScanFault)[]): Refusal | undefined {
  let asks = false;
  let answers = false;
  for (const element of elements) {
    if ('refusal' in element) continue;
    if (element.method === 'initialize' || element.envelope !== undefined) return REFUSALS.bad_batch;
    if (element.kind === 'response') answers = true;
    else if (element.kind === 'request') asks = true;
  }
  return asks && answers ? REFUSALS.bad_batch : undefined;
}

/** The messages in an array of an upstream; undefined when it is no array of at least one object. */
export function splitAnswers(bytes: Buffer): readonly Buffer[] | undefined {
  if (!isUtf8(bytes)) return undefined;
  const cursor = new JsonCursor(bytes, 0, bytes.length, inArray(ANSWER_LIMITS));
  const elements = split(cursor);
  return cursor.state === BROKEN ? undefined : elements;
}

/** Undefined when there is no array, an element is no object, or none is there. */
function split(cursor: JsonCursor): Buffer[] | undefined {
  const elements: Buffer[] = [];
  let onlyObjects = cursor.isArray();
  if (onlyObjects) {
    cursor.openArray();
    for (let first = true; cursor.nextItem(first); first = false) {
      const start = cursor.pos;
      if (!cursor.isObject()) onlyObjects = false;
      cursor.skipValue();
      elements.push(cursor.bytes.subarray(start, cursor.pos));
    }
  } else {
    cursor.skipValue();
  }
  cursor.atEnd();
  const whole = cursor.state < TOO_MUCH && onlyObjects && elements.length > 0;
  return whole ? elements : undefined;
}

function inArray(limits: JsonLimits): JsonLimits {
  return { depth: Math.min(limits.depth + 1, MAX_DEPTH), tokens: limits.tokens };
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
