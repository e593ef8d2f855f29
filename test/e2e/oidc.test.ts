// A real OpenID provider, the real gateway, and the official SDK clients: everything a client has to find out about
// signing in, it finds out from the gateway's answers.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernTransport,
} from '@modelcontextprotocol/client';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as LegacyTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OidcIssuer, startOidcIssuer } from '../fixtures/oidc-issuer.ts';
import { startSdkV2Server } from '../fixtures/sdk-v2-http.ts';
import { type AnyClient, textOf } from './clients.ts';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';
import { OAuthMemory, REGISTERED } from './oauth-client.ts';

const IDENTITY = { name: 'mcpgw-tests', version: '1.0.0' };

interface Transport {
  finishAuth(code: string, iss?: string): Promise<void>;
}

/** Connects with what `memory` holds. */
type Connect = (url: string, memory: OAuthMemory, made: (transport: Transport) => void) => Promise<AnyClient>;

const CLIENTS: Readonly<Record<string, Connect>> = {
  'SDK v1': async (url, memory, made) => {
    const client = new LegacyClient(IDENTITY);
    const transport = new LegacyTransport(new URL(url), { authProvider: memory as never });
    made(transport as Transport);
    await client.connect(transport as Parameters<typeof client.connect>[0]);
    return client as AnyClient;
  },
  'SDK v2, modern': async (url, memory, made) => {
    const client = new ModernClient(IDENTITY, { versionNegotiation: { mode: { pin: '2026-07-28' } } });
    const transport = new ModernTransport(new URL(url), { authProvider: memory as never });
    made(transport as unknown as Transport);
    await client.connect(transport);
    return client as AnyClient;
  },
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

let issuer: OidcIssuer;
let gateway: GatewayProcess;
let upstream: Awaited<ReturnType<typeof startSdkV2Server>>;

beforeAll(async () => {
  issuer = await startOidcIssuer({
    scopes: ['mcp:tools:read', 'mcp:count'],
    groups: { ada: ['engineers'], bob: ['visitors'] },
    clients: [REGISTERED],
  });
  upstream = await startSdkV2Server();
  const port = await freePort();
  const resource = `http://127.0.0.1:${port}/mcp`;
  const directory = writeRepository({
    'mcpgw.yaml': `version: 1
gateway:
  listeners: [{ name: front, port: ${port} }]
  admin: { port: 0 }
upstreams:
  tools: { url: "${upstream.url}" }
authn:
  providers:
    login: { type: jwt, issuer: "${issuer.issuer}", audience: "${resource}", identity: { client: client_id } }
  protected_resource: { resource: "${resource}", scopes_supported: ["mcp:tools:read"] }
teams:
  engineers: { match: { groups: [engineers] }, allow: [echo, count] }
  visitors: { match: { groups: [visitors] }, allow: [echo] }
authz:
  default_scopes: ["mcp:tools:read"]
  tool_permissions: { count: ["mcp:count"] }
`,
  });
  gateway = await startGateway(directory, ['--config', directory]);
});

afterAll(async () => {
  await gateway.stop();
  await upstream.close();
  await issuer.close();
});

/** `iss`: RFC 9207, which the first line of the SDK does not look at. */
const finish = (transport: Transport, back: URLSearchParams): Promise<void> =>
  transport.finishAuth(back.get('code') ?? '', back.get('iss') ?? undefined);

/** Connects, signing in as often as the client is asked to. */
async function connect(
  open: Connect,
  memory: OAuthMemory,
): Promise<{ client: AnyClient; transport: Transport }> {
  let transport: Transport | undefined;
  const made = (one: Transport) => {
    transport = one;
  };
  try {
    await open(gateway.url, memory, made);
    throw new Error('somebody without a token was let in');
  } catch (error) {
    expect(String(error)).toMatch(/unauthorized/i);
  }
  const back = await memory.signIn();
  await finish(transport!, back);
  const client = await open(gateway.url, memory, made);
  return { client, transport: transport! };
}

describe.each(Object.entries(CLIENTS))('%s', (_name, open) => {
  it('signs in by what the 401 says, and sees what its group may use', async () => {
    const memory = new OAuthMemory('ada');
    const { client } = await connect(open, memory);
    expect((await client.listTools()).tools.map(({ name }) => name).sort()).toEqual(['count', 'echo']);
    expect(textOf(await client.callTool({ name: 'echo', arguments: { message: 'hello' } }))).toBe('hello');
    expect(memory.visited[0]?.searchParams.get('resource')).toBe(gateway.url);
    expect(memory.visited[0]?.searchParams.get('scope')).toContain('mcp:tools:read');
    await client.close();
  });

  it('asks for more when a call needs more, and then has it', async () => {
    const memory = new OAuthMemory('ada', REGISTERED);
    const { client, transport } = await connect(open, memory);
    const before = upstream.ledger.executed.length;
    await expect(client.callTool({ name: 'count', arguments: { steps: 1 } })).rejects.toThrow();
    expect(upstream.ledger.executed).toHaveLength(before);
    const back = await memory.signIn();
    // What it had before is asked for again: a client asks for what it is told, and would lose it.
    expect(memory.visited[1]?.searchParams.get('scope')?.split(' ').sort()).toEqual([
      'mcp:count',
      'mcp:tools:read',
    ]);
    await finish(transport, back);
    expect(textOf(await client.callTool({ name: 'count', arguments: { steps: 1 } }))).toBe('counted 1');
    expect(textOf(await client.callTool({ name: 'echo', arguments: { message: 'too' } }))).toBe('too');
    await client.close();
  });

  it('knows nothing of tools its group may not use', async () => {
    const { client } = await connect(open, new OAuthMemory('bob'));
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(['echo']);
    await expect(client.callTool({ name: 'count', arguments: { steps: 1 } })).rejects.toThrow(/Unknown tool/);
    await client.close();
  });
});

it('goes on with the keys it has while the issuer is down, and knows nobody new', async () => {
  const memory = new OAuthMemory('ada');
  const { client } = await connect(CLIENTS['SDK v2, modern']!, memory);
  const other = new OAuthMemory('bob');
  const { client: second } = await connect(CLIENTS['SDK v2, modern']!, other);
  await issuer.down();
  try {
    for (const one of [client, second])
      expect(textOf(await one.callTool({ name: 'echo', arguments: { message: 'still' } }))).toBe('still');
    const [head = '', payload = ''] = memory.accessToken.split('.');
    const forged = `${head}.${payload}.${'A'.repeat(342)}`;
    const answer = await fetch(gateway.url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${forged}`,
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: '{}',
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
  } finally {
    await issuer.up();
  }
  await client.close();
  await second.close();
});
