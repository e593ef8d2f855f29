// HTTP+SSE asked for by name. It works; but with `auto` the gateway would move on as soon as the server does.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function sseDeprecated(program: Program, report: Report): void {
  for (const { name, pointer, upstream } of program.upstreams) {
    if (upstream.transport !== 'sse' || upstream.command !== undefined) continue;
    report(
      'sse-deprecated',
      program.spanOf(`${pointer}/transport`, 'value'),
      { upstream: name },
      {
        help: [
          'if the server has an address for Streamable HTTP, often one that ends in `/mcp`, write that and remove `transport`',
        ],
      },
    );
  }
}
