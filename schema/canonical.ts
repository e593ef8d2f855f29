// The one spelling of a bundle: keys sorted by code unit, no white space, one final newline. Because a bundle file
// must be exactly this text, a loader that re-spells what it parsed and compares has also refused duplicate keys,
// trailing bytes and every other thing two JSON parsers could read differently.
import { createHash } from 'node:crypto';

/** Canonical JSON text of plain data (no undefined, no NaN); numbers as ECMAScript and RFC 8785 print them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

/** `sha256:<hex>` of a text or bytes. */
export function sha256(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** The digest a bundle must carry: over its canonical text without the `digest` member. */
export function digestOf(bundle: object): string {
  return sha256(canonical({ ...bundle, digest: undefined }));
}

/** The exact text of a bundle file. */
export function bundleText(bundle: object): string {
  return `${canonical(bundle)}\n`;
}
