// What belongs to the protocol itself and is said by the gateway alone (research: attacks S-25 and S-26): reserved keys
// of `_meta`, and who may keep a list.
import { describe, expect, it } from 'vitest';
import { json, textResult } from '../../fixtures/scripted-http.ts';
import { cleanUp as cleanUpPeers } from '../upstreams/http-harness.ts';
import { sessionPeer } from '../upstreams/session-peer.ts';
import { cleanUp, httpUpstream, openGate } from './gate.ts';
import { modernPeer, tool } from './peers.ts';

cleanUpPeers();
cleanUp();

const RESERVED = {
  'io.modelcontextprotocol/protocolVersion': '1999-01-01 evil',
  'io.modelcontextprotocol/clientInfo': { name: 'evil', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': { sampling: {}, evil: {} },
  'io.modelcontextprotocol/logLevel': 'debug',
  'io.modelcontextprotocol/serverInfo': { name: 'evil', version: '1' },
  'io.modelcontextprotocol/subscriptionId': 'evil',
  'io.modelcontextprotocol/related-task': { taskId: 'evil' },
  'io.modelcontextprotocol/evil': 'evil',
};
/** Of the client's own, and none of our business. */
const FOREIGN = { 'com.example/trace': 'kept', traceparent: 'kept too' };

describe('a legacy client that speaks for the protocol', () => {
  it('is not heard by a modern server', async () => {
    const peer = await modernPeer({ tools: [tool('echo')] }, ({ message }, socket) =>
      socket.write(json(textResult(message.id, 'served'))),
    );
    const gate = await openGate({ upstreams: [httpUpstream(peer.url)] });
    const caller = await gate.caller();
    await caller.initialize();
    for (const [key, value] of Object.entries(RESERVED)) {
      await caller.legacy('tools/call', { name: 'echo', arguments: {}, _meta: { ...FOREIGN, [key]: value } });
    }
    await caller.legacy('tools/call', { name: 'echo', arguments: {}, _meta: { ...FOREIGN, ...RESERVED } });
    const asked = peer.of('tools/call');
    // Without a version the envelope would be a modern client's, who has to mean it.
    expect(asked.length).toBeGreaterThanOrEqual(Object.keys(RESERVED).length - 1);
    for (const { body, message } of asked) {
      expect(body).not.toMatch(/evil|1999|debug|sampling/);
      expect(message.params?._meta).toEqual({
        'io.modelcontextprotocol/protocolVersion': '2026-07-28',
        'io.modelcontextprotocol/clientInfo': expect.objectContaining({
          name: expect.stringMatching(/mcpgw/),
        }),
        'io.modelcontextprotocol/clientCapabilities': {},
        ...FOREIGN,
      });
    }
  });

  it('is not heard by a legacy server', async () => {
    const called: { params?: Record<string, unknown> }[] = [];
    const server = await sessionPeer(({ message, body }, socket) => {
      const { id, method } = message;
      if (method === 'tools/list')
        socket.write(json({ jsonrpc: '2.0', id, result: { tools: [tool('echo')] } }));
      else {
        called.push(message);
        expect(body).not.toContain('io.modelcontextprotocol');
        socket.write(json(textResult(id, 'served')));
      }
    });
    const gate = await openGate({ upstreams: [httpUpstream(server.url, { era: 'legacy' })] });
    const caller = await gate.caller();
    await caller.initialize();
    for (const [key, value] of Object.entries(RESERVED))
      await caller.legacy('tools/call', { name: 'echo', arguments: {}, _meta: { ...FOREIGN, [key]: value } });
    expect(called.length).toBeGreaterThanOrEqual(Object.keys(RESERVED).length - 1);
    for (const { params } of called) expect(params?._meta).toEqual(FOREIGN);
  });
});

describe('a list', () => {
  it('that its server calls public is private: what is in it depends on who asks', async () => {
    const peer = await modernPeer(
      { tools: [tool('echo')], prompts: [{ name: 'p' }], resources: [{ uri: 'x:1', name: 'r' }] },
      ({ message: { id } }, socket) => {
        const result = { resultType: 'complete', contents: [], ttlMs: 60_000, cacheScope: 'public' };
        socket.write(json({ jsonrpc: '2.0', id, result }));
      },
    );
    const gate = await openGate({ upstreams: [httpUpstream(peer.url)] });
    const caller = await gate.caller();
    for (const method of [
      'tools/list',
      'prompts/list',
      'resources/list',
      'resources/templates/list',
      'server/discover',
    ]) {
      const { result } = (await caller.modern(method)).message;
      expect([method, result?.cacheScope]).toEqual([method, 'private']);
      expect([method, result?.ttlMs]).toEqual([method, expect.toSatisfy((ms) => ms <= 3_600_000)]);
    }
  });
});
