// What `judge` says of a call in CI is what becomes of it in the gateway: random repositories, compiled, their bundles
// served by the real stages, and the same calls put to both.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../compiler/compile.ts';
import { ANONYMOUS, type Principal } from '../../../policies/access/principal.ts';
import { teamsOf } from '../../../policies/access/teams.ts';
import { METHODS } from '../../../policies/calls/call.ts';
import { judge } from '../../../policies/calls/judge.ts';
import { SimulatedWorld } from '../../../policies/calls/simulated-world.ts';
import type { NameKind } from '../../../policies/routes/subject.ts';
import type { Bundle, PinTable } from '../../../schema/generated/bundle.ts';
import { ARE_ALL, runs } from '../../runs.ts';
import { edgeOf } from '../pipeline/edge-of.ts';
import { proofFor } from './proofs.ts';
import { type Asked, callFor, Gateway, PROMPTS, RESOURCES } from './repository-scene.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const one = fc.constantFrom;

const OFFERED = {
  a: ['file_read', 'file_write', 'both'],
  b: ['db_query', 'db_drop', 'both'],
  c: ['go', 'stop'],
};
const TOOLS = ['file_read', 'file_write', 'both', 'db_query', 'db_drop', 'c__go', 'c__went', 'unheard_of'];

const PINS: PinTable = {
  mode: 'enforce',
  on_change: 'quarantine',
  on_new: 'quarantine',
  upstreams: Object.fromEntries(
    Object.entries(OFFERED).map(([upstream, names]) => [
      upstream,
      Object.fromEntries(names.map((name) => [name, pinOf(name, upstream)])),
    ]),
  ),
};

/** What `b` calls the same as `a` destroys. */
function pinOf(name: string, upstream: string) {
  const destroys = name === 'db_drop' || (name === 'both' && upstream === 'b');
  const annotations = destroys ? { destructiveHint: true } : { readOnlyHint: true };
  return { hash: '', definition: { name, inputSchema: {}, annotations } };
}

const condition = one(
  'has(tool.arguments.n) && tool.arguments.n > 1.0',
  '!has(tool.arguments.n)',
  'client.type == "cursor"',
  'upstream.labels["zone"] == "red"',
  'client.claims.dept == "x"',
  'tool.annotations.destructiveHint',
  'request.headers["x-env"] == "prod"',
  'resource.scheme == "file"',
  'request.protocol_version == "2026-07-28"',
  'client.ip == "10.0.0.1"',
);
const someTools = fc.uniqueArray(one('*', 'file_*', 'db_*', 'file_read', 'both', 'c__*'), {
  minLength: 1,
  maxLength: 2,
});
const rule = fc.record(
  {
    effect: one('allow', 'allow', 'deny'),
    mode: one('enforce', 'enforce', 'enforce', 'audit'),
    who: fc.oneof(
      fc.record({ teams: one(['red'], ['blue'], ['red', 'blue']) }),
      fc.record({ authenticated: fc.boolean() }),
      fc.record({ client_types: fc.constant(['cursor']) }),
      fc.record({ ips: fc.constant(['10.0.0.0/8']) }),
      fc.record({ scopes: fc.constant(['s1']) }),
    ),
    what: fc.oneof(
      fc.record({ tools: someTools }),
      fc.record({ upstreams: one(['a'], ['b']) }),
      fc.record({ prompts: one(['*'], ['ask']) }),
      fc.record({ resources: one(['*'], ['file:*']) }),
      fc.record({ methods: one(['prompts/get'], ['completion/complete'], ['resources/read', 'tools/call']) }),
      fc.record({ annotations: fc.record({ destructive: fc.boolean() }) }),
    ),
    when: condition,
    message: one('No.', 'Ask the owners.'),
  },
  { requiredKeys: ['effect', 'mode'] },
);

