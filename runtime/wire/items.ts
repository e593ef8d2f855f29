// What an upstream lists (tools, prompts, resources, templates) as byte slices: numbers, order of keys and keywords
// nobody knows yet reach the client as the upstream wrote them; only a name may be replaced.

import type { Answer } from './answer.ts';
import { FIT, JsonCursor, UNFIT } from './json-cursor.ts';
import { KnownWords } from './known-words.ts';
import { ANSWER_LIMITS } from './limits.ts';

export interface ItemSlice {
  /** The item's JSON object, as sent. */
  readonly raw: Buffer;
  /** What the item goes by: its name, uri or uriTemplate, decoded. */
  readonly name: string;
  /** The same in `raw`, quotes included: raw.subarray(nameStart, nameEnd). */
  readonly nameStart: number;
  readonly nameEnd: number;
}

/** The member an item goes by. */
export type ItemName = 'name' | 'uri' | 'uriTemplate';

const MEMBERS: Readonly<Record<ItemName, KnownWords>> = {
  name: new KnownWords(['name']),
  uri: new KnownWords(['uri']),
  uriTemplate: new KnownWords(['uriTemplate']),
};

/** The items of an answer in their order; what is no object with that member is left out. */
export function sliceItems(answer: Answer, member: ItemName): ItemSlice[] {
  const items: ItemSlice[] = [];
  if (answer.items === undefined) return items;
  const cursor = new JsonCursor(answer.raw, answer.items.start, answer.items.end, ANSWER_LIMITS);
  cursor.openArray();
  for (let first = true; cursor.nextItem(first); first = false) {
    const item = sliceItem(cursor, MEMBERS[member]);
    if (item !== undefined) items.push(item);
  }
  return items;
}

function sliceItem(cursor: JsonCursor, member: KnownWords): ItemSlice | undefined {
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
    if (member.find(cursor.bytes, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped) === 0) {
      nameStart = cursor.pos - start;
      name = cursor.readString();
      nameEnd = cursor.pos - start;
    } else {
      cursor.skipValue();
    }
  }
  const raw = cursor.bytes.subarray(start, cursor.pos);
  const fit = cursor.state === FIT;
  // A name that parsers read differently is no name; the items behind this one are as good as those before.
  if (cursor.state === UNFIT) cursor.state = FIT;
  return name === undefined || !fit ? undefined : { raw, name, nameStart, nameEnd };
}
