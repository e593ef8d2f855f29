// A server's life: listen, count connections, close politely, or end at once.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import type { HttpResponse } from '../../../../runtime/http/server.ts';
import { request } from '../raw-client.ts';
import { type Rig, signal } from '../rig.ts';

export function lifecycle(rig: Rig): void {
  it('says why it cannot listen', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const server = rig.create(() => {}, { port });
    await expect(server.listen()).rejects.toMatchObject({ code: 'EADDRINUSE' });
    taken.close();
    const elsewhere = rig.create(() => {}, { address: '192.0.2.1' });
    await expect(elsewhere.listen()).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  });

  it('does not share a port with another server of its kind', async () => {
    const first = await rig.start();
    const second = rig.create(() => {}, { port: first.port });
    await expect(second.listen()).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('counts connections and closes those beyond the limit', async () => {
    const { connect, server } = await rig.start(undefined, { maxConnections: 2 });
    const [first, second] = [await connect(), await connect()];
    for (const client of [first, second]) {
      client.send(request('POST', '/', 'hi'));
      await client.response();
    }
    expect(server.connections).toBe(2);
    const third = await connect();
    await third.whenClosed;
    expect(third.received).toBe('');
    first.send(request('POST', '/', 'bye', ['Connection: close']));
    await first.response();
    await first.whenClosed;
    await expect.poll(() => server.connections).toBe(1);
    const fourth = await connect();
    fourth.send(request('POST', '/', 'hi'));
    expect((await fourth.response()).status).toBe(200);
  });

  it('closes when what was open has been answered, and drops idle and silent connections', async () => {
    const waiting = signal<HttpResponse>();
    const { connect, server, port } = await rig.start((req, res) => {
      if (req.path === '/idle') res.send(200, [], '');
      else waiting.fire(res);
    });
    const [idle, silent, busy] = [await connect(), await connect(), await connect()];
    idle.send(request('POST', '/idle'));
    await idle.response();
    busy.send(request('POST', '/busy'));
    const res = await waiting.promise;
    let closed = false;
    const whenClosed = server.close().then(() => {
      closed = true;
    });
    expect(server.close()).toBeInstanceOf(Promise);
    await expect(rig.connect(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(closed).toBe(false);
    res.send(200, [], 'x'.repeat(1024 * 1024));
    const answer = await busy.response();
    expect([answer.body.length, answer.headers.get('connection')?.toLowerCase()]).toEqual([
      1024 * 1024,
      'close',
    ]);
    await whenClosed;
    await Promise.all([idle, silent, busy].map((client) => client.whenClosed));
    expect(server.connections).toBe(0);
  });

  it('waits for a stream to end, and for a slow client to take it', async () => {
    const streaming = signal<HttpResponse>();
    const { connect, server } = await rig.start((_req, res) => {
      res.startStream(200, []);
      res.write(Buffer.alloc(8 * 1024 * 1024, 'x'));
      streaming.fire(res);
    });
    const client = await connect();
    client.socket.pause();
    client.send(request('POST', '/'));
    const res = await streaming.promise;
    const closed = server.close();
    res.end();
    client.socket.resume();
    expect((await client.response()).body.length).toBe(8 * 1024 * 1024);
    await closed;
  });

  it('waits for a slow client to take a complete answer', async () => {
    const waiting = signal<HttpResponse>();
    const { connect, server, port } = await rig.start((_req, res) => waiting.fire(res));
    const client = await connect();
    client.socket.pause();
    client.send(request('POST', '/'));
    const res = await waiting.promise;
    const closed = server.close();
    res.send(200, [], Buffer.alloc(8 * 1024 * 1024, 'x'));
    await expect(rig.connect(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    client.socket.resume();
    expect((await client.response()).body.length).toBe(8 * 1024 * 1024);
    await closed;
  });

  it('tells answers that have no end of their own that it closes, and waits for them', async () => {
    const streaming = signal<HttpResponse>();
    const told: string[] = [];
    const { connect, server } = await rig.start((req, res) => {
      res.startStream(200, []);
      res.write(req.path);
      res.onLeaving(() => {
        told.push(req.path);
        if (req.path !== '/last') return;
        res.write('goodbye');
        setImmediate(() => res.end());
      });
      if (req.path === '/over') res.end();
      if (req.path === '/last') streaming.fire(res);
    });
    const [over, last] = [await connect(), await connect()];
    over.send(request('POST', '/over'));
    await over.response();
    last.send(request('POST', '/last'));
    await streaming.promise;
    await server.close();
    expect(String((await last.response()).body)).toBe('/lastgoodbye');
    expect(told).toEqual(['/last']);
  });

  it('tells an answer that begins while it closes as well', async () => {
    const held = signal<HttpResponse>();
    const { connect, server } = await rig.start((_req, res) => held.fire(res));
    const client = await connect();
    client.send(request('POST', '/'));
    const res = await held.promise;
    const closed = server.close();
    res.startStream(200, []);
    res.onLeaving(() => res.end());
    await closed;
    expect((await client.response()).status).toBe(200);
  });

  it('closes from inside the handler that answers the last request', async () => {
    const closed = signal();
    const started = await rig.start((req, res) => {
      req.readBody(10, () => {
        res.send(200, [], 'bye');
        started.server.close().then(closed.fire);
      });
    });
    const client = await started.connect();
    client.send(request('POST', '/', 'x'));
    expect((await client.response()).body.toString()).toBe('bye');
    await closed.promise;
    await client.whenClosed;
  });

  it('ends every connection at once when destroyed, also while it closes', async () => {
    for (const closeFirst of [false, true]) {
      const gone: string[] = [];
      const both = signal();
      const { connect, server } = await rig.start((req, res) => {
        if (req.path === '/idle') return res.send(200, [], '');
        res.onGone(() => gone.push(req.path));
        if (req.path === '/stream') {
          res.startStream(200, []);
          res.write('x');
          both.fire();
        }
      });
      const clients = [await connect(), await connect(), await connect(), await connect()] as const;
      clients[0].send(request('POST', '/wait', 'x'));
      clients[1].send(request('POST', '/idle', 'x'));
      await clients[1].response();
      clients[2].send(request('POST', '/stream', 'x'));
      await both.promise;
      const closed = closeFirst ? server.close() : undefined;
      server.destroy();
      await Promise.all(clients.map((client) => client.whenClosed));
      await closed;
      await expect.poll(() => gone.sort()).toEqual(['/stream', '/wait']);
      server.destroy();
      await server.close();
    }
  });

  it('closes a server that never listened', async () => {
    await rig.create(() => {}).close();
  });
}
