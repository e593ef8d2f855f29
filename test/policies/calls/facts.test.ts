// What the conditions of routes, rules and limits see of a call, whatever it is for.
import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../../policies/access/principal.ts';
import type { Call } from '../../../policies/calls/call.ts';
import { sharesOf, stickyKey } from '../../../policies/calls/destination.ts';
import { factsOf } from '../../../policies/calls/facts.ts';
import { judge } from '../../../policies/calls/judge.ts';
import { policyFrom, somebody, toolCall, world } from './repository.ts';

const HEAD = `version: 1
gateway: { region: eu, listeners: [{ name: main }, { name: other, port: 8081 }] }
upstreams:
  a: { url: "http://127.0.0.1:9001", region: eu, labels: { tier: gold } }
  b: { url: "http://127.0.0.1:9002" }
`;
const TO_A = 'routes: [{ name: rest, match: { default: true }, upstream: a }]\n';

describe('a condition', () => {
  const sees = (when: string, given: Partial<Call> = {}) => {
    const policy = policyFrom(
      `${HEAD}${TO_A}authz: { rules: [{ name: r, effect: allow, when: '${when}' }] }\n`,
    );
    return judge(policy, world(policy), toolCall('x', given)).decision === 'allow';
  };
  const prompt = { kind: 'prompt' as const, name: 'greet', method: 'prompts/get', arguments: { who: 'me' } };
  const resource = { kind: 'resource' as const, name: 'file:///a', method: 'resources/read' };
  const header = (name: string) => (name === 'x-env' ? 'prod' : undefined);

  it.each<[string, Partial<Call>]>([
    ['tool.name == "x"', {}],
    ['tool.upstream == "a"', {}],
    ['tool.description == ""', {}],
    ['tool.arguments.n == 1', { arguments: { n: 1 } }],
    ['!tool.annotations.readOnlyHint && !tool.annotations.openWorldHint', {}],
    ['prompt.name == "greet" && prompt.arguments.who == "me"', prompt],
    ['resource.uri == "file:///a"', resource],
    ['upstream.name == "a" && upstream.region == "eu" && upstream.labels.tier == "gold"', {}],
    ['request.method == "prompts/get"', prompt],
    ['request.listener == "main" && request.path == "/mcp"', {}],
    ['request.region == "eu"', {}],
    ['request.protocol_version == "2026-07-28"', {}],
    [
      'request.headers["x-env"] == "prod"',
      { request: { listener: 'main', path: '', protocolVersion: '', header } },
    ],
    ['client.id == "c"', { principal: somebody({ client: 'c' }) }],
    ['now == timestamp("2027-01-01T12:00:00Z")', {}],
  ])('sees that %s', (when, given) => {
    expect(sees(when, given)).toBe(true);
  });

  it.each<[string, Partial<Call>]>([
    ['tool.name != "y"', prompt],
    ['tool.name != "y"', resource],
    ['prompt.name != "y"', {}],
    ['prompt.name != "y"', resource],
    ['resource.uri != "y"', {}],
    ['resource.uri != "y"', prompt],
  ])('%s says nothing about other kinds of calls', (when, given) => {
    expect(sees(when, given)).toBe(false);
  });

  it('knows an upstream without region or labels as one without', () => {
    const policy = policyFrom(HEAD);
    const facts = factsOf(policy, 5, toolCall('x'), policy.bundle.upstreams[1], undefined);
    expect(facts.upstream).toEqual({ name: 'b', region: '', labels: {} });
    expect(facts.tool).toMatchObject({ name: 'x', upstream: 'b', description: '' });
    expect(facts.now).toBe(5);
  });

  it('knows no upstream while a route is looked for', () => {
    const policy = policyFrom(HEAD);
    const facts = factsOf(policy, 0, toolCall('x'), undefined, undefined);
    expect(facts).not.toHaveProperty('upstream');
    expect(facts.tool?.upstream).toBe('');
  });

  it.each([
    ['read_only', 'readOnlyHint'],
    ['destructive', 'destructiveHint'],
    ['idempotent', 'idempotentHint'],
    ['open_world', 'openWorldHint'],
  ] as const)('knows the hint %s of a locked tool', (annotation, hint) => {
    const policy = policyFrom(HEAD);
    const tool = { name: 'x', owner: 0, offeredBy: new Map(), description: 'Does x.' };
    const factsWith = (annotations: object) =>
      factsOf(policy, 0, toolCall('x'), undefined, { ...tool, annotations } as never).tool;
    const given = factsWith({ [annotation]: true });
    expect(given?.description).toBe('Does x.');
    expect(Object.entries(given!.annotations).filter(([, value]) => value)).toEqual([[hint, true]]);
    expect(Object.values(factsWith({ [annotation]: false })!.annotations)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('of a route sees headers and arguments', () => {
    const policy = policyFrom(`${HEAD}routes:
  - { name: prod, match: { tool_name: x, when: 'has(tool.arguments.n) && request.headers["x-env"] == "prod"' }, upstream: b }
  - { name: rest, match: { default: true }, upstream: a }
`);
    const to = (args: object, given?: string) => {
      const request = { listener: 'main', path: '', protocolVersion: '', header: () => given };
      return judge(policy, world(policy), toolCall('x', { arguments: { ...args }, request })).upstream?.name;
    };
    expect(to({ n: 1 }, 'prod')).toBe('b');
    expect(to({ n: 1 }, 'test')).toBe('a');
    expect(to({}, 'prod')).toBe('a');
    expect(to({ n: 1 })).toBe('a');
  });

  it('of a limit sees the same', () => {
    const policy = policyFrom(`${HEAD}${TO_A}rate_limits:
  rules:
    - name: some
      key: [client]
      limit: { requests_per_minute: 1 }
      match: { header: { x-env: prod }, when: 'upstream.labels.tier == "gold" && has(tool.arguments.n)' }
`);
    const refusedSecond = (args: object, given: string) => {
      const busy = world(policy);
      const request = { listener: 'main', path: '', protocolVersion: '', header: () => given };
      const call = toolCall('x', { arguments: { ...args }, request });
      judge(policy, busy, call);
      return judge(policy, busy, call).reason === 'rate_limited';
    };
    expect(refusedSecond({ n: 1 }, 'prod')).toBe(true);
    expect(refusedSecond({ n: 1 }, 'test')).toBe(false);
    expect(refusedSecond({}, 'prod')).toBe(false);
  });
});

describe('whoever stays on one side of a split', () => {
  const all = { session: 's', client: 'c', user: 'u', ip: 'i', teams: ['t', 'v'] };
  const key = (by: Parameters<typeof stickyKey>[0], ...missing: string[]) =>
    stickyKey(by, {
      ...ANONYMOUS,
      ...Object.fromEntries(Object.entries(all).filter(([name]) => !missing.includes(name))),
    });

  it('is told by what the route asks for, else by the next best', () => {
    expect(key('session')).toBe('s');
    expect(key('session', 'session')).toBe('c');
    expect(key('session', 'session', 'client')).toBe('i');
    expect(key('client')).toBe('c');
    expect(key('client', 'client')).toBe('s');
    expect(key('client', 'client', 'session')).toBe('i');
    expect(key('user')).toBe('u');
    expect(key('user', 'user')).toBe('c');
    expect(key('user', 'user', 'client')).toBe('s');
    expect(key('user', 'user', 'client', 'session')).toBe('i');
    expect(key('team')).toBe('t,v');
    expect(key('team', 'teams')).toBe('s');
    expect(key('team', 'teams', 'session')).toBe('c');
  });

  it('is one of those that the weights leave room for', () => {
    const shares = (...weights: number[]) =>
      sharesOf({ targets: weights.map((weight, upstream) => ({ upstream, weight })) } as never);
    expect(shares(3, 1)).toEqual([
      { upstream: 0, share: 0.75 },
      { upstream: 1, share: 0.25 },
    ]);
    expect(shares(0, 2).map(({ share }) => share)).toEqual([0, 1]);
    expect(shares(0, 0).map(({ share }) => share)).toEqual([0, 0]);
  });
});

describe('a fallback', () => {
  const policy = policyFrom(`${HEAD}routes:
  - { name: refused, match: { tool_prefix: r_ }, upstream: a, fallback: [b], fallback_on: [connect_error] }
  - { name: open, match: { tool_prefix: o_ }, upstream: a, fallback: [b], fallback_on: [circuit_open] }
  - { name: sick, match: { tool_prefix: s_ }, upstream: a, fallback: [b], fallback_on: [unhealthy] }
`);
  const answers = (name: string, situation: object) => {
    const { upstream, reason } = judge(policy, world(policy, situation), toolCall(name));
    return reason === 'no_healthy_upstream' ? undefined : upstream?.name;
  };

  it('answers for what its route names, and for nothing else', () => {
    expect(['r_x', 'o_x', 's_x'].map((name) => answers(name, { down: ['a'] }))).toEqual([
      'b',
      undefined,
      'b',
    ]);
    expect(['r_x', 'o_x', 's_x'].map((name) => answers(name, { open: ['a'] }))).toEqual([
      undefined,
      'b',
      undefined,
    ]);
    expect(['r_x', 'o_x', 's_x'].map((name) => answers(name, { open: ['a'], down: ['a'] }))).toEqual([
      'b',
      'b',
      'b',
    ]);
    expect(answers('r_x', {})).toBe('a');
    expect(answers('r_x', { down: ['a', 'b'] })).toBeUndefined();
    expect(answers('r_x', { down: ['a'], open: ['b'] })).toBeUndefined();
  });
});
