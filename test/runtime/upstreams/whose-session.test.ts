// Sessions and connections of servers that are told who calls: what was opened in one name never carries a call made in
// another, however clients are kept apart otherwise, for a server may go by who opened it.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { type Credential, type Lines, OWN } from '../../../runtime/upstreams/credential.ts';
import { json, textResult } from '../../fixtures/scripted-http.ts';
import { type CallOptions, call } from './contract-sink.ts';
import { cleanUp, closeLater, connect } from './http-harness.ts';
import { sessionPeer } from './session-peer.ts';

cleanUp();

/** `name`: what arrives; the part before the dot says who it is. */
const lines = (name: string): Lines => ['x-shown', name];
const as = (client: string, name = client): CallOptions => ({
  client: { session: undefined, client },
  headers: lines(name),
});
const PER_CLIENT = { mode: 'per_client', max: 8 } as const;
const SUBSCRIBABLE = { tools: {}, resources: { subscribe: true } };
const OF_ANN = { session: undefined, client: 'ann' };

function credential(given: Partial<Credential> = {}): Credential {
  return {
    personal: true,
    own: () => lines('gateway'),
    current: (shown) => shown,
    instead: () => undefined,
    whom: (shown) => (shown === OWN ? '' : (shown[1] ?? '').replace(/\..*/, '')),
    ...given,
  };
}

describe('sessions of a legacy server over Streamable HTTP', () => {
  async function peer() {
    const uses: string[] = [];
    const made = await sessionPeer(
      (request, socket, session) => {
        const { id, method } = request.message;
        const who = String(request.headers['x-shown']);
        if (request.method === 'POST') uses.push(`${session} ${method} ${who}`);
        if (method === 'tools/call') socket.write(json(textResult(id, who)));
        else socket.write(json({ jsonrpc: '2.0', id, result: {} }));
      },
      { capabilities: SUBSCRIBABLE },
    );
    const opened = () => made.peer.of('initialize').map(({ headers }) => headers['x-shown']);
    const calls = () => uses.filter((use) => use.includes('tools/call'));
    return { made, uses, opened, calls };
  }

  it('are each caller`s own, also where clients are not kept apart', async () => {
    const { made, opened, calls } = await peer();
    const { upstream } = connect(made.url, { era: 'legacy', credential: credential() });
    for (const who of ['ann', 'bob', 'ann']) {
      expect((await call(upstream, 'x', as(who)).outcome).text).toBe(who);
    }
    expect(opened()).toEqual(['gateway', 'ann', 'bob']);
    const [first, second, third] = calls().map((use) => use.split(' ')[0]);
    expect([first === third, first === second]).toEqual([true, false]);
  });

  it('stay what they are where the upstream does not tell callers apart', async () => {
    const { made, opened } = await peer();
    const everybodys = credential({ personal: false, whom: () => '' });
    const { upstream } = connect(made.url, { era: 'legacy', credential: everybodys });
    for (const who of ['ann', 'bob']) await call(upstream, 'x', as(who)).outcome;
    expect(opened()).toEqual(['gateway', 'gateway']);
  });

  it('that the gateway opened to follow something are not called in', async () => {
    const { made, uses, opened, calls } = await peer();
    const options = { era: 'legacy', isolation: PER_CLIENT, credential: credential() } as const;
    const { upstream } = connect(made.url, options);
    expect(await upstream.subscribe('a://b', OF_ANN)).toBe(true);
    await call(upstream, 'x', as('ann')).outcome;
    expect(opened()).toEqual(['gateway', 'gateway', 'ann']);
    const followed = uses.find((use) => use.includes('resources/subscribe'))!;
    expect(calls()[0]!.split(' ')[0]).not.toBe(followed.split(' ')[0]);
  });

  it('of one client are not shared by what it may do at one time and at another', async () => {
    const { made, opened } = await peer();
    const options = { era: 'legacy', isolation: PER_CLIENT, credential: credential() } as const;
    const { upstream } = connect(made.url, options);
    for (const name of ['all', 'little', 'all.renewed']) await call(upstream, 'x', as('ann', name)).outcome;
    expect(opened()).toEqual(['gateway', 'all', 'little']);
  });
});

describe('connections over a WebSocket', () => {
  async function webSocket() {
    const handshakes: IncomingHttpHeaders[] = [];
    const calls: string[] = [];
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'mcp' });
    server.on('connection', (socket, { headers }) => {
      handshakes.push(headers);
      socket.on('message', (data) => {
        const { id, method } = JSON.parse(String(data));
        if (id === undefined) return;
        if (method === 'tools/call') calls.push(String(headers['x-shown']));
        const greeting = { protocolVersion: '2025-11-25', serverInfo: { name: 's', version: '1' } };
        const result =
          method === 'initialize'
            ? { ...greeting, capabilities: SUBSCRIBABLE }
            : { content: [{ type: 'text', text: 'done' }] };
        socket.send(JSON.stringify({ jsonrpc: '2.0', id, result }));
      });
    });
    await once(server, 'listening');
    closeLater({ close: () => new Promise((resolve) => server.close(resolve)) });
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { upstream } = connect(url, {
      transport: 'websocket',
      era: 'legacy',
      isolation: PER_CLIENT,
      credential: credential(),
    });
    return { upstream, calls, opened: () => handshakes.map((headers) => headers['x-shown']) };
  }

  it('that the gateway opened to follow something carry no call', async () => {
    const { upstream, calls } = await webSocket();
    expect(await upstream.subscribe('a://b', OF_ANN)).toBe(true);
    await call(upstream, 'x', as('ann')).outcome;
    expect(calls).toEqual(['ann']);
  });

  it('of one client are not shared by what it may do at one time and at another', async () => {
    const { upstream, calls, opened } = await webSocket();
    for (const name of ['all', 'little', 'all.renewed']) await call(upstream, 'x', as('ann', name)).outcome;
    expect(calls).toEqual(['all', 'little', 'all']);
    expect(opened()).toEqual(['all', 'little']);
  });
});

it('streams over HTTP+SSE are each caller`s own, also where clients are not kept apart', async () => {
  const told: string[] = [];
  const streams: ServerResponse[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request) text += String(piece);
    const { id, method } = text === '' ? { id: 0, method: 'GET' } : JSON.parse(text);
    told.push(`${request.url} ${method} ${request.headers['x-shown']}`);
    if (method === 'GET') {
      response.setHeader('content-type', 'text/event-stream');
      response.write(`event: endpoint\ndata: /${streams.push(response) - 1}\n\n`);
      return;
    }
    response.writeHead(202).end();
    const greeting = { protocolVersion: '2024-11-05', serverInfo: { name: 's', version: '1' } };
    const result = method === 'initialize' ? { ...greeting, capabilities: {} } : { content: [] };
    const answer = JSON.stringify({ jsonrpc: '2.0', id, result });
    if (id !== undefined) streams[Number(request.url!.slice(1))]!.write(`data: ${answer}\n\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closeLater({ close: () => void server.close().closeAllConnections() });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { upstream } = connect(url, { transport: 'sse', credential: credential() });
  for (const who of ['ann', 'bob', 'ann']) await call(upstream, 'x', as(who)).outcome;
  expect(told.filter((line) => line.includes(' GET '))).toEqual(['/ GET ann', '/ GET bob']);
  expect(told.filter((line) => line.includes('tools/call'))).toEqual([
    '/0 tools/call ann',
    '/1 tools/call bob',
    '/0 tools/call ann',
  ]);
});
