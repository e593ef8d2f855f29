// The most processes or sessions there may be, of an upstream that everybody shares: nothing is counted against it.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function unusedMaximum(program: Program, report: Report): void {
  for (const { name, pointer, upstream } of program.upstreams) {
    const isProcess = upstream.command !== undefined;
    const [section, field] = isProcess ? ['stdio', 'max_processes'] : ['sessions', 'max'];
    const { isolation } = isProcess ? upstream.stdio : upstream.sessions;
    const at = program.spanOf(`${pointer}/${section}/${field}`, 'key');
    // A default stands nowhere: it is given the place of what is around it.
    const isWritten = at.start !== program.spanOf(`${pointer}/${section}`, 'key').start;
    if (isolation !== 'shared' || !isWritten) continue;
    report(
      'unused-maximum',
      at,
      { upstream: name, field: `${section}.${field}` },
      {
        label: 'has no effect',
        help: [`set \`${section}.isolation: per_client\` or \`per_session\`, or remove it`],
      },
    );
  }
}
