// `mcpgw check`: its arguments and options.
import { type Command, InvalidArgumentError } from 'commander';
import { FAIL_ON, type FailOn } from '../../compiler/plan/fail-on.ts';
import type { CheckOptions } from '../check.ts';
import { withEnvironmentOptions, withOutputOptions } from '../options.ts';

export function addCheck(program: Command): void {
  const command = program.command('check').argument('[dir]', 'directory of the configuration', '.');
  withEnvironmentOptions(withOutputOptions(command))
    .description('everything CI asks of a repository: validate, lint, fmt --check, test, and plan')
    .option(
      '--base <source>',
      'also plan: what changes since this git revision, directory, bundle or gateway',
    )
    .option('--forbid <effects>', `with --base: effects that fail: ${FAIL_ON.join(',')}`, effects, [])
    .option('--pin', 'also ask the upstreams whether their tools are what the lockfile says', false)
    .action(async (directory: string, options: CheckOptions) => {
      const { check } = await import('../check.ts');
      const { readApprovals } = await import('../approvals-file.ts');
      const approvals = options.base === undefined ? [] : readApprovals(directory);
      process.exitCode = await check(directory, options, { main: process.argv[1] ?? '', approvals });
    });
}

function effects(text: string, before: readonly FailOn[]): FailOn[] {
  const named = text.split(',').map((one) => {
    const known = FAIL_ON.find((effect) => effect === one.trim());
    if (known === undefined) throw new InvalidArgumentError(`there are ${FAIL_ON.join(', ')}`);
    return known;
  });
  return [...before, ...named];
}
