// A bundle refers to upstreams, routes and entries by number. The schema cannot say that a number lies inside the
// table it indexes; this does, so that the runtime may index without looking.
import type { Bundle, NameIndex } from '../../schema/generated/bundle.ts';

/** The first number that points outside its table, as a path for the log; undefined when all are sound. */
export function danglingNumber(bundle: Bundle): string | undefined {
  const { routes, upstreams, origins, gateway } = bundle;
  const outside = (number: number, length: number): boolean =>
    !Number.isInteger(number) || number < 0 || number >= length;
  if (origins.routes.length !== routes.table.length) return 'origins.routes';
  if (origins.upstreams.length !== upstreams.length) return 'origins.upstreams';
  if (origins.listeners.length !== gateway.listeners.length) return 'origins.listeners';
  for (const [number, route] of routes.table.entries()) {
    if (route.targets.some((target) => outside(target.upstream, upstreams.length)))
      return `routes.table.${number}`;
  }
  if (routes.entries.some((entry) => outside(entry.route, routes.table.length))) return 'routes.entries';
  const bad = (entries: readonly number[]): boolean =>
    entries.some((entry) => outside(entry, routes.entries.length));
  if (bad(routes.unnamed)) return 'routes.unnamed';
  for (const kind of ['tool', 'prompt', 'resource'] as const) {
    if (danglingIndex(routes[kind], bad)) return `routes.${kind}`;
  }
  return undefined;
}

function danglingIndex(index: NameIndex, bad: (entries: readonly number[]) => boolean): boolean {
  const nodes = index.labels.length;
  if (index.first.length !== nodes || index.counts.length !== nodes || index.entries.length !== nodes)
    return true;
  for (let node = 0; node < nodes; node += 1) {
    const first = index.first[node] ?? -1;
    const count = index.counts[node] ?? -1;
    // Children lie behind their parent, so a walk down the trie always ends.
    if (count < 0 || (count > 0 && (first <= node || first + count > nodes))) return true;
  }
  return Object.values(index.exact).some(bad) || index.entries.some(bad);
}
