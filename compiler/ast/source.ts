// One YAML file and places in it. A place is a pair of offsets; line and column are computed when printing.
export interface SourceFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Span {
  readonly file: SourceFile;
  /** Offsets into `file.text`; end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** 1-based line and column (in UTF-16 code units) of an offset. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Line and column of `offset`; lines end with `\n` (or `\r\n`). */
export function lineColumn(file: SourceFile, offset: number): LineColumn {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** Computed once for a file that has something to report: thousands of places in it may be asked for. */
const indexes = new WeakMap<SourceFile, readonly number[]>();

function lineStarts(file: SourceFile): readonly number[] {
  const known = indexes.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (let at = file.text.indexOf('\n'); at !== -1; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
  indexes.set(file, starts);
  return starts;
}

/** `file:line:column` of where a span starts. */
export function originOf(span: Span): string {
  const { line, column } = lineColumn(span.file, span.start);
  return `${span.file.path}:${line}:${column}`;
}
