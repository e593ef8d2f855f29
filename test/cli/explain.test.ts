import { describe, expect, test } from 'vitest';
import { directoryWith, mcpgw } from './mcpgw.ts';

const REPOSITORY = {
  'mcpgw.yaml': `version: 1
gateway: { listeners: [{ name: main }, { name: inner, port: 8081 }] }
upstreams:
  files: { url: "http://127.0.0.1:9001" }
  spare: { url: "http://127.0.0.1:9002" }
`,
  'routes/main.yaml': `routes:
  - { name: files, match: { tool_prefix: file_ }, upstream: files, fallback: [spare] }
  - { name: notes, match: { resource_prefix: "note://" }, upstream: files }
`,
  'policies/access.yaml': `authz:
  rules:
    - { name: readers, effect: allow, who: { teams: [red] }, what: { tools: [file_*], resources: ["note://*"], prompts: [greet] } }
    - { name: no-big, effect: deny, what: { tools: [file_read] }, when: has(tool.arguments.size) && tool.arguments.size > 10, message: Too big. }
    - { name: no-nights, effect: deny, what: { tools: [file_night] }, when: now.getHours() < 6 }
teams: { red: { match: { groups: [red] } } }
`,
};

describe('explain TOOL', () => {
  test('says what becomes of a call', () => {
    const { code, stdout, stderr } = mcpgw([
      'explain',
      'file_read',
      directoryWith(REPOSITORY),
      '--as',
      'team=red',
      '--arg',
      'size=11',
      '--header',
      'x-a: b',
      '--listener',
      'inner',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^DENY {2}403 denied_by_rule — "Too big\."\n/);
    expect(stdout).toMatch(/\n2 route +files +routes\/main\.yaml:2 /);
  });

  test('`route` is the same verb, and the directory is the current one by default', () => {
    const run = mcpgw(['route', 'file_read', '--as', 'team=red'], { cwd: directoryWith(REPOSITORY) });
    expect(run.stdout).toMatch(/^ALLOW {2}allowed_by_rule → files\n/);
  });

  test('ends with 1 for a refusal only when asked to', () => {
    const directory = directoryWith(REPOSITORY);
    expect(mcpgw(['explain', 'file_read', directory]).code).toBe(0);
    expect(mcpgw(['explain', 'file_read', directory, '--exit-code']).code).toBe(1);
    expect(mcpgw(['explain', 'file_read', directory, '--exit-code', '--as', 'team=red']).code).toBe(0);
  });

  test('explains prompts and resources', () => {
    const directory = directoryWith(REPOSITORY);
    const first = (...args: string[]) =>
      mcpgw(['explain', directory, '--as', 'team=red', ...args]).stdout.split('\n')[0];
    expect(first('--resource', 'note://a')).toBe('ALLOW  allowed_by_rule → files');
    expect(first('--prompt', 'greet')).toBe('ALLOW  allowed_by_rule');
    expect(first('--prompt', 'other')).toBe('DENY  -32602 no_rule_allows — "Unknown prompt"');
  });

  test('may be at another time, and with upstreams out of service', () => {
    const directory = directoryWith(REPOSITORY);
    const json = (...args: string[]) =>
      JSON.parse(mcpgw(['explain', ...args, directory, '--as', 'team=red', '--format', 'json']).stdout);
    expect(json('file_night', '--at', '2027-01-01T03:00:00Z')).toMatchObject({
      decision: 'deny',
      rule: { name: 'no-nights' },
    });
    expect(json('file_night', '--at', '2027-01-01T09:00:00Z')).toMatchObject({ decision: 'allow' });
    expect(json('file_read', '--down', 'files')).toMatchObject({
      upstream: { name: 'spare' },
      instead_of: { name: 'files' },
    });
  });

  test('says the same of a compiled bundle', () => {
    const directory = directoryWith(REPOSITORY);
    expect(mcpgw(['compile', directory, '-o', `${directory}/out.json`]).code).toBe(0);
    const args = ['explain', 'file_read', '--as', 'team=red', '--at', '2027-01-01T09:00:00Z'];
    const fromBundle = mcpgw([...args, '--bundle', `${directory}/out.json`]);
    expect(fromBundle).toEqual(mcpgw([...args, directory]));
    expect(fromBundle.code).toBe(0);
  });

  test('shows what is wrong with a configuration that does not compile', () => {
    const { code, stdout, stderr } = mcpgw([
      'explain',
      'a',
      directoryWith({ 'mcpgw.yaml': 'version: 1\nupstreams: 3\n' }),
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^error\[MCPGW1005\]/);
  });
});

test('explain --list: what a caller sees, and why not the rest', () => {
  const { code, stdout } = mcpgw([
    'explain',
    '--list',
    'tools',
    directoryWith(REPOSITORY),
    '--as',
    'team=red',
  ]);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^Shown: 2 of 2 tools\n {2}file_night +allowed by readers +policies\/access\.yaml:3\n/,
  );
});

describe('explain FINDING', () => {
  test('prints a page that names the code, by number or slug, without a configuration', () => {
    const cwd = directoryWith({ 'empty.txt': '' });
    const byNumber = mcpgw(['explain', 'mcpgw2001'], { cwd });
    expect(byNumber.code).toBe(0);
    expect(byNumber.stdout).toMatch(/unknown-upstream/);
    expect(mcpgw(['explain', 'unknown-upstream'], { cwd })).toEqual(byNumber);
  });

  test('names the nearest code of one that does not exist', () => {
    const { code, stderr } = mcpgw(['explain', 'MCPGW20011']);
    expect(code).toBe(64);
    expect(stderr).toMatch(
      /^mcpgw: no finding is called MCPGW20011; did you mean MCPGW2001 \(unknown-upstream\)\?\n$/,
    );
  });

  test('hints at the finding that was probably meant', () => {
    const { stderr } = mcpgw(['explain', 'unknown-upstreem', directoryWith(REPOSITORY)]);
    expect(stderr).toBe('mcpgw: did you mean the finding unknown-upstream?\n');
  });
});

test.each([
  [['explain'], 'name a tool, a finding, or give --prompt, --resource or --list'],
  [['explain', 'a', '--as', 'colour=red'], '--as: there is no key colour; there are team, user, client'],
  [['explain', 'a', '--arg', 'x'], '--arg: expected name=value, got `x`'],
  [['explain', 'a', '--header', 'x'], '--header: expected `Name: value`'],
  [['explain', 'a', '--listener', 'outer'], 'no listener is called outer; there are main, inner'],
  [['explain', 'a', '--down', 'x'], '--down: no upstream is called x'],
  [['explain', 'a', '--at', 'noon'], '--at: expected a moment such as 2027-01-15T12:00:00Z'],
  [['explain', '--prompt', 'a', '--list', 'tools'], 'only one of --prompt, --resource and --list'],
  [['explain', 'a', '--bundle', 'none.json'], 'cannot read none.json: ENOENT'],
])('wrong usage: %j', (args, message) => {
  const { code, stdout, stderr } = mcpgw(args, { cwd: directoryWith(REPOSITORY) });
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
  expect(stderr).toContain(message);
});
