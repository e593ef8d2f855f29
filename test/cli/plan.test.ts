// `mcpgw plan` as a user runs it: real git repositories, real exit codes.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { directoryWith, mcpgw, root } from './mcpgw.ts';
import { spawnMcpgw } from './spawn-mcpgw.ts';

const config = (allow: string) => `version: 1
upstreams:
  files: { url: "https://files.internal/mcp" }
authn:
  providers:
    okta: { type: jwt, issuer: "https://okta.example", audience: mcp }
teams:
  data: { match: { groups: [data] }, allow: [${allow}] }
`;
const BASE = config('file_read');
const HEAD = config('file_read, file_drop');

function git(directory: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@acme.example', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], { cwd: directory, encoding: 'utf8' }).trim();
}

function write(directory: string, path: string, text: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), text);
}

/** A repository whose only commit, on main, has the configuration in `gateway/`; the work tree has another one. */
function repository(files: Record<string, string> = { 'mcpgw.yaml': BASE }, folder = 'gateway'): string {
  const directory = directoryWith({ 'README.md': 'x' });
  git(directory, 'init', '-q', '-b', 'main');
  for (const [path, text] of Object.entries(files)) write(directory, join(folder, path), text);
  git(directory, 'add', '-A');
  git(directory, 'commit', '-q', '-m', 'base');
  return directory;
}

function changed(): string {
  const directory = repository();
  write(directory, 'gateway/mcpgw.yaml', HEAD);
  return directory;
}

