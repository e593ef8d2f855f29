// node:http behind the common suite, and what it does differently from uWebSockets.js: each of these is listed in
// docs/dependencies.md, and a change here means a change there.
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { nodeEngine } from '../../../runtime/http/node.ts';
import type { HttpHandler, HttpResponse } from '../../../runtime/http/server.ts';
import { httpConformance } from './conformance.ts';
import { chunked, request } from './raw-client.ts';

describe('the HTTP engine on node:http', () => {
  const rig = httpConformance(nodeEngine);

  it('answers requests that were sent before the answer to the first, in their order', async () => {
    const waiting: HttpResponse[] = [];
    const { connect } = await rig.start((_req, res) => {
      waiting.unshift(res);
      if (waiting.length === 2)
        for (const [i, each] of waiting.entries()) each.send(200, [], i === 0 ? 'two' : 'one');
    });
    const client = await connect();
    client.send(Buffer.concat([request('POST', '/one', 'x'), request('POST', '/two', 'x')]));
    expect((await client.response()).body.toString()).toBe('one');
    expect((await client.response()).body.toString()).toBe('two');
  });

  it('keeps the connection behind a chunked body and behind none', async () => {
    const { connect, server } = await rig.start();
    const client = await connect();
    for (const bytes of [chunked('/', ['x']), request('GET', '/'), chunked('/', ['y'])]) {
      client.send(bytes);
      expect((await client.response()).status).toBe(200);
    }
    expect(server.connections).toBe(1);
  });

  it('ignores extensions of chunks and trailers, and skips spaces in the request line', async () => {
    const { connect, ledger } = await rig.start();
    const client = await connect();
    for (const body of ['5;name=value\r\nhello\r\n0\r\n\r\n', '5\r\nhello\r\n0\r\nX-A: b\r\n\r\n']) {
      client.send(`POST  / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n${body}`);
      await client.response();
    }
    expect(ledger).toEqual(['POST / hello', 'POST / hello']);
  });

  it('ends a WebSocket whose client answers no ping, and keeps one that does', async () => {
    const ended: string[] = [];
    const handler: HttpHandler = (asked, response) =>
      response.acceptWebSocket('mcp', 100, () => ({
        message() {},
        drained() {},
        leaving() {},
        closed: () => ended.push(asked.path),
      }));
    const { connect, port } = await rig.start(handler, {}, { pingMs: 20 });
    const answering = new WebSocket(`ws://127.0.0.1:${port}/answering`, 'mcp');
    let pings = 0;
    answering.on('ping', () => {
      pings += 1;
    });
    const silent = await connect();
    silent.send(
      'GET /silent HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    await silent.whenClosed;
    await expect.poll(() => pings).toBeGreaterThan(10);
    expect(ended).toEqual(['/silent']);
    answering.terminate();
  });
});
