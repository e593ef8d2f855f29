// `mcpgw serve`: its options.
import { type Command, Option } from 'commander';
import { collect, withEnvironmentOptions } from '../options.ts';
import type { ServeOptions } from '../serve.ts';

export function addServe(program: Command): void {
  withEnvironmentOptions(program.command('serve'))
    .description('run the gateway, and swap in changes while it runs')
    .addOption(new Option('--bundle <file>', 'serve a compiled bundle').conflicts('config'))
    .option('--config <dir>', 'compile a directory and serve it (the current one by default)')
    .option('--trusted-key <file>', 'a public key whose bundles are believed; may be repeated', collect)
    .addOption(
      new Option('--signature <mode>', 'what is asked of bundles (require with a trusted key)').choices([
        'off',
        'verify',
        'require',
      ]),
    )
    .option('--allow-rollback', 'take a signed bundle that is older than the one before', false)
    .option('--state <dir>', 'where the last good bundle is kept (beside what is served by default)')
    .option('--stdio', 'serve the client on stdin and stdout, and nobody else: no port is opened', false)
    .addOption(new Option('--http-engine <engine>', 'force one HTTP engine').choices(['uws', 'node']))
    .action(async (options: ServeOptions) => {
      const { serve } = await import('../serve.ts');
      process.exitCode = await serve(options);
    });
}
