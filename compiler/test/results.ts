// What running tests comes to.
import type { Because } from '../../policies/calls/because.ts';
import type { Coverage } from './coverage.ts';

export interface TestReport {
  readonly suites: readonly SuiteResult[];
  readonly passed: number;
  readonly failed: number;
  readonly coverage: Coverage;
}

export interface SuiteResult {
  readonly path: string;
  readonly cases: readonly CaseResult[];
}

export interface CaseResult {
  readonly name: string;
  /** `file:line:column` of the test. */
  readonly origin: string;
  /** Everything that is not as expected; none for a test that passes. */
  readonly failures: readonly Failure[];
  /** How long it took, when a clock was given. */
  readonly elapsedMs: number | undefined;
}

export interface Failure {
  /** The member of `expect`, such as `decision` or `last.reason`. */
  readonly field: string;
  readonly expected: string;
  readonly got: string;
  /** Which of the repeated calls it was, from 1; undefined when it is about all of them, or there is one. */
  readonly call: number | undefined;
  /** What decided. */
  readonly because: readonly Because[];
}
