// Sets of rule numbers that are cut with each other in time that hardly grows with their size: one bit for each
// number, and one bit for each word of those that is not empty.

export interface Bits {
  readonly words: Uint32Array;
  /** Bit n is set when `words[n]` is not 0. */
  readonly summary: Uint32Array;
}

/** The set of `numbers`, all below `size`. */
export function bitsOf(numbers: Iterable<number>, size: number): Bits {
  const words = new Uint32Array((size >>> 5) + 1);
  const summary = new Uint32Array((words.length >>> 5) + 1);
  for (const number of numbers) {
    words[number >>> 5]! |= 1 << (number & 31);
    summary[number >>> 10]! |= 1 << ((number >>> 5) & 31);
  }
  return { words, summary };
}

/** The least number from `from` on that is in both sets, which must be of one size; -1 for none. */
export function nextCommon(a: Bits, b: Bits, from: number): number {
  let word = from >>> 5;
  if (word >= a.words.length) return -1;
  let common = a.words[word]! & b.words[word]! & (-1 << (from & 31));
  while (common === 0) {
    word = nextCommonBit(a.summary, b.summary, word + 1);
    if (word === -1) return -1;
    common = a.words[word]! & b.words[word]!;
  }
  return (word << 5) + lowestBit(common);
}

/** The same for plain words. */
function nextCommonBit(a: Uint32Array, b: Uint32Array, from: number): number {
  let word = from >>> 5;
  if (word >= a.length) return -1;
  let common = a[word]! & b[word]! & (-1 << (from & 31));
  while (common === 0) {
    word += 1;
    if (word === a.length) return -1;
    common = a[word]! & b[word]!;
  }
  return (word << 5) + lowestBit(common);
}

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
