// Heads in, heads out: methods, targets, headers, statuses, and who may reuse a connection.
import { expect, it } from 'vitest';
import type { HttpRequest } from '../../../../runtime/http/server.ts';
import { request } from '../raw-client.ts';
import type { Rig } from '../rig.ts';

export function basics(rig: Rig): void {
  it.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'hands %s to the handler',
    async (method) => {
      const { connect } = await rig.start((req, res) => {
        res.send(200, ['X-Seen', `${req.method} ${req.path} ${req.query}`], 'twelve bytes');
      });
      const client = await connect();
      client.send(request(method, '/a%20b/c?x=1&y=%3F?z'));
      const answer = await client.response(method);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('x-seen')).toBe(`${method} /a%20b/c x=1&y=%3F?z`);
      expect(answer.headers.get('content-length')).toBe('12');
      expect(answer.body.toString()).toBe(method === 'HEAD' ? '' : 'twelve bytes');
    },
  );

  it('reuses a connection for requests framed by a length', async () => {
    const { connect, ledger, server } = await rig.start();
    const client = await connect();
    for (const body of ['one', 'two', '', 'three']) {
      client.send(request('POST', '/echo', body));
      expect((await client.response()).body.toString()).toBe(body);
    }
    expect(ledger).toEqual(['POST /echo one', 'POST /echo two', 'POST /echo ', 'POST /echo three']);
    expect(server.connections).toBe(1);
  });

  it('closes behind the answer when the client asks for it', async () => {
    const { connect } = await rig.start();
    const client = await connect();
    client.send(request('POST', '/echo', 'last', ['Connection: Close']));
    expect((await client.response()).body.toString()).toBe('last');
    await client.whenClosed;
  });

  it('gives headers in order, in lower case, with repetitions and empty values', async () => {
    const seen: unknown[] = [];
    const { connect } = await rig.start((req, res) => {
      const lines: string[] = [];
      req.headers.forEach((name, value) => {
        lines.push(`${name}=${value}`);
      });
      seen.push(lines, req.headers.get('x-twice'), req.headers.get('x-none'), req.headers.get('x-empty'));
      seen.push(
        req.headers.repeated('x-twice'),
        req.headers.repeated('x-once'),
        req.headers.repeated('x-none'),
      );
      res.send(200, [], '');
    });
    const client = await connect();
    client.send('GET / HTTP/1.1\r\nHost: h\r\nX-Twice: a\r\nX-ONCE: b \t\r\nx-twice:c\r\nX-Empty:\r\n\r\n');
    await client.response();
    const lines = ['host=h', 'x-twice=a', 'x-once=b', 'x-twice=c', 'x-empty='];
    expect(seen).toEqual([lines, 'a', undefined, '', true, false, false]);
  });

  it('reads header values as UTF-8', async () => {
    const seen: (string | undefined)[] = [];
    const { connect } = await rig.start((req, res) => {
      seen.push(req.headers.get('x-city'), req.headers.get('x-broken'));
      res.send(200, [], '');
    });
    const client = await connect();
    client.send(Buffer.from('GET / HTTP/1.1\r\nHost: h\r\nX-City: São Paulo\r\n', 'utf8'));
    client.send('X-Broken: a\xffb\r\n\r\n');
    await client.response();
    expect(seen).toEqual(['São Paulo', 'a\ufffdb']);
  });

  it.each([
    ['127.0.0.1', '127.0.0.1', '127.0.0.1'],
    ['::', '127.0.0.1', '127.0.0.1'],
    ['::1', '::1', '::1'],
  ])('listening on %s, names the peer %s as %s', async (address, host, expected) => {
    const seen: string[] = [];
    const late: HttpRequest[] = [];
    const { port } = await rig.start(
      (req, res) => {
        seen.push(req.remoteAddress);
        late.push(req);
        res.send(200, [], '');
      },
      { address },
    );
    const client = await rig.connect(port, host);
    client.send(request('POST', '/'));
    await client.response();
    expect([...seen, ...late.map((req) => req.remoteAddress)]).toEqual([expected, expected]);
  });

  it('sends 204 without length and body, and keeps the connection', async () => {
    const { connect } = await rig.start((_req, res) => res.send(204, ['X-A', 'b'], ''));
    const client = await connect();
    for (let i = 0; i < 2; i += 1) {
      client.send(request('POST', '/'));
      const answer = await client.response();
      expect(answer.status).toBe(204);
      expect(answer.headers.get('x-a')).toBe('b');
      expect(answer.headers.has('content-length')).toBe(false);
    }
  });

  it('refuses to send a header that would break the head apart', async () => {
    const thrown: unknown[] = [];
    const { connect } = await rig.start((_req, res) => {
      for (const value of ['a\r\nX-Evil: 1', 'a\nb', 'a\0b', 'caf\u00e9']) {
        try {
          res.send(200, ['X-A', value], '');
        } catch (error) {
          thrown.push(error);
        }
      }
      res.send(500, [], 'clean');
    });
    const client = await connect();
    client.send(request('POST', '/'));
    const answer = await client.response();
    expect(answer.status).toBe(500);
    expect(thrown).toHaveLength(4);
    expect(client.received).not.toContain('Evil');
  });

  it('ignores every answer but the first', async () => {
    const { connect } = await rig.start((_req, res) => {
      res.send(200, [], 'first');
      res.send(500, [], 'second');
      res.startStream(500, []);
      res.write('third');
      res.end();
    });
    const client = await connect();
    client.send(request('POST', '/'));
    expect((await client.response()).body.toString()).toBe('first');
    client.send(request('POST', '/'));
    expect((await client.response()).body.toString()).toBe('first');
  });

  it('answers in a later turn', async () => {
    const { connect } = await rig.start((_req, res) => {
      setTimeout(() => res.send(200, [], 'later'), 1);
    });
    const client = await connect();
    client.send(request('POST', '/', 'x'));
    expect((await client.response()).body.toString()).toBe('later');
  });

  it('asks for the body of a client that waits for 100 Continue', async () => {
    const { connect, ledger } = await rig.start();
    const client = await connect();
    client.send('POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n');
    expect((await client.response()).status).toBe(100);
    client.send('abc');
    expect((await client.response()).body.toString()).toBe('abc');
    expect(ledger).toEqual(['POST /echo abc']);
  });
}
