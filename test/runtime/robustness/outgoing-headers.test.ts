// What of a client's words and headers reaches an upstream's head (research: attacks S-03 and S-04): of its words only
// what can be said safely, of its headers nothing.
import { describe, expect, it } from 'vitest';
import { decodeHeaderValue } from '../../../runtime/wire/headers.ts';
import type { BundleUpstream } from '../../../schema/generated/bundle.ts';
import { json, type ScriptedPeer, textResult } from '../../fixtures/scripted-http.ts';
import type { Caller } from './caller.ts';
import { encoded } from './caller.ts';
import { cleanUp, httpUpstream, openGate } from './gate.ts';
import { modernPeer, tool } from './peers.ts';

cleanUp();

/** Words that would be a header, or a request, of their own. */
const WORDS = [
  'a\r\nX-Evil: 1',
  'a\nX-Evil: 1',
  'a\rX-Evil: 1',
  'a\r\n\r\nPOST /evil HTTP/1.1\r\nHost: evil\r\nContent-Length: 0\r\n\r\n',
  'a\0b',
  'a\u0001\u001f\u007fb',
  'a\u0085\u2028\u2029b',
  'ĊX-Evil: 1',
  'a\u{10a}b',
  ' lead and trail ',
  '\ttab\t',
  '=?base64?YQ==?=',
  '=?BASE64?YQ==?=',
  'żółć 🙂',
  ':',
  '',
  'x'.repeat(5000),
];

const PARAM = { where: { type: 'string', 'x-mcp-header': 'Where' } };

describe.each(['legacy', 'modern'] as const)('the words of a %s client', (era) => {
  it('never become a header of their own', async () => {
    // Text that ends at its NUL for some is no name for anybody.
    const names = WORDS.filter((word) => word !== '' && !word.includes('\0'));
    // Clients know a tool by a name of letters; upstream it has the name its server gave it.
    const rename = Object.fromEntries(names.map((name, at) => [name, `tool-${at}`]));
    const { peer, caller } = await scene(
      {
        tools: [...names.map((name) => tool(name)), tool('mirrored', PARAM)],
        prompts: names.map((name) => ({ name })),
        resources: names.map((name) => ({ uri: `x:${name}`, name: 'r' })),
        resourceTemplates: [{ uriTemplate: 'x:{+anything}', name: 't' }],
      },
      { tools: { include: ['*'], exclude: [], rename } },
    );
    if (era === 'legacy') await caller.initialize();
    const start = peer.requests.length;
    const served: string[] = [];
    const ask = async (method: string, params: Record<string, unknown>, fields: string[] = []) => {
      const { message } = await caller[era](method, params, fields);
      // What cannot be anybody's name is nobody's.
      if (message.error === undefined) served.push(method);
      else
        expect([params, message.error.code]).toEqual([
          params,
          expect.toSatisfy((code) => [-32600, -32602, -32002].includes(code)),
        ]);
    };
    for (const [at, name] of names.entries()) {
      await ask('tools/call', { name: `tool-${at}`, arguments: {} });
      await ask('prompts/get', { name });
      await ask('resources/read', { uri: `x:${name}` });
    }
    expect(served.filter((method) => method === 'tools/call')).toHaveLength(names.length);
    expect(served.length).toBeGreaterThan(2 * names.length);
    for (const where of WORDS) {
      const fields = [`Mcp-Param-Where: ${encoded(where)}`];
      await ask('tools/call', { name: 'mirrored', arguments: { where } }, era === 'modern' ? fields : []);
    }
    expect(served.filter((method) => method === 'tools/call')).toHaveLength(names.length + WORDS.length);

    const asked = peer.requests.slice(start);
    expect(asked.map(({ message }) => message.method)).toEqual(served);
    const called = asked.flatMap(({ message }) =>
      message.method === 'tools/call' ? message.params?.name : [],
    );
    expect(called).toEqual([...names, ...WORDS.map(() => 'mirrored')]);
    for (const { method, headers, message } of asked) {
      expect([method, headers['x-evil']]).toEqual(['POST', undefined]);
      for (const value of Object.values(headers)) expect(value).toMatch(/^[\x20-\x7e]*$/);
      const { name, uri, arguments: args } = message.params as Record<string, string>;
      expect(decodeHeaderValue(headers['mcp-name'] ?? '')).toBe(name ?? uri);
      if (name === 'mirrored')
        expect(decodeHeaderValue(headers['mcp-param-where'] ?? '')).toBe(
          (args as unknown as { where: string }).where,
        );
    }
  });
});

const SPOOFED = [
  'X-Mcpgw-User: admin',
  'X-Mcpgw-Identity: admin',
  'X-Forwarded-For: 10.0.0.1',
  'X-Forwarded-Host: evil',
  'X-Forwarded-Proto: https',
  'X-Real-Ip: 10.0.0.1',
  'Forwarded: for=10.0.0.1;by=mcpgw',
  'Via: 1.1 evil',
  'Authorization: Bearer client',
  'Proxy-Authorization: Basic Y2xpZW50',
  'Cookie: a=b',
  'X-Api-Key: client',
  'X-Key: client',
  'Te: trailers',
  'Connection: x-mcpgw-identity, x-key, content-type',
  'Keep-Alive: timeout=1000',
  'Accept-Encoding: gzip',
  'Last-Event-Id: 1',
  'Mcp-Param-Where: evil',
  'X-Request-Id: evil',
  'Traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  'Expect: 100-continue',
];

describe.each(['uws', 'node'] as const)('the headers of a client, on %s', (engine) => {
  it.each(['legacy', 'modern'] as const)('never arrive (%s)', async (era) => {
    const { peer, caller } = await scene({ tools: [tool('echo')] }, {}, engine);
    if (era === 'legacy') await caller.initialize();
    const start = peer.requests.length;
    // A modern client may send anything as its session, for there are none.
    const spoofed = SPOOFED.filter((line) => !line.startsWith('Expect'));
    const fields = era === 'modern' ? [...spoofed, 'Mcp-Session-Id: evil'] : spoofed;
    await caller[era]('tools/call', { name: 'echo', arguments: {} }, fields);
    const [asked] = peer.requests.slice(start);
    expect(asked?.headers).toEqual({
      host: `127.0.0.1:${peer.port}`,
      connection: 'keep-alive',
      'content-type': 'application/json',
      'content-length': expect.any(String),
      accept: 'application/json, text/event-stream',
      'accept-encoding': 'identity',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': 'echo',
      'x-key': 'configured',
    });
    expect(JSON.stringify(asked)).not.toMatch(/evil|admin|client"/i);
  });
});

async function scene(
  lists: Parameters<typeof modernPeer>[0],
  change: Partial<BundleUpstream> = {},
  engine: 'uws' | 'node' = 'node',
): Promise<{ peer: ScriptedPeer; caller: Caller }> {
  const peer = await modernPeer(lists, ({ message: { id, method } }, socket) => {
    const result =
      method === 'prompts/get'
        ? { messages: [] }
        : method === 'resources/read'
          ? { contents: [], ttlMs: 0, cacheScope: 'private' }
          : undefined;
    if (result === undefined) socket.write(json(textResult(id, 'fine')));
    else socket.write(json({ jsonrpc: '2.0', id, result: { resultType: 'complete', ...result } }));
  });
  const upstream = httpUpstream(peer.url, change);
  const headers = { 'x-key': [{ text: 'configured' }] };
  const gate = await openGate({ engine, upstreams: [{ ...upstream, http: { ...upstream.http!, headers } }] });
  return { peer, caller: await gate.caller() };
}
