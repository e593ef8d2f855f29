// One message of a client, from bytes to what the pipeline may decide on: the gate against parser differentials.
// What passes means the same to every conforming JSON parser, and only known members get beyond this point.
//
// Not JSON (wrong UTF-8, a byte order mark and trailing bytes included) is a parse error. JSON that breaks a rule
// is an invalid request, and so is JSON whose rest was not read because it is too deep or too long. Members of
// params that a method does not allow, or of the wrong type, are invalid params.

import { isUtf8 } from 'node:buffer';
import { REFUSALS, type Refusal } from './errors.ts';
import { BROKEN, FIT, JsonCursor } from './json-cursor.ts';
import { readId } from './json-id.ts';
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
import { MESSAGE_LIMITS } from './limits.ts';
import type { Message } from './message.ts';
import { readError } from './scan-error.ts';
import { readObject } from './scan-meta.ts';
import { scanParams } from './scan-params.ts';
import { ScannedMessage } from './scanned-message.ts';

/** Why a body is no message. */
export interface ScanFault {
  readonly refusal: Refusal;
  /** Raw JSON of the id, when it could be read; undefined for what was to be an answer. */
  readonly id: Buffer | undefined;
}

const METHODS = new KnownWords([
  'tools/call',
  'tools/list',
  'ping',
  'initialize',
  'server/discover',
  'resources/list',
  'resources/templates/list',
  'resources/read',
  'resources/subscribe',
  'resources/unsubscribe',
  'prompts/list',
  'prompts/get',
  'completion/complete',
  'logging/setLevel',
  'subscriptions/listen',
  'tasks/get',
  'tasks/update',
  'tasks/cancel',
  'notifications/initialized',
  'notifications/cancelled',
  'notifications/roots/list_changed',
]);

const PARSE_ERROR: ScanFault = Object.freeze({ refusal: REFUSALS.parse_error, id: undefined });

/** Reads one whole body. It is kept as long as the message: slices of the message are views of it. */
export function scanMessage(body: Buffer): Message | ScanFault {
  if (!isUtf8(body)) return PARSE_ERROR;
  const cursor = new JsonCursor(body, 0, body.length, MESSAGE_LIMITS);
  const message = new ScannedMessage(body);
  let saw = 0;
  if (cursor.isObject()) {
    saw = scanEnvelope(cursor, message);
  } else {
    // An array too: batches exist only in 2025-03-26, and are taken apart before (batch.ts).
    cursor.skipValue();
    cursor.refuse();
  }
  cursor.atEnd();
  if (cursor.state === BROKEN) return PARSE_ERROR;
  const fault = judge(cursor, message, saw);
  if (fault === undefined) return message;
  // The id of an answer is that of a request of ours: the sender's own of that number must not hear of it.
  const isAnswer = (saw & SAW_METHOD) === 0 && (saw & (SAW_RESULT | SAW_ERROR)) !== 0;
  return { refusal: fault, id: isAnswer ? undefined : message.id };
}

function scanEnvelope(cursor: JsonCursor, message: ScannedMessage): number {
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
        const id = readId(cursor);
        if (id === undefined) cursor.refuse();
        // Of two ids neither can be echoed.
        message.idRange = (saw & SAW_ID) === 0 ? id : undefined;
        saw |= SAW_ID;
        break;
      }
      case METHOD: {
        const method = cursor.readString(METHODS);
        if (method === undefined) cursor.refuse();
        else message.method = method;
        saw |= SAW_METHOD;
        break;
      }
      case PARAMS:
        saw |= SAW_PARAMS;
        if (cursor.isObject()) {
          scanParams(cursor, message);
        } else {
          cursor.skipValue();
          cursor.refuse();
        }
        break;
      case RESULT:
        saw |= SAW_RESULT;
        message.resultRange = readObject(cursor);
        if (message.resultRange === undefined) cursor.refuse();
        break;
      case ERROR:
        saw |= SAW_ERROR;
        message.error = readError(cursor);
        if (message.error === undefined) cursor.refuse();
        break;
      default:
        cursor.skipValue();
        cursor.refuse();
    }
  }
  return saw;
}

/** Settles the kind of a well-formed message; returns why it is refused. */
function judge(cursor: JsonCursor, message: ScannedMessage, saw: number): Refusal | undefined {
  if (cursor.state !== FIT) return REFUSALS.invalid_request;
  switch (saw & ~SAW_PARAMS) {
    case SAW_JSONRPC | SAW_ID | SAW_METHOD:
      message.kind = 'request';
      break;
    case SAW_JSONRPC | SAW_METHOD:
      message.kind = 'notification';
      break;
    case SAW_JSONRPC | SAW_ID | SAW_RESULT:
    case SAW_JSONRPC | SAW_ID | SAW_ERROR:
      message.kind = 'response';
      return saw & SAW_PARAMS ? REFUSALS.invalid_request : undefined;
    default:
      return REFUSALS.invalid_request;
  }
  return message.badParams || lacksParams(message) ? REFUSALS.invalid_params : undefined;
}

/** Whether a member is missing that the method cannot be understood without. */
function lacksParams(message: ScannedMessage): boolean {
  switch (message.method) {
    case 'tools/call':
      // The one method whose foreign members are refused: what it decides on must not come in two spellings.
      return message.foreignParams || message.name === undefined;
    case 'prompts/get':
      return message.name === undefined;
    case 'resources/read':
      return message.uri === undefined;
    // A method the other era does not have is unknown there, whatever its params are.
    case 'resources/subscribe':
    case 'resources/unsubscribe':
      return message.envelope === undefined && message.uri === undefined;
    case 'completion/complete':
      return message.ref === undefined || message.argumentRange === undefined;
    case 'logging/setLevel':
      return message.envelope === undefined && message.level === undefined;
    case 'subscriptions/listen':
      return message.envelope !== undefined && message.listenFilter === undefined;
    case 'tasks/get':
    case 'tasks/cancel':
    case 'tasks/update':
      return message.taskId === undefined;
    default:
      return false;
  }
}
