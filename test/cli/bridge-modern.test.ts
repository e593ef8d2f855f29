// The bridge for clients of 2026-07-28: headers that repeat the message, streams that outlive connections.
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  chunk,
  EVENT_STREAM,
  event,
  http,
  json,
  type Script,
  ScriptedPeer,
  textResult,
} from '../fixtures/scripted-http.ts';
import { startSdkV2Server } from '../fixtures/sdk-v2-http.ts';
import { BridgeClient, MODERN } from './bridge-client.ts';

async function peer(script: Script): Promise<ScriptedPeer> {
  const started = await new ScriptedPeer(script).listen();
  onTestFinished(() => started.close());
  return started;
}

describe('with a server on the official SDK', () => {
  test.each(['sse', 'json'] as const)('calls run, answered as %s', async (mode) => {
    const server = await startSdkV2Server({ mode });
    onTestFinished(() => server.close());
    const client = new BridgeClient(server.url);
    expect((await client.ask('d', 'server/discover', { _meta: MODERN })).result?.supportedVersions).toEqual([
      '2026-07-28',
    ]);
    const params = { name: 'echo', arguments: { message: 'é' }, _meta: MODERN };
    expect(JSON.stringify((await client.ask(1, 'tools/call', params)).result)).toContain('é');
    expect((await client.ask(2, 'no/such', { _meta: MODERN })).error?.code).toBe(-32601);
  });

  test('changes are told to a client that listens', async () => {
    const server = await startSdkV2Server();
    onTestFinished(() => server.close());
    const client = new BridgeClient(server.url);
    client.send({
      id: 'sub',
      method: 'subscriptions/listen',
      params: { notifications: { toolsListChanged: true }, _meta: MODERN },
    });
    await client.until((line) => line.method === 'notifications/subscriptions/acknowledged');
    server.announceToolsChanged();
    await client.until((line) => line.method === 'notifications/tools/list_changed');
  });
});

test.each([
  ['tools/call', { name: 'a\u00e9' }, '=?base64?YcOp?='],
  ['prompts/get', { name: 'p' }, 'p'],
  ['resources/read', { uri: 'test://a' }, 'test://a'],
  ['tasks/get', { taskId: 't1' }, 't1'],
  ['tools/list', {}, undefined],
])('%s says in headers what is in it', async (method, params, name) => {
  const server = await peer(({ message }, socket) => socket.write(json(textResult(message.id, 'x'))));
  const client = new BridgeClient(server.url);
  await client.ask(1, method, { ...params, _meta: MODERN });
  const [request] = server.requests;
  expect(request!.headers).toMatchObject({ 'mcp-protocol-version': '2026-07-28', 'mcp-method': method });
  expect(request!.headers['mcp-name']).toBe(name);
  expect(request!.headers['mcp-session-id']).toBeUndefined();
});

function listWith(name: string): object {
  const properties = { region: { type: 'string', 'x-mcp-header': name } };
  return {
    resultType: 'complete',
    tools: [{ name: 'run', inputSchema: { type: 'object', properties } }],
    ttlMs: 0,
    cacheScope: 'private',
  };
}

test('annotated arguments are repeated in headers once their tool was listed', async () => {
  const server = await peer(({ message }, socket) => {
    const answer = { jsonrpc: '2.0', id: message.id, result: listWith('Region') };
    socket.write(json(message.method === 'tools/list' ? answer : textResult(message.id, 'x')));
  });
  const client = new BridgeClient(server.url);
  await client.ask(1, 'tools/list', { _meta: MODERN });
  await client.ask(2, 'tools/call', { name: 'run', arguments: { region: 'eu' }, _meta: MODERN });
  expect(server.of('tools/call')[0]!.headers['mcp-param-region']).toBe('eu');
});

