// Who is shown to an upstream, on every way a request goes there: calls and what belongs to them in the name of the
// caller, everything else in the gateway's, and the sessions of a client that has its own in his.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { CONTROL } from '../../../runtime/upstreams/control-client.ts';
import { type Credential, type Lines, OWN } from '../../../runtime/upstreams/credential.ts';
import { chunk, EVENT_STREAM, event, LAST_CHUNK, textResult } from '../../fixtures/scripted-http.ts';
import { type CallOptions, call } from './contract-sink.ts';
import { recordingUpstream } from './credentials/recording-upstream.ts';
import { cleanUp, closeLater, connect } from './http-harness.ts';
import { sessionPeer } from './session-peer.ts';

cleanUp();

const lines = (name: string): Lines => ['x-shown', name];
const ANN: CallOptions = { client: { session: 'a', client: 'ann' }, headers: lines('ann') };
const BOB: CallOptions = { client: { session: 'b', client: 'bob' }, headers: lines('bob') };
const LISTING: CallOptions = { method: 'tools/list', params: '', client: CONTROL, headers: OWN };
const PER_CLIENT = { mode: 'per_client', max: 8 } as const;

/** Shows the gateway as itself; `later`: only after a turn of the event loop, as a token that has to be fetched. */
function credential(given: Partial<Credential> = {}, later = false): Credential {
  const own = lines('gateway');
  return {
    personal: true,
    own: () => (later ? new Promise((resolve) => setImmediate(resolve, own)) : own),
    current: (shown) => shown,
    instead: () => undefined,
    whom: (shown) => (shown === OWN ? '' : (shown[1] ?? '')),
    ...given,
  };
}

const NOTHING_OF_ITS_OWN = credential({ own: () => undefined });

async function recorded(era: 'legacy' | 'modern', options: Parameters<typeof connect>[1] = {}) {
  const peer = closeLater(await recordingUpstream(era));
  const { upstream } = connect(peer.url, { credential: credential(), ...options });
  /** What was shown with each request, in order. */
  const told = () => peer.seen.map(({ method, headers }) => `${method} ${String(headers['x-shown'])}`);
  return { peer, upstream, told };
}

describe.each([false, true])(
  'over Streamable HTTP (what the gateway shows has to be fetched: %s)',
  (later) => {
    it('a modern server is found by the gateway and called by the caller', async () => {
      const { upstream, told } = await recorded('modern', { credential: credential({}, later) });
      await call(upstream, 'x', ANN).outcome;
      await call(upstream, 'x', BOB).outcome;
      expect(told()).toEqual(['server/discover gateway', 'tools/call ann', 'tools/call bob']);
    });

    it('a session that clients share is the gateway`s, each call in it shows what it brings', async () => {
      const { upstream, told } = await recorded('legacy', {
        era: 'legacy',
        credential: credential({ personal: false, whom: () => '' }, later),
      });
      await call(upstream, 'x', ANN).outcome;
      await call(upstream, 'x', BOB).outcome;
      await upstream.close();
      expect(told().filter((line) => !line.endsWith(' gateway'))).toEqual([
        'tools/call ann',
        'tools/call bob',
      ]);
      expect(told().filter((line) => line.startsWith('DELETE'))).toEqual([
        'DELETE gateway',
        'DELETE gateway',
      ]);
    });

    it('a session of one client is opened, used and ended in his name', async () => {
      const { upstream, told } = await recorded('legacy', {
        era: 'legacy',
        isolation: PER_CLIENT,
        credential: credential({}, later),
      });
      await call(upstream, 'x', ANN).outcome;
      upstream.forget({ session: undefined, client: 'ann' });
      await vi.waitFor(() => expect(told()).toContain('DELETE ann'));
      expect(told().filter((line) => line.endsWith(' ann'))).toEqual([
        'initialize ann',
        'notifications/initialized ann',
        'tools/call ann',
        'DELETE ann',
      ]);
    });

    it('lists are read by the gateway', async () => {
      const { upstream, told } = await recorded('modern', { credential: credential({}, later) });
      await call(upstream, 'x', LISTING).outcome;
      expect(told()).toEqual(['server/discover gateway', 'tools/list gateway']);
    });
  },
);

