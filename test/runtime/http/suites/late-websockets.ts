// WebSockets that are accepted in a later turn than the handler's own, because somebody had to be asked first: what may
// happen meanwhile, and that it makes no difference behind it.
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import type WebSocketClient from 'ws';
import type { HttpResponse } from '../../../../runtime/http/server.ts';
import { request } from '../raw-client.ts';
import { type Rig, signal } from '../rig.ts';
import { upgradeHead } from './upgrade-head.ts';

const LIMIT = 1024;

export function lateWebsockets(rig: Rig): void {
  const clients: WebSocketClient[] = [];
  afterEach(() => {
    for (const client of clients) client.terminate();
    clients.length = 0;
  });

  /** Holds the answer back until the test gives it. */
  async function hold() {
    const asked = signal<HttpResponse>();
    const messages: string[] = [];
    let opened = 0;
    const started = await rig.start((_request, response) => asked.fire(response));
    const accept = (response: HttpResponse) =>
      response.acceptWebSocket('mcp', LIMIT, (socket) => {
        opened += 1;
        return {
          message: (text) => {
            messages.push(String(text));
            socket.send(Buffer.from(`${text} too`));
          },
          drained() {},
          leaving: () => socket.close(1001, 'closing'),
          closed() {},
        };
      });
    return { asked: asked.promise, started, accept, messages, opened: () => opened };
  }

  it('makes a WebSocket of a request in a later turn', async () => {
    const { asked, started, accept, messages } = await hold();
    const client = rig.webSocket(started.port);
    clients.push(client);
    const response = await asked;
    await started.barrier();
    accept(response);
    await once(client, 'open');
    client.send('late');
    expect(String((await once(client, 'message'))[0])).toBe('late too');
    expect([messages, started.server.connections]).toEqual([['late'], 1]);
    client.close();
    await expect.poll(() => started.server.connections).toBe(0);
  });

  it('makes many of them in later turns, from promises that go on while others are parsed', async () => {
    const messages: string[] = [];
    const started = await rig.start((asked, response) => {
      if (asked.path === '/http') asked.readBody(10, (body) => response.send(200, [], body ?? ''));
      else
        void Promise.resolve().then(() =>
          response.acceptWebSocket('mcp', LIMIT, (socket) => ({
            message: (text) => {
              messages.push(String(text));
              socket.send(text);
            },
            drained() {},
            leaving() {},
            closed() {},
          })),
        );
    });
    const busy = await started.connect();
    const all = Array.from({ length: 30 }, () => rig.webSocket(started.port));
    clients.push(...all);
    const answers = all.map(async (client, i) => {
      await once(client, 'open');
      client.send(`from ${i}`);
      return String((await once(client, 'message'))[0]);
    });
    for (let i = 0; i < 50; i += 1) {
      busy.send(request('POST', '/http', `${i}`));
      expect(String((await busy.response()).body)).toBe(`${i}`);
    }
    expect(await Promise.all(answers)).toEqual(all.map((_client, i) => `from ${i}`));
    expect(messages).toHaveLength(30);
  });

  it('opens none for a client that has left meanwhile', async () => {
    const { asked, started, accept, opened } = await hold();
    const client = await started.connect();
    client.send(upgradeHead());
    const response = await asked;
    const gone = signal();
    response.onGone(gone.fire);
    client.destroy();
    await gone.promise;
    accept(response);
    await started.barrier();
    expect(opened()).toBe(0);
    await expect.poll(() => started.server.connections).toBe(0);
    await started.server.close();
  });

  it('tells a WebSocket that was made late that the server closes', async () => {
    const { asked, started, accept } = await hold();
    const client = rig.webSocket(started.port);
    clients.push(client);
    const response = await asked;
    const closing = once(client, 'close');
    accept(response);
    await once(client, 'open');
    await started.server.close();
    expect((await closing)[0]).toBe(1001);
  });

  it('makes none any more when the server begins to close right behind the late answer', async () => {
    const { asked, started, accept, opened } = await hold();
    const client = await started.connect();
    client.send(upgradeHead());
    const response = await asked;
    await started.barrier();
    const closed = started.server.close();
    accept(response);
    expect((await client.response()).status).toBe(503);
    await closed;
    expect(opened()).toBe(0);
  });

  it('never loses what a client sends before its late answer: it arrives, or the connection ends', async () => {
    const { asked, started, accept, messages } = await hold();
    const client = await started.connect();
    client.send(upgradeHead());
    const response = await asked;
    // A masked text frame.
    client.send(Buffer.from([0x81, 0x85, 0, 0, 0, 0, ...Buffer.from('early')]));
    await started.barrier();
    accept(response);
    if (rig.name === 'node') await expect.poll(() => messages).toEqual(['early']);
    else await client.whenClosed;
  });

  it('holds little of what a client sends before its late answer', async () => {
    const { asked, started } = await hold();
    const client = await started.connect();
    client.send(upgradeHead());
    const gone = signal();
    (await asked).onGone(gone.fire);
    client.send(
      Buffer.concat([Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0]), Buffer.alloc(131_072)]),
    );
    await gone.promise;
    await client.whenClosed;
  });
}
