// `mcpgw keygen`: its arguments and options.
import { Argument, type Command } from 'commander';
import type { KeygenOptions, KeyKind } from '../keygen.ts';

export function addKeygen(program: Command): void {
  program
    .command('keygen')
    .addArgument(new Argument('<kind>', 'what for').choices(['api-key', 'signing-key', 'session-key']))
    .description('make a key, and say where it belongs')
    .option('--id <client>', 'api-key: the id of the client that gets it', 'my-client')
    .option('--out <path>', 'signing-key: <path>.key and <path>.pub are written', 'mcpgw-signing')
    .action(async (kind: KeyKind, options: KeygenOptions) => {
      const { keygen } = await import('../keygen.ts');
      process.exitCode = keygen(kind, options);
    });
}
