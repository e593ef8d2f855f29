// Edits of JSON bytes: what is not edited stays as it was written, byte for byte. All offsets are those of an
// accepted message, so the text around them is known to be well-formed.

import type { Range } from './answer.ts';
import type { Piece } from './assemble.ts';

/** Replaces the bytes of a range, usually the value of a member. */
export interface Edit {
  readonly range: Range;
  /** ASCII JSON. */
  readonly text: string;
}

export const NO_EDITS: readonly Edit[] = [];

const COMMA = 0x2c;
const CLOSE_OBJECT = 0x7d;

/** bytes[start, end) with the edits made, which must not overlap. */
export function applyEdits(bytes: Buffer, start: number, end: number, edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  const ordered = edits.length < 2 ? edits : [...edits].sort((a, b) => a.range.start - b.range.start);
  for (const { range, text } of ordered) {
    if (range.start > from) pieces.push(bytes.subarray(from, range.start));
    if (text !== '') pieces.push(text);
    from = range.end;
  }
  pieces.push(bytes.subarray(from, end));
  return pieces;
}

/** The edits that cut whole members, given in order, out of the objects they are in, each with one comma. */
export function cutMembers(bytes: Buffer, members: readonly Range[]): Edit[] {
  const cuts: Range[] = [];
  for (const member of members) {
    const behind = endOfSpace(bytes, member.end);
    if (bytes[behind] === COMMA) {
      cuts.push({ start: member.start, end: behind + 1 });
      continue;
    }
    // The last member of its object takes the comma before it, beyond neighbours that are gone already.
    let from = startOfSpace(bytes, member.start);
    for (let last = cuts.at(-1); last !== undefined && last.end === from; last = cuts.at(-1)) {
      from = startOfSpace(bytes, last.start);
      cuts.pop();
    }
    cuts.push({ start: bytes[from - 1] === COMMA ? from - 1 : from, end: member.end });
  }
  return cuts.map((range) => ({ range, text: '' }));
}

/** Whether the object that begins at `start` has no members. */
export function isEmptyObject(bytes: Buffer, start: number): boolean {
  return bytes[endOfSpace(bytes, start + 1)] === CLOSE_OBJECT;
}

/** The first byte from `from` on that is no white space. */
function endOfSpace(bytes: Buffer, from: number): number {
  let pos = from;
  while (bytes[pos]! <= 0x20) pos++;
  return pos;
}

/** Behind the last byte before `from` that is no white space. */
function startOfSpace(bytes: Buffer, from: number): number {
  let pos = from;
  while (bytes[pos - 1]! <= 0x20) pos--;
  return pos;
}
