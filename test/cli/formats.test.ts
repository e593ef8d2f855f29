// Formats, files and judgement of findings, as a user asks for them on the command line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { directoryWith, mcpgw, root, SOUND } from './mcpgw.ts';

const WARNING = {
  'mcpgw.yaml':
    'version: 1\ngateway: { listeners: [{ allowed_origins: ["*"] }] }\nupstreams: { a: { url: "http://127.0.0.1:9001" } }\n',
};
const ERROR = {
  ...SOUND,
  'routes/main.yaml': 'routes:\n  - match: { tool_prefix: file_ }\n    upstream: flies\n',
};
const outputSchema = JSON.parse(readFileSync(join(root, 'schema', 'source', 'output.schema.json'), 'utf8'));
const isOutput = new Ajv.default({ strict: false }).compile(outputSchema);

test('--output writes any number of files in formats of their own, beside standard output', () => {
  const directory = directoryWith(ERROR);
  const args = [
    'validate',
    '.',
    '--output',
    'sarif:out/a.sarif',
    '--output',
    'out/b.txt',
    '--output',
    'gitlab:c.json',
  ];
  const { code, stdout } = mcpgw(args, { cwd: directory });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^error\[MCPGW2001\]/);
  const read = (path: string) => readFileSync(join(directory, path), 'utf8');
  expect(JSON.parse(read('out/a.sarif')).runs[0].results[0].ruleId).toBe('MCPGW2001');
  expect(read('out/b.txt')).toMatch(/^error\[MCPGW2001\]/);
  expect(JSON.parse(read('c.json'))[0].location.path).toBe('routes/main.yaml');
});

test('paths of CI formats begin where the repository does', () => {
  const workspace = directoryWith(
    Object.fromEntries(Object.entries(ERROR).map(([path, text]) => [`infra/mcp/${path}`, text])),
  );
  const run = (env: NodeJS.ProcessEnv, cwd: string, path: string) =>
    JSON.parse(mcpgw(['validate', path, '--format', 'gitlab'], { cwd, env }).stdout)[0].location.path;
  expect(run({ GITHUB_WORKSPACE: '' }, workspace, 'infra/mcp')).toBe('infra/mcp/routes/main.yaml');
  expect(run({ GITHUB_WORKSPACE: workspace }, join(workspace, 'infra'), 'mcp')).toBe(
    'infra/mcp/routes/main.yaml',
  );
  expect(run({ CI_PROJECT_DIR: workspace }, join(workspace, 'infra', 'mcp'), '.')).toBe(
    'infra/mcp/routes/main.yaml',
  );
  expect(run({}, root, join(workspace, 'infra', 'mcp'))).toBe('routes/main.yaml');
});

test.each([
  ['a format alone', 'sarif', 'format without a file'],
  ['an unknown format', 'xml:out.xml', 'no format `xml`'],
  ['no file', 'json:', 'names no file'],
  ['a directory', 'json:routes', 'cannot write routes: EISDIR'],
])('--output with %s is wrong usage', (_, output, complaint) => {
  const { code, stderr } = mcpgw(['validate', '.', '--output', output], { cwd: directoryWith(SOUND) });
  expect(code).toBe(64);
  expect(stderr).toContain(complaint);
});

describe('in GitHub Actions', () => {
  test('text comes with annotations', () => {
    const { stdout } = mcpgw(['validate', '.'], {
      cwd: directoryWith(ERROR),
      env: { GITHUB_ACTIONS: 'true' },
    });
    expect(stdout).toMatch(/^error\[MCPGW2001\]/);
    expect(stdout).toMatch(
      /^::error title=unknown-upstream \(MCPGW2001\),file=routes\/main\.yaml,line=3,col=15,endColumn=20::/m,
    );
  });

  test('what is beyond the limit is told, and goes to the summary of the job', () => {
    const routes = Array.from(
      { length: 12 },
      (_, i) => `  - { match: { tool_name: t${i} }, upstream: none }\n`,
    );
    const directory = directoryWith({ ...SOUND, 'routes/main.yaml': `routes:\n${routes.join('')}` });
    const summary = join(directory, 'summary.md');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const { stdout } = mcpgw(['validate', '.', '--format', 'github'], { cwd: directory, env });
    expect(stdout.match(/^::error /gm)).toHaveLength(10);
    expect(stdout).toMatch(/^2 more without annotations: .*; they are in the summary of the job$/m);
    expect(readFileSync(summary, 'utf8').match(/unknown-upstream/g)).toHaveLength(4);
  });

  test('other formats are left alone', () => {
    const env = { GITHUB_ACTIONS: 'true' };
    const { stdout } = mcpgw(['validate', '.', '--format', 'json'], { cwd: directoryWith(ERROR), env });
    expect(isOutput(JSON.parse(stdout))).toBe(true);
  });
});

