// An expression's text with the contents of its texts and comments blanked out, at the same offsets, so that names and
// parentheses can be looked for in it.
import type { Range } from './syntax.ts';

const TEXTS_AND_COMMENTS =
  /\/\/[^\n]*|[rR]"""[\s\S]*?"""|[rR]'''[\s\S]*?'''|[rR]"[^"\n]*"|[rR]'[^'\n]*'|"""(?:\\[\s\S]|[^\\])*?"""|'''(?:\\[\s\S]|[^\\])*?'''|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/g;

export function maskedText(source: string): string {
  return source.replace(TEXTS_AND_COMMENTS, (found) => ' '.repeat(found.length));
}

/** Where a name that is known to follow stands. */
export function placeOfName(masked: string, name: string, from: number): Range {
  const start = Math.max(from, masked.indexOf(name, from));
  return { start, end: start + name.length };
}
