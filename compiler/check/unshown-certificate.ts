// A provider wants certificates, and there is no way for one to arrive: no listener asks for it in the handshake, and no
// trusted proxy hands it on.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function unshownCertificate({ config, spanOf }: Program, report: Report): void {
  const { mode, providers } = config.authn;
  const { listeners } = config.gateway;
  if (mode === 'off' || listeners.some(({ tls }) => tls?.client_ca !== undefined)) return;
  const hasProxy = listeners.some(({ trusted_proxies }) => trusted_proxies.length > 0);
  for (const [name, { type, proxy_header }] of Object.entries(providers)) {
    if (type !== 'mtls' || (proxy_header !== undefined && hasProxy)) continue;
    report(
      'unshown-certificate',
      spanOf(`/authn/providers/${name}/type`, 'value'),
      { provider: name },
      {
        label: 'no listener sees one',
        help: [
          'set `tls.client_ca` of a listener, or `proxy_header` here and `trusted_proxies` of the listener behind a proxy',
        ],
      },
    );
  }
}