describe('a server to which the gateway has nothing to show', () => {
  it.each(['legacy', 'modern'] as const)('is contacted in the name of who calls first (%s)', async (era) => {
    const { peer, upstream, told } = await recorded(era, { credential: NOTHING_OF_ITS_OWN });
    peer.refuse = ({ headers }) => (headers['x-shown'] === undefined ? 401 : undefined);
    expect((await call(upstream, 'x', ANN).outcome).text).toBe('done');
    expect((await call(upstream, 'x', BOB).outcome).text).toBe('done');
    expect(told().filter((line) => line.startsWith('tools/call'))).toEqual([
      'tools/call ann',
      'tools/call bob',
    ]);
    const [again, never] = ['initialize bob', 'server/discover bob'];
    expect(told().includes(again)).toBe(era === 'legacy');
    expect(told()).not.toContain(never);
  });

  it('is never asked for lists in the name of a caller', async () => {
    const { upstream, told } = await recorded('modern', { credential: NOTHING_OF_ITS_OWN });
    await call(upstream, 'x', ANN).outcome;
    await call(upstream, 'x', LISTING).outcome;
    expect(told().at(-1)).toBe('tools/list undefined');
  });
});

describe('what belongs to a call', () => {
  it('goes in the name of its caller: the rest of a stream that broke off, and the cancel', async () => {
    let id: unknown;
    const server = await sessionPeer((request, socket) => {
      if (request.method === 'POST') {
        ({ id } = request.message);
        socket.write(`${EVENT_STREAM}${chunk('id: e1\nretry: 20\ndata:\n\n')}${LAST_CHUNK}`);
      } else {
        socket.write(EVENT_STREAM + chunk(`id: e2\n${event(textResult(id, 'resumed'))}`) + LAST_CHUNK);
      }
    });
    const { upstream } = connect(server.url, { era: 'legacy', credential: credential() });
    expect((await call(upstream, 'x', ANN).outcome).text).toBe('resumed');
    expect(server.peer.of('GET').map(({ headers }) => headers['x-shown'])).toEqual(['ann']);
    const hanging = await sessionPeer(() => {});
    const made = connect(hanging.url, { era: 'legacy', credential: credential() });
    const given = call(made.upstream, 'x', BOB);
    await vi.waitFor(() => expect(hanging.peer.of('tools/call')).toHaveLength(1));
    given.abort();
    await vi.waitFor(() => expect(hanging.peer.of('notifications/cancelled')).toHaveLength(1));
    expect(hanging.peer.of('notifications/cancelled')[0]!.headers['x-shown']).toBe('bob');
  });

  it('shows what is good by then, if what the call showed is not', async () => {
    const hanging = await sessionPeer(() => {});
    const current = (shown: Lines) => (shown === ANN.headers ? lines('ann anew') : shown);
    const { upstream } = connect(hanging.url, { era: 'legacy', credential: credential({ current }) });
    const given = call(upstream, 'x', ANN);
    await vi.waitFor(() => expect(hanging.peer.of('tools/call')).toHaveLength(1));
    given.abort();
    await vi.waitFor(() => expect(hanging.peer.of('notifications/cancelled')).toHaveLength(1));
    expect(hanging.peer.of('notifications/cancelled')[0]!.headers['x-shown']).toBe('ann anew');
  });
});

it('what a call shows stands in place of what was configured under the same name', async () => {
  const { peer, upstream } = await recorded('modern', {
    headers: { 'x-shown': 'configured', 'x-other': 'stays' },
  });
  await call(upstream, 'x', ANN).outcome;
  const { raw, headers } = peer.seen.at(-1)!;
  expect(headers).toMatchObject({ 'x-shown': 'ann', 'x-other': 'stays' });
  expect(raw).not.toContain('configured');
});

it('a call that showed nothing is nobody`s: it goes out without a word of the gateway', async () => {
  const { upstream, told } = await recorded('modern');
  await call(upstream, 'x').outcome;
  expect(told().at(-1)).toBe('tools/call undefined');
});

