// `mcpgw import` as it is run: what it reads by itself, what it writes, and what it leaves alone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectFiles } from '../../../cli/import/detect.ts';
import { directoryWith, mcpgw } from '../mcpgw.ts';

const SECRET = 'canary-0123456789';
const CLIENT = JSON.stringify({
  mcpServers: {
    files: { command: 'node', args: ['files.mjs'], autoApprove: ['read'] },
    search: { url: 'http://127.0.0.1:9001/mcp', headers: { Authorization: `Bearer ${SECRET}` } },
  },
});
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');

/** A client's file, and a directory for the configuration. */
function given(target: Readonly<Record<string, string>> = {}) {
  return { file: join(directoryWith({ 'mcp.json': CLIENT }), 'mcp.json'), directory: directoryWith(target) };
}

test('without a directory, the configuration is printed and everything else said beside it', () => {
  const { code, stdout, stderr } = mcpgw(['import', given().file]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^version: 1\nupstreams:\n {2}files:\n/);
  expect(stderr.split('\n')).toEqual([
    expect.stringMatching(/^not imported: mcpServers\.files\.autoApprove - /),
    'set SEARCH_TOKEN: upstream search, header Authorization',
    '',
  ]);
  expect(stdout + stderr).not.toContain(SECRET);
});

test('into a directory that has nothing: a configuration that passes, and the variables it needs', () => {
  const { file, directory } = given();
  const target = join(directory, 'new');
  const { code, stdout } = mcpgw(['import', file, '--output', target]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Imported files, search → /);
  expect(mcpgw(['validate', target]).code).toBe(0);
  expect(read(target, '.env.example')).toMatch(/^SEARCH_TOKEN=$/m);
  expect(read(target, 'mcpgw.yaml') + read(target, '.env.example')).not.toContain(SECRET);
});

test('--dry-run prints all of that and writes nothing', () => {
  const { file, directory } = given();
  const { code, stdout } = mcpgw(['import', file, '--output', directory, '--dry-run']);
  expect(code).toBe(0);
  expect(stdout).toContain(`# ${join(directory, 'mcpgw.yaml')}\nversion: 1`);
  expect(stdout).toContain('SEARCH_TOKEN=');
  expect(existsSync(join(directory, 'mcpgw.yaml'))).toBe(false);
});

