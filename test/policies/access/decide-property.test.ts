// What the compiler makes of a policy, and what is decided from that, is what the policy says: for thousands of random
// policies, against the naive evaluator.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Access } from '../../../policies/access/access.ts';
import { callerOf } from '../../../policies/access/caller.ts';
import { decide, decideWithoutFacts } from '../../../policies/access/decide.ts';
import type { Decision } from '../../../policies/access/decision.ts';
import { explainDecision } from '../../../policies/access/explain.ts';
import { targetOf } from '../../../policies/access/known-target.ts';
import { isListed } from '../../../policies/access/listed.ts';
import type { Principal } from '../../../policies/access/principal.ts';
import type { Target } from '../../../policies/access/target.ts';
import { teamsOf } from '../../../policies/access/teams.ts';
import { UNKNOWN } from '../../../policies/expressions/facts.ts';
import type { Config } from '../../../schema/generated/config.ts';
import { ARE_ALL, runs } from '../../runs.ts';
import { type Arguments, naiveDecision, naiveTeams } from './naive.ts';
import { type Identity, identities, type PolicySet, policySets, ruleOf, targets } from './policy-sets.ts';
import { accessOf, factsOf } from './scene.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const ARGUMENTS = ['a', 'b', 'c'] as const;
/** Any condition, also several on one argument. */
const WHENS = ['a', '!a', 'b', '!b', 'user ada', 'yes', 'no', 'broken', 'absent'];
const policies = policySets(WHENS);
const callers = fc.array(identities, { minLength: 1, maxLength: 3 });
const asked = fc.array(targets, { minLength: 1, maxLength: 3 });

/** Every value of every argument. */
const ALL_ARGUMENTS: Readonly<Record<string, boolean>>[] = Array.from({ length: 8 }, (_, bits) =>
  Object.fromEntries(ARGUMENTS.map((name, i) => [name, (bits & (1 << i)) !== 0])),
);

/** Nothing when the policy says nothing about callers. */
function prepare({ config, attachments }: PolicySet): Access | undefined {
  try {
    return accessOf(config, attachments);
  } catch (error) {
    if ((error as Error).message === 'nothing is said about access') return undefined;
    throw error;
  }
}

function inTeams(access: Access, identity: Identity): Principal {
  return { ...identity, teams: teamsOf(access, identity) };
}

function decided(access: Access, caller: Principal, target: Target, given: Arguments): Decision {
  const facts = factsOf(caller, target, given === 'unknown' ? UNKNOWN : given);
  return decide(access, callerOf(access, caller), targetOf(access, target), facts);
}

const nameOf = (access: Access, rule: number) => access.table.rules[rule]!.name;

describe('a decision', () => {
  it('is what the policy says', () => {
    let decisions = 0;
    const seen = new Set<string>();
    fc.assert(
      fc.property(policies, callers, asked, (policy, all, wanted) => {
        const access = prepare(policy);
        if (access === undefined) return;
        for (const identity of all) {
          const caller = inTeams(access, identity);
          expect(caller.teams.join()).toBe(naiveTeams(policy.config, identity).join());
          for (const target of wanted) {
            for (const given of ['unknown', ALL_ARGUMENTS[3]!, ALL_ARGUMENTS[5]!, {}] as const) {
              const naive = naiveDecision(policy.config, policy.attachments, { caller, target, given });
              const decision = decided(access, caller, target, given);
              const found = [
                decision.outcome,
                decision.reason,
                decision.missingScopes,
                decision.audited.map((rule) => nameOf(access, rule)).sort(),
              ];
              const wantedAnswer = [naive.outcome, naive.reason, naive.missing, [...naive.audited].sort()];
              // Comparing texts first keeps thousands of policies quick.
              if (JSON.stringify(found) !== JSON.stringify(wantedAnswer)) expect(found).toEqual(wantedAnswer);
              const decider = decision.rule === -1 ? undefined : nameOf(access, decision.rule);
              if (decider === undefined ? naive.deciders.length > 0 : !naive.deciders.includes(decider))
                expect(naive.deciders).toContain(decider);
              decisions += 1;
              seen.add(`${decision.outcome} ${decision.reason}`);
            }
          }
        }
      }),
      { numRuns: runs(5000), seed: SEED },
    );
    expect(decisions).toBeGreaterThan(runs(30_000));
    // A share of the cases need not show every answer there is.
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
  }, 300_000);

  it('does not depend on the order of rules, of members or of lists', () => {
    fc.assert(
      fc.property(policies, identities, asked, (policy, identity, wanted) => {
        const access = prepare(policy);
        const turned = prepare({ ...policy, config: turnedRound(policy.config) as Config });
        expect(turned === undefined).toBe(access === undefined);
        if (access === undefined || turned === undefined) return;
        const caller = inTeams(access, identity);
        for (const target of wanted) {
          for (const given of ['unknown', ALL_ARGUMENTS[6]!] as const) {
            const a = decided(access, caller, target, given);
            const b = decided(turned, caller, target, given);
            expect({ ...b, rule: nameAt(turned, b) }).toEqual({ ...a, rule: nameAt(access, a) });
          }
        }
      }),
      { numRuns: runs(1000), seed: SEED },
    );
  });

  it('is the same for somebody met before, for something met before, and with nothing remembered', () => {
    fc.assert(
      fc.property(policies, callers, asked, (policy, all, wanted) => {
        const access = prepare(policy);
        if (access === undefined) return;
        const first = all.map((identity) =>
          wanted.map((target) => decided(access, inTeams(access, identity), target, ALL_ARGUMENTS[1]!)),
        );
        for (const [i, identity] of [...all.entries()].reverse()) {
          for (const [j, target] of wanted.entries()) {
            const caller = inTeams(access, identity);
            expect(decided(access, caller, target, ALL_ARGUMENTS[1]!)).toEqual(first[i]![j]);
            expect(decided(prepare(policy)!, caller, target, ALL_ARGUMENTS[1]!)).toEqual(first[i]![j]);
          }
        }
      }),
      { numRuns: runs(300), seed: SEED },
    );
  });

  it('without facts is the whole decision, or none', () => {
    fc.assert(
      fc.property(policies, identities, targets, (policy, identity, target) => {
        const access = prepare(policy);
        if (access === undefined) return;
        const caller = inTeams(access, identity);
        const early = decideWithoutFacts(access, callerOf(access, caller), targetOf(access, target));
        if (early === undefined) return;
        for (const given of ['unknown', {}, ...ALL_ARGUMENTS] as const)
          expect(decided(access, caller, target, given)).toBe(early);
      }),
      { numRuns: runs(1000), seed: SEED },
    );
  });
});

