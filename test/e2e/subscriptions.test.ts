// Who follows a resource or a list hears of its changes, whatever era and transport both sides speak; who does not
// hears nothing.
import { Client as ModernClient, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { StreamableHTTPClientTransport as LegacyHttp } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import * as mcp from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WATCHED } from '../fixtures/everything/resources.ts';
import { WsClientTransport } from '../fixtures/ws-client-transport.ts';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';
import type { Era, Transport } from './matrix/clients.ts';
import { startUpstream, type Upstream } from './matrix/upstreams.ts';

interface Follower {
  /** What it was told, in order. */
  readonly heard: string[];
  follow(): Promise<void>;
  call(name: string): Promise<unknown>;
  close(): Promise<void>;
}

const IDENTITY = { name: 'mcpgw-subscriptions', version: '1.0.0' };
const UPDATED = `notifications/resources/updated ${WATCHED}`;
const LIST_CHANGED = 'notifications/tools/list_changed';

async function legacy(transport: Transport, origin: string): Promise<Follower> {
  const client = new LegacyClient(IDENTITY);
  const heard: string[] = [];
  client.setNotificationHandler(mcp.ResourceUpdatedNotificationSchema, ({ method, params }) => {
    heard.push(`${method} ${params.uri}`);
  });
  client.setNotificationHandler(mcp.ToolListChangedNotificationSchema, ({ method }) => {
    heard.push(method);
  });
  const wire =
    transport === 'sse'
      ? new SSEClientTransport(new URL('/sse', origin))
      : transport === 'websocket'
        ? new WsClientTransport(`${origin.replace('http', 'ws')}/ws`)
        : new LegacyHttp(new URL('/mcp', origin));
  await client.connect(wire as Parameters<typeof client.connect>[0]);
  return {
    heard,
    follow: async () => void (await client.subscribeResource({ uri: WATCHED })),
    call: (name) => client.callTool({ name }),
    close: () => client.close(),
  };
}

async function modern(transport: Transport, origin: string): Promise<Follower> {
  const client = new ModernClient(IDENTITY, { versionNegotiation: { mode: { pin: '2026-07-28' } } });
  const heard: string[] = [];
  client.setNotificationHandler('notifications/resources/updated', ({ params }) => {
    heard.push(`notifications/resources/updated ${params.uri}`);
  });
  client.setNotificationHandler('notifications/tools/list_changed', () => {
    heard.push(LIST_CHANGED);
  });
  const wire =
    transport === 'websocket'
      ? new WsClientTransport(`${origin.replace('http', 'ws')}/ws`)
      : new StreamableHTTPClientTransport(new URL('/mcp', origin));
  await client.connect(wire as Parameters<typeof client.connect>[0]);
  return {
    heard,
    follow: async () => {
      await client.listen({ toolsListChanged: true, resourceSubscriptions: [WATCHED] });
    },
    call: (name) => client.callTool({ name }),
    close: () => client.close(),
  };
}

const SERVERS: [Transport, Era][] = [
  ['http', 'legacy'],
  ['http', 'modern'],
  ['sse', 'legacy'],
  ['websocket', 'legacy'],
  ['websocket', 'modern'],
  ['stdio', 'legacy'],
  ['stdio', 'modern'],
];
const CLIENTS: [Transport, Era][] = [
  ['http', 'legacy'],
  ['http', 'modern'],
  ['sse', 'legacy'],
  ['websocket', 'legacy'],
  ['websocket', 'modern'],
];

describe.each(SERVERS)('over %s, in front of a %s server', (server, serverEra) => {
  let upstream: Upstream;
  let gateway: GatewayProcess;
  let origin: string;
  beforeAll(async () => {
    upstream = await startUpstream(server, serverEra, 'shared');
    const gatewayYaml = 'gateway:\n  listeners:\n    - { port: 0 }\n  admin: { port: 0 }\n';
    const yaml = `version: 1\n${gatewayYaml}upstreams:\n${upstream.yaml}\n`;
    const directory = writeRepository({ 'mcpgw.yaml': yaml });
    gateway = await startGateway(directory, ['--config', directory]);
    origin = new URL(gateway.url).origin;
  });
  afterAll(async () => {
    await gateway.stop();
    await upstream.close();
  });

  it.each(CLIENTS)('over %s, a %s client hears what it follows', async (transport, era) => {
    const connect = era === 'legacy' ? legacy : modern;
    const follower = await connect(transport, origin);
    const stranger = await connect(transport, origin);
    try {
      await follower.follow();
      await follower.call('test_touch_resource');
      await expect.poll(() => follower.heard, { timeout: 5_000 }).toContain(UPDATED);
      await follower.call('test_trigger_tool_change');
      await expect.poll(() => follower.heard, { timeout: 5_000 }).toContain(LIST_CHANGED);
      expect(stranger.heard).not.toContain(UPDATED);
      // A legacy client hears of lists without asking; a modern one hears of nothing it did not ask for.
      if (era === 'modern') expect(stranger.heard).toEqual([]);
    } finally {
      await follower.close();
      await stranger.close();
    }
  });
});
