// People connect accounts through the whole gateway: the official clients of both lines, a real authorization server and
// real MCP servers that look at the tokens.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernTransport,
} from '@modelcontextprotocol/client';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as LegacyTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitationCompleteNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compile } from '../../../compiler/compile.ts';
import { renderText } from '../../../compiler/diagnostics/render-text.ts';
import { definitionOf, hashTool } from '../../../policies/pinning/definition.ts';
import { Gateway } from '../../../runtime/gateway.ts';
import { canonical } from '../../../schema/canonical.ts';
import { textOf } from '../../e2e/clients.ts';
import { type OidcIssuer, startOidcIssuer } from '../../fixtures/oidc-issuer.ts';
import { startSdkV1Server } from '../../fixtures/sdk-v1-http.ts';
import { startSdkV2Server } from '../../fixtures/sdk-v2-http.ts';
import { KEY } from './connect-scene.ts';
import { type GuardedUpstream, startGuardedUpstream } from './guarded-upstream.ts';
import { Person } from './person.ts';

const KEYS = { alice: 'mcpgw_alice-key-0123456789', bob: 'mcpgw_bob-key-0123456789' };
const SECRET = 'the-secret-of-the-gateway-0123456789';
const closing: (() => Promise<unknown>)[] = [];
let stateFolder: string;
let port: number;
let issuer: OidcIssuer;
let logged: string[];

