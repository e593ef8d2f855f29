// People are sent to a login page and have to come back to this listener, and it has no address that they could be sent
// to: nobody knows what it is called from outside, or it is reached without TLS, where codes can be read on the way.
import { browserUrl } from '../../policies/listeners/browser-url.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { consenting } from './accounts/consenting.ts';

export function noWayBack(program: Program, report: Report): void {
  const [first] = consenting(program);
  if (first === undefined) return;
  for (const [i, listener] of program.config.gateway.listeners.entries()) {
    if (browserUrl(listener, listener.port) !== undefined) continue;
    const field = listener.public_url === undefined ? 'address' : 'public_url';
    report(
      'no-way-back',
      program.spanOf(`/gateway/listeners/${i}/${field}`, 'value'),
      { listener: listener.name, upstream: first.name },
      { help: ['set the `public_url` of the listener to the https address that browsers reach it by'] },
    );
  }
}
