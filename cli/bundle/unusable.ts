// A file that is no bundle is a finding, not a fault of the program: one line, exit code 1.
import { SourceError } from '../sources/source.ts';

/** Runs `work`; a bundle it cannot use becomes a line on stderr and an exit code. */
export async function reportingUnusable(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    process.stderr.write(`mcpgw: ${error.message}\n`);
    return error.exitCode;
  }
}
