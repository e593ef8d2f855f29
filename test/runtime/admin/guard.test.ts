import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../runtime/admin/guard.ts';
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
