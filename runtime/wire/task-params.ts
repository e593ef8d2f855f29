// `params` of notifications/tasks and the like (tasks extension) name the task by the id its upstream gave it;
// clients know it by another.

import type { Range } from './answer.ts';
import { assemble } from './assemble.ts';
import { applyEdits } from './edits.ts';
import { JsonCursor } from './json-cursor.ts';
import { quote } from './json-text.ts';
import { KnownWords } from './known-words.ts';
import { ANSWER_LIMITS } from './limits.ts';

const MEMBERS = new KnownWords(['taskId']);

/** `params`, a JSON object of an accepted message, with `taskId` in place of its own; unchanged without one. */
export function withTaskId(params: Buffer, taskId: string): Buffer {
  let range: Range | undefined;
  const cursor = new JsonCursor(params, 0, params.length, ANSWER_LIMITS);
  cursor.openObject();
  while (cursor.nextKey()) {
    const start = cursor.pos;
    const isOwn = MEMBERS.find(params, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped) === 0;
    cursor.skipValue();
    if (isOwn) range = { start, end: cursor.pos };
  }
  if (range === undefined) return params;
  return assemble(applyEdits(params, 0, params.length, [{ range, text: quote(taskId) }]));
}
