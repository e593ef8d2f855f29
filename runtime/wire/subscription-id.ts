// The member of `_meta` by which a notification names the subscriptions/listen request it belongs to (2026-07-28).
// It is the name of somebody's request, so it ends at the gateway, on both sides: towards a modern client it is
// replaced by the id of that client's own request, towards a legacy client it is cut out.

import type { Range } from './answer.ts';
import { assemble, type Piece } from './assemble.ts';
import { applyEdits, cutMembers, isEmptyObject } from './edits.ts';
import { JsonCursor } from './json-cursor.ts';
import { KnownWords } from './known-words.ts';
import { ANSWER_LIMITS } from './limits.ts';

export const SUBSCRIPTION_ID = 'io.modelcontextprotocol/subscriptionId';

const PARAMS_MEMBERS = new KnownWords(['_meta']);
const META_MEMBERS = new KnownWords([SUBSCRIPTION_ID]);

/**
 * `params` of a notification with `id` (raw JSON) in `_meta`; put together the pieces are a JSON object. `params`
 * are those of an accepted message; undefined for none.
 */
export function withSubscriptionId(params: Buffer | undefined, id: Buffer): Piece[] {
  const member = `"${SUBSCRIPTION_ID}":`;
  if (params === undefined) return [`{"_meta":{${member}`, id, '}}'];
  const { meta, own } = find(params);
  if (own !== undefined) return [params.subarray(0, own.start), member, id, params.subarray(own.end)];
  if (meta !== undefined) {
    const separator = isEmptyObject(params, meta.start) ? '' : ',';
    return [params.subarray(0, meta.start + 1), member, id, separator, params.subarray(meta.start + 1)];
  }
  return [`{"_meta":{${member}`, id, isEmptyObject(params, 0) ? '}' : '},', params.subarray(1)];
}

/** `params` of a notification without the id; the very same bytes when there is none. */
export function withoutSubscriptionId(params: Buffer): Buffer {
  const { own } = find(params);
  return own === undefined
    ? params
    : assemble(applyEdits(params, 0, params.length, cutMembers(params, [own])));
}

/** The value of `_meta`, and the whole member inside it. */
function find(params: Buffer): { readonly meta: Range | undefined; readonly own: Range | undefined } {
  const cursor = new JsonCursor(params, 0, params.length, ANSWER_LIMITS);
  cursor.openObject();
  while (cursor.nextKey()) {
    const isMeta = PARAMS_MEMBERS.find(params, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped) === 0;
    if (!isMeta || !cursor.isObject()) {
      cursor.skipValue();
      continue;
    }
    let own: Range | undefined;
    const start = cursor.pos;
    cursor.openObject();
    while (cursor.nextKey()) {
      const member = cursor.keyStart - 1;
      const isOwn = META_MEMBERS.find(params, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped) === 0;
      cursor.skipValue();
      if (isOwn) own = { start: member, end: cursor.pos };
    }
    return { meta: { start, end: cursor.pos }, own };
  }
  return { meta: undefined, own: undefined };
}
