// The text of a lockfile: the same tools, the same bytes, whatever order upstreams use. What cannot be seen is escaped,
// so that it is seen in the pull request.
import { repeatedKey, wrongHashes } from '../../policies/pinning/lock-faults.ts';
import { revealText } from '../../policies/text/escape.ts';
import type { Lock } from '../../schema/generated/lock.ts';
import { validate } from '../../schema/generated/validate-lock.ts';

/** Pretty JSON with sorted keys and one line break at the end. */
export function lockText(lock: Lock): string {
  return `${pretty(lock, '')}\n`;
}

/** An empty lockfile for no text; undefined when the text is none, or one that the compiler would not take. */
export function readLockText(text: string | undefined): Lock | undefined {
  if (text === undefined) return { lockfile_version: 1, upstreams: {} };
  try {
    const lock: unknown = JSON.parse(text);
    if (!validate(lock) || repeatedKey(text) !== undefined) return undefined;
    return wrongHashes(lock as Lock).length === 0 ? (lock as Lock) : undefined;
  } catch {
    return undefined;
  }
}

/** Escapes of JSON mean the same in texts and keys. */
export function revealedJson(value: unknown): string {
  return revealText(JSON.stringify(value));
}

function pretty(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return revealedJson(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const items = isList
    ? value.map((item) => pretty(item, inner))
    : Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => `${revealedJson(key)}: ${pretty(item, inner)}`);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (items.length === 0) return open + close;
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`;
}
