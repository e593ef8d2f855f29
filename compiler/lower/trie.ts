// The index of names: a map of exact names, and a radix tree over what prefixes, globs and regexes begin with, laid
// out as flat arrays (bundle.schema.json, NameIndex).
import type { NameIndex } from '../../schema/generated/bundle.ts';

/** An entry to file: under exactly `text`, or under everything that begins with it. */
export interface IndexedName {
  readonly entry: number;
  readonly text: string;
  readonly exact: boolean;
}

interface Node {
  label: string;
  children: Node[];
  entries: number[];
}

/** `names` must come best entry first; every list of entries keeps that order. */
export function buildNameIndex(names: readonly IndexedName[]): NameIndex {
  const exact = new Map<string, number[]>();
  const root: Node = { label: '', children: [], entries: [] };
  for (const { entry, text, exact: whole } of names) {
    if (!whole) nodeOf(root, text).entries.push(entry);
    else if (exact.has(text)) exact.get(text)!.push(entry);
    else exact.set(text, [entry]);
  }
  const sorted = [...exact].sort(([a], [b]) => (a < b ? -1 : 1));
  return { exact: Object.fromEntries(sorted), ...flatten(root) };
}

/** The node that stands for `text`, made and split as needed. */
function nodeOf(root: Node, text: string): Node {
  let node = root;
  let rest = text;
  while (rest !== '') {
    const child = node.children.find(({ label }) => label.codePointAt(0) === rest.codePointAt(0));
    if (child === undefined) {
      const leaf: Node = { label: rest, children: [], entries: [] };
      node.children.push(leaf);
      return leaf;
    }
    const shared = sharedLength(child.label, rest);
    if (shared < child.label.length) splitNode(child, shared);
    node = child;
    rest = rest.slice(shared);
  }
  return node;
}

function splitNode(node: Node, at: number): void {
  node.children = [{ label: node.label.slice(at), children: node.children, entries: node.entries }];
  node.entries = [];
  node.label = node.label.slice(0, at);
}

/** Units that both begin with, in whole characters: half a surrogate pair is no text. */
function sharedLength(a: string, b: string): number {
  let length = 0;
  for (const character of a) {
    if (!b.startsWith(character, length)) break;
    length += character.length;
  }
  return length;
}

/** Level by level, so that the children of a node are neighbours and come after it. */
function flatten(root: Node): Omit<NameIndex, 'exact'> {
  const nodes = [root];
  const first: number[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    first.push(nodes.length);
    nodes.push(...nodes[i]!.children.sort((a, b) => a.label.codePointAt(0)! - b.label.codePointAt(0)!));
  }
  return {
    labels: nodes.map(({ label }) => label),
    first,
    counts: nodes.map(({ children }) => children.length),
    entries: nodes.map(({ entries }) => entries),
  };
}
