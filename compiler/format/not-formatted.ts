// A file that the formatter would write differently, as a finding: so that it reaches every format findings have. Of the
// file nothing is given away but a place: the lines themselves may hold anything.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createCollector } from '../diagnostics/report.ts';

export interface Unformatted {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** One finding for each file, at its first line that would change. */
export function notFormatted(files: readonly Unformatted[]): readonly Diagnostic[] {
  const { report, diagnostics } = createCollector();
  for (const { path, before, after } of files) {
    const start = firstDifference(before, after);
    const newline = before.indexOf('\n', start);
    const end = newline === -1 ? before.length : newline;
    report(
      'not-formatted',
      { file: { path, text: before }, start, end },
      {},
      { help: ['run `mcpgw fmt`; `mcpgw fmt --check` shows what would change'] },
    );
  }
  return diagnostics();
}

/** The offset where the first line that differs begins. */
function firstDifference(before: string, after: string): number {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  return before.lastIndexOf('\n', at - 1) + 1;
}
