// Runs the built program to its end without blocking this process, which serves what the program talks to.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { type Run, root } from './mcpgw.ts';

export async function mcpgwWhileServing(args: readonly string[], cwd = root): Promise<Run> {
  const child = spawn(process.execPath, [`${root}/dist/cli/main.js`, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code: code as number | null, stdout, stderr };
}
