// One message of an upstream, by the same strict scanner as the messages of clients: an answer with a duplicate key
// could show the client something else than what was checked here.

import { isUtf8 } from 'node:buffer';
import type { Answer } from './answer.ts';
import { FIT, JsonCursor } from './json-cursor.ts';
import { integerId, readId } from './json-id.ts';
import {
  ENVELOPE,
  ERROR,
  ID,
  JSONRPC,
  METHOD,
  PARAMS,
  RESULT,
  SAW_ERROR,
  SAW_ID,
  SAW_JSONRPC,
  SAW_METHOD,
  SAW_PARAMS,
  SAW_RESULT,
  VERSION,
} from './json-rpc.ts';
import { KnownWords } from './known-words.ts';
import { ANSWER_LIMITS } from './limits.ts';
import { scanError, scanNotificationParams, scanResult } from './scan-payload.ts';
import { ScannedAnswer } from './scanned-answer.ts';

const METHODS = new KnownWords([
  'notifications/progress',
  'notifications/message',
  'notifications/tools/list_changed',
  'notifications/prompts/list_changed',
  'notifications/resources/list_changed',
  'notifications/resources/updated',
  'notifications/subscriptions/acknowledged',
  'notifications/cancelled',
  'notifications/elicitation/complete',
  'notifications/tasks',
  'elicitation/create',
  'sampling/createMessage',
  'roots/list',
  'ping',
]);

/** An error whose sender could not read the id of the request. */
const SAW_NULL_ID = 64;

/** Reads one message, without anything around it. Undefined when the gateway does not accept it. */
export function scanAnswer(bytes: Buffer): Answer | undefined {
  if (!isUtf8(bytes)) return undefined;
  const cursor = new JsonCursor(bytes, 0, bytes.length, ANSWER_LIMITS);
  if (!cursor.isObject()) return undefined;
  const answer = new ScannedAnswer(bytes);
  const saw = scanEnvelope(cursor, answer);
  if (!cursor.atEnd() || cursor.state !== FIT) return undefined;
  const kind = kindOf(saw);
  if (kind === undefined) return undefined;
  answer.kind = kind;
  return answer;
}

function scanEnvelope(cursor: JsonCursor, answer: ScannedAnswer): number {
  let saw = 0;
  cursor.openObject();
  while (cursor.nextKey()) {
    const { bytes, keyStart, keyEnd, keyEscaped } = cursor;
    switch (ENVELOPE.find(bytes, keyStart, keyEnd, keyEscaped)) {
      case JSONRPC:
        saw |= SAW_JSONRPC;
        if (cursor.readString(VERSION) !== '2.0') cursor.refuse();
        break;
      case ID: {
        const isNull = bytes[cursor.pos] === 0x6e;
        const range = readId(cursor);
        if (range !== undefined) {
          saw |= SAW_ID;
          answer.idRange = range;
          answer.id = integerId(bytes, range);
        } else if (isNull) {
          saw |= SAW_NULL_ID;
        } else {
          cursor.refuse();
        }
        break;
      }
      case METHOD: {
        const method = cursor.readString(METHODS);
        if (method === undefined) cursor.refuse();
        else answer.method = method;
        saw |= SAW_METHOD;
        break;
      }
      case PARAMS:
        saw |= SAW_PARAMS;
        scanObject(cursor, answer, scanNotificationParams);
        break;
      case RESULT:
        saw |= SAW_RESULT;
        scanObject(cursor, answer, scanResult);
        break;
      case ERROR:
        saw |= SAW_ERROR;
        scanObject(cursor, answer, scanError);
        break;
      default:
        cursor.skipValue();
        cursor.refuse();
    }
  }
  return saw;
}

/** The payload must be an object; its range is the answer's. */
function scanObject(
  cursor: JsonCursor,
  answer: ScannedAnswer,
  scan: (cursor: JsonCursor, answer: ScannedAnswer) => void,
): void {
  answer.start = cursor.pos;
  if (cursor.isObject()) {
    scan(cursor, answer);
  } else {
    cursor.skipValue();
    cursor.refuse();
  }
  answer.end = cursor.pos;
}

/** Undefined for what JSON-RPC knows no name for; result and error together among it. */
function kindOf(saw: number): Answer['kind'] | undefined {
  switch (saw) {
    case SAW_JSONRPC | SAW_ID | SAW_RESULT:
      return 'result';
    case SAW_JSONRPC | SAW_ID | SAW_ERROR:
    case SAW_JSONRPC | SAW_NULL_ID | SAW_ERROR:
    case SAW_JSONRPC | SAW_ERROR:
      return 'error';
    case SAW_JSONRPC | SAW_METHOD:
    case SAW_JSONRPC | SAW_METHOD | SAW_PARAMS:
      return 'notification';
    case SAW_JSONRPC | SAW_METHOD | SAW_ID:
    case SAW_JSONRPC | SAW_METHOD | SAW_ID | SAW_PARAMS:
      return 'request';
    default:
      return undefined;
  }
}
