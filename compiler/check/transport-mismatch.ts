// A transport that the address or the era cannot have. Of an address with references, what is written of it counts.
import type { Upstream } from '../../schema/generated/full-config.ts';
import type { Program } from '../ast/program.ts';
import { textParts } from '../ast/reference.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function transportMismatch(program: Program, report: Report): void {
  for (const { name, pointer, upstream } of program.upstreams) {
    const { transport } = upstream;
    reportModernSse(program, report, name, pointer, upstream);
    const wrong = addressesOf(upstream).find(({ scheme }) => !canUse(transport, scheme));
    if (wrong === undefined) continue;
    report(
      'transport-mismatch',
      program.spanOf(`${pointer}/transport`, 'value'),
      { upstream: name, transport, address: wrong.inWords },
      {
        related: [{ at: program.spanOf(pointer + wrong.pointer, 'value'), message: 'the address' }],
        help: ['remove `transport`: it follows from the address'],
      },
    );
  }
}

/** HTTP+SSE, by name or by the address, of a server that is said to be modern. */
function reportModernSse(
  program: Program,
  report: Report,
  name: string,
  pointer: string,
  { transport, protocol, url, instances = [] }: Upstream,
): void {
  if (protocol.era !== 'modern') return;
  const byAddress = [url, ...instances.map((one) => one.url)].some(
    (one) => one !== undefined && endsInSse(one),
  );
  if (transport !== 'sse' && !(transport === 'auto' && byAddress)) return;
  const params = { upstream: name, transport: 'sse', address: '`protocol.era: modern`' };
  report('transport-mismatch', program.spanOf(`${pointer}/protocol/era`, 'value'), params, {
    help: [
      transport === 'sse'
        ? 'remove `transport`, or the era: servers of 2026-07-28 do not speak HTTP+SSE'
        : 'an address that ends in `/sse` means HTTP+SSE: set `transport: streamable_http`, or remove the era',
    ],
  });
}

function endsInSse(url: string): boolean {
  const visible = textParts(url)
    .map((part) => (part.kind === 'text' ? part.text : '0'))
    .join('');
  return /^https?:\/\/[^/?#]*\/(?:[^?#]*\/)?sse(?:[?#]|$)/i.test(visible);
}

interface Address {
  /** Lower case; `command` for a process, nothing when a reference hides it. */
  readonly scheme: string | undefined;
  readonly inWords: string;
  readonly pointer: string;
}

function addressesOf({ command, url, instances = [] }: Upstream): Address[] {
  if (command !== undefined) return [{ scheme: 'command', inWords: 'a `command`', pointer: '/command' }];
  const urls = url === undefined ? [] : [{ url, pointer: '/url' }];
  return [...urls, ...instances.map((one, i) => ({ url: one.url, pointer: `/instances/${i}/url` }))].map(
    (one) => {
      const scheme = schemeOf(one.url);
      const inWords = scheme === undefined ? 'a `url`' : `an address \`${scheme}://\``;
      return { scheme, inWords, pointer: one.pointer };
    },
  );
}

function schemeOf(url: string): string | undefined {
  const [first] = textParts(url);
  const written = first?.kind === 'text' ? first.text : '';
  return /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(written)?.[1]?.toLowerCase();
}

function canUse(transport: Upstream['transport'], scheme: string | undefined): boolean {
  if (transport === 'auto') return true;
  if (transport === 'stdio' || scheme === 'command') return transport === 'stdio' && scheme === 'command';
  return scheme === undefined || (transport === 'websocket') === scheme.startsWith('ws');
}
