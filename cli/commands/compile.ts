// `mcpgw compile`: its arguments and options.
import type { Command } from 'commander';
import type { CompileOptions } from '../compile.ts';
import { withEnvironmentOptions, withOutputOptions } from '../options.ts';

export function addCompile(program: Command): void {
  const command = program.command('compile').argument('[dir]', 'directory of the configuration', '.');
  withEnvironmentOptions(withOutputOptions(command, 'report'))
    .description('compile a configuration into a bundle')
    .option('-o, --output <file>', 'where the bundle goes', 'mcpgw.bundle.json')
    .option('--sign <key>', 'also sign it, with this private key: a file, or env:NAME')
    .action(async (directory: string, options: CompileOptions) => {
      const { compile } = await import('../compile.ts');
      process.exitCode = await compile(directory, options);
    });
}