describe('what fails', () => {
  const code = (args: readonly string[], files: Readonly<Record<string, string>> = WARNING) =>
    mcpgw(['validate', '.', ...args], { cwd: directoryWith(files) }).code;

  test('errors, unless --fail-on or lint.fail_on says otherwise', () => {
    expect(code([])).toBe(0);
    expect(code(['--fail-on', 'warn'])).toBe(1);
    const strict = { 'mcpgw.yaml': `${WARNING['mcpgw.yaml']}lint: { fail_on: warn }\n` };
    expect(code([], strict)).toBe(1);
    expect(code(['--fail-on', 'error'], strict)).toBe(0);
  });

  test('-E makes a warning an error, by slug or number', () => {
    expect(code(['-E', 'wildcard-origin'])).toBe(1);
    expect(code(['-E', 'sse-deprecated,MCPGW3005'])).toBe(1);
    expect(code(['-E', 'wildcard-orgin'])).toBe(64);
  });

  test('no bundle is written of what -E refuses', () => {
    const cwd = directoryWith(WARNING);
    expect(mcpgw(['compile', '-E', 'wildcard-origin', '-o', 'b.json'], { cwd }).code).toBe(1);
    expect(() => readFileSync(join(cwd, 'b.json'))).toThrow();
  });

  test('lint fails from warnings on, and lint.rules decides what is one', () => {
    const lint = (files: Readonly<Record<string, string>>, args: string[] = []) =>
      mcpgw(['lint', '.', ...args], { cwd: directoryWith(files) }).code;
    expect(lint(WARNING)).toBe(1);
    expect(lint(WARNING, ['--fail-on', 'error'])).toBe(0);
    expect(
      lint({ 'mcpgw.yaml': `${WARNING['mcpgw.yaml']}lint: { rules: { wildcard-origin: "off" } }\n` }),
    ).toBe(0);
  });
});

test('-v says what took how long, --no-summary leaves out the summary', () => {
  const cwd = directoryWith(SOUND);
  expect(mcpgw(['validate', '-v'], { cwd }).stderr).toMatch(
    /^took \d+ ms to start, \d+ ms to work, \d+ ms to write\n$/,
  );
  expect(mcpgw(['validate', '--no-summary'], { cwd }).stdout).toBe('');
});

test('--format baseline prints comments that silence what they are pasted above', () => {
  const text = `version: 1\ngateway:\n  listeners:\n    - allowed_origins: ["*"]\nupstreams: { a: { url: "http://127.0.0.1:9001" } }\n`;
  const cwd = directoryWith({ 'mcpgw.yaml': text });
  const { stdout } = mcpgw(['validate', '--format', 'baseline'], { cwd });
  const [, line, comment] = /^mcpgw\.yaml: above line (\d+)\n(.*mcpgw-ignore.*)$/m.exec(stdout) ?? [];
  const lines = text.split('\n');
  lines.splice(Number(line) - 1, 0, comment ?? '');
  const again = mcpgw(['lint', directoryWith({ 'mcpgw.yaml': lines.join('\n') })]);
  expect(again.stdout).toMatch(/^Summary: .*: 0 errors, 0 warnings/);
  expect(again.code).toBe(0);
});

test('compile --report is what --output is elsewhere', () => {
  const cwd = directoryWith(SOUND);
  expect(mcpgw(['compile', '--report', 'json:r.json', '-o', 'b.json'], { cwd }).code).toBe(0);
  const report = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'));
  expect(isOutput(report)).toBe(true);
  expect(report.bundle.file).toBe('b.json');
});

test.each(['config', 'overlay', 'bundle', 'lock', 'tests', 'output'])(
  'schema %s is a JSON Schema',
  (name) => {
    const { code, stdout } = mcpgw(['schema', name]);
    expect(code).toBe(0);
    expect(() => new Ajv.default({ strict: false }).compile(JSON.parse(stdout))).not.toThrow();
  },
);

test('schema --docs prints the reference', () =>
  expect(mcpgw(['schema', '--docs']).stdout).toContain('tool_prefix'));
