// What `who`, `what` and permissions mean, each word by itself.
import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../policies/access/caller.ts';
import { decide } from '../../../policies/access/decide.ts';
import { targetOf } from '../../../policies/access/known-target.ts';
import type { Principal } from '../../../policies/access/principal.ts';
import type { Target } from '../../../policies/access/target.ts';
import type { Config, What, Who } from '../../../schema/generated/config.ts';
import { type Attachment, accessOf, factsOf, principal, tool } from './scene.ts';

const ada = principal({
  user: 'ada',
  client: 'web',
  clientType: 'cursor',
  teams: ['red'],
  scopes: ['s1', 's2'],
});

function reasonFor(
  config: Config,
  caller: Principal,
  target: Target,
  attachments: readonly Attachment[] = [],
) {
  const access = accessOf(config, attachments);
  return decide(access, callerOf(access, caller), targetOf(access, target), factsOf(caller, target, {}))
    .reason;
}

const fits = (who: Who, caller: Partial<Principal>) =>
  reasonFor({ authz: { rules: [{ name: 'r', effect: 'allow', who }] } }, principal(caller), tool('x')) ===
  'allowed_by_rule';
const covers = (what: What, target: Target) =>
  reasonFor({ authz: { rules: [{ name: 'r', effect: 'allow', what }] } }, ada, target) === 'allowed_by_rule';

describe('who', () => {
  it.each<[string, Who, Partial<Principal>, Partial<Principal>]>([
    ['teams: any of them', { teams: ['red', 'blue'] }, { teams: ['a', 'blue'] }, { teams: ['green'] }],
    ['clients: globs', { clients: ['ci-*', 'x'] }, { client: 'ci-1' }, { client: 'xx' }],
    ['a client by its name', { clients: ['x'] }, { client: 'x' }, { client: 'y' }],
    ['any client, but some client', { clients: ['*'] }, { client: 'x' }, { user: 'x' }],
    ['client types: the whole word', { client_types: ['ci'] }, { clientType: 'ci' }, { clientType: 'c' }],
    ['users: globs', { users: ['*@a'] }, { user: 'x@a' }, { user: 'x@b' }],
    ['a user by the name', { users: ['x', 'y'] }, { user: 'y' }, { user: 'z' }],
    ['any user, but some user', { users: ['*'] }, { user: 'x' }, { client: 'x' }],
    ['scopes: all of them', { scopes: ['a', 'b'] }, { scopes: ['b', 'c', 'a'] }, { scopes: ['a', 'c'] }],
    ['any scope: one of them', { any_scope: ['a', 'b'] }, { scopes: ['b'] }, { scopes: ['c'] }],
    [
      'claims: all of them',
      { claims: { a: 'x', b: 'y' } },
      { claims: { a: 'x', b: ['y'] } },
      { claims: { a: 'x' } },
    ],
    ['a block of addresses', { ips: ['10.0.0.0/8', '::1'] }, { ip: '10.1.1.1' }, { ip: '11.0.0.1' }],
    ['another block of addresses', { ips: ['10.0.0.0/8', '::1'] }, { ip: '::1' }, { ip: '' }],
    [
      'no type, never because it is missing',
      { client_types: ['', 'x'] },
      { clientType: 'x' },
      { client: 'x' },
    ],
    ['somebody known', { authenticated: true }, { user: 'x' }, {}],
    ['nobody known', { authenticated: false }, {}, { user: 'x' }],
    ['all that is asked', { users: ['x'], clients: ['y'] }, { user: 'x', client: 'y' }, { user: 'x' }],
    [
      'all that is asked, of teams too',
      { teams: ['t'], users: ['x'] },
      { teams: ['t'], user: 'x' },
      { teams: ['t'] },
    ],
    [
      'all that is asked, by globs',
      { users: ['x'], clients: ['*'] },
      { user: 'x', client: 'y' },
      { client: 'y' },
    ],
    [
      'a name objects are born with',
      { teams: ['constructor'] },
      { teams: ['constructor'] },
      { teams: ['toString'] },
    ],
    ['another such name', { clients: ['__proto__'] }, { client: '__proto__' }, { client: 'constructor' }],
  ])('asks for %s', (_, who, fitting, other) => {
    expect(fits(who, fitting)).toBe(true);
    expect(fits(who, other)).toBe(false);
  });
});

