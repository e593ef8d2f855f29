// Names a tool is renamed to that the gateway would have to hide: the protocol asks for letters, digits, `_`, `-`, `.`.
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function badToolCharacters(program: Program, report: Report): void {
  for (const { pointer, upstream } of program.upstreams) {
    for (const [from, name] of Object.entries(upstream.tools.rename)) {
      if (/^[A-Za-z0-9_.-]+$/.test(name)) continue;
      report(
        'bad-tool-characters',
        program.spanOf(memberPointer(`${pointer}/tools/rename`, from), 'value'),
        { name },
        {
          help: ['use letters, digits, `_`, `-` and `.`'],
        },
      );
    }
  }
}
