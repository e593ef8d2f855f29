// What an upstream may answer to, of every kind, and what a list shows of it.
import { describe, expect, it } from 'vitest';
import { denied } from '../../../policies/calls/answers.ts';
import { methodsNeeded } from '../../../policies/calls/call.ts';
import { judge } from '../../../policies/calls/judge.ts';
import { listFor } from '../../../policies/calls/list-for.ts';
import { ownerOf, ownName } from '../../../policies/calls/offers.ts';
import type { Policy } from '../../../policies/calls/policy.ts';
import { rewritten } from '../../../policies/calls/rewrite.ts';
import { UNKNOWN } from '../../../policies/expressions/facts.ts';
import type { NameKind } from '../../../policies/routes/subject.ts';
import { policyFrom, somebody, toolCall, world } from './repository.ts';

const HEAD = `version: 1
gateway: { listeners: [{ name: main }] }
upstreams:
  a: { url: "http://127.0.0.1:9001", tools: { exclude: [hidden_*] }, prompts: { include: [greet, "p_*"] }, resources: { exclude: ["secret:*"] } }
  b: { url: "http://127.0.0.1:9002", namespace: { prefix: b, mode: always }, tools: { rename: { go: went } }, resources: { include: ["b:*"] } }
teams: { red: { match: { groups: [red] } } }
`;
const AUTHN =
  'authn: { mode: optional, providers: { corp: { type: jwt, issuer: "https://login.example", audience: gateway } } }\n';
const REST = 'routes: [{ name: rest, match: { default: true }, upstream: a }]\n';
const METHODS = { tool: 'tools/call', prompt: 'prompts/get', resource: 'resources/read' } as const;

const open = policyFrom(HEAD);
const verdict = (policy: Policy, kind: NameKind, name: string, given = {}) =>
  judge(policy, world(policy), toolCall(name, { kind, method: METHODS[kind], ...given }));

describe('an upstream', () => {
  const own = (kind: NameKind, name: string) => [0, 1].map((upstream) => ownName(open, kind, name, upstream));

  it('has tools by the name under its prefix, before they were renamed', () => {
    expect(own('tool', 'x')).toEqual(['x', undefined]);
    expect(own('tool', 'b__x')).toEqual(['b__x', 'x']);
    expect(own('tool', 'b__went')).toEqual(['b__went', 'go']);
    expect(own('tool', 'b__go')).toEqual(['b__go', undefined]);
    expect(own('tool', 'hidden_x')).toEqual([undefined, undefined]);
    expect(own('tool', 'b__hidden_x')).toEqual(['b__hidden_x', 'hidden_x']);
  });

  it('has prompts by the name under its prefix, never renamed', () => {
    expect(own('prompt', 'greet')).toEqual(['greet', undefined]);
    expect(own('prompt', 'other')).toEqual([undefined, undefined]);
    expect(own('prompt', 'hidden_x')).toEqual([undefined, undefined]);
    expect(own('prompt', 'b__go')).toEqual([undefined, 'go']);
    expect(own('prompt', 'b__went')).toEqual([undefined, 'went']);
  });

  it('has resources by their URI', () => {
    expect(own('resource', 'b:x')).toEqual(['b:x', 'b:x']);
    expect(own('resource', 'file:///x')).toEqual(['file:///x', undefined]);
    expect(own('resource', 'secret:x')).toEqual([undefined, undefined]);
    expect(own('resource', 'b__x')).toEqual(['b__x', undefined]);
  });

  it('that is none has nothing', () => {
    expect(ownName(open, 'tool', 'x', 7)).toBeUndefined();
    expect(ownName(open, 'resource', 'x', -1)).toBeUndefined();
  });

  it('gets the calls that no route wants when it is the only one that can', () => {
    expect([
      ownerOf(open, 'tool', 'x'),
      ownerOf(open, 'tool', 'b__x'),
      ownerOf(open, 'tool', 'hidden_x'),
    ]).toEqual([0, -2, -1]);
    expect([
      ownerOf(open, 'prompt', 'greet'),
      ownerOf(open, 'prompt', 'b__x'),
      ownerOf(open, 'prompt', 'x'),
    ]).toEqual([0, 1, -1]);
    expect([
      ownerOf(open, 'resource', 'b:x'),
      ownerOf(open, 'resource', 'x:y'),
      ownerOf(open, 'resource', 'secret:x'),
    ]).toEqual([-2, 0, -1]);
  });
});

