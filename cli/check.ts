// `mcpgw check [dir]`: everything CI asks of a repository, with one exit code: validate, lint, fmt --check and test;
// with `--base` also what changes for whom, with `--pin` also whether upstreams still are what the lockfile says.
import type { GivenApproval } from '../compiler/plan/approvals.ts';
import type { FailOn as Effect } from '../compiler/plan/fail-on.ts';
import { formPart } from './check/form-part.ts';
import { pinPart } from './check/pin-part.ts';
import { planPart } from './check/plan-part.ts';
import { testPart } from './check/test-part.ts';
import { compileDirectory } from './compile-directory.ts';
import { partOf, severities } from './findings.ts';
import type { EnvironmentOptions } from './options.ts';
import { failsOn, type OutputOptions } from './report/options.ts';
import type { Part } from './report/report.ts';
import { writeReport } from './report/write.ts';
import { UsageError } from './usage-error.ts';

export interface CheckOptions extends OutputOptions, EnvironmentOptions {
  /** A git revision, directory, bundle or gateway to compare with. */
  readonly base?: string;
  /** Effects of the change that fail. */
  readonly forbid: readonly Effect[];
  readonly pin: boolean;
}

export interface CheckSurroundings {
  /** The program itself. */
  readonly main: string;
  readonly approvals: readonly GivenApproval[];
}

/**
 * Returns the exit code.
 * @throws UsageError when effects are forbidden of a change that nobody asked for
 */
export async function check(
  directory: string,
  options: CheckOptions,
  { main, approvals }: CheckSurroundings,
): Promise<number> {
  const startedAt = performance.now();
  if (options.forbid.length > 0 && options.base === undefined)
    throw new UsageError('--forbid is about a change: say with --base what to compare with');
  const compiled = await compileDirectory(directory, options);
  const isError = failsOn('error');
  const errors = compiled.diagnostics.filter(isError);
  const others = compiled.diagnostics.filter((diagnostic) => !isError(diagnostic));
  const parts: Part[] = [
    partOf('validate', { ...compiled, diagnostics: errors }, options, startedAt),
    {
      name: 'lint',
      // As `lint` alone: a warning fails, unless somebody says otherwise.
      ok: !others.some(failsOn(options.failOn ?? compiled.failOn ?? 'warn')),
      diagnostics: others,
      summary: severities(others),
    },
    formPart(directory),
    testPart(directory, compiled.bundle),
  ];
  if (options.pin) parts.push(await pinPart(directory, options, main));
  const { base } = options;
  if (base !== undefined)
    parts.push(await planPart(directory, compiled.bundle, { ...options, base, approvals }));
  return writeReport({ verb: 'check', directory, parts }, options, startedAt);
}
