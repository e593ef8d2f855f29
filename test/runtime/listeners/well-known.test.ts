// What anybody may read of a listener, from any page and without a token.
import { describe, expect, test } from 'vitest';
import { deskOf } from './desk.ts';
import { ENGINES, send } from './engines.ts';
import { type Asked, ask } from './fake-http.ts';
import { challengeAt, guarded, guardedServer } from './guarded.ts';
import { KnownTokens } from './known-tokens.ts';

const HOST = ['host', 'localhost'] as const;
const WELL_KNOWN = '/.well-known/oauth-protected-resource';

describe.each(ENGINES)('on $name', ({ engine }) => {
  test.each(['/mcp', '/sse', '/ws'])('the challenge of %s leads to its description', async (path) => {
    const server = await guardedServer(engine);
    const refused = await send(server.port, { method: 'GET', path, headers: [HOST] }).done;
    const [, url = ''] =
      /resource_metadata="([^"]*)"/.exec(String(refused.headers['www-authenticate'])) ?? [];
    expect(challengeAt(path)).toContain(url);
    const asked = { method: 'GET', path: new URL(url).pathname, headers: [HOST] };
    const described = await send(server.port, asked).done;
    expect([described.status, described.headers['content-type']]).toEqual([200, 'application/json']);
    expect(described.headers['cache-control']).toBe('max-age=3600');
    expect(described.messages[0]).toMatchObject({
      resource: `https://gw.example.com${path}`,
      authorization_servers: ['https://auth.example.com'],
      scopes_supported: ['tools:call', 'tools:read'],
    });
    expect(server.tokens.asked).toHaveLength(1);
  });

  test('any page may read it, and ask first whether it may', async () => {
    const { port } = await guardedServer(engine);
    const foreign = [HOST, ['origin', 'https://anywhere.example']] as const;
    const got = await send(port, { method: 'GET', path: WELL_KNOWN, headers: foreign }).done;
    expect([got.status, got.headers['access-control-allow-origin']]).toEqual([200, '*']);
    const preflight = await send(port, { method: 'OPTIONS', path: WELL_KNOWN, headers: foreign }).done;
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-origin']).toBe('*');
    expect(preflight.headers['access-control-allow-headers']).toBe('mcp-protocol-version');
    const head = await send(port, { method: 'HEAD', path: WELL_KNOWN, headers: foreign }).done;
    expect([head.status, head.body]).toEqual([200, '']);
    const post = await send(port, { path: WELL_KNOWN, headers: [...foreign, ['content-length', '0']] }).done;
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

function get(path: string, headers: Asked['headers'] = [HOST]): Asked {
  return { method: 'GET', path, headers };
}

test('a foreign Host is told nothing', () => {
  const { handler } = deskOf(guarded(new KnownTokens()));
  const response = ask(handler, get(WELL_KNOWN, [['host', 'evil.example']]));
  expect([response.status, response.headers['access-control-allow-origin']]).toEqual([403, undefined]);
});

test('where nobody is asked who he is, there is nothing to describe', () => {
  const { handler } = deskOf();
  for (const path of [WELL_KNOWN, `${WELL_KNOWN}/mcp`]) expect(ask(handler, get(path)).status).toBe(404);
});

test('there is nothing else below .well-known', () => {
  const { handler } = deskOf(guarded(new KnownTokens()));
  for (const path of ['/.well-known/', `${WELL_KNOWN}/`, `${WELL_KNOWN}/other`, '/.well-known/jwks.json']) {
    expect(ask(handler, get(path)).status).toBe(404);
  }
});

test('the keys of a gateway that signs for its upstreams are for everybody', () => {
  const auth = { type: 'internal_jwt', audience: 'one' } as const;
  const { handler } = deskOf({ definitions: [{ auth }] });
  const response = ask(
    handler,
    get('/.well-known/jwks.json', [HOST, ['origin', 'https://anywhere.example']]),
  );
  expect([response.status, response.headers['cache-control']]).toEqual([200, 'max-age=60']);
  expect(JSON.parse(response.body)).toHaveProperty('keys');
});
