// The official clients of the matrix: either era, over every transport, with a person and a model behind them that
// answer what servers ask.
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernHttp,
} from '@modelcontextprotocol/client';
import { StdioClientTransport as ModernStdio } from '@modelcontextprotocol/client/stdio';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { StdioClientTransport as LegacyStdio } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport as LegacyHttp } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import * as mcp from '@modelcontextprotocol/sdk/types.js';
import { WsClientTransport } from '../../fixtures/ws-client-transport.ts';

export type Transport = 'http' | 'sse' | 'websocket' | 'stdio';
export type Era = 'legacy' | 'modern';

/** Where the gateway can be reached. */
export interface Doors {
  /** Origin of the listener, such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Command that starts a gateway of the same configuration on stdin and stdout. */
  readonly stdio: { readonly command: string; readonly args: string[] };
}

export interface CallOptions {
  readonly onprogress?: (progress: { progress: number }) => void;
  readonly signal?: AbortSignal;
}

/** What the matrix uses of either SDK line. */
export interface MatrixClient {
  call(name: string, args: Record<string, unknown>, options?: CallOptions): Promise<string>;
  read(uri: string): Promise<string>;
  prompt(name: string): Promise<string>;
  close(): Promise<void>;
}

const IDENTITY = { name: 'mcpgw-matrix', version: '1.0.0' };
const CAPABILITIES = { elicitation: { form: {} }, sampling: {}, roots: {} };

const PERSON = { action: 'accept' as const, content: { username: 'ada', email: 'ada@example.com' } };
const MODEL = {
  role: 'assistant' as const,
  content: { type: 'text' as const, text: 'forty-two' },
  model: 'test-model',
  stopReason: 'endTurn' as const,
};

/** `roots`: folders the client says it works in, as file URIs. */
export async function connect(
  transport: Transport,
  era: Era,
  doors: Doors,
  roots: readonly string[] = [],
): Promise<MatrixClient> {
  const listed: Roots = { roots: roots.map((uri) => ({ uri })) };
  return era === 'legacy' ? connectLegacy(transport, doors, listed) : connectModern(transport, doors, listed);
}

interface Roots {
  [member: string]: unknown;
  readonly roots: { uri: string }[];
}

async function connectLegacy(
  transport: Transport,
  { origin, stdio }: Doors,
  roots: Roots,
): Promise<MatrixClient> {
  const client = new LegacyClient(IDENTITY, { capabilities: CAPABILITIES });
  client.setRequestHandler(mcp.ElicitRequestSchema, () => PERSON);
  client.setRequestHandler(mcp.CreateMessageRequestSchema, () => MODEL);
  client.setRequestHandler(mcp.ListRootsRequestSchema, () => roots);
  const wire = {
    http: () => new LegacyHttp(new URL('/mcp', origin)),
    sse: () => new SSEClientTransport(new URL('/sse', origin)),
    websocket: () => new WsClientTransport(`${origin.replace('http', 'ws')}/ws`),
    stdio: () => new LegacyStdio({ ...stdio, stderr: 'ignore' }),
  }[transport]();
  await client.connect(wire as Parameters<typeof client.connect>[0]);
  return {
    call: async (name, args, options) =>
      firstText((await client.callTool({ name, arguments: args }, undefined, options)).content),
    read: async (uri) => firstText((await client.readResource({ uri })).contents),
    prompt: async (name) =>
      firstText((await client.getPrompt({ name })).messages.map(({ content }) => content)),
    close: () => client.close(),
  };
}

async function connectModern(
  transport: Transport,
  { origin, stdio }: Doors,
  roots: Roots,
): Promise<MatrixClient> {
  const client = new ModernClient(IDENTITY, {
    capabilities: CAPABILITIES,
    versionNegotiation: { mode: { pin: '2026-07-28' } },
  });
  client.setRequestHandler('elicitation/create', () => PERSON);
  client.setRequestHandler('sampling/createMessage', () => MODEL);
  client.setRequestHandler('roots/list', () => roots);
  if (transport === 'sse') throw new Error('HTTP+SSE is a transport of the legacy era');
  const wire = {
    http: () => new ModernHttp(new URL('/mcp', origin)),
    websocket: () => new WsClientTransport(`${origin.replace('http', 'ws')}/ws`),
    stdio: () => new ModernStdio({ ...stdio, stderr: 'ignore' }),
  }[transport]();
  await client.connect(wire as Parameters<typeof client.connect>[0]);
  return {
    call: async (name, args, options) =>
      firstText((await client.callTool({ name, arguments: args }, options)).content),
    read: async (uri) => firstText((await client.readResource({ uri })).contents),
    prompt: async (name) =>
      firstText((await client.getPrompt({ name })).messages.map(({ content }) => content)),
    close: () => client.close(),
  };
}

/** Text of the first block or piece of contents. */
function firstText(blocks: unknown): string {
  const [first] = blocks as ({ text?: string } | undefined)[];
  return first?.text ?? '';
}
