// How a verb prints what the compiler found: diagnostics on standard output, the `Summary:` line last.
import { renderJson, summaryOf } from '../compiler/diagnostics/render-json.ts';
import { renderText } from '../compiler/diagnostics/render-text.ts';
import type { ColorChoice } from './color.ts';
import { wantsColor } from './color.ts';
import type { Findings } from './compile-directory.ts';
import { EXIT } from './exit-codes.ts';

export interface OutputOptions {
  readonly format: 'text' | 'json';
  readonly color: ColorChoice;
  /** Only the summary. */
  readonly quiet: boolean;
}

/** Prints one result; `extra` is what the verb adds to it. Returns the exit code. */
export function printFindings(
  found: Findings,
  { format, color, quiet }: OutputOptions,
  startedAt: number,
  extra: { readonly text?: string; readonly json?: object } = {},
): number {
  const { diagnostics } = found;
  const exitCode = summaryOf(diagnostics).errors > 0 ? EXIT.findings : EXIT.ok;
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ ...renderJson(diagnostics), ...extra.json })}\n`);
    return exitCode;
  }
  const frames = renderText(diagnostics, {
    color: wantsColor(color, process.stdout.isTTY === true, process.env),
  });
  const details = quiet ? '' : `${frames === '' ? '' : `${frames}\n`}${extra.text ?? ''}`;
  process.stdout.write(`${details}${summaryLine(found, performance.now() - startedAt)}\n`);
  return exitCode;
}

function summaryLine({ diagnostics, fileCount, upstreams, routes }: Findings, elapsedMs: number): string {
  const { errors, warnings } = summaryOf(diagnostics);
  const sizes = [counted(fileCount, 'file')];
  if (upstreams !== undefined && routes !== undefined)
    sizes.push(counted(upstreams, 'upstream'), counted(routes, 'route'));
  const findings = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  return `Summary: ${sizes.join(', ')}: ${findings} (${Math.round(elapsedMs)} ms)`;
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
