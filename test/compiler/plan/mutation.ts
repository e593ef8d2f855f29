// One change of the wide repository, and what a plan of it must not keep to itself.
import { expect } from 'vitest';
import { type FailOn, failuresOf } from '../../../compiler/plan/fail-on.ts';
import type { Plan, RiskLevel } from '../../../compiler/plan/model.ts';
import { plan } from '../../../compiler/plan/plan.ts';
import { renderPlanMarkdown } from '../../../compiler/plan/render/render-markdown.ts';
import { renderPlanText } from '../../../compiler/plan/render/render-text.ts';
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { bundleOf } from './bundle-of.ts';
import { filesOf, type WideRepository, wideRepository } from './wide-repository.ts';

/** What is changed; how grave that is at least; kinds of `--fail-on` that must fail; what the text must say. */
export type Mutation = readonly [
  what: string,
  change: (config: WideRepository['config'], tools: WideRepository['tools']) => void,
  atLeast: RiskLevel,
  failing: readonly FailOn[],
  shown: RegExp,
];

const LEVELS: readonly RiskLevel[] = ['none', 'low', 'medium', 'high'];
let base: Bundle | undefined;

export function planOf(change: Mutation[1]): Plan {
  base ??= bundleOf(filesOf(wideRepository()));
  const head = wideRepository();
  change(head.config, head.tools);
  return plan(base, bundleOf(filesOf(head)), { names: { base: 'base', head: 'head' } });
}

export function expectShown([, change, atLeast, failing, shown]: Mutation): void {
  const made = planOf(change);
  expect(made.changed).toBe(true);
  expect(renderPlanText(made)).toMatch(shown);
  expect(LEVELS.indexOf(made.risk.level)).toBeGreaterThanOrEqual(LEVELS.indexOf(atLeast));
  expect(failuresOf(made, failing).map(({ kind }) => kind)).toEqual(failing);
  // Whatever fails can be found in the comment, to be approved one by one.
  const comment = renderPlanMarkdown(made);
  for (const { fingerprints } of failuresOf(made, failing)) {
    expect(fingerprints.some((fingerprint) => comment.includes(fingerprint))).toBe(true);
  }
}
