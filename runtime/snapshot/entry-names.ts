// The names that lead to each entry of the route table, read back from the index they were sorted into.
import type { Bundle } from '../../schema/generated/bundle.ts';

/** By entry: `=name` for one name, `prefix*` for all that begin so. Entries that look at no name, or at a pattern only, have `*` or none. */
export function namesByEntry(bundle: Bundle, kind: 'tool' | 'prompt' | 'resource'): Map<number, string[]> {
  const index = bundle.routes[kind];
  const names = new Map<number, string[]>();
  const add = (entry: number, name: string): void =>
    void names.set(entry, [...(names.get(entry) ?? []), name]);
  for (const [name, ranks] of Object.entries(index.exact)) for (const rank of ranks) add(rank, `=${name}`);
  const walk = (node: number, prefix: string): void => {
    const label = prefix + (index.labels[node] ?? '');
    for (const rank of index.entries[node] ?? []) add(rank, `${label}*`);
    const first = index.first[node] ?? 0;
    for (let child = first; child < first + (index.counts[node] ?? 0); child += 1) walk(child, label);
  };
  if (index.labels.length > 0) walk(0, '');
  return names;
}
