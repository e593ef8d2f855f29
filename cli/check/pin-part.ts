// The part of `check` that `pin --check` is alone: asked for, because it connects to every upstream. A process of its
// own, so that nothing of the gateway is loaded by a check that does not ask.
import { execFile } from 'node:child_process';
import { EXIT } from '../exit-codes.ts';
import type { EnvironmentOptions } from '../options.ts';
import type { Part } from '../report/report.ts';

/** `main`: the program itself. */
export async function pinPart(
  directory: string,
  { env, var: variables }: EnvironmentOptions,
  main: string,
): Promise<Part> {
  const args = ['pin', directory, '--check', '--color', 'never'];
  if (env !== undefined) args.push('--env', env);
  for (const [name, value] of Object.entries(variables)) args.push('--var', `${name}=${value}`);
  const { code, output } = await run([main, ...args]);
  const lines = output.trimEnd().split('\n');
  return {
    name: 'pin',
    ok: code === EXIT.ok,
    diagnostics: [],
    text: code === EXIT.ok ? '' : output,
    json: { exit_code: code },
    cases: [{ name: 'pin --check', group: 'pin', ...(code === EXIT.ok ? {} : { failure: output }) }],
    summary: lines.at(-1) ?? '',
  };
}

function run(args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...args], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error === null ? EXIT.ok : typeof error.code === 'number' ? error.code : EXIT.internal;
      resolve({ code, output: `${stderr}${stdout}` });
    });
  });
}
