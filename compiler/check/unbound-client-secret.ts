// A client secret, and nobody says whose: the upstream is asked who its authorization server is, and whoever it names
// would be told the secret. The gateway refuses such an upstream, so it is said here.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { consenting } from './accounts/consenting.ts';

export function unboundClientSecret(program: Program, report: Report): void {
  for (const { name, pointer, auth } of consenting(program)) {
    const { client_secret, issuer, token_url } = auth;
    if (client_secret === undefined || issuer !== undefined || token_url !== undefined) continue;
    report(
      'unbound-client-secret',
      program.spanOf(`${pointer}/client_secret`, 'value'),
      { upstream: name },
      {
        label: 'whose secret?',
        help: ['set the `issuer` that gave it to you', 'or set `authorization_url` and `token_url`'],
      },
    );
  }
}