beforeEach(async () => {
  stateFolder = mkdtempSync(join(tmpdir(), 'mcpgw-accounts-'));
  writeFileSync(join(stateFolder, 'key'), KEY);
  writeFileSync(join(stateFolder, 'secret'), SECRET);
  logged = [];
  port = await freePort();
  const redirect_uris = [`http://127.0.0.1:${port}/connect/callback`];
  const grant_types = ['authorization_code', 'refresh_token'];
  issuer = await startOidcIssuer({
    scopes: ['crm.read'],
    clients: [
      { client_id: 'known', client_secret: SECRET, redirect_uris, grant_types },
      { client_id: 'public', token_endpoint_auth_method: 'none', redirect_uris, grant_types },
    ],
  });
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await issuer.close();
  rmSync(stateFolder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const found = (server.address() as AddressInfo).port;
  await new Promise((resolve) => server.close(resolve));
  return found;
}

/** A server of one era behind a door, and the lockfile of its tools. */
async function serve(era: 'modern' | 'legacy'): Promise<{ upstream: GuardedUpstream; tools: object }> {
  const inner = era === 'modern' ? await startSdkV2Server() : await startSdkV1Server();
  closing.push(() => inner.close());
  const upstream = await startGuardedUpstream(issuer.issuer, inner.url);
  closing.push(() => upstream.close());
  const client = new ModernClient({ name: 'pin', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new ModernTransport(new URL(inner.url)));
  const { tools } = await client.listTools();
  await client.close();
  const locked = tools.map((tool) => {
    const { name, ...definition } = definitionOf(tool as Parameters<typeof definitionOf>[0]);
    return [name, { ...definition, hash: hashTool({ name, ...definition }) }];
  });
  return { upstream, tools: Object.fromEntries(locked) };
}

const PUBLIC = { client_id: 'public' };

async function startGateway(
  { upstream, tools }: Awaited<ReturnType<typeof serve>>,
  auth: object = PUBLIC,
): Promise<Gateway> {
  const keys = Object.entries(KEYS).map(([user, key]) => {
    const hash = `sha256:${createHash('sha256').update(key).digest('hex')}`;
    return [user, { hash, user }];
  });
  const config = {
    version: 1,
    gateway: {
      name: 'test-gateway',
      listeners: [{ name: 'main', address: '127.0.0.1', port, path: '/mcp' }],
      sessions: { key: `\${file:${stateFolder}/key}` },
      admin: { enabled: false },
      reload: { watch: false },
      shutdown_grace: '50ms',
    },
    authn: { providers: { keys: { type: 'api_key', header: 'x-api-key', keys: Object.fromEntries(keys) } } },
    authz: { rules: [{ name: 'all', effect: 'allow', who: { authenticated: true } }] },
    pinning: { mode: 'enforce' },
    upstreams: { crm: { url: upstream.url, auth: { type: 'oauth_authorization_code', ...auth } } },
  };
  const files = {
    'mcpgw.yaml': JSON.stringify(config),
    'mcpgw.lock.json': JSON.stringify({ lockfile_version: 1, upstreams: { crm: { tools } } }),
  };
  const { bundle, diagnostics } = compile(files, { commit: null, dirty: false });
  if (bundle === undefined) throw new Error(renderText(diagnostics));
  const line = (...parts: unknown[]) => void logged.push(JSON.stringify(parts));
  const log = { error: line, warn: line, info: line, debug: line };
  const gateway = new Gateway({ version: '0.0.0', engine: undefined, log, stateFolder });
  closing.push(() => gateway.close());
  const result = await gateway.reload(Buffer.from(`${canonical(bundle)}\n`));
  if (result.result !== 'ok') throw new Error(JSON.stringify(result));
  return gateway;
}

type Answers = (url: string) => Promise<'accept' | 'decline'>;

const headersOf = (user: keyof typeof KEYS) => ({ requestInit: { headers: { 'x-api-key': KEYS[user] } } });
const endpoint = () => new URL(`http://127.0.0.1:${port}/mcp`);

async function modern(user: keyof typeof KEYS, answers?: Answers): Promise<ModernClient> {
  const capabilities = answers === undefined ? {} : { elicitation: { url: {} } };
  const client = new ModernClient(
    { name: 'c', version: '1' },
    { capabilities, versionNegotiation: { mode: { pin: '2026-07-28' } } },
  );
  if (answers !== undefined) {
    client.setRequestHandler('elicitation/create', async ({ params }) => ({
      action: await answers((params as { url: string }).url),
    }));
  }
  await client.connect(new ModernTransport(endpoint(), headersOf(user)));
  closing.push(() => client.close());
  return client;
}

async function legacy(user: keyof typeof KEYS, capabilities = {}): Promise<LegacyClient> {
  const client = new LegacyClient({ name: 'c', version: '1' }, { capabilities });
  const transport = new LegacyTransport(endpoint(), headersOf(user));
  await client.connect(transport as Parameters<typeof client.connect>[0]);
  closing.push(() => client.close());
  return client;
}

/** Goes all the way in a browser, signing in as `account`. */
async function goThrough(page: string, account: string): Promise<string> {
  const person = new Person();
  const sent = await person.setOut(page);
  const back = await person.signIn(sent, account, `http://127.0.0.1:${port}/`);
  return (await person.visit(back.href)).text;
}

const echo = (message: string) => ({ name: 'echo', arguments: { message } });

async function echoed(client: ModernClient | LegacyClient, message: string): Promise<string> {
  return textOf((await client.callTool(echo(message))) as { content?: unknown });
}

function expectNoSecrets(upstream: GuardedUpstream): void {
  const tokens = upstream.shown.map((shown) => shown.replace(/^Bearer /, ''));
  expect(tokens.length).toBeGreaterThan(0);
  for (const secret of [...tokens, ...Object.values(KEYS), SECRET, KEY]) {
    expect(logged.filter((line) => line.includes(secret))).toEqual([]);
  }
  for (const key of Object.values(KEYS)) expect(upstream.shown.join()).not.toContain(key);
}

describe.each(['modern', 'legacy'] as const)('a %s server', (era) => {
  test('is called for a person of a modern client who went to the page it was given', async () => {
    const served = await serve(era);
    await startGateway(served);
    const pages: string[] = [];
    const client = await modern('alice', async (url) => {
      pages.push(url);
      await goThrough(url, 'alice-at-crm');
      return 'accept';
    });
    expect((await client.listTools()).tools.map(({ name }) => name)).toContain('echo');
    expect(await echoed(client, 'one')).toBe('one');
    expect(await echoed(client, 'two')).toBe('two');
    expect(pages).toEqual([expect.stringMatching(`^http://127.0.0.1:${port}/connect/crm\\?t=[\\w-]+$`)]);
    expect(new Set(served.upstream.visitors)).toEqual(new Set(['alice-at-crm']));
    expectNoSecrets(served.upstream);
  });
});

describe('a modern client', () => {
  test('that says yes before the person is done waits for it', async () => {
    const served = await serve('modern');
    await startGateway(served);
    let asked = 0;
    let going: Promise<string> | undefined;
    const client = await modern('alice', async (url) => {
      asked += 1;
      going = goThrough(url, 'alice-at-crm');
      return 'accept';
    });
    expect(await echoed(client, 'one')).toBe('one');
    expect([asked, await going]).toEqual([1, expect.stringContaining('connected')]);
  });

  test('that says no is not asked again, and calls nothing', async () => {
    const served = await serve('modern');
    await startGateway(served);
    let asked = 0;
    const client = await modern('alice', async () => {
      asked += 1;
      return 'decline';
    });
    expect(await client.callTool(echo('one'))).toMatchObject({ isError: true });
    expect([asked, served.upstream.visitors]).toEqual([1, []]);
  });

  test('that cannot show pages is told the address', async () => {
    const served = await serve('modern');
    await startGateway(served);
    const client = await modern('alice');
    const error = await client.callTool(echo('one')).catch((thrown: unknown) => thrown);
    const url = expect.stringContaining('/connect/crm?t=');
    expect(error).toMatchObject({ code: 403, data: { url } });
  });

  test('has the account of its own person, and never that of another', async () => {
    const served = await serve('modern');
    await startGateway(served);
    const as =
      (account: string): Answers =>
      async (url) => {
        await goThrough(url, account);
        return 'accept';
      };
    const alice = await modern('alice', as('alice-at-crm'));
    const bob = await modern('bob', as('bob-at-crm'));
    await alice.callTool(echo('one'));
    const seen = served.upstream.visitors.length;
    await bob.callTool(echo('two'));
    expect(new Set(served.upstream.visitors.slice(seen))).toEqual(new Set(['bob-at-crm']));
  });
});

describe('a legacy client', () => {
  test('that can show pages is asked with -32042, hears when it is done, and calls again', async () => {
    const served = await serve('legacy');
    await startGateway(served, {
      client_id: 'known',
      client_secret: `\${file:${stateFolder}/secret}`,
      issuer: issuer.issuer,
      scopes: ['crm.read'],
    });
    const client = await legacy('alice', { elicitation: { url: {} } });
    const error = (await client.callTool(echo('one')).catch((thrown: unknown) => thrown)) as {
      code: number;
      data: { elicitations: { mode: string; url: string; elicitationId: string; message: string }[] };
    };
    expect(error).toMatchObject({ code: -32042, data: { elicitations: [{ mode: 'url' }] } });
    const [{ url, elicitationId } = { url: '', elicitationId: '' }] = error.data.elicitations;
    const told = new Promise((resolve) =>
      client.setNotificationHandler(ElicitationCompleteNotificationSchema, ({ params }) => resolve(params)),
    );
    await goThrough(url, 'alice-at-crm');
    expect(await told).toMatchObject({ elicitationId });
    expect(await echoed(client, 'one')).toBe('one');
    expectNoSecrets(served.upstream);
  });

  test('that cannot is told the address', async () => {
    const served = await serve('legacy');
    await startGateway(served);
    const client = await legacy('alice');
    const error = await client.callTool(echo('one')).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 403, data: { url: expect.stringContaining('/connect/crm?t=') } });
  });
});

test('an account is there after a restart, and a token that was taken back is replaced', async () => {
  const served = await serve('modern');
  const first = await startGateway(served);
  const client = await modern('alice', async (url) => {
    await goThrough(url, 'alice-at-crm');
    return 'accept';
  });
  await client.callTool(echo('one'));
  await client.close();
  await first.close();
  await startGateway(served);
  const again = await modern('alice');
  expect(await echoed(again, 'two')).toBe('two');
  const before = served.upstream.shown.at(-1)!;
  served.upstream.revoked.add(before.replace(/^Bearer /, ''));
  expect(await echoed(again, 'three')).toBe('three');
  expect(served.upstream.shown.at(-1)).not.toBe(before);
});

test('a code that somebody else was given is worth nothing', async () => {
  const served = await serve('modern');
  await startGateway(served);
  const pageOf = async (user: keyof typeof KEYS) => {
    const client = await modern(user);
    const error = (await client.callTool(echo('x')).catch((thrown: unknown) => thrown)) as {
      data: { url: string };
    };
    return error.data.url;
  };
  const [alice, mallory] = [new Person(), new Person()];
  const gateway = `http://127.0.0.1:${port}/`;
  const hers = await alice.signIn(await alice.setOut(await pageOf('alice')), 'alice-at-crm', gateway);
  const his = await mallory.signIn(await mallory.setOut(await pageOf('bob')), 'mallory', gateway);
  hers.searchParams.set('code', his.searchParams.get('code') ?? '');
  expect((await alice.visit(hers.href)).status).toBe(502);
  expect(logged.join()).toContain('invalid_grant');
  const still = await modern('alice');
  expect(await still.callTool(echo('x')).catch((thrown: unknown) => thrown)).toMatchObject({ code: 403 });
  expect(served.upstream.visitors).toEqual([]);
});
