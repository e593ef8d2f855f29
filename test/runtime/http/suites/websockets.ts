// WebSockets: which requests may become one, what travels, how they end, and that a server counts and ends them.
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import type WebSocketClient from 'ws';
import type { HttpHandler, HttpRequest, HttpResponse, WebSocket } from '../../../../runtime/http/server.ts';
import { request } from '../raw-client.ts';
import { type Rig, type Started, signal } from '../rig.ts';
import { upgradeHead } from './upgrade-head.ts';

const LIMIT = 1024;

interface Talk {
  readonly started: Started;
  /** The server's ends of what was opened so far. */
  readonly sockets: WebSocket[];
  readonly messages: string[];
  /** One per connection that ended. */
  readonly closed: WebSocket[];
  drains: number;
  connect(): Promise<WebSocketClient>;
}

export function websockets(rig: Rig): void {
  const clients: WebSocketClient[] = [];
  afterEach(() => {
    for (const client of clients) client.terminate();
    clients.length = 0;
  });

  async function talk(options: Parameters<Rig['start']>[1] = {}, limits: Parameters<Rig['start']>[2] = {}) {
    const all: Omit<Talk, 'started' | 'connect'> = { sockets: [], messages: [], closed: [], drains: 0 };
    const handler: HttpHandler = (_request, response) =>
      response.acceptWebSocket('mcp', LIMIT, (socket) => {
        all.sockets.push(socket);
        return {
          message: (text) => all.messages.push(text.toString()),
          drained: () => {
            all.drains += 1;
          },
          leaving: () => socket.close(1001, 'closing'),
          closed: () => all.closed.push(socket),
        };
      });
    const started = await rig.start(handler, options, limits);
    const connect = async () => {
      const client = rig.webSocket(started.port);
      clients.push(client);
      client.on('error', () => {});
      await once(client, 'open');
      return client;
    };
    return Object.assign(all, { started, connect }) as Talk;
  }

  /** Answers every request with whether it is an upgrade. */
  const tell = (asked: HttpRequest, response: HttpResponse) =>
    asked.readBody(100, (body) => response.send(200, [], `${asked.upgrade} ${body}`));

  async function close(client: WebSocketClient): Promise<[number, string]> {
    const [code, reason] = await once(client, 'close');
    return [code as number, String(reason)];
  }

  it('says the subprotocol, and carries text both ways in order', async () => {
    const all = await talk();
    const client = await all.connect();
    expect(client.protocol).toBe('mcp');
    const got: string[] = [];
    client.on('message', (data, isBinary) => got.push(`${isBinary} ${data}`));
    for (const text of ['one', 'zwö', 'x'.repeat(LIMIT)]) client.send(text);
    await expect.poll(() => all.messages).toEqual(['one', 'zwö', 'x'.repeat(LIMIT)]);
    for (const text of ['eins', 'zwei', 'y'.repeat(200_000)]) all.sockets[0]!.send(Buffer.from(text));
    await expect.poll(() => got).toEqual(['false eins', 'false zwei', `false ${'y'.repeat(200_000)}`]);
  });

  it('hands over messages that are valid for good', async () => {
    const kept: Buffer[] = [];
    const started = await rig.start((_request, response) =>
      response.acceptWebSocket('mcp', LIMIT, () => ({
        message: (text) => kept.push(text),
        drained() {},
        leaving() {},
        closed() {},
      })),
    );
    const client = rig.webSocket(started.port);
    clients.push(client);
    await once(client, 'open');
    for (let i = 0; i < 50; i++) client.send(`message ${i}`);
    await expect.poll(() => kept.length).toBe(50);
    expect(kept.map(String)).toEqual(Array.from({ length: 50 }, (_, i) => `message ${i}`));
  });

  it('ends a connection that sends binary with 1003, one that sends too much with 1009', async () => {
    const all = await talk();
    const [binary, large] = [await all.connect(), await all.connect()];
    binary.send(Buffer.from('x'));
    expect((await close(binary))[0]).toBe(1003);
    large.send('x'.repeat(LIMIT + 1));
    expect((await close(large))[0]).toBe(1009);
    await expect.poll(() => all.closed.length).toBe(2);
    expect(all.messages).toEqual([]);
  });

  it('says goodbye with the code and reason it is told, and reports the end once', async () => {
    const all = await talk();
    const client = await all.connect();
    const closing = close(client);
    all.sockets[0]!.close(4401, 'token expired');
    expect(await closing).toEqual([4401, 'token expired']);
    await expect.poll(() => all.closed).toEqual(all.sockets);
    all.sockets[0]!.close(1000, 'again');
    expect(all.sockets[0]!.send(Buffer.from('late'))).toBe(true);
    expect([all.sockets[0]!.buffered, all.closed.length]).toEqual([0, 1]);
  });

  it.each(['close', 'terminate'] as const)('reports a client that ends by %s', async (how) => {
    const all = await talk();
    const client = await all.connect();
    client[how]();
    await expect.poll(() => all.closed.length).toBe(1);
    await expect.poll(() => all.started.server.connections).toBe(0);
  });

  it('reports the end to whoever closes the connection while it opens', async () => {
    const ended = signal();
    const started = await rig.start((_request, response) =>
      response.acceptWebSocket('mcp', LIMIT, (socket) => {
        socket.close(1013, 'not now');
        return { message() {}, drained() {}, leaving() {}, closed: ended.fire };
      }),
    );
    const client = rig.webSocket(started.port);
    clients.push(client);
    expect((await close(client))[0]).toBe(1013);
    await ended.promise;
  });

  it('tells a sender that the client is slow, and when everything was taken', async () => {
    const all = await talk();
    const client = await all.connect();
    let received = 0;
    client.on('message', (data) => {
      received += (data as Buffer).length;
    });
    client.pause();
    const socket = all.sockets[0]!;
    const piece = Buffer.alloc(1024 * 1024, 'x');
    let sent = 1;
    while (socket.send(piece)) sent += 1;
    expect(socket.buffered).toBeGreaterThan(64 * 1024);
    expect(socket.send(piece)).toBe(false);
    expect(all.drains).toBe(0);
    client.resume();
    await expect.poll(() => received).toBe((sent + 1) * piece.length);
    await expect.poll(() => [all.drains, socket.buffered]).toEqual([1, 0]);
    expect(socket.send(Buffer.from('more'))).toBe(true);
  });

  it.each([
    ['another version', { 'Sec-WebSocket-Version': '8' }],
    ['no version', { 'Sec-WebSocket-Version': '' }],
    ['no key', { 'Sec-WebSocket-Key': '' }],
    ['a key that is no key', { 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ=!' }],
    ['another protocol', { Upgrade: 'h2c' }],
    ['no word about it in Connection', { Connection: 'keep-alive' }],
    ['no Upgrade', { Upgrade: '' }],
    ['a chunked body', { 'Transfer-Encoding': 'chunked' }],
  ])('takes a request with %s for an ordinary one', async (_what, change) => {
    const { connect } = await rig.start(tell);
    const client = await connect();
    client.send(`${upgradeHead(change)}${'Transfer-Encoding' in change ? '0\r\n\r\n' : ''}`);
    expect(String((await client.response()).body)).toBe('false ');
  });

  it('takes a request with two keys for an ordinary one', async () => {
    const { connect } = await rig.start(tell);
    const client = await connect();
    const twice = 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';
    client.send(upgradeHead().replace('\r\n\r\n', `\r\n${twice}\r\n`));
    expect(String((await client.response()).body)).toBe('false ');
  });

  it('reads the body of a POST that offers another protocol, and keeps its connection', async () => {
    const { connect } = await rig.start(tell);
    const client = await connect();
    for (const body of ['first', 'second']) {
      client.send(request('POST', '/', body, ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c']));
      expect(String((await client.response()).body)).toBe(`false ${body}`);
    }
  });

  it('answers an upgrade like any request, now or later, and closes the connection', async () => {
    const waiting = signal<HttpResponse>();
    const { connect, ledger } = await rig.start((asked, response) => {
      if (asked.query === 'later') waiting.fire(response);
      else response.send(403, ['x-why', 'no'], `${asked.upgrade}`);
    });
    const client = await connect();
    client.send(`${upgradeHead()}${request('POST', '/smuggled', 'x')}`);
    await client.whenClosed;
    // Engines differ in whether the answer still leaves; a second one never does.
    expect(client.received.match(/HTTP\/1\.1/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(client.received === '' || client.received.endsWith('\r\n\r\ntrue')).toBe(true);
    const patient = await connect();
    patient.send(upgradeHead().replace('/ws', '/ws?later'));
    (await waiting.promise).send(401, [], 'sorry');
    const refused = await patient.response();
    expect([refused.status, String(refused.body)]).toEqual([401, 'sorry']);
    await patient.whenClosed;
    expect(ledger).toEqual([]);
  });

  it('notices that the client of an upgrade leaves before it is answered', async () => {
    const asked = signal();
    const gone = signal();
    const { connect } = await rig.start((_request, response) => {
      response.onGone(gone.fire);
      asked.fire();
    });
    const client = await connect();
    client.send(upgradeHead());
    await asked.promise;
    client.destroy();
    await gone.promise;
  });

  it('checks the framing of an upgrade before the handler sees it', async () => {
    let handled = 0;
    const { connect, barrier } = await rig.start(() => {
      handled += 1;
    });
    for (const lines of ['Host: other\r\n', 'Content-Length: 0\r\nContent-Length: 0\r\n']) {
      const client = await connect();
      client.send(upgradeHead().replace('\r\n\r\n', `\r\n${lines}\r\n`));
      await client.whenClosed;
      expect(client.received).toMatch(/^HTTP\/1\.1 400 /);
    }
    await barrier();
    expect(handled).toBe(0);
  });

  it('refuses to make a WebSocket of any other request', async () => {
    const { connect } = await rig.start((_request, response) => {
      const accept = () =>
        response.acceptWebSocket('mcp', LIMIT, () => {
          throw new Error('opened');
        });
      expect(accept).toThrow(TypeError);
      response.send(426, [], '');
    });
    const client = await connect();
    client.send('GET /ws HTTP/1.1\r\nHost: gateway.test\r\n\r\n');
    expect((await client.response()).status).toBe(426);
  });

  it('counts WebSockets among the connections, and closes those beyond the limit', async () => {
    const all = await talk({ maxConnections: 2 });
    const { server, connect } = all.started;
    const [first] = [await all.connect(), await all.connect()];
    expect(server.connections).toBe(2);
    await (await connect()).whenClosed;
    first.close();
    await expect.poll(() => server.connections).toBe(1);
    await all.connect();
    expect(server.connections).toBe(2);
  });

  it('tells them that the server closes, and waits until the last one has said goodbye', async () => {
    const all = await talk();
    const both = [await all.connect(), await all.connect()];
    const goodbyes = Promise.all(both.map(close));
    await all.started.server.close();
    expect((await goodbyes).map(([code]) => code)).toEqual([1001, 1001]);
    expect([all.closed.length, all.started.server.connections]).toEqual([2, 0]);
  });

  it('lets a client take what waits for it before the server is closed', async () => {
    const all = await talk();
    const client = await all.connect();
    let received = 0;
    client.on('message', (data) => {
      received += (data as Buffer).length;
    });
    client.pause();
    all.sockets[0]!.send(Buffer.alloc(8 * 1024 * 1024, 'x'));
    const closing = close(client);
    const closed = all.started.server.close();
    client.resume();
    expect((await closing)[0]).toBe(1001);
    await closed;
    expect(received).toBe(8 * 1024 * 1024);
  });

  it('makes no WebSocket any more while it closes', async () => {
    const all: HttpResponse[] = [];
    const held = signal<HttpResponse>();
    const started = await rig.start((asked, response) => {
      if (asked.path === '/held') held.fire(response);
      else {
        void started.server.close();
        response.acceptWebSocket('mcp', LIMIT, () => {
          all.push(response);
          return { message() {}, drained() {}, leaving() {}, closed() {} };
        });
      }
    });
    const [busy, client] = [await started.connect(), await started.connect()];
    busy.send(request('POST', '/held'));
    const answer = await held.promise;
    client.send(upgradeHead());
    expect((await client.response()).status).toBe(503);
    answer.send(200, [], '');
    await started.server.close();
    expect(all).toEqual([]);
  });

  it('ends all of them at once when the server is destroyed', async () => {
    const all = await talk();
    const both = [await all.connect(), await all.connect()];
    const closing = Promise.all(both.map(close));
    all.started.server.destroy();
    expect((await closing).map(([code]) => code)).toEqual([1006, 1006]);
    await expect.poll(() => all.closed.length).toBe(2);
    await expect.poll(() => all.started.server.connections).toBe(0);
  });
}
