// The one spelling of a bundle: keys sorted by code unit, no white space, one final newline. Because a bundle file
// must be exactly this text, a loader that re-spells what it parsed and compares has also refused duplicate keys,
// trailing bytes and every other thing two JSON parsers could read differently.
import { createHash } from 'node:crypto';

/** Canonical JSON text of plain data (no undefined, no NaN); numbers as ECMAScript and RFC 8785 print them. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  // Bundles have megabytes: no list of pairs is made, and keys are sorted by code unit without a comparison of ours.
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${members}}`;
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
