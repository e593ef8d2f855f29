// `params` of a client's message. Which members may occur depends on the method, which may come later in the
// bytes: so everything is noted here and judged in scan-message.ts.

import { FoldedKeys } from './folded-keys.ts';
import type { JsonCursor } from './json-cursor.ts';
import { readId } from './json-id.ts';
import { KnownWords } from './known-words.ts';
import { readObject, scanMeta } from './scan-meta.ts';
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
    case META: {
      const isObject = cursor.isObject();
      if (isObject) scanMeta(cursor, message);
      else cursor.skipValue();
      return isObject;
    }
    case TASK:
    case INPUT_RESPONSES:
    case REQUEST_STATE:
      // Known, and never forwarded: this release offers no tasks and asks clients for no input.
      cursor.skipValue();
  }
  return true;
}
