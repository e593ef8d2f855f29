// `mcpgw completion`: its argument.
import { Argument, type Command } from 'commander';
import type { Shell } from '../completion.ts';

export function addCompletion(program: Command): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'which one').choices(['bash', 'zsh', 'fish']))
    .description('print the completion script of a shell')
    .action(async (shell: Shell) => {
      const { completion } = await import('../completion.ts');
      process.exitCode = completion(shell, program);
    });
}
