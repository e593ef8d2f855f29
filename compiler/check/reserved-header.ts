// Headers that the protocol or the connection owns: the gateway writes them itself, so a configured value would be
// dropped in silence.
import { RESERVED_HEADERS } from '../../schema/reserved-headers.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

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
