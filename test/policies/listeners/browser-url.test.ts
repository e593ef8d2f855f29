import { describe, expect, test } from 'vitest';
import { browserUrl, type Reachable } from '../../../policies/listeners/browser-url.ts';

const at = (address: string, more: Partial<Reachable> = {}) => browserUrl({ address, ...more }, 8443)?.href;

describe('browsers reach a listener', () => {
  test.each([
    ['on this machine where it is', at('127.0.0.1'), 'http://127.0.0.1:8443/'],
    ['on this machine over IPv6', at('::1'), 'http://[::1]:8443/'],
    ['on this machine over TLS', at('127.0.0.1', { tls: {} }), 'https://127.0.0.1:8443/'],
    [
      'where the operator says',
      at('0.0.0.0', { public_url: 'https://mcp.example.com/a' }),
      'https://mcp.example.com/a',
    ],
    [
      'at a name of this machine',
      at('0.0.0.0', { public_url: 'http://localhost:9/' }),
      'http://localhost:9/',
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('there is no address for browsers', () => {
  test.each([
    ['when it is open to the network, and nobody says what it is called', at('0.0.0.0')],
    ['whether or not it serves TLS', at('0.0.0.0', { tls: {} })],
    ['when it is called by plain http', at('127.0.0.1', { public_url: 'http://mcp.example.com/' })],
    ['when what it is called is no address', at('127.0.0.1', { public_url: 'https://' })],
    ['when it is another kind of address', at('127.0.0.1', { public_url: 'ftp://mcp.example.com/' })],
  ])('%s', (_, found) => {
    expect(found).toBeUndefined();
  });
});
