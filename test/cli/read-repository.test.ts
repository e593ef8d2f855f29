import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRepository } from '../../cli/read-repository.ts';
import { directoryWith, mcpgw } from './mcpgw.ts';

const paths = (directory: string): string[] => Object.keys(readRepository(directory).files).sort();

describe('which files are the configuration', () => {
  test('mcpgw.yaml and the YAML files of the fragment directories, at any depth', () => {
    const names = [
      'mcpgw.yaml',
      'routes/a.yaml',
      'upstreams/eu/b.yml',
      'policies/c.yaml',
      'teams/d.yaml',
      'clients/e.yaml',
      'environments/prod.yaml',
      'mcpgw.lock.json',
    ];
    const others = [
      'other.yaml',
      'tests/a.test.yaml',
      'environments/deep/prod.yaml',
      'other.lock.json',
      'routes/notes.md',
      'routes/.hidden.yaml',
      'routes/tests/x.yaml',
      'routes/node_modules/p/x.yaml',
      'docs/x.yaml',
    ];
    expect(paths(directoryWith(Object.fromEntries([...names, ...others].map((name) => [name, '']))))).toEqual(
      names.sort(),
    );
  });

  test('what the root file includes, and the lockfile and keys that any file names, inside the repository only', () => {
    const directory = directoryWith({
      'mcpgw.yaml': 'version: 1\ninclude: ["shared/**/*.yaml", "../*.yaml"]\n',
      'shared/a.yaml': 'pinning: { lockfile: locks/tools.json }\n',
      'shared/deep/b.yaml':
        'gateway: { reload: { trusted_keys: [keys/ci.pub, keys/none.pub, ../out.pub] } }\n',
      'shared/tests/c.yaml': '',
      'shared/d.txt': '',
      'unshared/e.yaml': '',
      'locks/tools.json': '{}',
      'keys/ci.pub': 'x',
    });
    expect(paths(directory)).toEqual([
      'keys/ci.pub',
      'locks/tools.json',
      'mcpgw.yaml',
      'shared/a.yaml',
      'shared/deep/b.yaml',
    ]);
  });

  test('the fragment directories without mcpgw.yaml', () => {
    expect(paths(directoryWith({ 'routes/a.yaml': '', 'other.yaml': '' }))).toEqual(['routes/a.yaml']);
  });

  test('all YAML files at the top where there is nothing else', () => {
    expect(
      paths(directoryWith({ '01-routes.yaml': '', '02.yml': '', 'tests/x.yaml': '', 'sub/x.yaml': '' })),
    ).toEqual(['01-routes.yaml', '02.yml']);
  });
});

describe('what cannot be read is named, and never read', () => {
  const problems = (directory: string) => readRepository(directory).problems;

  test('a link that leads out', () => {
    const outside = directoryWith({ 'secret.yaml': 'token: x' });
    const directory = directoryWith({ 'mcpgw.yaml': '' });
    mkdirSync(join(directory, 'routes'));
    symlinkSync(join(outside, 'secret.yaml'), join(directory, 'routes', 'a.yaml'));
    expect(problems(directory)).toEqual([
      { path: 'routes/a.yaml', problem: 'it is a link that leads out of the repository' },
    ]);
    expect(JSON.stringify(readRepository(directory).files)).not.toContain('token');
  });

  test('a directory that is a link, in whichever way it belongs to the configuration', () => {
    const problem = 'it is a link to a directory';
    const outside = directoryWith({ 'deny.yaml': '' });
    for (const path of ['policies', 'teams/eu', 'environments']) {
      const directory = directoryWith({ 'mcpgw.yaml': '', 'teams/a.yaml': '', 'real/x.yaml': '' });
      symlinkSync(path === 'policies' ? join(directory, 'real') : outside, join(directory, path));
      expect(problems(directory), path).toEqual([{ path, problem }]);
    }
    const directory = directoryWith({ 'mcpgw.yaml': 'include: ["shared/**/*.yaml"]\n' });
    symlinkSync(outside, join(directory, 'shared'));
    expect(problems(directory)).toEqual([{ path: 'shared', problem }]);
    // Never read anyway.
    const beside = directoryWith({ 'mcpgw.yaml': '' });
    symlinkSync(outside, join(beside, 'docs'));
    expect(problems(beside)).toEqual([]);
  });

  test('a name that some systems would take for one that ends in .yaml', () => {
    const directory = directoryWith({ 'mcpgw.yaml': '', 'policies/Deny.YAML': '', 'policies/notes.md': '' });
    expect(problems(directory)).toEqual([
      { path: 'policies/Deny.YAML', problem: 'its name must end in `.yaml` or `.yml`, in lower case' },
    ]);
  });

  test('a named pipe, without waiting for a writer', () => {
    const directory = directoryWith({ 'mcpgw.yaml': '', 'routes/ok.yaml': '' });
    execFileSync('mkfifo', [join(directory, 'routes', 'pipe.yaml')]);
    expect(problems(directory)).toEqual([{ path: 'routes/pipe.yaml', problem: 'it is not a regular file' }]);
  });

  test('text that is not UTF-8', () => {
    const directory = directoryWith({ 'mcpgw.yaml': '' });
    writeFileSync(join(directory, 'mcpgw.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]));
    expect(problems(directory)).toEqual([{ path: 'mcpgw.yaml', problem: 'it is not UTF-8 text' }]);
  });
});

test('links inside the directory are followed, as a mounted ConfigMap needs', () => {
  const directory = directoryWith({
    '..2026_11_22/mcpgw.yaml': 'version: 1\n',
    'routes/..2026_11_22/a.yaml': '',
  });
  symlinkSync('..2026_11_22', join(directory, '..data'));
  symlinkSync('..data/mcpgw.yaml', join(directory, 'mcpgw.yaml'));
  symlinkSync('..2026_11_22/a.yaml', join(directory, 'routes', 'a.yaml'));
  expect(paths(directory)).toEqual(['mcpgw.yaml', 'routes/a.yaml']);
});

test('of a huge file no more than one byte over the limit is read, even when the cut splits a character', () => {
  const directory = directoryWith({ 'mcpgw.yaml': `# ${'é'.repeat(1024 * 1024)}` });
  const { files, problems } = readRepository(directory);
  expect(problems).toEqual([]);
  expect(Buffer.byteLength(files['mcpgw.yaml'] ?? '')).toBeLessThanOrEqual(1024 * 1024 + 4);
});

test('an unreadable file is said by path, and nothing is compiled from the rest', () => {
  const directory = directoryWith({ 'mcpgw.yaml': 'version: 1\n' });
  mkdirSync(join(directory, 'routes'));
  symlinkSync(join(directory, 'nowhere'), join(directory, 'routes', 'a.yaml'));
  const { code, stdout } = mcpgw(['validate', directory]);
  expect(code).toBe(1);
  expect(stdout).toContain('error[MCPGW1017]');
  expect(stdout).toContain('routes/a.yaml');
});
