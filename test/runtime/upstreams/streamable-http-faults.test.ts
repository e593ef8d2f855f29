// What an HTTP instance may do wrong, below any HTTP library (research: fault matrix F-02 to F-10, smuggling S-02).
// Each fault hits one call; the next one, on the same upstream, must not feel it.
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  chunk,
  EVENT_STREAM,
  event,
  http,
  json,
  LAST_CHUNK,
  textResult,
} from '../../fixtures/scripted-http.ts';
import { call, echo } from './contract-sink.ts';
import { cleanUp, connect, end, peerWith } from './http-harness.ts';

cleanUp();

const ok = (id: unknown) => textResult(id, 'EVIL');
const withoutId = JSON.stringify({ jsonrpc: '2.0', result: { content: [] } });

/** The answer to request `id` that is none. */
const NONSENSE: [name: string, answer: (id: number) => string | Buffer][] = [
  ['cut JSON', (id) => http(200, 'application/json', JSON.stringify(ok(id)).slice(0, -3))],
  ['text after the JSON', (id) => http(200, 'application/json', `${JSON.stringify(ok(id))} x`)],
  [
    'a duplicate key',
    (id) => http(200, 'application/json', `{"jsonrpc":"2.0","id":${id},"id":${id},"result":{}}`),
  ],
  ['result and error', (id) => json({ ...(ok(id) as object), error: { code: 1, message: 'x' } })],
  ['two messages in one body', (id) => http(200, 'application/json', JSON.stringify(ok(id)).repeat(2))],
  ['a batch', (id) => json([ok(id)])],
  ['a wrong id', (id) => json(ok(id + 1))],
  ['the id as a string', (id) => json(ok(String(id)))],
  ['no id', () => http(200, 'application/json', withoutId)],
  [
    'an error without id in a 200',
    () => json({ jsonrpc: '2.0', id: null, error: { code: 1, message: 'x' } }),
  ],
  ['HTML', () => http(200, 'text/html', '<html>login</html>')],
  ['no content type', (id) => http(200, undefined, JSON.stringify(ok(id)))],
  [
    'a charset that is not UTF-8',
    (id) => http(200, 'application/json; charset=utf-16', JSON.stringify(ok(id))),
  ],
  ['a content encoding', (id) => json(ok(id), 200, 'content-encoding: gzip\r\n')],
  ['two content types', (id) => json(ok(id), 200, 'content-type: text/html\r\n')],
  ['an empty 200', () => http(200, 'application/json', '')],
  ['204', () => http(204, undefined, '')],
  ['202', () => http(202, undefined, '')],
  ['a redirect', () => http(307, undefined, '', 'location: http://127.0.0.1:1/\r\n')],
  ['401', () => http(401, 'application/json', '{}')],
  ['404 without JSON-RPC', () => http(404, 'text/plain', 'not here')],
  ['400 with a result', (id) => json(ok(id), 400)],
  [
    '400 with the error of another id',
    (id) => json({ jsonrpc: '2.0', id: id + 1, error: { code: 1, message: 'x' } }, 400),
  ],
  ['no HTTP at all', () => 'SSH-2.0-OpenSSH_9.2\r\n'],
  [
    'a Content-Length that is too short',
    (id) =>
      `HTTP/1.1 200 X\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n${JSON.stringify(ok(id))}`,
  ],
  ['two Content-Lengths', (id) => json(ok(id), 200, 'content-length: 1\r\n')],
  ['a head over 16 KiB', (id) => json(ok(id), 200, `x-big: ${'x'.repeat(20_000)}\r\n`)],
  [
    'a flood of interim answers',
    (id) => 'HTTP/1.1 103 X\r\n\r\n'.repeat(50) + json(ok(id)).toString('latin1'),
  ],
  ['an event that is no JSON-RPC', () => http(200, 'text/event-stream', 'data: hello\n\n')],
  ['a stream that ends without an answer', () => http(200, 'text/event-stream', ': nothing\n\n')],
  [
    'a stream whose answer lacks its blank line',
    (id) => http(200, 'text/event-stream', event(ok(id)).trimEnd()),
  ],
  ['a wrong id in a stream', (id) => http(200, 'text/event-stream', event(ok(id + 1)))],
];

describe('an answer that is none is refused, and the next call is not affected', () => {
  it.each(NONSENSE)('%s', async (_name, answer) => {
    const peer = await peerWith(({ message }, socket) => {
      socket.write(answer(message.id!));
    });
    const made = connect(peer.url);
    for (let round = 0; round < 3; round++) {
      expect(await end(made)).toBe('fail bad_answer');
      expect(await echo(made.upstream, `good ${round}`)).toBe(`good ${round}`);
    }
    expect(made.upstream.state).toMatchObject({ phase: 'up', reason: undefined });
  });
});

