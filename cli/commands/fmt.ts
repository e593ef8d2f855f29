// `mcpgw fmt`: its arguments and options.
import { type Command, Option } from 'commander';
import type { FmtOptions } from '../fmt.ts';
import { withEnvironmentOptions, withOutputOptions } from '../options.ts';

export function addFmt(program: Command): void {
  const command = program
    .command('fmt')
    .argument('[paths...]', 'directories of configurations, files, or - for standard input', ['.']);
  withEnvironmentOptions(withOutputOptions(command))
    .description('bring files into the one form all of them have')
    .option('--check', 'write nothing, show what would change, and end with 1 if anything would', false)
    .addOption(
      new Option('--fix', 'first apply what findings offer as their certain fix')
        .default(false)
        .conflicts('check'),
    )
    .action(async (paths: string[], options: FmtOptions) => {
      const { fmt } = await import('../fmt.ts');
      process.exitCode = await fmt(paths, options);
    });
}
