// Which routes wanted a call, by which condition, and which step of the order put the winner first.
import { describe, expect, it } from 'vitest';
import type { Call } from '../../../policies/calls/call.ts';
import { explain } from '../../../policies/calls/explanation.ts';
import { isClosed, namesKnown } from '../../../policies/calls/known-names.ts';
import { globOf } from '../../../policies/calls/route-trace.ts';
import { principalOf, variedCaller } from '../../../policies/calls/simulated-caller.ts';
import { requestOf } from '../../../policies/calls/simulated-request.ts';
import type { NamedCall } from '../../../policies/calls/way.ts';
import { policyFrom, somebody, toolCall, world } from './repository.ts';

const HEAD = `version: 1
gateway: { listeners: [{ name: main }, { name: other, port: 8081, path: /there }] }
upstreams: { a: { url: "http://127.0.0.1:9001" }, b: { url: "http://127.0.0.1:9002" } }
teams: { red: { match: { groups: [red] } } }
authn: { mode: optional, providers: { corp: { type: jwt, issuer: "https://login.example", audience: gateway } } }
`;
const policyWith = (...routes: string[]) =>
  policyFrom(`${HEAD}authz: { default: allow }
rate_limits: { per_tool: { search: { requests_per_minute: 5 } } }
routes:
${routes.map((route, i) => `  - { name: r${i}, ${route.includes('deny') ? route : `${route}, upstream: a`} }\n`).join('')}`);

const header = (name: string) => (name === 'x-env' ? 'prod' : undefined);
const request = { listener: 'main', path: '/mcp', protocolVersion: '2026-07-28', header };
const principal = somebody({
  client: 'bot',
  clientType: 'ide',
  user: 'ann',
  teams: ['red'],
  scopes: ['s'],
  claims: { dept: 'it' },
});

function traced(routes: string[], name: string, given: Partial<NamedCall> = {}) {
  const policy = policyWith(...routes);
  return explain(policy, world(policy), toolCall(name, { principal, request, ...given })).routes;
}
const whys = (routes: string[], name: string, given: Partial<NamedCall> = {}) =>
  traced(routes, name, given)?.beaten.map(({ route, why }) => `${route.name}: ${why}`);

describe('the condition that led to a route', () => {
  it.each([
    ['tool_name: search', 'tool_name "search"', 'exact', 6, false],
    ['tool_prefix: sea', 'tool_prefix "sea"', 'pattern', 3, false],
    ['tool_glob: "s*ch"', 'tool_glob "s*ch"', 'pattern', 1, false],
    ['tool_glob: "sea?ch"', 'tool_glob "sea?ch"', 'pattern', 3, false],
    ['tool_regex: "sea(r|l)ch"', 'tool_regex "sea(r|l)ch"', 'pattern', 3, true],
    ['listener: main', 'any name', 'no name', 0, false],
    ['default: true', 'any name', 'default', 0, false],
  ])('%s: %s', (match, condition, tier, literal, isRegex) => {
    expect(traced([`match: { ${match} }`], 'search')?.winner).toMatchObject({
      condition,
      rank: { tier, literal, isRegex, priority: 0 },
    });
  });

  it('is said in the words of what was asked for', () => {
    const prompts = [
      'match: { prompt_name: greet }',
      'match: { prompt_prefix: gr }',
      'match: { prompt_glob: "g*t" }',
    ];
    const prompt = { kind: 'prompt' as const, method: 'prompts/get' };
    expect(traced(prompts, 'greet', prompt)?.winner.condition).toBe('prompt_name "greet"');
    expect(traced(prompts, 'greet', prompt)?.beaten.map(({ condition }) => condition)).toEqual([
      'prompt_prefix "gr"',
      'prompt_glob "g*t"',
    ]);
    const resources = ['match: { resource_uri: "x:a" }', 'match: { resource_prefix: "x:" }'];
    const resource = { kind: 'resource' as const, method: 'resources/read' };
    const found = traced(resources, 'x:a', resource);
    expect([found?.winner.condition, found?.beaten[0]?.condition]).toEqual([
      'resource_uri "x:a"',
      'resource_prefix "x:"',
    ]);
  });

  it('is found down the whole tree of literal starts', () => {
    const routes = ['s', 'sea', 'seal', 'search', 'search_more', 'x'].map(
      (prefix) => `match: { tool_prefix: ${prefix} }`,
    );
    const found = traced(routes, 'search');
    expect([found?.winner, ...found!.beaten].map((one) => one?.condition)).toEqual([
      'tool_prefix "search"',
      'tool_prefix "sea"',
      'tool_prefix "s"',
    ]);
  });

  it.each([
    ['tool_name: search, header: { x-env: prod }', ['header x-env']],
    ['tool_name: search, claim: { dept: it }', ['claim dept']],
    ['tool_name: search, method: tools/call', ['method']],
    ['tool_name: search, listener: main', ['listener']],
    ['tool_name: search, team: red', ['team']],
    ['tool_name: search, client: bot', ['client']],
    ['tool_name: search, client_type: ide', ['client_type']],
    ['tool_name: search, user: ann', ['user']],
    ['tool_name: search, scope: s', ['scope']],
    ['tool_name: search, when: "client.id == \'bot\'"', ['when']],
    [
      'tool_name: search, header: { x-env: prod }, listener: main, scope: s',
      ['header x-env', 'listener', 'scope'],
    ],
    ['tool_name: search', []],
  ])('%s has beside it %j', (match, beside) => {
    const winner = traced([`match: { ${match} }`], 'search')?.winner;
    expect(winner?.beside).toEqual(beside);
    expect(winner?.rank.conditions).toBe(beside.length);
  });
});