describe('mcpgw plan', () => {
  it('compares a revision with the work tree, in a subdirectory of the repository', () => {
    const directory = changed();
    const { code, stdout, stderr } = mcpgw(['plan', 'HEAD', 'gateway'], { cwd: directory });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('+ GRANT  data  file_drop');
    expect(stdout).toMatch(/Comparing HEAD \([0-9a-f]{8}\) → working tree/);
    expect(stdout).not.toContain(directory);
  });

  it('finds the base itself: where the branch left main, else the last commit', () => {
    const directory = changed();
    git(directory, 'checkout', '-q', '-b', 'topic');
    git(directory, 'commit', '-q', '-am', 'topic');
    const { code, stdout } = mcpgw(['plan', '-q', '--detailed-exitcode'], {
      cwd: join(directory, 'gateway'),
    });
    expect(code).toBe(2);
    expect(stdout).toBe('Plan: 0 to add, 1 to change, 0 to remove. Access: 1 grant, 0 revokes.\n');
    git(directory, 'branch', '-q', '-m', 'main', 'trunk');
    expect(mcpgw(['plan', '-q'], { cwd: join(directory, 'gateway') }).stdout).toBe('No changes.\n');
  });

  it('takes another directory of a revision, a directory, a bundle and `diff`', () => {
    const directory = changed();
    const cwd = join(directory, 'gateway');
    expect(mcpgw(['plan', 'main:gateway', '-q'], { cwd }).stdout).toContain('1 grant');
    const other = directoryWith({ 'mcpgw.yaml': BASE });
    expect(mcpgw(['diff', other, '-q'], { cwd }).stdout).toContain('1 grant');
    const bundle = join(other, 'b.json');
    expect(mcpgw(['compile', other, '-o', bundle]).code).toBe(0);
    expect(mcpgw(['plan', bundle, '-q'], { cwd }).stdout).toContain('1 grant');
    expect(mcpgw(['plan', 'main', '-q', '--head', bundle], { cwd }).stdout).toBe('No changes.\n');
  });

  it('reads the lockfile of a revision', () => {
    const lock = JSON.stringify({ lockfile_version: 1, upstreams: { files: { tools: {} } } });
    const directory = repository({ 'mcpgw.yaml': BASE, 'mcpgw.lock.json': lock });
    const plan = JSON.parse(
      mcpgw(['plan', 'HEAD', 'gateway', '--format', 'json'], { cwd: directory }).stdout,
    );
    expect(plan).toMatchObject({ format_version: '1.0', changed: false, access: { tools: 0 } });
  });

  it('says that a base does not compile, and does not take it for empty', () => {
    const directory = repository({ 'mcpgw.yaml': 'version: 1\nupstream: {}\n' });
    write(directory, 'gateway/mcpgw.yaml', HEAD);
    const { code, stdout, stderr } = mcpgw(['plan', 'HEAD', 'gateway'], { cwd: directory });
    expect(code).toBe(1);
    expect(stdout).toContain('mcpgw.yaml:2:1');
    expect(stderr).toContain('the base, HEAD, does not compile');
    const empty = mcpgw(['plan', 'HEAD', 'gateway', '--base-empty', '-q'], { cwd: directory });
    expect(empty).toMatchObject({ code: 0, stdout: expect.stringContaining('2 grants') });
    expect(mcpgw(['plan', 'none', 'gateway', '-q'], { cwd: directory }).stdout).toBe(empty.stdout);
  });

  it('says that a revision has no such directory', () => {
    const directory = repository({ 'mcpgw.yaml': BASE }, 'elsewhere');
    write(directory, 'gateway/mcpgw.yaml', HEAD);
    const { code, stderr } = mcpgw(['plan', 'HEAD', 'gateway'], { cwd: directory });
    expect(code).toBe(1);
    expect(stderr).toContain('has no directory gateway');
  });

  it('refuses a link in a revision that leads out', () => {
    const directory = repository();
    const secret = join(directoryWith({ 'secret.yaml': 'password: hunter2' }), 'secret.yaml');
    mkdirSync(join(directory, 'gateway/routes'));
    symlinkSync(secret, join(directory, 'gateway/routes/main.yaml'));
    git(directory, 'add', '-A');
    git(directory, 'commit', '-q', '-m', 'link');
    const { code, stdout } = mcpgw(['plan', 'HEAD', 'gateway'], { cwd: directory });
    expect(code).toBe(1);
    expect(stdout).toContain('link that leads out');
    expect(stdout).not.toContain('hunter2');
  });

  it.each([
    ['grant', 1],
    ['revoke', 0],
    ['residency,limit', 0],
    ['revoke,grant', 1],
  ])('--fail-on %s exits with %i', (kinds, expected) => {
    const { code, stderr } = mcpgw(['plan', 'HEAD', 'gateway', '-q', '--fail-on', kinds], { cwd: changed() });
    expect(code).toBe(expected);
    if (expected === 1) expect(stderr).toMatch(/--fail-on grant: [0-9a-f]{32}\n$/);
  });

  it('lets pass what the base approves, and nothing that a change approves itself', () => {
    const directory = changed();
    const args = ['plan', 'HEAD', 'gateway', '--fail-on', 'grant'];
    const fingerprint = /[0-9a-f]{32}/.exec(mcpgw(args, { cwd: directory }).stderr)?.[0];
    const file = 'gateway/mcpgw.approvals.yaml';
    write(directory, file, `approvals:\n  - { fingerprint: "${fingerprint}", by: ada, reason: agreed }\n`);
    expect(mcpgw(args, { cwd: directory })).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        `Approved by the change itself, which counts for nothing: ${fingerprint}`,
      ),
    });
    expect(mcpgw([...args, '--approvals', 'head'], { cwd: directory }).code).toBe(0);
    git(directory, 'add', file);
    git(directory, 'commit', '-q', '-m', 'agreed');
    expect(mcpgw(args, { cwd: directory }).code).toBe(0);
  });

  it('refuses a file of approvals it cannot read', () => {
    const directory = changed();
    const args = ['plan', 'HEAD', 'gateway', '-q'];
    const file = 'gateway/mcpgw.approvals.yaml';
    write(directory, file, `approvals:\n  - { fingerprint: "${'0'.repeat(32)}", by: ada }\n`);
    expect(mcpgw(args, { cwd: directory })).toMatchObject({
      code: 64,
      stderr: expect.stringContaining('`reason`'),
    });
    rmSync(join(directory, file));
    symlinkSync('/etc/hostname', join(directory, file));
    expect(mcpgw(args, { cwd: directory })).toMatchObject({
      code: 64,
      stderr: expect.stringContaining('no regular file'),
    });
  });

  it('does not call it no change when the base was not fetched', () => {
    const origin = repository();
    git(origin, 'checkout', '-q', '-b', 'feature');
    write(origin, 'gateway/mcpgw.yaml', HEAD);
    git(origin, 'commit', '-q', '-a', '-m', 'wider');
    const shallow = join(directoryWith({ 'README.md': 'x' }), 'clone');
    git(origin, 'clone', '-q', '--depth=1', '--branch=feature', `file://${origin}`, shallow);
    for (const base of [[], ['origin/main']]) {
      const args = base.length === 0 ? ['plan'] : ['plan', ...base, '.'];
      const run = mcpgw(args, { cwd: join(shallow, 'gateway') });
      expect(run.code).not.toBe(0);
      expect(run.stderr).toContain('`fetch-depth: 0`');
    }
  });

  it('refuses a file in a revision that is too large, without reading it', () => {
    const directory = repository({ 'mcpgw.yaml': `${BASE}# ${'x'.repeat(5_000_000)}\n` });
    write(directory, 'gateway/mcpgw.yaml', HEAD);
    const run = mcpgw(['plan', 'HEAD', 'gateway'], { cwd: directory });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('the base, HEAD, does not compile');
  });

  it('takes no revision for an option', () => {
    const directory = changed();
    const target = join(directory, 'written');
    const run = mcpgw(['plan', '--', `--output=${target}`, 'gateway'], { cwd: directory });
    expect(run.code).toBe(64);
    expect(existsSync(target)).toBe(false);
  });

  it('sends no token in the clear to another machine', () => {
    const directory = changed();
    const env = { MCPGW_ADMIN_TOKEN: 'letmein' };
    const run = mcpgw(['plan', 'http://gateway.example:9901', 'gateway'], { cwd: directory, env });
    expect(run).toMatchObject({ code: 64, stderr: expect.stringContaining('only sent over https') });
    expect(run.stderr).not.toContain('letmein');
  });

  it('writes Markdown for a comment to a file, with the marker first', () => {
    const directory = changed();
    const args = ['plan', 'HEAD', 'gateway', '--format', 'markdown', '--output', 'plan.md'];
    expect(mcpgw(args, { cwd: directory }).stdout).toContain('1 grant');
    expect(readFileSync(join(directory, 'plan.md'), 'utf8')).toMatch(/^<!-- mcpgw-plan -->\n/);
  });

  it('is told what is wrong with how it was called', () => {
    const directory = changed();
    const run = (...args: string[]) => mcpgw(['plan', ...args], { cwd: directory });
    expect(run('no-such-thing', 'gateway')).toMatchObject({
      code: 64,
      stderr: expect.stringContaining('neither'),
    });
    expect(run('HEAD', 'gateway', '--fail-on', 'everything').code).toBe(64);
    expect(mcpgw(['plan'], { cwd: directoryWith({ 'mcpgw.yaml': HEAD }) })).toMatchObject({
      code: 64,
      stderr: expect.stringContaining('no git history'),
    });
  });

  it('compares with what a gateway runs', async () => {
    const directory = changed();
    const file = join(directory, 'b.json');
    mcpgw(['compile', directoryWith({ 'mcpgw.yaml': BASE }), '-o', file]);
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization}`);
      response.end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const args = ['plan', url, 'gateway', '-q'];
    const run = await spawnMcpgw(args, { cwd: directory, env: { MCPGW_ADMIN_TOKEN: 'letmein' } });
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('1 grant') });
    expect(asked).toEqual(['/bundle Bearer letmein']);
  });

  it('says that a gateway is not there, or wants to know who asks', async () => {
    const server = createServer((_, response) => response.writeHead(401).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const cwd = directoryWith({ 'mcpgw.yaml': HEAD });
    expect((await spawnMcpgw(['plan', url], { cwd })).code).toBe(3);
    await new Promise((resolve) => server.close(resolve));
    expect((await spawnMcpgw(['plan', url], { cwd })).code).toBe(4);
  });

  it('plans every example against itself without a change', () => {
    expect(mcpgw(['plan', 'examples/quickstart', 'examples/quickstart', '-q'], { cwd: root }).stdout).toBe(
      'No changes.\n',
    );
  });
});
