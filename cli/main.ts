#!/usr/bin/env node
// The command line: arguments -> one verb, and whatever happens -> an exit code. Each verb is loaded when it is
// called, so that `validate` in a commit hook does not wait for the libraries of the gateway. To add a verb: see
// command-line.ts.
import { CommanderError } from 'commander';
import { commandLine } from './command-line.ts';
import { EXIT } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

async function main(): Promise<void> {
  endQuietlyWhenNobodyReads();
  try {
    await commandLine().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    } else if (error instanceof UsageError) {
      process.stderr.write(`mcpgw: ${error.message}\n`);
      process.exitCode = EXIT.usage;
    } else {
      reportFault(error);
      process.exitCode = EXIT.internal;
    }
  }
}

/** No stack trace: it helps nobody who reads a CI log, and may hold paths of the machine. */
function reportFault(error: unknown): void {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const lines = [
    `mcpgw: this is a fault in mcpgw ${version()} (Node ${process.version}): ${what}`,
    'Please report it with this line, the command, and if you can the smallest configuration that shows it.',
    'MCPGW_DEBUG=1 prints where it happened.',
  ];
  if (process.env.MCPGW_DEBUG === '1' && error instanceof Error) lines.push(error.stack ?? '');
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** `mcpgw validate | head` is not a fault. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

await main();
