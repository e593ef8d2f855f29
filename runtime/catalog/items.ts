// Items of a list, made from what was read: whatever can be found out about one is found out here, once.
import type { ItemSlice } from '../wire/items.ts';
import { readParamHeaders } from '../wire/param-headers.ts';
import type { ListKind } from './list-kinds.ts';
import type { Item } from './offer.ts';

/** An item that says what one of `before` said is that very object: what else is known about it is kept by it. */
export function makeItems(
  list: ListKind,
  slices: readonly ItemSlice[],
  before: readonly Item[] = [],
): Item[] {
  const known = new Map(before.map((item) => [item.slice.name, item]));
  return slices.map((slice) => {
    const item = known.get(slice.name);
    return item?.slice.raw.equals(slice.raw) ? item : makeItem(list, slice);
  });
}

function makeItem(list: ListKind, slice: ItemSlice): Item {
  const headers = list.name === 'tools' ? readParamHeaders(slice.raw) : [];
  return headers === 'invalid'
    ? { slice, headers: [], fault: 'its x-mcp-header annotations are not valid' }
    : { slice, headers, fault: undefined };
}

/** Whether a list says the same as before, byte by byte. */
export function sameItems(before: readonly Item[], after: readonly ItemSlice[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ slice }, at) => after[at] !== undefined && slice.raw.equals(after[at].raw))
  );
}
