// Who gets in over TLS, and whose certificate a request stands for: the client's own, whatever else is connected, and
// however its session began.
import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nodeEngine } from '../../../runtime/http/node.ts';
import type { HttpServer, ServerTls } from '../../../runtime/http/server.ts';
import { type Certificate, issue, makeAuthority } from '../../fixtures/certificates.ts';
import { RawClient, request } from './raw-client.ts';
import { Rig } from './rig.ts';

const DAY_MS = 86_400_000;
const servers = makeAuthority('servers');
const people = makeAuthority('people');
const strangers = makeAuthority('people');
const own = issue(servers, 'gateway');
const alice = issue(people, 'alice');
const bob = issue(people, 'bob');

const VERSIONS = ['TLSv1.2', 'TLSv1.3'] as const;
type Version = (typeof VERSIONS)[number];

const OPTIONAL: ServerTls = {
  cert: own.cert,
  key: own.key,
  minVersion: 'TLSv1.2',
  clientCa: people.cert,
  requireClientCert: false,
};
const REQUIRED: ServerTls = { ...OPTIONAL, requireClientCert: true };

const rig = new Rig(nodeEngine);
const clients: RawClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
  vi.useRealTimers();
});

interface Gate {
  readonly server: HttpServer;
  readonly port: number;
  /** Requests that reached a handler. */
  readonly served: () => number;
  connect(by?: Certificate, options?: ConnectionOptions): Promise<RawClient>;
}

/** Answers every request with the certificate it came with, in hex. */
async function open(tls: ServerTls): Promise<Gate> {
  let served = 0;
  const { server, port } = await rig.start(
    (asked, response) => {
      served += 1;
      const { certificate } = asked;
      response.send(200, [], certificate?.toString('hex') ?? 'none');
    },
    { tls },
    { headTimeoutMs: 2_000 },
  );
  return {
    server,
    port,
    served: () => served,
    async connect(by, options = {}) {
      const identity = by === undefined ? {} : { cert: by.cert, key: by.key };
      const client = await RawClient.connect(port, '127.0.0.1', {
        ca: servers.cert,
        checkServerIdentity: () => undefined,
        ...identity,
        ...options,
      });
      clients.push(client);
      return client;
    },
  };
}

async function shown(client: RawClient): Promise<string> {
  client.send(request('POST', '/', 'x'));
  return String((await client.response()).body);
}

const hexOf = ({ der }: Certificate): string => der.toString('hex');
const only = (version: Version): ConnectionOptions => ({ minVersion: version, maxVersion: version });

/** The session a client could resume; with TLS 1.3 it comes behind the handshake. */
async function sessionOf(gate: Gate, by: Certificate | undefined, version: Version): Promise<Buffer> {
  const client = await gate.connect(by, only(version));
  const socket = client.socket as TLSSocket;
  const session = new Promise<Buffer>((resolve) => socket.once('session', resolve));
  await shown(client);
  return version === 'TLSv1.2' ? (socket.getSession() as Buffer) : session;
}

/** Resumes a session; fails when the server would not. */
async function resume(gate: Gate, session: Buffer, version: Version, by?: Certificate): Promise<RawClient> {
  const client = await gate.connect(by, { ...only(version), session });
  expect((client.socket as TLSSocket).isSessionReused()).toBe(true);
  return client;
}

/** Connects, asks, and tells what came of it: nothing at all, when it is refused. */
async function attempt(gate: Gate, by?: Certificate, options?: ConnectionOptions): Promise<string> {
  const client = await gate.connect(by, options);
  client.send(request('POST', '/', 'x'));
  await Promise.race([client.whenClosed, client.until('\r\n\r\n').catch(() => {})]);
  return client.received;
}

