// Starts the built program while this process goes on, for tests in which it asks a server of the test.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { type Run, root } from './mcpgw.ts';

export function spawnMcpgw(
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Run> {
  const main = join(root, 'dist', 'cli', 'main.js');
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main, ...args],
      { cwd, env: { ...process.env, ...env } },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}