describe('into a configuration that is there', () => {
  const ROOT = `# Ours.
version: 1 # the format
upstreams:
  # Do not touch.
  files: { url: "http://127.0.0.1:9009/mcp" } # by hand
  other:
    command: node
    env: { A: "\${env:SEARCH_TOKEN}" }
`;

  test('what is there stays, comments and all, and what has its name is not imported', () => {
    const { file, directory } = given({ 'mcpgw.yaml': ROOT });
    const { code, stderr } = mcpgw(['import', file, '-o', directory]);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'not imported: mcpServers.files - upstream `files` is in mcpgw.yaml already; --force replaces it\n',
    );
    const text = read(directory, 'mcpgw.yaml');
    for (const comment of ['# Ours.', '# the format', '# Do not touch.', '# by hand'])
      expect(text).toContain(comment);
    expect(text).toContain('http://127.0.0.1:9009/mcp');
    // The name SEARCH_TOKEN is somebody else's.
    expect(text).toContain('Authorization: Bearer ${env:SEARCH_SEARCH_TOKEN}');
    expect(mcpgw(['validate', directory]).code).toBe(0);
  });

  test('--force replaces in place; twice is the same as once', () => {
    const { file, directory } = given({ 'mcpgw.yaml': ROOT });
    expect(mcpgw(['import', file, '-o', directory, '--force']).code).toBe(0);
    const once = [read(directory, 'mcpgw.yaml'), read(directory, '.env.example')];
    expect(once[0]).not.toContain('9009');
    expect(once[0]).toContain('# Do not touch.');
    expect(mcpgw(['import', file, '-o', directory, '--force']).code).toBe(0);
    expect([read(directory, 'mcpgw.yaml'), read(directory, '.env.example')]).toEqual(once);
  });

  test('importing twice changes nothing and says why', () => {
    const { file, directory } = given();
    mcpgw(['import', file, '-o', directory]);
    const once = read(directory, 'mcpgw.yaml');
    const { code, stderr } = mcpgw(['import', file, '-o', directory]);
    expect(code).toBe(1);
    expect(stderr).toContain('there was nothing to import');
    expect(read(directory, 'mcpgw.yaml')).toBe(once);
  });

  test('newcomers go beside upstreams in folders, and to the top where everything is', () => {
    const upstream = 'upstreams:\n  a: { command: node }\n';
    const folders = given({ 'mcpgw.yaml': 'version: 1\n', 'upstreams/a.yaml': upstream });
    mcpgw(['import', folders.file, '-o', folders.directory]);
    expect(read(folders.directory, 'upstreams', 'imported.yaml')).toMatch(/^upstreams:\n {2}files:/);
    expect(read(folders.directory, 'mcpgw.yaml')).toBe('version: 1\n');
    const flat = given({ 'a.yaml': upstream });
    mcpgw(['import', flat.file, '-o', flat.directory]);
    expect(mcpgw(['validate', flat.directory]).stdout).toContain('Summary: 2 files, 3 upstreams');
  });

  test('one with errors is left alone', () => {
    const { file, directory } = given({ 'mcpgw.yaml': 'version: 1\nupstreems: {}\n' });
    const { code, stderr } = mcpgw(['import', file, '-o', directory]);
    expect([code, stderr]).toEqual([64, expect.stringContaining('has errors; `mcpgw validate` shows them')]);
    expect(read(directory, 'mcpgw.yaml')).toContain('upstreems');
  });

  test('.env.example is only added to', () => {
    const { file, directory } = given({ '.env.example': 'OTHER=1\nSEARCH_TOKEN=\n' });
    mcpgw(['import', file, '-o', directory]);
    expect(read(directory, '.env.example')).toBe('OTHER=1\nSEARCH_TOKEN=\n');
  });
});

describe('without a file', () => {
  const HOME = {
    '.cursor/mcp.json': CLIENT,
    '.config/Claude/claude_desktop_config.json': '{ "mcpServers": { "memory": { "command": "node" } } }',
    '.claude.json': '{ "numStartups": 1 }',
  };

  test('the usual places of this user are looked at', () => {
    const home = directoryWith({ ...HOME, '.claude.json': '{ "projects": {}, "numStartups": 1 }' });
    const { XDG_CONFIG_HOME: _, ...env } = process.env;
    const run = mcpgw(['import'], {
      cwd: home,
      env: { ...env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') },
    });
    expect(run.stderr).toContain(`found ${join(home, '.cursor', 'mcp.json')}\n`);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/ {2}memory:\n[\s\S]* {2}files:\n[\s\S]* {2}search:\n/);
  });

  test('nothing in them is wrong usage, and says so', () => {
    const home = directoryWith({});
    const run = mcpgw(['import'], { cwd: home, env: { HOME: home, XDG_CONFIG_HOME: join(home, '.config') } });
    expect([run.code, run.stdout]).toEqual([64, '']);
    expect(run.stderr).toContain('name a file');
  });

  test('the places of every platform', () => {
    const files = {
      'Library/Application Support/Claude/claude_desktop_config.json': '{}',
      'Library/Application Support/Code/User/mcp.json': '{}',
      'roaming/Claude/claude_desktop_config.json': '{}',
      'roaming/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json': '{}',
      '.codeium/windsurf/mcp_config.json': '{}',
      '.copilot/mcp-config.json': '{}',
      'project/.vscode/mcp.json': '{}',
      'project/.mcp.json': '{}',
    };
    const home = directoryWith(files);
    const on = (platform: NodeJS.Platform) =>
      detectFiles({ platform, home, env: { APPDATA: join(home, 'roaming') } }, join(home, 'project')).map(
        (path) => path.slice(home.length + 1),
      );
    const everywhere = ['.copilot/mcp-config.json', '.codeium/windsurf/mcp_config.json'];
    const project = ['project/.mcp.json', 'project/.vscode/mcp.json'];
    expect(on('darwin')).toEqual([
      'Library/Application Support/Claude/claude_desktop_config.json',
      'Library/Application Support/Code/User/mcp.json',
      ...everywhere,
      ...project,
    ]);
    expect(on('win32')).toEqual([
      'roaming/Claude/claude_desktop_config.json',
      ...everywhere,
      'roaming/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json',
      ...project,
    ]);
    expect(on('linux')).toEqual([...everywhere, ...project]);
  });
});

