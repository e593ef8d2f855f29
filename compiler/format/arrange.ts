// Fields under the names and in the order of the schema. Entries of maps by name (upstreams, teams) keep the order their
// author gave them, as do lists.
import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { snakeCase } from '../diagnostics/suggest.ts';
import { giveToFirst } from './comments.ts';
import { memberSchema, type Schema, schemaFor } from './schema.ts';

/** Renames and reorders the fields of a document in place; comments go with the fields they stand above or beside. */
export function arrange(contents: unknown, schema: Schema): void {
  visit(contents, schema, schema, true);
}

/** `keepsLead`: what stands above the root is about the file, and above an item of a list about the item, not about its first field. */
function visit(node: unknown, schema: Schema | undefined, root: Schema, keepsLead: boolean): void {
  if (isSeq(node)) {
    const items = schemaFor(schema, 'list', root)?.items;
    for (const item of node.items) visit(item, items, root, true);
  } else if (isMap(node)) {
    const map = schemaFor(schema, 'map', root);
    if (map?.properties !== undefined) {
      rename(node, map.properties);
      reorder(node, Object.keys(map.properties), keepsLead);
    }
    for (const { key, value } of node.items) visit(value, memberSchema(map, nameOf(key)), root, false);
  }
}

/** `toolPrefix` becomes `tool_prefix`, unless both are there: then somebody has to choose. */
function rename(map: YAMLMap, fields: Readonly<Record<string, Schema>>): void {
  for (const { key } of map.items) {
    const name = nameOf(key);
    const known = snakeCase(name);
    if (!isScalar(key) || Object.hasOwn(fields, name) || !Object.hasOwn(fields, known) || map.has(known))
      continue;
    key.value = known;
    // It has no text of its own any more.
    key.range = null;
  }
}

/** Known fields first, in their order; whatever is unknown stays behind them in its own. */
function reorder(map: YAMLMap, fields: readonly string[], keepsLead: boolean): void {
  const rank = (pair: Pair): number => {
    const at = fields.indexOf(nameOf(pair.key));
    return at === -1 ? fields.length : at;
  };
  const before = map.items;
  const sorted = before.toSorted((a, b) => rank(a) - rank(b));
  if (sorted.every((pair, index) => pair === before[index])) return;
  if (!keepsLead) giveToFirst(map);
  const spaced = before.slice(1).some(({ key }) => isScalar(key) && key.spaceBefore === true);
  const moved = before[0]?.key;
  if (isScalar(moved)) moved.spaceBefore = spaced;
  map.items = sorted;
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}
