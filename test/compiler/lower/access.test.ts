// What is written about access, as the bundle holds it.
import { describe, expect, it } from 'vitest';
import { compile } from '../../../compiler/compile.ts';
import { lowerAccess } from '../../../compiler/lower/access.ts';
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { lowered, programOf } from '../../policies/access/scene.ts';

function bundleOf(files: Record<string, string>): Bundle {
  const { bundle, diagnostics } = compile(files, { commit: null, dirty: false });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (bundle === undefined) throw new Error(JSON.stringify(errors, ['key', 'message']));
  return bundle;
}

const ROOT = `version: 1
upstreams:
  files: { url: "http://127.0.0.1:1" }
`;

describe('access in a bundle', () => {
  it('is absent when nothing is said about callers', () => {
    expect(lowered({}).access).toBeUndefined();
    expect(lowered({ authz: { default: 'allow' } }).access).toBeUndefined();
    expect(lowered({ authz: { list_filtering: 'off' } }).access).toBeUndefined();
    expect(bundleOf({ 'mcpgw.yaml': ROOT }).access).toBeUndefined();
  });

  it('is open by default only while nobody is asked who he is and nothing is ruled', () => {
    const provider = { idp: { type: 'jwt' as const, issuer: 'https://a.example', audience: 'b' } };
    const defaults = {
      allow: [
        { teams: { t: {} } },
        { clients: { c: {} } },
        { authz: { default: 'allow' as const, default_scopes: [] } },
      ],
      deny: [
        { authn: { providers: provider } },
        { authz: { rules: [{ name: 'r', effect: 'deny' as const }] } },
        { authz: { tool_permissions: { x: [] } } },
        { authz: { default_scopes: [] } },
        { authz: { default: 'deny' as const } },
        { teams: { t: { allow: ['x'] } } },
        { teams: { t: { deny: ['x'] } } },
        { clients: { c: { deny: ['x'] } } },
      ],
    };
    for (const config of defaults.allow) expect(lowered(config).access?.default).toBe('allow');
    for (const config of defaults.deny) expect(lowered(config).access?.default).toBe('deny');
    const { access } = lowered({ policies: { p: { authz: { default_scopes: [] } } } }, [
      { policy: 'p', routes: [0] },
    ]);
    expect(access?.default).toBe('deny');
  });

  it('numbers the different callers and targets once', () => {
    const { access } = lowered({
      authz: {
        rules: [
          { name: 'a', effect: 'allow', who: { users: ['y', 'x', 'y'] }, what: { tools: ['t'] } },
          { name: 'b', effect: 'allow', who: { users: ['x', 'y'] }, what: { tools: ['u', 't'] } },
          { name: 'c', effect: 'deny', who: { users: ['x'] }, what: { tools: ['t', 'u'] } },
        ],
      },
    });
    expect(access?.rules.map(({ name, who, what }) => [name, who, what])).toEqual([
      ['c', 0, 0],
      ['a', 1, 1],
      ['b', 1, 0],
    ]);
    expect(access?.whos).toEqual([{ users: ['x'] }, { users: ['x', 'y'] }]);
    expect(access?.whats).toEqual([{ tools: ['t', 'u'] }, { tools: ['t'] }]);
  });

  it('files callers under what they must be named', () => {
    const whos = [
      { teams: ['a', 'b'] },
      { clients: ['c'], teams: ['a'] },
      { users: ['u'] },
      { users: ['u*'] },
      { clients: ['c*'] },
      { authenticated: true },
      { teams: ['__proto__'] },
    ];
    const { access } = lowered({
      authz: { rules: whos.map((who, i) => ({ name: `r${i}`, effect: 'allow' as const, who })) },
    });
    expect(access?.who_index).toEqual({
      teams: JSON.parse('{"a":[0],"b":[0],"__proto__":[6]}'),
      clients: { c: [1] },
      users: { u: [2] },
      rest: [3, 4, 5],
    });
  });

  it('holds each glob once, with a pattern only where the index does not settle it', () => {
    const { access } = lowered({
      authz: {
        rules: [
          { name: 'a', effect: 'allow', what: { tools: ['db_*', 'x'] } },
          { name: 'b', effect: 'allow', what: { tools: ['*_read', 'db_*'] } },
          { name: 'c', effect: 'allow', what: { upstreams: ['web'] } },
        ],
      },
    });
    const { tool, prompt, rest } = access!.what_index;
    expect(tool.globs).toEqual([
      { whats: [0, 1] },
      { whats: [0] },
      { whats: [1], pattern: '^(?:[^]*_read)$' },
    ]);
    expect(tool.index.exact).toEqual({ x: [1] });
    expect(prompt.globs).toEqual([]);
    expect(rest).toEqual([2]);
    expect(access!.whats[2]).toEqual({ upstreams: [1] });
  });

  it('names rules of teams and clients after them', () => {
    const { access, ruleOrigins } = lowered({
      teams: { t: { allow: ['b', 'a'], deny: ['c'], allow_prompts: ['p'] }, u: { allow_resources: ['r'] } },
      clients: { 'a/b': { allow: ['x'] } },
    });
    expect(access?.rules.map(({ name, kind }) => [name, kind])).toEqual([
      ['team t deny', 'team'],
      ['client a/b allow', 'client'],
      ['team t allow', 'team'],
      ['team u allow', 'team'],
    ]);
    expect(ruleOrigins).toEqual([
      '/teams/t/deny#key:1:1',
      '/clients/a~1b/allow#key:1:1',
      '/teams/t/allow#key:1:1',
      '/teams/u/allow_resources#key:1:1',
    ]);
    expect(access?.whos[access.rules[1]!.who]).toEqual({ for_clients: ['a/b'] });
    expect(access?.whats[access.rules[2]!.what]).toEqual({ tools: ['a', 'b'], prompts: ['p'] });
  });

  it('says where scopes that stand for rules were written', () => {
    const config = {
      policies: { p: { authz: { default_scopes: ['s'] } } },
      authz: { tool_permissions: { x: ['s'] } },
    };
    const { access, ruleOrigins } = lowered(config, [{ policy: 'p', teams: ['t'], routes: [2] }]);
    expect(access?.rules.map(({ name, kind }) => [name, kind])).toEqual(
      Array(3).fill(['tool_permissions', 'rule']),
    );
    expect(new Set(ruleOrigins)).toEqual(
      new Set(['/authz/tool_permissions#key:1:1', '/policies/p/authz/default_scopes#key:1:1']),
    );
    expect(access?.permissions.map(({ scope }) => scope)).toEqual([{}, { teams: ['t'] }, { routes: [2] }]);
  });

  it('is the same whatever the order of files, rules, lists and maps', () => {
    const rules = [
      { name: 'same', effect: 'allow' as const, who: { users: ['b', 'a'] } },
      { name: 'same', effect: 'allow' as const, what: { tools: ['x'] } },
      { name: 'first', effect: 'allow' as const, mode: 'audit' as const },
    ];
    const clients = { a: { allow: ['x'] }, b: { allow: ['x'] } };
    const turned = Object.fromEntries(Object.entries(clients).reverse());
    const tools = { 'a*': ['s'], b: ['t', 's'] };
    const { access } = lowered({ authz: { rules, tool_permissions: tools }, clients });
    const other = lowered({
      authz: {
        rules: rules.toReversed(),
        tool_permissions: Object.fromEntries(Object.entries(tools).reverse()),
      },
      clients: turned,
    });
    expect(other.access).toEqual(access);
  });

  it('keeps clients, teams and messages', () => {
    const { access } = lowered({
      authz: { rules: [{ name: 'r', effect: 'deny', message: 'ask us' }], list_filtering: 'off' },
      teams: {
        b: { region: 'eu', match: { groups: ['y', 'x'], claims: { B: 'x', A: { prefix: 'y' } } } },
        a: {},
      },
      clients: { c: { type: 'ci', team: 'a' }, d: {} },
    });
    expect(access).toMatchObject({
      list_filtering: false,
      rules: [{ message: 'ask us' }],
      clients: { c: { type: 'ci', team: 'a' }, d: { type: null, team: null } },
      teams: [
        { name: 'a', groups: [], users: [], clients: [], claims: [], region: null },
        {
          name: 'b',
          groups: ['x', 'y'],
          claims: [
            { name: 'A', prefix: 'y', not: false },
            { name: 'B', exact: 'x', not: false },
          ],
          region: 'eu',
        },
      ],
    });
  });

  it('leads back to the place in its file, and needs its feature', () => {
    const bundle = bundleOf({
      'mcpgw.yaml': ROOT,
      'policies/auth.yaml': `authz:
  rules:
    - name: all
      effect: allow
    - name: none
      effect: deny
      what: { tools: [x] }
`,
      'teams/teams.yaml': `teams:
  red:
    allow: [x]
`,
    });
    expect(bundle.features).toContain('access.rules/1');
    expect(bundle.origins.rules).toEqual([
      'policies/auth.yaml:5:7',
      'policies/auth.yaml:3:7',
      'teams/teams.yaml:3:5',
    ]);
  });

  it('refuses a condition that was not compiled', () => {
    const rules = [{ name: 'r', effect: 'allow' as const, when: 'yes' }];
    const program = { ...programOf({ authz: { rules } }, []), expressions: new Map() };
    expect(() => lowerAccess(program)).toThrow('the condition at /authz/rules/0/when was not compiled');
  });
});
