// Findings as Markdown, for comments on pull requests and summaries of jobs.
import { originOf } from '../ast/source.ts';
import type { Diagnostic } from './diagnostic.ts';
import { printable } from './printable.ts';
import { pageAddress, type RenderContext } from './render-context.ts';

/** Comments have a size; the first findings are fixed first. */
const SHOWN = 100;

/** A table with a row for each finding. */
export function renderMarkdown(
  diagnostics: readonly Diagnostic[],
  { base }: Pick<RenderContext, 'base'>,
): string {
  if (diagnostics.length === 0) return 'No findings.\n';
  const rows = diagnostics.slice(0, SHOWN).map(({ severity, code, slug, at, message, help }) => {
    const what = [message, ...help.map((text) => `help: ${text}`)].map(markdownText).join('<br>');
    return `| ${severity} | [${code} ${slug}](${pageAddress(slug)}) | ${markdownCode(`${base}${originOf(at)}`)} | ${what} |`;
  });
  const hidden = diagnostics.length - rows.length;
  const more = hidden > 0 ? [``, `... and ${hidden} more`] : [];
  return `${['| | code | place | what |', '|---|---|---|---|', ...rows, ...more].join('\n')}\n`;
}

/**
 * Text that means itself: what stands between backticks stays code, and nothing else of it is markup. A name that holds
 * backticks itself only loses its looks.
 */
export function markdownText(text: string): string {
  const parts = printable(text).split('`');
  if (parts.length % 2 === 0) return plain(printable(text));
  return parts.map((part, index) => (index % 2 === 1 ? markdownCode(part) : plain(part))).join('');
}

/**
 * Text as code, in a table or outside of one. A backslash before a pipe would take the one that keeps the pipe from
 * ending the cell, and what follows would be markup: a space stands between them.
 */
export function markdownCode(text: string): string {
  const clean = printable(text)
    .replace(/\\(?=\|)/g, '\\ ')
    .replace(/\|/g, '\\|');
  if (clean.trim() === '') return plain(clean);
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${clean}\`` : `${fence} ${clean} ${fence}`;
}

function plain(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&');
}
