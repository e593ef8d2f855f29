// Results between the eras, as edits of bytes. A result that needs no edit is passed on as one untouched view of
// the upstream's bytes; otherwise as views of the parts that stay with new text between them (reply.ts joins them).

import type { Answer, Range } from './answer.ts';

const COMMA = 0x2c;
const CLOSE_OBJECT = 0x7d;

const RESULT_TYPE = Buffer.from('"resultType":"complete"');
const SEPARATOR = Buffer.from(',');
const META_OPEN = Buffer.from(',"_meta":{');
const META_CLOSE = Buffer.from('}');

/**
 * The result for a modern client. A result without resultType comes from a legacy server: it gets "complete" and
 * the gateway's serverInfo in `_meta`. A modern one stays as it is, except that the gateway speaks in place of the
 * upstream that named itself. `serverInfoMember` is the whole member `"io.modelcontextprotocol/serverInfo":{…}`.
 */
export function toModern(answer: Answer, serverInfoMember: Buffer): Buffer[] {
  const { raw, start, end, meta, serverInfo } = answer;
  const pieces: Buffer[] = [];
  let from = start;
  if (answer.resultType === undefined) {
    pieces.push(raw.subarray(start, start + 1), RESULT_TYPE);
    if (meta === undefined) pieces.push(META_OPEN, serverInfoMember, META_CLOSE);
    if (!isEmptyObject(raw, start)) pieces.push(SEPARATOR);
    from = start + 1;
    if (meta !== undefined && serverInfo === undefined) {
      pieces.push(raw.subarray(from, meta.start + 1), serverInfoMember);
      if (!isEmptyObject(raw, meta.start)) pieces.push(SEPARATOR);
      from = meta.start + 1;
    }
  }
  if (serverInfo !== undefined) {
    pieces.push(raw.subarray(from, serverInfo.start), serverInfoMember);
    from = serverInfo.end;
  }
  pieces.push(raw.subarray(from, end));
  return pieces;
}

/** The result for a legacy client: without the members its revision does not know and without the upstream's name. */
export function toLegacy(answer: Answer): Buffer[] {
  const { raw, start, end, modernMembers, serverInfo } = answer;
  if (serverInfo === undefined) {
    return modernMembers.length === 0
      ? [raw.subarray(start, end)]
      : cutMembers(raw, start, end, modernMembers);
  }
  const members = [...modernMembers, serverInfo].sort((a, b) => a.start - b.start);
  return cutMembers(raw, start, end, members);
}

/** Cuts whole members, given in order, out of the objects in bytes[start, end), each with one comma. */
function cutMembers(bytes: Buffer, start: number, end: number, members: readonly Range[]): Buffer[] {
  const cuts: { start: number; end: number }[] = [];
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
  const pieces: Buffer[] = [];
  let from = start;
  for (const cut of cuts) {
    pieces.push(bytes.subarray(from, cut.start));
    from = cut.end;
  }
  pieces.push(bytes.subarray(from, end));
  return pieces;
}

function isEmptyObject(bytes: Buffer, start: number): boolean {
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
