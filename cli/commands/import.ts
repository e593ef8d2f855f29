// `mcpgw import`: its arguments and options.
import { type Command, Option } from 'commander';
import type { ImportOptions } from '../import.ts';

export function addImport(program: Command): void {
  program
    .command('import')
    .argument('[files...]', "configurations of clients, or a registry's server.json")
    .description('turn the servers that clients are configured with into upstreams')
    .option('-o, --output <dir>', 'the configuration they are added to; printed without it')
    .option('--dry-run', 'print what would be written', false)
    .option('--force', 'replace upstreams of the same name', false)
    .option('--detect', 'look where clients keep their lists (what happens without a file)', false)
    .addOption(
      new Option('--prefer <kind>', 'where a server.json offers both')
        .choices(['remote', 'package'])
        .default('remote'),
    )
    .action(async (files: string[], options: ImportOptions) => {
      const { importServers } = await import('../import.ts');
      process.exitCode = await importServers(files, options);
    });
}
