// `_meta` of a client's message: the modern envelope and the progress token, which end here, and foreign members
// (trace context and the like), which are passed on.

import type { Range } from './answer.ts';
import { FoldedKeys } from './folded-keys.ts';
import type { JsonCursor } from './json-cursor.ts';
import { readId } from './json-id.ts';
import { decodeString } from './json-text.ts';
import { KnownWords } from './known-words.ts';
import { isLogLevel } from './log-level.ts';
import { ScannedEnvelope, type ScannedMessage } from './scanned-message.ts';
import { MODERN_VERSIONS } from './versions.ts';

const PREFIX = 'io.modelcontextprotocol/';
const PREFIX_BYTES = Buffer.from(PREFIX);

const MEMBERS = new KnownWords([
  'progressToken',
  `${PREFIX}protocolVersion`,
  `${PREFIX}clientCapabilities`,
  `${PREFIX}clientInfo`,
  `${PREFIX}logLevel`,
]);
const PROGRESS_TOKEN = 0;
const PROTOCOL_VERSION = 1;
const CLIENT_CAPABILITIES = 2;
const CLIENT_INFO = 3;
const LOG_LEVEL = 4;

const FOLDED = new FoldedKeys(MEMBERS);

const VERSIONS = new KnownWords(MODERN_VERSIONS);

/** Reads the object at the cursor, the value of params._meta. */
export function scanMeta(cursor: JsonCursor, message: ScannedMessage): void {
  const envelope = new ScannedEnvelope(cursor.bytes);
  let afterForeign = false;
  cursor.openObject();
  while (cursor.nextKey()) {
    const { bytes, keyStart, keyEnd, keyEscaped } = cursor;
    const member = MEMBERS.find(bytes, keyStart, keyEnd, keyEscaped);
    if (member >= 0) {
      readMember(cursor, member, message, envelope);
      afterForeign = false;
      continue;
    }
    if (FOLDED.misleads(bytes, keyStart, keyEnd, keyEscaped)) cursor.refuse();
    const foreign = !hasPrefix(bytes, keyStart, keyEnd, keyEscaped);
    cursor.skipValue();
    if (foreign) noteForeign(message, keyStart - 1, cursor.pos, afterForeign);
    afterForeign = foreign;
  }
}

function readMember(
  cursor: JsonCursor,
  member: number,
  message: ScannedMessage,
  envelope: ScannedEnvelope,
): void {
  switch (member) {
    case PROGRESS_TOKEN:
      message.progressTokenRange = readId(cursor);
      if (message.progressTokenRange === undefined) message.badParams = true;
      return;
    case PROTOCOL_VERSION: {
      const version = cursor.readString(VERSIONS);
      if (version === undefined) envelope.misshapen = true;
      else envelope.protocolVersion = version;
      message.envelope = envelope;
      return;
    }
    case CLIENT_CAPABILITIES:
      envelope.clientCapabilitiesRange = readObject(cursor);
      if (envelope.clientCapabilitiesRange === undefined) envelope.misshapen = true;
      return;
    case CLIENT_INFO:
      envelope.clientInfoRange = readObject(cursor);
      if (envelope.clientInfoRange === undefined) envelope.misshapen = true;
      return;
    case LOG_LEVEL:
      envelope.logLevel = cursor.readString();
      if (!isLogLevel(envelope.logLevel)) envelope.misshapen = true;
  }
}

/** Walks over the value at the cursor; its range when it is an object. */
export function readObject(cursor: JsonCursor): Range | undefined {
  const start = cursor.pos;
  const isObject = cursor.isObject();
  return cursor.skipValue() && isObject ? { start, end: cursor.pos } : undefined;
}

/** Neighbours become one stretch, the comma between them included. */
function noteForeign(message: ScannedMessage, start: number, end: number, afterForeign: boolean): void {
  if (message.metaRanges === undefined) {
    message.metaRanges = [{ start, end }];
    return;
  }
  const ranges = message.metaRanges;
  const last = ranges.length - 1;
  if (afterForeign) ranges[last] = { start: ranges[last]!.start, end };
  else ranges.push({ start, end });
}

function hasPrefix(bytes: Buffer, start: number, end: number, escaped: boolean): boolean {
  if (escaped) return decodeString(bytes, start, end, true).startsWith(PREFIX);
  if (end - start < PREFIX_BYTES.length) return false;
  for (let at = 0; at < PREFIX_BYTES.length; at++) {
    if (bytes[start + at] !== PREFIX_BYTES[at]) return false;
  }
  return true;
}