describe('what', () => {
  const prompt = (name: string): Target => ({ ...tool(name), kind: 'prompt', method: 'prompts/get' });
  const resource = (name: string): Target => ({ ...tool(name), kind: 'resource', method: 'resources/read' });
  it.each<[string, What, Target, Target]>([
    ['tools: globs', { tools: ['a*', 'b'] }, tool('ab'), tool('bb')],
    ['tools: not prompts of the same name', { tools: ['a'] }, tool('a'), prompt('a')],
    ['prompts', { prompts: ['a?'] }, prompt('ab'), prompt('a')],
    ['prompts: not tools', { prompts: ['*'] }, prompt('a'), tool('a')],
    ['resources by their URIs', { resources: ['file:///*'] }, resource('file:///a/b'), resource('db://a')],
    ['tools or prompts', { tools: ['a'], prompts: ['b'] }, prompt('b'), prompt('a')],
    ['tools but some', { tools: ['a*'], exclude_tools: ['*b'] }, tool('ac'), tool('acb')],
    ['all tools but some', { exclude_tools: ['a'] }, tool('b'), tool('a')],
    ['all tools but some: no prompts', { exclude_tools: ['a'] }, tool('b'), prompt('b')],
    ['prompts, and tools but some', { prompts: ['a'], exclude_tools: ['a'] }, prompt('a'), tool('a')],
    ['upstreams', { upstreams: ['web', 'db'] }, tool('a', { upstream: 2 }), tool('a', { upstream: 0 })],
    ['methods', { methods: ['prompts/get'] }, prompt('a'), tool('a')],
    [
      'annotations: as they are',
      { annotations: { read_only: true, destructive: false } },
      tool('a', { annotations: { read_only: true, destructive: false } }),
      tool('a', { annotations: { read_only: true, destructive: true } }),
    ],
    [
      'annotations: not where nobody said',
      { annotations: { destructive: false } },
      tool('a', { annotations: { destructive: false } }),
      tool('a', { annotations: { read_only: true } }),
    ],
    [
      'everything that is asked',
      { tools: ['a'], upstreams: ['web'] },
      tool('a', { upstream: 1 }),
      tool('b', { upstream: 1 }),
    ],
  ])('asks for %s', (_, what, fitting, other) => {
    expect(covers(what, fitting)).toBe(true);
    expect(covers(what, other)).toBe(false);
  });

  it('that names only upstreams that are not enabled is nothing', () => {
    for (const upstream of [-1, 0, 1, 2])
      expect(covers({ upstreams: ['off'] }, tool('a', { upstream }))).toBe(false);
  });
});

