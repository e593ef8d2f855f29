// Where values stand: a tree of the same shape as the value, so that no value can lose its place.
import { decodePointer } from './pointer.ts';
import type { Span } from './source.ts';

/** `key` is where the name of a member stands, `value` where its value stands. */
export type Part = 'key' | 'value';

export interface Place {
  /** None for a whole file and for the items of a list. */
  readonly key?: Span;
  /** Of an empty value, the key. */
  readonly value: Span;
  /** By key, or by index in decimal. */
  readonly members: ReadonlyMap<string, Place>;
}

/** The place of what a JSON pointer names, or of its nearest ancestor that was written. */
export function placeAt(root: Place, pointer: string): Place {
  let place = root;
  for (const member of decodePointer(pointer)) {
    const next = place.members.get(member);
    if (next === undefined) return place;
    place = next;
  }
  return place;
}

/** The key or the value there; the value where there is no key. */
export function spanAt(root: Place, pointer: string, part: Part): Span {
  const place = placeAt(root, pointer);
  return part === 'key' ? (place.key ?? place.value) : place.value;
}
