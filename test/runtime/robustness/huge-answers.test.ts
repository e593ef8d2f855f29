// An upstream that says more than anybody wants to hear (research: fault F-09): a mebibyte more than allowed, or a
// thousand times as much. The call fails, the connection is cut or the rest let by unread, and nothing is kept of it.
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { http, json, type RawRequest, textResult } from '../../fixtures/scripted-http.ts';
import type { Caller } from './caller.ts';
import { cleanUp, closeLater, httpUpstream, openGate, stdioUpstream } from './gate.ts';
import { described, modernPeer, tool } from './peers.ts';

cleanUp();

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
const BLOCK = Buffer.alloc(64 * 1024, 'x');
const LISTS = { tools: [tool('echo'), tool('flood')] };
/** What the call may cost while it runs, wherever the memory is counted. */
const MOST = 64 * MIB;

const JSON_HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const START = '{"jsonrpc":"2.0","id":1,"result":{"x":"';

interface Flooding {
  /** Bytes the peer got rid of. */
  sent: number;
  /** Its connection is gone. */
  readonly cut: Promise<unknown>;
}

/** Writes as fast as the other side reads, up to a gibibyte. */
function flood(socket: Socket, head: string | Buffer, frame: (block: Buffer) => Buffer): Flooding {
  const block = frame(BLOCK);
  const flooding = { sent: 0, cut: new Promise((resolve) => socket.once('close', resolve)) };
  const go = (): void => {
    while (!socket.destroyed && flooding.sent < GIB) {
      flooding.sent += BLOCK.length;
      if (!socket.write(block)) return;
    }
  };
  socket.write(head);
  socket.on('drain', go);
  go();
  return flooding;
}

