// `mcpgw fmt` on files, directories and standard input. What it makes of a text: test/compiler/format.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { directoryWith, mcpgw, root, SOUND } from './mcpgw.ts';

const UNTIDY = 'routes:\n- upstream: files\n  match: {tool_prefix: file_}\n';
const TIDY = 'routes:\n  - match: { tool_prefix: file_ }\n    upstream: files\n';
const TEST = 'tests:\n- expect: {decision: allow}\n  name: a\n';

function fmtInput(input: string, ...args: string[]) {
  const main = join(root, 'dist', 'cli', 'main.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'fmt', '-', ...args], {
    input,
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

test('standard input', () => {
  expect(fmtInput(UNTIDY)).toEqual({ code: 0, stdout: TIDY, stderr: '' });
  expect(fmtInput(TIDY, '--check')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(fmtInput(UNTIDY, '--check')).toMatchObject({ code: 1, stdout: expect.stringContaining('\n@@ ') });
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
