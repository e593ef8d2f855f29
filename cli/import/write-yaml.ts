// Upstreams into the texts of a configuration. Existing files are edited through their syntax trees, so that comments
// and everything else in them stay.
import { type Document, isMap, isSeq, type Pair, parseDocument, type Scalar, YAMLMap } from 'yaml';
import type { Target } from './existing.ts';
import type { Prepared } from './prepare.ts';

/** Texts of the files that change, by path. */
export function withUpstreams(target: Target, prepared: readonly Prepared[]): Record<string, string> {
  const documents = new Map<string, Document>();
  const open = (path: string): Document => {
    const known = documents.get(path) ?? parseDocument(target.files[path] ?? newFile(path));
    documents.set(path, known);
    return known;
  };
  for (const { name, upstream, vars } of prepared) {
    const document = open(target.upstreams.get(name) ?? target.newcomers);
    for (const variable of vars) {
      const holder = open(target.vars.get(variable.name) ?? target.upstreams.get(name) ?? target.newcomers);
      const pair = setIn(holder, 'vars', variable.name, variable.value);
      // One that was there has its comment, or somebody took it away.
      const isNew = !target.vars.has(variable.name);
      if (isNew && variable.comment !== undefined) pair.key.commentBefore = commentOf(variable.comment);
    }
    setIn(document, 'upstreams', name, upstream);
  }
  return Object.fromEntries(
    [...documents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, document]) => [path, textOf(document)]),
  );
}

function newFile(path: string): string {
  return /^mcpgw\.ya?ml$/.test(path) ? 'version: 1\n' : '';
}

/** Sets a member of a section; lists of texts are written in one line. */
function setIn(document: Document, section: string, name: string, value: unknown): Pair<Scalar, unknown> {
  if (!isMap(document.contents)) document.contents = new YAMLMap(document.schema);
  if (!isMap(document.get(section))) document.set(section, new YAMLMap(document.schema));
  const map = document.get(section) as YAMLMap<Scalar, unknown>;
  const node = document.createNode(value, { aliasDuplicateObjects: false });
  flowLists(node);
  const pair = document.createPair(name, node) as Pair<Scalar, unknown>;
  const at = map.items.findIndex(({ key }) => String(key.value ?? key) === name);
  const old = map.items[at];
  if (old === undefined) map.items.push(pair);
  else {
    pair.key.commentBefore = old.key.commentBefore ?? null;
    map.items[at] = pair;
  }
  return pair;
}

function flowLists(node: unknown): void {
  if (!isMap(node)) return;
  for (const { value } of node.items) {
    if (isSeq(value)) value.flow = true;
    else flowLists(value);
  }
}

/** One line, each of it a comment. */
function commentOf(text: string): string {
  return ` ${text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()}`;
}

/** Lines are never folded: a long argument stays one line to read and to compare. */
function textOf(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
