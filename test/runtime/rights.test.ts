// What a reload takes and gives, seen by clients of both eras that hold streams open at a whole gateway.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Gateway } from '../../runtime/gateway.ts';
import { canonical } from '../../schema/canonical.ts';
import { bundleOf } from './catalog/policy-scene.ts';
import { EventReader } from './event-reader.ts';
import { type ResourceServer, startResourceServer } from './resource-server.ts';

const KEYS = { ada: 'mcpgw_ada-key-0123456789abcdef', eve: 'mcpgw_eve-key-0123456789abcdef' };
type Person = keyof typeof KEYS;
const UPDATED = 'notifications/resources/updated';
const TOOLS = 'notifications/tools/list_changed';
const RESOURCES = 'notifications/resources/list_changed';

let stateFolder: string;
let port: number;
let upstream: ResourceServer;
let gateway: Gateway;
const streams: EventReader[] = [];

beforeEach(async () => {
  stateFolder = mkdtempSync(join(tmpdir(), 'mcpgw-rights-'));
  upstream = await startResourceServer(['read', 'drop'], ['a:1']);
  port = await freePort();
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  gateway = new Gateway({ version: '0.0.0', engine: undefined, log: silent, stateFolder });
});
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.cancel();
  await gateway.close();
  await upstream.close();
  rmSync(stateFolder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const found = (server.address() as AddressInfo).port;
  await new Promise((resolve) => server.close(resolve));
  return found;
}

/** What each may use; who is not in it has no key. */
async function enforce(rights: Partial<Record<Person, object>>): Promise<void> {
  const people = Object.entries(rights) as [Person, object][];
  const keys = people.map(([user]) => {
    const hash = `sha256:${createHash('sha256').update(KEYS[user]).digest('hex')}`;
    return [user, { hash, user }];
  });
  const bundle = bundleOf({
    version: 1,
    gateway: {
      listeners: [{ name: 'main', address: '127.0.0.1', port, path: '/mcp' }],
      admin: { enabled: false },
      reload: { watch: false },
      shutdown_grace: '50ms',
    },
    upstreams: { a: { url: upstream.url } },
    authn: { providers: { keys: { type: 'api_key', header: 'x-api-key', keys: Object.fromEntries(keys) } } },
    authz: {
      rules: people.map(([user, what]) => ({ name: user, effect: 'allow', who: { users: [user] }, what })),
    },
  });
  const result = await gateway.reload(Buffer.from(`${canonical(bundle)}\n`));
  expect(result).toMatchObject({ result: 'ok' });
}

function request(person: Person, method: 'GET' | 'POST', headers: object, body?: object): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/mcp`, {
    method,
    headers: {
      'x-api-key': KEYS[person],
      accept: method === 'GET' ? 'text/event-stream' : 'application/json, text/event-stream',
      'content-type': 'application/json',
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify({ jsonrpc: '2.0', ...body }) }),
  });
}

/** A client of 2025-11-25 with its stream open. */
class Legacy {
  readonly person: Person;
  readonly session: string;
  readonly stream: EventReader;

  constructor(person: Person, session: string, stream: EventReader) {
    this.person = person;
    this.session = session;
    this.stream = stream;
  }

  static async open(person: Person): Promise<Legacy> {
    const clientInfo = { name: 'c', version: '1' };
    const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo };
    const opened = await request(person, 'POST', {}, { id: 0, method: 'initialize', params });
    await opened.text();
    const session = opened.headers.get('mcp-session-id') ?? '';
    const headers = { 'mcp-session-id': session, 'mcp-protocol-version': '2025-11-25' };
    const stream = reading(await request(person, 'GET', headers));
    return new Legacy(person, session, stream);
  }

  send(method: string, params: object = {}): Promise<Response> {
    const headers = { 'mcp-session-id': this.session, 'mcp-protocol-version': '2025-11-25' };
    return request(this.person, 'POST', headers, { id: 1, method, params });
  }
}

/** subscriptions/listen of a client of 2026-07-28. */
async function listen(person: Person): Promise<EventReader> {
  const method = 'subscriptions/listen';
  const params = {
    notifications: { toolsListChanged: true, resourcesListChanged: true, resourceSubscriptions: ['a:1'] },
    _meta: {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': {},
    },
  };
  const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': method };
  const stream = reading(await request(person, 'POST', headers, { id: 7, method, params }));
  await stream.until('notifications/subscriptions/acknowledged');
  return stream;
}

function reading(response: Response): EventReader {
  expect(response.status).toBe(200);
  const stream = new EventReader(response);
  streams.push(stream);
  return stream;
}

const READS = { resources: ['a:*'] };

it('takes what it takes at the swap, and tells whom it concerns', async () => {
  await enforce({ ada: READS, eve: { ...READS } });
  const [ada, eve] = [await Legacy.open('ada'), await Legacy.open('eve')];
  for (const one of [ada, eve]) {
    const answer = await one.send('resources/subscribe', { uri: 'a:1' });
    expect(await answer.text()).toContain('"result":{}');
  }
  const listening = await listen('ada');
  upstream.update('a:1');
  for (const stream of [ada.stream, eve.stream, listening]) await stream.until(UPDATED);

  await enforce({ ada: { tools: ['read'] }, eve: READS });
  // Lists in the same turn as the swap; each is told of its own and of nothing else.
  for (const stream of [ada.stream, listening]) {
    await stream.until(TOOLS);
    await stream.until(RESOURCES);
  }
  upstream.update('a:1');
  await eve.stream.until(UPDATED);
  const still = await ada.send('tools/list');
  expect(await still.text()).toContain('"name":"read"');
  expect([ada.stream.unread, listening.unread, eve.stream.unread]).toEqual([[], [], []]);
  expect(await (await ada.send('resources/subscribe', { uri: 'a:1' })).text()).toContain('"code":-32002');
  expect(upstream.subscribed).toEqual(new Set(['a:1']));
});

it('shows those out whose key it does not know any more, and nobody else', async () => {
  await enforce({ ada: READS, eve: READS });
  const [ada, eve] = [await Legacy.open('ada'), await Legacy.open('eve')];
  const [stays, leaves] = [await listen('ada'), await listen('eve')];
  await eve.send('resources/subscribe', { uri: 'a:1' });

  await enforce({ ada: READS });
  await eve.stream.ended;
  await leaves.ended;
  // The stream ends as streams end: with the result of the request.
  expect(leaves.unread).toEqual([expect.stringContaining('"resultType":"complete"')]);
  expect((await eve.send('tools/list')).status).toBe(401);
  expect((await ada.send('tools/list')).status).toBe(200);
  upstream.update('a:1');
  await stays.until(UPDATED);
  expect(gateway.status()).toMatchObject({ sessions: 1, listens: 1, subscriptions: 1 });
});
