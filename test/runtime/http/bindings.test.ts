// The sockets of a gateway over reloads and rotations: keys and certificates come from files, and whatever is wrong
// with the next ones, the ones before stay.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as askPlain } from 'node:http';
import { Agent, request as askSecure } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Bindings } from '../../../runtime/http/bindings.ts';
import { nodeEngine } from '../../../runtime/http/node.ts';
import type { HttpEngine, HttpHandler } from '../../../runtime/http/server.ts';
import { uwsEngine } from '../../../runtime/http/uws.ts';
import { findUws } from '../../../runtime/http/uws-loader.ts';
import { Secrets } from '../../../runtime/secrets/secrets.ts';
import type { BundleListener, BundleTls } from '../../../schema/generated/bundle.ts';
import { type Certificate, issue, makeAuthority } from '../../fixtures/certificates.ts';

const servers = makeAuthority('servers');
const people = makeAuthority('people');
const first = issue(servers, 'first');
const second = issue(servers, 'second');
const alice = issue(people, 'alice');

const { addon } = findUws();
const engines: [string, () => HttpEngine][] = [['node', nodeEngine]];
if (addon) engines.push(['uws', () => uwsEngine(addon)]);

let dir = '';
let lines: string[];
let secrets: Secrets;
let bindings: Bindings;

function setUp(engine: HttpEngine): void {
  lines = [];
  const say =
    (level: string) =>
    (message: string, fields: object = {}) =>
      void lines.push(`${level}: ${message} ${JSON.stringify(fields)}`);
  const told = { error: say('error'), warn: say('warn'), info: say('info'), debug: say('debug') };
  secrets = new Secrets({
    env: { INLINE: first.cert, PATH_OF_CERT: join(dir, 'cert.pem') },
    log: told,
    intervalMs: 5,
  });
  bindings = new Bindings({ engine, secrets, log: told });
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bindings-'));
  put(first);
  writeFileSync(join(dir, 'ca.pem'), people.cert);
});
afterEach(() => {
  bindings.destroy();
  secrets.close();
  rmSync(dir, { recursive: true });
});

function put({ cert, key }: Certificate): void {
  writeFileSync(join(dir, 'key.pem'), key);
  writeFileSync(join(dir, 'cert.pem'), cert);
}

function tlsOf(change: Partial<BundleTls> = {}): BundleTls {
  return {
    cert: [{ text: join(dir, 'cert.pem') }],
    key: [{ file: join(dir, 'key.pem') }],
    require_client_cert: false,
    min_version: '1.2',
    ...change,
  };
}

function listenerOf(port: number, tls?: BundleTls): BundleListener {
  return {
    name: 'main',
    address: '127.0.0.1',
    port,
    path: '/mcp',
    sse_path: null,
    message_path: null,
    ws_path: null,
    allowed_origins: [],
    allowed_hosts: [],
    ...(tls !== undefined && { tls }),
  };
}

const saying =
  (text: string): HttpHandler =>
  (_asked, response) =>
    response.send(200, [], text);

async function reload(listeners: readonly BundleListener[], text = 'hello'): Promise<readonly number[]> {
  const rebinding = await bindings.prepare(listeners, 100);
  rebinding.commit(listeners.map(() => saying(text)));
  return rebinding.ports;
}

/** A free port, now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** `answer (of whom)`, or why there is none. */
function ask(port: number, secure: boolean, by?: Certificate): Promise<string> {
  const agent = new Agent({ ca: servers.cert, checkServerIdentity: () => undefined, ...by });
  const to = { port, host: '127.0.0.1', method: 'POST', path: '/', headers: { connection: 'close' } };
  return new Promise((resolve) => {
    const asked = secure ? askSecure({ ...to, agent }) : askPlain({ ...to, agent: false });
    asked.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    asked.on('response', async (answer) => {
      const peer = secure ? (answer.socket as TLSSocket).getPeerX509Certificate()?.subject : 'nobody';
      let body = '';
      for await (const chunk of answer) body += chunk;
      resolve(`${body} (${peer})`);
    });
    asked.end();
  });
}

