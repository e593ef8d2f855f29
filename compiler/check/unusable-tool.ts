// Tools of the lockfile that nobody may use, whoever calls: either a right is missing, or they need not be offered.
import type { KnownTool } from '../../policies/catalog/known-tool.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { usable } from './access/usable.ts';

/** So many are named before the rest is counted. */
const NAMED = 3;

export function unusableTool(program: Program, report: Report): void {
  const { anything, tools, mayUse } = usable(program);
  // That nobody may use anything is `nothing-allowed`.
  if (!anything) return;
  const byUpstream = new Map<number, KnownTool[]>();
  for (const tool of tools) {
    if (mayUse({}, tool)) continue;
    const [upstream] = tool.offeredBy.keys();
    byUpstream.set(upstream!, [...(byUpstream.get(upstream!) ?? []), tool]);
  }
  for (const [number, unusable] of byUpstream) {
    const { name, pointer } = program.upstreams[number]!;
    report(
      'unusable-tool',
      program.spanOf(pointer, 'key'),
      { tools: inWords(unusable), upstream: name },
      {
        label: 'offers what no rule allows',
        help: ['allow it to a team or in a rule, or leave it out with `tools.exclude`'],
      },
    );
  }
}

function inWords(tools: readonly KnownTool[]): string {
  const names = tools.slice(0, NAMED).map(({ name }) => `\`${name}\``);
  const rest = tools.length - names.length;
  if (rest > 0) return `${names.join(', ')} and ${rest} more`;
  const last = names.pop()!;
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
