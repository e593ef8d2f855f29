// A legacy MCP server on the official SDK with resources that can be subscribed to, and that change when the test says.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import {
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  SubscribeRequestSchema,
  UnsubscribeRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';

export interface ResourceServer {
  readonly url: string;
  /** URIs that are subscribed to right now. */
  readonly subscribed: ReadonlySet<string>;
  /** Tells whoever is subscribed. */
  update(uri: string): void;
  close(): Promise<void>;
}

export async function startResourceServer(
  tools: readonly string[],
  uris: readonly string[],
): Promise<ResourceServer> {
  const sessions = new Map<string, { transport: StreamableHTTPServerTransport; server: Server }>();
  const subscribed = new Set<string>();
  const open = async (): Promise<StreamableHTTPServerTransport> => {
    const server = makeServer(tools, uris, subscribed);
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => randomUUID(),
      onsessioninitialized: (id) => void sessions.set(id, { transport, server }),
    });
    await server.connect(transport);
    return transport;
  };
  const http = createServer(async (request, response) => {
    const id = request.headers['mcp-session-id'];
    const transport = typeof id === 'string' ? sessions.get(id)?.transport : await open();
    if (transport === undefined) response.writeHead(404).end();
    else await transport.handleRequest(request, response);
  });
  const sockets = new Set<Socket>();
  http.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/mcp`,
    subscribed,
    update(uri) {
      if (!subscribed.has(uri)) return;
      for (const { server } of sessions.values()) void server.sendResourceUpdated({ uri });
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

function makeServer(tools: readonly string[], uris: readonly string[], subscribed: Set<string>): Server {
  const capabilities = { tools: {}, resources: { subscribe: true } };
  const server = new Server({ name: 'resources', version: '1' }, { capabilities });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map((name) => ({ name, inputSchema: { type: 'object' as const } })),
  }));
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: uris.map((uri) => ({ uri, name: uri })),
  }));
  server.setRequestHandler(SubscribeRequestSchema, ({ params }) => {
    subscribed.add(params.uri);
    return {};
  });
  server.setRequestHandler(UnsubscribeRequestSchema, ({ params }) => {
    subscribed.delete(params.uri);
    return {};
  });
  return server;
}
