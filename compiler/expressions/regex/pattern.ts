// Reads a regular expression as JavaScript does without flags, as far as a finite automaton can follow it: what is
// left out is exactly what no linear engine runs, and word boundaries and rare escapes, which nobody needs for names.

/** Inclusive ranges of UTF-16 units. */
export type Ranges = readonly (readonly [from: number, to: number])[];

export type Pattern =
  | { readonly kind: 'unit'; readonly ranges: Ranges }
  | { readonly kind: 'sequence'; readonly items: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly items: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly item: Pattern; readonly min: number; readonly max: number }
  | { readonly kind: 'edge'; readonly side: 'start' | 'end' };

export type Unreadable = 'look-around' | 'back-reference' | 'other';

interface Reader {
  readonly source: string;
  at: number;
  unreadable: Unreadable | undefined;
}

const LAST_UNIT = 0xffff;
const ANY_BUT_LINE_END: Ranges = complement([
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
]);
const DIGITS: Ranges = [[0x30, 0x39]];
const WORD: Ranges = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
// biome-ignore format: one line
const SPACE: Ranges = [[0x09, 0x0d], [0x20, 0x20], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000], [0xfeff, 0xfeff]];
const CLASSES: Readonly<Record<string, Ranges>> = {
  d: DIGITS,
  D: complement(DIGITS),
  w: WORD,
  W: complement(WORD),
  s: SPACE,
  S: complement(SPACE),
};
const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };
const EMPTY: Pattern = { kind: 'sequence', items: [] };

/** The structure of a valid regular expression, or why it has none. */
export function parsePattern(source: string): Pattern | Unreadable {
  const reader: Reader = { source, at: 0, unreadable: undefined };
  const pattern = readChoice(reader);
  return reader.unreadable ?? pattern;
}

export function complement(ranges: Ranges): Ranges {
  const rest: [number, number][] = [];
  let from = 0;
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    if (start > from) rest.push([from, start - 1]);
    from = Math.max(from, end + 1);
  }
  if (from <= LAST_UNIT) rest.push([from, LAST_UNIT]);
  return rest;
}

function readChoice(reader: Reader): Pattern {
  const items = [readSequence(reader)];
  while (take(reader, '|')) items.push(readSequence(reader));
  return items.length === 1 ? items[0]! : { kind: 'choice', items };
}

function readSequence(reader: Reader): Pattern {
  const items: Pattern[] = [];
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at]!)) {
    items.push(readRepeat(reader, readItem(reader)));
  }
  return { kind: 'sequence', items };
}

function readRepeat(reader: Reader, item: Pattern): Pattern {
  const found = /^(?:([*+?])|\{([0-9]+)(?:(,)([0-9]*))?\})\??/.exec(reader.source.slice(reader.at));
  if (found === null) return item;
  reader.at += found[0].length;
  const [, sign, from, comma, to] = found;
  if (sign !== undefined)
    return { kind: 'repeat', item, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
  const max = comma === undefined ? Number(from) : to === '' ? Infinity : Number(to);
  return { kind: 'repeat', item, min: Number(from), max };
}

function readItem(reader: Reader): Pattern {
  const character = reader.source[reader.at]!;
  reader.at += 1;
  if (character === '(') return readGroup(reader);
  if (character === '[') return readClass(reader);
  if (character === '.') return { kind: 'unit', ranges: ANY_BUT_LINE_END };
  if (character === '^' || character === '$')
    return { kind: 'edge', side: character === '^' ? 'start' : 'end' };
  if (character === '\\') return { kind: 'unit', ranges: readEscape(reader, false) };
  return { kind: 'unit', ranges: only(character.charCodeAt(0)) };
}

function readGroup(reader: Reader): Pattern {
  const opening = /^\?(?::|<?[=!]|<[^>]*>)/.exec(reader.source.slice(reader.at))?.[0] ?? '';
  if (/[=!]$/.test(opening)) reader.unreadable ??= 'look-around';
  else if (opening === '' && reader.source[reader.at] === '?') reader.unreadable ??= 'other';
  reader.at += opening.length;
  const inside = readChoice(reader);
  take(reader, ')');
  return reader.unreadable === undefined ? inside : EMPTY;
}

function readClass(reader: Reader): Pattern {
  const negated = take(reader, '^');
  const ranges: (readonly [number, number])[] = [];
  while (reader.at < reader.source.length && !take(reader, ']')) {
    const from = readClassItem(reader);
    const [low] = from[0] ?? [0];
    const next = reader.source[reader.at + 1];
    if (!isOneUnit(from) || reader.source[reader.at] !== '-' || next === ']' || next === undefined) {
      ranges.push(...from);
      continue;
    }
    reader.at += 1;
    const to = readClassItem(reader);
    if (isOneUnit(to)) ranges.push([low, to[0]![0]]);
    else ranges.push(...from, ...only(0x2d), ...to);
  }
  return { kind: 'unit', ranges: negated ? complement(ranges) : ranges };
}

function readClassItem(reader: Reader): Ranges {
  const character = reader.source[reader.at]!;
  reader.at += 1;
  return character === '\\' ? readEscape(reader, true) : only(character.charCodeAt(0));
}

function readEscape(reader: Reader, inClass: boolean): Ranges {
  const rest = reader.source.slice(reader.at);
  const hex = /^(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/.exec(rest);
  const letter = rest[0] ?? '';
  reader.at += hex?.[0].length ?? 1;
  if (hex !== null) return only(Number.parseInt(hex[1] ?? hex[2]!, 16));
  if (Object.hasOwn(CLASSES, letter)) return CLASSES[letter]!;
  if (Object.hasOwn(CONTROLS, letter)) return only(CONTROLS[letter]!);
  if (letter === 'b' && inClass) return only(8);
  if (letter === '0' && !/^0[0-9]/.test(rest)) return only(0);
  if (/[1-9]/.test(letter) || rest.startsWith('k<'))
    reader.unreadable ??= inClass ? 'other' : 'back-reference';
  else if (/[0bBck]/.test(letter)) reader.unreadable ??= 'other';
  return only(letter.charCodeAt(0));
}

function only(unit: number): Ranges {
  return [[unit, unit]];
}

function isOneUnit(ranges: Ranges): boolean {
  return ranges.length === 1 && ranges[0]![0] === ranges[0]![1];
}

function take(reader: Reader, character: string): boolean {
  if (reader.source[reader.at] !== character) return false;
  reader.at += 1;
  return true;
}
