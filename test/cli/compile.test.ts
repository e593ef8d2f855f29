import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../schema/canonical.ts';
import { directoryWith, mcpgw, SOUND } from './mcpgw.ts';

const BROKEN = { ...SOUND, 'routes/main.yaml': 'routes:\n  - match: {}\n' };

test('a bundle is written and described', () => {
  const directory = directoryWith(SOUND);
  const output = join(directory, 'out.json');
  const { code, stdout, stderr } = mcpgw(['compile', directory, '-o', output]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const bundle = JSON.parse(readFileSync(output, 'utf8'));
  expect(bundle.digest).toBe(digestOf(bundle));
  expect(bundle.compiler).toMatch(/^mcpgw \d+\.\d+\.\d+/);
  expect(stdout).toContain(`Compiled 2 files → ${output}`);
  expect(stdout).toContain(bundle.digest.slice(0, 15));
  expect(stdout).toMatch(/^ {2}upstreams 1 http, 0 stdio$/m);
  expect(stdout).toMatch(/^ {2}routes {4}0 exact, 1 prefix, 0 pattern, 0 unnamed$/m);
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^Summary: 2 files, 1 upstream, 1 route: 0 errors/);
});

test('--format json names the file and its digest', () => {
  const directory = directoryWith(SOUND);
  const report = JSON.parse(
    mcpgw(['compile', directory, '-o', join(directory, 'out.json'), '--format', 'json']).stdout,
  );
  expect(report).toMatchObject({
    format_version: '1.0',
    ok: true,
    diagnostics: [],
    bundle: { file: join(directory, 'out.json') },
  });
  expect(report.bundle.digest).toBe(JSON.parse(readFileSync(join(directory, 'out.json'), 'utf8')).digest);
});

test('without -o the bundle is mcpgw.bundle.json in the current directory', () => {
  const directory = directoryWith(SOUND);
  expect(mcpgw(['compile'], { cwd: directory }).code).toBe(0);
  expect(readdirSync(directory)).toContain('mcpgw.bundle.json');
});

test('the same configuration anywhere gives the same bytes', () => {
  const [here, there] = [directoryWith(SOUND), directoryWith(SOUND)];
  mcpgw(['compile', here, '-o', join(here, 'a.json')], {
    cwd: here,
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' },
  });
  mcpgw(['compile', '.', '-o', 'b.json'], { cwd: there, env: { TZ: 'America/Lima', LC_ALL: 'tr_TR.UTF-8' } });
  expect(readFileSync(join(here, 'a.json')).equals(readFileSync(join(there, 'b.json')))).toBe(true);
});

describe('with an error', () => {
  test('the file that is there stays as it was, and nothing is left beside it', () => {
    const directory = directoryWith({ ...BROKEN, 'out/bundle.json': 'the last good one' });
    const { code, stdout } = mcpgw(['compile', directory, '-o', join(directory, 'out', 'bundle.json')]);
    expect(code).toBe(1);
    expect(stdout).toContain('error[');
    expect(stdout).not.toContain('Compiled');
    expect(readFileSync(join(directory, 'out', 'bundle.json'), 'utf8')).toBe('the last good one');
    expect(readdirSync(join(directory, 'out'))).toEqual(['bundle.json']);
  });

  test('no file is made', () => {
    const directory = directoryWith({ ...BROKEN });
    expect(mcpgw(['compile', directory, '-o', join(directory, 'bundle.json')]).code).toBe(1);
    expect(readdirSync(directory)).not.toContain('bundle.json');
  });
});

describe('a place that cannot be written to: exit code 64 and nothing left behind', () => {
  test('a directory that does not exist', () => {
    const directory = directoryWith(SOUND);
    const { code, stderr } = mcpgw([
      'compile',
      directory,
      '-o',
      join(directory, 'no', 'such', 'bundle.json'),
    ]);
    expect(code).toBe(64);
    expect(stderr).toMatch(/^mcpgw: cannot write [^\n]+\n$/);
  });

  test('a directory in place of the file', () => {
    const directory = directoryWith(SOUND);
    mkdirSync(join(directory, 'out', 'bundle.json'), { recursive: true });
    expect(mcpgw(['compile', directory, '-o', join(directory, 'out', 'bundle.json')]).code).toBe(64);
    expect(readdirSync(join(directory, 'out'))).toEqual(['bundle.json']);
  });
});

describe('the bundle says where it comes from', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd,
      encoding: 'utf8',
    }).trim();
  const source = (directory: string) => {
    expect(mcpgw(['compile', directory, '-o', join(directory, 'out.json')]).code).toBe(0);
    const { commit, dirty } = JSON.parse(readFileSync(join(directory, 'out.json'), 'utf8')).source;
    return { commit, dirty };
  };
  const repository = () => {
    const directory = directoryWith({ ...SOUND, 'README.md': 'hello', 'routes/old.yaml': '# nothing\n' });
    git(directory, 'init', '-q');
    git(directory, 'add', '.');
    git(directory, 'commit', '-q', '-m', 'first');
    return { directory, commit: git(directory, 'rev-parse', 'HEAD') };
  };

  test('a commit, clean: files that are not configuration do not count', () => {
    const { directory, commit } = repository();
    writeFileSync(join(directory, 'README.md'), 'changed');
    writeFileSync(join(directory, 'routes', 'notes.txt'), 'new');
    expect(source(directory)).toEqual({ commit, dirty: false });
  });

  test.each<[string, (directory: string) => void]>([
    ['a changed file', (directory) => writeFileSync(join(directory, 'routes', 'old.yaml'), '# changed\n')],
    ['a new file', (directory) => writeFileSync(join(directory, 'routes', 'new.yaml'), '# new\n')],
    ['a deleted file', (directory) => rmSync(join(directory, 'routes', 'old.yaml'))],
    [
      'a file git ignores',
      (directory) => {
        writeFileSync(join(directory, '.gitignore'), 'secret.yaml\n');
        writeFileSync(join(directory, 'routes', 'secret.yaml'), '# ignored by git, read by mcpgw\n');
      },
    ],
  ])('dirty with %s', (_, change) => {
    const { directory, commit } = repository();
    change(directory);
    expect(source(directory)).toEqual({ commit, dirty: true });
  });

  test('outside a repository, and without git, there is no commit', () => {
    const directory = directoryWith(SOUND);
    expect(source(directory)).toEqual({ commit: null, dirty: false });
    const { directory: committed } = repository();
    const { code } = mcpgw(['compile', committed, '-o', join(committed, 'out.json')], {
      env: { PATH: '/nonexistent' },
    });
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(join(committed, 'out.json'), 'utf8')).source.commit).toBeNull();
  });

  test('no program named by the repository is run', () => {
    const { directory } = repository();
    writeFileSync(join(directory, 'hook.sh'), `#!/bin/sh\ntouch ${join(directory, 'was-run')}\n`);
    chmodSync(join(directory, 'hook.sh'), 0o755);
    git(directory, 'config', 'core.fsmonitor', join(directory, 'hook.sh'));
    source(directory);
    expect(readdirSync(directory)).not.toContain('was-run');
  });
});
