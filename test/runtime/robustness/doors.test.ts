// Who gets in at all (research: attacks S-05 to S-09), asked of a whole gateway on real sockets: on every path and
// method, with what a live session or stream would make harmless elsewhere.
import { beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../../e2e/engines.ts';
import { json, type ScriptedPeer, textResult } from '../../fixtures/scripted-http.ts';
import type { RawClient } from '../http/raw-client.ts';
import { cleanUp, type Gate, httpUpstream, openGate } from './gate.ts';
import { modernPeer, tool } from './peers.ts';

cleanUp();

const CALL = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'echo' } });
const TYPES = 'Content-Type: application/json\r\nAccept: application/json, text/event-stream';

describe.each(ENGINES)('on %s', (engine) => {
  let gate: Gate;
  let peer: ScriptedPeer;
  /** Of a session that is open. */
  let session: string;
  /** Where a client that listens posts to. */
  let messages: string;
  let stream: RawClient;
  let before: number;

  beforeEach(async () => {
    peer = await modernPeer({ tools: [tool('echo')] }, ({ message }, socket) =>
      socket.write(json(textResult(message.id, 'served'))),
    );
    gate = await openGate({ engine, upstreams: [httpUpstream(peer.url)] });
    const caller = await gate.caller();
    await caller.initialize();
    session = caller.session ?? '';
    stream = await gate.connect();
    stream.send('GET /sse HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n');
    messages = /\/message\?sessionId=[^\r\n]+/.exec(await stream.until('\n\n'))?.[0] ?? (await endpoint());
    before = peer.requests.length;
  });
  const endpoint = async (): Promise<string> =>
    /\/message\?sessionId=[^\r\n]+/.exec(await stream.until('\n\n'))?.[0] ?? '';

  /** Everything a client can do here, were it not for what is wrong with the request. */
  const doings = (): Record<string, [method: string, path: string, fields: string, body: string]> => ({
    'a call': ['POST', '/mcp', `${TYPES}\r\nMcp-Session-Id: ${session}`, CALL],
    'listening in a session': ['GET', '/mcp', `Accept: text/event-stream\r\nMcp-Session-Id: ${session}`, ''],
    'ending a session': ['DELETE', '/mcp', `Mcp-Session-Id: ${session}`, ''],
    'opening a stream': ['GET', '/sse', 'Accept: text/event-stream', ''],
    'a message to a stream': ['POST', messages, TYPES, CALL],
    'opening a WebSocket': [
      'GET',
      '/ws',
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: mcp',
      '',
    ],
    'asking beforehand': ['OPTIONS', '/mcp', 'Access-Control-Request-Method: POST', ''],
    'a path nobody serves': ['POST', '/nowhere', TYPES, CALL],
  });

  /** Sends it; `head` are the lines about the host and the page. */
  async function knock(
    [method, path, fields, body]: [string, string, string, string],
    head: string,
  ): Promise<string> {
    const client = await gate.connect();
    const length = body === '' ? '' : `Content-Length: ${body.length}\r\n`;
    client.send(
      `${method} ${path} HTTP/1.1\r\n${head}${fields}\r\n${length}Connection: close\r\n\r\n${body}`.replace(
        /Connection: close\r\n/,
        fields.includes('Upgrade') ? '' : '$&',
      ),
    );
    await client.until('\r\n\r\n');
    client.destroy();
    return client.received;
  }

  /** None of it had an effect: nothing was asked of the upstream, and session and stream are as they were. */
  async function nothingHappened(): Promise<void> {
    expect(peer.requests.slice(before)).toEqual([]);
    expect(gate.gateway.status().sessions).toBe(1);
    const caller = await gate.caller();
    caller.session = session;
    expect((await caller.legacy('ping')).message.result).toEqual({});
    expect(stream.closed).toBe(false);
  }

  it('is not fooled: the same requests without a fault do something', async () => {
    const head = 'Host: localhost\r\n';
    const { 'a call': call, 'opening a WebSocket': upgrade, 'opening a stream': open } = doings();
    expect(await knock(call!, head)).toMatch(/^HTTP\/1\.1 200 /);
    expect(await knock(upgrade!, head)).toMatch(/^HTTP\/1\.1 101 /);
    expect(await knock(open!, head)).toMatch(/^HTTP\/1\.1 200 /);
    expect(await knock(doings()['a message to a stream']!, head)).toMatch(/^HTTP\/1\.1 202 /);
    await expect.poll(() => peer.requests.length).toBeGreaterThan(before);
  });

  it.each([
    ['of a stranger', 'Host: evil.example\r\n'],
    ['of a stranger with our port', 'Host: evil.example:8080\r\n'],
    ['missing', ''],
    ['empty', 'Host:\r\n'],
    ['with a user', 'Host: evil@localhost\r\n'],
    ['with us as the user', 'Host: localhost@evil.example\r\n'],
    ['sent twice', 'Host: localhost\r\nHost: evil.example\r\n'],
    ['sent twice, the stranger first', 'Host: evil.example\r\nHost: localhost\r\n'],
    ['of a subdomain of a stranger', 'Host: localhost.evil.example\r\n'],
    ['with two ports', 'Host: localhost:80:80\r\n'],
    ['with a path', 'Host: localhost/evil\r\n'],
    ['in a list', 'Host: localhost, evil.example\r\n'],
  ])('refuses a Host %s, whatever it is for', async (_what, head) => {
    for (const [what, doing] of Object.entries(doings())) {
      const answer = await knock(doing, head);
      expect([what, answer]).toEqual([what, expect.stringMatching(/^HTTP\/1\.1 (400|403) /)]);
      expect(answer).not.toMatch(/access-control|mcp-session-id/i);
    }
    await nothingHappened();
  });

  it('refuses a target that names another host than Host', async () => {
    for (const [method, path, fields, body] of Object.values(doings())) {
      const answer = await knock([method, `http://evil.example${path}`, fields, body], 'Host: localhost\r\n');
      expect(answer).toMatch(/^HTTP\/1\.1 (400|505) /);
    }
    await nothingHappened();
  });

  it.each([
    'http://evil.example',
    'https://evil.example:8080',
    'null',
    'http://localhost.evil.example',
    'http://evil@localhost',
    'http://localhost:1',
    'https://localhost',
    'http://127.0.0.1.evil.example',
    'file://',
    'chrome-extension://abcdef',
    '*',
    'http://localhost http://evil.example',
  ])('refuses a page of %s, whatever it wants, and tells it nothing', async (origin) => {
    for (const [what, doing] of Object.entries(doings())) {
      const answer = await knock(doing, `Host: localhost\r\nOrigin: ${origin}\r\n`);
      expect([what, answer]).toEqual([what, expect.stringMatching(/^HTTP\/1\.1 403 /)]);
      expect(answer).not.toMatch(/access-control|mcp-session-id/i);
    }
    await nothingHappened();
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
    'text/json',
    'application/jsonp',
    '',
  ])('refuses what a form can send: %j', async (type) => {
    for (const doing of [doings()['a call']!, doings()['a message to a stream']!]) {
      const [method, path, fields, body] = doing;
      const other = fields.replace('application/json\r\n', `${type}\r\n`);
      expect(await knock([method, path, other, body], 'Host: localhost\r\n')).toMatch(/^HTTP\/1\.1 415 /);
    }
    await nothingHappened();
  });

  it.each(['access_token=x', 'token=x', 'a=b&access_token=', 'access%5Ftoken=x'])(
    'refuses credentials in the address: %s',
    async (query) => {
      const { 'a path nobody serves': _, ...served } = doings();
      for (const [what, [method, path, fields, body]] of Object.entries(served)) {
        const asked = `${path}${path.includes('?') ? '&' : '?'}${query}`;
        const answer = await knock([method, asked, fields, body], 'Host: localhost\r\n');
        expect([what, answer]).toEqual([what, expect.stringMatching(/^HTTP\/1\.1 400 /)]);
      }
      await nothingHappened();
    },
  );
});