describe('the step that decides', () => {
  it.each([
    [['match: { tool_prefix: s }, priority: 2', 'match: { tool_name: search }'], 'priority 2 before 0'],
    [['match: { tool_name: search }', 'match: { tool_prefix: sea }'], 'an exact name before a pattern'],
    [['match: { tool_name: search }', 'match: { listener: main }'], 'an exact name before no name'],
    [['match: { tool_name: search }', 'match: { default: true }'], 'an exact name before a default'],
    [['match: { tool_prefix: sea }', 'match: { listener: main }'], 'a pattern before no name'],
    [['match: { listener: main }', 'match: { default: true }'], 'no name before a default'],
    [
      ['match: { tool_prefix: sea }', 'match: { tool_prefix: s }'],
      'a literal start of 3 characters before 1',
    ],
    [
      ['match: { tool_glob: "sea*h" }', 'match: { tool_regex: "sea.*" }'],
      'a glob before a regular expression',
    ],
    [
      ['match: { tool_prefix: sea, listener: main, team: red }', 'match: { tool_glob: "sea*ch" }'],
      '2 conditions beside the name before 0',
    ],
    [
      ['match: { tool_prefix: sea, listener: main }', 'match: { tool_prefix: sea, team: red }'],
      'the place in the files, for nothing else tells them apart',
    ],
  ])('%j: %s', (routes, why) => {
    expect(whys(routes, 'search')).toEqual([`r1: ${why}`]);
  });

  it('is told of each route once, and not of the winner itself', () => {
    const routes = [
      'match: [{ tool_name: search }, { tool_prefix: sea }]',
      'match: [{ tool_prefix: se }, { tool_prefix: s }]',
    ];
    expect(whys(routes, 'search')).toEqual(['r1: an exact name before a pattern']);
  });

  it('is not told of routes that do not want the call', () => {
    const routes = [
      'match: { tool_name: search }',
      'match: { tool_prefix: sea, team: other }',
      'match: { tool_regex: sea }',
    ];
    expect(whys(routes.toSpliced(1, 1), 'search')).toEqual([]);
    expect(traced(['match: { tool_name: other }'], 'search')).toBeUndefined();
  });
});

it('a pattern that is no glob is not taken for one', () => {
  expect(globOf('^(?:a\\.b)$')).toBe('a.b');
  expect(globOf('^(?:a.b)$')).toBeUndefined();
  expect(globOf('^(?:a\\db)$')).toBeUndefined();
});

describe('an explanation', () => {
  it('has the shares of a split, and none without one', () => {
    const shares = (targets: string) => {
      const policy = policyFrom(`${HEAD}authz: { default: allow }
routes: [{ name: r, match: { tool_name: search }, ${targets} }]
`);
      return explain(policy, world(policy), toolCall('search')).shares.map(({ upstream, share }) => [
        upstream.name,
        share,
      ]);
    };
    expect(shares('upstreams: [{ target: a, weight: 3 }, { target: b, weight: 1 }]')).toEqual([
      ['a', 0.75],
      ['b', 0.25],
    ]);
    expect(shares('upstream: a')).toEqual([]);
  });

  it('has the limits that count the call', () => {
    const policy = policyWith('match: { default: true }');
    const limits = (name: string) => explain(policy, world(policy), toolCall(name)).limits;
    expect(limits('search').map(({ limit }) => limit.limit)).toEqual([5]);
    expect(limits('search')[0]?.named.origin).toMatch(/^mcpgw\.yaml:\d+:\d+$/);
    expect(limits('other')).toEqual([]);
  });

  it('traces rules only where it came to them', () => {
    const policy = policyWith('match: { tool_name: closed }, deny: Closed.', 'match: { default: true }');
    const access = (name: string, given: Partial<Call> = {}) =>
      explain(policy, world(policy), toolCall(name, given)).access;
    expect(access('search')).toBeDefined();
    expect(access('closed')).toBeUndefined();
    const ping = explain(policy, world(policy), toolCall('', { kind: 'none', method: 'ping' }));
    expect(ping).toMatchObject({
      routes: undefined,
      shares: [],
      access: undefined,
      limits: [],
      wouldAllow: [],
    });
    const open = policyFrom('version: 1\nupstreams: { a: { url: "http://127.0.0.1:9001" } }\n');
    expect(explain(open, world(open), toolCall('x')).access).toBeUndefined();
  });
});

