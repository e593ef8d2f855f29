// `mcpgw bundle diff A B`: what changes when a gateway goes from one bundle to the other. A plan, without a repository.

import type { Plan } from '../../compiler/plan/model.ts';
import { plan } from '../../compiler/plan/plan.ts';
import { renderPlanMarkdown } from '../../compiler/plan/render/render-markdown.ts';
import { renderPlanText } from '../../compiler/plan/render/render-text.ts';
import { type ColorChoice, wantsColor } from '../color.ts';
import { EXIT } from '../exit-codes.ts';
import { bundleFile } from '../sources/bundle-file.ts';
import { reportingUnusable } from './unusable.ts';

export interface DiffOptions {
  readonly format: 'text' | 'json' | 'markdown';
  readonly detailedExitcode: boolean;
  /** False for `--no-color`. */
  readonly color: ColorChoice | false;
}

/** Returns the exit code: 2 for differences, if that was asked for. */
export function diff(before: string, after: string, options: DiffOptions): Promise<number> {
  return reportingUnusable(async () => {
    const { bundle: base } = bundleFile(before);
    const { bundle: head } = bundleFile(after);
    const made = plan(base, head, { names: { base: before, head: after } });
    process.stdout.write(rendered(made, options));
    return options.detailedExitcode && made.changed ? EXIT.differences : EXIT.ok;
  });
}

function rendered(made: Plan, { format, color }: DiffOptions): string {
  if (format === 'json') return `${JSON.stringify(made, null, 2)}\n`;
  if (format === 'markdown') return renderPlanMarkdown(made);
  const isColoured = color !== false && wantsColor(color, process.stdout.isTTY === true, process.env);
  return renderPlanText(made, { color: isColoured });
}
