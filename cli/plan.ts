// `mcpgw plan [base] [dir]`: what a change of the configuration does to whom, before it does it.

import { renderJson } from '../compiler/diagnostics/render-json.ts';
import { renderText } from '../compiler/diagnostics/render-text.ts';
import type { GivenApproval } from '../compiler/plan/approvals.ts';
import { type FailOn, type Failure, failuresOf } from '../compiler/plan/fail-on.ts';
import type { Plan } from '../compiler/plan/model.ts';
import { type PlanOptions as MakePlanOptions, plan as makePlan } from '../compiler/plan/plan.ts';
import { renderPlanMarkdown } from '../compiler/plan/render/render-markdown.ts';
import { renderPlanText } from '../compiler/plan/render/render-text.ts';
import { type ColorChoice, wantsColor } from './color.ts';
import { EXIT } from './exit-codes.ts';
import type { EnvironmentOptions } from './options.ts';
import { defaultRevision, gitSource } from './sources/git-source.ts';
import { directorySource, NOTHING, resolveSource } from './sources/resolve.ts';
import { type Sourced, SourceError } from './sources/source.ts';
import { UsageError } from './usage-error.ts';
import { writeAtomically } from './write-atomically.ts';

export interface PlanOptions extends EnvironmentOptions {
  readonly head?: string;
  readonly baseEmpty: boolean;
  readonly format: 'text' | 'json' | 'markdown';
  readonly output?: string;
  readonly detailedExitcode: boolean;
  readonly failOn: readonly FailOn[];
  /** Whose approvals count. */
  readonly approvals: 'base' | 'head';
  /** False for `--no-color`. */
  readonly color: ColorChoice | false;
  readonly quiet: boolean;
}

/** Returns the exit code. */
export async function plan(
  base: string | undefined,
  directory: string,
  options: PlanOptions,
): Promise<number> {
  try {
    const before = await baseOf(base, directory, options);
    const after =
      options.head === undefined
        ? await directorySource('working tree', directory, options)
        : await resolveSource(options.head, directory, options);
    for (const [side, source] of [
      ['base', before],
      ['head', after],
    ] as const) {
      if (source !== undefined && source.bundle === undefined) return doesNotCompile(side, source, options);
    }
    const made = makePlan(before?.bundle, after.bundle!, {
      names: { base: before?.name ?? NOTHING, head: after.name },
      ...approvalsOf(before, after, options),
      today: new Date().toISOString().slice(0, 10),
    });
    return await report(made, options);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    process.stderr.write(`mcpgw: ${error.message}\n`);
    return error.exitCode;
  }
}

/** A change that approves itself was approved by nobody, unless somebody else guards the file (`--approvals head`). */
function approvalsOf(
  before: Sourced | undefined,
  after: Sourced,
  { approvals }: PlanOptions,
): Pick<MakePlanOptions, 'approvals' | 'ownApprovals'> {
  const of = (source: Sourced | undefined): readonly GivenApproval[] =>
    source?.bundle === undefined ? [] : (source.approvals ?? []);
  const [given, own] = [of(before), of(after)];
  return approvals === 'head' ? { approvals: [...given, ...own] } : { approvals: given, ownApprovals: own };
}

async function baseOf(
  base: string | undefined,
  directory: string,
  options: PlanOptions,
): Promise<Sourced | undefined> {
  if (options.baseEmpty || base === NOTHING) return undefined;
  if (base !== undefined) return resolveSource(base, directory, options);
  const revision = await defaultRevision(directory);
  if (revision !== undefined) return gitSource(directory, revision, options);
  throw new UsageError('there is no git history to compare with: say with what, or --base-empty');
}

/** What is broken is never taken for what is not there: everything would look new, and nothing as if it was lost. */
function doesNotCompile(
  side: 'base' | 'head',
  { name, diagnostics }: Extract<Sourced, { bundle?: undefined }>,
  { format, color }: PlanOptions,
): number {
  const what = `the ${side}, ${name}, does not compile`;
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ ...renderJson(diagnostics), side, name }, null, 2)}\n`);
  } else {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    process.stdout.write(renderText(errors, { color: isColoured(color, process.stdout) }));
  }
  const hint = side === 'base' ? '; --base-empty compares with nothing instead' : '';
  process.stderr.write(`mcpgw: ${what}${hint}\n`);
  return EXIT.findings;
}

async function report(made: Plan, options: PlanOptions): Promise<number> {
  const { format, color, quiet, output, detailedExitcode, failOn } = options;
  const text = rendered(made, format, output === undefined && isColoured(color, process.stdout), quiet);
  if (output === undefined) process.stdout.write(text);
  else {
    await write(output, text);
    if (!quiet) process.stdout.write(renderPlanText(made, { quiet: true }));
  }
  const failures = failuresOf(made, failOn);
  if (failures.length > 0) {
    process.stderr.write(failureText(failures));
    return EXIT.findings;
  }
  return detailedExitcode && made.changed ? EXIT.differences : EXIT.ok;
}

function rendered(made: Plan, format: PlanOptions['format'], color: boolean, quiet: boolean): string {
  if (format === 'json') return `${JSON.stringify(made, null, 2)}\n`;
  return format === 'markdown' ? renderPlanMarkdown(made) : renderPlanText(made, { color, quiet });
}

/** The fingerprints are what an approval needs. */
function failureText(failures: readonly Failure[]): string {
  const lines = failures.map(({ kind, fingerprints }) => {
    const shown = fingerprints.slice(0, 20).join(', ');
    return `mcpgw: --fail-on ${kind}: ${shown}${fingerprints.length > 20 ? ', ...' : ''}`;
  });
  return `${lines.join('\n')}\n`;
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeAtomically(file, text);
  } catch (error) {
    throw new UsageError(
      `cannot write ${file}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`,
    );
  }
}

function isColoured(color: PlanOptions['color'], stream: NodeJS.WriteStream): boolean {
  return color !== false && wantsColor(color, stream.isTTY === true, process.env);
}
