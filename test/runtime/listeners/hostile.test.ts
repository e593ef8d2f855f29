// What a stranger sends costs him his request, and nobody else anything: nothing throws out of a callback of an engine,
// and nothing stays behind that nobody can reach any more.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHttpListener } from '../../../runtime/listeners/http.ts';
import { SseStreams } from '../../../runtime/listeners/sse-streams.ts';
import { RawClient } from '../http/raw-client.ts';
import { channelServer, depsOf, madeEdge } from './channel-server.ts';
import { MODERN } from './desk.ts';
import { ENGINES, serve } from './engines.ts';
import { guardedServer } from './guarded.ts';

const UPGRADE = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
];

function head(first: string, ...lines: string[]): string {
  return [`${first} HTTP/1.1`, 'Host: localhost', ...lines, '', ''].join('\r\n');
}

const BODIES = [
  '',
  '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":{}}}',
  '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-03-26","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}',
  '[{"jsonrpc":"2.0","id":1,"method":"tools/list"}]',
  '{"jsonrpc":"2.0","method":"notifications/initialized"}',
  '{"',
];

/** Anything that could be a way in, but for a credential. */
const asked = fc.record({
  method: fc.constantFrom(
    'GET',
    'POST',
    'PUT',
    'DELETE',
    'HEAD',
    'OPTIONS',
    'PATCH',
    'TRACE',
    'post',
    'M-SEARCH',
  ),
  path: fc.constantFrom(
    ...['/mcp', '/sse', '/message', '/ws'],
    ...[
      '/MCP',
      '/mcp/',
      '//mcp',
      '/%6dcp',
      '/mcp;x',
      '/./mcp',
      '/x/../mcp',
      '/mcp%00',
      '/',
      '*',
      'http://localhost/mcp',
    ],
  ),
  query: fc.constantFrom('', '?', '?sessionId=x', '?sessionId=x&sessionId=y', '?a=%zz'),
  lines: fc.subarray([
    'Origin: https://app.example.com',
    'Origin: null',
    'Accept: application/json, text/event-stream',
    'Accept: text/event-stream',
    'Content-Type: application/json',
    `Mcp-Protocol-Version: ${MODERN}`,
    'Mcp-Protocol-Version: 2025-03-26',
    'Mcp-Session-Id: x',
    'Mcp-Method: tools/call',
    'Mcp-Name: echo',
    'Last-Event-ID: x.0.1',
    'Cookie: authorization=alice; token=alice',
    'Proxy-Authorization: Bearer alice',
    'X-Api-Key: alice',
    'X-Forwarded-For: 127.0.0.1',
    'X-HTTP-Method-Override: GET',
    'Expect: 100-continue',
    'Access-Control-Request-Method: POST',
  ]),
  upgrades: fc.boolean(),
  body: fc.constantFrom(...BODIES),
});

/** Of the answer itself, which may come behind a 100. */
async function statusFor(client: RawClient): Promise<string> {
  const status = (await client.until('\r\n\r\n')).slice('HTTP/1.1 '.length).slice(0, 3);
  return status === '100' ? statusFor(client) : status;
}

describe.each(ENGINES)('on $name', ({ engine }) => {
  test('an origin that only looks like one that is allowed is refused', async () => {
    const made = madeEdge();
    const deps = depsOf(made, new SseStreams());
    const listener = { ...deps.listener, allowed_origins: ['https://desk.example.com'] };
    const port = await serve(engine, createHttpListener({ ...deps, listener }));
    for (const path of ['/mcp', '/sse', '/ws']) {
      const client = await RawClient.connect(port);
      // The sign for kelvin becomes a k in lower case.
      client.socket.write(head(`GET ${path}`, 'Origin: https://des\u212a.example.com'));
      expect((await client.response()).status, path).toBe(403);
    }
  });

  test.each(['/mcp', '/sse', '/message', '/ws'])(
    'asking %s for a WebSocket leaves nothing behind',
    async (path) => {
      const server = await channelServer(engine);
      for (let i = 0; i < 3; i += 1) {
        const client = await RawClient.connect(server.port);
        client.socket.write(head(`GET ${path}`, ...UPGRADE, 'Accept: text/event-stream'));
        expect((await client.response()).status, path).toBe(path === '/message' ? 405 : 400);
        client.socket.destroy();
      }
      await expect.poll(() => [server.sse.size, server.edge.sessions.guests.size]).toEqual([0, 0]);
    },
  );

  test('there is no way in without a credential, whatever else is said', async () => {
    const server = await guardedServer(engine);
    await fc.assert(
      fc.asyncProperty(asked, async ({ method, path, query, lines, upgrades, body }) => {
        const client = await RawClient.connect(server.port);
        const length =
          body === '' && !/^(?:post|put|patch)$/i.test(method) ? [] : [`Content-Length: ${body.length}`];
        const more = [...lines, ...(upgrades ? [...UPGRADE, 'Sec-WebSocket-Protocol: mcp'] : []), ...length];
        client.send(head(`${method} ${path}${query}`, ...more) + body);
        const status = await statusFor(client);
        client.destroy();
        // Before anybody is asked who he is: what is no request, no path or no origin of ours, and preflights.
        const others = method === 'OPTIONS' ? ['204', '405'] : [];
        expect(['401', '400', '403', '404', '411', '501', '505', ...others]).toContain(status);
        if (status === '400')
          expect(method === 'post' || !/^\/(?:mcp|sse|message|ws)$/.test(path)).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(server.upstream.calls).toEqual([]);
    expect([server.edge.sessions.size, server.sse.size, server.edge.sessions.guests.size]).toEqual([0, 0, 0]);
    expect(server.errors).toEqual([]);
  });
});