describe('the certificate of a client', () => {
  it('is the one it showed, the same for every request of its connection', async () => {
    const certificates: (Buffer | undefined)[] = [];
    const { port } = await rig.start(
      (asked, response) => {
        certificates.push(asked.certificate);
        response.send(200, [], '');
      },
      { tls: REQUIRED },
    );
    const client = await RawClient.connect(port, '127.0.0.1', {
      ca: servers.cert,
      checkServerIdentity: () => undefined,
      cert: alice.cert,
      key: alice.key,
    });
    clients.push(client);
    for (let i = 0; i < 2; i += 1) {
      client.send(request('POST', '/', 'x'));
      await client.response();
    }
    expect(certificates[0]?.equals(alice.der)).toBe(true);
    expect(certificates[1]).toBe(certificates[0]);
  });

  it('is none when it shows none, or was not asked', async () => {
    expect(await shown(await (await open(OPTIONAL)).connect())).toBe('none');
    const notAsking = await open({ ...OPTIONAL, clientCa: undefined });
    expect(await shown(await notAsking.connect(alice))).toBe('none');
  });

  it.each(VERSIONS)('is never another one, with many connections at once (%s)', async (version) => {
    const gate = await open(OPTIONAL);
    const all = Array.from({ length: 8 }, (_, i) => issue(people, `client ${i}`));
    await Promise.all(
      Array.from({ length: 32 }, async (_, i) => {
        const by = i % 4 === 3 ? undefined : all[i % all.length];
        const client = await gate.connect(by, only(version));
        for (let turn = 0; turn < 4; turn += 1) {
          expect(await shown(client)).toBe(by === undefined ? 'none' : hexOf(by));
        }
      }),
    );
  });

  it.each(VERSIONS)('is the one its session began with, when that is resumed (%s)', async (version) => {
    const gate = await open(OPTIONAL);
    const everybody = [alice, bob, undefined];
    const sessions = await Promise.all(everybody.map((by) => sessionOf(gate, by, version)));
    await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const who = everybody[i % 3];
        // Whatever else the client holds by then.
        const client = await resume(gate, sessions[i % 3] as Buffer, version, i > 5 ? bob : undefined);
        expect(await shown(client)).toBe(who === undefined ? 'none' : hexOf(who));
      }),
    );
  });
});

describe('a client', () => {
  it.each([
    ['no certificate', undefined],
    ['one of another authority of the same name', issue(strangers, 'alice')],
    ['one that nobody signed', makeAuthority('alice')],
    ['one that has expired', issue(people, 'alice', { to: new Date(Date.now() - 1_000) })],
    ['one of tomorrow', issue(people, 'alice', { from: new Date(Date.now() + DAY_MS / 2) })],
  ])('with %s is refused where one is required, before its request is read', async (_what, by) => {
    const gate = await open(REQUIRED);
    for (const version of VERSIONS) expect(await attempt(gate, by, only(version))).toBe('');
    expect([gate.served(), await shown(await gate.connect(alice))]).toEqual([0, hexOf(alice)]);
  });

  it.each([
    ['of another authority', issue(strangers, 'alice')],
    ['that has expired', issue(people, 'alice', { to: new Date(Date.now() - 1_000) })],
  ])('with a certificate %s is refused also where none is required', async (_what, by) => {
    const gate = await open(OPTIONAL);
    for (const version of VERSIONS) expect(await attempt(gate, by, only(version))).toBe('');
    expect(gate.served()).toBe(0);
  });

  it.each(VERSIONS)(
    'does not resume a session for longer than its certificate is valid (%s)',
    async (version) => {
      const gate = await open(OPTIONAL);
      const session = await sessionOf(gate, alice, version);
      await resume(gate, session, version);
      const served = gate.served();
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * DAY_MS });
      expect(await attempt(gate, undefined, { ...only(version), session, rejectUnauthorized: false })).toBe(
        '',
      );
      expect(gate.served()).toBe(served);
    },
  );

  it.each(VERSIONS)('does not resume a session of an authority that was replaced (%s)', async (version) => {
    const gate = await open(REQUIRED);
    const session = await sessionOf(gate, alice, version);
    await resume(gate, session, version);
    gate.server.setTls({ ...REQUIRED, clientCa: strangers.cert });
    const served = gate.served();
    expect(await attempt(gate, undefined, { ...only(version), session })).toBe('');
    expect(await attempt(gate, alice, { ...only(version), session })).toBe('');
    expect(gate.served()).toBe(served);
  });

  it('cannot change its certificate by renegotiation', async () => {
    const gate = await open(OPTIONAL);
    const client = await gate.connect(undefined, only('TLSv1.2'));
    const socket = client.socket as TLSSocket;
    await shown(client);
    const refused = new Promise<Error | null>((resolve) => {
      socket.once('error', resolve);
      socket.renegotiate({ rejectUnauthorized: false }, resolve);
    });
    expect(await refused).toBeInstanceOf(Error);
  });
});

