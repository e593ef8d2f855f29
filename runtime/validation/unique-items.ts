// `uniqueItems` in one pass: to compare every item with every other one would let a client that sends a megabyte of
// small items hold up everybody.
import { canonical } from '../../schema/canonical.ts';

/** Whether no two items say the same; of objects the order of members says nothing. */
export function areDifferent(items: readonly unknown[]): boolean {
  return new Set(items.map((item) => canonical(item))).size === items.length;
}
