// What people are told of a verdict: why it is so, how long something takes, and what would have to be different.
import { describe, expect, it } from 'vitest';
import { ANONYMOUS, type Principal } from '../../../policies/access/principal.ts';
import { because, durationInWords, limitInWords } from '../../../policies/calls/because.ts';
import { explain } from '../../../policies/calls/explanation.ts';
import type { Verdict } from '../../../policies/calls/verdict.ts';
import { policyFrom, somebody, toolCall, world } from './repository.ts';

const named = (name: string, number = 0) => ({ name, number, origin: `mcpgw.yaml:${number + 1}:1` });

describe('why a verdict is so', () => {
  const given = {
    route: named('files', 1),
    rule: named('readers', 2),
    upstream: named('a', 3),
    missingScopes: ['read', 'write'],
  };
  const said = (reason: Verdict['reason'], more: object = {}) => because({ ...given, reason, ...more });

  it.each([
    ['allowed_by_rule', 'allowed by readers', 'mcpgw.yaml:3:1'],
    ['allowed_by_default', 'nothing forbids it', undefined],
    ['answered_by_gateway', 'the gateway answers it itself', undefined],
    ['unauthenticated', 'a proof of who calls is required, and there is none', undefined],
    ['unknown_tool', 'no upstream is known to offer it', undefined],
    ['unknown_prompt', 'no upstream is known to offer it', undefined],
    ['unknown_resource', 'no upstream is known to offer it', undefined],
    ['unknown_method', 'the gateway knows no such method', undefined],
    ['route_denied', 'denied by route files', 'mcpgw.yaml:2:1'],
    ['denied_by_rule', 'denied by readers', 'mcpgw.yaml:3:1'],
    ['denied_by_fault', 'denied in doubt: the condition cannot be evaluated of readers', 'mcpgw.yaml:3:1'],
    ['no_rule_allows', 'no rule allows it', undefined],
    ['missing_scope', 'the caller lacks read, write', undefined],
    ['rate_limited', 'a limit is used up', undefined],
    ['no_healthy_upstream', 'nobody can answer: out of service is upstream a', 'mcpgw.yaml:4:1'],
  ] as const)('%s: %s', (reason, text, origin) => {
    expect(said(reason)).toEqual({ text, origin });
  });

  it('names a limit and where it is written', () => {
    const limit = {
      ...named('slow', 4),
      data: { limit_type: 'per_tool', limit: 30 },
      waitMs: 1,
      windowMs: 90_000,
    };
    expect(said('rate_limited', { limit })).toEqual({
      text: 'used up: per_tool, 30 in 1m30s',
      origin: 'mcpgw.yaml:5:1',
    });
    expect(limitInWords({ data: { limit_type: 'per_upstream', limit: 10 }, windowMs: 0 })).toBe(
      'per_upstream, 10 at once',
    );
  });

  it('is not guessed when nobody knows what decided', () => {
    expect(said('denied_by_rule', { rule: undefined })).toEqual({
      text: 'denied by nothing',
      origin: undefined,
    });
  });
});

it.each([
  [0, '0ms'],
  [0.2, '1ms'],
  [250, '250ms'],
  [1_000, '1s'],
  [1_250, '1s250ms'],
  [59_999, '59s999ms'],
  [60_000, '1m'],
  [90_000, '1m30s'],
  [3_600_000, '1h'],
  [86_400_000, '1d'],
  [90_061_001, '1d1h1m1s1ms'],
  [172_800_000, '2d'],
])('%d milliseconds are %s', (ms, text) => {
  expect(durationInWords(ms)).toBe(text);
});

