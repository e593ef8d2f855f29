// Two things served at one path of a listener: only one of them would ever be reached.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { LISTENER_PATHS } from './listener-paths.ts';

export function pathConflict(program: Program, report: Report): void {
  for (const [i, listener] of program.config.gateway.listeners.entries()) {
    const served = LISTENER_PATHS.filter(({ transport }) => listener.transports.includes(transport));
    for (const [at, { field }] of served.entries()) {
      const other = served.slice(0, at).find((earlier) => listener[earlier.field] === listener[field]);
      if (other === undefined) continue;
      const pointer = `/gateway/listeners/${i}`;
      const whole = program.spanOf(pointer, 'value');
      // One of them may be a default, which stands nowhere.
      const written = [field, other.field]
        .map((name) => program.spanOf(`${pointer}/${name}`, 'value'))
        .filter(({ start }) => start !== whole.start);
      report(
        'path-conflict',
        written[0] ?? whole,
        { listener: listener.name, field, other: other.field, path: listener[field] },
        {
          related: written.slice(1).map((at) => ({ at, message: 'the other one' })),
          help: ['give one of them another path, or leave out a transport in `transports`'],
        },
      );
    }
  }
}
