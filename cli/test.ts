// `mcpgw test [dir]`: the policy tests of a repository. Fails when a test does, or when they cover too little.
import { type JudgedBundleOptions, judgedBundle } from './judged-bundle.ts';
import { runPolicyTests, unusable } from './policy-tests.ts';
import type { OutputOptions } from './report/options.ts';
import { failsOn } from './report/options.ts';
import type { Part } from './report/report.ts';
import { writeReport } from './report/write.ts';

export interface TestOptions extends OutputOptions, JudgedBundleOptions {
  readonly filter?: string;
  /** Name by name what no test comes to. */
  readonly coverage: boolean;
  readonly minCoverage?: number;
}

/** Returns the exit code. */
export async function test(directory: string, options: TestOptions): Promise<number> {
  const startedAt = performance.now();
  const part = await partOf(directory, options);
  // The last line of the text says it already.
  const isTold = part.text !== undefined && options.format === 'text' && !options.quiet;
  const summary = options.summary && !isTold;
  return writeReport({ verb: 'test', directory, parts: [part] }, { ...options, summary }, startedAt);
}

async function partOf(directory: string, options: TestOptions): Promise<Part> {
  const { bundle, diagnostics } = await judgedBundle(directory, options);
  if (bundle === undefined)
    return unusable(diagnostics.filter(failsOn('error')), 'the configuration has errors, so no test was run');
  const { filter, coverage, minCoverage, verbose } = options;
  return runPolicyTests(directory, bundle, { filter, coverage, minCoverage, times: verbose }).part;
}
