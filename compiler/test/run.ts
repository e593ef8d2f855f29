// Runs tests against a policy: each in a world of its own, so that none depends on another one.
import type { Policy } from '../../policies/calls/policy.ts';
import { originOf } from '../ast/source.ts';
import { runCall } from './calls.ts';
import { CoverageCount } from './coverage.ts';
import { runList } from './lists.ts';
import type { CaseResult, Failure, TestReport } from './results.ts';
import type { Case, Suite } from './suite.ts';

export interface RunOptions {
  /** Only tests with this in their name, whatever the case of its letters. */
  readonly filter?: string | undefined;
  /** Milliseconds, to tell how long tests take; they do not depend on it. */
  readonly clock?: (() => number) | undefined;
}

export function runTests(policy: Policy, suites: readonly Suite[], options: RunOptions = {}): TestReport {
  const { filter = '', clock } = options;
  const count = new CoverageCount();
  const ran = suites.map(({ path, cases }) => ({
    path,
    cases: cases
      .filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()))
      .map((one) => runCase(policy, one, count, clock)),
  }));
  const all = ran.flatMap(({ cases }) => cases);
  const failed = all.filter(({ failures }) => failures.length > 0).length;
  return {
    suites: ran.filter(({ cases }) => cases.length > 0),
    passed: all.length - failed,
    failed,
    coverage: count.of(policy),
  };
}

function runCase(policy: Policy, one: Case, count: CoverageCount, clock: RunOptions['clock']): CaseResult {
  const startedAt = clock?.();
  const failures: readonly Failure[] =
    one.test.list === undefined ? runCall(policy, one, count) : runList(policy, one, count);
  const elapsedMs = clock === undefined || startedAt === undefined ? undefined : clock() - startedAt;
  return { name: one.name, origin: originOf(one.at), failures, elapsedMs };
}
