// What a client wants completed: `params.ref` of completion/complete.

import type { JsonCursor } from './json-cursor.ts';
import { KnownWords } from './known-words.ts';
import type { CompletionRef } from './message.ts';

const MEMBERS = new KnownWords(['type', 'name', 'uri']);
const TYPE = 0;
const NAME = 1;
const URI = 2;

const TYPES = new KnownWords(['ref/prompt', 'ref/resource']);

/** Walks over the value at the cursor; undefined when it is no reference. */
export function readRef(cursor: JsonCursor): CompletionRef | undefined {
  if (!cursor.isObject()) {
    cursor.skipValue();
    return undefined;
  }
  let type: string | undefined;
  let name: string | undefined;
  let uri: string | undefined;
  cursor.openObject();
  while (cursor.nextKey()) {
    switch (MEMBERS.find(cursor.bytes, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped)) {
      case TYPE:
        type = cursor.readString(TYPES);
        break;
      case NAME:
        name = cursor.readString();
        break;
      case URI:
        uri = cursor.readString();
        break;
      default:
        cursor.skipValue();
    }
  }
  if (type === 'ref/prompt') return name === undefined ? undefined : { type, name };
  return type === 'ref/resource' && uri !== undefined ? { type, uri } : undefined;
}