describe('over HTTP+SSE', () => {
  async function sse(options: Parameters<typeof connect>[1] = {}) {
    const told: string[] = [];
    const streams = new Map<string, ServerResponse>();
    const refused = new Set<string>();
    const server = createServer(async (request, response) => {
      const { url = '', headers } = request;
      let text = '';
      for await (const piece of request) text += String(piece);
      const message = text === '' ? { method: 'GET' } : JSON.parse(text);
      const who = String(headers['x-shown']);
      told.push(`${message.method} ${who}`);
      if (refused.has(who)) {
        response.writeHead(401).end();
      } else if (request.method === 'GET') {
        streams.set(`/${streams.size}`, response);
        response.setHeader('content-type', 'text/event-stream');
        response.write(`event: endpoint\ndata: /${streams.size - 1}\n\n`);
      } else {
        response.writeHead(202).end();
        const result =
          message.method === 'initialize'
            ? { protocolVersion: '2024-11-05', capabilities: {}, serverInfo: { name: 's', version: '1' } }
            : { content: [{ type: 'text', text: who }] };
        if (message.id !== undefined) {
          const answer = JSON.stringify({ jsonrpc: '2.0', id: message.id, result });
          streams.get(url)?.write(`data: ${answer}\n\n`);
        }
      }
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    closeLater({ close: () => void server.close().closeAllConnections() });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { upstream } = connect(url, { transport: 'sse', credential: credential(), ...options });
    return { upstream, told, refused };
  }

  it.each([false, true])(
    'a stream that clients share is the gateway`s, each message shows what it brings (fetched: %s)',
    async (later) => {
      const everybodys = credential({ personal: false, whom: () => '' }, later);
      const { upstream, told } = await sse({ credential: everybodys });
      expect((await call(upstream, 'x', ANN).outcome).text).toBe('ann');
      expect((await call(upstream, 'x', BOB).outcome).text).toBe('bob');
      expect(told.slice(0, 2)).toEqual(['GET gateway', 'initialize gateway']);
    },
  );

  it('a stream of one client is opened in his name', async () => {
    const { upstream, told } = await sse({ isolation: PER_CLIENT });
    await call(upstream, 'x', ANN).outcome;
    expect(told).toEqual(['GET ann', 'initialize ann', 'notifications/initialized ann', 'tools/call ann']);
  });

  it('a message that is refused for what it shows is sent once more with something else', async () => {
    const instead = (shown: Lines) =>
      shown === ANN.headers ? Promise.resolve(lines('ann anew')) : undefined;
    const { upstream, told, refused } = await sse({ credential: credential({ instead }) });
    refused.add('ann');
    expect((await call(upstream, 'x', ANN).outcome).text).toBe('ann anew');
    expect(told.filter((line) => line.startsWith('tools/call'))).toEqual([
      'tools/call ann',
      'tools/call ann anew',
    ]);
  });
});

describe('over a WebSocket', () => {
  async function webSocket(options: Parameters<typeof connect>[1] = {}) {
    const handshakes: IncomingHttpHeaders[] = [];
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'mcp' });
    server.on('connection', (socket, { headers }) => {
      handshakes.push(headers);
      socket.on('message', (data) => {
        const { id, method } = JSON.parse(String(data));
        if (id === undefined) return;
        const result =
          method === 'initialize'
            ? { protocolVersion: '2025-11-25', capabilities: {}, serverInfo: { name: 's', version: '1' } }
            : { content: [{ type: 'text', text: 'done' }] };
        socket.send(JSON.stringify({ jsonrpc: '2.0', id, result }));
      });
    });
    await once(server, 'listening');
    closeLater({ close: () => new Promise((resolve) => server.close(resolve)) });
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const made = connect(url, { transport: 'websocket', era: 'legacy', ...options });
    return { ...made, shown: () => handshakes.map((headers) => headers['x-shown']) };
  }

  it.each([false, true])('a shared connection is opened by the gateway (fetched: %s)', async (later) => {
    const everybodys = credential({ personal: false }, later);
    const { upstream, shown } = await webSocket({ credential: everybodys });
    expect((await call(upstream, 'x', ANN).outcome).text).toBe('done');
    expect(shown()).toEqual(['gateway']);
  });

  it('a connection of one client is opened in his name', async () => {
    const { upstream, shown } = await webSocket({ credential: credential(), isolation: PER_CLIENT });
    await call(upstream, 'x', ANN).outcome;
    await call(upstream, 'x', BOB).outcome;
    await call(upstream, 'x', ANN).outcome;
    expect(shown()).toEqual(['ann', 'bob']);
  });

  it('is not shared where callers are to be told apart', async () => {
    const { upstream, shown } = await webSocket({ credential: credential() });
    expect(upstream.state).toMatchObject({ phase: 'down', reason: expect.stringContaining('per_client') });
    expect(await call(upstream, 'x', ANN).outcome).toMatchObject({ kind: 'fail' });
    expect(shown()).toEqual([]);
  });
});
