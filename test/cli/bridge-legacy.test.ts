// The bridge for clients up to 2025-11-25: sessions, streams, and a server that forgets or restarts.
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  chunk,
  EVENT_STREAM,
  event,
  http,
  json,
  LAST_CHUNK,
  type RawRequest,
  type Script,
  ScriptedPeer,
  textResult,
} from '../fixtures/scripted-http.ts';
import { startSdkV1Server } from '../fixtures/sdk-v1-http.ts';
import { BridgeClient } from './bridge-client.ts';

async function peer(script: Script): Promise<ScriptedPeer> {
  const started = await new ScriptedPeer(script).listen();
  onTestFinished(() => started.close());
  return started;
}

const text = (line: { result?: Record<string, unknown> }) =>
  (line.result?.content as { text: string }[] | undefined)?.[0]?.text;

/** Does the handshake under session ids s1, s2, ...; false for anything else. */
function handshakes(
  capabilities: object = {},
): (request: RawRequest, socket: { write(bytes: Buffer): unknown }) => boolean {
  let sessions = 0;
  return ({ method, message }, socket) => {
    if (message.method === 'initialize') {
      const result = { protocolVersion: '2025-06-18', capabilities, serverInfo: { name: 's', version: '1' } };
      sessions++;
      socket.write(json({ jsonrpc: '2.0', id: message.id, result }, 200, `mcp-session-id: s${sessions}\r\n`));
    } else if (message.method?.startsWith('notifications/')) {
      socket.write(http(202, undefined, ''));
    } else if (method === 'GET') {
      socket.write(http(405, undefined, ''));
    } else if (method === 'DELETE') {
      socket.write(http(200, undefined, ''));
    } else {
      return false;
    }
    return true;
  };
}

describe('with a server on the official SDK', () => {
  test.each([{ json: false }, { json: true }])(
    'calls run side by side, progress among them (%j)',
    async (mode) => {
      const server = await startSdkV1Server(mode);
      onTestFinished(() => server.close());
      const client = new BridgeClient(server.url);
      expect((await client.initialize()).result).toMatchObject({ protocolVersion: '2025-11-25' });
      const calls = [1, 2, 3].map((n) =>
        client.ask(n, 'tools/call', { name: 'echo', arguments: { message: `t${n}` } }),
      );
      const answers = await Promise.all(calls);
      expect(answers.map((answer) => JSON.stringify(answer.result))).toEqual(
        [1, 2, 3].map((n) => expect.stringContaining(`t${n}`)),
      );
      expect((await client.ask('x', 'no/such/method')).error?.code).toBe(-32601);
    },
  );

  test('a forgotten session is opened again, and the client hears nothing of it', async () => {
    const server = await startSdkV1Server();
    onTestFinished(() => server.close());
    const client = new BridgeClient(server.url);
    await client.initialize();
    await client.ask(1, 'tools/list');
    server.forgetSessions();
    const [a, b] = await Promise.all([client.ask(2, 'tools/list'), client.ask(3, 'tools/list')]);
    expect(a.result?.tools).toEqual(b.result?.tools);
    expect(server.sessionsOpened).toBe(2);
    expect(client.lines.filter((line) => line.error !== undefined)).toEqual([]);
  });

  test('a restart on the same port is waited for', async () => {
    const server = await startSdkV1Server();
    const client = new BridgeClient(server.url);
    await client.initialize();
    const before = await client.ask(1, 'tools/list');
    await server.close();
    const answer = client.ask(2, 'tools/list');
    const again = await startSdkV1Server({ port: server.port });
    onTestFinished(() => again.close());
    expect((await answer).result?.tools).toEqual(before.result?.tools);
    expect(again.sessionsOpened).toBe(1);
    const call = { name: 'echo', arguments: { message: 'after' } };
    expect(text(await client.ask(3, 'tools/call', call))).toContain('after');
  });

  test('what the server says on its own account comes through', async () => {
    const server = await startSdkV1Server();
    onTestFinished(() => server.close());
    const client = new BridgeClient(server.url);
    await client.initialize();
    await expect.poll(() => server.seen).toContain('GET ');
    await client.ask(1, 'ping');
    server.addTool('later');
    await client.until((line) => line.method === 'notifications/tools/list_changed');
  });
});

