// What becomes of one call, stage by stage.
import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../../policies/access/principal.ts';
import { judge } from '../../../policies/calls/judge.ts';
import type { Verdict } from '../../../policies/calls/verdict.ts';
import { release } from '../../../policies/limits/charge.ts';
import { policyFrom, somebody, toolCall, world } from './repository.ts';

const HEAD = `version: 1
gateway: { listeners: [{ name: main }, { name: other, port: 8081 }] }
upstreams:
  a: { url: "http://127.0.0.1:9001" }
  b: { url: "http://127.0.0.1:9002" }
  c: { url: "http://127.0.0.1:9003", namespace: { prefix: c, mode: always }, tools: { exclude: [secret_*], rename: { go: went } } }
`;

const AUTHN = `authn:
  providers:
    corp: { type: jwt, issuer: "https://login.example", audience: gateway }
`;

const ROUTES = `routes:
  - { name: files, match: { tool_prefix: file_ }, upstream: a }
  - { name: closed, match: { tool_name: file_shred }, deny: Nobody shreds files. }
  - { name: there, match: { tool_prefix: c__ }, upstream: c }
`;

const brief = ({ decision, reason, route, upstream, rule, answer }: Verdict) => ({
  decision,
  reason,
  route: route?.name,
  upstream: upstream?.name,
  rule: rule?.name,
  told: answer?.message,
});

describe('a call', () => {
  const open = policyFrom(HEAD + ROUTES);
  const judged = (name: string) => brief(judge(open, world(open), toolCall(name)));

  it('goes where its route sends it', () => {
    expect(judged('file_read')).toMatchObject({ decision: 'allow', route: 'files', upstream: 'a' });
  });

  it('is refused by a deny route in its own words', () => {
    expect(judged('file_shred')).toMatchObject({
      decision: 'deny',
      reason: 'route_denied',
      route: 'closed',
      upstream: undefined,
      told: 'Nobody shreds files.',
    });
  });

  it('has the name the upstream knows, without prefix and before it was renamed', () => {
    const sent = (name: string) => judge(open, world(open), toolCall(name)).sent?.name;
    expect(sent('file_read')).toBe('file_read');
    expect(sent('c__stop')).toBe('stop');
    expect(sent('c__went')).toBe('go');
  });

  it('of a tool that its upstream cannot have does not exist', () => {
    for (const name of ['c__secret_key', 'c__go']) {
      expect(judged(name), name).toMatchObject({
        decision: 'error',
        reason: 'unknown_tool',
        upstream: undefined,
        told: 'Unknown tool',
      });
    }
  });

  it('that no route wants goes to the only upstream that can have it, and else nobody can say where', () => {
    expect(judged('anything')).toMatchObject({ decision: 'allow', upstream: undefined });
    const single = policyFrom('version: 1\nupstreams: { only: { url: "http://127.0.0.1:9001" } }\n');
    expect(brief(judge(single, world(single), toolCall('anything')))).toMatchObject({ upstream: 'only' });
  });

  it('without a name is answered by the gateway, if there is such a method', () => {
    const none = (method: string) => brief(judge(open, world(open), toolCall('', { kind: 'none', method })));
    expect(none('ping')).toMatchObject({ decision: 'allow', reason: 'answered_by_gateway' });
    expect(none('pong')).toMatchObject({ decision: 'error', reason: 'unknown_method' });
  });
});

describe('somebody without a proof', () => {
  const required = policyFrom(`${HEAD}${ROUTES}${AUTHN}authz: { default: allow }\n`);
  const optional = policyFrom(
    `${HEAD}${ROUTES}${AUTHN.replace('authn:', 'authn:\n  mode: optional')}authz: { default: allow }\n`,
  );

  it('learns nothing where one is required, not even which tools there are', () => {
    for (const name of ['file_read', 'file_shred', 'c__secret_key']) {
      const verdict = brief(judge(required, world(required), toolCall(name, { principal: ANONYMOUS })));
      expect(verdict).toMatchObject({ decision: 'deny', reason: 'unauthenticated', route: undefined });
    }
  });

  it('is decided about where it is optional', () => {
    const verdict = judge(optional, world(optional), toolCall('file_read', { principal: ANONYMOUS }));
    expect(verdict.decision).toBe('allow');
  });
});

