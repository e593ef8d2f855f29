import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatAddress, plainAddress } from '../../../runtime/http/address.ts';

const bytes = (...groups: number[]) => Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 255]));

it.each([
  [Uint8Array.of(192, 0, 2, 1), '192.0.2.1'],
  [bytes(0, 0, 0, 0, 0, 0xffff, 0xc000, 0x0201), '192.0.2.1'],
  [bytes(0, 0, 0, 0, 0, 0, 0, 1), '::1'],
  [bytes(0, 0, 0, 0, 0, 0, 0, 0), '::'],
  [bytes(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1), '2001:db8::1'],
  [bytes(0x2001, 0xdb8, 0, 1, 1, 1, 1, 1), '2001:db8:0:1:1:1:1:1'],
  [bytes(0x2001, 0, 0, 1, 0, 0, 0, 1), '2001:0:0:1::1'],
  [bytes(0x2001, 0, 0, 1, 0, 0, 1, 1), '2001::1:0:0:1:1'],
  [bytes(0xfe80, 0, 0, 0, 0, 0, 0, 0), 'fe80::'],
  [new Uint8Array(0), ''],
])('spells %j as RFC 5952 does', (address, text) => {
  expect(formatAddress(address)).toBe(text);
});

it('spells any IPv6 address as the URL standard does', () => {
  const group = fc.oneof(fc.constant(0), fc.nat(0xffff));
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
      const text = formatAddress(bytes(...groups));
      if (!isIPv6(text)) return;
      expect(`[${text}]`).toBe(
        new URL(`http://[${groups.map((each) => each.toString(16)).join(':')}]/`).hostname,
      );
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['::ffff:127.0.0.1', '127.0.0.1'],
  ['127.0.0.1', '127.0.0.1'],
  ['::1', '::1'],
  ['::ffff:7f00:1', '::ffff:7f00:1'],
])('takes %s as %s', (text, plain) => {
  expect(plainAddress(text)).toBe(plain);
});
