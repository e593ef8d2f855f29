// Diagnostics as text for people: message, place, source lines with marks, and what to do.
import pc from 'picocolors';
import { lineColumn, originOf } from '../ast/source.ts';
import type { Diagnostic, Related } from './diagnostic.ts';
import type { FrameLine, Mark } from './frame.ts';
import { frameOf } from './frame.ts';
import { printable } from './printable.ts';

/** More than this helps nobody: the first ones are fixed first. */
export const SHOWN = 50;

/** A second place at most this many lines away shares the frame of the first. */
const NEARBY = 2;

export interface TextOptions {
  /** Off by default; never the only carrier of meaning. */
  readonly color?: boolean;
}

/** All frames with a blank line between them, ending in a newline; empty when there is nothing to say. */
export function renderText(diagnostics: readonly Diagnostic[], { color = false }: TextOptions = {}): string {
  const paint = pc.createColors(color);
  const blocks = shown(diagnostics).map((diagnostic) => renderOne(diagnostic, paint));
  const hidden = diagnostics.length - blocks.length;
  if (hidden > 0) blocks.push(`... and ${hidden} more\n`);
  return blocks.join('\n');
}

/** The first ones, in their order; warnings give way to errors. */
function shown(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= SHOWN) return diagnostics;
  const isError = ({ severity }: Diagnostic) => severity === 'error';
  const errors = diagnostics.filter(isError);
  const chosen = new Set([...errors, ...diagnostics.filter((one) => !isError(one))].slice(0, SHOWN));
  return diagnostics.filter((diagnostic) => chosen.has(diagnostic));
}

type Paint = ReturnType<typeof pc.createColors>;

function renderOne(diagnostic: Diagnostic, paint: Paint): string {
  const { code, severity, message, at, label = '', related, help } = diagnostic;
  const near = related.filter((other) => isNear(diagnostic, other));
  const far = related.filter((other) => !near.includes(other));
  const frames = [
    frameOf([{ span: at, sign: '^', label: printable(label) }, ...near.map(secondary)]),
    ...far.map((other) => frameOf([{ span: other.at, sign: '-', label: '' }])),
  ];
  const gutter = Math.max(1, ...frames.flat().map((line) => String(line.number ?? '').length));
  const tint = { error: paint.red, warning: paint.yellow, info: paint.cyan }[severity];
  const spacer = paint.blue(`${' '.repeat(gutter)} |`);

  const lines = [`${paint.bold(tint(`${severity}[${code}]`))}${paint.bold(`: ${printable(message)}`)}`];
  frames.forEach((frame, index) => {
    const other = far[index - 1];
    if (other !== undefined) lines.push(`${paint.cyan('note')}: ${printable(other.message)}`);
    lines.push(`${' '.repeat(gutter)}${paint.blue('-->')} ${printable(originOf(other?.at ?? at))}`);
    if (frame.length > 0) lines.push(spacer, ...frame.map((line) => renderLine(line, gutter, paint, tint)));
  });
  if (help.length > 0)
    lines.push(spacer, ...help.map((text) => `${' '.repeat(gutter)} = help: ${printable(text)}`));
  return `${lines.join('\n')}\n`;
}

function renderLine(line: FrameLine, gutter: number, paint: Paint, tint: (text: string) => string): string {
  const bar = paint.blue(`${String(line.number ?? '').padStart(gutter)} |`);
  if (line.text === '') return bar;
  return `${bar} ${line.sign === undefined ? line.text : line.sign === '^' ? tint(line.text) : paint.blue(line.text)}`;
}

function secondary({ at, message }: Related): Mark {
  return { span: at, sign: '-', label: printable(message) };
}

function isNear({ at }: Diagnostic, other: Related): boolean {
  if (other.at.file !== at.file) return false;
  const distance = lineColumn(at.file, at.start).line - lineColumn(other.at.file, other.at.start).line;
  return Math.abs(distance) <= NEARBY;
}
