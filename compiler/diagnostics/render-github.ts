// Findings as GitHub workflow commands, which the runner turns into annotations of the changed files.
import { lineColumn } from '../ast/source.ts';
import type { Diagnostic } from './diagnostic.ts';
import { printable } from './printable.ts';
import type { RenderContext } from './render-context.ts';

/** GitHub shows this many annotations of each kind for one step and drops the others without a word. */
export const ANNOTATIONS_PER_STEP = 10;

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

export interface GithubOutput {
  /** Lines for standard output, one for each annotation. */
  readonly commands: string;
  /** What is beyond the limit. */
  readonly rest: readonly Diagnostic[];
}

/** The first of each kind as commands, in their order. */
export function renderGithub(
  diagnostics: readonly Diagnostic[],
  { base }: Pick<RenderContext, 'base'>,
): GithubOutput {
  const counts = { error: 0, warning: 0, info: 0 };
  const lines: string[] = [];
  const rest: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    counts[diagnostic.severity] += 1;
    if (counts[diagnostic.severity] > ANNOTATIONS_PER_STEP) rest.push(diagnostic);
    else lines.push(`${commandOf(diagnostic, base)}\n`);
  }
  return { commands: lines.join(''), rest };
}

function commandOf({ severity, slug, code, message, at, label, help }: Diagnostic, base: string): string {
  const start = lineColumn(at.file, at.start);
  const end = lineColumn(at.file, at.end);
  const properties: Record<string, string | number> = {
    title: `${slug} (${code})`,
    file: `${base}${at.file.path}`,
    line: start.line,
    col: start.column,
    // GitHub refuses columns of a stretch over several lines.
    ...(end.line === start.line ? { endColumn: end.column } : { endLine: end.line }),
  };
  const text = [message, ...(label === undefined ? [] : [label]), ...help.map((line) => `help: ${line}`)];
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${data(text.map(printable).join('\n'))}`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(printable(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