describe('a refusal by a rule', () => {
  const policy = policyFrom(`${HEAD}${ROUTES}authz:
  rules:
    - { name: readers, effect: allow, what: { tools: [file_*] } }
    - { name: no-writing, effect: deny, what: { tools: [file_write] } }
    - { name: no-moving, effect: deny, what: { tools: [file_move] }, message: Files stay where they are. }
    - { name: no-big, effect: deny, what: { tools: [file_read] }, when: has(tool.arguments.size) && tool.arguments.size > 10 }
    - { name: watch, effect: deny, mode: audit, what: { tools: [file_read] } }
  tool_permissions: { file_own: [own, more] }
  default_scopes: []
`);
  const judged = (name: string, args = {}) =>
    judge(policy, world(policy), toolCall(name, { arguments: args }));

  it('names the rule and where it is written', () => {
    expect(judged('file_write').rule).toMatchObject({
      name: 'no-writing',
      origin: expect.stringMatching(/^mcpgw\.yaml:\d+:\d+$/),
    });
  });

  it('says its message; without one a tool that lists do not show does not exist', () => {
    expect(brief(judged('file_move')).told).toBe('Files stay where they are.');
    expect(brief(judged('file_write')).told).toBe('Unknown tool');
    expect(brief(judged('nothing_like_it'))).toMatchObject({
      reason: 'no_rule_allows',
      told: 'Unknown tool',
    });
  });

  it('of some arguments only is told as such', () => {
    expect(brief(judged('file_read', { size: 11 }))).toMatchObject({
      decision: 'deny',
      reason: 'denied_by_rule',
      rule: 'no-big',
      told: 'Denied by policy',
    });
    expect(judged('file_read', { size: 10 }).decision).toBe('allow');
  });

  it('in audit mode is only recorded', () => {
    expect(judged('file_read').audited.map(({ name }) => name)).toEqual(['watch']);
    expect(judged('file_read').decision).toBe('allow');
  });

  it('for want of scopes names them all', () => {
    expect(judged('file_own')).toMatchObject({
      decision: 'deny',
      reason: 'missing_scope',
      missingScopes: ['more', 'own'],
    });
    const holder = toolCall('file_own', { principal: somebody({ scopes: ['own', 'more'] }) });
    expect(judge(policy, world(policy), holder).decision).toBe('allow');
  });

  it.each([
    ['challenge', 'on', 403, 'Insufficient scope'],
    ['deny', 'on', 403, 'Denied by policy'],
    ['hide', 'on', -32602, 'Unknown tool'],
    // What lists show cannot be said not to exist.
    ['hide', 'off', 403, 'Denied by policy'],
  ])(
    'for want of scopes answers as `on_missing_scope: %s` says (lists filtered: %s)',
    (how, filtering, code, message) => {
      const scoped = policyFrom(
        `${HEAD}${ROUTES}authz: { default: allow, on_missing_scope: ${how}, list_filtering: "${filtering}", tool_permissions: { file_own: [own] } }\n`,
      );
      expect(judge(scoped, world(scoped), toolCall('file_own')).answer).toEqual({ code, message });
    },
  );

  it('for want of scopes asks somebody anonymous who he is', () => {
    const scopes = 'authz: { default: allow, tool_permissions: { file_own: [own] } }\n';
    const anonymous = toolCall('file_own', { principal: ANONYMOUS });
    const told = (head: string) => {
      const scoped = policyFrom(`${HEAD}${ROUTES}${head}${scopes}`);
      return judge(scoped, world(scoped), anonymous).answer;
    };
    expect(told(AUTHN.replace('authn:', 'authn:\n  mode: optional'))).toEqual({
      code: 401,
      message: 'Unauthorized',
    });
    // Where nobody can show anything there is nothing to ask for.
    expect(told('')).toEqual({ code: 403, message: 'Insufficient scope' });
  });
});

