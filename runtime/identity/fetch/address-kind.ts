// What kind of place an address is. Addresses that come from documents may lead to the public network, and further in
// only when the document came from there itself: else whoever writes a document could send the gateway anywhere.
import { blockHolds, parseAddress, parseBlock } from '../../../policies/access/addresses.ts';

export type AddressKind = 'public' | 'private' | 'loopback' | 'reserved';

/** RFC 6890 and the places clouds keep their metadata; blocks that wrap an IPv4 address count as reserved. */
const BLOCKS = (
  [
    ['loopback', ['127.0.0.0/8', '::1/128']],
    [
      'reserved',
      [
        '0.0.0.0/8',
        '100.100.100.200',
        '168.63.129.16',
        '169.254.0.0/16',
        '192.0.0.0/24',
        '224.0.0.0/4',
        '240.0.0.0/4',
        '::/96',
        '64:ff9b::/96',
        '64:ff9b:1::/48',
        '2001::/32',
        '2002::/16',
        'fd00:ec2::/32',
        'fe80::/10',
        'fec0::/10',
        'ff00::/8',
      ],
    ],
    [
      'private',
      ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', '198.18.0.0/15', 'fc00::/7'],
    ],
  ] as const
).flatMap(([kind, texts]) => texts.map((text) => ({ kind, block: parseBlock(text)! })));

/** What cannot be read as an address is reserved. */
export function addressKind(text: string): AddressKind {
  const address = parseAddress(text);
  if (address === undefined) return 'reserved';
  return BLOCKS.find(({ block }) => blockHolds(block, address))?.kind ?? 'public';
}

/** Whether a document from a server at a place of kind `from` may lead to one of kind `to`. */
export function mayLeadTo(from: AddressKind, to: AddressKind): boolean {
  if (to === 'public') return true;
  return to !== 'reserved' && (from === 'loopback' || from === to);
}
