// What is wrong with an expression, at its place inside the text; report-faults.ts finds the place in the file.
import type { Span } from '../ast/source.ts';
import type { DiagnosticKey, Params } from '../diagnostics/codes.ts';
import type { Extras, Report } from '../diagnostics/diagnostic.ts';
import type { Range } from './syntax.ts';

export interface Fault {
  readonly slug: DiagnosticKey;
  readonly at: Range;
  /** Says something about one tool; for others it may be right. */
  readonly isAboutTool?: true;
  /** Asking whether an argument is there is sensible while any of the tools has it. */
  readonly onlyIfNoToolHasIt?: true;
  /** Hands it over with its place in the file. */
  send(report: Report, span: Span): void;
}

export function faultAt<K extends DiagnosticKey>(
  slug: K,
  { start, end }: Range,
  params: Params<K>,
  extras: Omit<Extras, 'related' | 'fix'> = {},
): Fault {
  return {
    slug,
    at: { start, end },
    send: (report, span) => report(slug, span, params, extras),
  };
}
