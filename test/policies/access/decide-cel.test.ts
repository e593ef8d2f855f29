// Rules with conditions in CEL, through the whole compiler and back: what is decided from the bundle is what the naive
// evaluator reads in the rules, with the meaning of each condition written out beside it in plain words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../compiler/compile.ts';
import { callerOf } from '../../../policies/access/caller.ts';
import { decide } from '../../../policies/access/decide.ts';
import { targetOf } from '../../../policies/access/known-target.ts';
import { ANONYMOUS, type Principal } from '../../../policies/access/principal.ts';
import type { Target } from '../../../policies/access/target.ts';
import { teamsOf } from '../../../policies/access/teams.ts';
import { preparePolicy } from '../../../policies/calls/policy.ts';
import { type ExpressionFacts, UNKNOWN } from '../../../policies/expressions/facts.ts';
import type { Config, Rule } from '../../../schema/generated/config.ts';
import { ARE_ALL, runs } from '../../runs.ts';
import { type Arguments, type NaiveTruth, naiveDecision, type Situation } from './naive.ts';
import { factsOf, tool } from './scene.ts';

const SEED = Number(process.env.SEED ?? 20261122);

type Meaning = (situation: Situation) => NaiveTruth;

const said = (holds: boolean): NaiveTruth => (holds ? 'true' : 'false');
const isRed: Meaning = ({ caller }) => said(caller.teams.includes('red'));
const isAda: Meaning = ({ caller }) => said(caller.user === 'ada');

/** On an argument of a tool: false of what is no tool, unknown in lists, a fault where the argument is missing. */
function argument(name: string, meaning: (value: unknown) => NaiveTruth): Meaning {
  return ({ target, given }) => {
    if (target.kind !== 'tool') return 'false';
    if (given === 'unknown') return 'unknown';
    return Object.hasOwn(given, name) ? meaning(given[name]) : 'error';
  };
}

const isMuch = argument('amount', (value) => (typeof value === 'number' ? said(value > 100) : 'error'));
const isEtc = argument('path', (value) =>
  typeof value === 'string' ? said(value.startsWith('/etc')) : 'error',
);

const MEANINGS: Readonly<Record<string, Meaning>> = {
  'tool.arguments.amount > 100': isMuch,
  'tool.arguments.path.startsWith("/etc")': isEtc,
  'has(tool.arguments.dry_run) && tool.arguments.dry_run == true': (situation) => {
    const found = argument('dry_run', (value) => said(value === true))(situation);
    return found === 'error' ? 'false' : found;
  },
  'tool.arguments.path in ["/a", "/etc/x"]': argument('path', (value) =>
    said(value === '/a' || value === '/etc/x'),
  ),
  'tool.arguments.tags.exists(t, t == "x")': argument('tags', (value) =>
    Array.isArray(value) ? said(value.includes('x')) : 'error',
  ),
  '"red" in client.teams': isRed,
  'client.scopes.exists(s, s.startsWith("s1"))': ({ caller }) =>
    said(caller.scopes.some((scope) => scope.slice(0, 2) === 's1')),
  'size(client.scopes) >= 2': ({ caller }) => said(caller.scopes.length > 1),
  'client.claims.tier == "gold"': ({ caller: { claims } }) =>
    'tier' in claims ? said(claims.tier === 'gold') : 'error',
  'has(client.claims.tier) && client.claims.tier == "gold"': ({ caller: { claims } }) =>
    said('tier' in claims && claims.tier === 'gold'),
  '!("red" in client.teams) && tool.arguments.amount > 100': (situation) =>
    isRed(situation) === 'true' ? 'false' : isMuch(situation),
  'client.user_id == "ada" || tool.arguments.path.startsWith("/etc")': (situation) =>
    isAda(situation) === 'true' ? 'true' : isEtc(situation),
};

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const rule = fc.record({
  effect: fc.constantFrom('allow' as const, 'allow' as const, 'deny' as const),
  mode: fc.constantFrom('enforce' as const, 'enforce' as const, 'audit' as const),
  who: sometimes(
    fc.oneof(
      fc.record({ teams: some(['red', 'blue']) }),
      fc.record({ users: some(['ada', 'b*']) }),
      fc.record({ any_scope: some(['s1', 's2']) }),
    ),
  ),
  what: sometimes(
    fc.oneof(
      fc.record({ tools: some(['db_*', 'pay', '*read']) }),
      fc.record({ prompts: fc.constant(['*']) }),
    ),
  ),
  when: fc.option(fc.constantFrom(...Object.keys(MEANINGS)), { nil: undefined, freq: 4 }),
});