/** What the handshake ends with. */
async function handshake(port: number, options: ConnectionOptions): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options });
  try {
    await once(socket, 'secureConnect');
    return `${socket.getProtocol()} ${socket.alpnProtocol}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  } finally {
    socket.destroy();
  }
}

describe('the handshake', () => {
  const plain = { ...OPTIONAL, clientCa: undefined };

  it('refuses TLS 1.1, and 1.2 where 1.3 is asked for', async () => {
    const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    const both = await open(plain);
    expect(await handshake(both.port, old)).toBe('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION');
    expect(await handshake(both.port, only('TLSv1.2'))).toBe('TLSv1.2 false');
    const strict = await open({ ...plain, minVersion: 'TLSv1.3' });
    expect(await handshake(strict.port, only('TLSv1.2'))).toBe('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION');
    expect(await handshake(strict.port, {})).toBe('TLSv1.3 false');
  });

  it('agrees on http/1.1 and nothing else', async () => {
    const { port } = await open(plain);
    expect(await handshake(port, { ALPNProtocols: ['h2', 'http/1.1'] })).toBe('TLSv1.3 http/1.1');
    expect(await handshake(port, { ALPNProtocols: ['h2'] })).toBe(
      'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL',
    );
  });

  it('ends a client that does not finish it', async () => {
    const { port } = await rig.start(undefined, { tls: plain }, { headTimeoutMs: 50 });
    const silent = connectTcp(port, '127.0.0.1');
    silent.on('error', () => {});
    await once(silent, 'close');
  });

  it('is not waited for when the server closes', async () => {
    const { server, port } = await rig.start(
      undefined,
      { tls: plain },
      { headTimeoutMs: 60_000, bodyDeadlineMs: 60_000 },
    );
    const silent = connectTcp(port, '127.0.0.1');
    silent.on('error', () => {});
    await expect.poll(() => server.connections).toBe(1);
    await Promise.all([server.close(), once(silent, 'close')]);
  });
});

describe('a certificate that is replaced', () => {
  const next = issue(servers, 'gateway');
  const serverCertificate = (client: RawClient) =>
    (client.socket as TLSSocket).getPeerX509Certificate()?.raw.toString('hex');

  it('is what new connections see; open ones go on, and no request is lost', async () => {
    const gate = await open(OPTIONAL);
    const before = await gate.connect(alice);
    expect(serverCertificate(before)).toBe(hexOf(own));
    const answers: string[] = [];
    const traffic = Array.from({ length: 6 }, async () => {
      for (let i = 0; i < 10; i += 1) answers.push(await shown(await gate.connect(bob)));
    });
    await shown(before);
    gate.server.setTls({ ...OPTIONAL, cert: next.cert, key: next.key });
    expect(serverCertificate(await gate.connect())).toBe(hexOf(next));
    expect(await shown(before)).toBe(hexOf(alice));
    await Promise.all(traffic);
    expect(answers).toEqual(Array.from({ length: 60 }, () => hexOf(bob)));
  });

  it.each([
    ['no certificate', { cert: 'nothing' }, 'the certificate cannot be used: no certificate in PEM'],
    ['an empty certificate', { cert: '' }, 'the certificate cannot be used: no certificate in PEM'],
    ['no key', { key: 'nothing' }, 'the key cannot be used: no private key in PEM, or one with a passphrase'],
    ['the key of another', { key: alice.key }, 'the key is not the one of the certificate'],
    ['an authority that is none', { clientCa: 'x' }, 'the authority of clients cannot be used'],
    ['nobody to ask', { clientCa: undefined, requireClientCert: true }, 'no authority is named'],
  ])('by %s is refused, and the one before stays', async (_what, change, message) => {
    const gate = await open(OPTIONAL);
    expect(() => gate.server.setTls({ ...OPTIONAL, ...change })).toThrow(message);
    expect(serverCertificate(await gate.connect())).toBe(hexOf(own));
    expect(() => rig.create(() => {}, { tls: { ...OPTIONAL, ...change } })).toThrow(message);
  });

  it('cannot be given to a server without TLS', async () => {
    const { server } = await rig.start();
    expect(() => server.setTls(OPTIONAL)).toThrow('without TLS');
  });
});
