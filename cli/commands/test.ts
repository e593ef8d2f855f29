// `mcpgw test`: its arguments and options.
import { type Command, InvalidArgumentError } from 'commander';
import { withEnvironmentOptions, withOutputOptions } from '../options.ts';
import type { TestOptions } from '../test.ts';

export function addTest(program: Command): void {
  const command = program.command('test').argument('[dir]', 'directory of the configuration', '.');
  withEnvironmentOptions(withOutputOptions(command))
    .description('run the policy tests in tests/')
    .option('--filter <text>', 'only tests with this in their name')
    .option('--coverage', 'name every rule and route that no test comes to', false)
    .option('--min-coverage <percent>', 'fail below this share of rules or of routes', percent)
    .option('--bundle <file>', 'judge by a compiled bundle instead of the configuration')
    .action(async (directory: string, options: TestOptions) => {
      const { test } = await import('../test.ts');
      process.exitCode = await test(directory, options);
    });
}

function percent(text: string): number {
  if (!/^\d{1,3}$/.test(text) || Number(text) > 100) throw new InvalidArgumentError('expected 0 to 100');
  return Number(text);
}