describe('a call of what nobody can have', () => {
  const closed = policyFrom(`${HEAD}routes: [{ name: rest, match: { default: true }, deny: Closed. }]\n`);

  it.each([
    ['tool', 'hidden_x', 'unknown_tool', 'Unknown tool'],
    ['prompt', 'other', 'unknown_prompt', 'Unknown prompt'],
    ['resource', 'secret:x', 'unknown_resource', 'Resource not found'],
  ] as const)('%s %s: %s, whatever routes say', (kind, name, reason, message) => {
    for (const policy of [open, closed, policyFrom(HEAD + REST)]) {
      expect(verdict(policy, kind, name)).toMatchObject({ decision: 'error', reason, answer: { message } });
    }
    expect(verdict(closed, kind, kind === 'resource' ? 'b:x' : 'greet').reason).toBe('route_denied');
  });
});

describe('a refused call', () => {
  const rules = (more: string) =>
    policyFrom(`${HEAD}${REST}${AUTHN}authz:
  ${more}
  rules: [{ name: no, effect: deny, what: { tools: [x] } }, { name: all, effect: allow, who: { authenticated: true } }]
`);

  it('is told as a denial where lists are not filtered', () => {
    expect(verdict(rules('list_filtering: on'), 'tool', 'x').answer?.message).toBe('Unknown tool');
    expect(verdict(rules('list_filtering: off'), 'tool', 'x').answer?.message).toBe('Denied by policy');
  });

  it('for want of a scope is told so', () => {
    const policy = rules('tool_permissions: { y: [s] }\n  default_scopes: []');
    expect(verdict(policy, 'tool', 'y').answer).toEqual({ code: 403, message: 'Insufficient scope' });
    expect(verdict(policy, 'tool', 'y').missingScopes).toEqual(['s']);
    expect(verdict(policy, 'tool', 'z').missingScopes).toEqual([]);
  });

  it('is told in the words of the policy, if it has any', () => {
    expect(denied('Not here.')).toEqual({ code: 403, message: 'Not here.' });
    expect(denied(null)).toEqual({ code: 403, message: 'Denied by policy' });
  });

  it('of an open policy has no rule to name', () => {
    expect(verdict(open, 'tool', 'x')).toMatchObject({ rule: undefined, missingScopes: [], audited: [] });
  });
});

describe('what is sent', () => {
  it('is as it came without a rewrite, and has no arguments where none are known', () => {
    expect(rewritten(undefined, 'x', { a: 1 })).toEqual({ name: 'x', arguments: { a: 1 } });
    expect(rewritten({}, 'x', { a: 1 })).toEqual({ name: 'x', arguments: { a: 1 } });
    expect(verdict(open, 'tool', 'x', { arguments: UNKNOWN }).sent).toEqual({ name: 'x', arguments: {} });
  });

  it('has the prefix only where it was there', () => {
    expect(rewritten({ strip_prefix: 'a_' }, 'a_x', {}).name).toBe('x');
    expect(rewritten({ strip_prefix: 'a_' }, 'b_a_x', {}).name).toBe('b_a_x');
    expect(rewritten({ strip_prefix: 'a_', add_prefix: 'c_' }, 'a_x', {}).name).toBe('c_x');
    expect(rewritten({ tool_name: 'y', add_prefix: 'c_' }, 'a_x', {}).name).toBe('y');
  });
});

it('what shows something needs what reads it, and following needs all of it', () => {
  expect(methodsNeeded('tool', 'tools/call')).toEqual(['tools/call']);
  expect(methodsNeeded('prompt', 'prompts/get')).toEqual(['prompts/get']);
  expect(methodsNeeded('prompt', 'completion/complete')).toEqual(['prompts/get', 'completion/complete']);
  expect(methodsNeeded('resource', 'resources/subscribe')).toEqual(['resources/read', 'resources/subscribe']);
  expect(methodsNeeded('resource', 'subscriptions/listen')).toEqual([
    'resources/read',
    'resources/subscribe',
    'subscriptions/listen',
  ]);
});