describe.each(engines)('listeners with TLS on the engine %s', (name, make) => {
  it('are served, from a path, a file, or the text itself', async () => {
    setUp(make());
    for (const cert of [
      [{ text: join(dir, 'cert.pem') }],
      [{ file: join(dir, 'cert.pem') }],
      [{ env: 'INLINE' }],
      [{ env: 'PATH_OF_CERT' }],
    ]) {
      const [port = 0] = await reload([listenerOf(0, tlsOf({ cert }))]);
      expect(await ask(port, true)).toBe('hello (CN=first)');
    }
    const said = lines.filter((line) => line.includes('speaks no TLS'));
    expect(said.length).toBe(name === 'uws' ? 1 : 0);
  });

  it('use what their files say next, and keep what cannot be used out', async () => {
    setUp(make());
    const [port = 0] = await reload([listenerOf(0, tlsOf())]);
    put(second);
    await expect.poll(() => ask(port, true)).toBe('hello (CN=second)');
    writeFileSync(join(dir, 'cert.pem'), 'half a certif');
    await expect.poll(() => lines.join('\n')).toContain('the one before stays in use');
    expect(await ask(port, true)).toBe('hello (CN=second)');
    put(first);
    await expect.poll(() => ask(port, true)).toBe('hello (CN=first)');
    expect(lines.join('\n')).not.toContain('half a certif');
  });

  it('keep their socket over a reload, with another certificate and authority', async () => {
    setUp(make());
    const port = await freePort();
    await reload([listenerOf(port, tlsOf({ client_ca: join(dir, 'ca.pem') }))], 'one');
    writeFileSync(join(dir, 'other.pem'), second.cert);
    writeFileSync(join(dir, 'other.key'), second.key);
    const next = tlsOf({
      cert: [{ text: join(dir, 'other.pem') }],
      key: [{ file: join(dir, 'other.key') }],
      client_ca: join(dir, 'cert.pem'),
    });
    expect(await ask(port, true, alice)).toBe('one (CN=first)');
    await reload([listenerOf(port, next)], 'two');
    expect(await ask(port, true)).toBe('two (CN=second)');
    expect(await ask(port, true, alice)).not.toContain('two');
  });

  it('begin and end to speak TLS, and to require certificates, at the same address', async () => {
    setUp(make());
    const port = await freePort();
    await reload([listenerOf(port)], 'plain');
    expect(await ask(port, false)).toBe('plain (nobody)');

    await reload([listenerOf(port, tlsOf())], 'secure');
    await expect.poll(() => ask(port, true)).toBe('secure (CN=first)');
    expect(await ask(port, false)).not.toContain('(');

    const required = tlsOf({ client_ca: join(dir, 'ca.pem'), require_client_cert: true });
    await reload([listenerOf(port, required)], 'required');
    await expect.poll(() => ask(port, true, alice)).toBe('required (CN=first)');
    expect(await ask(port, true)).not.toContain('(');

    await reload([listenerOf(port)], 'plain again');
    await expect.poll(() => ask(port, false)).toBe('plain again (nobody)');
    expect(secrets.size).toBe(0);
  });

  it.each([
    [
      'a file that is not there',
      { cert: [{ text: '/nowhere/cert.pem' }] },
      'listener main: tls.cert: file /nowhere/cert.pem cannot be read (ENOENT)',
    ],
    [
      'a variable that is not set',
      { key: [{ env: 'NO_KEY' }] },
      'listener main: tls.key: environment variable NO_KEY is not set',
    ],
    ['a key that is none', { key: [{ env: 'INLINE' }] }, 'listener main: the key cannot be used'],
    [
      'an authority that is not there',
      { client_ca: '/nowhere/ca.pem' },
      'listener main: tls.client_ca: file /nowhere/ca.pem',
    ],
    [
      'required certificates, and nobody who signs them',
      { require_client_cert: true },
      'no authority is named',
    ],
  ])('are refused with %s, and everything goes on', async (_what, change, message) => {
    setUp(make());
    const port = await freePort();
    await reload([listenerOf(port, tlsOf())]);
    const held = secrets.size;
    await expect(bindings.prepare([listenerOf(port, tlsOf(change))], 100)).rejects.toThrow(message);
    expect([await ask(port, true), secrets.size]).toEqual(['hello (CN=first)', held]);
  });

  it('hold nothing more after many reloads, taken or not', async () => {
    setUp(make());
    const port = await freePort();
    const tls = tlsOf({ client_ca: join(dir, 'ca.pem') });
    await reload([listenerOf(port, tls)]);
    const held = secrets.size;
    for (let i = 0; i < 20; i += 1) {
      await reload([listenerOf(port, { ...tls, min_version: i % 2 === 0 ? '1.3' : '1.2' })], `${i}`);
      (await bindings.prepare([listenerOf(port, tls), listenerOf(0, tls)], 100)).abandon();
      (await bindings.prepare([listenerOf(port)], 100)).abandon();
    }
    expect([await ask(port, true), secrets.size]).toEqual(['19 (CN=first)', held]);
  });
});

describe('an address that somebody else takes in the swap', () => {
  it('is asked for again until it is free', async () => {
    const thief = createServer();
    const real = nodeEngine();
    // Where the gateway would be first, somebody else is.
    const robbed: HttpEngine = {
      ...real,
      createServer(options, handler) {
        const server = real.createServer(options, handler);
        const listen = server.listen.bind(server);
        server.listen = async () => {
          server.listen = listen;
          await new Promise<void>((resolve) => thief.listen(options.port, '127.0.0.1', () => resolve()));
          return listen().finally(() => thief.close());
        };
        return options.tls === undefined ? real.createServer(options, handler) : server;
      },
    };
    setUp(robbed);
    const port = await freePort();
    await reload([listenerOf(port)]);
    await reload([listenerOf(port, tlsOf())], 'at last');
    await expect.poll(() => ask(port, true), { timeout: 10_000 }).toBe('at last (CN=first)');
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([
      expect.stringContaining('cannot listen; trying again'),
    ]);
  });
});
