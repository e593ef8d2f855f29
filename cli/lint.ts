// `mcpgw lint [dir]`: what is probably not what its author meant. The same findings as `validate`, judged more strictly:
// a warning fails unless `--fail-on`, or `lint.fail_on` in the configuration, says otherwise.
import { checkDirectory } from './compile-directory.ts';
import { printFindings } from './findings.ts';
import type { EnvironmentOptions } from './options.ts';
import type { OutputOptions } from './report/options.ts';

export type LintOptions = OutputOptions & EnvironmentOptions;

/** Returns the exit code. */
export function lint(directory: string, options: LintOptions): number {
  const startedAt = performance.now();
  const found = checkDirectory(directory, options);
  const failOn = found.failOn ?? 'warn';
  return printFindings('lint', directory, { ...found, failOn }, options, startedAt);
}
