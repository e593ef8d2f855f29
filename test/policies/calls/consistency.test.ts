// One decision, asked in four ways: a call judged, the access rules asked alone, an explanation, and a list.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../policies/access/caller.ts';
import { decide } from '../../../policies/access/decide.ts';
import { targetOf } from '../../../policies/access/known-target.ts';
import type { Principal } from '../../../policies/access/principal.ts';
import { explain } from '../../../policies/calls/explanation.ts';
import { factsOf } from '../../../policies/calls/facts.ts';
import { judge } from '../../../policies/calls/judge.ts';
import { listFor } from '../../../policies/calls/list-for.ts';
import type { Policy } from '../../../policies/calls/policy.ts';
import type { Verdict } from '../../../policies/calls/verdict.ts';
import { matchRoute } from '../../../policies/routes/match.ts';
import { ARE_ALL, runs } from '../../runs.ts';
import {
  ARGUMENTS,
  HEADERS,
  principals as principal,
  type Repository,
  repositories as repository,
  sourceOf,
  TOOLS,
} from './random-policies.ts';
import { policyFrom, toolCall, world } from './repository.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const RUNS = runs(150);

/** Undefined for a repository that does not compile. */
function policyOf(given: Repository): Policy | undefined {
  try {
    return policyFrom(sourceOf(given));
  } catch {
    return undefined;
  }
}

function callOf(
  name: string,
  caller: Principal,
  args: Record<string, unknown> = {},
  header?: string | undefined,
) {
  const request = {
    listener: 'main',
    path: '/mcp',
    protocolVersion: '2026-07-28',
    header: (one: string) => (one === 'x-env' ? header : undefined),
  };
  return { ...toolCall(name, { principal: caller, arguments: args, request }), kind: 'tool' as const };
}

/** The stages put together anew, from the parts that the neighbours own; undefined when it never comes to the rules. */
function decidedAlone(policy: Policy, call: ReturnType<typeof callOf>): string | undefined {
  const { routes, access, bundle } = policy;
  const entry = matchRoute(routes, { ...call, listener: 'main', header: call.request.header });
  const number = routes.entries[entry]?.route ?? -1;
  const upstream = routes.table[number]?.targets[0]?.upstream ?? -2;
  if (access === undefined || number === -1 || routes.table[number]?.deny != null) return undefined;
  const target = targetOf(access, {
    kind: 'tool',
    name: call.name,
    method: call.method,
    route: number,
    upstream,
    description: '',
    annotations: {},
  });
  const facts = factsOf(policy, 0, call, bundle.upstreams[upstream], undefined);
  return decide(access, callerOf(access, call.principal), target, facts).outcome;
}

describe('on random policies', () => {
  it('a call is allowed exactly when the rules allow it, and the explanation says the same', {
    timeout: 120_000,
  }, () => {
    const seen = { allow: 0, deny: 0, compared: 0, policies: 0 };
    fc.assert(
      fc.property(repository, fc.array(principal, { minLength: 1, maxLength: 3 }), (given, callers) => {
        const policy = policyOf(given);
        if (policy === undefined) return;
        seen.policies += 1;
        for (const caller of callers) {
          for (const name of TOOLS) {
            for (const args of [{}, { n: 2 }]) {
              const call = callOf(name, caller, args);
              const verdict = judge(policy, world(policy), call);
              const { verdict: explained, access, wouldAllow } = explain(policy, world(policy), call);
              expect(explained).toEqual(verdict);
              expect(wouldAllow.length > 0).toBe(verdict.decision !== 'allow');
              if (verdict.decision === 'allow') seen.allow += 1;
              else seen.deny += 1;
              const stranger = given.required && !caller.authenticated;
              if (stranger) expect(verdict.reason).toBe('unauthenticated');
              const alone =
                stranger || verdict.reason === 'unknown_tool' ? undefined : decidedAlone(policy, call);
              if (alone === undefined) continue;
              seen.compared += 1;
              expect(verdict.decision === 'allow').toBe(alone === 'allow');
              const deciding = access?.rules.find(({ number }) => number === verdict.rule?.number);
              if (verdict.rule !== undefined) expect(deciding?.fits).toBe(true);
            }
          }
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    if (!ARE_ALL) return;
    expect(seen.policies).toBeGreaterThan(RUNS / 4);
    for (const count of [seen.allow, seen.deny, seen.compared]) expect(count).toBeGreaterThan(200);
  });

  it('a list shows everything that some call of may succeed', { timeout: 120_000 }, () => {
    const seen = { shown: 0, callable: 0, usable: 0 };
    fc.assert(
      fc.property(repository, principal, (given, caller) => {
        const policy = policyOf(given);
        if (policy === undefined) return;
        const shown = shownTo(policy, caller);
        for (const name of TOOLS) {
          seen.usable += Number(isCallable(policy, caller, name, isChallenged));
          if (!isCallable(policy, caller, name)) continue;
          seen.callable += 1;
          expect(shown, name).toContain(name);
        }
        seen.shown += shown.length;
      }),
      { numRuns: RUNS, seed: SEED },
    );
    if (!ARE_ALL) return;
    expect(seen.callable).toBeGreaterThan(100);
    expect(seen.shown).toBeLessThan(seen.usable * 1.2);
  });

  it('and nothing else, where no two conditions contradict each other', { timeout: 120_000 }, () => {
    const seen = { shown: 0, hidden: 0, conditional: 0 };
    fc.assert(
      fc.property(repository, principal, (given, caller) => {
        const conditional = given.rules.findIndex((one) => one.when !== undefined);
        const headed = given.routes.findIndex(({ match }) => 'header' in match);
        const policy = policyOf({
          ...given,
          rules: given.rules.filter((one, i) => one.when === undefined || i === conditional),
          routes: given.routes.filter(({ match }, i) => !('header' in match) || i === headed),
        });
        if (policy === undefined) return;
        const shown = shownTo(policy, caller);
        for (const name of TOOLS)
          expect(shown.includes(name), name).toBe(isCallable(policy, caller, name, isChallenged));
        seen.shown += shown.length;
        seen.hidden += TOOLS.length - shown.length;
        seen.conditional += Number(conditional !== -1);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    if (!ARE_ALL) return;
    for (const count of [seen.shown, seen.hidden]) expect(count).toBeGreaterThan(100);
    expect(seen.conditional).toBeGreaterThan(20);
  });
});

function shownTo(policy: Policy, caller: Principal): string[] {
  const { request } = callOf('', caller);
  return listFor(policy, { kind: 'tool', principal: caller, request, now: 0 }, TOOLS).shown.map(
    ({ name }) => name,
  );
}

/** `counts`: what else counts as a call that succeeds. */
function isCallable(
  policy: Policy,
  caller: Principal,
  name: string,
  counts: (policy: Policy, verdict: Verdict) => boolean = () => false,
): boolean {
  return ARGUMENTS.some((args) =>
    HEADERS.some((header) => {
      const verdict = judge(policy, world(policy), callOf(name, caller, args, header));
      return verdict.decision === 'allow' || counts(policy, verdict);
    }),
  );
}

/** Shown all the same, so that its user learns which scopes to ask for. */
function isChallenged({ bundle }: Policy, { reason }: Verdict): boolean {
  return reason === 'missing_scope' && bundle.access?.on_missing_scope === 'challenge';
}
