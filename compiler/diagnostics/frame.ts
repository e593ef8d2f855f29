// The frame below a message: source lines with marks under the stretches that matter.
import type { SourceFile, Span } from '../ast/source.ts';
import { lineColumn } from '../ast/source.ts';
import { printable } from './printable.ts';

/** One stretch to underline: `^` where the fault is, `-` where something else takes part. */
export interface Mark {
  readonly span: Span;
  readonly sign: '^' | '-';
  readonly label: string;
}

/** A line of a frame: its number (none for marks and spacers) and what stands right of the bar. */
export interface FrameLine {
  readonly number?: number;
  readonly text: string;
  readonly sign?: '^' | '-';
}

/** Longer lines are cut to a window around the mark: a file may be one line of a mebibyte. */
const WINDOW = 120;
const BEFORE_MARK = 40;

/** Lines of the frame, from the first marked line to the last, all in one file. */
export function frameOf(marks: readonly Mark[]): FrameLine[] {
  const placed = marks.map(place).sort((a, b) => a.line - b.line || a.column - b.column);
  const first = placed[0];
  const last = placed.at(-1);
  if (first === undefined || last === undefined || first.file.text === '') return [];
  const lines: FrameLine[] = [];
  for (let number = first.line; number <= last.line; number += 1) {
    const here = placed.filter((mark) => mark.line === number);
    const text = here[0]?.text ?? lineText(first.file, number);
    const from = Math.max(0, text.length > WINDOW ? (here[0]?.column ?? 1) - 1 - BEFORE_MARK : 0);
    lines.push({ number, text: cut(text, from) });
    for (const mark of here) lines.push({ text: underline(mark, from), sign: mark.sign });
  }
  return lines;
}

type PlacedMark = Mark & {
  readonly file: SourceFile;
  readonly line: number;
  readonly column: number;
  readonly text: string;
};

function place(mark: Mark): PlacedMark {
  const { file, start } = mark.span;
  const { line, column } = lineColumn(file, start);
  return { ...mark, file, line, column, text: lineAround(file, start) };
}

function underline({ span, column, text, sign, label }: PlacedMark, from: number): string {
  const lead = width(`${from > 0 ? '...' : ''}${text.slice(from, column - 1)}`);
  const end = Math.min(text.trimEnd().length, column - 1 + span.end - span.start, from + WINDOW);
  const length = Math.max(1, width(text.slice(column - 1, end)));
  return `${' '.repeat(lead)}${sign.repeat(length)} ${label}`.trimEnd();
}

function cut(text: string, from: number): string {
  const part = text.slice(from, from + WINDOW);
  return printable(`${from > 0 ? '...' : ''}${part}${from + WINDOW < text.length ? '...' : ''}`.trimEnd());
}

/** Columns a text takes as it is shown: one for each character, also for those that are two code units. */
function width(text: string): number {
  return [...printable(text)].length;
}

function lineAround(file: SourceFile, offset: number): string {
  const start = file.text.lastIndexOf('\n', offset - 1) + 1;
  const end = file.text.indexOf('\n', offset);
  return file.text.slice(offset === 0 ? 0 : start, end === -1 ? undefined : end);
}

function lineText(file: SourceFile, number: number): string {
  return file.text.split('\n', number)[number - 1] ?? '';
}
