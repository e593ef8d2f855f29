// An upstream that puts more on the wire than it was asked for (research: attack S-02): what it says in advance must
// never become the answer to somebody else's call.
import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { json, textResult } from '../../fixtures/scripted-http.ts';
import { cleanUp, httpUpstream, openGate } from './gate.ts';
import { EVIL } from './nonsense.ts';
import { modernPeer, tool } from './peers.ts';

cleanUp();

const ROUNDS = 125;
const good = (id: number): Buffer => json(textResult(id, 'mine'));
/** What the next callers on this connection would be waiting for. */
const ahead = (id: number): Buffer =>
  Buffer.concat([1, 2, 3].map((more) => json(textResult(id + more, EVIL))));
const behind = (id: number): Buffer => json(textResult(id, EVIL));
const lengthless = (fields: string, body: string): Buffer =>
  Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${fields}\r\n\r\n${body}`);
const text = (id: number): string => JSON.stringify(textResult(id, 'mine'));
const chunkOf = (body: string): string => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;

const POISON: [string, (id: number, socket: Socket) => unknown][] = [
  ['more answers in the same packet', (id, socket) => socket.write(Buffer.concat([good(id), ahead(id)]))],
  [
    'more answers a moment later',
    (id, socket) => {
      // The next request may be on its way to this server by then, and what it says behind a request it has seen is an
      // answer, however it came by it. So these are what a server that lost count would say.
      socket.write(good(id));
      setImmediate(() => socket.write(Buffer.concat([behind(id), behind(id - 1)])));
    },
  ],
  [
    'a length that is too short, and more answers behind it',
    (id, socket) =>
      socket.write(Buffer.concat([lengthless('content-length: 2', `{}${text(id)}`), ahead(id)])),
  ],
  [
    'a length of nothing, and more answers behind it',
    (id, socket) => socket.write(Buffer.concat([lengthless('content-length: 0', ''), ahead(id)])),
  ],
  [
    'a last chunk, and more answers behind it',
    (id, socket) =>
      socket.write(Buffer.concat([lengthless('transfer-encoding: chunked', chunkOf(text(id))), ahead(id)])),
  ],
  [
    'a length and chunks',
    (id, socket) =>
      socket.write(
        Buffer.concat([
          lengthless('content-length: 5\r\ntransfer-encoding: chunked', chunkOf(text(id))),
          ahead(id),
        ]),
      ),
  ],
  [
    'a status without a body, and more answers behind it',
    (id, socket) => socket.write(Buffer.concat([Buffer.from('HTTP/1.1 204 X\r\n\r\n'), ahead(id)])),
  ],
  [
    'interim answers without end, and more answers behind them',
    (id, socket) => {
      socket.write('HTTP/1.1 103 X\r\nlink: <x>\r\n\r\n'.repeat(100));
      socket.write(Buffer.concat([good(id), ahead(id)]));
    },
  ],
];

it(`never answers the next caller: ${POISON.length} kinds, ${ROUNDS} rounds each`, {
  timeout: 120_000,
}, async () => {
  let poison = POISON[0]![1];
  const peer = await modernPeer({ tools: [tool('echo'), tool('poison')] }, ({ message }, socket) => {
    const { id, params } = message;
    if (params?.name === 'poison') poison(id as number, socket);
    else
      socket.write(json(textResult(id, (params?.arguments as { nonce?: string } | undefined)?.nonce ?? '')));
  });
  const gate = await openGate({ upstreams: [httpUpstream(peer.url)] });
  const [one, other] = [await gate.caller(), await gate.caller()];
  let calls = 0;
  for (const [what, write] of POISON) {
    poison = write;
    for (let round = 0; round < ROUNDS; round += 1) {
      const poisoned = await one.modern('tools/call', { name: 'poison', arguments: {} });
      expect([what, poisoned.body.includes(EVIL)]).toEqual([what, false]);
      const nonce = `${what} ${round}`;
      const next = await other.modern('tools/call', { name: 'echo', arguments: { nonce } });
      // Found out while it was on the wire: that is an error, and never another's answer.
      const { error, result } = next.message;
      expect([nonce, error?.code ?? result?.content]).toEqual([
        nonce,
        error === undefined
          ? [{ type: 'text', text: nonce }]
          : expect.toSatisfy((code) => [502, 503].includes(code)),
      ]);
      calls += 1;
    }
  }
  expect(calls).toBe(1000);
});
