// What the compiler found, judged by the options and put into the report of a verb.
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { summaryOf } from '../compiler/diagnostics/render-json.ts';
import type { Findings } from './compile-directory.ts';
import { failsOn, type OutputOptions } from './report/options.ts';
import type { Part } from './report/report.ts';
import { writeReport } from './report/write.ts';

/** What a verb adds to the findings, in text (ending in a newline) and in JSON. */
export interface Extra {
  readonly text?: string;
  readonly json?: object;
}

/**
 * Prints what one verb found.
 * @param directory what the paths of the findings are relative to
 * @returns the exit code
 */
export function printFindings(
  verb: string,
  directory: string,
  found: Findings,
  options: OutputOptions,
  startedAt: number,
  extra: Extra = {},
): number {
  const part = { ...partOf(verb, found, options, startedAt), ...extra };
  return writeReport({ verb, directory, parts: [part] }, options, startedAt);
}

/** The findings as one part of a report. */
export function partOf(name: string, found: Findings, options: OutputOptions, startedAt: number): Part {
  const { diagnostics } = found;
  const ok = !diagnostics.some(failsOn(options.failOn ?? found.failOn ?? 'error'));
  return { name, ok, diagnostics, summary: summaryLine(found, performance.now() - startedAt) };
}

function summaryLine({ diagnostics, fileCount, upstreams, routes }: Findings, elapsedMs: number): string {
  const sizes = [counted(fileCount, 'file')];
  if (upstreams !== undefined && routes !== undefined)
    sizes.push(counted(upstreams, 'upstream'), counted(routes, 'route'));
  return `${sizes.join(', ')}: ${severities(diagnostics)} (${Math.round(elapsedMs)} ms)`;
}

/** `1 error, 2 warnings`, and what is only said when there is any of it: `, 3 infos`. */
export function severities(diagnostics: readonly Diagnostic[]): string {
  const { errors, warnings, infos } = summaryOf(diagnostics);
  const counts = [counted(errors, 'error'), counted(warnings, 'warning')];
  if (infos > 0) counts.push(counted(infos, 'info'));
  return counts.join(', ');
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
