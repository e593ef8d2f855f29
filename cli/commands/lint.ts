// `mcpgw lint`: its arguments and options.
import type { Command } from 'commander';
import type { LintOptions } from '../lint.ts';
import { withEnvironmentOptions, withOutputOptions } from '../options.ts';

export function addLint(program: Command): void {
  const command = program.command('lint').argument('[dir]', 'directory of the configuration', '.');
  withEnvironmentOptions(withOutputOptions(command))
    .description('say what is probably not meant; warnings fail')
    .action(async (directory: string, options: LintOptions) => {
      const { lint } = await import('../lint.ts');
      process.exitCode = lint(directory, options);
    });
}
