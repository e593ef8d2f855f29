// TLS that believes whoever answers: somebody on the way can be the server.
import type { ClientTls } from '../../schema/generated/full-config.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function insecureTls({ config, upstreams, spanOf }: Program, report: Report): void {
  const connections: [where: string, pointer: string, tls: ClientTls | undefined][] = [
    ['Redis', '/gateway/redis/tls', config.gateway.redis?.tls],
    ...upstreams.map(({ name, pointer, upstream }): [string, string, ClientTls | undefined] => [
      `upstream \`${name}\``,
      `${pointer}/tls`,
      upstream.tls,
    ]),
  ];
  for (const [where, pointer, tls] of connections) {
    if (tls?.insecure_skip_verify !== true) continue;
    report(
      'insecure-tls',
      spanOf(`${pointer}/insecure_skip_verify`, 'value'),
      { where: `the connection to ${where}` },
      {
        label: 'no certificate is looked at',
        help: ['name who signs the certificate of the server in `ca`, and leave this out'],
      },
    );
  }
}
