// A stdio upstream that is to ask clients for something, and is one process for all of them: its requests carry nothing
// that says for whom it works, so they are refused (docs/protocol.md, isolation).
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function sharedServerRequests(program: Program, report: Report): void {
  for (const { name, pointer, upstream } of program.upstreams) {
    const { command, stdio, protocol } = upstream;
    if (command === undefined || stdio.isolation !== 'shared' || protocol.server_requests.length === 0)
      continue;
    const at = program.spanOf(`${pointer}/protocol/server_requests`, 'key');
    const around = program.spanOf(`${pointer}/protocol`, 'key');
    if (at.start === around.start) continue;
    report(
      'shared-server-requests',
      at,
      { upstream: name },
      {
        label: 'has no effect',
        help: ['set `stdio.isolation: per_client` or `per_session`, or remove it'],
      },
    );
  }
}
