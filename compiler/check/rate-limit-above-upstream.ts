// A tool that one caller may use more often than its upstream takes calls from everybody together, and tools that may
// be used more often together than their upstream takes. Who provides a tool is known from the lockfile.
import type { Limit, ToolLimit } from '../../schema/generated/full-config.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type RateField, ratesOf } from './limits/rates.ts';
import { lockedCatalog } from './tools/locked-tools.ts';

interface Share {
  readonly tool: string;
  readonly limit: ToolLimit;
}

export function rateLimitAboveUpstream(program: Program, report: Report): void {
  for (const [upstream, capacity] of Object.entries(program.config.rate_limits.per_upstream)) {
    const shares = sharesOf(program, upstream);
    for (const { field, limit } of ratesOf(capacity)) {
      const asking = shares.filter((share) => share.limit[field] !== undefined);
      const above = asking.filter((share) => share.limit[field]! > limit);
      for (const { tool } of above) {
        report(
          'rate-limit-above-upstream',
          program.spanOf(`${memberPointer('/rate_limits/per_tool', tool)}/${field}`, 'value'),
          { tool, field, upstream },
          { label: 'more than the upstream takes', related: [ofUpstream(program, upstream, field, limit)] },
        );
      }
      const sum = asking.reduce((total, share) => total + share.limit[field]!, 0);
      if (above.length > 0 || sum <= limit) continue;
      report(
        'limits-above-upstream',
        program.spanOf(`${memberPointer('/rate_limits/per_upstream', upstream)}/${field}`, 'value'),
        { upstream, field, sum, limit },
        { label: `${asking.length} tools of it may be called ${sum} times` },
      );
    }
  }
}

/** The written limits of tools that only this upstream provides. */
function sharesOf(program: Program, upstream: string): Share[] {
  const number = program.upstreams.findIndex(({ name }) => name === upstream);
  const own = new Set(
    lockedCatalog(program)
      ?.tools.filter(({ offeredBy }) => offeredBy.size === 1 && offeredBy.has(number))
      .map(({ name }) => name),
  );
  const limits: [string, ToolLimit][] = Object.entries(program.config.rate_limits.per_tool);
  return limits.flatMap(([tool, limit]) => (own.has(tool) ? [{ tool, limit }] : []));
}

function ofUpstream(
  program: Program,
  upstream: string,
  field: RateField,
  limit: NonNullable<Limit[RateField]>,
) {
  const pointer = `${memberPointer('/rate_limits/per_upstream', upstream)}/${field}`;
  return { at: program.spanOf(pointer, 'value'), message: `\`${upstream}\` takes ${limit}` };
}