test('a tool whose headers have changed is listed anew, and called once more', async () => {
  const mismatch = { code: -32020, message: 'Header mismatch' };
  const server = await peer(({ message, headers }, socket) => {
    const { id, method } = message;
    if (method === 'tools/list') socket.write(json({ jsonrpc: '2.0', id, result: listWith('Place') }));
    else if (headers['mcp-param-place'] === 'eu') socket.write(json(textResult(id, 'ok')));
    else socket.write(json({ jsonrpc: '2.0', id, error: mismatch }, 400));
  });
  const client = new BridgeClient(server.url);
  const call = { name: 'run', arguments: { region: 'eu' }, _meta: MODERN };
  expect(JSON.stringify((await client.ask('c', 'tools/call', call)).result)).toContain('ok');
  expect(server.of('tools/list')[0]!.message.params).toEqual({ _meta: MODERN });
  expect(client.lines).toHaveLength(1);
  const other = { name: 'other', arguments: { region: 'us' }, _meta: MODERN };
  expect((await client.ask('d', 'tools/call', other)).error).toEqual(mismatch);
  expect(server.of('tools/call')).toHaveLength(4);
});

test('a cancelled request ends its connection, and gets no answer', async () => {
  const server = await peer(({ message }, socket) => {
    if (message.method === 'tools/call') socket.write(EVENT_STREAM);
    else socket.write(json(textResult(message.id, 'x')));
  });
  const client = new BridgeClient(server.url);
  client.send({ id: 1, method: 'tools/call', params: { name: 't', _meta: MODERN } });
  await server.until((each) => each.of('tools/call').length === 1);
  client.send({ method: 'notifications/cancelled', params: { requestId: 1 } });
  await server.until((each) => each.ended === 1);
  await client.ask(2, 'tools/list', { _meta: MODERN });
  expect(client.lines.map((line) => line.id)).toEqual([2]);
  expect(server.of('notifications/cancelled')).toEqual([]);
});

test('a listen stream that breaks is opened again, and the client told what it may have missed', async () => {
  const server = await peer(({ message }, socket) => {
    const params = {
      _meta: { 'io.modelcontextprotocol/subscriptionId': message.id },
      notifications: message.params?.notifications,
    };
    const acknowledged = { jsonrpc: '2.0', method: 'notifications/subscriptions/acknowledged', params };
    const open = EVENT_STREAM + chunk(event(acknowledged));
    if (server.requests.length === 1) socket.end(open);
    else socket.write(open);
  });
  const client = new BridgeClient(server.url);
  const notifications = { toolsListChanged: true, resourceSubscriptions: ['test://a'] };
  client.send({ id: 's', method: 'subscriptions/listen', params: { notifications, _meta: MODERN } });
  await client.until((line) => line.method === 'notifications/resources/updated');
  const meta = { 'io.modelcontextprotocol/subscriptionId': 's' };
  expect(client.lines.slice(1).map(({ method, params }) => [method, params])).toEqual([
    ['notifications/tools/list_changed', { _meta: meta }],
    ['notifications/resources/updated', { uri: 'test://a', _meta: meta }],
  ]);
  expect(client.lines[0]!.method).toBe('notifications/subscriptions/acknowledged');
});

test.each([
  [
    'an error that could not name the request',
    () => json(refused(null), 400),
    { code: -32022, message: 'no' },
  ],
  ['an error that names it', () => json(refused(1), 404), { code: -32022, message: 'no' }],
  [
    'a refusal of something in between',
    () => json({ error: 'unauthorized' }, 401),
    { code: 401, message: 'The server answered with HTTP status 401' },
  ],
  ['a page', () => http(200, 'text/html', '<p>'), { code: 502, message: 'The server sent no answer' }],
  [
    'nonsense',
    () => http(200, 'application/json', '{'),
    { code: 502, message: 'The server sent an invalid answer' },
  ],
])('%s becomes an answer to the request', async (_, response, error) => {
  const server = await peer((_request, socket) => socket.write(response()));
  const client = new BridgeClient(server.url);
  expect(await client.ask(1, 'tools/list', { _meta: MODERN })).toEqual({ jsonrpc: '2.0', id: 1, error });
});

function refused(id: unknown): unknown {
  return { jsonrpc: '2.0', id, error: { code: -32022, message: 'no' } };
}
