// `mcpgw pin`: its arguments and options.
import type { Command } from 'commander';
import { Option } from 'commander';
import { COLOR_CHOICES } from '../color.ts';
import { collect, withEnvironmentOptions } from '../options.ts';
import type { PinOptions } from '../pin.ts';

export function addPin(program: Command): void {
  withEnvironmentOptions(program.command('pin').argument('[dir]', 'directory of the configuration', '.'))
    .description('review what upstreams offer, and write it to the lockfile')
    .option('--check', 'write nothing; fail when an upstream differs from the lockfile', false)
    .option('--yes', 'write without asking', false)
    .option('--upstream <name>', 'only this upstream; may be repeated', collect, [])
    .option('--timeout <duration>', 'how long an upstream may take to answer', '30s')
    .addOption(new Option('--color <when>', 'colour of text').choices(COLOR_CHOICES).default('auto'))
    .action(async (directory: string, options: PinOptions) => {
      const { pin } = await import('../pin.ts');
      process.exitCode = await pin(directory, options);
    });
}
