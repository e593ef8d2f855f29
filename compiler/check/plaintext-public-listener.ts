// A listener that the network can reach without TLS: whoever is on the way reads tokens and results.
import { isLoopback } from '../../policies/listeners/loopback.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function plaintextPublicListener(program: Program, report: Report): void {
  for (const [i, { name, address, port, tls }] of program.config.gateway.listeners.entries()) {
    if (tls !== undefined || isLoopback(address)) continue;
    report(
      'plaintext-public-listener',
      program.spanOf(`/gateway/listeners/${i}/address`, 'value'),
      { listener: name, address: `${address}:${port}` },
      { help: ['serve TLS with `tls`, or listen on 127.0.0.1 behind a proxy that does'] },
    );
  }
}
