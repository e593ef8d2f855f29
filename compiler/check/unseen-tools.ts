// The list of this upstream can only be read by people who have connected an account, and nobody is asked to connect one
// before he calls a tool: unless the lockfile says which tools there are, nobody ever gets to see one.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { consenting } from './accounts/consenting.ts';
import { lockedTools } from './tools/locked-tools.ts';

export function unseenTools(program: Program, report: Report): void {
  const pinned = program.config.pinning.mode !== 'off';
  for (const { name, pointer } of consenting(program)) {
    const locked = lockedTools(program, name) !== undefined;
    if (pinned && locked) continue;
    report(
      'unseen-tools',
      program.spanOf(`${pointer}/type`, 'value'),
      { upstream: name },
      {
        help: [
          ...(locked ? [] : [`run \`mcpgw pin --upstream ${name}\`, with a token of your own in an overlay`]),
          ...(pinned ? [] : ['set `pinning.mode` to `enforce` or `warn`']),
        ],
      },
    );
  }
}
