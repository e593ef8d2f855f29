// Headers that the protocol or the connection owns: the gateway writes them itself, so a configured value would be
// dropped in silence (runtime/upstreams/http/headers.ts; a test holds the two lists together).
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export const RESERVED_HEADERS: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-length',
  'content-type',
  'expect',
  'keep-alive',
  'mcp-method',
  'mcp-name',
  'mcp-protocol-version',
  'mcp-session-id',
  'transfer-encoding',
  'upgrade',
]);

export function reservedHeader(program: Program, report: Report): void {
  for (const { name, pointer, upstream } of program.upstreams) {
    for (const header of Object.keys(upstream.headers)) {
      if (!RESERVED_HEADERS.has(header.toLowerCase())) continue;
      report(
        'reserved-header',
        program.spanOf(memberPointer(`${pointer}/headers`, header), 'key'),
        { header, upstream: name },
        { label: 'the value would never be sent', help: ['remove it'] },
      );
    }
  }
}
