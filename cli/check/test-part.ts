// The part of `check` that `test` is alone.
import type { Bundle } from '../../schema/generated/bundle.ts';
import { runPolicyTests, unusable } from '../policy-tests.ts';
import { readTestFiles } from '../read-repository.ts';
import type { Part } from '../report/report.ts';

/** `bundle`: undefined when the configuration does not compile; then there is nothing to test. */
export function testPart(directory: string, bundle: Bundle | undefined): Part {
  const { files, problems } = readTestFiles(directory);
  if (Object.keys(files).length + problems.length === 0)
    return { name: 'test', ok: true, diagnostics: [], cases: [], summary: 'no tests' };
  if (bundle === undefined) return unusable([], 'not run: the configuration does not compile');
  const { part } = runPolicyTests(directory, bundle, {});
  // Of what passes, the summary says enough.
  return part.ok ? { ...part, text: '' } : part;
}