describe('permissions', () => {
  const needs = (authz: Config['authz'], name: string, scopes: string[] = []) =>
    reasonFor({ authz: authz! }, { ...ada, scopes }, tool(name));

  it('alone decide: who holds the scopes may', () => {
    const authz = { tool_permissions: { x: ['s'] } };
    expect(needs(authz, 'x', ['s'])).toBe('allowed_by_rule');
    expect(needs(authz, 'x')).toBe('missing_scope');
    expect(needs(authz, 'y', ['s'])).toBe('no_rule_allows');
    expect(reasonFor({ authz }, ada, { ...tool('x'), kind: 'prompt' })).toBe('no_rule_allows');
  });

  it('do not decide where any rule allows anything', () => {
    const rules = [{ name: 'r', effect: 'allow' as const, what: { tools: ['y'] } }];
    expect(needs({ tool_permissions: { x: ['s'] }, rules }, 'x', ['s'])).toBe('no_rule_allows');
    const audited = rules.map((rule) => ({ ...rule, mode: 'audit' as const }));
    expect(needs({ tool_permissions: { x: ['s'] }, rules: audited }, 'x', ['s'])).toBe('allowed_by_rule');
    const team = { authz: { tool_permissions: { x: ['s'] } }, teams: { t: { allow_prompts: ['p'] } } };
    expect(reasonFor(team, { ...ada, scopes: ['s'] }, tool('x'))).toBe('no_rule_allows');
  });

  it('ask of tools that are not named for the default scopes', () => {
    const authz = { tool_permissions: { x: ['s'] }, default_scopes: ['d'] };
    expect(needs(authz, 'y', ['d'])).toBe('allowed_by_rule');
    expect(needs(authz, 'y', ['s'])).toBe('missing_scope');
    expect(needs(authz, 'x', ['d'])).toBe('missing_scope');
    expect(needs({ ...authz, default_scopes: [] }, 'y')).toBe('allowed_by_rule');
    expect(needs({ default_scopes: ['d'] }, 'y', ['d'])).toBe('allowed_by_rule');
    expect(needs({ default_scopes: ['d'] }, 'y')).toBe('missing_scope');
  });

  it('are those of the most specific key, and only those', () => {
    const authz = {
      tool_permissions: {
        '*': ['any'],
        'db_*': ['db'],
        'db_d*': ['drop'],
        'db_drop*': ['drops'],
        db_drop: ['one'],
        '*_admin': ['admin'],
        'q*z': ['long'],
        'q?': ['short'],
        'w*': ['star'],
        'w?': ['mark'],
      },
    };
    const wanted: [string, string][] = [
      ['x', 'any'],
      ['db_read', 'db'],
      ['db_dump', 'drop'],
      ['db_drops', 'drops'],
      ['db_drop', 'one'],
      ['db_admin', 'db'],
      ['x_admin', 'admin'],
      ['qz', 'long'],
      ['qy', 'short'],
      ['wa', 'star'],
    ];
    for (const [name, scope] of wanted) {
      expect([name, needs(authz, name, [scope])]).toEqual([name, 'allowed_by_rule']);
      const others = wanted.map(([, other]) => other).filter((other) => other !== scope);
      expect([name, needs(authz, name, others)]).toEqual([name, 'missing_scope']);
    }
  });

  it('are no matter of prompts and resources', () => {
    const config = { authz: { default_scopes: ['s'], rules: [{ name: 'r', effect: 'allow' as const }] } };
    const nobody = { ...ada, scopes: [] };
    expect(reasonFor(config, nobody, tool('x'))).toBe('missing_scope');
    expect(reasonFor(config, nobody, { ...tool('x'), kind: 'prompt' })).toBe('allowed_by_rule');
    expect(reasonFor(config, nobody, { ...tool('x'), kind: 'resource' })).toBe('allowed_by_rule');
  });
});