describe('one rule more', () => {
  const rules = ruleOf(WHENS);
  const usable: Record<string, number> = { deny: 0, maybe: 1, allow: 2 };
  const withRule = ({ config, attachments }: PolicySet, rule: object): PolicySet => ({
    attachments,
    config: {
      ...config,
      authz: { ...config.authz, rules: [...(config.authz?.rules ?? []), { ...rule, name: 'more' } as never] },
    },
  });

  /** Where the default is written, and something is allowed, so that the rule changes nothing but itself. */
  const settled = policies.map(({ config, attachments }) => ({
    attachments,
    config: {
      ...config,
      authz: {
        default: 'deny' as const,
        ...config.authz,
        rules: [
          ...(config.authz?.rules ?? []),
          { name: 'anchor', effect: 'allow' as const, who: { users: ['nobody'] } },
        ],
      },
    },
  }));

  function compare(
    effect: 'allow' | 'deny',
    extra: object,
    never: (before: number, after: number) => boolean,
  ) {
    fc.assert(
      fc.property(settled, rules, identities, targets, (policy, rule, identity, target) => {
        const before = prepare(policy)!;
        const after = prepare(withRule(policy, { ...rule, effect, ...extra }))!;
        const caller = inTeams(before, identity);
        for (const given of ['unknown', {}, ALL_ARGUMENTS[5]!] as const) {
          const was = usable[decided(before, caller, target, given).outcome]!;
          expect(never(was, usable[decided(after, caller, target, given).outcome]!)).toBe(false);
        }
      }),
      { numRuns: runs(1000), seed: SEED },
    );
  }

  it('that denies never allows more', () => compare('deny', {}, (before, after) => after > before));
  it('that allows never denies more', () => compare('allow', {}, (before, after) => after < before));
  it('that is only audited changes nothing', () => {
    compare('deny', { mode: 'audit' }, (before, after) => after !== before);
    compare('allow', { mode: 'audit' }, (before, after) => after !== before);
  });
  it('whose condition can not be evaluated allows nothing', () =>
    compare('allow', { mode: 'enforce', when: 'broken' }, (before, after) => after !== before));
  it('that denies and can not be evaluated denies what it would deny without a condition', () => {
    fc.assert(
      fc.property(settled, rules, identities, targets, (policy, rule, identity, target) => {
        const { when, ...rest } = { ...rule, effect: 'deny', mode: 'enforce' };
        const plain = prepare(withRule(policy, rest))!;
        const broken = prepare(withRule(policy, { ...rest, when: 'broken' }))!;
        const caller = inTeams(plain, identity);
        expect(decided(broken, caller, target, {}).outcome).toBe(decided(plain, caller, target, {}).outcome);
      }),
      { numRuns: runs(1000), seed: SEED },
    );
  });
});

