// Connections that stay open do not outlive the right to have them: WebSockets and event streams end when their token
// does, and when a reload no longer wants their owner.
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { NO_PROOF } from '../../../runtime/identity/proof.ts';
import { channelDeskOf } from './channel-desk.ts';
import { ENGINES, send } from './engines.ts';
import { type GuardedServer, guarded, guardedServer } from './guarded.ts';
import { bearer, KnownTokens, proofOf } from './known-tokens.ts';

async function connect({ port }: GuardedServer, token: string): Promise<WebSocket> {
  const headers = { authorization: `Bearer ${token}` };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, ['mcp'], { headers });
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  return socket;
}

function withdraw({ edge, tokens }: GuardedServer, token: string): void {
  const proof = tokens.worth.get(token);
  if (proof === undefined || 'failure' in proof) throw new Error('no such token');
  tokens.withdrawn.add(proof);
  edge.sessions.guests.judge(tokens);
}

describe.each(ENGINES)('on $name', ({ engine }) => {
  test('a WebSocket of somebody who is not wanted any more is closed, and no other one', async () => {
    const server = await guardedServer(engine);
    const [hers, his] = [await connect(server, 'alice'), await connect(server, 'bob')];
    const closed = once(hers, 'close');
    withdraw(server, 'alice');
    const [code] = await closed;
    expect(code).toBe(1008);
    const answer = once(his, 'message');
    his.send('{"jsonrpc":"2.0","id":1,"method":"ping"}');
    expect(String((await answer)[0])).toContain('"id":1');
    expect(server.edge.sessions.guests.size).toBe(1);
  });

  test('a call in flight ends with the WebSocket it came by', async () => {
    const server = await guardedServer(engine);
    const socket = await connect(server, 'alice');
    const client = { capabilities: {}, clientInfo: { name: 't', version: '1' } };
    const greeting = { method: 'initialize', params: { protocolVersion: '2025-11-25', ...client } };
    for (const message of [greeting, { method: 'tools/call', params: { name: 'hold', arguments: {} } }]) {
      socket.send(JSON.stringify({ jsonrpc: '2.0', id: message.method, ...message }));
    }
    await expect.poll(() => server.upstream.calls.length).toBe(1);
    expect(server.edge.sessions.size).toBe(1);
    withdraw(server, 'alice');
    expect(server.upstream.last.aborts).toEqual(['client_gone']);
    expect(server.edge.sessions.size).toBe(0);
  });

  test('an event stream of somebody who is not wanted any more ends', async () => {
    const server = await guardedServer(engine);
    const headers = [['host', 'localhost'] as const, bearer('alice')];
    const stream = send(server.port, { method: 'GET', path: '/sse', headers });
    await stream.began;
    withdraw(server, 'alice');
    expect((await stream.done).status).toBe(200);
    expect([server.sse.size, server.edge.sessions.guests.size]).toEqual([0, 0]);
  });
});

describe('a channel', () => {
  function opened(proof = proofOf('alice'), required = true) {
    const tokens = new KnownTokens();
    tokens.required = required;
    const desk = channelDeskOf(guarded(tokens), undefined, proof);
    return { ...desk, tokens, client: desk.open() };
  }

  test('takes nothing from the moment its token is over', () => {
    const { client, upstream } = opened(proofOf('alice', { expiresAt: Date.now() - 1 }));
    client.modernCall(1);
    expect([client.pipe.told, client.pipe.ended, upstream.calls]).toEqual([[], 'turned_out', []]);
  });

  test('takes nothing from the moment the policy asks for more than was shown', () => {
    const { client, tokens, upstream } = opened(NO_PROOF, false);
    client.modernCall(1);
    tokens.required = true;
    client.modernCall(2);
    expect([upstream.calls.length, client.pipe.ended]).toEqual([1, 'turned_out']);
  });

  test('is closed by the next sweep when it says nothing', () => {
    const { client, edge } = opened(proofOf('alice', { expiresAt: Date.now() - 1 }));
    edge.sessions.guests.sweep();
    expect(client.pipe.ended).toBe('turned_out');
    expect(edge.sessions.guests.size).toBe(0);
  });

  test('is its owner to upstreams, whichever of the tokens came last', () => {
    const { client, upstream } = opened();
    client.modernCall(1);
    client.channel.show(proofOf('alice', { scopes: ['more'] }));
    client.modernCall(2);
    expect(upstream.calls.map(({ call }) => call.client.client)).toEqual(['alice', 'alice']);
    client.channel.closed();
    expect(upstream.forgotten.map(({ client: who }) => who)).toEqual(['alice']);
  });

  test('of stdio cannot show anything, and is not asked', () => {
    const { client, edge, tokens, upstream } = opened(undefined);
    const local = channelDeskOf(guarded(tokens), undefined, 'stdio').open();
    edge.sessions.guests.judge(tokens);
    local.greet();
    expect(local.pipe.answer('hello')?.result).toBeDefined();
    expect([local.pipe.ended, client.pipe.ended, upstream.calls]).toEqual([undefined, undefined, []]);
    expect(tokens.asked).toEqual([]);
  });
});
