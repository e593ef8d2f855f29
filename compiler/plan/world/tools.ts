// The tools a plan speaks of: those of the lockfiles. Of upstreams that are not pinned nobody knows the tools; the names
// that the two repositories write out stand for them, and a sample of each pattern.
import type { Bundle } from '../../../schema/generated/bundle.ts';
import type { KnownSide } from './known-side.ts';

export interface Tools {
  /** Sorted. In a sample `…` stands for anything: `db_…`. */
  readonly all: readonly string[];
  readonly inBoth: readonly string[];
}

const ANYTHING = '…';

export function toolsOf(base: KnownSide, head: KnownSide): Tools {
  const sides = [base, head];
  const locked = sides.flatMap(({ policy }) => [...policy.tools.keys()]);
  const written = sides.some(isOpen) ? sides.flatMap(({ bundle }) => writtenIn(bundle)) : [];
  const samples = written.filter((tool) => sides.some((side) => isOpen(side) && side.offers(tool)));
  const all = [...new Set([...locked, ...samples])].sort();
  return { all, inBoth: all.filter((tool) => base.offers(tool) && head.offers(tool)) };
}

/** Whether it has an upstream of which the tools are not known. */
function isOpen({ bundle: { upstreams, pins } }: KnownSide): boolean {
  return upstreams.some(({ name }) => !Object.hasOwn(pins?.upstreams ?? {}, name));
}

/** Tools in routes, rules and permissions, and one that nothing names. */
function writtenIn({ routes, access }: Bundle): string[] {
  const prefixes = [''];
  const { labels, first, counts, entries, exact } = routes.tool;
  for (const [node, label] of labels.entries()) {
    const prefix = `${prefixes[node] ?? ''}${label}`;
    prefixes[node] = prefix;
    for (let child = first[node]!; child < first[node]! + counts[node]!; child += 1) prefixes[child] = prefix;
  }
  return [
    ANYTHING,
    ...Object.keys(exact),
    ...prefixes.filter((_, node) => (entries[node]?.length ?? 0) > 0).map((prefix) => `${prefix}*`),
    ...(access?.whats ?? []).flatMap(({ tools = [], exclude_tools = [] }) => [...tools, ...exclude_tools]),
    ...(access?.permissions ?? []).flatMap((table) => table.entries.map(({ tool }) => tool)),
  ].map((glob) => glob.replace(/\*+|\?/g, ANYTHING));
}