const plain = (block: Buffer): Buffer => block;
const chunked = (block: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${block.length.toString(16)}\r\n`), block, Buffer.from('\r\n')]);
const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;

const FLOODS: [string, (socket: Socket) => Flooding][] = [
  [
    'a JSON body of a gibibyte',
    (socket) => flood(socket, `${JSON_HEAD}content-length: ${GIB}\r\n\r\n${START}`, plain),
  ],
  [
    'a JSON body without an end',
    (socket) => flood(socket, `${JSON_HEAD}transfer-encoding: chunked\r\n\r\n${chunk(START)}`, chunked),
  ],
  [
    'a JSON body that ends with its connection',
    (socket) => flood(socket, `${JSON_HEAD}connection: close\r\n\r\n${START}`, plain),
  ],
  [
    'an event without an end',
    (socket) =>
      flood(
        socket,
        `${JSON_HEAD.replace('application/json', 'text/event-stream')}transfer-encoding: chunked\r\n\r\n${chunk(`data: ${START}`)}`,
        chunked,
      ),
  ],
  [
    'an event of lines without an end',
    (socket) => {
      const lines = Buffer.from(`data: ${'x'.repeat(1000)}\n`.repeat(64));
      return flood(
        socket,
        `${JSON_HEAD.replace('application/json', 'text/event-stream')}transfer-encoding: chunked\r\n\r\n`,
        () => chunked(lines),
      );
    },
  ],
];

describe('over HTTP', () => {
  it.each(FLOODS)('%s fails its call, and its connection is cut', async (_name, start) => {
    let flooding: Flooding | undefined;
    const caller = await callerOf(({ socket }) => {
      flooding = start(socket);
    });
    const grown = await costOf(async () => {
      expect(await failure(caller)).toEqual([502, 'The answer of the upstream is too large']);
      await flooding?.cut;
    });
    expect(flooding?.sent).toBeLessThan(MOST);
    expect(grown).toBeLessThan(MOST);
    expect(await echo(caller)).toBe('good');
  });

  it('a head without an end fails its call, and its connection is cut', async () => {
    let flooding: Flooding | undefined;
    const caller = await callerOf(({ socket }) => {
      flooding = flood(socket, `${JSON_HEAD}x-a: `, plain);
    });
    expect(await failure(caller)).toEqual([502, 'The upstream sent an invalid answer']);
    await flooding?.cut;
    expect(flooding?.sent).toBeLessThan(MOST);
    expect(await echo(caller)).toBe('good');
  });

  it('comments without an end are let by, up to the time of the call', async () => {
    let flooding: Flooding | undefined;
    const comment = Buffer.from(`:${'x'.repeat(1000)}\n`.repeat(64));
    const head = `${JSON_HEAD.replace('application/json', 'text/event-stream')}transfer-encoding: chunked\r\n\r\n`;
    const caller = await callerOf(
      ({ socket }) => {
        flooding = flood(socket, head, () => chunked(comment));
      },
      { connect_ms: 2_000, call_ms: 300, idle_ms: 300 },
    );
    const grown = await costOf(async () => {
      expect((await failure(caller))[0]).toBeGreaterThanOrEqual(502);
      await flooding?.cut;
    });
    expect(grown).toBeLessThan(MOST);
    expect(await echo(caller)).toBe('good');
  });

  it.each(['gzip', 'deflate', 'br', 'gzip, gzip'])('a bomb of %s is not opened', async (coding) => {
    const bomb = gzipSync(Buffer.alloc(64 * MIB));
    expect(bomb.length).toBeLessThan(MIB);
    const caller = await callerOf(({ socket }) =>
      socket.write(http(200, 'application/json', bomb, `content-encoding: ${coding}\r\n`)),
    );
    const grown = await costOf(async () => {
      expect(await failure(caller)).toEqual([502, 'The upstream sent an invalid answer']);
    });
    expect(grown).toBeLessThan(MOST / 2);
    expect(await echo(caller)).toBe('good');
  });
});

describe('over channels', () => {
  it('a line of 256 MiB fails its call and is let by, and the next line is read', {
    timeout: 60_000,
  }, async () => {
    const fixture = fileURLToPath(new URL('../../fixtures/saying-stdio.mjs', import.meta.url));
    const timeouts = { connect_ms: 2_000, call_ms: 30_000, idle_ms: 30_000 };
    const gate = await openGate({ upstreams: [stdioUpstream([fixture], { timeouts })] });
    const caller = await gate.caller();
    expect(await echo(caller)).toBe('good');
    const grown = await costOf(async () => {
      expect(await failure(caller, 256 * MIB)).toEqual([502, 'The answer of the upstream is too large']);
    });
    expect(grown).toBeLessThan(MOST);
    expect(await echo(caller)).toBe('good');
  });

  it.each([
    ['one frame', 0x81],
    ['fragments', 0x01],
  ])(
    'a WebSocket message of a gibibyte in %s fails its call, and the next one is answered',
    async (_name, first) => {
      const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
      await once(server, 'listening');
      closeLater({
        close() {
          for (const client of server.clients) client.terminate();
          server.close();
        },
      });
      let flooding: Flooding | undefined;
      server.on('connection', (socket, request) =>
        socket.on('message', (data) => {
          const { id, method, params } = JSON.parse(String(data));
          const result = described(method, LISTS);
          if (result !== undefined) socket.send(JSON.stringify({ jsonrpc: '2.0', id, result }));
          else if (params?.name === 'echo') socket.send(JSON.stringify(textResult(id, 'good')));
          else if (first === 0x81) {
            // 127: the length follows in eight bytes.
            const head = Buffer.concat([Buffer.of(first, 127), Buffer.alloc(8)]);
            head.writeBigUInt64BE(BigInt(GIB), 2);
            flooding = flood(request.socket, head, plain);
          } else {
            const head = Buffer.from([first, 126, 0x40, 0x00]);
            const piece = Buffer.alloc(0x4000, 'x');
            const next = Buffer.concat([Buffer.of(0x00, 126, 0x40, 0x00), piece]);
            request.socket.write(Buffer.concat([head, piece]));
            flooding = flood(request.socket, '', () => next);
          }
        }),
      );
      const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const gate = await openGate({ upstreams: [httpUpstream(url)] });
      const caller = await gate.caller();
      expect(await echo(caller)).toBe('good');
      const grown = await costOf(async () => {
        expect(await failure(caller)).toEqual([502, 'The answer of the upstream is too large']);
        await flooding?.cut;
      });
      expect(flooding?.sent).toBeLessThan(MOST * 4);
      expect(grown).toBeLessThan(MOST);
      await expect.poll(() => echo(caller)).toBe('good');
    },
  );
});

async function callerOf(
  answer: (asked: { request: RawRequest; socket: Socket }) => unknown,
  timeouts = { connect_ms: 2_000, call_ms: 20_000, idle_ms: 20_000 },
): Promise<Caller> {
  const { url } = await modernPeer(LISTS, (request, socket) => {
    const { id, params } = request.message;
    if (params?.name === 'echo') socket.write(json(textResult(id, 'good')));
    else answer({ request, socket });
  });
  const gate = await openGate({ upstreams: [httpUpstream(url, { timeouts })] });
  const caller = await gate.caller();
  // Everything is connected and warm before memory is measured.
  for (let i = 0; i < 20; i += 1) expect(await echo(caller)).toBe('good');
  return caller;
}

async function failure(caller: Caller, bytes = 0): Promise<[number | undefined, string | undefined]> {
  const { message } = await caller.modern('tools/call', { name: 'flood', arguments: { bytes } });
  return [message.error?.code, message.error?.message];
}

async function echo(caller: Caller): Promise<unknown> {
  const { message } = await caller.modern('tools/call', { name: 'echo', arguments: { nonce: 'good' } });
  return (message.result?.content as { text: string }[] | undefined)?.[0]?.text;
}

/** By how many bytes memory that is in use grew at its worst while `act` ran, the peer's own buffers included. */
async function costOf(act: () => Promise<void>): Promise<number> {
  const used = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  let worst = before;
  const look = setInterval(() => {
    worst = Math.max(worst, used());
  }, 2);
  try {
    await act();
  } finally {
    clearInterval(look);
  }
  return Math.max(worst, used()) - before;
}
