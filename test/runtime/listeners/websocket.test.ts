// MCP over WebSocket on both engines: who is let in, how it ends, and that it is a channel (channel.test.ts).
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import { answer } from '../pipeline/answers.ts';
import { type ChannelServer, channelServer } from './channel-server.ts';
import { envelope } from './desk.ts';
import { ENGINES, send } from './engines.ts';

interface Offer extends ClientOptions {
  readonly path?: string;
  readonly protocols?: string[];
}

/** The status the upgrade was refused with, and the JSON-RPC error of its body. */
async function refusal(port: number, { path = '/ws', protocols = ['mcp'], ...options }: Offer = {}) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, protocols, options);
  socket.on('error', () => {});
  const [, response] = await once(socket, 'unexpected-response');
  let body = '';
  for await (const chunk of response) body += chunk;
  socket.terminate();
  return [response.statusCode, body === '' ? undefined : JSON.parse(body).error?.code];
}

async function connect({ port }: ChannelServer, offer: Offer = {}) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, offer.protocols ?? ['mcp'], offer);
  onTestFinished(() => socket.terminate());
  const told: Record<string, unknown>[] = [];
  socket.on('message', (data) => told.push(JSON.parse(String(data))));
  await once(socket, 'open');
  const say = (message: object) => socket.send(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return { socket, told, say };
}

describe.each(ENGINES)('on $name', ({ engine }) => {
  test.each<[string, Offer, unknown[]]>([
    ['a foreign Origin', { origin: 'https://evil.example' }, [403, -32000]],
    ['the Origin null', { origin: 'null' }, [403, -32000]],
    ['a foreign Host', { headers: { host: 'evil.example' } }, [403, -32000]],
    ['a token in the query', { path: '/ws?access_token=x' }, [400, -32600]],
    ['a token by another name', { path: '/ws?a=1&token=' }, [400, -32600]],
    ['no subprotocol', { protocols: [] }, [400, -32000]],
    ['another subprotocol', { protocols: ['mcp.v2', 'chat'] }, [400, -32000]],
    ['another path', { path: '/other' }, [404, -32000]],
    ['two versions of one header', { headers: { authorization: ['a', 'b'] } as never }, [400, -32600]],
  ])('does not let in %s', async (_what, offer, status) => {
    const server = await channelServer(engine);
    expect(await refusal(server.port, offer)).toEqual(status);
    expect(server.edge.sessions.size).toBe(0);
  });

  test('lets in pages of an allowed origin, and whoever offers mcp among others', async () => {
    const server = await channelServer(engine);
    await connect(server, { origin: 'https://app.example.com' });
    const { socket } = await connect(server, { protocols: ['chat', 'mcp'] });
    expect(socket.protocol).toBe('mcp');
  });

  test('tells a plain GET to upgrade, and everybody else that there is only GET', async () => {
    const { port } = await channelServer(engine);
    const get = await send(port, { method: 'GET', path: '/ws', headers: [['host', 'localhost']] }).done;
    expect([get.status, get.headers.upgrade]).toEqual([426, 'websocket']);
    const post = await send(port, {
      path: '/ws',
      body: '{}',
      headers: [
        ['host', 'localhost'],
        ['content-length', '2'],
      ],
    }).done;
    expect([post.status, post.headers.allow]).toEqual([405, 'GET']);
  });

  test('remembers who opened the connection', async () => {
    const server = await channelServer(engine);
    const { say } = await connect(server);
    say({ id: 1, method: 'tools/call', params: { name: 'hold', arguments: {}, _meta: envelope() } });
    await expect.poll(() => server.upstream.calls.length).toBe(1);
    expect(server.upstream.last.call.client.client).toBe('127.0.0.1');
  });

  test('refuses what is over the limit of a request', async () => {
    const server = await channelServer(engine, { maxRequestBytes: 1000 });
    const { socket, told, say } = await connect(server);
    say({ id: 1, method: 'ping', params: { pad: 'x'.repeat(900) } });
    await expect.poll(() => told.length).toBe(1);
    say({ id: 2, method: 'ping', params: { pad: 'x'.repeat(1000) } });
    expect((await once(socket, 'close'))[0]).toBe(1009);
    expect(told.map(({ id }) => id)).toEqual([1]);
  });

  test('ends a client that asks and does not read with 1013', async () => {
    const server = await channelServer(engine);
    const { socket, say } = await connect(server);
    const listen = { notifications: { toolsListChanged: true }, _meta: envelope() };
    say({ id: 1, method: 'subscriptions/listen', params: listen });
    await expect.poll(() => server.hub.listens.length).toBe(1);
    socket.pause();
    const piece = Buffer.from(`{"jsonrpc":"2.0","method":"x","params":{"pad":"${'x'.repeat(500_000)}"}}`);
    // What the systems of both ends take for a client that reads nothing, and then a mebibyte.
    for (let sent = 0; sent < 100 && server.hub.stopped === 0; sent++) {
      server.hub.listens[0]!.outlet.send(piece);
      await new Promise(setImmediate);
    }
    expect(server.hub.stopped).toBe(1);
    const closed = once(socket, 'close');
    socket.resume();
    expect((await closed)[0]).toBe(1013);
  });

  test('finishes what is in flight before a server that closes says goodbye', async () => {
    const server = await channelServer(engine);
    const { socket, told, say } = await connect(server);
    say({ id: 1, method: 'tools/call', params: { name: 'hold', arguments: {}, _meta: envelope() } });
    await expect.poll(() => server.upstream.calls.length).toBe(1);
    const closed = once(socket, 'close');
    const gone = server.close();
    say({ id: 2, method: 'tools/call', params: { name: 'hold', arguments: {}, _meta: envelope() } });
    await expect.poll(() => told).toMatchObject([{ id: 2, error: { code: 503 } }]);
    answer(server.upstream.last, { content: [] });
    expect((await closed)[0]).toBe(1001);
    await gone;
    expect(told).toMatchObject([{ id: 2 }, { id: 1, result: { content: [] } }]);
  });
});
