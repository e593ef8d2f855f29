// The tools of a tools/list answer as byte slices: numbers, order of keys and keywords nobody knows yet reach the
// client as the upstream wrote them; only the name is replaced.

import type { Answer } from './answer.ts';
import { assemble } from './assemble.ts';
import { FIT, JsonCursor } from './json-cursor.ts';
import { quote } from './json-text.ts';
import { KnownWords } from './known-words.ts';
import { ANSWER_LIMITS } from './scan-answer.ts';

export interface ToolSlice {
  /** The tool's JSON object, as sent. */
  readonly raw: Buffer;
  readonly name: string;
  /** The value of `name`, quotes included: raw.subarray(nameStart, nameEnd). */
  readonly nameStart: number;
  readonly nameEnd: number;
}

const MEMBERS = new KnownWords(['name']);

/** The tools of an answer in their order; an item that is no object with a name is no tool. */
export function sliceTools(answer: Answer): ToolSlice[] {
  const tools: ToolSlice[] = [];
  if (answer.tools === undefined) return tools;
  const cursor = new JsonCursor(answer.raw, answer.tools.start, answer.tools.end, ANSWER_LIMITS);
  cursor.openArray();
  for (let first = true; cursor.nextItem(first); first = false) {
    const tool = sliceTool(cursor);
    if (tool !== undefined) tools.push(tool);
  }
  return tools;
}

/** The tool under another name, on one line. */
export function renameTool(tool: ToolSlice, name: string): Buffer {
  return assemble([tool.raw.subarray(0, tool.nameStart), quote(name), tool.raw.subarray(tool.nameEnd)]);
}

function sliceTool(cursor: JsonCursor): ToolSlice | undefined {
  const start = cursor.pos;
  if (!cursor.isObject()) {
    cursor.skipValue();
    return undefined;
  }
  let name: string | undefined;
  let nameStart = 0;
  let nameEnd = 0;
  cursor.openObject();
  while (cursor.nextKey()) {
    if (MEMBERS.find(cursor.bytes, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped) === 0) {
      nameStart = cursor.pos - start;
      name = cursor.readString();
      nameEnd = cursor.pos - start;
    } else {
      cursor.skipValue();
    }
  }
  const raw = cursor.bytes.subarray(start, cursor.pos);
  return name === undefined || cursor.state !== FIT ? undefined : { raw, name, nameStart, nameEnd };
}
