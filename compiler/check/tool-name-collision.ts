// Two upstreams offer a tool of one name, as the lockfile knows, and nothing says who gets its calls: the gateway would
// hide one of the two.
import type { KnownCatalog } from '../../policies/catalog/known-tools.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { lockedCatalog } from './tools/locked-tools.ts';

export function toolNameCollision(program: Program, report: Report): void {
  const catalog = lockedCatalog(program);
  if (catalog === undefined) return;
  for (const { upstream: number, tool, name, reason } of catalog.hidden) {
    const own = program.upstreams[number];
    if (reason !== 'name_taken' || own === undefined) continue;
    const first = program.upstreams[winnerOf(name, catalog) ?? number] ?? own;
    const twice = first === own;
    report(
      'tool-name-collision',
      program.spanOf(own.pointer, 'key'),
      { name, upstream: own.name, other: twice ? undefined : first.name },
      {
        label: `\`${tool}\` of this upstream would be hidden`,
        ...(twice
          ? {}
          : { related: [{ at: program.spanOf(first.pointer, 'key'), message: 'has the name' }] }),
        help: [
          'leave one out with `tools.exclude`, rename it with `tools.rename`, or set `namespace.mode: always`',
        ],
      },
    );
  }
}

/** Number of the upstream that has the name, even if no call reaches it there. */
function winnerOf(name: string, { tools, hidden }: KnownCatalog): number | undefined {
  const [shown] = tools.find((tool) => tool.name === name)?.offeredBy.keys() ?? [];
  return shown ?? hidden.find((tool) => tool.name === name && tool.reason === 'not_routed')?.upstream;
}