test('every request after the handshake names session and version', async () => {
  const shake = handshakes();
  const server = await peer((request, socket) => {
    if (!shake(request, socket)) socket.write(json(textResult(request.message.id, 'ok')));
  });
  const client = new BridgeClient(server.url, { authorization: 'Bearer k' });
  await client.initialize();
  await client.ask(1, 'tools/list');
  const [first, ...later] = server.requests;
  expect(first!.headers['mcp-session-id']).toBeUndefined();
  expect(later.length).toBeGreaterThanOrEqual(2);
  for (const request of later) {
    expect(request.headers).toMatchObject({ 'mcp-session-id': 's1', 'mcp-protocol-version': '2025-06-18' });
  }
  for (const request of server.requests) expect(request.headers.authorization).toBe('Bearer k');
});

test('what a client has set up is set up again in the session that replaces a lost one', async () => {
  const shake = handshakes({ tools: { listChanged: true }, resources: {} });
  let forgotten = false;
  const server = await peer((request, socket) => {
    if (forgotten && request.headers['mcp-session-id'] === 's1') {
      socket.write(
        json({ jsonrpc: '2.0', id: null, error: { code: -32001, message: 'Session not found' } }, 404),
      );
    } else if (!shake(request, socket)) {
      socket.write(json({ jsonrpc: '2.0', id: request.message.id, result: {} }));
    }
  });
  const client = new BridgeClient(server.url);
  await client.initialize();
  await client.ask(1, 'logging/setLevel', { level: 'info' });
  await client.ask(2, 'resources/subscribe', { uri: 'test://a' });
  await client.ask(3, 'resources/subscribe', { uri: 'test://b' });
  await client.ask(4, 'resources/unsubscribe', { uri: 'test://a' });
  forgotten = true;
  expect((await client.ask(5, 'ping')).result).toEqual({});
  const inNew = server.requests.filter((request) => request.headers['mcp-session-id'] === 's2');
  expect(
    inNew.filter(({ method }) => method === 'POST').map(({ message }) => [message.method, message.params]),
  ).toEqual([
    ['notifications/initialized', undefined],
    ['logging/setLevel', { level: 'info' }],
    ['resources/subscribe', { uri: 'test://b' }],
    ['ping', {}],
  ]);
  // One answer per request, none for what the bridge did by itself, and word of what may have changed meanwhile.
  expect(client.lines.map((line) => line.id ?? line.method).sort()).toEqual(
    ['init', 1, 2, 3, 4, 5, 'notifications/tools/list_changed'].sort(),
  );
});

test('a second 404 in a row is told to the client', async () => {
  const shake = handshakes();
  const server = await peer((request, socket) => {
    if (!shake(request, socket)) socket.write(http(404, 'text/plain', 'no'));
  });
  const client = new BridgeClient(server.url);
  await client.initialize();
  expect((await client.ask(1, 'tools/list')).error).toEqual({
    code: 404,
    message: 'The server answered with HTTP status 404',
  });
  expect(server.of('tools/list')).toHaveLength(2);
});

test('a question of the server reaches the client, and its answer the server', async () => {
  const shake = handshakes();
  const server = await peer((request, socket) => {
    if (shake(request, socket)) return;
    const { message } = request;
    if (message.method === 'tools/call') {
      const ask = { jsonrpc: '2.0', id: 0, method: 'roots/list' };
      socket.write(EVENT_STREAM + chunk(event(ask)));
    } else {
      socket.write(http(202, undefined, ''));
    }
  });
  const client = new BridgeClient(server.url);
  await client.initialize();
  client.send({ id: 1, method: 'tools/call', params: { name: 't' } });
  await client.until((line) => line.method === 'roots/list' && line.id === 0);
  client.send({ id: 0, result: { roots: [] } });
  await server.until(({ requests }) => requests.some(({ body }) => body.includes('"roots":[]')));
  expect(server.requests.at(-1)!.headers['mcp-session-id']).toBe('s1');
});

test('a stream that is cut off is taken up again where it ended', async () => {
  const shake = handshakes();
  const server = await peer((request, socket) => {
    const { headers, method } = request;
    if (method === 'GET' && headers['last-event-id'] !== undefined) {
      const answer = `id: e3\n${event(textResult(1, headers['last-event-id']!))}`;
      socket.write(EVENT_STREAM + chunk(answer) + LAST_CHUNK);
    } else if (!shake(request, socket)) {
      const progress = event({
        jsonrpc: '2.0',
        method: 'notifications/progress',
        params: { progressToken: 1 },
      });
      const events = chunk('id: e1\nretry: 1\ndata: \n\n') + chunk(`id: e2\n${progress}`);
      socket.write(EVENT_STREAM + events + LAST_CHUNK);
    }
  });
  const client = new BridgeClient(server.url);
  await client.initialize();
  expect(text(await client.ask(1, 'tools/call', { name: 't' }))).toBe('e2');
  expect(client.lines.filter((line) => line.method === 'notifications/progress')).toHaveLength(1);
});

