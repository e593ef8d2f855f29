// Names a tool is renamed to that the gateway would have to hide: the protocol asks for letters, digits, `_`, `-`, `.`.
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { lockedCatalog } from './tools/locked-tools.ts';

export function badToolCharacters(program: Program, report: Report): void {
  checkRenames(program, report);
  checkLocked(program, report);
}

/** Names an upstream came with are not the author's fault; the gateway goes on without them. */
function checkLocked(program: Program, report: Report): void {
  for (const { upstream, tool, name, reason } of lockedCatalog(program)?.hidden ?? []) {
    const own = program.upstreams[upstream];
    if (reason !== 'bad_name' || own === undefined || Object.hasOwn(own.upstream.tools.rename, tool))
      continue;
    report(
      'bad-tool-characters',
      program.spanOf(own.pointer, 'key'),
      { name },
      {
        label: 'offers it',
        help: ['give it another name with `tools.rename`, or leave it out with `tools.exclude`'],
        severity: 'warning',
      },
    );
  }
}

function checkRenames(program: Program, report: Report): void {
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
