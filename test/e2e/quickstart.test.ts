// What the README's first command starts, on the ports it names; and the curl line it prints, run as printed.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';

let quickstart: ReturnType<typeof spawn> | undefined;
afterEach(async () => {
  if (quickstart === undefined || quickstart.exitCode !== null) return;
  quickstart.kill('SIGTERM');
  await once(quickstart, 'exit');
});

/** Everything the command wrote to stderr up to and with the curl line. */
async function started(child: ReturnType<typeof spawn>): Promise<string> {
  let text = '';
  for await (const chunk of child.stderr ?? []) {
    text += String(chunk);
    if (/^ +curl .*\n/m.test(text)) return text;
  }
  throw new Error(`the quickstart did not start; ports 8080, 9901 and 3001 must be free:\n${text}`);
}

it('starts, says what it serves, prints a curl line that works, and ends cleanly', async () => {
  const child = spawn(process.execPath, ['examples/quickstart/start.mjs'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  quickstart = child;
  const text = await started(child);
  expect(text).toContain('endpoint  http://127.0.0.1:8080/mcp');
  expect(text).toContain('admin     http://127.0.0.1:9901/status');
  for (const upstream of ['everything', 'files', 'units'])
    expect(text).toMatch(new RegExp(`${upstream} +\\d+ tools`));

  const curl = /^ +(curl .*)$/m.exec(text)?.[1] ?? 'false';
  const answer = JSON.parse(execFileSync('sh', ['-c', curl]).toString()) as {
    result: { tools: { name: string }[] };
  };
  expect(answer.result.tools.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['echo', 'files__read_text_file', 'convert']),
  );

  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