describe('an attached policy', () => {
  const config = (authz: Config['authz']): Config => ({
    authz: { rules: [{ name: 'all', effect: 'allow' }], default_scopes: ['s1'] },
    teams: { red: {} },
    policies: { p: { authz: authz! } },
  });
  const deny = config({ rules: [{ name: 'no', effect: 'deny' }] });
  const needs = config({ tool_permissions: { x: ['extra'] } });

  it.each<[string, Omit<Attachment, 'policy'>, Principal, Target, Principal, Target]>([
    ['routes', { routes: [1] }, ada, tool('x', { route: 1 }), ada, tool('x', { route: 0 })],
    ['upstreams', { upstreams: [1] }, ada, tool('x', { upstream: 1 }), ada, tool('x', { upstream: 0 })],
    ['teams, any of them', { teams: ['red', 'blue'] }, ada, tool('x'), { ...ada, teams: [] }, tool('x')],
    ['clients', { clients: ['web'] }, ada, tool('x'), { ...ada, client: 'w' }, tool('x')],
  ])('to %s says nothing elsewhere', (_, attachment, caller, target, other, elsewhere) => {
    const attached = [{ policy: 'p', ...attachment }];
    expect(reasonFor(deny, caller, target, attached)).toBe('denied_by_rule');
    expect(reasonFor(deny, other, elsewhere, attached)).toBe('allowed_by_rule');
    expect(reasonFor(needs, caller, target, attached)).toBe('missing_scope');
    expect(reasonFor(needs, other, elsewhere, attached)).toBe('allowed_by_rule');
  });

  it('in several ways holds in each', () => {
    const attached = [{ policy: 'p', routes: [1], teams: ['red'] }];
    const blue = { ...ada, teams: [] };
    expect(reasonFor(deny, ada, tool('x'), attached)).toBe('denied_by_rule');
    expect(reasonFor(deny, blue, tool('x', { route: 1 }), attached)).toBe('denied_by_rule');
    expect(reasonFor(deny, blue, tool('x'), attached)).toBe('allowed_by_rule');
  });

  it('adds the scopes it asks for to those that are asked for anyway', () => {
    const attached = [{ policy: 'p', routes: [0] }];
    expect(reasonFor(needs, { ...ada, scopes: ['extra'] }, tool('x'), attached)).toBe('missing_scope');
    expect(reasonFor(needs, { ...ada, scopes: ['extra', 's1'] }, tool('x'), attached)).toBe(
      'allowed_by_rule',
    );
  });

  it('leaves tools to the default scopes that it does not name itself', () => {
    const attached = [{ policy: 'p', routes: [0] }];
    expect(reasonFor(needs, ada, tool('y'), attached)).toBe('allowed_by_rule');
    const alone = { ...needs, authz: { rules: [{ name: 'all', effect: 'allow' as const }] } };
    expect(reasonFor(alone, ada, tool('y'), attached)).toBe('no_rule_allows');
    expect(reasonFor(alone, ada, tool('y', { route: 1 }), attached)).toBe('allowed_by_rule');
  });

  it('may be all there is: then its scopes decide where it is attached', () => {
    const alone: Config = { policies: { p: { authz: { default_scopes: ['s1'] } } } };
    const attached = [{ policy: 'p', routes: [0] }];
    expect(reasonFor(alone, ada, tool('x'), attached)).toBe('allowed_by_rule');
    expect(reasonFor(alone, { ...ada, scopes: [] }, tool('x'), attached)).toBe('missing_scope');
    expect(reasonFor(alone, ada, tool('x', { route: 1 }), attached)).toBe('no_rule_allows');
  });
});

describe('lists of teams and clients', () => {
  it('are rules about tools, prompts and resources', () => {
    const config: Config = {
      teams: {
        red: { allow: ['a*'], deny: ['ab'], allow_prompts: ['p'], allow_resources: ['r:*'] },
        blue: {},
      },
    };
    const kind = (of: Target['kind'], name: string): Target => ({ ...tool(name), kind: of });
    expect(reasonFor(config, ada, tool('aa'))).toBe('allowed_by_rule');
    expect(reasonFor(config, ada, tool('ab'))).toBe('denied_by_rule');
    expect(reasonFor(config, ada, tool('p'))).toBe('no_rule_allows');
    expect(reasonFor(config, ada, kind('prompt', 'p'))).toBe('allowed_by_rule');
    expect(reasonFor(config, ada, kind('resource', 'r:1'))).toBe('allowed_by_rule');
    expect(reasonFor(config, ada, kind('resource', 'p'))).toBe('no_rule_allows');
    expect(reasonFor(config, { ...ada, teams: ['blue'] }, tool('aa'))).toBe('no_rule_allows');
  });

  it('are never about callers without an id', () => {
    const nameless: Config = { clients: { '': { allow: ['x'] } } };
    expect(reasonFor(nameless, { ...ada, client: '' }, tool('x'))).toBe('no_rule_allows');
    const attached: Config = {
      authz: { default: 'allow' },
      policies: { p: { authz: { rules: [{ name: 'no', effect: 'deny' }], default_scopes: ['s9'] } } },
    };
    const at = [{ policy: 'p', clients: [''] }];
    expect(reasonFor(attached, { ...ada, client: '' }, tool('x'), at)).toBe('allowed_by_default');
  });

  it('of a client are about that id, although it may look like a glob', () => {
    const config: Config = { clients: { 'c*': { allow: ['x'] }, ci: { deny: ['x'] } } };
    expect(reasonFor(config, { ...ada, client: 'c*' }, tool('x'))).toBe('allowed_by_rule');
    expect(reasonFor(config, { ...ada, client: 'ci' }, tool('x'))).toBe('denied_by_rule');
    expect(reasonFor(config, { ...ada, client: 'cx' }, tool('x'))).toBe('no_rule_allows');
  });
});
