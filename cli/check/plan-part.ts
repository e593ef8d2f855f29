// The part of `check` that `plan` is alone: what changes for whom since `base`.
import type { GivenApproval } from '../../compiler/plan/approvals.ts';
import { type FailOn, failuresOf } from '../../compiler/plan/fail-on.ts';
import type { Plan } from '../../compiler/plan/model.ts';
import { plan } from '../../compiler/plan/plan.ts';
import { renderPlanMarkdown } from '../../compiler/plan/render/render-markdown.ts';
import { renderPlanText } from '../../compiler/plan/render/render-text.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { EnvironmentOptions } from '../options.ts';
import type { Part } from '../report/report.ts';
import { NOTHING, resolveSource } from '../sources/resolve.ts';
import { SourceError } from '../sources/source.ts';

export interface PlanPartOptions extends EnvironmentOptions {
  /** What to compare with, as `plan` takes it. */
  readonly base: string;
  /** Effects that fail. */
  readonly forbid: readonly FailOn[];
  /** What the change itself says that somebody agreed to; it counts when it is in the base. */
  readonly approvals: readonly GivenApproval[];
}

/** `head`: undefined when the configuration does not compile; then nothing is known to change. */
export async function planPart(
  directory: string,
  head: Bundle | undefined,
  options: PlanPartOptions,
): Promise<Part> {
  if (head === undefined) return failed('not made: the configuration does not compile');
  try {
    const base = options.base === NOTHING ? undefined : await resolveSource(options.base, directory, options);
    if (base !== undefined && base.bundle === undefined)
      return failed(`not made: ${base.name} does not compile`);
    const made = plan(base?.bundle, head, {
      names: { base: base?.name ?? NOTHING, head: 'working tree' },
      approvals: base?.approvals ?? [],
      ownApprovals: options.approvals,
      today: new Date().toISOString().slice(0, 10),
    });
    return partOf(made, options.forbid);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return failed(`not made: ${error.message}`);
  }
}

function partOf(made: Plan, forbid: readonly FailOn[]): Part {
  const failures = failuresOf(made, forbid);
  const reasons = failures.map(({ kind, fingerprints }) => `--forbid ${kind}: ${fingerprints.join(', ')}`);
  const text = renderPlanText(made, { color: false });
  const case_ = { name: 'plan', group: 'plan' };
  return {
    name: 'plan',
    ok: failures.length === 0,
    diagnostics: [],
    text: [text, ...reasons.map((reason) => `${reason}\n`)].join(''),
    markdown: renderPlanMarkdown(made),
    json: { plan: made },
    cases: [failures.length === 0 ? { ...case_, output: text } : { ...case_, failure: reasons.join('\n') }],
    summary: [...renderPlanText(made, { quiet: true }).trimEnd().split('\n'), ...reasons].at(-1) ?? '',
  };
}

function failed(summary: string): Part {
  return {
    name: 'plan',
    ok: false,
    diagnostics: [],
    cases: [{ name: 'plan', group: 'plan', failure: summary }],
    summary,
  };
}