describe('what cannot be read is wrong usage, and nothing of it is shown', () => {
  test.each([
    ['no JSON', `{ "mcpServers": ${SECRET} }`, 'is not JSON'],
    ['a broken end', `{ "mcpServers": { "a": { "env": { "T": "${SECRET}" } }`, 'is not JSON'],
    ['nothing about servers', `{ "tokens": "${SECRET}" }`, 'names no servers'],
    ['a list', '[]', 'names no servers'],
    ['an empty file', '', 'is not JSON'],
  ])('%s', (_, text, why) => {
    const file = join(directoryWith({ 'mcp.json': text }), 'mcp.json');
    const { code, stdout, stderr } = mcpgw(['import', file]);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toContain(why);
    expect(stderr).not.toContain(SECRET);
  });

  test('a file that is not there, and a folder', () => {
    const folder = directoryWith({});
    expect(mcpgw(['import', join(folder, 'none.json')])).toMatchObject({ code: 64, stdout: '' });
    expect(mcpgw(['import', folder])).toMatchObject({ code: 64, stdout: '' });
  });
});

test('a file that names no server: exit code 1', () => {
  const file = join(directoryWith({ 'mcp.json': '{ "mcpServers": {} }' }), 'mcp.json');
  expect(mcpgw(['import', file])).toMatchObject({ code: 1, stdout: '' });
});

test('names from a file reach the terminal as text and nothing else', () => {
  const name = 'a\u001b[31mred\u202e\r\n';
  const file = join(
    directoryWith({ 'mcp.json': JSON.stringify({ mcpServers: { [name]: { command: 'x', [name]: 1 } } }) }),
    'mcp.json',
  );
  const { code, stdout, stderr } = mcpgw(['import', file]);
  expect(code).toBe(0);
  expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(stderr.split('\n')).toHaveLength(2);
});

describe('odd files', () => {
  test('a byte order mark, comments, trailing commas; of two servers of one name the clients see the last', () => {
    const text =
      '\ufeff{ // mine\n"mcpServers": { "a/b 😀": { "command": "one" }, "a/b 😀": { "command": "two", }, },}';
    const { code, stdout } = mcpgw(['import', join(directoryWith({ 'mcp.json': text }), 'mcp.json')]);
    expect(code).toBe(0);
    expect(stdout).toBe('version: 1\nupstreams:\n  a-b:\n    command: two\n');
  });

  test.each([
    '{"mcpServers":{"__proto__":{"command":"x"}}}',
    '{"mcpServers":{"a":{"__proto__":{"command":"x"}}}}',
  ])('a member that would vanish is not silently lost: %s', (text) => {
    const { code, stdout, stderr } = mcpgw(['import', join(directoryWith({ 'mcp.json': text }), 'mcp.json')]);
    expect(code).toBe(64);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^mcpgw: .*mcp\.json has a member `__proto__`/);
  });
});

test('--force of a description with choices is the same a second time, comments too', () => {
  const remote = {
    type: 'streamable-http',
    url: 'https://{tenant}.example/mcp',
    variables: { tenant: { default: 'a', choices: ['a', 'b'] } },
  };
  const description = JSON.stringify({ name: 'x/srv', remotes: [remote] });
  const file = join(directoryWith({ 'server.json': description }), 'server.json');
  const directory = directoryWith({});
  expect(mcpgw(['import', file, '-o', directory]).code).toBe(0);
  const once = read(directory, 'mcpgw.yaml');
  expect(once).toContain('# one of: a, b');
  expect(mcpgw(['import', file, '-o', directory, '--force']).code).toBe(0);
  expect(read(directory, 'mcpgw.yaml')).toBe(once);
});
