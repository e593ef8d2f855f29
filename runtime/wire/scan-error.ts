// The `error` of a JSON-RPC response, whoever sent it.

import type { Range } from './answer.ts';
import type { JsonCursor } from './json-cursor.ts';
import { integerId, readId } from './json-id.ts';
import { KnownWords } from './known-words.ts';

export interface JsonRpcError {
  readonly code: number;
  /** Decoded. */
  readonly message: string;
  /** The value of `data`. */
  readonly data: Range | undefined;
}

const MEMBERS = new KnownWords(['code', 'message', 'data']);
const CODE = 0;
const MESSAGE = 1;
const DATA = 2;

/** Walks over the value at the cursor; undefined when it is no object with an integer code and a message. */
export function readError(cursor: JsonCursor): JsonRpcError | undefined {
  if (!cursor.isObject()) {
    cursor.skipValue();
    return undefined;
  }
  let code: number | undefined;
  let message: string | undefined;
  let data: Range | undefined;
  cursor.openObject();
  while (cursor.nextKey()) {
    const { bytes, keyStart, keyEnd, keyEscaped } = cursor;
    switch (MEMBERS.find(bytes, keyStart, keyEnd, keyEscaped)) {
      case CODE: {
        const range = readId(cursor);
        code = range === undefined ? undefined : integerId(bytes, range);
        break;
      }
      case MESSAGE:
        message = cursor.readString();
        break;
      case DATA: {
        const start = cursor.pos;
        cursor.skipValue();
        data = { start, end: cursor.pos };
        break;
      }
      default:
        cursor.skipValue();
    }
  }
  return code === undefined || message === undefined ? undefined : { code, message, data };
}