describe('what would allow a call', () => {
  const HEAD = `version: 1
gateway: { listeners: [{ name: main }] }
upstreams:
  a: { url: "http://127.0.0.1:9001" }
  b: { url: "http://127.0.0.1:9002", namespace: { prefix: b, mode: always }, tools: { exclude: [x] } }
teams: { red: { match: { groups: [red] } }, blue: { match: { groups: [blue] } } }
`;
  const PROVIDERS =
    'authn: { mode: optional, providers: { corp: { type: jwt, issuer: "https://login.example", audience: gateway } } }\n';
  const hints = (yaml: string, name: string, given: Partial<Principal> = {}, args = {}, situation = {}) => {
    const policy = policyFrom(HEAD + yaml);
    const principal = given.authenticated === false ? { ...ANONYMOUS, ...given } : somebody(given);
    const call = toolCall(name, { principal, arguments: args });
    return explain(policy, world(policy, situation), call).wouldAllow;
  };
  const rules = (...all: string[]) =>
    `${PROVIDERS}authz:\n  rules:\n${all.map((one) => `    - ${one}\n`).join('')}`;

  it('is a proof of who calls, where one is required', () => {
    expect(hints(PROVIDERS.replace('optional', 'required'), 'x', { authenticated: false })).toEqual([
      'a token or key that a provider of `authn` accepts',
    ]);
  });

  it('is an upstream that offers it', () => {
    const prefixed = 'routes: [{ name: b, match: { tool_prefix: b__ }, upstream: b }]\n';
    expect(hints(prefixed, 'b__x')).toEqual(['an upstream that offers `b__x`']);
  });

  it('is a call that another route takes, or one route less', () => {
    const routes = `routes:
  - { name: no, match: { tool_name: x }, deny: Closed. }
  - { name: prefix, match: { tool_prefix: x }, upstream: a }
  - { name: rest, match: { default: true }, upstream: a }
`;
    expect(hints(routes, 'x')).toEqual([
      'a call that route `prefix` takes',
      'a call that route `rest` takes',
      'removing route `no`',
    ]);
  });

  it('is to be otherwise than a deny rule asks', () => {
    const ALLOW = '{ name: all, effect: allow }';
    const denied = (who: string, given: Partial<Principal>) =>
      hints(rules(ALLOW, `{ name: no, effect: deny, who: ${who} }`), 'x', given).slice(0, -1);
    expect(denied('{ teams: [red, blue] }', { teams: ['red'] })).toEqual(['not being in team blue or red']);
    expect(denied('{ clients: [bot] }', { client: 'bot' })).toEqual(['another client']);
    expect(denied('{ client_types: [chat] }', { clientType: 'chat' })).toEqual(['another client type']);
    expect(denied('{ users: [ann] }', { user: 'ann' })).toEqual(['another user']);
    expect(denied('{ ips: [10.0.0.0/8] }', { ip: '10.0.0.1' })).toEqual(['another address']);
    expect(denied('{ scopes: [a, b] }', { scopes: ['a', 'b'] })).toEqual(['not holding a and b']);
    expect(denied('{ claims: { dept: it } }', { claims: { dept: 'it' } })).toEqual([
      expect.stringMatching(/^another claim /),
    ]);
    expect(denied('{ authenticated: true }', {})).toEqual(['no proof of who calls']);
    expect(denied('{ authenticated: false }', { authenticated: false })).toEqual(['a proof of who calls']);
  });

  it('is a call that the rule says nothing about, or one rule less, and whatever allows it then', () => {
    const small = '{ name: small, effect: deny, when: has(tool.arguments.n) && tool.arguments.n > 1 }';
    expect(hints(rules('{ name: all, effect: allow }', small), 'x', {}, { n: 2 })).toEqual([
      'a call for which `has(tool.arguments.n) && tool.arguments.n > 1` is false',
      'removing rule `small`',
    ]);
    expect(hints(rules(small), 'x', {}, { n: 2 })).toEqual([
      'a call for which `has(tool.arguments.n) && tool.arguments.n > 1` is false, and an allow rule for it',
      'removing rule `small`, and an allow rule for it',
    ]);
  });

  it('is only the policy when several rules deny it', () => {
    const two = ['{ name: one, effect: deny, who: { teams: [red] } }', '{ name: two, effect: deny }'];
    const seen = '{ name: seen, effect: deny, mode: audit }';
    expect(hints(rules('{ name: all, effect: allow }', ...two, seen), 'x', { teams: ['red'] })).toEqual([
      'removing the rules `one`, `two`',
    ]);
    expect(hints(rules(...two, seen), 'x', { teams: ['red'] })).toEqual([
      'removing the rules `one`, `two`, and an allow rule for it',
    ]);
  });

  it('is the one condition that keeps an allow rule from fitting', () => {
    const allowed = (rule: string, given: Partial<Principal>, args = {}) =>
      hints(rules(`{ name: some, effect: allow, ${rule} }`), 'x', given, args);
    const some = (text: string) => [`${text}, for rule \`some\``, 'an allow rule for it'];
    expect(allowed('who: { teams: [red, blue] }', {})).toEqual(some('being in team blue or red'));
    expect(allowed('who: { scopes: [a, b] }', { scopes: ['a'] })).toEqual(some('holding a and b'));
    expect(allowed('who: { clients: [bot] }', { client: 'x' })).toEqual(some('clients bot'));
    expect(allowed('who: { authenticated: true }', { authenticated: false })).toEqual(
      some('a proof of who calls'),
    );
    expect(allowed('who: { authenticated: false }', {})).toEqual(some('no proof of who calls'));
    expect(allowed('when: has(tool.arguments.n)', {})).toEqual(
      some('a call for which `has(tool.arguments.n)` is true'),
    );
    expect(allowed('what: { tools: [y] }', {})).toEqual(['an allow rule for it']);
    expect(allowed('who: { teams: [red], clients: [bot] }', { client: 'x' })).toEqual([
      'an allow rule for it',
    ]);
    expect(allowed('mode: audit', {})).toEqual(['an allow rule for it']);
  });

  it('is only to avoid the denial where everything else is allowed', () => {
    const open = `${PROVIDERS}authz: { default: allow, rules: [{ name: no, effect: deny, who: { teams: [red] } }] }\n`;
    expect(hints(open, 'x', { teams: ['red'] })).toEqual(['not being in team red', 'removing rule `no`']);
  });

  it('is the same for a rule that denies because it cannot be told', () => {
    const doubtful = '{ name: big, effect: deny, when: tool.arguments.n > 1 }';
    expect(hints(rules('{ name: all, effect: allow }', doubtful), 'x')).toEqual([
      'a call for which `tool.arguments.n > 1` is false',
      'removing rule `big`',
    ]);
  });

  it('is both the condition on the caller and that on the call', () => {
    const both = '{ name: some, effect: allow, who: { teams: [red] }, when: has(tool.arguments.n) }';
    expect(hints(rules(both), 'x')).toEqual([
      'being in team red, for rule `some` if `has(tool.arguments.n)` is true',
      'an allow rule for it',
    ]);
  });

  it('is the scopes that are missing, all of them', () => {
    const scoped = `${PROVIDERS}authz: { tool_permissions: { x: [one], y: [one, two] } }\n`;
    expect(hints(scoped, 'x')).toEqual(['the scope one']);
    expect(hints(scoped, 'y')).toEqual(['the scopes one, two']);
  });

  it('is patience, where that helps, or a higher limit', () => {
    const policy = policyFrom(`${HEAD}routes: [{ name: rest, match: { default: true }, upstream: a }]
rate_limits: { per_tool: { x: { requests_per_minute: 1 } }, rules: [{ name: dear, key: [client], limit: { requests_per_minute: 1 }, match: { tool_name: y }, cost: 2 + size(client.teams) }] }
`);
    const busy = world(policy);
    const told = (name: string, principal = somebody()) =>
      explain(policy, busy, toolCall(name, { principal })).wouldAllow;
    expect(told('x')).toEqual([]);
    expect(told('x')).toEqual(['waiting for 1m']);
    expect(told('y')).toEqual(['a higher limit']);
  });

  it('is an upstream in service', () => {
    const routes = 'routes: [{ name: rest, match: { default: true }, upstream: a }]\n';
    expect(hints(routes, 'x', {}, {}, { down: ['a'] })).toEqual([
      'upstream `a` in service',
      'a fallback that is',
    ]);
  });
});
