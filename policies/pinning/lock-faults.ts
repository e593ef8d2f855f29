// What can be wrong with a lockfile that has the right shape: it says something twice, or an entry is not what its hash
// says. Asked by the compiler, and by `mcpgw pin` before it compares anything with the file.
import type { Lock } from '../../schema/generated/lock.ts';
import { hashTool } from './definition.ts';

export interface RepeatedKey {
  readonly key: string;
  /** Offset of its opening quote in the text. */
  readonly at: number;
}

/**
 * The first key that an object has twice. The last one counts for the program, and the first one is what a reviewer
 * may have read. `text`: JSON that was parsed before.
 */
export function repeatedKey(text: string): RepeatedKey | undefined {
  /** Of the objects that are open; null for a list. */
  const open: (Set<string> | null)[] = [];
  let isKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (isKey && keys) {
        const key = String(JSON.parse(text.slice(at, end)));
        if (keys.has(key)) return { key, at };
        keys.add(key);
      }
      isKey = false;
      at = end - 1;
    } else if (character === '{' || character === '[') {
      isKey = character === '{';
      open.push(isKey ? new Set() : null);
    } else if (character === '}' || character === ']') open.pop();
    else if (character === ',') isKey = open.at(-1) !== null;
  }
  return undefined;
}

/** Behind the closing quote. */
function endOfString(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end + 1;
}

export interface LockedName {
  readonly upstream: string;
  readonly tool: string;
}

/** Entries that were changed by hand: their hash is that of something else. */
export function wrongHashes({ upstreams }: Lock): LockedName[] {
  return Object.entries(upstreams).flatMap(([upstream, { tools }]) =>
    Object.entries(tools)
      .filter(([name, { hash, ...definition }]) => hashTool({ name, ...definition }) !== hash)
      .map(([tool]) => ({ upstream, tool })),
  );
}