describe('a list', () => {
  it('shows exactly what some arguments may be called with', () => {
    const seen = { allow: 0, deny: 0, maybe: 0 };
    fc.assert(
      fc.property(
        policySets(['a']),
        identities,
        targets,
        fc.infiniteStream(fc.boolean()),
        (policy, identity, target, turns) => {
          const independent = withOwnArguments(policy, turns);
          const access = prepare(independent.policy);
          if (access === undefined) return;
          const caller = inTeams(access, identity);
          const listed = decided(access, caller, target, 'unknown');
          const list = listed.outcome;
          const decisions = independent.arguments.map((given) => decided(access, caller, target, given));
          const calls = decisions.map(({ outcome }) => outcome);
          expect(list !== 'deny').toBe(calls.includes('allow'));
          expect(list === 'allow').toBe(calls.every((outcome) => outcome === 'allow'));
          // Whoever is told which scopes to ask for has to see what they are for.
          const { list_filtering, on_missing_scope } = access.table;
          const isChallenged =
            on_missing_scope === 'challenge' && decisions.some(({ reason }) => reason === 'missing_scope');
          expect(isListed(access, listed)).toBe(calls.includes('allow') || isChallenged || !list_filtering);
          seen[list] += 1;
        },
      ),
      { numRuns: runs(5000), seed: SEED },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(runs(40) - 1);
  });

  it('shows everything that some arguments may be called with, whatever the conditions', () => {
    fc.assert(
      fc.property(policies, identities, targets, (policy, identity, target) => {
        const access = prepare(policy);
        if (access === undefined) return;
        const caller = inTeams(access, identity);
        const list = decided(access, caller, target, 'unknown').outcome;
        const calls = [{}, ...ALL_ARGUMENTS].map((given) => decided(access, caller, target, given).outcome);
        if (calls.includes('allow')) expect(list).not.toBe('deny');
        if (list === 'allow') expect(calls.every((outcome) => outcome === 'allow')).toBe(true);
        expect(calls).not.toContain('maybe');
      }),
      { numRuns: runs(2000), seed: SEED },
    );
  });
});

describe('an explanation', () => {
  it('names the rules that fit, as the decision sees them', () => {
    fc.assert(
      fc.property(policies, identities, targets, (policy, identity, target) => {
        const access = prepare(policy);
        if (access === undefined) return;
        const caller = inTeams(access, identity);
        for (const given of [{}, ALL_ARGUMENTS[2]!]) {
          const trace = explainDecision(access, caller, target, factsOf(caller, target, given));
          const decision = decided(access, caller, target, given);
          const fitting = trace.rules
            .filter(({ fits }) => fits)
            .map(({ number }) => access.table.rules[number]!);
          const enforced = fitting.filter(({ mode }) => mode === 'enforce').map(({ effect }) => effect);
          expect(enforced.includes('deny')).toBe(decision.reason.startsWith('denied_by'));
          if (decision.outcome === 'allow')
            expect(enforced.includes('allow') || access.table.default === 'allow').toBe(true);
          if (decision.rule !== -1)
            expect(trace.rules.find(({ number }) => number === decision.rule)?.fits).toBe(true);
          if (decision.reason === 'missing_scope')
            expect(trace.scopes.missing).toEqual(decision.missingScopes);
          if (decision.outcome === 'allow') expect(trace.scopes.missing).toEqual([]);
          expect([...trace.scopes.held, ...trace.scopes.missing].sort()).toEqual(trace.scopes.needed);
        }
      }),
      { numRuns: runs(1500), seed: SEED },
    );
  });
});

function nameAt(access: Access, { rule }: Decision): string | undefined {
  return rule === -1 ? undefined : nameOf(access, rule);
}

/** The same document with every list and every map the other way round. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]): [string, unknown] => [key, turnedRound(member)])
      .reverse(),
  );
}

/** Each condition gets an argument of its own, or is true of itself, so that they can hold in any combination. */
function withOwnArguments(
  { config, attachments }: PolicySet,
  turns: Iterable<boolean>,
): { policy: PolicySet; arguments: Record<string, boolean>[] } {
  const next = turns[Symbol.iterator]();
  let count = 0;
  const own = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(own);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]): [string, unknown] => {
        if (key !== 'when') return [key, own(member)];
        count += 1;
        if (count > 6) return [key, 'yes'];
        return [key, next.next().value === true ? `x${count}` : `!x${count}`];
      }),
    );
  };
  // One attachment of each policy, for two would share their conditions.
  const single = attachments.filter(
    ({ policy }, i) => attachments.findIndex((a) => a.policy === policy) === i,
  );
  const policy = { config: own(config) as Config, attachments: single };
  const used = Math.min(count, 6);
  return {
    policy,
    arguments: Array.from({ length: 2 ** used }, (_, bits) =>
      Object.fromEntries(Array.from({ length: used }, (_, i) => [`x${i + 1}`, (bits & (1 << i)) !== 0])),
    ),
  };
}
