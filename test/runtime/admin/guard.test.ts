import { describe, expect, it } from 'vitest';
import { isLoopback, refusalOf } from '../../../runtime/admin/guard.ts';
import type { Headers } from '../../../runtime/http/server.ts';

function headers(...lines: [string, string][]): Headers {
  return {
    get: (name) => lines.find(([known]) => known === name)?.[1],
    repeated: (name) => lines.filter(([known]) => known === name).length > 1,
    forEach: (visit) => {
      for (const [name, value] of lines) visit(name, value);
    },
  };
}

describe('off loopback', () => {
  it('any single Host is good, for probes use the address they found', () => {
    expect(refusalOf(headers(['host', '10.1.2.3:9901']), false)).toBeUndefined();
  });

  it('a missing or repeated Host and any Origin are still refused', () => {
    expect(refusalOf(headers(), false)).toBe('bad_host');
    expect(refusalOf(headers(['host', 'a'], ['host', 'b']), false)).toBe('bad_host');
    expect(refusalOf(headers(['host', 'a'], ['origin', 'http://a']), false)).toBe('bad_origin');
  });
});

it('tells loopback addresses from others', () => {
  for (const address of ['127.0.0.1', '127.255.0.3', '::1', 'localhost'])
    expect(isLoopback(address), address).toBe(true);
  for (const address of [
    '0.0.0.0',
    '::',
    '10.0.0.1',
    '128.0.0.1',
    'localhost.example',
    '127.0.0.1.example',
    '',
  ]) {
    expect(isLoopback(address), address).toBe(false);
  }
});
