// A test of calls: makes them one after the other in the test's world, and compares what becomes of them.
import { type Call, METHODS } from '../../policies/calls/call.ts';
import { judge } from '../../policies/calls/judge.ts';
import type { Policy } from '../../policies/calls/policy.ts';
import { principalOf, variedCaller } from '../../policies/calls/simulated-caller.ts';
import { requestOf } from '../../policies/calls/simulated-request.ts';
import { SimulatedWorld } from '../../policies/calls/simulated-world.ts';
import type { Verdict } from '../../policies/calls/verdict.ts';
import { release } from '../../policies/limits/charge.ts';
import { durationMs } from '../ast/units.ts';
import type { CoverageCount } from './coverage.ts';
import { compareVerdicts } from './expectations.ts';
import type { Failure } from './results.ts';
import type { Case } from './suite.ts';

export function runCall(policy: Policy, one: Case, count: CoverageCount): Failure[] {
  const verdicts = verdictsOf(policy, one);
  for (const { rule, route, audited } of verdicts) {
    count.rule(rule);
    count.route(route);
    for (const each of audited) count.rule(each);
  }
  return compareVerdicts(policy, one.test, verdicts);
}

/** What becomes of each call of a test, in order. */
export function verdictsOf(policy: Policy, { test, defaults }: Case): Verdict[] {
  const { times = 1, within, vary, at_once = false } = test.repeat ?? {};
  const world = new SimulatedWorld(policy, { ...defaults.given, ...test.given });
  const spanMs = within === undefined ? 0 : durationMs(within);
  const as = { ...defaults.as, ...test.as };
  const call = callOf(policy, { test, defaults });
  const verdicts: Verdict[] = [];
  for (let i = 0; i < times; i += 1) {
    if (i > 0) world.pass(Math.floor((spanMs * i) / times) - Math.floor((spanMs * (i - 1)) / times));
    const principal = vary === undefined ? call.principal : principalOf(policy, variedCaller(as, vary, i));
    const verdict = judge(policy, world, { ...call, principal });
    verdicts.push(verdict);
    if (!at_once && verdict.charge !== undefined) release(verdict.charge);
  }
  return verdicts;
}

function callOf(policy: Policy, { test, defaults }: Pick<Case, 'test' | 'defaults'>): Call {
  const { tool, prompt, resource, method, arguments: args = {} } = test.call ?? {};
  const kind =
    tool !== undefined
      ? 'tool'
      : prompt !== undefined
        ? 'prompt'
        : resource !== undefined
          ? 'resource'
          : 'none';
  return {
    kind,
    name: tool ?? prompt ?? resource ?? '',
    method: method ?? (kind === 'none' ? '' : METHODS[kind][0]),
    arguments: args,
    principal: principalOf(policy, { ...defaults.as, ...test.as }),
    request: requestOf(policy, { ...defaults.call, ...test.call }),
  };
}
