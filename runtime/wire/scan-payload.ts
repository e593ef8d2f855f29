// What is inside the result, error or params of an upstream's message, as far as the gateway acts on it.

import type { Range } from './answer.ts';
import type { JsonCursor } from './json-cursor.ts';
import { integerId, readId } from './json-id.ts';
import { KnownWords } from './known-words.ts';
import type { ScannedAnswer } from './scanned-answer.ts';

const RESULT_MEMBERS = new KnownWords([
  'resultType',
  'ttlMs',
  'cacheScope',
  '_meta',
  'isError',
  'nextCursor',
  'tools',
]);
const RESULT_TYPE = 0;
const TTL_MS = 1;
const CACHE_SCOPE = 2;
const META = 3;
const IS_ERROR = 4;
const NEXT_CURSOR = 5;
const TOOLS = 6;

const RESULT_TYPES = new KnownWords(['complete', 'input_required']);

const META_MEMBERS = new KnownWords(['io.modelcontextprotocol/serverInfo']);

const ERROR_MEMBERS = new KnownWords(['code', 'message', 'data']);
const CODE = 0;
const MESSAGE = 1;
const DATA = 2;

const PARAMS_MEMBERS = new KnownWords(['progressToken']);

/** Reads the object at the cursor, the value of `result`. */
export function scanResult(cursor: JsonCursor, answer: ScannedAnswer): void {
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
      case CACHE_SCOPE:
        cursor.skipValue();
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
        answer.tools = cursor.isArray() ? readRange(cursor) : skip(cursor);
        break;
      default:
        cursor.skipValue();
    }
  }
}

/** Reads the object at the cursor, the value of `error`. Code and message must be there. */
export function scanError(cursor: JsonCursor, answer: ScannedAnswer): void {
  let code: number | undefined;
  let message: string | undefined;
  cursor.openObject();
  while (cursor.nextKey()) {
    const { bytes, keyStart, keyEnd, keyEscaped } = cursor;
    switch (ERROR_MEMBERS.find(bytes, keyStart, keyEnd, keyEscaped)) {
      case CODE: {
        const range = readId(cursor);
        code = range === undefined ? undefined : integerId(bytes, range);
        break;
      }
      case MESSAGE:
        message = cursor.readString();
        break;
      case DATA:
        answer.data = readRange(cursor);
        break;
      default:
        cursor.skipValue();
    }
  }
  if (code === undefined || message === undefined) {
    cursor.refuse();
    return;
  }
  answer.code = code;
  answer.message = message;
}

/** Reads the object at the cursor, the value of `params` of a notification or request. */
export function scanNotificationParams(cursor: JsonCursor, answer: ScannedAnswer): void {
  cursor.openObject();
  while (cursor.nextKey()) {
    const { bytes, keyStart, keyEnd, keyEscaped } = cursor;
    if (PARAMS_MEMBERS.find(bytes, keyStart, keyEnd, keyEscaped) === 0) answer.progressToken = readId(cursor);
    else cursor.skipValue();
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
