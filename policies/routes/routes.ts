// The route table of a bundle, made ready for matching: maps, tree nodes and regular expressions are built here,
// once per bundle, so that choosing a route only looks up.
import type { BundleRoute, NameIndex, RouteTable } from '../../schema/generated/bundle.ts';
import { type Condition, type PreparedEntry, prepareEntry } from './conditions.ts';

export interface Routes {
  readonly table: readonly BundleRoute[];
  /** The number of an entry is its rank: of all that match, the lowest wins. */
  readonly entries: readonly PreparedEntry[];
  readonly tool: PreparedIndex;
  readonly prompt: PreparedIndex;
  readonly resource: PreparedIndex;
  /** Entries without a name condition, best first. */
  readonly unnamed: readonly number[];
}

export interface PreparedIndex {
  /** Name -> entries that ask for exactly it, best first. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  /** Root of the radix tree over the literal starts of prefixes, globs and regexes. */
  readonly root: PrefixNode;
}

export interface PrefixNode {
  readonly label: string;
  /** Entries whose literal start ends here, best first. */
  readonly entries: readonly number[];
  /** By the first code point of the child's label. */
  readonly children: ReadonlyMap<number, PrefixNode>;
}

/**
 * Throws only for a table the compiler did not make.
 * @param conditions the bundle's expressions, by number
 */
export function prepareRoutes(table: RouteTable, conditions: readonly Condition[] = []): Routes {
  return {
    table: table.table,
    entries: table.entries.map((entry) =>
      prepareEntry(entry, conditions, (table.table[entry.route]?.deny ?? null) !== null),
    ),
    tool: prepareIndex(table.tool),
    prompt: prepareIndex(table.prompt),
    resource: prepareIndex(table.resource),
    unnamed: table.unnamed,
  };
}

/** The lists of entries that `name` leads to, each best first: its own, then those of every literal start of it. */
export function listsOf(index: PreparedIndex, name: string): (readonly number[])[] {
  const lists = [index.exact.get(name) ?? []];
  let node = index.root;
  let at = 0;
  for (;;) {
    lists.push(node.entries);
    const child = at < name.length ? node.children.get(name.codePointAt(at)!) : undefined;
    if (child === undefined || !name.startsWith(child.label, at)) return lists;
    at += child.label.length;
    node = child;
  }
}

/** The index of one kind of names. */
export function prepareIndex(index: NameIndex): PreparedIndex {
  return { exact: new Map(Object.entries(index.exact)), root: prepareTree(index) };
}

/** Children have higher numbers than their parent, so walking backwards finds every child ready. */
function prepareTree({ labels, first, counts, entries }: NameIndex): PrefixNode {
  const nodes: PrefixNode[] = [];
  for (let i = labels.length - 1; i >= 0; i -= 1) {
    const children = new Map<number, PrefixNode>();
    for (let child = first[i]!; child < first[i]! + counts[i]!; child += 1) {
      children.set(labels[child]!.codePointAt(0)!, nodes[child]!);
    }
    nodes[i] = { label: labels[i]!, entries: entries[i]!, children };
  }
  return nodes[0]!;
}
