// An upstream that answers nonsense (research: faults F-06 and F-07), over every transport: each call gets exactly one
// error that says so, nothing of the nonsense, and the next call is as good as ever.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import type { BundleUpstream } from '../../../schema/generated/bundle.ts';
import { chunk, EVENT_STREAM, http, json, LAST_CHUNK, textResult } from '../../fixtures/scripted-http.ts';
import type { Answer, Caller } from './caller.ts';
import { cleanUp, closeLater, type Gate, httpUpstream, openGate, stdioUpstream } from './gate.ts';
import { ATTRIBUTABLE, bytesFor, EVIL, NO_UTF8, STRAY } from './nonsense.ts';
import { described, modernPeer, tool } from './peers.ts';

cleanUp();

const CALLS = 100;
const LISTS = { tools: [tool('echo'), tool('say')] };
/** A call nobody answers is soon over; a good one takes a hundredth of it. */
const BRIEF = { connect_ms: 2_000, call_ms: 1_500, idle_ms: 1_500 };

type Args = { text?: string; nonce?: string };

/** `say` answers in the bytes the call asks for, `echo` with a nonce. */
async function overHttp(write: (bytes: Buffer) => Buffer): Promise<BundleUpstream> {
  const { url } = await modernPeer(LISTS, ({ message: { id, params } }, socket) => {
    const args = params?.arguments as Args;
    if (params?.name === 'echo') socket.write(json(textResult(id, args.nonce ?? '')));
    else socket.write(write(bytesFor(args.text ?? '', id)));
  });
  return httpUpstream(url);
}

