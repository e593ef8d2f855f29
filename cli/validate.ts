// `mcpgw validate [dir]`: what is wrong with a configuration, without writing anything.
import { checkDirectory } from './compile-directory.ts';
import type { OutputOptions } from './findings.ts';
import { printFindings } from './findings.ts';

/** Returns the exit code. */
export function validate(directory: string, options: OutputOptions): number {
  const startedAt = performance.now();
  return printFindings(checkDirectory(directory), options, startedAt);
}
