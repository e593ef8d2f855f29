// `mcpgw validate`: its arguments and options.
import type { Command } from 'commander';
import { withEnvironmentOptions, withOutputOptions } from '../options.ts';
import type { ValidateOptions } from '../validate.ts';

export function addValidate(program: Command): void {
  const command = program.command('validate').argument('[dir]', 'directory of the configuration', '.');
  withEnvironmentOptions(withOutputOptions(command))
    .description('say what is wrong with a configuration')
    .action(async (directory: string, options: ValidateOptions) => {
      const { validate } = await import('../validate.ts');
      process.exitCode = await validate(directory, options);
    });
}
