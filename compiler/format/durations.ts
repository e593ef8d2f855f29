// Durations in the order of their units, and without parts that are zero: `30s1m` is `1m30s`, `1m0s` is `1m`. A unit
// that somebody chose stays: `60s` says the same as `1m`, and is no worse.
import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { isDuration, memberSchema, type Schema, schemaFor } from './schema.ts';

const UNITS = ['d', 'h', 'm', 's', 'ms'];

/** Rewrites the durations of a document in place. */
export function plainDurations(contents: unknown, schema: Schema): void {
  visit(contents, schema, schema);
}

function visit(node: unknown, schema: Schema | undefined, root: Schema): void {
  if (isMap(node)) {
    const map = schemaFor(schema, 'map', root);
    for (const { key, value } of node.items)
      visit(value, memberSchema(map, String((key as Scalar).value)), root);
  } else if (isSeq(node)) {
    const items = schemaFor(schema, 'list', root)?.items;
    for (const item of node.items) visit(item, items, root);
  } else if (isScalar(node) && isDuration(schema) && typeof node.value === 'string') {
    const plain = plainDuration(node.value);
    if (plain === node.value) return;
    node.value = plain;
    node.range = null;
  }
}

/** The same number of milliseconds, written plainly; anything that is not a duration of several parts as it is. */
export function plainDuration(text: string): string {
  if (!/^([0-9]+(ms|s|m|h|d)){2,}$/.test(text)) return text;
  const parts = [...text.matchAll(/([0-9]+)(ms|s|m|h|d)/g)];
  const sums = new Map<string, bigint>();
  for (const [, count = '0', unit = ''] of parts) sums.set(unit, (sums.get(unit) ?? 0n) + BigInt(count));
  const plain = UNITS.filter((unit) => (sums.get(unit) ?? 0n) > 0n).map((unit) => `${sums.get(unit)}${unit}`);
  return plain.length === 0 ? `0${parts[0]?.[2]}` : plain.join('');
}
