// @ts-check
// The stdio server behind mcp-proxy and supergateway: the same `echo` tool on the official SDK.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';

const server = new McpServer({ name: 'bench-stdio-echo', version: '1.0.0' });
server.registerTool(
  'echo',
  { description: 'Returns its message.', inputSchema: { message: z.string() } },
  ({ message }) => ({ content: [{ type: 'text', text: message }] }),
);
await server.connect(new StdioServerTransport());
