// The admin port shows upstreams, routes and metrics to whoever can reach it, so only this machine may, unless a token is asked for.
import { isLoopback } from '../../policies/listeners/loopback.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function adminExposed(program: Program, report: Report): void {
  const { enabled, address, port, token } = program.config.gateway.admin;
  if (!enabled || token !== undefined || isLoopback(address)) return;
  report(
    'admin-exposed',
    program.spanOf('/gateway/admin/address', 'value'),
    { address: `${address}:${port}` },
    {
      help: ['ask for a `token`, or keep `address: 127.0.0.1` and reach it through a tunnel'],
    },
  );
}
