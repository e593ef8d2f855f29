// The members of one JSON object as slices of its bytes. For objects the scanners have accepted already: nothing is
// checked here, and what is not looked at stays byte for byte as it was written.
import type { Range } from '../wire/answer.ts';
import { JsonCursor } from '../wire/json-cursor.ts';
import { decodeString } from '../wire/json-text.ts';
import { ANSWER_LIMITS } from '../wire/limits.ts';

export interface Member {
  /** Decoded. */
  readonly key: string;
  /** Raw JSON of the value. */
  readonly value: Buffer;
  /** Of the whole member, `"key":value`. */
  readonly range: Range;
}

/** In the order they were written; empty for what is no object. */
export function membersOf(object: Buffer): Member[] {
  const cursor = new JsonCursor(object, 0, object.length, ANSWER_LIMITS);
  const members: Member[] = [];
  if (!cursor.isObject()) return members;
  cursor.openObject();
  while (cursor.nextKey()) {
    const start = cursor.keyStart - 1;
    const key = decodeString(object, start + 1, cursor.keyEnd, cursor.keyEscaped);
    const from = cursor.pos;
    cursor.skipValue();
    members.push({ key, value: object.subarray(from, cursor.pos), range: { start, end: cursor.pos } });
  }
  return members;
}

/** A string, however it was written; undefined for anything else. */
export function wordOf(value: Buffer | undefined): string | undefined {
  if (value?.[0] !== 0x22) return undefined;
  return JSON.parse(value.toString()) as string;
}
