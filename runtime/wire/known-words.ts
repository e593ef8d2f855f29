// Finds a string of JSON in a short list of words by its bytes, without making a string of it. One table per place
// where words are expected: keys of the envelope, of params, of `_meta`, of results; names of methods.

import { decodeString } from './json-text.ts';

/** What `find` returns for a word that is not in the table. */
export const UNKNOWN = -1;

export class KnownWords {
  readonly words: readonly string[];
  private readonly encoded: readonly Buffer[];
  /** Positions in `words` by length; the last entry for everything longer. */
  private readonly byLength: readonly (readonly number[])[];

  constructor(words: readonly string[]) {
    this.words = words;
    this.encoded = words.map((word) => Buffer.from(word, 'latin1'));
    const longest = Math.max(...words.map((word) => word.length));
    this.byLength = Array.from({ length: longest + 2 }, (_, length) =>
      words.flatMap((word, position) => (word.length === length ? [position] : [])),
    );
  }

  /** Position in `words` of the string between two quotes of `bytes`, read without its escapes; or UNKNOWN. */
  find(bytes: Buffer, start: number, end: number, escaped: boolean): number {
    if (escaped) return this.words.indexOf(decodeString(bytes, start, end, true));
    const length = end - start;
    const candidates = this.byLength[length < this.byLength.length ? length : this.byLength.length - 1]!;
    for (let at = 0; at < candidates.length; at++) {
      const position = candidates[at]!;
      if (equals(bytes, start, this.encoded[position]!)) return position;
    }
    return UNKNOWN;
  }

  /** True when some word of the table has this many characters. */
  hasLength(length: number): boolean {
    return length < this.byLength.length && this.byLength[length]!.length > 0;
  }
}

function equals(bytes: Buffer, start: number, word: Buffer): boolean {
  // From the back: the words of one table differ in their tails more often than in their heads.
  for (let at = word.length - 1; at >= 0; at--) {
    if (bytes[start + at] !== word[at]) return false;
  }
  return true;
}
