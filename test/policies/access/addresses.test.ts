// Blocks of addresses, against the binary digits written out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockHolds, parseAddress, parseBlock } from '../../../policies/access/addresses.ts';
import { runs } from '../../runs.ts';
import { naiveBlock } from './naive.ts';

const SEED = Number(process.env.SEED ?? 20261122);

/** Few different numbers, so that addresses share beginnings. */
const byte = fc.oneof(fc.constantFrom(0, 1, 10, 127, 128, 255), fc.nat(255));
const v4 = fc.array(byte, { minLength: 4, maxLength: 4 }).map((bytes) => bytes.join('.'));
const group = fc.oneof(fc.constantFrom(0, 0, 0, 1, 0x2001, 0xdb8, 0xffff), fc.nat(0xffff));

/** In one of the spellings there are: `::`, leading zeros, upper case, an IPv4 end. */
const v6 = fc
  .record({
    groups: fc.array(group, { minLength: 8, maxLength: 8 }),
    from: fc.nat(7),
    length: fc.nat(8),
    style: fc.nat(2),
    hasV4End: fc.boolean(),
  })
  .map(({ groups, from, length, style, hasV4End }) => {
    const text = groups.map((value) => {
      const hex = value.toString(16);
      return style === 0 ? hex : style === 1 ? hex.toUpperCase() : hex.padStart(4, '0');
    });
    if (hasV4End) {
      const [high, low] = [groups[6]!, groups[7]!];
      text.splice(6, 2, [high >> 8, high & 255, low >> 8, low & 255].join('.'));
    }
    const end = Math.min(from + length, text.length - (hasV4End ? 1 : 0));
    const zeros = groups.slice(from, end).every((value) => value === 0);
    if (end <= from || !zeros) return text.join(':');
    return `${text.slice(0, from).join(':')}::${text.slice(end).join(':')}`;
  });
const mapped = v4.map((text) => `::ffff:${text}`);
const address = fc.oneof(v4, v6, mapped);

function holds(block: string, ip: string): boolean {
  const parsed = parseBlock(block);
  const at = parseAddress(ip);
  if (parsed === undefined || at === undefined) throw new Error(`${block} or ${ip} was not understood`);
  return blockHolds(parsed, at);
}

describe('a block of addresses', () => {
  it('holds the addresses whose leading digits are its own', () => {
    let inside = 0;
    fc.assert(
      fc.property(address, address, fc.nat(128), (start, ip, length) => {
        const isMapped = naiveBlock('::ffff:0.0.0.0/96', start) && start.includes(':');
        const most = start.includes(':') ? 128 : 32;
        const bits = Math.max(isMapped ? 96 : 0, Math.min(length, most));
        const wanted = naiveBlock(`${start}/${bits}`, ip);
        if (wanted) inside += 1;
        expect(holds(`${start}/${bits}`, ip)).toBe(wanted);
        expect(holds(`${start}/${bits}`, start)).toBe(true);
      }),
      { numRuns: runs(10_000), seed: SEED },
    );
    expect(inside).toBeGreaterThan(runs(300));
  });

  it('ends between two addresses that differ in the bit after its length', () => {
    fc.assert(
      fc.property(v4, fc.nat(31), (start, bit) => {
        const value = start.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
        const other = (value ^ (1 << (31 - bit))) >>> 0;
        const ip = [24, 16, 8, 0].map((shift) => (other >>> shift) & 255).join('.');
        expect(holds(`${start}/${bit}`, ip)).toBe(true);
        expect(holds(`${start}/${bit + 1}`, ip)).toBe(false);
        expect(holds(`::ffff:${start}/${bit + 96}`, ip)).toBe(true);
        expect(holds(`${start}/${bit + 1}`, `::ffff:${ip}`)).toBe(false);
      }),
      { numRuns: runs(2000), seed: SEED },
    );
  });

  it('of one address is that address', () => {
    expect(holds('10.0.0.1', '10.0.0.1')).toBe(true);
    expect(holds('10.0.0.1', '10.0.0.2')).toBe(false);
    expect(holds('2001:DB8::1', '2001:db8:0:0:0:0:0:1')).toBe(true);
    expect(holds('2001:db8::1', '2001:db8::2')).toBe(false);
  });

  it('of one family holds nothing of the other, but for IPv4 written as IPv6', () => {
    expect(holds('::/0', '10.0.0.1')).toBe(false);
    expect(holds('0.0.0.0/0', '::1')).toBe(false);
    expect(holds('::/0', '::ffff:10.0.0.1')).toBe(false);
    expect(holds('10.0.0.0/8', '::ffff:10.9.9.9')).toBe(true);
    expect(holds('10.0.0.0/8', '::ffff:a09:909')).toBe(true);
    expect(holds('::ffff:10.0.0.0/104', '10.9.9.9')).toBe(true);
    expect(holds('::ffff:0:0/96', '255.255.255.255')).toBe(true);
    expect(holds('0.0.0.0/0', '::ffff:0:0')).toBe(true);
    expect(holds('::/0', '1:0:0:0:0:ffff:a00:1')).toBe(true);
    expect(holds('::/0', '::fffe:a00:1')).toBe(true);
    expect(holds('10.0.0.0/8', '::ffff:0:a09:909')).toBe(false);
  });

  it.each([
    '',
    '10',
    '10.0.0',
    '10.0.0.0.0',
    '10.0.0.256',
    '256.0.0.0',
    '10.0.0.01',
    '10.0.0.a',
    '10.0.0.1 ',
    '1000.0.0.0',
    '10.0.0.0/33',
    '10.0.0.0/08',
    '10.0.0.0/1000',
    '10.0.0.0/',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '/8',
    '::/129',
    ':',
    ':::',
    '1::2::3',
    '::1::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8',
    '1::2:3:4:5:6:7:8',
    '::12345',
    '::g',
    '::1.2.3',
    '::1.2.3.256',
    '::1.2.3.4:1',
    '1.2.3.4::',
    '::ffff:10.0.0.1/95',
    ':1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:',
    'fe80::1%eth0',
  ])('is not what `%s` says', (text) => {
    expect(parseBlock(text)).toBeUndefined();
  });
});

describe('an address', () => {
  it('is read without its zone', () => {
    expect(parseAddress('fe80::1%eth0')).toEqual(parseAddress('fe80::1'));
    expect(parseAddress('fe80::1')).toEqual([0xfe80, 0, 0, 0, 0, 0, 0, 1]);
    expect(parseAddress('::')).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(parseAddress('1:2:3:4:5:6:7::')).toEqual([1, 2, 3, 4, 5, 6, 7, 0]);
    expect(parseAddress('::2:3:4:5:6:7:8')).toEqual([0, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('is not what is no address', () => {
    for (const text of ['', 'unix', '%', '10.0.0.1/8', '10.0.0', 'localhost'])
      expect(parseAddress(text)).toBeUndefined();
  });
});
