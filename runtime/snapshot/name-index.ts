// The flat form of a radix tree: a walk down it must stay inside, and end.
import type { NameIndex } from '../../schema/generated/bundle.ts';
import { someOutside } from './outside.ts';

/** `length`: of the list its entries are places in. */
export function danglingIndex(index: NameIndex, length: number): boolean {
  const nodes = index.labels.length;
  if (nodes === 0) return true;
  if (index.first.length !== nodes || index.counts.length !== nodes || index.entries.length !== nodes)
    return true;
  for (let node = 0; node < nodes; node += 1) {
    const first = index.first[node] ?? -1;
    const count = index.counts[node] ?? -1;
    // Children lie behind their parent, so a walk down the trie always ends. Below the root a label says something.
    if (count < 0 || (count > 0 && (first <= node || first + count > nodes))) return true;
    if (node > 0 && index.labels[node] === '') return true;
  }
  return [...Object.values(index.exact), ...index.entries].some((entries) => someOutside(entries, length));
}
