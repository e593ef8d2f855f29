// People are to give their consent for an upstream one by one, and the gateway knows nobody: it could not tell whose
// token is whose, and everybody would act in the name of whoever came first.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { consenting } from './accounts/consenting.ts';

export function consentWithoutIdentity(program: Program, report: Report): void {
  const { mode, providers } = program.config.authn;
  if (mode !== 'off' && Object.keys(providers).length > 0) return;
  for (const { name, pointer } of consenting(program)) {
    report(
      'consent-without-identity',
      program.spanOf(`${pointer}/type`, 'value'),
      { upstream: name },
      {
        label: 'whose consent?',
        help: ['add a provider to `authn`, so that each caller has a token of its own'],
      },
    );
  }
}
