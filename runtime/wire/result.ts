// Results between the eras, as edits of bytes: views of the parts that stay with new text between them (reply.ts
// joins them). A result that needs no edit is passed on as one untouched view of the upstream's bytes.

import type { Answer } from './answer.ts';
import type { Piece } from './assemble.ts';
import { applyEdits, cutMembers, type Edit, isEmptyObject, NO_EDITS } from './edits.ts';

/** What a modern result that may be kept says about itself (2026-07-28). */
export interface CachingHints {
  readonly ttlMs: number;
  readonly cacheScope: 'public' | 'private';
}

/**
 * The result for a modern client. The gateway speaks for itself: `serverInfoMember`, the whole member
 * `"io.modelcontextprotocol/serverInfo":{…}`, stands in place of the upstream's own, or is added. A result without
 * resultType comes from a legacy server and is complete. `hints` are for results that may be cached; those that are
 * there already stay. `edits` are of values directly in the result.
 */
export function toModern(
  answer: Answer,
  serverInfoMember: Buffer,
  edits: readonly Edit[] = NO_EDITS,
  hints?: CachingHints,
): Piece[] {
  const { raw, start, end, meta, serverInfo } = answer;
  let head = answer.resultType === undefined ? '{"resultType":"complete",' : '{';
  if (hints !== undefined) {
    if (answer.ttlMs === undefined) head += `"ttlMs":${hints.ttlMs},`;
    if (answer.cacheScope === undefined) head += `"cacheScope":"${hints.cacheScope}",`;
  }
  if (meta === undefined) {
    const tail = isEmptyObject(raw, start) ? '}' : '},';
    return [`${head}"_meta":{`, serverInfoMember, tail, ...applyEdits(raw, start + 1, end, edits)];
  }
  // With `_meta` the result is not empty, so a comma fits behind whatever is added at its beginning.
  const pieces: Piece[] = [head];
  const from = serverInfo === undefined ? meta.start + 1 : serverInfo.start;
  const to = serverInfo === undefined ? meta.start + 1 : serverInfo.end;
  const before = edits.length === 0 ? edits : edits.filter(({ range }) => range.start < from);
  const behind = edits.length === 0 ? edits : edits.filter(({ range }) => range.start >= to);
  pieces.push(...applyEdits(raw, start + 1, from, before), serverInfoMember);
  if (serverInfo === undefined && !isEmptyObject(raw, meta.start)) pieces.push(',');
  pieces.push(...applyEdits(raw, to, end, behind));
  return pieces;
}

/**
 * The result for a legacy client: without the members its revision does not know and without the upstream's name.
 * `edits` are of values outside `_meta`.
 */
export function toLegacy(answer: Answer, edits: readonly Edit[] = NO_EDITS): Piece[] {
  const { raw, start, end, modernMembers, serverInfo } = answer;
  if (serverInfo === undefined && modernMembers.length === 0) return applyEdits(raw, start, end, edits);
  const members =
    serverInfo === undefined
      ? modernMembers
      : [
          ...modernMembers.filter((member) => member.start < serverInfo.start),
          serverInfo,
          ...modernMembers.filter((member) => member.start > serverInfo.start),
        ];
  return applyEdits(raw, start, end, [...cutMembers(raw, members), ...edits]);
}
