// Clients that go away, and handlers that hang up, in every phase of a request.
import { expect, it } from 'vitest';
import type { HttpResponse } from '../../../../runtime/http/server.ts';
import { type RawClient, request } from '../raw-client.ts';
import { type Rig, signal } from '../rig.ts';

const HEAD = 'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n';
const CHUNKED_HEAD = 'POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n';

export function aborts(rig: Rig): void {
  it.each([
    ['before the body', HEAD],
    ['in the middle of the body', `${HEAD}half`],
    ['in the middle of a chunked body', `${CHUNKED_HEAD}5\r\nhel`],
    ['between two chunks', `${CHUNKED_HEAD}5\r\nhello\r\n`],
  ])('reports a client that goes away %s once, and never a body', async (_name, bytes) => {
    const gone: number[] = [];
    const whenGone = signal();
    const accepted = signal<HttpResponse>();
    const bodies: unknown[] = [];
    const { connect, barrier, server } = await rig.start((req, res) => {
      req.readBody(1000, (...args) => {
        bodies.push(args);
      });
      res.onGone(() => {
        gone.push(server.connections);
        whenGone.fire();
      });
      accepted.fire(res);
    });
    const client = await connect();
    client.send(bytes);
    const res = await accepted.promise;
    client.destroy();
    await whenGone.promise;
    await barrier();
    res.send(200, [], 'too late');
    expect([gone.length, bodies]).toEqual([1, []]);
    await server.close();
  });

  it.each([
    ['is reset', (client: RawClient) => client.reset()],
    ['is closed', (client: RawClient) => client.destroy()],
    ['is half closed', (client: RawClient) => client.socket.end()],
  ])('reports the client as gone when a connection that waits for its answer %s', async (_name, hangUp) => {
    const accepted = signal<HttpResponse>();
    const gone = signal();
    let calls = 0;
    const { connect, server } = await rig.start((req, res) => {
      req.readBody(1000, () => accepted.fire(res));
      res.onGone(() => {
        calls += 1;
        gone.fire();
      });
    });
    const client = await connect();
    client.send(request('POST', '/', 'body'));
    const res = await accepted.promise;
    hangUp(client);
    await gone.promise;
    res.send(200, [], 'too late');
    res.startStream(200, []);
    expect(res.write('too late')).toBe(true);
    res.end();
    res.abort();
    expect(res.buffered).toBe(0);
    await server.close();
    expect(calls).toBe(1);
  });

  it('reports a client that goes away in the middle of a stream, full or not', async () => {
    for (const size of [10, 16 * 1024 * 1024]) {
      const gone = signal();
      const { connect, server } = await rig.start((_req, res) => {
        res.onGone(gone.fire);
        res.startStream(200, []);
        res.write(Buffer.alloc(size, 'x'));
      });
      const client = await connect();
      client.send(request('POST', '/'));
      await client.until('xxxxxxxxxx');
      client.destroy();
      await gone.promise;
      await server.close();
    }
  });

  it('does not report a client that leaves behind its answer', async () => {
    let gone = 0;
    const { connect, barrier, server } = await rig.start((req, res) => {
      res.onGone(() => {
        gone += 1;
      });
      if (req.path === '/stream') {
        res.startStream(200, []);
        res.write('x');
        res.end();
      } else res.send(200, [], 'x');
    });
    for (const path of ['/send', '/stream']) {
      const client = await connect();
      client.send(request('POST', path));
      await client.response();
      client.destroy();
      await client.whenClosed;
    }
    await barrier();
    await server.close();
    expect(gone).toBe(0);
  });

  it('tells a handler that asks late that the client has gone', async () => {
    const accepted = signal<HttpResponse>();
    const first = signal();
    const { connect } = await rig.start((_req, res) => {
      res.onGone(first.fire);
      accepted.fire(res);
    });
    const client = await connect();
    client.send(request('POST', '/'));
    const res = await accepted.promise;
    client.destroy();
    await first.promise;
    const second = signal();
    let sync = true;
    res.onGone(() => {
      expect(sync).toBe(false);
      second.fire();
    });
    sync = false;
    await second.promise;
  });

  it.each(['at once', 'from the body callback', 'later', 'in a stream'])(
    'hangs up without answering %s when the handler wants that',
    async (when) => {
      let gone = 0;
      const { connect, server, barrier } = await rig.start((req, res) => {
        res.onGone(() => {
          gone += 1;
        });
        if (when === 'at once') res.abort();
        else if (when === 'later') setTimeout(() => res.abort(), 1);
        else if (when === 'in a stream') {
          res.startStream(200, []);
          res.write('some');
          setTimeout(() => res.abort(), 1);
        } else req.readBody(10, () => res.abort());
      });
      const client = await connect();
      client.send(request('POST', '/', 'a'));
      await client.whenClosed;
      await barrier();
      expect(gone).toBe(0);
      expect(client.received).not.toContain('0\r\n\r\n');
      if (when !== 'in a stream') expect(client.received).toBe('');
      await server.close();
    },
  );
}
