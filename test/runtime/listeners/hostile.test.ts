// What a stranger sends costs him his request, and nobody else anything: nothing throws out of a callback of an engine,
// and nothing stays behind that nobody can reach any more.
import { expect, describe, test } from 'vitest';
import type { HttpEngine } from '../../../runtime/http/server.ts';
import { createHttpListener } from '../../../runtime/listeners/http.ts';
import { SseStreams } from '../../../runtime/listeners/sse-streams.ts';
import { request } from '../http/raw-client.ts';
import { RawClient } from '../http/raw-client.ts';
import { LISTENER } from '../pipeline/scene.ts';
import { channelServer, depsOf, madeEdge, PATHS } from './channel-server.ts';
import { ENGINES, serve } from './engines.ts';

const UPGRADE = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
];

function head(first: string, ...lines: string[]): string {
  return [`${first} HTTP/1.1`, 'Host: localhost', ...lines, '', ''].join('\r\n');
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

  test.each(['/mcp', '/sse', '/message', '/ws'])('asking %s for a WebSocket leaves nothing behind', async (path) => {
    const server = await channelServer(engine);
    for (let i = 0; i < 3; i += 1) {
      const client = await RawClient.connect(server.port);
      client.socket.write(head(`GET ${path}`, ...UPGRADE, 'Accept: text/event-stream'));
      expect((await client.response()).status, path).toBe(path === '/message' ? 405 : 400);
      client.socket.destroy();
    }
    await expect.poll(() => [server.sse.size, server.edge.sessions.guests.size]).toEqual([0, 0]);
  });
});
