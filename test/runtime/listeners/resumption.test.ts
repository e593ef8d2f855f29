// Streams of legacy sessions over real connections, on both engines: the official client listens, loses its
// connection and comes back; and a client that does not read costs no more than it may.

import { connect } from 'node:net';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { CallToolResultSchema, ToolListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { NO_PROOF } from '../../../runtime/identity/proof.ts';
import { answer, progress } from '../pipeline/answers.ts';
import { textMessage } from '../sessions/stream-reader.ts';
import { breakableProxy } from './breakable-proxy.ts';
import { callRpc, type Desk, deskOf, legacyAsk, openSession } from './desk.ts';
import { ENGINES, send, serve } from './engines.ts';

const DONE = { content: [{ type: 'text', text: 'done' }] };
const INFO = { name: 'test', version: '1' };
const CALL = { method: 'tools/call', params: { name: 'echo', arguments: {} } } as const;

interface Sdk {
  readonly client: Client;
  readonly transport: StreamableHTTPClientTransport;
  readonly errors: Error[];
}

/** With a `sessionId` it is the same client, back after its process was restarted. */
async function sdkClient(port: number, sessionId?: string): Promise<Sdk> {
  const client = new Client(INFO);
  const errors: Error[] = [];
  client.onerror = (error) => errors.push(error);
  const transport = new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`), {
    ...(sessionId === undefined ? {} : { sessionId }),
  });
  await client.connect(transport as never);
  onTestFinished(() => client.close());
  return { client, transport, errors };
}

function until(condition: () => boolean): Promise<boolean> {
  return vi.waitUntil(condition, { timeout: 10_000, interval: 5 });
}

/** The one session of a desk. */
function streamsOf(desk: Desk, { transport }: Sdk) {
  return desk.sessions.find('main', transport.sessionId!, NO_PROOF)!.streams!;
}

/** So long that every call in flight is worth being resumable. */
function wait(desk: Desk): void {
  desk.clock.now += 250;
  desk.deadlines.sweep();
}

describe.each(ENGINES)('on $name', ({ engine }) => {
  test('the official client opens its stream and hears what belongs to no request', async () => {
    const desk = deskOf();
    const sdk = await sdkClient(await serve(engine, desk.handler));
    let changes = 0;
    sdk.client.setNotificationHandler(ToolListChangedNotificationSchema, () => {
      changes += 1;
    });
    const streams = streamsOf(desk, sdk);
    streams.send(Buffer.from('{"jsonrpc":"2.0","method":"notifications/tools/list_changed"}'));
    await until(() => changes === 1);
    await until(() => streams.listening);
    streams.send(Buffer.from('{"jsonrpc":"2.0","method":"notifications/tools/list_changed"}'));
    await until(() => changes === 2);
    expect(sdk.errors).toEqual([]);
  });

  test('the official client that is cut off in the middle of a call comes back by itself and gets the answer', async () => {
    const desk = deskOf();
    const proxy = await breakableProxy(await serve(engine, desk.handler));
    const sdk = await sdkClient(proxy.port);
    const seen: number[] = [];
    const call = sdk.client.callTool(CALL.params, undefined, {
      onprogress: (one) => seen.push(one.progress),
    });
    await until(() => desk.upstream.calls.length === 1);
    const { last } = desk.upstream;
    wait(desk);
    progress(last, 1);
    await until(() => seen.length === 1);
    proxy.breakAll();
    await until(() => sdk.errors.length > 0);
    progress(last, 2);
    answer(last, DONE);
    expect(await call).toMatchObject(DONE);
    expect(seen).toEqual([1, 2]);
    expect([last.aborts, desk.ledger.outcomes]).toEqual([[], ['success']]);
  });

  test('the official client that was restarted resumes its call by the token it kept', async () => {
    const desk = deskOf();
    const port = await serve(engine, desk.handler);
    const first = await sdkClient(port);
    const tokens: string[] = [];
    const call = first.client.request(CALL, CallToolResultSchema, {
      onresumptiontoken: (token) => tokens.push(token),
    });
    call.catch(() => {});
    await until(() => desk.upstream.calls.length === 1);
    wait(desk);
    await until(() => tokens.length === 1);
    const { sessionId } = first.transport;
    await first.client.close();
    answer(desk.upstream.last, DONE);
    expect(desk.ledger.outcomes).toEqual(['success']);

    const second = await sdkClient(port, sessionId);
    const result = await second.client.request(CALL, CallToolResultSchema, {
      resumptionToken: tokens.at(-1)!,
      onresumptiontoken: () => {},
    });
    expect(result).toMatchObject(DONE);
    expect(desk.upstream.calls).toHaveLength(1);
  });

  test('an official client that got an error on its stream is told not to come back for more', async () => {
    const desk = deskOf();
    const statuses: number[] = [];
    const port = await serve(engine, (request, response) => {
      const resumes = request.headers.get('last-event-id') !== undefined;
      const told = response.send.bind(response);
      if (resumes) {
        response.send = (status, headers, body) => {
          statuses.push(status);
          told(status, headers, body);
        };
      }
      desk.handler(request, response);
    });
    const sdk = await sdkClient(port);
    const call = sdk.client.callTool(CALL.params);
    call.catch(() => {});
    await until(() => desk.upstream.calls.length === 1);
    wait(desk);
    answer(desk.upstream.last, undefined, { error: { code: -32603, message: 'broken' } });
    await expect(call).rejects.toMatchObject({ code: -32603 });
    await until(() => statuses.length === 1);
    expect(statuses).toEqual([204]);
    expect(sdk.errors).toEqual([]);
  });

  test('a stream that lost its reader is taken up by GET, byte by byte the same events', async () => {
    const desk = deskOf();
    const port = await serve(engine, desk.handler);
    const session = openSession(desk);
    const sending = send(port, legacyAsk(callRpc(1, 'echo', {}, 'p'), session));
    await until(() => desk.upstream.calls.length === 1);
    const { last } = desk.upstream;
    progress(last, 1);
    const id = /id: (\S+)/.exec(await sending.began)![1]!;
    sending.leave();
    for (let i = 2; i <= 5; i++) last.sink.log(Buffer.from('{"level":"error","data":1}'));
    answer(last, DONE);
    const asked = legacyAsk({}, session, { accept: 'text/event-stream', 'last-event-id': id });
    const replays = [1, 2].map(() => send(port, { ...asked, method: 'GET', body: '' }).done);
    const [first, second] = await Promise.all(replays);
    expect(first!.messages.at(-1)).toMatchObject({ id: 1, result: DONE });
    expect(first!.body).toBe(second!.body);
  });

  test('a client that reads nothing is cut off, its call goes on, and others are served meanwhile', async () => {
    const desk = deskOf();
    const port = await serve(engine, desk.handler);
    const session = openSession(desk);
    desk.sessions.find('main', session, NO_PROOF)!.logLevel = 'debug';
    const asked = legacyAsk(callRpc(1), session);
    const lines = asked.headers!.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const socket = connect(port, '127.0.0.1');
    onTestFinished(() => {
      socket.destroy();
    });
    socket.pause();
    const length = Buffer.byteLength(asked.body as string);
    socket.write(`POST /mcp HTTP/1.1\r\n${lines}content-length: ${length}\r\n\r\n${asked.body}`);
    await until(() => desk.upstream.calls.length === 1);
    const { last } = desk.upstream;
    const line = Buffer.from(JSON.stringify({ level: 'info', data: 'x'.repeat(100_000) }));
    let gone = false;
    socket.on('close', () => {
      gone = true;
    });
    // What the system itself buffers for the two of them is some megabytes; past that it is ours to bound.
    let read = 0;
    socket.on('error', () => {});
    for (let sent = 0; sent < 400; sent++) {
      last.sink.log(line);
      if (sent % 20 === 0) await send(port, legacyAsk({ id: sent, method: 'ping' }, session)).done;
    }
    socket.on('data', (chunk) => {
      read += chunk.length;
    });
    socket.resume();
    await until(() => gone);
    expect(read).toBeLessThan(30_000_000);
    answer(last, DONE);
    expect(desk.ledger.outcomes).toEqual(['success']);
  });

  test('a GET stream is closed when the server closes, and does not hold it up', async () => {
    const desk = deskOf();
    const server = engine.createServer({ address: '127.0.0.1', port: 0, maxConnections: 10 }, desk.handler);
    onTestFinished(() => server.destroy());
    const port = await server.listen();
    const session = openSession(desk);
    const asked = legacyAsk({}, session, { accept: 'text/event-stream' });
    const stream = send(port, { ...asked, method: 'GET', body: '' });
    await stream.began;
    desk.sessions.find('main', session, NO_PROOF)!.outlet.send(textMessage('last words'));
    await server.close();
    expect((await stream.done).messages).toEqual([{ text: 'last words' }]);
  });
});
