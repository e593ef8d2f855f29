// Scalars and flow collections as text. A scalar stays what its author typed, letter for letter, as long as nobody
// changed its value.
import { isMap, isScalar, isSeq, Scalar } from 'yaml';

/** Lines of a scalar; those behind the first are indented to `indent`. */
export function scalarLines(scalar: Scalar, source: string, indent: string): string[] {
  const written = writtenText(scalar, source);
  const [first = '', ...rest] = written.split('\n');
  if (rest.length === 0) return [first];
  if (!isBlock(scalar))
    return [first, ...rest.map((line) => (line.trim() === '' ? '' : indent + line.trimStart()))];
  const depth = Math.min(...rest.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/)));
  const body = rest.map((line) => (line.length > depth ? indent + line.slice(depth) : ''));
  return [first, ...(/^[|>][0-9]*\+/.test(first) ? body : withoutEmptyEnd(body))];
}

/** Whether blank lines follow a block scalar; the library counts them as part of it. */
export function endsInBlankLine(scalar: Scalar, source: string): boolean {
  return isBlock(scalar) && /\n[ \t]*\n$/.test(writtenText(scalar, source));
}

export function isBlock({ type }: Scalar): boolean {
  return type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
}

/** A flow collection, or a scalar inside of one, in one line. */
export function flowText(node: unknown, source: string): string {
  if (isMap(node)) {
    const members = node.items.map(
      ({ key, value }) => `${flowText(key, source)}: ${flowText(value, source)}`,
    );
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  if (isSeq(node)) return `[${node.items.map((item) => flowText(item, source)).join(', ')}]`;
  if (!isScalar(node)) return 'null';
  const written = writtenText(node, source);
  if (written === '') return 'null';
  return written.includes('\n') ? JSON.stringify(node.value) : written;
}

function writtenText({ range, value, type }: Scalar, source: string): string {
  if (range) return source.slice(range[0], range[1]);
  return type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE ? JSON.stringify(value) : String(value);
}

function withoutEmptyEnd(lines: readonly string[]): string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}
