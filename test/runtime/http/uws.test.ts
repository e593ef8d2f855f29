// uWebSockets.js behind the common suite, and what it does differently from node:http for good or ill: each of
// these is listed in docs/dependencies.md, and a change here means a change there.
import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../../runtime/http/server.ts';
import { uwsEngine } from '../../../runtime/http/uws.ts';
import { findUws } from '../../../runtime/http/uws-loader.ts';
import { httpConformance } from './conformance.ts';
import { chunked, request } from './raw-client.ts';
import { echo, signal } from './rig.ts';

const { addon } = findUws();

// On a platform without a binary there is nothing to test; engine.test.ts checks that the fallback says so.
describe.runIf(addon)('the HTTP engine on uWebSockets.js', () => {
  if (!addon) return;
  const rig = httpConformance((limits) => uwsEngine(addon, limits));

  it('ends the connection when a second request comes before the answer to the first', async () => {
    const gone = signal();
    const { connect, ledger } = await rig.start((req, res, handled) => {
      handled.push(req.path);
      res.onGone(gone.fire);
    });
    const client = await connect();
    client.send(Buffer.concat([request('POST', '/one', 'x'), request('POST', '/two', 'x')]));
    await client.whenClosed;
    await gone.promise;
    expect([client.received, ledger]).toEqual(['', ['/one']]);
  });

  it.each(['from the handler', 'from the body callback'])(
    'serves nothing behind a connection hung up on %s',
    async (when) => {
      const { connect, ledger, barrier } = await rig.start((req, res, handled) => {
        handled.push(req.path);
        if (when === 'from the handler') res.abort();
        else req.readBody(10, () => res.abort());
      });
      const client = await connect();
      client.send(Buffer.concat([request('POST', '/one', 'x'), request('POST', '/two', 'x')]));
      await client.whenClosed;
      await barrier();
      expect(ledger).toEqual(['/one']);
    },
  );

  it.each([
    ['a chunked body', chunked('/', ['x']), 'POST'],
    ['no body', request('GET', '/'), 'GET'],
  ])('closes behind the answer to a request with %s', async (_name, bytes, method) => {
    const { connect } = await rig.start();
    const client = await connect();
    client.send(bytes);
    expect((await client.response(method)).headers.get('connection')?.toLowerCase()).toBe('close');
    await client.whenClosed;
  });

  it('does not see the headers behind one with an empty name', async () => {
    const seen: (string | undefined)[] = [];
    const { connect } = await rig.start((req, res) => {
      seen.push(req.headers.get('x-before'), req.headers.get('x-behind'));
      res.send(200, [], '');
    });
    const client = await connect();
    client.send('GET / HTTP/1.1\r\nHost: h\r\nX-Before: 1\r\n: x\r\nX-Behind: 2\r\n\r\n');
    await client.response();
    expect(seen).toEqual(['1', undefined]);
  });

  it.each([
    ['an extension of a chunk', '5;name=value\r\nhello\r\n0\r\n\r\n'],
    ['trailers', '5\r\nhello\r\n0\r\nX-A: b\r\n\r\n'],
  ])('refuses %s', async (_name, body) => {
    const { connect, ledger, barrier } = await rig.start();
    const client = await connect();
    client.send(`POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n${body}`);
    await client.whenClosed;
    await barrier();
    expect(client.received).toMatch(/^(HTTP\/1\.1 [45]\d\d |$)/);
    expect(ledger).toEqual([]);
  });

  it('takes a short extension of a chunk for digits of its size, and waits for the rest', async () => {
    const { connect, ledger, barrier } = await rig.start(echo, {}, { bodyDeadlineMs: 100, sweepMs: 20 });
    const client = await connect();
    client.send('POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5;a\r\nhello\r\n0\r\n\r\n');
    await client.whenClosed;
    await barrier();
    expect(client.received).toMatch(/^HTTP\/1\.1 408 /);
    expect(ledger).toEqual([]);
  });

  it('names itself in the head, and how long it keeps the connection', async () => {
    const { connect } = await rig.start();
    const client = await connect();
    client.send(request('POST', '/', 'x'));
    const { headers } = await client.response();
    expect([headers.get('uwebsockets'), headers.get('keep-alive')]).toEqual(['20', 'timeout=7']);
  });

  // Its timers are fixed in native code, 10 s with a granularity of 4 s, so there is no shorter way to see that
  // they do not fire: the test waits until idle connections, which they do end, were ended.
  it('keeps streams alive that were full once: one that was read since, one that is still not read', async () => {
    const streams = new Map<string, HttpResponse>();
    const gone: string[] = [];
    const started = signal();
    const { connect, barrier } = await rig.start((req, res) => {
      if (req.path === '/unasked') {
        res.send(200, [], '');
        return;
      }
      if (req.path === '/asked') {
        req.readBody(10, () => res.send(200, [], ''));
        return;
      }
      res.onGone(() => gone.push(req.path));
      res.startStream(200, []);
      const fill = () => {
        while (res.write(Buffer.alloc(32 * 1024)));
      };
      res.onDrain(fill);
      fill();
      streams.set(req.path, res);
      if (streams.size === 2) started.fire();
    });
    const [read, unread] = [await connect(), await connect()];
    for (const [client, path] of [
      [read, '/read'],
      [unread, '/unread'],
    ] as const) {
      client.socket.pause();
      client.send(request('POST', path));
    }
    await started.promise;
    const full = [...streams.values()];
    for (let before = -1; before !== full.reduce((sum, res) => sum + res.buffered, 0); ) {
      before = full.reduce((sum, res) => sum + res.buffered, 0);
      await barrier();
    }
    const drained = signal();
    streams.get('/read')?.onDrain(drained.fire);
    read.socket.resume();
    await drained.promise;

    const idle = await Promise.all(
      ['/asked', '/unasked'].map(async (path) => {
        const client = await connect();
        client.send(request('POST', path, 'x'));
        await client.response();
        return client;
      }),
    );
    await Promise.all(idle.map((client) => client.whenClosed));
    await barrier();
    expect(gone).toEqual([]);
    for (const res of full) {
      res.onDrain(() => {});
      res.write('the end');
    }
    unread.socket.resume();
    await Promise.all([read.until('the end'), unread.until('the end')]);
  });
});
