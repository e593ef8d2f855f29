// The test files of a repository, read: what `mcpgw test` runs.
import type { PolicyTest, TestFile } from '../../schema/generated/tests.ts';
import type { Span } from '../ast/source.ts';

/** One file. */
export interface Suite {
  readonly path: string;
  readonly cases: readonly Case[];
}

export interface Case {
  /** Unique in its file. */
  readonly name: string;
  /** Where the test begins. */
  readonly at: Span;
  readonly test: PolicyTest;
  readonly defaults: NonNullable<TestFile['defaults']>;
}

/** Whether a path of a repository is that of a test file. */
export function isTestFile(path: string): boolean {
  return /^tests\/(.*\/)?[^/]+\.test\.ya?ml$/.test(path);
}
