// How the bridge comes to its end, and what must not hold it up on the way: every request that was read is answered.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Ending, failureOf } from '../../cli/bridge/failure.ts';
import { isUnsent } from '../../cli/bridge/http.ts';
import {
  chunk,
  EVENT_STREAM,
  event,
  http,
  json,
  LAST_CHUNK,
  type Script,
  ScriptedPeer,
} from '../fixtures/scripted-http.ts';
import { BridgeClient, MODERN } from './bridge-client.ts';
import { root } from './mcpgw.ts';

async function peer(script: Script): Promise<ScriptedPeer> {
  const started = await new ScriptedPeer(script).listen();
  onTestFinished(() => started.close());
  return started;
}

const empty = (id: unknown) => json({ jsonrpc: '2.0', id, result: {} });
const ping = (id: number) => JSON.stringify({ jsonrpc: '2.0', id, method: 'ping' });

/** The program itself, on pipes. */
function start(url: string) {
  const child = spawn(process.execPath, [join(root, 'dist', 'cli', 'main.js'), 'bridge', url]);
  const exited = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  return { child, exited };
}

test('a last line without a line break is answered like any other', async () => {
  const server = await peer(({ message }, socket) => socket.write(empty(message.id)));
  const client = new BridgeClient(server.url);
  client.end(ping(1));
  await client.bridge.ended;
  expect(client.lines).toEqual([{ jsonrpc: '2.0', id: 1, result: {} }]);
});

test('what is in flight when a signal ends the bridge is answered with an error', async () => {
  const server = await peer(({ message }, socket) => {
    if (message.method === 'ping') socket.write(empty(message.id));
  });
  const client = new BridgeClient(server.url);
  client.send({ id: 'a', method: 'tools/call', params: { name: 't' } });
  client.send({ id: 'b', method: 'tools/call', params: { name: 't', _meta: MODERN } });
  await server.until((each) => each.of('tools/call').length === 2);
  client.bridge.stop();
  await client.bridge.ended;
  const error = { code: 503, message: 'The bridge ended before the answer' };
  expect(client.lines.map((line) => [line.id, line.error])).toEqual([
    ['a', error],
    ['b', error],
  ]);
  expect(failureOf(new Ending()).code).toBe(error.code);
});

test('a stream that goes on after the answer holds up neither the end nor the next use of the id', async () => {
  const server = await peer(({ message }, socket) => {
    socket.write(EVENT_STREAM + chunk(event({ jsonrpc: '2.0', id: message.id, result: {} })));
  });
  const client = new BridgeClient(server.url);
  await client.ask(0, 'ping');
  client.end(ping(0));
  await client.bridge.ended;
  expect(client.lines).toEqual([0, 0].map((id) => ({ jsonrpc: '2.0', id, result: {} })));
});

test('a broken answer of the client is never taken for the end of its own request of the same id', async () => {
  const server = await peer(({ message }, socket) => {
    if (message.method === 'ping') socket.write(empty(message.id));
  });
  const client = new BridgeClient(server.url);
  client.send({ id: 5, method: 'tools/call', params: { name: 't' } });
  await server.until((each) => each.of('tools/call').length === 1);
  client.sendText('{"jsonrpc":"2.0","id":5,"result":null}');
  await client.until((line) => line.error?.code === -32600);
  await client.ask(6, 'ping');
  expect(client.lines.filter((line) => line.id === 5)).toEqual([]);
});

test('a request that was cancelled before it was sent is never sent', async () => {
  let finish = (): void => {};
  const server = await peer(({ message }, socket) => {
    if (message.method === 'initialize') finish = () => socket.write(http(500, undefined, ''));
    else socket.write(empty(message.id));
  });
  const client = new BridgeClient(server.url);
  client.send({ id: 'i', method: 'initialize', params: {} });
  await server.until((each) => each.of('initialize').length === 1);
  client.send({ id: 1, method: 'tools/call', params: { name: 't' } });
  client.send({ method: 'notifications/cancelled', params: { requestId: 1 } });
  finish();
  await client.ask(2, 'ping');
  expect(server.of('tools/call')).toEqual([]);
  expect(client.lines.filter((line) => line.id === 1)).toEqual([]);
});

