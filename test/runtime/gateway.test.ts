// The whole gateway in this process, on both engines: what a reload may do to its sockets, and that it always ends.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Gateway } from '../../runtime/gateway.ts';
import { canonical } from '../../schema/canonical.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import { RawClient } from './http/raw-client.ts';
import { sampleBundle, sampleUpstream } from './snapshot/sample-bundle.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
let stateFolder: string;
let gateway: Gateway;
const servers: Server[] = [];

beforeEach(() => {
  stateFolder = mkdtempSync(join(tmpdir(), 'mcpgw-gateway-'));
});
afterEach(async () => {
  await gateway.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(stateFolder, { recursive: true });
});

/** A bundle of upstreams without routes. */
function bytesOf(change: (bundle: Bundle) => void): Buffer {
  const bundle = sampleBundle((one) => {
    one.upstreams = [];
    one.routes = {
      ...one.routes,
      table: [],
      entries: [],
      tool: one.routes.prompt,
    };
    one.origins.routes = [];
    one.gateway.shutdown_grace_ms = 50;
    change(one);
    one.origins.upstreams = one.upstreams.map(() => 'a.yaml:2:3');
  });
  return Buffer.from(`${canonical(bundle)}\n`);
}

const post = (body: string, length = body.length): string =>
  `POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: ${length}\r\n\r\n${body}`;
const INITIALIZE = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'c', version: '1' } },
});

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A legacy server with one tool; what it does not answer hangs. `seen` is called with every method, DELETE too. */
async function legacyServer(seen: (method: string) => void): Promise<string> {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const { id, method = request.method } = JSON.parse(text === '' ? '{}' : text);
    const results: Record<string, object> = {
      initialize: {
        protocolVersion: '2025-06-18',
        capabilities: { tools: {} },
        serverInfo: { name: 's', version: '1' },
      },
      'tools/list': { tools: [{ name: 'hang', inputSchema: { type: 'object' } }] },
    };
    if (method === 'notifications/initialized') response.writeHead(202).end();
    else if (results[method] !== undefined) {
      response.writeHead(200, { 'content-type': 'application/json', 'mcp-session-id': 's' });
      response.end(JSON.stringify({ jsonrpc: '2.0', id, result: results[method] }));
    }
    seen(method);
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
}

function legacyUpstream(url: string): Bundle['upstreams'][number] {
  const upstream = sampleUpstream('legacy');
  return {
    ...upstream,
    era: 'legacy',
    timeouts: { connect_ms: 1000, call_ms: 600_000, idle_ms: 600_000 },
    http: {
      transport: 'auto',
      instances: [{ name: 'legacy', url: [{ text: url }], weight: 1 }],
      headers: {},
    },
  };
}

describe.each(['uws', 'node'] as const)('the gateway on %s', (engine) => {
  beforeEach(() => {
    gateway = new Gateway({ version: '0.0.0', engine, log: silent, stateFolder });
  });
  const connect = (): Promise<RawClient> => RawClient.connect(gateway.status().listeners[0]?.port ?? 0);

  it('keeps a socket whose listener gets another name, path, hosts or connection limit', async () => {
    const port = await freePort();
    const listen = (change: (gateway: Bundle['gateway']) => void): Buffer =>
      bytesOf((bundle) => {
        bundle.gateway.listeners[0]!.port = port;
        change(bundle.gateway);
      });
    expect(await gateway.reload(listen(() => {}))).toMatchObject({ result: 'ok' });
    const client = await connect();
    client.send(post(INITIALIZE));
    expect((await client.response()).status).toBe(200);

    const changed = listen((one) => {
      one.limits.max_connections = 1;
      Object.assign(one.listeners[0]!, { name: 'renamed', path: '/other', allowed_hosts: ['localhost'] });
    });
    expect(await gateway.reload(changed)).toMatchObject({ result: 'ok' });
    client.send(post(INITIALIZE).replace('/mcp', '/other'));
    expect((await client.response()).status).toBe(200);
    const second = await connect();
    await second.whenClosed;
    client.destroy();
  });

  it('ends although a client never finishes its request', async () => {
    await gateway.reload(bytesOf(() => {}));
    const client = await connect();
    client.send(post('{', 100).replace('\r\n\r\n', '\r\nExpect: 100-continue\r\n\r\n'));
    await expect.poll(() => client.received).toContain('100 Continue');
    await gateway.close();
    await client.whenClosed;
  });

  it('ends although a call runs whose client is gone, and a server does not answer the end of its session', async () => {
    const seen: string[] = [];
    const url = await legacyServer((method) => seen.push(method));
    const bytes = bytesOf((bundle) => bundle.upstreams.push(legacyUpstream(url)));
    expect(await gateway.reload(bytes)).toMatchObject({ result: 'ok' });
    const client = await connect();
    client.send(post(INITIALIZE));
    const session = (await client.response()).headers.get('mcp-session-id') ?? '';
    const call = post('{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"hang"}}');
    client.send(call.replace('\r\n\r\n', `\r\nMcp-Session-Id: ${session}\r\n\r\n`));
    await expect.poll(() => seen).toContain('tools/call');
    client.destroy();
    await expect.poll(() => gateway.status().connections).toBe(0);
    await gateway.close();
    expect(gateway.status().upstreams).toMatchObject([{ phase: 'closed' }]);
    expect(seen).toContain('notifications/cancelled');
  });

  it('does not take over a bundle whose upstreams are still being asked when it ends', async () => {
    let asked = (): void => {};
    const waiting = new Promise<void>((resolve) => (asked = resolve));
    const server = createServer(() => asked());
    servers.push(server.listen(0, '127.0.0.1'));
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
    const result = gateway.reload(bytesOf((bundle) => bundle.upstreams.push(legacyUpstream(url))));
    await waiting;
    await gateway.close();
    expect(await result).toMatchObject({ result: 'rejected', reason: 'the gateway is ending' });
    expect(gateway.status()).toMatchObject({ listeners: [], upstreams: [] });
  });
});
