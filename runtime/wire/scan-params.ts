// `params` of a client's message. Which members may occur depends on the method, which may come later in the
// bytes: so everything is noted here and judged in scan-message.ts.

import { FoldedKeys } from './folded-keys.ts';
import type { JsonCursor } from './json-cursor.ts';
import { readId } from './json-id.ts';
import { KnownWords } from './known-words.ts';
import { scanListenFilter } from './scan-listen-filter.ts';
import { readObject, scanMeta } from './scan-meta.ts';
import { readRef } from './scan-ref.ts';
import type { ScannedMessage } from './scanned-message.ts';

const MEMBERS = new KnownWords([
  'name',
  'arguments',
  '_meta',
  'task',
  'inputResponses',
  'requestState',
  'uri',
  'cursor',
  'protocolVersion',
  'capabilities',
  'clientInfo',
  'requestId',
  'taskId',
  'level',
  'ref',
  'argument',
  'context',
  'notifications',
]);
const NAME = 0;
const ARGUMENTS = 1;
const META = 2;
const TASK = 3;
const INPUT_RESPONSES = 4;
const REQUEST_STATE = 5;
const URI = 6;
const CURSOR = 7;
const PROTOCOL_VERSION = 8;
const CAPABILITIES = 9;
const CLIENT_INFO = 10;
const REQUEST_ID = 11;
const TASK_ID = 12;
const LEVEL = 13;
const REF = 14;
const ARGUMENT = 15;
const CONTEXT = 16;
const NOTIFICATIONS = 17;

const FOLDED = new FoldedKeys(MEMBERS);

/** Reads the object at the cursor, the value of params. */
export function scanParams(cursor: JsonCursor, message: ScannedMessage): void {
  cursor.openObject();
  while (cursor.nextKey()) {
    const { bytes, keyStart, keyEnd, keyEscaped } = cursor;
    const member = MEMBERS.find(bytes, keyStart, keyEnd, keyEscaped);
    if (member > REQUEST_STATE || member < 0) message.foreignParams = true;
    if (member < 0) {
      if (FOLDED.misleads(bytes, keyStart, keyEnd, keyEscaped)) cursor.refuse();
      cursor.skipValue();
    } else if (!readMember(cursor, member, message)) {
      message.badParams = true;
    }
  }
}

/** False when the member has not the type it has wherever the protocol uses it. */
function readMember(cursor: JsonCursor, member: number, message: ScannedMessage): boolean {
  switch (member) {
    case NAME:
      message.name = cursor.readString();
      return message.name !== undefined;
    case URI:
      message.uri = cursor.readString();
      return message.uri !== undefined;
    case CURSOR:
      message.cursor = cursor.readString();
      return message.cursor !== undefined;
    case PROTOCOL_VERSION:
      message.protocolVersion = cursor.readString();
      return message.protocolVersion !== undefined;
    case ARGUMENTS:
      message.argumentsRange = readObject(cursor);
      return message.argumentsRange !== undefined;
    case CAPABILITIES:
      message.capabilitiesRange = readObject(cursor);
      return message.capabilitiesRange !== undefined;
    case CLIENT_INFO:
      message.clientInfoRange = readObject(cursor);
      return message.clientInfoRange !== undefined;
    case REQUEST_ID:
      message.requestIdRange = readId(cursor);
      return message.requestIdRange !== undefined;
    case INPUT_RESPONSES:
      message.inputResponsesRange = readObject(cursor);
      return message.inputResponsesRange !== undefined;
    case REQUEST_STATE:
      message.requestState = cursor.readString();
      return message.requestState !== undefined;
    case TASK_ID:
      message.taskId = cursor.readString();
      return message.taskId !== undefined;
    case LEVEL:
      message.level = cursor.readString();
      return message.level !== undefined;
    case REF:
      message.ref = readRef(cursor);
      return message.ref !== undefined;
    case ARGUMENT:
      message.argumentRange = readObject(cursor);
      return message.argumentRange !== undefined;
    case CONTEXT:
      message.contextRange = readObject(cursor);
      return message.contextRange !== undefined;
    case NOTIFICATIONS:
      message.listenFilter = scanListenFilter(cursor);
      return message.listenFilter !== undefined;
    case META: {
      const isObject = cursor.isObject();
      if (isObject) scanMeta(cursor, message);
      else cursor.skipValue();
      return isObject;
    }
    case TASK:
      // Known, and never forwarded: the gateway offers no tasks of 2025-11-25, so nobody may ask for one.
      cursor.skipValue();
  }
  return true;
}