test('a server that never takes a notification holds up nothing for long', { timeout: 20_000 }, async () => {
  const server = await peer(({ message }, socket) => {
    if (message.id !== undefined) socket.write(empty(message.id));
  });
  const client = new BridgeClient(server.url);
  client.send({ method: 'notifications/roots/list_changed' });
  expect((await client.ask(1, 'ping')).result).toEqual({});
  expect(client.log).toEqual([expect.stringContaining('notifications/roots/list_changed was lost')]);
});

test('what may be repeated waits for a server that starts, and a call is not made twice', async () => {
  const seen = new Set<string>();
  const server = await peer(({ message }, socket) => {
    const method = message.method ?? '';
    socket.write(seen.has(method) ? empty(message.id) : http(503, undefined, '', 'retry-after: 1\r\n'));
    seen.add(method);
  });
  const client = new BridgeClient(server.url);
  expect((await client.ask(1, 'ping')).result).toEqual({});
  expect((await client.ask(2, 'tools/call', { name: 't' })).error?.code).toBe(503);
  expect(server.of('tools/call')).toHaveLength(1);
});

test('a listen stream outlives a server that restarts, however it answers meanwhile', async () => {
  let asked = 0;
  const server = await peer((_, socket) => {
    asked++;
    if (asked === 2) socket.write(http(503, undefined, '', 'retry-after: 1\r\n'));
    else if (asked === 3) socket.write(http(502, 'text/html', 'a proxy'));
    else {
      const acknowledged = { jsonrpc: '2.0', method: 'notifications/subscriptions/acknowledged', params: {} };
      socket.write(EVENT_STREAM + chunk(event(acknowledged)));
      if (asked === 1) socket.end();
    }
  });
  const client = new BridgeClient(server.url);
  const notifications = { toolsListChanged: true };
  client.send({ id: 'l', method: 'subscriptions/listen', params: { notifications, _meta: MODERN } });
  await client.until((line) => line.method === 'notifications/tools/list_changed');
  expect(asked).toBe(4);
  expect(client.lines.filter((line) => line.id === 'l')).toEqual([]);
});

test('a server that ends its stream at once, and asks for no pause, is not asked all the time', async () => {
  const server = await peer(({ method, message }, socket) => {
    if (method === 'GET') socket.write(EVENT_STREAM + chunk('retry: 0\n\n') + LAST_CHUNK);
    else if (message.method === 'initialize') {
      socket.write(json({ jsonrpc: '2.0', id: 'init', result: { protocolVersion: '2025-11-25' } }));
    } else socket.write(http(202, undefined, ''));
  });
  const client = new BridgeClient(server.url);
  const began = performance.now();
  await client.initialize();
  await server.until((each) => each.of('GET').length === 4);
  expect(performance.now() - began).toBeGreaterThan(3 * 250);
});

test.each([
  [{ code: 'ECONNREFUSED', syscall: 'connect' }, true],
  [{ code: 'ECONNREFUSED' }, true],
  [{ code: 'UND_ERR_CONNECT_TIMEOUT' }, true],
  [{ code: 'EHOSTUNREACH', syscall: 'connect' }, true],
  [{ code: 'EHOSTUNREACH', syscall: 'read' }, false],
  [{ code: 'ENETUNREACH', syscall: 'write' }, false],
  [{ code: 'ECONNRESET', syscall: 'read' }, false],
])('of %j it is known whether the server may have seen the request', (error, unsent) => {
  expect(isUnsent(Object.assign(new Error(), error))).toBe(unsent);
});

test('a certificate that is not trusted is called that', () => {
  const error = Object.assign(new Error(), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  expect(failureOf(error).text).toBe("The server's certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)");
});

test('a signal ends the program even when its client reads no more', async () => {
  const server = await peer(({ message }, socket) =>
    socket.write(json({ jsonrpc: '2.0', id: message.id, result: { long: 'x'.repeat(1 << 20) } })),
  );
  const { child, exited } = start(server.url);
  child.stdout.pause();
  for (let id = 0; id < 20; id++) child.stdin.write(`${ping(id)}\n`);
  await server.until((each) => each.of('ping').length === 20);
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});

test('a client that is gone ends the program', async () => {
  const server = await peer(({ message }, socket) => socket.write(empty(message.id)));
  const { child, exited } = start(server.url);
  child.stdout.destroy();
  child.stdin.write(`${ping(1)}\n`);
  expect(await exited).toEqual([0, null]);
});
