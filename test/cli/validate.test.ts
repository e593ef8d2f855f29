import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directoryWith, mcpgw, root, SOUND } from './mcpgw.ts';

const broken = (text: string): string => directoryWith({ ...SOUND, 'routes/main.yaml': text });
const UNKNOWN = 'routes:\n  - match: { tool_prefix: file_ }\n    upstream: fils\n';

test('a sound configuration: exit code 0 and one summary line', () => {
  const { code, stdout, stderr } = mcpgw(['validate', directoryWith(SOUND)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Summary: 2 files, 1 upstream, 1 route: 0 errors, 0 warnings \(\d+ ms\)\n$/);
});

test('without a directory, the current one is checked', () => {
  expect(mcpgw(['validate'], { cwd: directoryWith(SOUND) }).code).toBe(0);
  expect(mcpgw(['validate'], { cwd: broken(UNKNOWN) }).code).toBe(1);
});

test('warnings alone do not fail', () => {
  const files = {
    'mcpgw.yaml':
      'version: 1\ngateway: { listeners: [{ allowed_origins: ["*"] }] }\nupstreams: { a: { url: "http://127.0.0.1:9001" } }\n',
  };
  const { code, stdout } = mcpgw(['validate', directoryWith(files)]);
  expect(stdout).toContain('warning[');
  expect(code).toBe(0);
});

describe('a faulty configuration: exit code 1, file:line:column of the fault, and no stack trace', () => {
  const cases = join(root, 'test', 'compiler', 'goldens', 'err');
  const names = readdirSync(cases).sort();

  test('there are at least 25 of them', () => expect(names.length).toBeGreaterThanOrEqual(25));

  test.each(names)('%s', (name) => {
    const { code, stdout, stderr } = mcpgw(['validate', join(cases, name), ...optionsOf(join(cases, name))]);
    expect(stdout).toMatch(/^(error|warning|info)\[MCPGW\d{4}\]: /);
    expect(stdout).toMatch(/^ *--> [^:\n]+:\d+:\d+$/m);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^Summary: /);
    expect(`${stdout}${stderr}`).not.toMatch(/^\s+at .+:\d+:\d+/m);
    expect(stderr).toBe('');
    expect(code).toBe(stdout.includes('error[') ? 1 : 0);
  });
});

test('--format json: one object with places, and a fingerprint that survives moved lines', () => {
  const run = (text: string) => JSON.parse(mcpgw(['validate', broken(text), '--format', 'json']).stdout);
  const report = run(UNKNOWN);
  expect(report).toMatchObject({ format_version: '1.0', ok: false, summary: { errors: 1 } });
  expect(report.diagnostics[0]).toMatchObject({
    code: 'MCPGW2001',
    slug: 'unknown-upstream',
    severity: 'error',
    file: 'routes/main.yaml',
    range: { start: { line: 3, column: 15 }, end: { line: 3, column: 19 } },
    help: ['did you mean `files`?'],
    related: [{ file: 'mcpgw.yaml', range: { start: { line: 3, column: 3 } } }],
  });
  const moved = run(`# moved\n\n${UNKNOWN}`);
  expect(moved.diagnostics[0].range.start.line).toBe(5);
  expect(moved.diagnostics[0].fingerprint).toBe(report.diagnostics[0].fingerprint);
  expect(report.diagnostics[0].fingerprint).toMatch(/^[0-9a-f]{12}$/);
});

test('-q prints the summary only', () => {
  const { code, stdout } = mcpgw(['validate', '-q', broken(UNKNOWN)]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^Summary: [^\n]+: 1 error, [^\n]+\n$/);
});

test('colour only when asked for or on a terminal', () => {
  const directory = broken(UNKNOWN);
  const colored = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    mcpgw(['validate', directory, ...args], { env }).stdout.includes('\u001b[');
  expect(colored([])).toBe(false);
  expect(colored(['--color', 'always'])).toBe(true);
  expect(colored(['--color', 'always'], { NO_COLOR: '1' })).toBe(true);
  expect(colored([], { FORCE_COLOR: '1' })).toBe(true);
  expect(colored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
});

test('of 60 faults 50 are shown, errors before warnings, then the count', () => {
  const files: Record<string, string> = {
    'mcpgw.yaml': 'version: 1\ngateway: { listeners: [{ allowed_origins: ["*"] }] }\n',
  };
  const routes = Array.from(
    { length: 59 },
    (_, i) => `  - { match: { tool_name: t${i} }, upstream: none }\n`,
  );
  files['routes/main.yaml'] = `routes:\n${routes.join('')}`;
  const { stdout } = mcpgw(['validate', directoryWith(files)]);
  expect(stdout.match(/^error\[/gm)).toHaveLength(50);
  expect(stdout).not.toMatch(/^warning\[/m);
  expect(stdout).toMatch(/^\.\.\. and 10 more$/m);
  expect(stdout).toMatch(/: 59 errors, 1 warning /);
});

test('the libraries of the gateway are not loaded', () => {
  const spy = `import Module from 'node:module'; process.on('exit', () => console.error(Object.keys(Module._cache).join('\\n')))`;
  const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(spy)}` };
  const { code, stderr } = mcpgw(['validate', directoryWith(SOUND)], { env });
  expect(code).toBe(0);
  expect(stderr).toMatch(/node_modules\/yaml\//);
  expect(stderr).not.toMatch(
    /node_modules\/(undici|pino|prom-client|chokidar|ajv|@uwsjs|@modelcontextprotocol)\//,
  );
});

/** What a golden case would have on the command line. */
function optionsOf(folder: string): string[] {
  const file = join(folder, 'options.json');
  if (!existsSync(file)) return [];
  const { env, var: variables = {} } = JSON.parse(readFileSync(file, 'utf8'));
  const set = Object.entries(variables).flatMap(([variable, value]) => ['--var', `${variable}=${value}`]);
  return [...(env === undefined ? [] : ['--env', env]), ...set];
}
