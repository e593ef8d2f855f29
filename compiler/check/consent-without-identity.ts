// People are to give their consent for an upstream one by one, and the gateway knows nobody: it could not tell whose
// token is whose, and everybody would act in the name of whoever came first.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function consentWithoutIdentity({ config, upstreams, spanOf }: Program, report: Report): void {
  const { mode, providers } = config.authn;
  if (mode !== 'off' && Object.keys(providers).length > 0) return;
  for (const { name, pointer } of upstreams) {
    if (config.upstreams[name]?.auth?.type !== 'oauth_authorization_code') continue;
    report(
      'consent-without-identity',
      spanOf(`${pointer}/auth/type`, 'value'),
      { upstream: name },
      {
        label: 'whose consent?',
        help: ['add a provider to `authn`, so that each caller has a token of its own'],
      },
    );
  }
}