describe('methods that show what another one would give', () => {
  const policy = policyFrom(`${HEAD}routes:
  - { name: rest, match: { default: true }, upstream: a }
authz:
  default: allow
  rules:
    - { name: no-secrets, effect: deny, what: { resources: ["secret://*"], methods: [resources/read] } }
    - { name: no-greeting, effect: deny, what: { prompts: [greet], methods: [prompts/get] } }
`);
  const decision = (kind: 'prompt' | 'resource', name: string, method: string) =>
    judge(policy, world(policy), toolCall(name, { kind, method })).decision;

  it('need what that one needs', () => {
    expect(decision('resource', 'secret://a', 'resources/subscribe')).toBe('deny');
    expect(decision('resource', 'secret://a', 'subscriptions/listen')).toBe('deny');
    expect(decision('resource', 'secret://a', 'completion/complete')).toBe('deny');
    expect(decision('prompt', 'greet', 'completion/complete')).toBe('deny');
    expect(decision('resource', 'public://a', 'resources/subscribe')).toBe('allow');
    expect(decision('prompt', 'part', 'completion/complete')).toBe('allow');
  });
});

describe('what is out of service', () => {
  const policy = policyFrom(`${HEAD}routes:
  - { name: falls, match: { tool_prefix: f_ }, upstream: a, fallback: [b, c] }
  - { name: only-open, match: { tool_prefix: o_ }, upstream: a, fallback: [b], fallback_on: [circuit_open] }
  - { name: alone, match: { tool_prefix: x_ }, upstream: a }
rate_limits: { global: { requests_per_minute: 1 } }
`);
  const judged = (name: string, given: object) => judge(policy, world(policy, given), toolCall(name));

  it('is replaced by the first fallback that can answer, as far as the route wants it', () => {
    expect(brief(judged('f_x', { down: ['a'] }))).toMatchObject({ decision: 'allow', upstream: 'b' });
    expect(judged('f_x', { down: ['a'] }).insteadOf?.name).toBe('a');
    expect(judged('f_x', { open: ['a'] }).upstream?.name).toBe('b');
    expect(judged('f_x', {}).insteadOf).toBeUndefined();
    expect(judged('o_x', { open: ['a'] }).upstream?.name).toBe('b');
    expect(brief(judged('o_x', { down: ['a'] }))).toMatchObject({
      decision: 'error',
      reason: 'no_healthy_upstream',
    });
    // `c` gives every tool a prefix, so it has none by that name.
    expect(judged('f_x', { down: ['a'], open: ['b'] }).reason).toBe('no_healthy_upstream');
    expect(brief(judged('x_x', { down: ['a'] }))).toMatchObject({
      upstream: 'a',
      told: 'The upstream is unavailable',
    });
  });

  it('costs the caller nothing', () => {
    const broken = world(policy, { down: ['a'] });
    expect(judge(policy, broken, toolCall('x_x')).reason).toBe('no_healthy_upstream');
    expect(judge(policy, broken, toolCall('f_x')).decision).toBe('allow');
    expect(judge(policy, broken, toolCall('f_x')).reason).toBe('rate_limited');
  });
});