const configs: fc.Arbitrary<Config> = fc
  .record({
    rules: fc.array(rule, { minLength: 1, maxLength: 5 }),
    byDefault: fc.constantFrom('allow' as const, 'deny' as const),
    scopes: sometimes(fc.subarray(['s1', 's2'])),
  })
  .map(({ rules, byDefault, scopes }) => ({
    version: 1,
    upstreams: { files: { url: 'http://127.0.0.1:9001/mcp' } },
    authn: {
      providers: {
        sso: { type: 'jwt', issuer: 'https://id.example.com', audience: 'https://mcp.example.com' },
      },
    },
    teams: { red: { match: { users: ['ada'] } }, blue: { match: { users: ['b*'] } } },
    authz: {
      default: byDefault,
      rules: rules.map((one, i) => ({ ...one, name: `r${i}` }) as Rule),
      ...(scopes && { default_scopes: scopes }),
    },
  }));

const people = fc.record({
  user: fc.constantFrom('ada', 'bob', 'eve'),
  scopes: fc.subarray(['s1', 's1:more', 's2']),
  claims: fc.constantFrom<Record<string, unknown>>({}, { tier: 'gold' }, { tier: 'tin' }, { tier: 7 }),
});

const targets: fc.Arbitrary<Target> = fc.oneof(
  fc.constantFrom('db_read', 'db_drop', 'pay').map((name) => tool(name)),
  fc.constant<Target>({ ...tool('ask'), kind: 'prompt', method: 'prompts/get' }),
);

const calls: fc.Arbitrary<Arguments> = fc.oneof(
  fc.constant('unknown' as const),
  fc.record(
    {
      amount: fc.constantFrom<unknown>(1, 100, 100.5, 5000, '5000', null),
      path: fc.constantFrom<unknown>('/a', '/etc', '/etc/x', '', 7),
      dry_run: fc.constantFrom<unknown>(true, false, 'true'),
      tags: fc.constantFrom<unknown>([], ['x'], ['y', 'x'], ['y', 7], 'x'),
    },
    { requiredKeys: [] },
  ),
);

function factsFor(caller: Principal, target: Target, given: Arguments): ExpressionFacts {
  const { tool: asTool, ...facts } = factsOf(caller, target, given === 'unknown' ? UNKNOWN : given);
  if (target.kind === 'tool') return { ...facts, tool: asTool! };
  return { ...facts, prompt: { name: target.name, arguments: UNKNOWN } };
}

describe('a decision by conditions in CEL', () => {
  it('is what the rules say, from their text to the answer', () => {
    const seen = new Set<string>();
    const weighed = new Set<string>();
    const truthOf = (when: string, situation: Situation) => {
      const truth = MEANINGS[when]!(situation);
      weighed.add(`${when} ${truth}`);
      return truth;
    };
    fc.assert(
      fc.property(
        configs,
        people,
        fc.array(fc.tuple(targets, calls), { minLength: 1, maxLength: 6 }),
        (config, person, asked) => {
          const { bundle, diagnostics } = compile(
            { 'mcpgw.yaml': JSON.stringify(config) },
            { commit: null, dirty: false },
          );
          expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
          const access = preparePolicy(bundle!).access!;
          const identity = { ...ANONYMOUS, ...person, authenticated: true };
          const caller = { ...identity, teams: teamsOf(access, { ...identity, groups: [] }) };
          for (const [target, given] of asked) {
            const facts = factsFor(caller, target, given);
            const decision = decide(access, callerOf(access, caller), targetOf(access, target), facts);
            const naive = naiveDecision(config, [], { caller, target, given, truthOf });
            const nameOf = (number: number) => access.table.rules[number]!.name;
            expect([
              decision.outcome,
              decision.reason,
              decision.missingScopes,
              decision.audited.map(nameOf).sort(),
            ]).toEqual([naive.outcome, naive.reason, naive.missing, [...naive.audited].sort()]);
            if (decision.rule === -1) expect(naive.deciders).toEqual([]);
            else expect(naive.deciders).toContain(nameOf(decision.rule));
            seen.add(`${decision.outcome} ${decision.reason}`);
          }
        },
      ),
      { numRuns: runs(1000), seed: SEED },
    );
    if (!ARE_ALL) return;
    expect([...seen].sort()).toEqual([
      'allow allowed_by_default',
      'allow allowed_by_rule',
      'deny denied_by_fault',
      'deny denied_by_rule',
      'deny missing_scope',
      'deny no_rule_allows',
      'maybe allowed_by_default',
      'maybe allowed_by_rule',
    ]);
    for (const when of Object.keys(MEANINGS)) {
      expect([...weighed]).toContain(`${when} true`);
      expect([...weighed]).toContain(`${when} false`);
    }
  }, 120_000);
});
