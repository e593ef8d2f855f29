// Content for clients of revisions that do not know all its types: sound came with 2025-03-26, links to resources
// with 2025-06-18. For older clients they become text in the same place. Other members that are new to a client
// are no harm: clients pass over what they do not know.

import type { Answer } from './answer.ts';
import { type Edit, NO_EDITS } from './edits.ts';
import { JsonCursor } from './json-cursor.ts';
import { quote } from './json-text.ts';
import { KnownWords } from './known-words.ts';
import { ANSWER_LIMITS } from './limits.ts';

const LINKS_SINCE = '2025-06-18';
const SOUND_SINCE = '2025-03-26';

const RESULT_MEMBERS = new KnownWords(['content', 'messages']);
const CONTENT = 0;
const MESSAGES = 1;

const MESSAGE_MEMBERS = new KnownWords(['content']);

const BLOCK_MEMBERS = new KnownWords(['type', 'name', 'uri', 'mimeType']);

/** The edits of a result of tools/call or prompts/get for a client of `version`. */
export function adaptContent(answer: Answer, version: string): readonly Edit[] {
  if (version >= LINKS_SINCE) return NO_EDITS;
  const edits: Edit[] = [];
  const cursor = new JsonCursor(answer.raw, answer.start, answer.end, ANSWER_LIMITS);
  cursor.openObject();
  while (cursor.nextKey()) {
    switch (RESULT_MEMBERS.find(cursor.bytes, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped)) {
      case CONTENT:
        adaptBlocks(cursor, version, edits);
        break;
      case MESSAGES:
        adaptMessages(cursor, version, edits);
        break;
      default:
        cursor.skipValue();
    }
  }
  return edits;
}

/** A block, or a list of blocks. */
function adaptBlocks(cursor: JsonCursor, version: string, edits: Edit[]): void {
  if (!cursor.isArray()) {
    adaptBlock(cursor, version, edits);
    return;
  }
  cursor.openArray();
  for (let first = true; cursor.nextItem(first); first = false) adaptBlock(cursor, version, edits);
}

function adaptMessages(cursor: JsonCursor, version: string, edits: Edit[]): void {
  if (!cursor.isArray()) {
    cursor.skipValue();
    return;
  }
  cursor.openArray();
  for (let first = true; cursor.nextItem(first); first = false) {
    if (!cursor.isObject()) {
      cursor.skipValue();
      continue;
    }
    cursor.openObject();
    while (cursor.nextKey()) {
      const { bytes, keyStart, keyEnd, keyEscaped } = cursor;
      if (MESSAGE_MEMBERS.find(bytes, keyStart, keyEnd, keyEscaped) === 0)
        adaptBlocks(cursor, version, edits);
      else cursor.skipValue();
    }
  }
}

function adaptBlock(cursor: JsonCursor, version: string, edits: Edit[]): void {
  const start = cursor.pos;
  if (!cursor.isObject()) {
    cursor.skipValue();
    return;
  }
  const members: (string | undefined)[] = [];
  cursor.openObject();
  while (cursor.nextKey()) {
    const member = BLOCK_MEMBERS.find(cursor.bytes, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped);
    if (member >= 0) members[member] = cursor.readString();
    else cursor.skipValue();
  }
  const [type, name, uri, mimeType] = members;
  let words: (string | undefined)[];
  if (type === 'resource_link') words = ['[resource link]', name, uri];
  else if (type === 'audio' && version < SOUND_SINCE) words = ['[audio]', mimeType];
  else return;
  const text = words.filter((word) => word !== undefined).join(' ');
  edits.push({ range: { start, end: cursor.pos }, text: `{"type":"text","text":${quote(text)}}` });
}
