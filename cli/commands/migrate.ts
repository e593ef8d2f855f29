// `mcpgw migrate`: its arguments and options.
import type { Command } from 'commander';
import type { MigrateOptions } from '../migrate.ts';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .argument(
      '<file>',
      'a configuration of agentgateway, or objects such as a RateLimitConfig, as YAML or JSON',
    )
    .description('turn the configuration of something else into one of mcpgw')
    .option('-o, --output <file>', 'a new file for it; printed without it')
    .action(async (file: string, options: MigrateOptions) => {
      const { migrate } = await import('../migrate.ts');
      process.exitCode = migrate(file, options);
    });
}
