// Texts -> a policy that can judge, and its tests run.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compile } from '../../../compiler/compile.ts';
import { renderText } from '../../../compiler/diagnostics/render-text.ts';
import { readTests } from '../../../compiler/test/read.ts';
import type { TestReport } from '../../../compiler/test/results.ts';
import { type RunOptions, runTests } from '../../../compiler/test/run.ts';
import { isTestFile } from '../../../compiler/test/suite.ts';
import { type Policy, preparePolicy } from '../../../policies/calls/policy.ts';

export type Files = Readonly<Record<string, string>>;

/** Fails with what the compiler says when the texts do not compile. */
export function policyOf(files: Files, environment?: string): Policy {
  const { bundle, diagnostics } = compile(files, { commit: null, dirty: false }, 'mcpgw', { environment });
  if (bundle === undefined) throw new Error(renderText(diagnostics));
  return preparePolicy(bundle);
}

/** Fails with what is wrong with the test files. */
export function run(files: Files, options?: RunOptions, environment?: string): TestReport {
  const policy = policyOf(withoutTests(files), environment);
  const { suites, diagnostics } = readTests(testsOf(files), policy.bundle);
  if (diagnostics.length > 0) throw new Error(renderText(diagnostics));
  return runTests(policy, suites, options);
}

export function testsOf(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => isTestFile(path)));
}

export function withoutTests(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !isTestFile(path)));
}

/** Every file of an example that the compiler or the tests may read, by path. */
export function exampleFiles(name: string): Files {
  const root = join(import.meta.dirname, '..', '..', '..', 'examples', name);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|pub)$|^mcpgw\.lock\.json$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('.'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
