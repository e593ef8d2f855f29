// Whose request it is behind proxies: nothing a client writes into its own headers moves it to another address.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TrustedProxies } from '../../../runtime/identity/client-address.ts';
import { FakeHeaders } from '../listeners/fake-http.ts';

const PROXIES = ['10.0.0.0/8', '2001:db8:1::/48', '192.168.1.7'];
const proxies = new TrustedProxies(PROXIES);

function behind(peer: string, ...lines: (readonly [string, string])[]): string {
  return proxies.clientBehind(peer, new FakeHeaders(lines));
}

const xff = (value: string) => ['x-forwarded-for', value] as const;
const forwarded = (value: string) => ['forwarded', value] as const;

describe('the peer itself', () => {
  test.each([
    ['10.1.2.3', true],
    ['192.168.1.7', true],
    ['192.168.1.8', false],
    ['2001:db8:1:2::3', true],
    ['2001:db8:2::3', false],
    ['::ffff:10.0.0.1', true],
    ['', false],
    ['stdio', false],
  ])('%s is a proxy: %s', (address, is) => {
    expect(proxies.trusts(address)).toBe(is);
    expect(proxies.trusts(address)).toBe(is);
  });

  test('is the client when it is no proxy, whatever it writes', () => {
    expect(behind('203.0.113.9', xff('198.51.100.1'), forwarded('for=198.51.100.1'))).toBe('203.0.113.9');
  });

  test('is the client when it says nothing', () => {
    expect(behind('10.0.0.1')).toBe('10.0.0.1');
  });

  test('is believed nowhere without trusted proxies', () => {
    expect(new TrustedProxies([]).clientBehind('10.0.0.1', new FakeHeaders([xff('1.2.3.4')]))).toBe(
      '10.0.0.1',
    );
  });
});

describe('X-Forwarded-For', () => {
  test.each([
    ['what the proxy added', '198.51.100.1', '198.51.100.1'],
    ['the rightmost one, whatever the client wrote before', '127.0.0.1, 198.51.100.1', '198.51.100.1'],
    ['past further proxies', 'evil, 198.51.100.1, 10.9.9.9, 192.168.1.7', '198.51.100.1'],
    ['the first proxy when there are only proxies', '10.2.2.2, 10.3.3.3', '10.2.2.2'],
    ['the last one that can be read', '198.51.100.1, <script>, 10.3.3.3', '10.3.3.3'],
    ['the peer when the last one cannot be read', '198.51.100.1, unknown', '10.0.0.1'],
    ['the peer when it is empty', '', '10.0.0.1'],
    ['without its port', '198.51.100.1:52000', '198.51.100.1'],
    ['IPv6', '2001:db8:9::1', '2001:db8:9::1'],
    ['IPv6 with a port', '[2001:db8:9::1]:443', '2001:db8:9::1'],
    ['spaces around it', '  198.51.100.1\t', '198.51.100.1'],
    ['the same address written as IPv6', '198.51.100.1, ::ffff:10.0.0.2', '198.51.100.1'],
    ['no leading zeros', '198.51.100.010', '10.0.0.1'],
  ])('%s', (_what, value, client) => {
    expect(behind('10.0.0.1', xff(value))).toBe(client);
  });

  test('on several lines is one list', () => {
    expect(behind('10.0.0.1', xff('203.0.113.5'), ['x-other', 'x'], xff('198.51.100.1, 10.3.3.3'))).toBe(
      '198.51.100.1',
    );
  });

  test('counts more than a Forwarded that the proxy only repeats', () => {
    expect(behind('10.0.0.1', forwarded('for=127.0.0.1'), xff('198.51.100.1'))).toBe('198.51.100.1');
  });
});

describe('Forwarded', () => {
  test.each([
    ['for=198.51.100.1', '198.51.100.1'],
    ['For="198.51.100.1:4711";proto=https;by=10.0.0.1', '198.51.100.1'],
    ['for=127.0.0.1, proto=http;for="[2001:db8:9::1]:80"', '2001:db8:9::1'],
    ['for=198.51.100.1, for=10.3.3.3', '198.51.100.1'],
    ['for=198.51.100.1, for=unknown', '10.0.0.1'],
    ['for=198.51.100.1, for=_hidden', '10.0.0.1'],
    ['for=198.51.100.1, proto=https', '10.0.0.1'],
    ['for=198.51.100.1;for=198.51.100.2', '10.0.0.1'],
    ['for=198.51.100.1, host="a,for=127.0.0.1"', '10.0.0.1'],
    ['for="198.51.100.1', '10.0.0.1'],
    ['for="198.51.100.1\\', '10.0.0.1'],
    ['xfor=127.0.0.1;for=198.51.100.1', '198.51.100.1'],
  ])('%s', (value, client) => {
    expect(behind('10.0.0.1', forwarded(value))).toBe(client);
  });

  test('whatever a client writes before it, what the proxy adds decides', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('for="', '"a', 'for=1.1.1.1;x="\\')), (written) => {
        expect(behind('10.0.0.1', forwarded(`${written}, for=198.51.100.1`))).toBe('198.51.100.1');
      }),
    );
  });
});

/** The rule in its own words, over addresses that are easy to tell apart: those of proxies begin with 10. */
function oracle(peer: string, hops: readonly string[]): string {
  const isProxy = (address: string) => address.startsWith('10.');
  const isAddress = (text: string) => /^\d+\.\d+\.\d+\.\d+$/.test(text);
  const path = [...hops, peer].reverse();
  const believed = path.findIndex((address) => !isAddress(address) || !isProxy(address));
  if (believed === -1) return path.at(-1) as string;
  const last = path[believed] as string;
  return isAddress(last) ? last : (path[believed - 1] as string);
}

test('agrees with the rule for every chain of hops', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const tail = fc.tuple(byte, byte, byte).map((bytes) => bytes.join('.'));
  const proxy = tail.map((rest) => `10.${rest}`);
  const stranger = fc.tuple(fc.constantFrom(11, 100, 203), tail).map((parts) => parts.join('.'));
  const garbage = fc.constantFrom(
    '',
    'unknown',
    '1.2.3',
    '300.1.1.1x',
    '-',
    '10.0.0.1 10.0.0.2',
    '1.2.3.4.5',
  );
  const hop = fc.oneof({ weight: 4, arbitrary: proxy }, stranger, garbage);
  fc.assert(
    fc.property(fc.oneof(proxy, stranger), fc.array(hop, { maxLength: 6 }), fc.nat(5), (peer, hops, cut) => {
      const lines = [hops.slice(0, cut), hops.slice(cut)].filter((line) => line.length > 0);
      const told = lines.map((line) => xff(line.join(', ')));
      expect(behind(peer, ...told)).toBe(oracle(peer, hops));
    }),
    { numRuns: 1000 },
  );
});

test('what a client writes itself never counts behind a proxy that adds its address', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6())), (written) => {
      const value = [...written, '198.51.100.1'].join(', ');
      expect(behind('10.0.0.1', xff(value))).toBe('198.51.100.1');
    }),
  );
});
