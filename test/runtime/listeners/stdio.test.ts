// The one client on the pipes of the process: lines in, lines out, and the end of its input.
import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createStdio } from '../../../runtime/listeners/stdio.ts';
import { answer } from '../pipeline/answers.ts';
import { madeEdge } from './channel-server.ts';
import { envelope } from './desk.ts';

interface Told {
  readonly id?: unknown;
  readonly result?: object;
  readonly error?: { readonly code: number };
}

function start(maxRequestBytes = 4096) {
  const made = madeEdge({ maxRequestBytes });
  const [input, output] = [new PassThrough(), new PassThrough()];
  let ends = 0;
  const listener = createStdio(made.edge, input, output, () => {
    ends += 1;
  });
  onTestFinished(() => {
    output.destroy();
  });
  let text = '';
  output.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  const told = (): Told[] => {
    if (text !== '' && !text.endsWith('\n')) throw new Error('half a line');
    return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  };
  const say = (message: object) => input.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const hold = (id: string | number) =>
    say({ id, method: 'tools/call', params: { name: 'hold', arguments: {}, _meta: envelope() } });
  return { ...made, input, output, listener, told, say, hold, ends: () => ends };
}

test('one message per line, however the bytes arrive', async () => {
  const client = start();
  const text = '{"jsonrpc":"2.0","id":"ü","method":"ping"}\r\n\n{"jsonrpc":"2.0","id":2,"method":"ping"}\n';
  for (const byte of Buffer.from(text)) client.input.write(Buffer.from([byte]));
  await expect.poll(client.told).toEqual([
    { jsonrpc: '2.0', id: 'ü', result: {} },
    { jsonrpc: '2.0', id: 2, result: {} },
  ]);
});

test('a client is known as the local one', async () => {
  const client = start();
  client.hold(1);
  await expect.poll(() => client.upstream.calls.length).toBe(1);
  expect(client.upstream.last.call.client.client).toBe('');
});

describe('the era', () => {
  const initialize = (id: number) => ({
    id,
    method: 'initialize',
    params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 't', version: '1' } },
  });
  const discover = (id: number) => ({ id, method: 'server/discover', params: { _meta: envelope() } });
  const list = (id: number, params = {}) => ({ id, method: 'tools/list', params });

  test('is not decided by server/discover: initialize may follow, and decides', async () => {
    const { say, told } = start();
    for (const message of [discover(1), initialize(2), list(3), list(4, { _meta: envelope() })]) say(message);
    await expect
      .poll(() => told().map(({ id, error }) => [id, error === undefined]))
      .toEqual([
        [1, true],
        [2, true],
        [3, true],
        [4, false],
      ]);
  });

  test('is decided by any other enveloped request', async () => {
    const { say, told } = start();
    for (const message of [list(1, { _meta: envelope() }), initialize(2), list(3)]) say(message);
    await expect
      .poll(() => told().map(({ id, error }) => [id, error === undefined]))
      .toEqual([
        [1, true],
        [2, false],
        [3, false],
      ]);
  });
});

describe('a line that is no message', () => {
  test('is answered once, with id null, and the next one is read', async () => {
    const { input, say, told } = start();
    input.write('hello\n');
    say({ id: 1, method: 'ping' });
    await expect.poll(told).toMatchObject([
      { id: null, error: { code: -32700 } },
      { id: 1, result: {} },
    ]);
  });

  test.each<[string, object, unknown]>([
    ['request with its id first', { id: 5, method: 'x', params: { pad: 'x'.repeat(5000) } }, 5],
    ['request with its id last', { method: 'x', params: { pad: 'x'.repeat(5000) }, id: 'five' }, 'five'],
    ['answer to a question of ours', { id: 5, result: { method: 'x'.repeat(5000) } }, null],
    [
      'request with an id inside only',
      { method: 'x', params: { pad: 'x'.repeat(5000), deep: { id: 5 } } },
      null,
    ],
  ])('because it is too long is refused by its id where that is known: %s', async (_what, message, id) => {
    const { say, told } = start();
    say(message);
    say({ id: 9, method: 'ping' });
    await expect.poll(told).toMatchObject([{ id, error: { code: 413 } }, { id: 9 }]);
  });
});

describe('the end', () => {
  test('of the input lets what is in flight finish, and comes once', async () => {
    const { input, hold, upstream, told, ends } = start();
    hold(1);
    input.end();
    await expect.poll(() => [upstream.calls.length, input.readableEnded]).toEqual([1, true]);
    expect(ends()).toBe(0);
    answer(upstream.last, { content: [] });
    expect(ends()).toBe(1);
    await expect.poll(told).toMatchObject([{ id: 1, result: { content: [] } }]);
  });

  test('does not wait for ever', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { hold, upstream, listener, told, ends } = start();
    hold(1);
    listener.leave();
    vi.advanceTimersByTime(4_999);
    expect(ends()).toBe(0);
    vi.advanceTimersByTime(1);
    expect([ends(), upstream.last.aborts, told()]).toEqual([1, ['client_gone'], []]);
  });

  test('of an idle client comes at once', () => {
    const { listener, ends } = start();
    listener.leave();
    listener.leave();
    expect(ends()).toBe(1);
  });

  test('of the output gives up everything', async () => {
    const { output, hold, upstream, ends } = start();
    hold(1);
    await expect.poll(() => upstream.calls.length).toBe(1);
    output.destroy(new Error('EPIPE'));
    await expect.poll(() => [ends(), upstream.last.aborts]).toEqual([1, ['client_gone']]);
  });

  test('comes for a client that asks and does not read', async () => {
    const { output, say, hub, ends } = start();
    say({ id: 1, method: 'subscriptions/listen', params: { _meta: envelope(), notifications: {} } });
    await expect.poll(() => hub.listens.length).toBe(1);
    output.pause();
    const piece = Buffer.from(`{"jsonrpc":"2.0","method":"${'x'.repeat(600_000)}"}`);
    for (const sent of [0, 1, 2]) {
      expect([sent, ends()]).toEqual([sent, 0]);
      hub.listens[0]!.outlet.send(piece);
    }
    expect([ends(), hub.stopped]).toEqual([1, 1]);
  });
});
