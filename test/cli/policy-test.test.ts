import { describe, expect, test } from 'vitest';
import { directoryWith, mcpgw, SOUND } from './mcpgw.ts';

const PASSES =
  'tests:\n  - { name: reads, call: { tool: file_read }, expect: { decision: allow, upstream: files } }\n';
const FAILS = 'tests:\n  - { name: writes, call: { tool: file_write }, expect: { decision: deny } }\n';
const repository = (tests: Record<string, string>) => directoryWith({ ...SOUND, ...tests });

describe('mcpgw test', () => {
  test('all pass: exit code 0, and the same text in every run', () => {
    const directory = repository({ 'tests/a.test.yaml': PASSES });
    const run = mcpgw(['test', directory]);
    expect(run).toEqual({
      code: 0,
      stdout:
        'tests/a.test.yaml\n  ok    reads\nCoverage: rules 0/0; routes 1/1\nTests: 1 passed, 0 failed, 1 total\n',
      stderr: '',
    });
    expect(mcpgw(['test', directory])).toEqual(run);
  });

  test('one fails: exit code 1, and why', () => {
    const { code, stdout } = mcpgw([
      'test',
      repository({ 'tests/a.test.yaml': PASSES, 'tests/deep/b.test.yml': FAILS }),
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'tests/deep/b.test.yml\n  FAIL  writes\n        decision deny\n        got      allow\n        nothing forbids it\n',
    );
    expect(stdout).toContain('Tests: 1 passed, 1 failed, 2 total\n');
  });

  test('no tests at all is no failure', () => {
    expect(mcpgw(['test', repository({})])).toMatchObject({ code: 0, stderr: '' });
  });

  test('times only with -v, for they are never the same', () => {
    const directory = repository({ 'tests/a.test.yaml': PASSES });
    expect(mcpgw(['test', directory]).stdout).not.toMatch(/\d ms/);
    expect(mcpgw(['test', '-v', directory]).stdout).toMatch(/ok {4}reads +\d+ ms\n/);
  });

  test('too little coverage fails, and --coverage names what is missing', () => {
    const directory = repository({
      'tests/a.test.yaml': 'tests: [{ name: p, call: { method: ping }, expect: { decision: allow } }]\n',
    });
    expect(mcpgw(['test', directory]).code).toBe(0);
    const { code, stdout } = mcpgw(['test', directory, '--min-coverage', '90', '--coverage']);
    expect(code).toBe(1);
    expect(stdout).toContain('no test comes to route routes/main.yaml#1');
    expect(stdout).toContain('Coverage of 0% is less than 90%');
  });

  test('--filter runs the tests with that in their name', () => {
    const directory = repository({ 'tests/a.test.yaml': PASSES, 'tests/b.test.yaml': FAILS });
    expect(mcpgw(['test', directory, '--filter', 'READ'])).toMatchObject({ code: 0 });
  });

  test('-q prints the result only', () => {
    const { stdout } = mcpgw(['test', '-q', repository({ 'tests/a.test.yaml': PASSES })]);
    expect(stdout).toBe('Summary: 1 passed, 0 failed, 1 total\n');
  });

  test('--format json and junit', () => {
    const directory = repository({ 'tests/a.test.yaml': PASSES, 'tests/b.test.yaml': FAILS });
    const json = JSON.parse(mcpgw(['test', directory, '--format', 'json']).stdout);
    expect(json).toMatchObject({
      format_version: '1.0',
      ok: false,
      tests: { passed: 1, failed: 1 },
      diagnostics: [],
    });
    const xml = mcpgw(['test', directory, '--format', 'junit']).stdout;
    expect(xml).toContain('<testsuite name="mcpgw test" tests="2" failures="1"');
    expect(xml).toContain('<failure message="expected decision deny, got allow">');
  });

  test('--bundle judges by a bundle, with the tests of the directory', () => {
    const directory = repository({ 'tests/a.test.yaml': PASSES });
    expect(mcpgw(['compile', directory, '-o', `${directory}/out.json`]).code).toBe(0);
    expect(mcpgw(['test', directory, '--bundle', `${directory}/out.json`])).toEqual(
      mcpgw(['test', directory]),
    );
  });

  test('--env tests what that environment gets', () => {
    const directory = repository({
      'environments/eu.yaml':
        'upstreams:\n  eu: { url: http://127.0.0.1:9002/mcp }\nroutes:\n  - { name: eu, match: { tool_name: file_read }, upstream: eu }\n',
      'tests/a.test.yaml': PASSES,
    });
    expect(mcpgw(['test', directory]).code).toBe(0);
    expect(mcpgw(['test', directory, '--env', 'eu']).code).toBe(1);
  });
});

describe('what cannot be run', () => {
  test('a test file with a fault: exit code 1, the diagnostic, and no test', () => {
    const { code, stdout } = mcpgw([
      'test',
      repository({ 'tests/a.test.yaml': PASSES.replace('upstream: files', 'upstream: fils') }),
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^error\[MCPGW5030\]: test `reads` names upstream `fils`, which does not exist\n --> tests\/a\.test\.yaml:2:/,
    );
    expect(stdout).toContain('Summary: the tests were not run\n');
  });

  test('a configuration with an error', () => {
    const { code, stdout } = mcpgw(['test', directoryWith({ ...SOUND, 'routes/main.yaml': 'routes: 1\n' })]);
    expect(code).toBe(1);
    expect(stdout).toContain('Summary: the configuration has errors, so no test was run\n');
  });

  test('a percentage that is none', () => {
    expect(mcpgw(['test', '--min-coverage', 'all']).code).toBe(64);
  });
});
