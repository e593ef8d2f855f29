// `mcpgw bridge`: its arguments and options.
import type { Command } from 'commander';
import type { TargetOptions } from '../bridge/target.ts';
import { collect } from '../options.ts';

export function addBridge(program: Command): void {
  program
    .command('bridge')
    .argument('<url>', 'a server that speaks Streamable HTTP')
    .description('connect a client that only speaks stdio')
    .option('--header <header>', '"Name: value", with ${env:NAME} for secrets; may be repeated', collect, [])
    .option('--api-key <env:NAME>', 'send the key in that environment variable as a bearer token')
    .option('--allow-http', 'let http lead to another machine', false)
    .action(async (url: string, options: TargetOptions) => {
      const { bridge } = await import('../bridge.ts');
      process.exitCode = await bridge(url, options);
    });
}
