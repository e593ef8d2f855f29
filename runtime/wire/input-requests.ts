// The questions of a modern server, in a result that asks for input (2026-07-28, multi round-trip requests).

import type { Answer } from './answer.ts';
import { JsonCursor } from './json-cursor.ts';
import { decodeString, isAmbiguous } from './json-text.ts';
import { KnownWords } from './known-words.ts';
import { ANSWER_LIMITS } from './limits.ts';

export interface InputRequest {
  /** The server's name for the question; its answer goes under the same key. */
  readonly key: string;
  /** The key as it was written, quotes included. */
  readonly rawKey: Buffer;
  readonly method: string;
  /** Raw JSON object, `{}` when there were none. */
  readonly params: Buffer;
}

const MEMBERS = new KnownWords(['method', 'params']);
const METHOD = 0;
const PARAMS = 1;

/** Shared: not to be written to. */
const NO_PARAMS: Buffer = Buffer.from('{}');

const METHODS = new KnownWords(['elicitation/create', 'sampling/createMessage', 'roots/list']);

/**
 * The questions in their order; none when the server only wants to be asked again. Undefined when the result is
 * not what the specification says: neither questions nor a requestState, or an entry that is no question.
 */
export function splitInputRequests(
  answer: Pick<Answer, 'raw' | 'inputRequests' | 'requestState'>,
): InputRequest[] | undefined {
  const { raw, inputRequests } = answer;
  if (inputRequests === undefined) return answer.requestState === undefined ? undefined : [];
  const cursor = new JsonCursor(raw, inputRequests.start, inputRequests.end, ANSWER_LIMITS);
  if (!cursor.isObject()) return undefined;
  const requests: InputRequest[] = [];
  cursor.openObject();
  while (cursor.nextKey()) {
    const { keyStart, keyEnd, keyEscaped } = cursor;
    const key = decodeString(raw, keyStart, keyEnd, keyEscaped);
    const request = readRequest(cursor, key, raw.subarray(keyStart - 1, keyEnd + 1));
    if (request === undefined || isAmbiguous(key)) return undefined;
    requests.push(request);
  }
  return requests;
}

function readRequest(cursor: JsonCursor, key: string, rawKey: Buffer): InputRequest | undefined {
  if (!cursor.isObject()) return undefined;
  let method: string | undefined;
  let params: Buffer = NO_PARAMS;
  cursor.openObject();
  while (cursor.nextKey()) {
    switch (MEMBERS.find(cursor.bytes, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped)) {
      case METHOD:
        method = cursor.readString(METHODS);
        if (method === undefined) return undefined;
        break;
      case PARAMS: {
        if (!cursor.isObject()) return undefined;
        const start = cursor.pos;
        cursor.skipValue();
        params = cursor.bytes.subarray(start, cursor.pos);
        break;
      }
      default:
        cursor.skipValue();
    }
  }
  return method === undefined ? undefined : { key, rawKey, method, params };
}
