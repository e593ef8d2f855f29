// `mcpgw fmt` on files, directories and standard input. What it makes of a text: test/compiler/format.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directoryWith, mcpgw, root, SOUND } from './mcpgw.ts';

const UNTIDY = 'routes:\n- upstream: files\n  match: {tool_prefix: file_}\n';
const TIDY = 'routes:\n  - match: { tool_prefix: file_ }\n    upstream: files\n';
const TEST = 'tests:\n- expect: {decision: allow}\n  name: a\n';

function fmtInput(input: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const main = join(root, 'dist', 'cli', 'main.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'fmt', '-', ...args], {
    input,
    env: { ...process.env, GITHUB_ACTIONS: '', ...env },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

test('a directory: the configuration, its overlays and its tests, and nothing else', () => {
  const other = 'b:   1\na:   2\n';
  const directory = directoryWith({
    ...SOUND,
    'routes/main.yaml': UNTIDY,
    'environments/prod.yaml': UNTIDY,
    'tests/deep/a.test.yaml': TEST,
    'docker-compose.yaml': other,
    'tests/fixture.yaml': other,
  });
  const { code, stdout } = mcpgw(['fmt', directory]);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^formatted environments\/prod\.yaml\nformatted routes\/main\.yaml\nformatted tests\/deep\/a\.test\.yaml\nSummary: 4 files, 3 formatted /,
  );
  const read = (path: string) => readFileSync(join(directory, path), 'utf8');
  expect(read('routes/main.yaml')).toBe(TIDY);
  expect(read('environments/prod.yaml')).toBe(TIDY);
  expect(read('tests/deep/a.test.yaml')).toBe('tests:\n  - name: a\n    expect: { decision: allow }\n');
  expect(read('docker-compose.yaml') + read('tests/fixture.yaml')).toBe(other + other);
  expect(mcpgw(['fmt', '--check', directory]).code).toBe(0);
});

test('--check writes nothing, shows a diff without secrets, and ends with 1', () => {
  const token = `ghp_${'0123456789abcdefABCDEF'}0123456789abcd`;
  const text = `${UNTIDY}upstreams: {a: {command: x, env: {TOKEN: ${token}}}}\n`;
  const directory = directoryWith({ ...SOUND, 'routes/main.yaml': text });
  const { code, stdout } = mcpgw(['fmt', '--check', directory]);
  expect(code).toBe(1);
  expect(stdout).toContain('--- a/routes/main.yaml\n+++ b/routes/main.yaml\n@@ ');
  expect(stdout).toContain('\n+  - match: { tool_prefix: file_ }\n');
  expect(stdout).toContain('warning[MCPGW9002]');
  expect(stdout).not.toContain(token);
  expect(readFileSync(join(directory, 'routes/main.yaml'), 'utf8')).toBe(text);
});

test('a file, and what is no YAML is left alone', () => {
  const directory = directoryWith({ 'a.yaml': UNTIDY, 'b.yaml': 'a: [1' });
  expect(mcpgw(['fmt', 'a.yaml'], { cwd: directory }).code).toBe(0);
  expect(readFileSync(join(directory, 'a.yaml'), 'utf8')).toBe(TIDY);
  const { code, stdout } = mcpgw(['fmt', 'b.yaml'], { cwd: directory });
  expect(code).toBe(1);
  expect(stdout).toContain('left alone b.yaml: ');
  expect(readFileSync(join(directory, 'b.yaml'), 'utf8')).toBe('a: [1');
});

test('a file that lost its indentation is left alone, although it is YAML', () => {
  const text = 'routes: []\nupstreams:\nfiles:\nurl: http://127.0.0.1:9001/mcp\n';
  const cwd = directoryWith({ 'mcpgw.yaml': text });
  const { code, stdout } = mcpgw(['fmt'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain('left alone mcpgw.yaml: its indentation looks lost: line 3 ');
  expect(readFileSync(join(cwd, 'mcpgw.yaml'), 'utf8')).toBe(text);
});

describe('in GitHub Actions no line of a file is a command', () => {
  const text = 'routes:\n- match: { tool_prefix: file_ }\n  upstream: files\nx: |\n  ::error::forged\n';
  /** What the runner would obey: it takes white space off lines before it looks, and the old form anywhere. */
  const obeyed = (stdout: string): string[] => {
    let resume: string | undefined;
    return stdout.split(/\r\n?|\n/).filter((line) => {
      const [, stop] = /^\s*::stop-commands::(.+)$/.exec(line) ?? [];
      if (resume !== undefined) {
        if (line.trim() === `::${resume}::`) resume = undefined;
        return false;
      }
      if (stop !== undefined) resume = stop;
      return stop === undefined && /^\s*::|##\[/.test(line);
    });
  };

  test.each(['fmt --check .', 'check .'])('%s', (line) => {
    const cwd = directoryWith({ ...SOUND, 'routes/main.yaml': text });
    const run = (env: NodeJS.ProcessEnv) => mcpgw(line.split(' '), { cwd, env }).stdout;
    const stdout = run({ GITHUB_ACTIONS: 'true' });
    expect(stdout).toMatch(/^ {3}::error::forged$/m);
    expect(obeyed(stdout).filter((command) => command.includes('forged'))).toEqual([]);
    // Commands of its own still reach the runner.
    expect(obeyed(stdout)).toContainEqual(expect.stringMatching(/^::warning title=not-formatted/));
    expect(run({ GITHUB_ACTIONS: '' })).not.toContain('::stop-commands::');
  });

  test('of standard input', () => {
    const stdout = fmtInput(text, ['--check'], { GITHUB_ACTIONS: 'true' }).stdout;
    expect(stdout).toMatch(/^ {3}::error::forged$/m);
    expect(obeyed(stdout)).toEqual([]);
  });

  test('a diff without such a line is only a diff', () => {
    const cwd = directoryWith({ ...SOUND, 'routes/main.yaml': UNTIDY });
    const { stdout } = mcpgw(['fmt', '--check', '.'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(stdout).not.toContain('::stop-commands::');
  });
});

test('standard input', () => {
  expect(fmtInput(UNTIDY)).toEqual({ code: 0, stdout: TIDY, stderr: '' });
  expect(fmtInput(TIDY, ['--check'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(fmtInput(UNTIDY, ['--check'])).toMatchObject({ code: 1, stdout: expect.stringContaining('\n@@ ') });
  expect(fmtInput('a: [1')).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('left alone'),
  });
});

test('--fix applies what findings offer as their certain fix', () => {
  const directory = directoryWith({
    ...SOUND,
    'routes/main.yaml': 'routes:\n  - match: { tool_prefx: file_ }\n    upstreem: files\n',
  });
  expect(mcpgw(['validate', directory]).code).toBe(1);
  const { code, stdout } = mcpgw(['fmt', '--fix', directory]);
  expect(stdout).toMatch(/^Summary: 2 files, 2 fixes applied, 0 formatted/m);
  expect(code).toBe(0);
  expect(readFileSync(join(directory, 'routes/main.yaml'), 'utf8')).toBe(TIDY);
  expect(mcpgw(['validate', directory]).code).toBe(0);
});

test.each([
  ['--fix with --check', ['fmt', '--fix', '--check', '.']],
  ['--fix with a file', ['fmt', '--fix', 'package.json']],
  ['a path that does not exist', ['fmt', 'no/such/path']],
  ['standard input beside a file', ['fmt', '-', 'package.json']],
])('%s is wrong usage', (_, args) => {
  expect(mcpgw(args)).toMatchObject({ code: 64, stdout: '' });
});
