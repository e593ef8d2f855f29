// Tokens of callers are to be exchanged for tokens of the upstream, and no provider of `authn` takes tokens: there is
// nothing to exchange, and every call of the upstream would fail.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function exchangeWithoutToken({ config, upstreams, spanOf }: Program, report: Report): void {
  const { mode, providers } = config.authn;
  const takesTokens =
    mode !== 'off' && Object.values(providers).some(({ type }) => type === 'jwt' || type === 'introspection');
  if (takesTokens) return;
  for (const { name, pointer } of upstreams) {
    if (config.upstreams[name]?.auth?.type !== 'token_exchange') continue;
    report(
      'exchange-without-token',
      spanOf(`${pointer}/auth/type`, 'value'),
      { upstream: name },
      {
        label: 'callers have no token',
        help: ['add a provider of type `jwt` or `introspection` to `authn`, or prove the gateway itself'],
      },
    );
  }
}