async function overWebSocket(): Promise<BundleUpstream> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  closeLater({
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  });
  server.on('connection', (socket) =>
    socket.on('message', (data) => {
      const { id, method, params } = JSON.parse(String(data));
      const result = described(method, LISTS);
      if (result !== undefined) socket.send(JSON.stringify({ jsonrpc: '2.0', id, result }));
      else if (params?.name === 'echo') socket.send(JSON.stringify(textResult(id, params.arguments.nonce)));
      else if (params?.name === 'say') socket.send(bytesFor(params.arguments.text, id), { binary: false });
    }),
  );
  return httpUpstream(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/`, { timeouts: BRIEF });
}

const overStdio = async (): Promise<BundleUpstream> =>
  stdioUpstream([fileURLToPath(new URL('../../fixtures/saying-stdio.mjs', import.meta.url))], {
    timeouts: BRIEF,
  });

const whole = (bytes: Buffer): Buffer => http(200, 'application/json', bytes);
const event = (bytes: Buffer): Buffer =>
  http(200, 'text/event-stream', Buffer.concat([Buffer.from('data: '), bytes, Buffer.from('\n\n')]));

const WEBSOCKET = 'a WebSocket frame';
const TRANSPORTS: readonly [string, () => Promise<BundleUpstream>, 'tells' | 'waits'][] = [
  ['a JSON body', () => overHttp(whole), 'tells'],
  ['an event', () => overHttp(event), 'tells'],
  ['a line of stdio', overStdio, 'waits'],
  [WEBSOCKET, overWebSocket, 'waits'],
];

describe.each(TRANSPORTS)('nonsense as %s', (transport, make, stray) => {
  const rows = Object.entries(ATTRIBUTABLE).filter(
    // Such a frame is an error of its connection (RFC 6455, 8.1).
    ([what]) => what !== NO_UTF8 || transport !== WEBSOCKET,
  );

  it(`fails every call it is for, once, and says nothing of itself: ${rows.length} kinds, ${CALLS} of each`, {
    timeout: 120_000,
  }, async () => {
    const callers = await callersOf(await openGate({ upstreams: [await make()] }));
    for (const [what, text] of rows) {
      expect([what, codes(await storm(callers, () => text))]).toEqual([what, [502]]);
    }
  });

  it('fails every call nobody can tell it is for', { timeout: 120_000 }, async () => {
    const callers = await callersOf(await openGate({ upstreams: [await make()] }));
    const texts = Object.values(STRAY);
    if (stray === 'tells') {
      for (const text of texts)
        expect([text, codes(await storm(callers, () => text))]).toEqual([text, [502]]);
    } else {
      // On a channel the call waits for its time to be over: what came may be an answer to anybody.
      for (let round = 0; round < 3; round += 1)
        expect(codes(await storm(callers, (number) => texts[number % texts.length] ?? ''))).toEqual([504]);
    }
  });
});

it('a WebSocket frame that is no UTF-8 ends the connection, and the next call has another', async () => {
  const gate = await openGate({ upstreams: [await overWebSocket()] });
  const caller = await gate.caller();
  for (let i = 0; i < 3; i += 1) {
    const text = ATTRIBUTABLE[NO_UTF8];
    const { body, message } = await caller.modern('tools/call', { name: 'say', arguments: { text } });
    expect([message.error?.code, body.includes(EVIL)]).toEqual([503, false]);
    const again = (): Promise<Answer> =>
      caller.modern('tools/call', { name: 'echo', arguments: { nonce: 'x' } });
    await expect.poll(async () => (await again()).message.error).toBe(undefined);
  }
});

describe('a head that makes an answer nonsense', () => {
  const good = (id: unknown): string => JSON.stringify(textResult(id, EVIL));
  it.each([
    ['HTML', (id: unknown) => http(200, 'text/html', good(id))],
    ['no content type', (id: unknown) => http(200, undefined, good(id))],
    ['a charset that is not UTF-8', (id: unknown) => http(200, 'application/json; charset=utf-16', good(id))],
    [
      'events of another charset',
      (id: unknown) => http(200, 'text/event-stream; charset=latin1', `data: ${good(id)}\n\n`),
    ],
    ['JSON that is said to be events', (id: unknown) => http(200, 'text/event-stream', good(id))],
    [
      'events that are said to be JSON',
      (id: unknown) => http(200, 'application/json', `data: ${good(id)}\n\n`),
    ],
    ['202', () => http(202, undefined, '')],
    ['204', () => Buffer.from('HTTP/1.1 204 X\r\n\r\n')],
    ['an empty 200', () => http(200, 'application/json', '')],
    ['a redirect', () => http(302, undefined, '', 'location: http://127.0.0.1:1/\r\n')],
  ])('%s', async (_name, answer) => {
    const { url } = await modernPeer(LISTS, ({ message: { id, params } }, socket) => {
      if (params?.name === 'echo') socket.write(json(textResult(id, (params.arguments as Args).nonce ?? '')));
      else socket.write(answer(id));
    });
    const gate = await openGate({ upstreams: [httpUpstream(url)] });
    expect(codes(await storm(await callersOf(gate), () => ''))).toEqual([502]);
  });
});

describe('event streams that are odd but right', () => {
  it('are read to the letter, wherever they are cut', async () => {
    const text = 'żółć 🙂';
    const odd = (id: unknown): string =>
      `\ufeff: hello\r\r\nevent: other\rdata: ${EVIL}\r\revent\r\nretry: soon\nid\n: ${'x'.repeat(3000)}\r\n` +
      `data:{"jsonrpc":"2.0","id":${id},\ndata: "result":{"resultType":"complete",\r` +
      `data:"content":[{"type":"text","text":"${text}"}]}}\r\n\r\n`;
    let cut = 1;
    const { url } = await modernPeer(LISTS, ({ message: { id } }, socket) => {
      const bytes = Buffer.from(odd(id));
      const parts = [bytes.subarray(0, cut % bytes.length), bytes.subarray(cut % bytes.length)];
      cut += 37;
      socket.setNoDelay(true);
      socket.write(EVENT_STREAM);
      for (const part of parts.filter(({ length }) => length > 0))
        socket.write(
          Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]),
        );
      socket.write(LAST_CHUNK);
    });
    const gate = await openGate({ upstreams: [httpUpstream(url)] });
    const caller = await gate.caller();
    for (let i = 0; i < CALLS; i += 1) {
      const { message } = await caller.modern('tools/call', { name: 'say', arguments: {} });
      expect(message.result?.content).toEqual([{ type: 'text', text }]);
    }
  });

  it('without the blank line behind the last event have no last event', async () => {
    const { url } = await modernPeer(LISTS, ({ message: { id } }, socket) => {
      socket.write(EVENT_STREAM + chunk(`data: ${JSON.stringify(textResult(id, EVIL))}\n`) + LAST_CHUNK);
    });
    const gate = await openGate({ upstreams: [httpUpstream(url)] });
    const caller = await gate.caller();
    const { body, message } = await caller.modern('tools/call', { name: 'say', arguments: {} });
    expect([message.error?.code, body.includes(EVIL)]).toEqual([502, false]);
  });
});

async function callersOf(gate: Gate): Promise<Caller[]> {
  return Promise.all(Array.from({ length: CALLS }, () => gate.caller()));
}

/** All call at once, each on a connection of its own; and behind each call a good one on the same connection. */
async function storm(callers: readonly Caller[], textOf: (number: number) => string): Promise<Answer[]> {
  return Promise.all(
    callers.map(async (caller, number) => {
      const bad = await caller.modern('tools/call', { name: 'say', arguments: { text: textOf(number) } });
      expect(bad.body).not.toContain(EVIL);
      const nonce = `nonce-${number}`;
      const good = await caller.modern('tools/call', { name: 'echo', arguments: { nonce } });
      expect(good.message.result?.content).toEqual([{ type: 'text', text: nonce }]);
      return bad;
    }),
  );
}

function codes(answers: readonly Answer[]): unknown[] {
  return [...new Set(answers.map(({ message }) => message.error?.code))];
}
