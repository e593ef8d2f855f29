// A tool by name that no upstream offers, as far as the lockfile knows: usually a typing error, and in a deny rule a
// dangerous one. Only where the lockfile has every upstream, for else the tool may be one of the others'.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { lockedCatalog, lockedTools } from './tools/locked-tools.ts';
import { mentionedTools } from './tools/mentions.ts';

export function unknownTool(program: Program, report: Report): void {
  const catalog = lockedCatalog(program);
  const { config, upstreams } = program;
  const complete = upstreams.every(({ name }) => lockedTools(program, name) !== undefined);
  if (catalog === undefined || !complete) return;
  // A tool that is hidden is known, and that it is hidden is said elsewhere.
  const known = new Set([...catalog.tools, ...catalog.hidden].map(({ name }) => name));
  const { lockfile, mode } = config.pinning;
  for (const { tool, at } of mentionedTools(program)) {
    if (known.has(tool)) continue;
    const near = nearest(tool, known);
    report(
      'unknown-tool',
      at(),
      { tool, lockfile },
      {
        help: [
          near === undefined ? 'run `mcpgw pin` if an upstream offers it now' : `did you mean \`${near}\`?`,
        ],
        ...(mode === 'enforce' && { severity: 'error' }),
      },
    );
  }
}
