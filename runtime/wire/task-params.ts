// `params` of notifications/tasks and the like (tasks extension) name the task by the id its upstream gave it;
// clients know it by another. They are what tasks/get answers, without what only results have.

import { allowsQuestion } from './allowed-questions.ts';
import type { Range } from './answer.ts';
import { assemble } from './assemble.ts';
import type { Capabilities } from './capabilities.ts';
import { applyEdits, cutMembers } from './edits.ts';
import { splitInputRequests } from './input-requests.ts';
import { JsonCursor } from './json-cursor.ts';
import { quote } from './json-text.ts';
import { KnownWords } from './known-words.ts';
import { ANSWER_LIMITS } from './limits.ts';

const TASK_ID = new KnownWords(['taskId']);
const INPUT_REQUESTS = new KnownWords(['inputRequests']);
const OF_RESULTS = new KnownWords(['resultType', '_meta']);

/** `params`, a JSON object of an accepted message, with `taskId` in place of its own; unchanged without one. */
export function withTaskId(params: Buffer, taskId: string): Buffer {
  const range = findValue(params, TASK_ID);
  if (range === undefined) return params;
  return assemble(applyEdits(params, 0, params.length, [{ range, text: quote(taskId) }]));
}

/** `result`, a JSON object of an accepted answer to tasks/get, as `params` of a notification about the same task. */
export function paramsOfTask(result: Buffer): Buffer {
  const members: Range[] = [];
  const cursor = new JsonCursor(result, 0, result.length, ANSWER_LIMITS);
  cursor.openObject();
  while (cursor.nextKey()) {
    const start = cursor.keyStart - 1;
    const isCut = OF_RESULTS.find(result, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped) !== -1;
    cursor.skipValue();
    if (isCut) members.push({ start, end: cursor.pos });
  }
  return assemble(applyEdits(result, 0, result.length, cutMembers(result, members)));
}

/** Whether a client that can do this can be asked what the task of these `params` asks, if anything. */
export function mayAskFor(params: Buffer, capabilities: Capabilities): boolean {
  const inputRequests = findValue(params, INPUT_REQUESTS);
  if (inputRequests === undefined) return true;
  const requests = splitInputRequests({ raw: params, inputRequests, requestState: undefined });
  return requests?.every((request) => allowsQuestion(capabilities, request.method, request.params)) === true;
}

/** The value of the one member of that name. */
function findValue(json: Buffer, name: KnownWords): Range | undefined {
  let range: Range | undefined;
  const cursor = new JsonCursor(json, 0, json.length, ANSWER_LIMITS);
  cursor.openObject();
  while (cursor.nextKey()) {
    const start = cursor.pos;
    const isIt = name.find(json, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped) === 0;
    cursor.skipValue();
    if (isIt) range = { start, end: cursor.pos };
  }
  return range;
}
