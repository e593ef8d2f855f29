// Names that model APIs refuse for their length, where the configuration alone shows it: what a tool is renamed to,
// and a prefix that leaves no room for any name. The gateway would hide such tools.
import type { Upstream } from '../../schema/generated/full-config.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

const LONGEST = 64;

export function toolNameTooLong(program: Program, report: Report): void {
  for (const { name: upstreamName, pointer, upstream } of program.upstreams) {
    const prefix = prefixOf(upstreamName, upstream);
    if (prefix.length >= LONGEST) {
      const at =
        upstream.namespace.prefix === undefined
          ? program.spanOf(pointer, 'key')
          : program.spanOf(`${pointer}/namespace/prefix`, 'value');
      report(
        'tool-name-too-long',
        at,
        { name: `${prefix}*`, length: prefix.length + 1 },
        {
          label: 'no name fits behind this prefix',
          help: ['set a shorter `namespace.prefix`'],
        },
      );
      continue;
    }
    for (const [from, to] of Object.entries(upstream.tools.rename)) {
      const name = (upstream.namespace.mode === 'always' ? prefix : '') + to;
      if (name.length <= LONGEST) continue;
      report('tool-name-too-long', program.spanOf(memberPointer(`${pointer}/tools/rename`, from), 'value'), {
        name,
        length: name.length,
      });
    }
  }
}

/** The prefix that names of this upstream may get, by `namespace` or in a conflict. */
function prefixOf(name: string, { namespace, on_name_conflict }: Upstream): string {
  const used = namespace.mode === 'always' || on_name_conflict === 'prefix';
  return used ? (namespace.prefix ?? name) + namespace.separator : '';
}
