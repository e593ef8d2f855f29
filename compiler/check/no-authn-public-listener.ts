// A listener that the network can reach while nobody is asked who they are. Refused, not warned about: the first
// thing such a gateway does is to hand every tool to whoever finds it.
import { isLoopback } from '../../policies/listeners/loopback.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function noAuthnPublicListener(program: Program, report: Report): void {
  const { mode, providers } = program.config.authn;
  if (mode === 'required' && Object.keys(providers).length > 0) return;
  for (const [i, { name, address, port }] of program.config.gateway.listeners.entries()) {
    if (isLoopback(address)) continue;
    report(
      'no-authn-public-listener',
      program.spanOf(`/gateway/listeners/${i}/address`, 'value'),
      { listener: name, address: `${address}:${port}` },
      {
        label: 'more than this machine can connect here',
        help: [
          'ask callers for a proof in `authn`',
          'or listen on 127.0.0.1, and let a proxy on this machine that authenticates its clients connect to it',
        ],
      },
    );
  }
}
