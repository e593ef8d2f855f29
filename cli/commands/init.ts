// `mcpgw init`: its arguments and options.
import { type Command, Option } from 'commander';
import { TEMPLATE_NAMES } from '../init/template.ts';
import type { InitOptions } from '../init.ts';

export function addInit(program: Command): void {
  program
    .command('init')
    .argument('[dir]', 'where the repository begins', '.')
    .description('write a new repository that compiles, with its checks')
    .addOption(new Option('--template <name>', 'what to begin with').choices(TEMPLATE_NAMES))
    .option('-y, --yes', 'ask nothing', false)
    .action(async (directory: string, options: InitOptions) => {
      const { init } = await import('../init.ts');
      process.exitCode = await init(directory, options);
    });
}