const identity = fc.oneof(
  fc.constant({}),
  fc.record({ team: one('red', 'blue') }),
  fc.record({ client_type: fc.constant('cursor') }),
  fc.record({ header: fc.constant({ 'x-env': 'prod' }) }),
  fc.record({ user: one('ada', 'b*') }),
  fc.record({ listener: one('main', 'other') }),
  fc.record({ when: one('client.type == "cursor"', 'has(tool.arguments.n)', 'client.claims.dept == "x"') }),
);
const place = fc.oneof(
  one({ upstream: 'a' }, { upstream: 'b' }, { upstream: 'c' }, { deny: 'Not this way.' }),
  one('user', 'team', 'client', 'session').map((sticky_by) => ({
    upstreams: [
      { target: 'a', weight: 1 },
      { target: 'b', weight: 1 },
    ],
    split: { sticky_by },
  })),
);
const routeOf = (match: fc.Arbitrary<object>) =>
  fc.tuple(match, identity, place).map(([named, asked, to]) => ({ match: { ...named, ...asked }, ...to }));
const routes = fc.array(
  fc.oneof(
    routeOf(one({ tool_prefix: 'file_' }, { tool_prefix: 'db_' }, { tool_name: 'both' })),
    routeOf(
      one(
        { prompt_name: 'ask' },
        { prompt_name: 'ask', method: 'prompts/get' },
        { prompt_prefix: 'r', method: 'completion/complete' },
        { resource_prefix: 'file:' },
        { resource_prefix: 'db:', method: 'resources/read' },
      ),
    ),
    routeOf(fc.constant({})),
  ),
  { maxLength: 4 },
);

const repository = fc.record({
  rules: fc.array(rule, { maxLength: 5 }),
  routes,
  permissions: fc.dictionary(one('file_*', 'file_write', 'db_*'), fc.subarray(['s1', 's2']), { maxKeys: 2 }),
  default: one('allow', 'deny'),
  on_missing_scope: one('challenge', 'deny', 'hide'),
  list_filtering: one('on', 'on', 'off'),
  mode: one('required', 'optional'),
  limit: fc.option(one('per_client', 'per_user', 'global'), { nil: undefined }),
});
type Repository = typeof repository extends fc.Arbitrary<infer R> ? R : never;

/** Nothing where the compiler refuses it: routes that tie, mostly. */
function bundleOf(given: Repository): Bundle | undefined {
  const { rules, permissions, limit } = given;
  const config = {
    version: 1,
    gateway: { listeners: [{ name: 'main' }, { name: 'other', port: 8081 }] },
    upstreams: {
      a: {
        url: 'http://127.0.0.1:9001',
        labels: { zone: 'red' },
        prompts: { include: ['ask', 'review'] },
        resources: { include: ['file:*'] },
      },
      b: { url: 'http://127.0.0.1:9002', prompts: { exclude: ['*'] }, resources: { include: ['db:*'] } },
      c: {
        url: 'http://127.0.0.1:9003',
        namespace: { prefix: 'c', mode: 'always' },
        tools: { rename: { go: 'went' } },
        prompts: { exclude: ['*'] },
        resources: { exclude: ['*'] },
      },
    },
    routes: given.routes.map((one, i) => ({ name: `route${i}`, priority: i, ...one })),
    teams: { red: { match: { groups: ['red'] } }, blue: { match: { groups: ['blue'] } } },
    authn: {
      mode: given.mode,
      providers: { corp: { type: 'jwt', issuer: 'https://login.example', audience: 'gateway' } },
    },
    authz: {
      default: given.default,
      on_missing_scope: given.on_missing_scope,
      list_filtering: given.list_filtering,
      rules: rules.map((one, i) => ({ name: `rule${i}`, ...one })),
      tool_permissions: permissions,
    },
    ...(limit !== undefined && {
      rate_limits: {
        [limit]: { requests_per_minute: 2 },
        per_tool: { file_read: { requests_per_minute: 1 } },
      },
    }),
  };
  const { bundle } = compile({ 'mcpgw.yaml': JSON.stringify(config) }, { commit: null, dirty: false });
  return bundle && { ...bundle, pins: PINS };
}

const principal = fc
  .record({
    isAnonymous: one(false, false, true),
    client: one('ci', 'bot'),
    user: one('', 'ada', 'bob'),
    groups: fc.subarray(['red', 'blue']),
    scopes: fc.subarray(['s1', 's2']),
    clientType: one('', 'cursor'),
    ip: one('10.0.0.1', '192.0.2.1'),
  })
  .map(({ isAnonymous, groups, ...given }) => ({
    ...ANONYMOUS,
    ip: given.ip,
    clientType: given.clientType,
    ...(!isAnonymous && { ...given, authenticated: true }),
    groups: isAnonymous ? [] : groups,
  }));

