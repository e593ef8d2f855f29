// The result of tests for programs: JSON, and test cases as CI systems show them.
import type { JunitCase } from '../diagnostics/render-junit.ts';
import { type Covered, percentOf } from './coverage.ts';
import type { TestReport } from './results.ts';

export function testJson({ suites, passed, failed, coverage }: TestReport): object {
  return {
    tests: { passed, failed, total: passed + failed },
    suites: suites.map(({ path, cases }) => ({
      file: path,
      tests: cases.map(({ name, origin, failures }) => ({
        name,
        origin,
        ok: failures.length === 0,
        failures,
      })),
    })),
    coverage: { rules: coveredJson(coverage.rules), routes: coveredJson(coverage.routes) },
  };
}

function coveredJson(covered: Covered): object {
  const { total, covered: count, missing } = covered;
  const names = missing.map(({ name, origin }) => ({ name, origin }));
  return { total, covered: count, percent: percentOf(covered), missing: names };
}

export function testCases({ suites }: TestReport): JunitCase[] {
  return suites.flatMap(({ path, cases }) =>
    cases.map(({ name, failures }) => ({
      name,
      group: path,
      ...(failures.length > 0 && {
        failure: failures
          .flatMap(({ field, expected, got, because }) => [
            `expected ${field} ${expected}, got ${got}`,
            ...because.map(({ text, origin }) => (origin === undefined ? text : `${text} (${origin})`)),
          ])
          .join('\n'),
      }),
    })),
  );
}
