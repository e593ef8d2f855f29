// A subscription filter from its bytes: what a client asks for in subscriptions/listen.

import type { JsonCursor } from './json-cursor.ts';
import { KnownWords } from './known-words.ts';
import type { ListenFilter } from './listen-filter.ts';

const MEMBERS = new KnownWords([
  'toolsListChanged',
  'promptsListChanged',
  'resourcesListChanged',
  'resourceSubscriptions',
  'taskIds',
]);
const TOOLS = 0;
const PROMPTS = 1;
const RESOURCES = 2;
const SUBSCRIPTIONS = 3;
const TASKS = 4;

/** Reads the value at the cursor; undefined when it or a known member of it has the wrong type. */
export function scanListenFilter(cursor: JsonCursor): ListenFilter | undefined {
  if (!cursor.isObject()) {
    cursor.skipValue();
    return undefined;
  }
  const flags = [false, false, false];
  let resourceSubscriptions: string[] | undefined = [];
  let taskIds: string[] | undefined = [];
  let fits = true;
  cursor.openObject();
  while (cursor.nextKey()) {
    const { bytes, keyStart, keyEnd, keyEscaped } = cursor;
    const member = MEMBERS.find(bytes, keyStart, keyEnd, keyEscaped);
    switch (member) {
      case TOOLS:
      case PROMPTS:
      case RESOURCES: {
        // Well-formed JSON that begins with t or f is true or false.
        const first = bytes[cursor.pos];
        flags[member] = first === 0x74;
        if (first !== 0x74 && first !== 0x66) fits = false;
        cursor.skipValue();
        break;
      }
      case SUBSCRIPTIONS:
        resourceSubscriptions = readTexts(cursor);
        break;
      case TASKS:
        taskIds = readTexts(cursor);
        break;
      default:
        cursor.skipValue();
    }
  }
  if (!fits || resourceSubscriptions === undefined || taskIds === undefined) return undefined;
  return {
    toolsListChanged: flags[TOOLS]!,
    promptsListChanged: flags[PROMPTS]!,
    resourcesListChanged: flags[RESOURCES]!,
    resourceSubscriptions,
    taskIds,
  };
}

/** A list of texts; undefined for anything else. */
function readTexts(cursor: JsonCursor): string[] | undefined {
  if (!cursor.isArray()) {
    cursor.skipValue();
    return undefined;
  }
  let texts: string[] | undefined = [];
  cursor.openArray();
  for (let first = true; cursor.nextItem(first); first = false) {
    const text = cursor.readString();
    if (text === undefined) texts = undefined;
    else texts?.push(text);
  }
  return texts;
}
