// A path for a transport the listener does not serve: whoever wrote it expects to be answered there.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { LISTENER_PATHS } from './listener-paths.ts';

export function unservedPath(program: Program, report: Report): void {
  for (const [i, { name, transports }] of program.config.gateway.listeners.entries()) {
    const pointer = `/gateway/listeners/${i}`;
    const whole = program.spanOf(pointer, 'value');
    for (const { field, transport } of LISTENER_PATHS) {
      const at = program.spanOf(`${pointer}/${field}`, 'key');
      const isWritten = at.start !== whole.start || at.end !== whole.end;
      if (!isWritten || transports.includes(transport)) continue;
      report(
        'unserved-path',
        at,
        { listener: name, field, transport },
        {
          label: 'nothing answers there',
          related: [{ at: program.spanOf(`${pointer}/transports`, 'key'), message: 'this is served' }],
          help: [`add \`${transport}\` to \`transports\`, or remove \`${field}\``],
        },
      );
    }
  }
}