describe('a list', () => {
  const policy = policyFrom(`${HEAD}routes:
  - { name: closed, match: { prompt_name: p_closed }, deny: No. }
  - { name: drained, match: { tool_name: split }, upstreams: [{ target: a, weight: 0 }, { target: b, weight: 1 }] }
  - { name: prod, match: { tool_name: prod, header: { x-env: prod } }, upstream: a }
  - { name: rest, match: { default: true }, upstream: a }
${AUTHN}authz:
  rules:
    - { name: readers, effect: allow, who: { teams: [red] } }
    - { name: no-p, effect: deny, what: { prompts: [p_no] } }
    - { name: no-r, effect: deny, what: { resources: ["no:*"] } }
`);
  const red = somebody({ teams: ['red'] });
  const list = (kind: NameKind, names: string[], principal = red, on = policy) =>
    listFor(on, { kind, principal, request: toolCall('').request, now: 0 }, names);
  const shown = (...args: Parameters<typeof list>) => list(...args).shown.map(({ name }) => name);
  const reasons = (...args: Parameters<typeof list>) =>
    list(...args).hidden.map(({ name, reason }) => `${name} ${reason}`);

  it('shows what may be used, of every kind', () => {
    expect(shown('tool', ['x', 'hidden_x', 'prod', 'split'])).toEqual(['x', 'prod']);
    expect(shown('prompt', ['greet', 'p_no', 'p_closed', 'other'])).toEqual(['greet']);
    expect(shown('resource', ['b:x', 'no:x', 'secret:x'])).toEqual(['b:x']);
  });

  it('says why it does not show the rest', () => {
    expect(reasons('tool', ['hidden_x', 'split'])).toEqual(['hidden_x unknown_tool', 'split unknown_tool']);
    expect(reasons('prompt', ['p_no', 'p_closed', 'other'])).toEqual([
      'p_no denied_by_rule',
      'p_closed route_denied',
      'other unknown_prompt',
    ]);
    expect(reasons('resource', ['no:x', 'secret:x'])).toEqual([
      'no:x denied_by_rule',
      'secret:x unknown_resource',
    ]);
    expect(reasons('tool', ['x'], somebody())).toEqual(['x no_rule_allows']);
  });

  it('names the route and the rule by which something is shown or hidden', () => {
    const named = ({
      route,
      rule,
      reason,
    }: {
      route?: { name: string } | undefined;
      rule?: { name: string } | undefined;
      reason: string;
    }) => [route?.name, rule?.name, reason];
    expect(list('tool', ['x', 'prod']).shown.map(named)).toEqual([
      ['rest', 'readers', 'allowed_by_rule'],
      ['prod', 'readers', 'allowed_by_rule'],
    ]);
    expect(list('prompt', ['p_no', 'p_closed']).hidden.map(named)).toEqual([
      ['rest', 'no-p', 'denied_by_rule'],
      ['closed', undefined, 'route_denied'],
    ]);
  });

  it('is empty for a stranger where a proof is required, and whole where nothing is forbidden', () => {
    const required = policyFrom(
      `${HEAD}${REST}${AUTHN.replace('optional', 'required')}authz: { default: allow }\n`,
    );
    const stranger = { ...somebody(), authenticated: false };
    expect(reasons('tool', ['x'], stranger, required)).toEqual(['x unauthenticated']);
    expect(shown('tool', ['x'], somebody(), required)).toEqual(['x']);
    expect(list('tool', ['x'], somebody(), open).shown).toMatchObject([
      { name: 'x', reason: 'allowed_by_default' },
    ]);
    const unfiltered = policyFrom(`${HEAD}${REST}${AUTHN}authz: { list_filtering: off }\n`);
    expect(list('tool', ['x'], somebody(), unfiltered).shown).toMatchObject([
      { name: 'x', reason: 'no_rule_allows' },
    ]);
  });
});
