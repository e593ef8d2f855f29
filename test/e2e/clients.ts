// The official clients, one function each: connect, use, close.
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernTransport,
} from '@modelcontextprotocol/client';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as LegacyTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

/** What the tests use of either SDK line. */
export interface AnyClient {
  listTools(): Promise<{ tools: { name: string }[] }>;
  callTool(call: {
    name: string;
    arguments?: Record<string, unknown>;
  }): Promise<{ content?: unknown; isError?: unknown }>;
  close(): Promise<void>;
}

const IDENTITY = { name: 'mcpgw-tests', version: '1.0.0' };

async function legacy(url: string): Promise<AnyClient> {
  const client = new LegacyClient(IDENTITY);
  const transport = new LegacyTransport(new URL(url));
  await client.connect(transport as Parameters<typeof client.connect>[0]);
  return client as AnyClient;
}

async function modern(url: string): Promise<AnyClient> {
  const client = new ModernClient(IDENTITY, { versionNegotiation: { mode: { pin: '2026-07-28' } } });
  await client.connect(new ModernTransport(new URL(url)));
  return client as AnyClient;
}

async function auto(url: string): Promise<AnyClient> {
  const client = new ModernClient(IDENTITY, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new ModernTransport(new URL(url)));
  return client as AnyClient;
}

async function secondLineLegacy(url: string): Promise<AnyClient> {
  const client = new ModernClient(IDENTITY, { versionNegotiation: { mode: 'legacy' } });
  await client.connect(new ModernTransport(new URL(url)));
  return client as AnyClient;
}

export const CLIENTS: Readonly<Record<string, (url: string) => Promise<AnyClient>>> = {
  'SDK v1': legacy,
  'SDK v2, modern': modern,
  'SDK v2, auto': auto,
  'SDK v2, legacy': secondLineLegacy,
};

/** The text of a tool result's first block. */
export function textOf(result: { content?: unknown }): string {
  const [first] = (result.content ?? []) as { text?: string }[];
  return first?.text ?? '';
}
