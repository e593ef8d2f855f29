// Keys that look like one of ours to a parser that is careless about spelling: `Name`, `METHOD`, `param\u017f`,
// `name\u0000`, full-width `name`. A server that folds case or cuts at NUL would read them as the real key, after
// the gateway had decided on another value. So such a key is refused, never ignored and never forwarded.

import { decodeString } from './json-text.ts';
import type { KnownWords } from './known-words.ts';

/** Names that mean something to every JavaScript object: no member of the protocol has them, no bypass needs more. */
const HOSTILE = new Set(['__proto__', 'constructor', 'prototype']);

export class FoldedKeys {
  private readonly known: KnownWords;
  private readonly folded: ReadonlySet<string>;

  constructor(known: KnownWords) {
    this.known = known;
    this.folded = new Set(known.words.map(fold));
  }

  /** Whether a key that is not one of the known may be mistaken for one, or is hostile. */
  misleads(bytes: Buffer, start: number, end: number, escaped: boolean): boolean {
    // Printable ASCII keeps its length when folded, so most foreign keys are cleared by their length alone.
    if (!escaped && !this.known.hasLength(end - start) && isPrintableAscii(bytes, start, end)) {
      return end - start >= 9 && HOSTILE.has(bytes.toString('latin1', start, end));
    }
    const text = decodeString(bytes, start, end, escaped);
    return HOSTILE.has(text) || this.folded.has(fold(text));
  }
}

/** Text as the most careless reader may see it: compatibility forms, case, white space and invisible characters. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}

function isPrintableAscii(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte <= 0x20 || byte >= 0x7f) return false;
  }
  return true;
}
