// Whether a file holds nothing but maps with simple keys, lists and scalars: all the compiler reads, and all the
// printer can print.
import { type Document, isMap, isScalar, isSeq } from 'yaml';

export function isOrdinary({ contents, directives }: Document): boolean {
  return directives?.docEnd !== true && isMap(contents) && isPlain(contents);
}

function isPlain(node: unknown): boolean {
  if (node === null) return true;
  if (isSeq(node)) return node.items.every(isPlain);
  if (!isMap(node)) return isScalar(node);
  const keys = new Set(node.items.map(({ key }) => (isScalar(key) ? String(key.value) : undefined)));
  if (keys.has(undefined) || keys.size < node.items.length) return false;
  return node.items.every(({ value }) => isPlain(value));
}