describe('the names there are', () => {
  const policy = policyFrom(`${HEAD}routes:
  - { name: one, match: { tool_name: [routed, twice] }, upstream: a }
  - { name: two, match: { prompt_name: greet }, upstream: a }
  - { name: three, match: { resource_uri: "file:///a" }, upstream: a }
  - { name: four, match: { tool_prefix: pre_ }, upstream: a }
authz:
  default: allow
  tool_permissions: { permitted: [s], "per_*": [s] }
  rules:
    - { name: r1, effect: deny, what: { tools: [ruled, "ru*", "r?", twice] } }
    - { name: r2, effect: deny, what: { prompts: [part, "p*"] } }
    - { name: r3, effect: deny, what: { resources: ["file:///b", "file://*"] } }
rate_limits: { per_tool: { limited: { requests_per_minute: 1 } } }
`);

  it('are those that the policy spells out, sorted and each once', () => {
    expect(namesKnown(policy, 'tool')).toEqual(['limited', 'permitted', 'routed', 'ruled', 'twice']);
    expect(namesKnown(policy, 'prompt')).toEqual(['greet', 'part']);
    expect(namesKnown(policy, 'resource')).toEqual(['file:///a', 'file:///b']);
    expect(isClosed(policy)).toBe(false);
  });

  it('are none where nothing is said', () => {
    const open = policyFrom('version: 1\nupstreams: { a: { url: "http://127.0.0.1:9001" } }\n');
    expect(namesKnown(open, 'tool')).toEqual([]);
  });
});

describe('who calls in a simulation', () => {
  const policy = policyFrom(`${HEAD}authz: { default: allow }\n`);

  it('is somebody as soon as anything is said of them, and nobody else', () => {
    for (const as of [
      { user: 'u' },
      { client: 'c' },
      { teams: [] },
      { groups: ['g'] },
      { scopes: [] },
      { claims: {} },
    ])
      expect(principalOf(policy, as).authenticated, JSON.stringify(as)).toBe(true);
    expect(principalOf(policy, {}).authenticated).toBe(false);
    expect(principalOf(policy, { ip: '10.0.0.1', session: 's', client_type: 'ide' })).toMatchObject({
      authenticated: false,
      ip: '10.0.0.1',
      session: 's',
      clientType: 'ide',
    });
    expect(principalOf(policy, { user: 'u', authenticated: false })).toMatchObject({
      authenticated: false,
      user: '',
    });
    expect(principalOf(policy, { authenticated: true })).toMatchObject({
      authenticated: true,
      user: '',
      scopes: [],
    });
  });

  it('has the teams that were said, else those that the groups give', () => {
    expect(principalOf(policy, { teams: ['b', 'a', 'b'] }).teams).toEqual(['a', 'b']);
    expect(principalOf(policy, { groups: ['red'] }).teams).toEqual(['red']);
    expect(principalOf(policy, { groups: ['blue'] }).teams).toEqual([]);
    const open = policyFrom('version: 1\nupstreams: { a: { url: "http://127.0.0.1:9001" } }\n');
    expect(principalOf(open, { groups: ['red'], client_type: 'ide' })).toMatchObject({
      teams: [],
      clientType: 'ide',
    });
  });

  it('is all that was said', () => {
    const as = {
      user: 'u',
      client: 'c',
      client_type: 't',
      scopes: ['s'],
      claims: { a: 1 },
      ip: '10.0.0.1',
      session: 'x',
    };
    expect(principalOf(policy, as)).toEqual({
      authenticated: true,
      user: 'u',
      client: 'c',
      clientType: 't',
      teams: [],
      scopes: ['s'],
      claims: { a: 1 },
      ip: '10.0.0.1',
      session: 'x',
    });
  });

  it('varies as the test asks, the same way in every run', () => {
    const as = { user: 'u', client: 'c' };
    expect(variedCaller(as, undefined, 3)).toEqual(as);
    expect(variedCaller(as, 'session', 3)).toEqual({ ...as, session: 'session-3' });
    expect(variedCaller(as, 'client', 3)).toEqual({ user: 'u', client: 'client-3', session: 'session-3' });
    expect(variedCaller(as, 'user', 3)).toEqual({ user: 'user-3', client: 'c', session: 'session-3' });
    expect(variedCaller({}, 'user', 3)).toEqual({ user: 'user-3', client: 'client-3', session: 'session-3' });
  });

  it('comes in by the listener that is named, else by the first, with headers in any case', () => {
    expect(requestOf(policy, {})).toMatchObject({
      listener: 'main',
      path: '/mcp',
      protocolVersion: '2026-07-28',
    });
    expect(requestOf(policy, { listener: 'other' })).toMatchObject({ listener: 'other', path: '/there' });
    expect(requestOf(policy, { listener: 'none' }).listener).toBe('main');
    expect(requestOf(policy, { headers: { 'X-Env': 'a' } }).header('x-env')).toBe('a');
    expect(requestOf(policy, {}).header('x-env')).toBeUndefined();
  });
});
