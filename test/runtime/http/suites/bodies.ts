// Bodies: whole, in pieces, chunked, too large, unread, and too slow.
import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { BodyFault } from '../../../../runtime/http/server.ts';
import { chunked, request } from '../raw-client.ts';
import { BODY_LIMIT, type Rig, signal } from '../rig.ts';

const SIZES = [0, 1, 500, 16_384, 65_537, 1024 * 1024, BODY_LIMIT];

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export function bodies(rig: Rig): void {
  it.each(SIZES)('reads a body of %i bytes sent at once, twice on one connection', async (size) => {
    const { connect } = await rig.start();
    const client = await connect();
    for (let i = 0; i < 2; i += 1) {
      const body = randomBytes(size);
      client.send(request('POST', '/', body));
      expect(digest((await client.response()).body)).toBe(digest(body));
    }
  });

  it.each(SIZES)('reads a chunked body of %i bytes', async (size) => {
    const { connect } = await rig.start();
    const client = await connect();
    const body = randomBytes(size);
    const pieces = [body.subarray(0, size / 3), body.subarray(size / 3, size / 2), body.subarray(size / 2)];
    client.send(
      chunked(
        '/',
        pieces.filter((piece) => piece.length > 0),
      ),
    );
    expect(digest((await client.response()).body)).toBe(digest(body));
  });

  it.each([
    ['framed by length', request('POST', '/echo', 'hello world')],
    ['chunked', chunked('/echo', ['hello', ' ', 'world'])],
  ])('reads a request %s that is cut anywhere', async (_name, bytes) => {
    const { connect, barrier, ledger } = await rig.start();
    for (const cut of rig.rows(Array.from({ length: bytes.length - 1 }, (_, i) => i + 1))) {
      const client = await connect();
      client.send(bytes.subarray(0, cut));
      await barrier();
      client.send(bytes.subarray(cut));
      expect((await client.response()).body.toString()).toBe('hello world');
      client.destroy();
    }
    expect(new Set(ledger)).toEqual(new Set(['POST /echo hello world']));
  });

  it('gives bodies that stay valid while others arrive', async () => {
    const kept: Buffer[] = [];
    const { connect } = await rig.start((req, res) => {
      req.readBody(BODY_LIMIT, (body) => {
        kept.push(body as Buffer);
        res.send(200, [], '');
      });
    });
    const client = await connect();
    const sent = Array.from({ length: 50 }, (_, i) => randomBytes(1 + i * 97));
    for (const body of sent) {
      client.send(request('POST', '/', body));
      await client.response();
    }
    expect(kept.map(digest)).toEqual(sent.map(digest));
  });

  it.each([
    ['no body', 'GET / HTTP/1.1\r\nHost: h\r\n\r\n'],
    ['a body that is there already', request('POST', '/', 'x')],
    ['a body over the limit', request('POST', '/', 'much too long')],
    ['a chunked body', chunked('/', ['x'])],
  ])('reports %s only when the handler has returned', async (_name, bytes) => {
    const order: string[] = [];
    const { connect } = await rig.start((req, res) => {
      req.readBody(5, () => {
        order.push('body');
        res.send(200, [], '');
      });
      order.push('returned');
    });
    const client = await connect();
    client.send(bytes);
    await client.response();
    expect(order).toEqual(['returned', 'body']);
  });

  it.each([
    ['announces', 'Content-Length: 101\r\n\r\n', 'too_large'],
    ['sends', `Transfer-Encoding: chunked\r\n\r\n65\r\n${'x'.repeat(101)}\r\n`, 'too_large'],
  ])(
    'reports a body that %s more than the limit at once, and closes behind the answer',
    async (_n, rest, fault) => {
      const faults: (BodyFault | undefined)[] = [];
      const { connect, barrier } = await rig.start((req, res) => {
        req.readBody(100, (body, found) => {
          expect(body).toBeUndefined();
          faults.push(found);
          res.send(413, [], 'too large');
        });
      });
      const client = await connect();
      client.send(`POST / HTTP/1.1\r\nHost: h\r\n${rest}`);
      const answer = await client.response();
      expect(answer.status).toBe(413);
      expect(answer.headers.get('connection')?.toLowerCase()).toBe('close');
      await client.whenClosed;
      await barrier();
      expect(faults).toEqual([fault]);
    },
  );

  it('reads a body of exactly the limit', async () => {
    const { connect } = await rig.start((req, res) => {
      req.readBody(100, (body) => res.send(200, [], body ?? 'fault'));
    });
    for (const bytes of [
      request('POST', '/', 'x'.repeat(100)),
      chunked('/', ['x'.repeat(60), 'x'.repeat(40)]),
    ]) {
      const client = await connect();
      client.send(bytes);
      expect((await client.response()).body.toString()).toBe('x'.repeat(100));
    }
  });

  it('discards a small body nobody reads and keeps the connection', async () => {
    const { connect, server } = await rig.start((_req, res) => res.send(401, [], 'no'));
    const client = await connect();
    for (let i = 0; i < 3; i += 1) {
      client.send(request('POST', '/', 'x'.repeat(60_000)));
      expect((await client.response()).status).toBe(401);
    }
    expect(server.connections).toBe(1);
  });

  it.each([
    ['large', `Content-Length: ${10 * 1024 * 1024}\r\n\r\n`],
    ['chunked', 'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'],
  ])('closes in front of a %s body nobody reads', async (_name, rest) => {
    const { connect } = await rig.start((_req, res) => res.send(401, [], 'no'));
    const client = await connect();
    client.send(`POST / HTTP/1.1\r\nHost: h\r\n${rest}`);
    const answer = await client.response();
    expect([answer.status, answer.headers.get('connection')?.toLowerCase()]).toEqual([401, 'close']);
    await client.whenClosed;
  });

  it.each([
    ['framed', 'Content-Length: 10\r\n\r\nhal'],
    ['chunked', 'Transfer-Encoding: chunked\r\n\r\n5\r\nhel'],
  ])('gives up a %s body that does not arrive within the deadline', async (_name, rest) => {
    const gone = signal();
    const bodiesSeen: unknown[] = [];
    const { connect } = await rig.start(
      (req, res) => {
        req.readBody(1000, (...args) => {
          bodiesSeen.push(args);
        });
        res.onGone(gone.fire);
      },
      {},
      { headTimeoutMs: 100, bodyDeadlineMs: 200, sweepMs: 20 },
    );
    const client = await connect();
    client.send(`POST / HTTP/1.1\r\nHost: h\r\n${rest}`);
    await client.whenClosed;
    expect(client.received).toMatch(/^HTTP\/1\.1 408 /);
    await gone.promise;
    expect(bodiesSeen).toEqual([]);
  });
}
