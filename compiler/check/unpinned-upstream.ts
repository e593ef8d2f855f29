// An upstream the lockfile does not have, although there is a lockfile: nothing about its tools is checked or pinned.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { lockedTools } from './tools/locked-tools.ts';

export function unpinnedUpstream(program: Program, report: Report): void {
  const { config, lock, upstreams, spanOf } = program;
  if (lock === undefined) return;
  for (const { name, pointer } of upstreams) {
    if (lockedTools(program, name) !== undefined) continue;
    const { lockfile } = config.pinning;
    report(
      'unpinned-upstream',
      spanOf(pointer, 'key'),
      { upstream: name, lockfile },
      { help: [`run \`mcpgw pin --upstream ${name}\``] },
    );
  }
}
