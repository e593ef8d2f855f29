// `mcpgw check`: all parts, one exit code, every format.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directoryWith, mcpgw, SOUND } from './mcpgw.ts';

const TEST =
  'tests:\n  - name: files are read\n    call: { tool: file_read }\n    expect: { decision: allow, upstream: files }\n';
const FINE = { ...SOUND, 'tests/a.test.yaml': TEST };
const lines = (stdout: string) => stdout.trimEnd().split('\n');

test('a summary for each part, and 0 when everything is fine', () => {
  const { code, stdout } = mcpgw(['check', directoryWith(FINE)]);
  expect(lines(stdout).map((line) => line.split(/\s+/).slice(0, 2).join(' '))).toEqual([
    'ok validate',
    'ok lint',
    'ok fmt',
    'ok test',
    'Summary: check:',
  ]);
  expect(code).toBe(0);
});

describe('one part that fails is enough', () => {
  test.each<[string, Record<string, string>]>([
    ['validate', { 'routes/main.yaml': 'routes:\n  - match: { tool_prefix: file_ }\n    upstream: flies\n' }],
    ['lint', { 'upstreams/g.yaml': 'gateway:\n  listeners:\n    - allowed_origins: ["*"]\n' }],
    ['fmt', { 'routes/main.yaml': 'routes:\n- match: { tool_prefix: file_ }\n  upstream: files\n' }],
    ['test', { 'tests/a.test.yaml': TEST.replace('allow, upstream: files', 'deny') }],
  ])('%s', (part, files) => {
    const { code, stdout } = mcpgw(['check', directoryWith({ ...FINE, ...files })]);
    expect(code).toBe(1);
    expect(lines(stdout).find((line) => line.startsWith('FAIL'))).toContain(part);
  });
});

test('every format says what every part found', () => {
  const files = {
    ...FINE,
    'routes/main.yaml': 'routes:\n- match: { tool_prefix: file_ }\n  upstream: files\n',
    'tests/a.test.yaml': TEST.replace('allow, upstream: files', 'deny'),
  };
  const cwd = directoryWith(files);
  const outputs = ['json', 'sarif', 'junit', 'markdown', 'gitlab', 'github'].flatMap((format) => [
    '--output',
    `${format}:out.${format}`,
  ]);
  expect(mcpgw(['check', '.', ...outputs], { cwd }).code).toBe(1);
  const read = (format: string) => readFileSync(join(cwd, `out.${format}`), 'utf8');
  const report = JSON.parse(read('json'));
  expect(report.ok).toBe(false);
  expect(report.parts.map(({ name, ok }: { name: string; ok: boolean }) => [name, ok])).toEqual([
    ['validate', true],
    ['lint', true],
    ['fmt', false],
    ['test', false],
  ]);
  expect(JSON.parse(read('sarif')).runs[0].results[0].ruleId).toBe('MCPGW9002');
  expect(JSON.parse(read('gitlab'))[0].check_name).toBe('not-formatted');
  expect(read('github')).toContain('::warning title=not-formatted');
  expect(read('junit')).toMatch(/<testsuite name="mcpgw test" tests="1" failures="1"/);
  expect(read('markdown')).toMatch(/^<!-- mcpgw:check -->\n/);
  expect(read('markdown')).toContain('### mcpgw test: failed');
});

test('--base adds the plan, and --forbid makes effects fail', () => {
  const files = {
    ...FINE,
    'policies/identity.yaml':
      'authn:\n  providers:\n    corp: { type: jwt, issuer: "https://login.example.com", audience: mcp }\n',
    'teams/t.yaml': 'teams:\n  data:\n    match: { groups: [data] }\n    allow: ["file_*"]\n',
  };
  const cwd = directoryWith({
    ...files,
    'tests/a.test.yaml': TEST.replace('call:', 'as: { user: a, teams: [data] }\n    call:'),
  });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'a');
  expect(mcpgw(['check', '--base', 'HEAD'], { cwd }).code).toBe(0);
  writeFileSync(join(cwd, 'teams/t.yaml'), files['teams/t.yaml'].replace('"file_*"', '"file_*", "db_*"'));
  const { code, stdout } = mcpgw(['check', '--base', 'HEAD', '--output', 'markdown:p.md'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ok {4}plan /m);
  expect(stdout).toContain('db_*');
  expect(readFileSync(join(cwd, 'p.md'), 'utf8')).toContain('db_');
  expect(mcpgw(['check', '--base', 'no-such-branch'], { cwd }).code).toBe(64);
});

test('--forbid without something to compare with is no green check', () => {
  const { code, stderr } = mcpgw(['check', directoryWith(FINE), '--forbid', 'grant']);
  expect(code).toBe(64);
  expect(stderr).toContain('--base');
});

test('an overlay that cannot be read fails, although no environment is checked', () => {
  const { code, stdout } = mcpgw(['check', directoryWith({ ...FINE, 'environments/prod.yaml': 'a: [\n' })]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^FAIL {2}fmt /m);
});