describe('a split', () => {
  const policy = policyFrom(`${HEAD}routes:
  - name: canary
    match: { tool_name: search }
    upstreams: [{ target: a, weight: 3 }, { target: b, weight: 1 }]
    split: { sticky_by: user }
  - name: dice
    match: { tool_name: roll }
    upstreams: [{ target: a, weight: 1 }, { target: b, weight: 1 }]
    split: { sticky_by: none }
`);

  it('keeps everybody on one side, whatever else changes', () => {
    for (let i = 0; i < 200; i += 1) {
      const side = (given: object) => {
        const principal = somebody({ user: `user-${i}`, ...given });
        return judge(policy, world(policy), toolCall('search', { principal })).upstream?.name;
      };
      expect(side({ client: 'x', session: 'y' })).toBe(side({ client: 'z', ip: '10.0.0.1' }));
    }
  });

  it('gives each side its share', () => {
    const count = { a: 0, b: 0 };
    for (let i = 0; i < 4000; i += 1) {
      const principal = somebody({ user: `user-${i}` });
      count[judge(policy, world(policy), toolCall('search', { principal })).upstream?.name as 'a' | 'b'] += 1;
    }
    expect(count.b / 4000).toBeGreaterThan(0.22);
    expect(count.b / 4000).toBeLessThan(0.28);
  });

  it('that nobody sticks to is random, and in a simulation the same in every run', () => {
    const rolls = () => {
      const dice = world(policy);
      return Array.from({ length: 40 }, () => judge(policy, dice, toolCall('roll')).upstream?.name);
    };
    expect(new Set(rolls())).toEqual(new Set(['a', 'b']));
    expect(rolls()).toEqual(rolls());
  });
});

describe('limits', () => {
  const policy = policyFrom(`${HEAD}${ROUTES}rate_limits:
  per_tool: { file_read: { requests_per_minute: 2 } }
  per_upstream: { c: { max_concurrent: 1 } }
authz: { default: allow, rules: [{ name: no, effect: deny, what: { tools: [file_read] }, when: has(tool.arguments.no) }] }
`);

  it('refuse what is above them, and say which and for how long', () => {
    const busy = world(policy);
    const call = toolCall('file_read', { principal: somebody({ client: 'x' }) });
    expect([1, 2].map(() => judge(policy, busy, call).decision)).toEqual(['allow', 'allow']);
    const third = judge(policy, busy, call);
    expect(third).toMatchObject({ decision: 'deny', reason: 'rate_limited', sent: undefined });
    expect(third.limit).toMatchObject({
      data: { limit_type: 'per_tool', limit: 2 },
      waitMs: 60_000,
      windowMs: 60_000,
    });
    busy.pass(60_000);
    expect(judge(policy, busy, call).decision).toBe('allow');
  });

  it('are not charged for a call that is refused before', () => {
    const busy = world(policy);
    const refused = toolCall('file_read', { arguments: { no: 1 } });
    for (let i = 0; i < 5; i += 1) expect(judge(policy, busy, refused).reason).toBe('denied_by_rule');
    expect(judge(policy, busy, toolCall('file_read')).decision).toBe('allow');
  });

  it('of calls at once are held until the call has ended', () => {
    const busy = world(policy);
    const first = judge(policy, busy, toolCall('c__stop'));
    expect(judge(policy, busy, toolCall('c__stop')).reason).toBe('rate_limited');
    release(first.charge!);
    expect(judge(policy, busy, toolCall('c__stop')).decision).toBe('allow');
  });
});

describe('a rewrite', () => {
  it('changes the name and the arguments the upstream gets', () => {
    const policy = policyFrom(`${HEAD}routes:
  - { name: strip, match: { tool_prefix: old_ }, upstream: a, rewrite: { strip_prefix: old_, add_prefix: new_ } }
  - name: fixed
    match: { tool_name: file_read }
    upstream: a
    rewrite: { tool_name: read, set_arguments: { mode: ro }, remove_arguments: [secret] }
`);
    const sent = (name: string, args: Record<string, unknown>) =>
      judge(policy, world(policy), toolCall(name, { arguments: args })).sent;
    expect(sent('old_thing', { a: 1 })).toEqual({ name: 'new_thing', arguments: { a: 1 } });
    expect(sent('file_read', { path: 'x', secret: 1, mode: 'rw' })).toEqual({
      name: 'read',
      arguments: { path: 'x', mode: 'ro' },
    });
  });
});
