// Offsets into a text of the configuration -> places in the YAML file. What the text says and how it is spelt differ:
// quotes, escapes, folded lines, the indentation of blocks, and variables that were replaced. Both are walked at once.
import type { Span } from '../ast/source.ts';
import type { Range } from './syntax.ts';

/** Where the range of the text stands; the whole scalar where that cannot be told. */
export function placesInScalar(value: string, scalar: Span): (range: Range) => Span {
  const { file, start, end } = scalar;
  const places = align(value, file.text.slice(start, end));
  return (range) => {
    if (places === undefined) return scalar;
    const first = places[Math.min(range.start, value.length)]!;
    const last = range.end > range.start ? places[range.end - 1]! : first;
    return { file, start: start + first[0], end: start + Math.max(last[1], first[0] + 1) };
  };
}

/** For every unit of the value and for its end, which part of the spelling it came from. */
type Place = readonly [start: number, end: number];

interface Speller {
  readonly spelling: string;
  readonly quote: '"' | "'" | '';
  at: number;
}

function align(value: string, spelling: string): Place[] | undefined {
  const header = /^[|>][^\n]*\n/.exec(spelling)?.[0].length ?? 0;
  const quote = header > 0 ? '' : (/^["']/.exec(spelling)?.[0] ?? '');
  const speller: Speller = { spelling, quote: quote as Speller['quote'], at: header + quote.length };
  const places: Place[] = [];
  while (places.length < value.length) {
    const next = unit(value, places.length, speller);
    if (next === undefined) return undefined;
    places.push(...next);
  }
  const last = places.at(-1)?.[1] ?? speller.at;
  return [...places, [Math.max(0, last - 1), last]];
}

/** The places of the next unit or units of the value, after moving on. */
function unit(value: string, index: number, speller: Speller): readonly Place[] | undefined {
  const { spelling } = speller;
  const wanted = value[index]!;
  for (;;) {
    const start = speller.at;
    const found = spelling[start];
    if (found === undefined) return /\s/.test(wanted) ? [[start, start]] : undefined;
    if (found === '\\' && speller.quote === '"') {
      const length = escapeLength(spelling.slice(start));
      speller.at += length;
      if (/^\\\r?\n/.test(spelling.slice(start, start + length))) continue;
      const isPair = length === 10 && value.codePointAt(index)! > 0xffff;
      const place: Place = [start, start + length];
      return isPair ? [place, place] : [place];
    }
    if (found === wanted) {
      speller.at += speller.quote === "'" && found === "'" ? 2 : 1;
      return [[start, speller.at]];
    }
    if (/\s/.test(found)) {
      if (/\s/.test(wanted)) return [[start, start + 1]];
      speller.at += 1;
      continue;
    }
    return variable(value, index, speller);
  }
}

/** `${var:NAME}` was replaced by its value: all of that stands there. `$${` is a `${`. */
function variable(value: string, index: number, speller: Speller): readonly Place[] | undefined {
  const reference = /^\$\{var:[^}]*\}/.exec(speller.spelling.slice(speller.at))?.[0];
  if (reference === undefined) return undefined;
  const place: Place = [speller.at, speller.at + reference.length];
  const rest = speller.spelling.slice(place[1]).replace(/["']?\s*$/, '');
  speller.at = place[1];
  const after = rest.match(/^[^\s\\$'"]+/)?.[0] ?? '';
  const end = after === '' ? endOfReplaced(value, index, rest) : value.indexOf(after, index);
  return end <= index ? undefined : Array.from({ length: end - index }, () => place);
}

/** Where what follows the reference directly is no plain text to look for, it is found from behind. */
function endOfReplaced(value: string, index: number, rest: string): number {
  return rest === '' ? value.length : Math.max(index, value.length - rest.length);
}

function escapeLength(text: string): number {
  const line = /^\\\r?\n[ \t]*/.exec(text);
  if (line !== null) return line[0].length;
  return { x: 4, u: 6, U: 10 }[text[1] ?? ''] ?? 2;
}
