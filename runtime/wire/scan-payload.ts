// What is inside the result, error or params of an upstream's message, as far as the gateway acts on it.

import type { Range } from './answer.ts';
import type { JsonCursor } from './json-cursor.ts';
import { integerId, readId } from './json-id.ts';
import { KnownWords } from './known-words.ts';
import { LOG_LEVELS } from './log-level.ts';
import { readError } from './scan-error.ts';
import type { ScannedAnswer } from './scanned-answer.ts';
import { SUBSCRIPTION_ID } from './subscription-id.ts';

const RESULT_MEMBERS = new KnownWords([
  'resultType',
  'ttlMs',
  'cacheScope',
  '_meta',
  'isError',
  'nextCursor',
  'tools',
  'prompts',
  'resources',
  'resourceTemplates',
  'inputRequests',
  'requestState',
  'taskId',
]);
const RESULT_TYPE = 0;
const TTL_MS = 1;
const CACHE_SCOPE = 2;
const META = 3;
const IS_ERROR = 4;
const NEXT_CURSOR = 5;
const TOOLS = 6;
const PROMPTS = 7;
const RESOURCES = 8;
const RESOURCE_TEMPLATES = 9;
const INPUT_REQUESTS = 10;
const REQUEST_STATE = 11;
const TASK_ID = 12;

const RESULT_TYPES = new KnownWords(['complete', 'input_required', 'task']);

const META_MEMBERS = new KnownWords(['io.modelcontextprotocol/serverInfo']);

const PARAMS_MEMBERS = new KnownWords(['progressToken', 'uri', 'level', 'requestId', 'taskId', '_meta']);
const PROGRESS_TOKEN = 0;
const URI = 1;
const LEVEL = 2;
const REQUEST_ID = 3;
const PARAMS_TASK_ID = 4;
const PARAMS_META = 5;

const PARAMS_META_MEMBERS = new KnownWords([SUBSCRIPTION_ID]);

const LEVELS = new KnownWords(LOG_LEVELS);

/** Reads the object at the cursor, the value of `result`. */
export function scanResult(cursor: JsonCursor, answer: ScannedAnswer): void {
  let lists = 0;
  let badState = false;
  cursor.openObject();
  while (cursor.nextKey()) {
    const { bytes, keyStart, keyEnd, keyEscaped } = cursor;
    switch (RESULT_MEMBERS.find(bytes, keyStart, keyEnd, keyEscaped)) {
      case RESULT_TYPE:
        answer.resultType = cursor.readString(RESULT_TYPES);
        if (answer.resultType === undefined) cursor.refuse();
        noteModern(answer, keyStart - 1, cursor.pos);
        break;
      case TTL_MS:
        answer.ttlMs = readRange(cursor);
        noteModern(answer, keyStart - 1, cursor.pos);
        break;
      case CACHE_SCOPE:
        answer.cacheScope = readRange(cursor);
        noteModern(answer, keyStart - 1, cursor.pos);
        break;
      case META:
        scanMeta(cursor, answer);
        break;
      case IS_ERROR:
        // Well-formed JSON that begins with a t is the word true.
        answer.isError = bytes[cursor.pos] === 0x74;
        cursor.skipValue();
        break;
      case NEXT_CURSOR:
        answer.nextCursor = cursor.readString();
        break;
      case TOOLS:
      case PROMPTS:
      case RESOURCES:
      case RESOURCE_TEMPLATES:
        // Of two lists nobody can tell which one was asked for.
        lists++;
        answer.items = cursor.isArray() && lists === 1 ? readRange(cursor) : skip(cursor);
        break;
      case INPUT_REQUESTS:
        answer.inputRequests = readRange(cursor);
        break;
      case REQUEST_STATE:
        if (cursor.isString()) {
          answer.requestState = readRange(cursor);
        } else {
          badState = true;
          cursor.skipValue();
        }
        break;
      case TASK_ID:
        answer.taskId = cursor.isString() ? readRange(cursor) : skip(cursor);
        break;
      default:
        cursor.skipValue();
    }
  }
  // The client would send it back to be read by the gateway, which gave it none.
  if (badState && answer.resultType === 'input_required') cursor.refuse();
}

/** Reads the object at the cursor, the value of `error`. Code and message must be there. */
export function scanError(cursor: JsonCursor, answer: ScannedAnswer): void {
  const error = readError(cursor);
  if (error === undefined) {
    cursor.refuse();
    return;
  }
  answer.code = error.code;
  answer.message = error.message;
  answer.data = error.data;
}

/** Reads the object at the cursor, the value of `params` of a notification or request. */
export function scanNotificationParams(cursor: JsonCursor, answer: ScannedAnswer): void {
  cursor.openObject();
  while (cursor.nextKey()) {
    const { bytes, keyStart, keyEnd, keyEscaped } = cursor;
    switch (PARAMS_MEMBERS.find(bytes, keyStart, keyEnd, keyEscaped)) {
      case PROGRESS_TOKEN:
        answer.progressToken = readId(cursor);
        break;
      case URI:
        answer.uri = cursor.readString();
        break;
      case LEVEL:
        answer.level = cursor.readString(LEVELS);
        break;
      case REQUEST_ID:
        answer.requestIdRange = readId(cursor);
        break;
      case PARAMS_TASK_ID:
        answer.taskId = cursor.isString() ? readRange(cursor) : skip(cursor);
        break;
      case PARAMS_META:
        if (cursor.isObject()) scanParamsMeta(cursor, answer);
        else cursor.skipValue();
        break;
      default:
        cursor.skipValue();
    }
  }
}

function scanParamsMeta(cursor: JsonCursor, answer: ScannedAnswer): void {
  cursor.openObject();
  while (cursor.nextKey()) {
    const { bytes, keyStart, keyEnd, keyEscaped } = cursor;
    if (PARAMS_META_MEMBERS.find(bytes, keyStart, keyEnd, keyEscaped) === 0) {
      const id = readId(cursor);
      answer.subscriptionId = id === undefined ? undefined : integerId(bytes, id);
    } else {
      cursor.skipValue();
    }
  }
}

function scanMeta(cursor: JsonCursor, answer: ScannedAnswer): void {
  const start = cursor.pos;
  if (!cursor.isObject()) {
    // Every revision says object; anything else could not be edited for the client's revision.
    cursor.skipValue();
    cursor.refuse();
    return;
  }
  cursor.openObject();
  while (cursor.nextKey()) {
    const { bytes, keyStart, keyEnd, keyEscaped } = cursor;
    const isServerInfo = META_MEMBERS.find(bytes, keyStart, keyEnd, keyEscaped) === 0;
    cursor.skipValue();
    if (isServerInfo) answer.serverInfo = { start: keyStart - 1, end: cursor.pos };
  }
  answer.meta = { start, end: cursor.pos };
}

function noteModern(answer: ScannedAnswer, start: number, end: number): void {
  answer.modernMembers = [...answer.modernMembers, { start, end }];
}

function readRange(cursor: JsonCursor): Range {
  const start = cursor.pos;
  cursor.skipValue();
  return { start, end: cursor.pos };
}

function skip(cursor: JsonCursor): undefined {
  cursor.skipValue();
  return undefined;
}
