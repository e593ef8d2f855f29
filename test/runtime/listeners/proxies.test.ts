// Behind trusted proxies a client is known by its own address, and nobody else is believed.
import { expect, test } from 'vitest';
import { LISTENER } from '../pipeline/scene.ts';
import { deskOf, modernAsk } from './desk.ts';
import { ENGINES, send, serve } from './engines.ts';
import { ask } from './fake-http.ts';
import { guarded } from './guarded.ts';
import { bearer, KnownTokens } from './known-tokens.ts';

const LIST = modernAsk({ id: 1, method: 'tools/list' });

function behind(proxies: string[], remoteAddress: string) {
  const tokens = new KnownTokens('alice');
  const { handler } = deskOf(guarded(tokens), { ...LISTENER, trusted_proxies: proxies });
  const lines = [bearer('alice'), ['x-forwarded-for', '127.0.0.1, 203.0.113.7'] as const];
  const response = ask(handler, { ...LIST, headers: [...LIST.headers!, ...lines], remoteAddress });
  expect(response.status).toBe(200);
  const { address, peerAddress, throughProxy } = tokens.seen[0]!;
  return { address, peerAddress, throughProxy };
}

test('a trusted proxy says who it is for', () => {
  expect(behind(['10.0.0.0/8'], '10.0.0.9')).toEqual({
    address: '203.0.113.7',
    peerAddress: '10.0.0.9',
    throughProxy: true,
  });
});

test.each<[string, string[]]>([
  ['no proxies', []],
  ['other proxies', ['192.168.0.0/16']],
])('with %s nobody is believed', (_what, proxies) => {
  expect(behind(proxies, '10.0.0.9')).toEqual({
    address: '10.0.0.9',
    peerAddress: '10.0.0.9',
    throughProxy: false,
  });
});

test.each(ENGINES)('the address of a real connection is compared, on $name', async ({ engine }) => {
  const tokens = new KnownTokens('alice');
  const told: string[] = [];
  const authenticate = tokens.authenticate.bind(tokens);
  tokens.authenticate = (credentials) => {
    told.push(credentials.address);
    return authenticate(credentials);
  };
  for (const proxies of [['127.0.0.0/8'], ['10.0.0.0/8']]) {
    const { handler } = deskOf(guarded(tokens), { ...LISTENER, trusted_proxies: proxies });
    const lines = [bearer('alice'), ['x-forwarded-for', '203.0.113.7'] as const];
    await send(await serve(engine, handler), { ...LIST, headers: [...LIST.headers!, ...lines] }).done;
  }
  expect(told).toEqual(['203.0.113.7', '127.0.0.1']);
});