describe('what is no nonsense', () => {
  it.each([
    [
      'CR line ends, a BOM, comments and other events',
      (id: number) =>
        `\ufeff: hi\r\revent: other\rdata: no json\r\revent: message\rid: 7\rdata: ${JSON.stringify(textResult(id, 'fine'))}\r\r`,
    ],
    [
      'data on several lines',
      (id: number) => `data: {"jsonrpc":"2.0","id":${id},\ndata: "result":{"content":[{"text":"fine"}]}}\n\n`,
    ],
    [
      'a priming event without data',
      (id: number) => `id: 1\nretry: 5\ndata:\n\n${event(textResult(id, 'fine'))}`,
    ],
    [
      'a second answer after the first',
      (id: number) => event(textResult(id, 'fine')) + event(textResult(id, 'EVIL')),
    ],
  ])('%s', async (_name, stream) => {
    const peer = await peerWith(({ message }, socket) => {
      const bytes = Buffer.from(stream(message.id!));
      socket.write(EVENT_STREAM);
      // One byte per chunk: events and characters are split wherever they can be.
      for (const byte of bytes)
        socket.write(Buffer.concat([Buffer.from('1\r\n'), Buffer.of(byte), Buffer.from('\r\n')]));
      socket.write(LAST_CHUNK);
    });
    expect(await end(connect(peer.url))).toBe('fine');
  });

  it.each([
    ['with its id', 400, (id: number) => id],
    ['with a null id', 404, () => null],
  ])('a JSON-RPC error with a status of the protocol, %s', async (_name, status, idOf) => {
    const peer = await peerWith(({ message }, socket) => {
      socket.write(
        json({ jsonrpc: '2.0', id: idOf(message.id!), error: { code: -32601, message: 'no' } }, status),
      );
    });
    expect(await end(connect(peer.url))).toBe('error -32601');
  });

  it('asks nothing of a server but identity encoding, and forwards configured headers', async () => {
    const peer = await peerWith(() => {});
    const { upstream } = connect(peer.url, { headers: { 'x-key': 'k', 'mcp-method': 'forged' } });
    await echo(upstream, 'x');
    expect(peer.of('tools/call')[0]?.headers).toEqual({
      host: `127.0.0.1:${peer.port}`,
      connection: 'keep-alive',
      'content-type': 'application/json',
      'content-length': expect.any(String),
      accept: 'application/json, text/event-stream',
      'accept-encoding': 'identity',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': 'echo',
      'x-key': 'k',
    });
  });
});

describe('broken connections', () => {
  it.each([
    ['before the answer', (_: number, socket: Socket) => socket.destroy()],
    ['by a reset', (_: number, socket: Socket) => socket.resetAndDestroy()],
    ['within the head', (_: number, socket: Socket) => socket.end('HTTP/1.1 200 X\r\ncontent-ty')],
    ['within the body', (id: number, socket: Socket) => socket.end(json(ok(id)).subarray(0, -5))],
  ])('%s: unavailable, sent once', async (_name, cut) => {
    const peer = await peerWith(({ message }, socket) => {
      cut(message.id!, socket);
    });
    const made = connect(peer.url);
    expect(await end(made)).toBe('fail unavailable');
    expect(await echo(made.upstream, 'good')).toBe('good');
    expect(peer.of('tools/call').filter((r) => r.message.params?.name === 'fault')).toHaveLength(1);
  });

  it('after some progress: the progress, then unavailable', async () => {
    const peer = await peerWith(({ message }, socket) => {
      const params = { progressToken: message.id, progress: 1 };
      socket.write(EVENT_STREAM + chunk(event({ jsonrpc: '2.0', method: 'notifications/progress', params })));
      socket.end();
    });
    const { upstream } = connect(peer.url);
    const running = call(upstream, 'fault', { wantsProgress: true });
    expect((await running.outcome).refusal?.kind).toMatch(/unavailable|bad_answer/);
    expect(running.progresses).toEqual(['{"progressToken":TOKEN,"progress":1}']);
  });

  it('a server error is unavailable', async () => {
    const peer = await peerWith((_, socket) => socket.write(http(503, 'application/json', '{}')));
    const made = connect(peer.url);
    expect(await end(made)).toBe('fail unavailable');
    expect(await echo(made.upstream, 'good')).toBe('good');
  });

  it('a stream that falls silent is a timeout, and cut', async () => {
    const peer = await peerWith((_, socket) => socket.write(EVENT_STREAM + chunk(': one\n\n')));
    const timeouts = { connect_ms: 2_000, call_ms: 10_000, idle_ms: 60 };
    const made = connect(peer.url, { timeouts });
    expect(await end(made)).toBe('fail timeout');
    await peer.until(({ ended }) => ended === 1);
  });

  it('a stream that never ends after its answer gives its connection back', async () => {
    const peer = await peerWith(({ message }, socket) => {
      socket.write(EVENT_STREAM + chunk(event(textResult(message.id, 'done'))));
    });
    const made = connect(peer.url);
    expect(await end(made)).toBe('done');
    await peer.until(({ ended }) => ended === 1);
  });
});

