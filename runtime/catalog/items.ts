// Items of a list, made from what was read: whatever can be found out about one is found out here, once.
import type { ItemSlice } from '../wire/items.ts';
import { readParamHeaders } from '../wire/param-headers.ts';
import type { ListKind } from './list-kinds.ts';
import type { Item } from './offer.ts';

export function makeItems(list: ListKind, slices: readonly ItemSlice[]): Item[] {
  if (list.name !== 'tools') return slices.map((slice) => ({ slice, headers: [], fault: undefined }));
  return slices.map((slice) => {
    const headers = readParamHeaders(slice.raw);
    return headers === 'invalid'
      ? { slice, headers: [], fault: 'its x-mcp-header annotations are not valid' }
      : { slice, headers, fault: undefined };
  });
}

/** Whether a list says the same as before, byte by byte. */
export function sameItems(before: readonly Item[], after: readonly ItemSlice[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ slice }, at) => after[at] !== undefined && slice.raw.equals(after[at].raw))
  );
}
