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

/** Line and column of `offset`, by counting line breaks (`\n`, `\r\n`) before it. */
export function lineColumn(file: SourceFile, offset: number): LineColumn {
  let line = 1;
  let lineStart = 0;
  for (let at = file.text.indexOf('\n'); at !== -1 && at < offset; at = file.text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** `file:line:column` of where a span starts. */
export function originOf(span: Span): string {
  const { line, column } = lineColumn(span.file, span.start);
  return `${span.file.path}:${line}:${column}`;
}
