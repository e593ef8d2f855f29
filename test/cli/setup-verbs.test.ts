// The verbs that help to begin: init, keygen, completion.
import { spawnSync } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { directoryWith, mcpgw } from './mcpgw.ts';

describe.each(['minimal', 'team', 'multi-region'])('init --template %s', (template) => {
  test('writes a repository that passes every check without a finding, in every environment', () => {
    const cwd = directoryWith({});
    expect(mcpgw(['init', 'repo', '--template', template, '--yes'], { cwd }).code).toBe(0);
    const { code, stdout } = mcpgw(['check', 'repo', '--fail-on', 'info', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout).diagnostics).toEqual([]);
    expect(code).toBe(0);
    const environments =
      { minimal: [], team: ['staging'], 'multi-region': ['us-east-1', 'eu-west-1'] }[template] ?? [];
    for (const env of environments) expect(mcpgw(['validate', 'repo', '--env', env], { cwd }).code).toBe(0);
  });
});

test('init sets up CI, hooks and the editor', () => {
  const cwd = directoryWith({});
  mcpgw(['init', '--yes'], { cwd });
  const read = (path: string) => readFileSync(join(cwd, path), 'utf8');
  expect(read('mcpgw.yaml')).toMatch(
    /^# yaml-language-server: \$schema=https:\/\/mcpgw\.dev\/schema\/v1\/mcpgw\.schema\.json\n/,
  );
  const workflow = parse(read('.github/workflows/mcpgw.yml'));
  expect(workflow.jobs.check.steps[0].with['fetch-depth']).toBe(0);
  // What a pull request says about itself never becomes a part of a command.
  for (const { run } of workflow.jobs.check.steps) expect(run ?? '').not.toContain('${{');
  expect(parse(read('.pre-commit-config.yaml')).repos[0].hooks[0].id).toBe('mcpgw-check');
  const schemas = JSON.parse(read('.vscode/settings.json'))['yaml.schemas'];
  expect(schemas['https://mcpgw.dev/schema/v1/mcpgw.schema.json']).toContain('mcpgw.yaml');
});

test('init never overwrites', () => {
  const cwd = directoryWith({ '.gitignore': 'mine\n' });
  expect(mcpgw(['init', '--yes'], { cwd }).stdout).toContain('kept    .gitignore');
  expect(readFileSync(join(cwd, '.gitignore'), 'utf8')).toBe('mine\n');
  const before = readFileSync(join(cwd, 'mcpgw.yaml'), 'utf8');
  expect(mcpgw(['init', '--yes', '--template', 'team'], { cwd }).code).toBe(64);
  expect(readFileSync(join(cwd, 'mcpgw.yaml'), 'utf8')).toBe(before);
});

describe('keygen', () => {
  test('api-key: the key once, and a hash the configuration takes', () => {
    const { stdout } = mcpgw(['keygen', 'api-key', '--id', 'ci']);
    const key = /^mcpgw_[A-Za-z0-9_-]{43}$/m.exec(stdout)?.[0] ?? '';
    const line = /^ci: \{ hash: .*$/m.exec(stdout)?.[0] ?? '';
    expect(parse(line).ci.hash).toBe(`sha256:${createHash('sha256').update(key).digest('hex')}`);
    expect(stdout.split(key)).toHaveLength(2);
    const yaml = `version: 1\nupstreams: { a: { url: "http://127.0.0.1:1/mcp" } }\nauthn:\n  providers:\n    keys:\n      type: api_key\n      keys:\n        ${line}\n`;
    expect(mcpgw(['validate', directoryWith({ 'mcpgw.yaml': yaml })]).stdout).not.toMatch(/^error/m);
  });

  test('signing-key: a pair that belongs together, the private one for its owner alone, never overwritten', () => {
    const cwd = directoryWith({});
    expect(mcpgw(['keygen', 'signing-key', '--out', 'ci'], { cwd }).code).toBe(0);
    const secret = readFileSync(join(cwd, 'ci.key'), 'utf8');
    const derived = createPublicKey(createPrivateKey(secret));
    expect(derived.asymmetricKeyType).toBe('ed25519');
    expect(derived.export({ type: 'spki', format: 'pem' })).toBe(readFileSync(join(cwd, 'ci.pub'), 'utf8'));
    expect(statSync(join(cwd, 'ci.key')).mode & 0o777).toBe(0o600);
    expect(mcpgw(['keygen', 'signing-key', '--out', 'ci'], { cwd }).code).toBe(64);
    expect(readFileSync(join(cwd, 'ci.key'), 'utf8')).toBe(secret);
  });

  test('signing-key: an old public key keeps both from being written', () => {
    const cwd = directoryWith({ 'ci.pub': 'old' });
    expect(mcpgw(['keygen', 'signing-key', '--out', 'ci'], { cwd }).code).toBe(64);
    expect(() => statSync(join(cwd, 'ci.key'))).toThrow();
  });

  test('session-key: long enough for sessions.key, and another one each time', () => {
    const [a, b] = [mcpgw(['keygen', 'session-key']).stdout, mcpgw(['keygen', 'session-key']).stdout];
    expect(a).toMatch(/^[A-Za-z0-9_-]{43}\n$/);
    expect(a).not.toBe(b);
  });
});

describe('completion', () => {
  const complete = (...words: string[]): string[] => {
    const script = join(directoryWith({}), 'mcpgw.bash');
    writeFileSync(script, mcpgw(['completion', 'bash']).stdout);
    const list = words.map((word) => `'${word}'`).join(' ');
    const program = `source ${script}; COMP_WORDS=(mcpgw ${list}); COMP_CWORD=${words.length}; _mcpgw; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', program], { encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return stdout.trim().split('\n');
  };

  test('bash: verbs, options, choices of options and of arguments', () => {
    expect(complete('va')).toEqual(['validate']);
    expect(complete('')).toEqual(expect.arrayContaining(['init', 'check', 'fmt', 'serve', 'help']));
    expect(complete('fmt', '--ch')).toEqual(['--check']);
    expect(complete('validate', '.', '--format', 'sa')).toEqual(['sarif']);
    expect(complete('keygen', 'si')).toEqual(['signing-key']);
    expect(complete('serve', '--http-engine', '')).toEqual(['uws', 'node']);
  });

  test('zsh and fish know the same verbs', () => {
    const verbs = complete('').filter((verb) => verb !== 'help');
    for (const shell of ['zsh', 'fish']) {
      const { stdout } = mcpgw(['completion', shell]);
      for (const verb of verbs) expect(stdout).toContain(`'${verb}'`);
    }
  });
});
