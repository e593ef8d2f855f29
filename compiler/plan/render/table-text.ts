// Rows of cells as lines with aligned columns; a column that would be too wide does not push the others away.
import { printable } from '../../diagnostics/printable.ts';

/** What the first cell holds, if it is to be seen; it also says how a line is coloured. */
const SIGN = /^(?:\+\??|~|-)$/;
/** Wider cells stick out. */
const WIDEST = 48;

/** Two spaces before each line, none behind. `tint` colours a line by the sign in its first cell. */
export function tableText(
  rows: readonly (readonly string[])[],
  tint: (sign: string, line: string) => string,
): string[] {
  const clean = rows.map((row) => row.map(printable));
  const hasSigns = clean.some(([first]) => first !== undefined && SIGN.test(first));
  const widths: number[] = [];
  for (const row of clean) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, Math.min(WIDEST, lengthOf(cell)));
    }
  }
  return clean.map((row) => {
    const cells = row.map(
      (cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - lengthOf(cell))),
    );
    const [sign = '', ...rest] = cells;
    const start = hasSigns ? `${sign} ` : '';
    const line = `  ${start}${rest.filter((cell) => cell !== '').join('  ')}`;
    return tint(row[0] ?? '', line.trimEnd());
  });
}

/** In characters, not in UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}
