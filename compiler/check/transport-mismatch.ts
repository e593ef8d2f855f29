// A transport that the address cannot have. Of an address with references, what is written of its scheme counts.
import type { Upstream } from '../../schema/generated/full-config.ts';
import type { Program } from '../ast/program.ts';
import { textParts } from '../ast/reference.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function transportMismatch(program: Program, report: Report): void {
  for (const { name, pointer, upstream } of program.upstreams) {
    const { transport } = upstream;
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
