// The policy tests of a repository, run: for `test`, and for `check`, which does more beside it.
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { percentOf } from '../compiler/test/coverage.ts';
import { readTests } from '../compiler/test/read.ts';
import { testCases, testJson } from '../compiler/test/render-data.ts';
import { renderTestText, type TestTextOptions, testSummary } from '../compiler/test/render-text.ts';
import type { TestReport } from '../compiler/test/results.ts';
import { runTests } from '../compiler/test/run.ts';
import { preparePolicy } from '../policies/calls/policy.ts';
import type { Bundle } from '../schema/generated/bundle.ts';
import { unreadable } from './compile-directory.ts';
import { readTestFiles } from './read-repository.ts';
import { failsOn } from './report/options.ts';
import type { Part } from './report/report.ts';

export interface PolicyTestOptions extends TestTextOptions {
  /** Only tests with this in their name. */
  readonly filter?: string | undefined;
  /** The least whole percentage of rules, and of routes, that tests must come to. */
  readonly minCoverage?: number | undefined;
}

export interface PolicyTests {
  readonly part: Part;
  /** Undefined when a test file has an error, so that none was run. */
  readonly report: TestReport | undefined;
}

/** Runs the tests in `directory` against `bundle`. */
export function runPolicyTests(directory: string, bundle: Bundle, options: PolicyTestOptions): PolicyTests {
  const { files, problems } = readTestFiles(directory);
  const { suites, diagnostics: found } = readTests(files, bundle);
  const diagnostics = [...unreadable(problems), ...found];
  if (diagnostics.some(failsOn('error'))) {
    return { part: unusable(diagnostics, 'the tests were not run'), report: undefined };
  }
  const { filter, minCoverage = 0, times = false } = options;
  const clock = times ? () => performance.now() : undefined;
  const report = runTests(preparePolicy(bundle), suites, { filter, clock });
  if (filter !== undefined && report.passed + report.failed === 0) {
    const text = `no test has ${JSON.stringify(filter)} in its name`;
    return { part: { ...unusable(diagnostics, text), text: `${text}\n` }, report };
  }
  const { rules, routes } = report.coverage;
  const reached = Math.min(percentOf(rules), percentOf(routes));
  const isCovered = reached >= minCoverage;
  const tooLittle = isCovered ? '' : `Coverage of ${reached}% is less than ${minCoverage}%\n`;
  const part: Part = {
    name: 'test',
    ok: report.failed === 0 && isCovered,
    diagnostics,
    text: renderTestText(report, options) + tooLittle,
    json: testJson(report),
    cases: testCases(report),
    summary: testSummary(report),
  };
  return { part, report };
}

/** When there is nothing to run. */
export function unusable(diagnostics: readonly Diagnostic[], summary: string): Part {
  return { name: 'test', ok: false, diagnostics, summary };
}