describe('too much', () => {
  it('a JSON body over the limit is cut', async () => {
    const peer = await peerWith(({ message }, socket) => {
      socket.write(json(textResult(message.id, 'x'.repeat(300_000))));
    });
    const made = connect(peer.url, { maxResponseBytes: 100_000 });
    expect(await end(made)).toBe('fail answer_too_large');
    expect(await echo(made.upstream, 'good')).toBe('good');
  });

  it('a body under the limit in many chunks is whole', async () => {
    const text = 'é'.repeat(400_000);
    const peer = await peerWith(({ message }, socket) => socket.write(json(textResult(message.id, text))));
    expect(await end(connect(peer.url))).toBe(text);
  });

  it('an endless event is cut at 4 MiB', async () => {
    let written = 0;
    const peer = await peerWith((_, socket) => {
      socket.write(`${EVENT_STREAM}${chunk('data: ')}`);
      const block = chunk('x'.repeat(65_536));
      const flood = () => {
        while (!socket.destroyed && socket.write(block)) written += 65_536;
        written += 65_536;
      };
      socket.on('drain', flood);
      flood();
    });
    const made = connect(peer.url);
    expect(await end(made)).toBe('fail answer_too_large');
    await peer.until(({ ended }) => ended === 1);
    expect(written).toBeLessThan(64 * 1024 * 1024);
    expect(await echo(made.upstream, 'good')).toBe('good');
  });
});

describe('a connection is never trusted with more than it was asked', () => {
  it('a second response in the same packet never reaches the next call', async () => {
    const peer = await peerWith(({ message }, socket) => {
      socket.write(Buffer.concat([json(textResult(message.id, 'mine')), json(ok(message.id! + 1))]));
    });
    const made = connect(peer.url);
    for (let i = 0; i < 100; i++) {
      expect(await end(made)).toBe('mine');
      expect(await echo(made.upstream, `good ${i}`)).toBe(`good ${i}`);
    }
  });

  it('a second response that comes later ends the connection, before the next call uses it', async () => {
    const peer = await peerWith(({ message }, socket) => {
      socket.write(json(textResult(message.id, 'mine')));
      setImmediate(() => socket.write(json(ok(message.id! + 1))));
    });
    const made = connect(peer.url);
    for (let i = 1; i <= 50; i++) {
      expect(await end(made)).toBe('mine');
      await peer.until(({ ended }) => ended === i);
      expect(await echo(made.upstream, `good ${i}`)).toBe(`good ${i}`);
    }
  });
});

describe('a bug of ours', () => {
  it('thrown while an answer is handled is logged, not swallowed', async () => {
    const peer = await peerWith(() => {});
    const made = connect(peer.url);
    const broken = call(made.upstream, 'echo', { arguments: { message: 'x' } });
    broken.result = () => {
      throw new Error('in the pipeline');
    };
    await made.log.until(/internal error while handling an answer/);
    expect(await echo(made.upstream, 'next')).toBe('next');
  });
});

describe('many calls at once', () => {
  it('200 calls answered in another order each get their own', async () => {
    const held: (() => void)[] = [];
    const peer = await peerWith(({ message }, socket) => {
      const { of } = message.params!.arguments as { of: number };
      held.push(() => socket.write(json(textResult(message.id, `for ${of}`))));
      // As many as there are connections: then the last comes first.
      if (held.length === 50) for (const answer of held.splice(0).reverse()) answer();
    });
    const { upstream } = connect(peer.url);
    expect(await echo(upstream, 'up')).toBe('up');
    const numbers = Array.from({ length: 200 }, (_, of) => of);
    const calls = numbers.map((of) => call(upstream, 'gather', { arguments: { of } }).outcome);
    expect((await Promise.all(calls)).map(({ text }) => text)).toEqual(numbers.map((of) => `for ${of}`));
  });
});