test('a call whose stream breaks without a place to go on fails, and is not made twice', async () => {
  const shake = handshakes();
  const server = await peer((request, socket) => {
    if (!shake(request, socket)) socket.end(EVENT_STREAM + chunk(': soon\n\n'));
  });
  const client = new BridgeClient(server.url);
  await client.initialize();
  expect((await client.ask(1, 'tools/call', { name: 't' })).error).toEqual({
    code: 502,
    message: 'The connection to the server ended before the answer',
  });
  expect(server.of('tools/call')).toHaveLength(1);
});

test('a call whose connection breaks is not made twice, a list is asked for again', async () => {
  const shake = handshakes();
  let lists = 0;
  const server = await peer((request, socket) => {
    if (shake(request, socket)) return;
    if (request.message.method === 'tools/list' && ++lists === 2) {
      socket.write(json({ jsonrpc: '2.0', id: request.message.id, result: { tools: [] } }));
    } else {
      socket.destroy();
    }
  });
  const client = new BridgeClient(server.url);
  await client.initialize();
  expect((await client.ask(1, 'tools/call', { name: 't' })).error?.code).toBe(502);
  expect((await client.ask(2, 'tools/list')).result).toEqual({ tools: [] });
  expect(server.of('tools/call')).toHaveLength(1);
});

test('a call waits for a server that is not there', async () => {
  const shake = handshakes();
  const server = await new ScriptedPeer((request, socket) => {
    // No connection is left over that a call could be lost on.
    shake(request, { write: (bytes) => socket.end(bytes) });
  }).listen();
  const { port } = server;
  const client = new BridgeClient(server.url);
  await client.initialize();
  await server.until((each) => each.of('GET').length === 1 && each.ended === 3);
  await server.close();
  const answer = client.ask(1, 'tools/call', { name: 't' });
  const again = new ScriptedPeer(({ message }, socket) => socket.write(json(textResult(message.id, 'late'))));
  await again.listen(port);
  onTestFinished(() => again.close());
  expect(text(await answer)).toBe('late');
});

test('a cancelled request is cancelled at the server, and gets no answer', async () => {
  const shake = handshakes();
  const open: RawRequest[] = [];
  const server = await peer((request, socket) => {
    if (shake(request, socket)) return;
    open.push(request);
    if (request.message.method === 'ping') socket.write(json({ jsonrpc: '2.0', id: 2, result: {} }));
    else socket.write(EVENT_STREAM);
  });
  const client = new BridgeClient(server.url);
  await client.initialize();
  client.send({ id: 1, method: 'tools/call', params: { name: 't' } });
  await server.until(() => open.length === 1);
  const before = server.ended;
  client.send({ method: 'notifications/cancelled', params: { requestId: 1 } });
  await server.until((each) => each.of('notifications/cancelled').length === 1 && each.ended > before);
  await client.ask(2, 'ping');
  expect(client.lines.filter((line) => line.id === 1)).toEqual([]);
});

test('the end of input lets the call in flight finish, then ends the session', async () => {
  const shake = handshakes();
  let finish = (): void => {};
  const server = await peer((request, socket) => {
    if (shake(request, socket)) return;
    finish = () => socket.write(json(textResult(request.message.id, 'done')));
  });
  const client = new BridgeClient(server.url);
  await client.initialize();
  client.send({ id: 1, method: 'tools/call', params: { name: 't' } });
  await server.until((each) => each.of('tools/call').length === 1);
  client.end();
  finish();
  await client.bridge.ended;
  expect(text(client.lines.at(-1)!)).toBe('done');
  expect(server.of('DELETE').map(({ headers }) => headers['mcp-session-id'])).toEqual(['s1']);
});

test('messages in an array are taken one by one, and what is no message is refused', async () => {
  const shake = handshakes();
  const server = await peer((request, socket) => {
    if (!shake(request, socket)) socket.write(json({ jsonrpc: '2.0', id: request.message.id, result: {} }));
  });
  const client = new BridgeClient(server.url);
  await client.initialize();
  client.sendText('[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","id":2,"method":"ping"}]');
  await client.until((line) => line.id === 1);
  await client.until((line) => line.id === 2);
  client.sendText('{"jsonrpc":"2.0","id":3,"id":4,"method":"ping"}');
  client.sendText('{"no json');
  await client.until((line) => line.error?.code === -32600);
  await client.until((line) => line.error?.code === -32700);
});
