// `mcpgw validate [dir]`: what is wrong with a configuration, without writing anything.
import { checkDirectory } from './compile-directory.ts';
import { printFindings } from './findings.ts';
import type { EnvironmentOptions } from './options.ts';
import type { OutputOptions } from './report/options.ts';

export type ValidateOptions = OutputOptions & EnvironmentOptions;

/** Returns the exit code. */
export function validate(directory: string, options: ValidateOptions): number {
  const startedAt = performance.now();
  return printFindings('validate', directory, checkDirectory(directory, options), options, startedAt);
}
