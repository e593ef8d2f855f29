// Where a value stands in a JSON text, by pointer. Only for texts that were parsed before, so it checks nothing.
import { decodePointer } from '../ast/pointer.ts';
import type { SourceFile, Span } from '../ast/source.ts';

/** The value's stretch; that of its nearest ancestor when it is not there. */
export function jsonSpan(file: SourceFile, pointer: string): Span {
  const { text } = file;
  let start = skipSpace(text, 0);
  for (const member of decodePointer(pointer)) {
    const next = memberStart(text, start, member);
    if (next === undefined) break;
    start = next;
  }
  const end = valueEnd(text, start);
  // Of a long value, its first line says enough.
  const line = text.indexOf('\n', start);
  return { file, start, end: line === -1 ? end : Math.min(end, line) };
}

/** Where the member's value starts, inside the map or list that starts at `at`. */
function memberStart(text: string, at: number, member: string): number | undefined {
  const isMap = text[at] === '{';
  if (!isMap && text[at] !== '[') return undefined;
  let here = skipSpace(text, at + 1);
  for (let index = 0; text[here] !== '}' && text[here] !== ']'; index += 1) {
    let key = String(index);
    if (isMap) {
      const end = valueEnd(text, here);
      key = String(JSON.parse(text.slice(here, end)));
      here = skipSpace(text, skipSpace(text, end) + 1);
    }
    if (key === member) return here;
    here = skipSpace(text, valueEnd(text, here));
    if (text[here] === ',') here = skipSpace(text, here + 1);
  }
  return undefined;
}

/** Behind the value that starts at `at`. */
function valueEnd(text: string, at: number): number {
  let depth = 0;
  for (let here = at; here < text.length; here += 1) {
    const character = text[here];
    if (character === '"') {
      here = stringEnd(text, here);
      if (depth === 0) return here + 1;
    } else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      if (depth === 0) return here;
      depth -= 1;
      if (depth === 0) return here + 1;
    } else if (depth === 0 && /[\s,:]/.test(character ?? '')) return here;
  }
  return text.length;
}

/** Of the closing quote. */
function stringEnd(text: string, at: number): number {
  let here = at + 1;
  while (here < text.length && text[here] !== '"') here += text[here] === '\\' ? 2 : 1;
  return here;
}

function skipSpace(text: string, at: number): number {
  let here = at;
  while (/\s/.test(text[here] ?? '')) here += 1;
  return here;
}
