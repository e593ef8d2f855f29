// What is published works by itself: pages, schemas and templates that the program reads are in the package, and not
// only in the repository.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './sources.ts';

describe('the packed program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mcpgw-packed-'));
  const unpacked = join(folder, 'package');

  function run(command: string, args: readonly string[], cwd: string) {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
    return { status, stdout, stderr };
  }
  const mcpgw = (...args: string[]) => run(process.execPath, ['dist/cli/main.js', ...args], unpacked);

  beforeAll(() => {
    const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root);
    expect(packed.status, packed.stderr).toBe(0);
    const [archive = ''] = readdirSync(folder);
    const opened = run('tar', ['-xzf', archive], folder);
    expect(opened.status, opened.stderr).toBe(0);
    symlinkSync(join(root, 'node_modules'), join(unpacked, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each<[string, readonly string[], RegExp]>([
    ['finds its examples formatted', ['fmt', '--check', 'examples/team'], /^/],
    ['has the pages of codes', ['explain', 'MCPGW2001'], /^# MCPGW2001 unknown-upstream\n/],
    ['has the schema of configurations', ['schema', 'config'], /mcpgw\.schema\.json/],
  ])('%s', (_, args, output) => {
    const { status, stdout, stderr } = mcpgw(...args);
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(output);
  });

  it('makes a repository that compiles', () => {
    const made = join(folder, 'new');
    expect(mcpgw('init', '--yes', '--template', 'minimal', made).status).toBe(0);
    expect(mcpgw('validate', made)).toMatchObject({ status: 0 });
  });
});
