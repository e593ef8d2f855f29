// Streamed answers: framing, order, and what happens when the client is slower than the handler.
import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { HttpResponse } from '../../../../runtime/http/server.ts';
import { request } from '../raw-client.ts';
import { type Rig, signal } from '../rig.ts';

const SSE = ['Content-Type', 'text/event-stream'];
const KIB = 1024;
const MIB = 1024 * KIB;

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export function streams(rig: Rig): void {
  it('sends the head together with the first write, and nothing before', async () => {
    const started = signal<HttpResponse>();
    const { connect, barrier } = await rig.start((_req, res) => {
      res.startStream(200, SSE);
      started.fire(res);
    });
    const client = await connect();
    client.send(request('POST', '/'));
    const res = await started.promise;
    await barrier();
    expect(client.received).toBe('');
    res.write('data: 1\n\n');
    await client.until('data: 1\n\n');
    expect(client.chunks).toHaveLength(1);
    expect(client.received).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*content-type: text\/event-stream\r\n/i);
  });

  it('sends strings and buffers in order, then ends, and the connection goes on', async () => {
    const { connect } = await rig.start((_req, res) => {
      res.startStream(200, SSE);
      res.write('data: é\n\n');
      res.write(Buffer.from('data: 2\n\n'));
      res.write('');
      setTimeout(() => {
        res.write('data: 3\n\n');
        res.end();
        res.write('data: late\n\n');
        res.end();
      }, 1);
    });
    const client = await connect();
    for (let i = 0; i < 3; i += 1) {
      client.send(request('POST', '/'));
      const answer = await client.response();
      expect(answer.headers.get('transfer-encoding')).toBe('chunked');
      expect(answer.body.toString()).toBe('data: é\n\ndata: 2\n\ndata: 3\n\n');
    }
  });

  it('ends a stream that nothing was written to', async () => {
    const { connect } = await rig.start((_req, res) => {
      res.startStream(200, SSE);
      res.end();
    });
    for (const method of ['POST', 'GET', 'HEAD']) {
      const client = await connect();
      client.send(request(method, '/'));
      const answer = await client.response(method);
      expect([answer.status, answer.body.length]).toEqual([200, 0]);
    }
  });

  it('sends no body of a stream that answers HEAD', async () => {
    const { connect } = await rig.start((_req, res) => {
      res.startStream(200, SSE);
      res.write('data: 1\n\n');
      res.end();
    });
    const client = await connect();
    client.send(request('HEAD', '/', '', ['Connection: close']));
    expect((await client.response('HEAD')).headers.get('content-type')).toBe('text/event-stream');
    await client.whenClosed;
    expect(client.received).not.toContain('data:');
  });

  it.each([
    ['one write', 1],
    ['many writes', 400],
  ])('delivers 8 MiB in %s to a client that is slow to read', async (_name, pieces) => {
    const body = randomBytes(8 * MIB);
    const { connect, barrier } = await rig.start((_req, res) => {
      res.startStream(200, []);
      const size = Math.ceil(body.length / pieces);
      for (let at = 0; at < body.length; at += size) res.write(body.subarray(at, at + size));
      res.end();
    });
    const client = await connect();
    client.socket.pause();
    client.send(request('POST', '/'));
    await barrier();
    client.socket.resume();
    expect(digest((await client.response()).body)).toBe(digest(body));
    client.send(request('POST', '/'));
    expect(digest((await client.response()).body)).toBe(digest(body));
  });

  it('delivers everything that was written to a slow client, although nothing is written after it', async () => {
    const piece = Buffer.concat([Buffer.alloc(64 * KIB - 8), Buffer.from('the end.')]);
    let written = 0;
    const { connect, barrier } = await rig.start((_req, res) => {
      res.startStream(200, []);
      // Up to the first piece of which the system does not take all.
      for (; res.buffered === 0; written += 1) res.write(piece);
    });
    const client = await connect();
    client.socket.pause();
    client.send(request('POST', '/'));
    await barrier();
    client.socket.resume();
    for (; written > 0; written -= 1) await client.until('the end.');
  });

  it('delivers a complete answer of 8 MiB to a client that is slow to read', async () => {
    const body = randomBytes(8 * MIB);
    const { connect, barrier } = await rig.start((req, res) => {
      if (req.path === '/text') res.send(200, [], body.toString('hex'));
      else res.send(200, [], body);
    });
    const client = await connect();
    for (const [path, expected] of [
      ['/bytes', body],
      ['/text', Buffer.from(body.toString('hex'))],
      ['/bytes', body],
    ] as const) {
      client.socket.pause();
      client.send(request('POST', path));
      await barrier();
      client.socket.resume();
      expect(digest((await client.response()).body)).toBe(digest(expected));
    }
    client.send(request('GET', '/bytes'));
    expect(digest((await client.response()).body)).toBe(digest(body));
  });

  it('tells the handler to stop when the client stops reading, holds little, and resumes', async () => {
    const TOTAL = 48 * MIB;
    const piece = randomBytes(32 * KIB);
    const stopped = signal();
    const hash = createHash('sha256');
    let sent = 0;
    let drains = 0;
    let mostBuffered = 0;
    const { connect, barrier } = await rig.start((_req, res) => {
      res.startStream(200, []);
      const pump = () => {
        while (sent < TOTAL) {
          sent += piece.length;
          hash.update(piece);
          const more = res.write(piece);
          mostBuffered = Math.max(mostBuffered, res.buffered);
          if (!more) {
            stopped.fire();
            return;
          }
        }
        res.end();
      };
      res.onDrain(() => {
        drains += 1;
        pump();
      });
      pump();
    });
    const client = await connect();
    client.socket.pause();
    client.send(request('POST', '/'));
    await stopped.promise;
    // Until the kernel takes no more.
    let whileStopped = 0;
    while (whileStopped !== sent) {
      whileStopped = sent;
      await barrier();
    }
    // What the kernel took, which is several MiB on loopback, and little more.
    expect(whileStopped).toBeLessThan(TOTAL / 2);
    client.socket.resume();
    expect(digest((await client.response()).body)).toBe(hash.digest('hex'));
    expect(drains).toBeGreaterThan(0);
    expect(mostBuffered).toBeLessThan(256 * KIB);
  });

  it('cuts off a client that takes nothing while much waits for it, and only that one', async () => {
    const gone: string[] = [];
    const cut = signal();
    const streaming = signal<HttpResponse>();
    const { connect, barrier, server } = await rig.start(
      (req, res) => {
        res.onGone(() => {
          gone.push(req.path);
          cut.fire();
        });
        res.startStream(200, []);
        if (req.path === '/much') {
          res.write(Buffer.alloc(16 * MIB));
          return;
        }
        const fill = () => {
          while (res.write(Buffer.alloc(32 * KIB)));
        };
        res.onDrain(fill);
        fill();
        streaming.fire(res);
      },
      {},
      { stallMs: 200, sweepMs: 20, stallBytes: MIB },
    );
    const [little, much] = [await connect(), await connect()];
    little.socket.pause();
    little.send(request('POST', '/little'));
    const res = await streaming.promise;
    // Fills up what the kernel takes, until nothing moves any more.
    for (let before = -1; before !== res.buffered; ) {
      before = res.buffered;
      await barrier();
    }
    much.socket.pause();
    much.send(request('POST', '/much'));
    await cut.promise;
    expect(gone).toEqual(['/much']);
    much.socket.resume();
    await much.whenClosed;
    expect(res.buffered).toBeGreaterThan(0);
    res.onDrain(() => res.end());
    little.socket.resume();
    expect((await little.response()).body.length).toBeGreaterThan(64 * KIB);
    expect(gone).toEqual(['/much']);
    await server.close();
  });
}
