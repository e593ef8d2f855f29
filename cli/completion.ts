// `mcpgw completion bash|zsh|fish`: a script for the shell, made from the very tree of commands that is parsed, so that
// it can not say anything else.
import type { Command } from 'commander';
import { bashScript } from './completion/bash.ts';
import { fishScript } from './completion/fish.ts';
import { completionsOf } from './completion/tree.ts';
import { zshScript } from './completion/zsh.ts';
import { EXIT } from './exit-codes.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

/** Returns the exit code. */
export function completion(shell: Shell, program: Command): number {
  const script = { bash: bashScript, zsh: zshScript, fish: fishScript }[shell];
  process.stdout.write(script(completionsOf(program)));
  return EXIT.ok;
}
