// Two listeners, or a listener and the admin port, that want one address and port: the second could not start.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

interface Socket {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly pointer: string;
}

export function listenerConflict(program: Program, report: Report): void {
  const { listeners, admin } = program.config.gateway;
  const sockets: Socket[] = listeners.map((listener, i) => ({
    ...listener,
    pointer: `/gateway/listeners/${i}`,
  }));
  if (admin.enabled) sockets.unshift({ ...admin, name: 'admin', pointer: '/gateway/admin' });
  for (const [i, socket] of sockets.entries()) {
    const other = sockets.slice(0, i).find((earlier) => wantSame(earlier, socket));
    if (other === undefined) continue;
    report(
      'listener-conflict',
      program.spanOf(`${socket.pointer}/port`, 'value'),
      { name: socket.name, other: other.name, address: `${socket.address}:${socket.port}` },
      {
        related:
          other.name === 'admin'
            ? []
            : [{ at: program.spanOf(`${other.pointer}/port`, 'value'), message: `\`${other.name}\` has it` }],
        help: ['give one of them another `port`'],
      },
    );
  }
}

/** Port 0 is a free port of the system's choice, which never is one in use. */
function wantSame(a: Socket, b: Socket): boolean {
  if (a.port === 0 || a.port !== b.port) return false;
  const [here, there] = [plain(a.address), plain(b.address)];
  return here === there || here === '*' || there === '*';
}

function plain(address: string): string {
  const bare = address.toLowerCase().replace(/^\[|\]$/g, '');
  if (bare === '0.0.0.0' || bare === '::') return '*';
  return bare === 'localhost' ? '127.0.0.1' : bare;
}