const asked = fc.record({
  kind: one<NameKind>('tool', 'tool', 'tool', 'prompt', 'resource'),
  tool: one(...TOOLS),
  prompt: one(...PROMPTS, 'unheard_of'),
  resource: one(...RESOURCES),
  completes: fc.boolean(),
  args: one({}, { n: 1 }, { n: 2.5 }, { n: 'x' }),
  era: one('legacy' as const, 'modern' as const),
  env: one(undefined, 'prod', 'test'),
});
type AskedFor = typeof asked extends fc.Arbitrary<infer A> ? A : never;

function requestFor({ kind, completes, args, era, env, ...names }: AskedFor, caller: Principal) {
  const name = names[kind];
  const isCompletion = completes && kind !== 'tool';
  const method = isCompletion ? 'completion/complete' : METHODS[kind][0];
  const ref = kind === 'prompt' ? { type: 'ref/prompt', name } : { type: 'ref/resource', uri: name };
  const named = kind === 'resource' ? { uri: name } : { name, arguments: args };
  const params = isCompletion ? { ref, argument: { name: 'x', value: 'y' } } : named;
  return {
    kind,
    name,
    asked: {
      method,
      params,
      era,
      proof: caller.authenticated ? proofFor(caller) : undefined,
      headers: env === undefined ? {} : { 'x-env': env },
      address: caller.ip,
      client: caller.clientType,
    } as Asked,
  };
}

test('a call becomes what judge says of it', () => {
  const seen = new Map<string, number>();
  const wall = Date.parse('2027-01-01T12:00:00Z');
  const now = { steady: wall, wall };
  fc.assert(
    fc.property(
      repository,
      fc.array(principal, { minLength: 1, maxLength: 2 }),
      fc.array(asked, { minLength: 4, maxLength: 10 }),
      (given, callers, calls) => {
        const bundle = bundleOf(given);
        if (bundle === undefined) return;
        const gateway = new Gateway(bundle, edgeOf({ limitClock: () => now }));
        const { policy } = gateway.snapshot;
        const world = new SimulatedWorld(policy, {});
        world.now = now;
        for (const [i, call] of calls.entries()) {
          const someone = callers[i % callers.length]!;
          const caller = {
            ...someone,
            teams: policy.access === undefined ? [] : teamsOf(policy.access, someone),
          };
          const { kind, name, asked: request } = requestFor(call, caller);
          const { exchange, reply } = gateway.ask(request);
          // A legacy client has a session, by which splits know it.
          const session = exchange.session?.id ?? '';
          const verdict = judge(policy, world, callFor(kind, name, request, { ...caller, session }));
          const answer = reply.answers[0]?.error;
          const found = {
            sent: answer === undefined ? (exchange.upstreamName as string) : undefined,
            message: answer?.message,
          };
          const wanted = {
            sent: verdict.decision === 'allow' ? verdict.upstream?.name : undefined,
            message: verdict.answer?.message,
          };
          expect(found, JSON.stringify({ verdict: verdict.reason, request })).toEqual(wanted);
          if (answer !== undefined && call.era === 'modern') expect(answer.code).toBe(verdict.answer?.code);
          const { decision } = exchange;
          if (verdict.rule !== undefined)
            expect(policy.named.rules[decision?.rule ?? -1]).toEqual(verdict.rule);
          seen.set(verdict.reason, (seen.get(verdict.reason) ?? 0) + 1);
        }
      },
    ),
    { numRuns: runs(300), seed: SEED },
  );
  if (!ARE_ALL) return;
  for (const reason of [
    'allowed_by_rule',
    'allowed_by_default',
    'unauthenticated',
    'unknown_tool',
    'route_denied',
    'denied_by_rule',
    'denied_by_fault',
    'no_rule_allows',
    'missing_scope',
    'rate_limited',
  ])
    expect(seen.get(reason) ?? 0, reason).toBeGreaterThan(10);
}, 120_000);
