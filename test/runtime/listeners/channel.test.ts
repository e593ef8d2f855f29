// A connection that carries messages both ways: what belongs to it, what it bounds, and that all of it ends with it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_PROOF } from '../../../runtime/identity/proof.ts';
import { answer, progress } from '../pipeline/answers.ts';
import type { TakenCall } from '../pipeline/scene.ts';
import { formQuestion } from '../pipeline/scripted-question.ts';
import { type Client, channelDeskOf } from './channel-desk.ts';
import { envelope } from './desk.ts';

const DONE = { content: [] };

describe('a legacy client on a channel', () => {
  test('is in a session from initialize on, which nobody else can name', () => {
    const desk = channelDeskOf();
    const client = desk.open();
    client.greet();
    expect(client.pipe.answer('hello')).toMatchObject({ result: { protocolVersion: '2025-11-25' } });
    const { session } = client.channel;
    expect([desk.edge.sessions.size, client.channel.era]).toEqual([1, 'legacy']);
    expect(desk.edge.sessions.find('main', session!.id, NO_PROOF)).toBeUndefined();
    client.call(1);
    answer(desk.upstream.last, DONE);
    expect(client.pipe.answer(1)).toMatchObject({ result: DONE });
  });

  test.each(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'])('speaks %s', (version) => {
    const client = channelDeskOf().open();
    client.greet(version);
    expect(client.pipe.answer('hello')).toMatchObject({ result: { protocolVersion: version } });
  });

  test('is told nothing in answer to notifications, not even what is wrong with them', () => {
    const client = channelDeskOf().open();
    client.greet();
    const before = client.pipe.told.length;
    client.say({ method: 'notifications/roots/list_changed' });
    client.say({ method: 'notifications/nonsense', params: { _meta: { progressToken: 1 } } });
    client.say({ id: 77, result: {} });
    expect(client.pipe.told.length).toBe(before);
  });

  test.each([{ result: 7 }, { error: 'no' }, { result: {}, error: {} }])(
    'that answers a question badly, with %j, does not lose its own request of that id',
    (bad) => {
      const desk = channelDeskOf();
      const client = desk.open();
      client.greet('2025-11-25', { elicitation: {} });
      client.call(1);
      desk.upstream.last.sink.ask(formQuestion());
      client.say({ id: 1, ...bad });
      expect(client.pipe.answer(1)).toBeUndefined();
      answer(desk.upstream.last, DONE);
      expect(client.pipe.answer(1)).toMatchObject({ result: DONE });
    },
  );

  test('cancels with notifications/cancelled and gets no answer', () => {
    const desk = channelDeskOf();
    const client = desk.open();
    client.greet();
    client.call(5);
    client.say({ method: 'notifications/cancelled', params: { requestId: 5 } });
    expect(desk.upstream.last.aborts).toEqual(['client_cancelled']);
    expect(client.pipe.answer(5)).toBeUndefined();
    client.call(5);
    answer(desk.upstream.last, DONE);
    expect(client.pipe.answer(5)).toMatchObject({ result: DONE });
  });

  test('hears of the progress of its call, in order, before the answer', () => {
    const desk = channelDeskOf();
    const client = desk.open();
    client.greet();
    client.call(1, 'echo', { progressToken: 'p' });
    progress(desk.upstream.last, 1);
    progress(desk.upstream.last, 2);
    answer(desk.upstream.last, DONE);
    const seen = client.pipe.told.slice(-3).map((told) => told.params?.progress ?? told.id);
    expect(seen).toEqual([1, 2, 1]);
  });
});

describe('a modern client on a channel', () => {
  test('needs its envelope and no headers, and cancels with a notification', () => {
    const desk = channelDeskOf();
    const client = desk.open();
    client.modernCall('a');
    client.modernCall('b');
    expect(client.channel.era).toBe('modern');
    client.say({ method: 'notifications/cancelled', params: { requestId: 'a' } });
    expect(desk.upstream.calls.map(({ aborts }) => aborts)).toEqual([['client_cancelled'], []]);
    answer(desk.upstream.last, DONE);
    expect(client.pipe.told).toMatchObject([{ id: 'b', result: { resultType: 'complete' } }]);
    expect(desk.edge.sessions.size).toBe(0);
  });

  test('listens until it takes that back, or until the gateway leaves, which is told', () => {
    const desk = channelDeskOf();
    const client = desk.open();
    for (const id of ['l1', 'l2']) {
      const params = { _meta: envelope(), notifications: { toolsListChanged: true } };
      client.say({ id, method: 'subscriptions/listen', params });
    }
    desk.hub.listens[0]!.outlet.send(Buffer.from('{"jsonrpc":"2.0","method":"notifications/x"}'));
    expect(client.pipe.told).toMatchObject([{ method: 'notifications/x' }]);
    client.say({ method: 'notifications/cancelled', params: { requestId: 'l1' } });
    expect([desk.hub.stopped, client.pipe.answer('l1')]).toEqual([1, undefined]);
    client.channel.leave();
    expect(client.pipe.answer('l2')).toMatchObject({
      result: { resultType: 'complete', _meta: { 'io.modelcontextprotocol/subscriptionId': 'l2' } },
    });
    expect([desk.hub.stopped, client.pipe.ended]).toEqual([2, 'over']);
  });
});

describe('what is no good', () => {
  test('gets one answer with id null for each message that cannot be read', () => {
    const client = channelDeskOf().open();
    for (const text of ['{', '"x"', '{"a":}']) client.say(text);
    expect(client.pipe.told.map((told) => [told.id, told.error?.code])).toEqual([
      [null, -32700],
      [null, -32600],
      [null, -32700],
    ]);
  });

  test('an enveloped request is refused where the transport is of 2024-11-05', () => {
    const client = channelDeskOf({}, 'legacy').open();
    client.modernCall(1);
    expect(client.pipe.answer(1)?.error).toBeDefined();
    client.greet('2024-11-05');
    expect(client.pipe.answer('hello')?.result).toBeDefined();
  });

  test('a request too many is refused, and what lets the others end still passes', () => {
    const desk = channelDeskOf();
    const client = desk.open();
    client.greet();
    for (let id = 0; id < 257; id++) client.call(id);
    expect([desk.upstream.calls.length, client.pipe.answer(256)?.error?.code]).toEqual([256, 503]);
    client.say({ method: 'notifications/cancelled', params: { requestId: 0 } });
    client.call(300);
    expect(desk.upstream.calls.length).toBe(257);
  });
});

describe('a batch', () => {
  const call = (id: number, name = 'echo') => ({
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name, arguments: {} },
  });

  test('of a client of 2025-03-26 is taken apart, and each request answered by itself', () => {
    const desk = channelDeskOf();
    const client = desk.open();
    client.greet('2025-03-26');
    client.say(JSON.stringify([call(1), call(2, 'add'), { jsonrpc: '2.0', method: 'notifications/x' }]));
    for (const taken of [...desk.upstream.calls].reverse()) answer(taken, DONE);
    expect(client.pipe.told.slice(-2).map(({ id }) => id)).toEqual([2, 1]);
  });

  test.each([
    ['of a later revision', '2025-06-18', [call(1)]],
    ['with nothing in it', '2025-03-26', []],
    ['with initialize in it', '2025-03-26', [{ ...call(1), method: 'initialize' }]],
    ['of answers and requests', '2025-03-26', [call(1), { jsonrpc: '2.0', id: 1, result: {} }]],
    ['of more than a hundred', '2025-03-26', Array.from({ length: 101 }, (_, id) => call(id))],
  ])('%s is refused as a whole', (_what, version, batch) => {
    const desk = channelDeskOf();
    const client = desk.open();
    client.greet(version);
    client.say(JSON.stringify(batch));
    expect(client.pipe.told.at(-1)).toMatchObject({ id: null, error: { code: -32600 } });
    expect(desk.upstream.calls).toEqual([]);
  });

  test('before the handshake is refused', () => {
    const client = channelDeskOf().open();
    client.say(JSON.stringify([call(1)]));
    expect(client.pipe.answer(null)?.error?.code).toBe(-32600);
  });
});

describe('a client that is slow', () => {
  test('and is cut off by a question ends its call like any other', () => {
    const desk = channelDeskOf();
    const client = desk.open();
    client.greet('2025-11-25', { elicitation: {} });
    client.call(1);
    client.pipe.stuck = true;
    const { last } = desk.upstream;
    const questions = Array.from({ length: 3 }, () => formQuestion('x'.repeat(700_000)));
    for (const question of questions) last.sink.ask(question);
    expect([client.pipe.ended, last.aborts]).toEqual(['too_slow', ['client_gone']]);
    expect([desk.edge.sessions.size, desk.edge.deadlines.size, desk.errors]).toEqual([0, 0, []]);
  });

  test('gets the newest progress only, in front of the answer', () => {
    const desk = channelDeskOf();
    const client = desk.open();
    client.greet();
    client.call(1, 'echo', { progressToken: 'p' });
    client.pipe.stuck = true;
    for (let step = 1; step <= 5; step++) progress(desk.upstream.last, step);
    client.pipe.stuck = false;
    client.channel.drained();
    progress(desk.upstream.last, 6);
    client.pipe.stuck = true;
    for (let step = 7; step <= 9; step++) progress(desk.upstream.last, step);
    answer(desk.upstream.last, DONE);
    const seen = client.pipe.told.filter(({ id }) => id !== 'hello').map((told) => told.params?.progress);
    expect(seen).toEqual([1, 5, 6, 7, 9, undefined]);
  });

  test('is cut off when more than a mebibyte waits for it and there is more to say', () => {
    const desk = channelDeskOf();
    const client = desk.open();
    client.greet();
    client.call(1);
    client.pipe.stuck = true;
    const big = Buffer.from(`{"method":"x","params":"${'x'.repeat(600_000)}"}`);
    client.channel.outlet.send(big);
    client.channel.outlet.send(big);
    expect(client.pipe.ended).toBeUndefined();
    client.channel.outlet.send(big);
    expect(client.pipe.ended).toBe('too_slow');
    expect(desk.upstream.last.aborts).toEqual(['client_gone']);
    expect(desk.edge.sessions.size).toBe(0);
  });

  test('is not cut off for answers that come at once, unless as much waits as one may be large', () => {
    const desk = channelDeskOf();
    const client = desk.open();
    client.greet();
    for (let id = 1; id <= 4; id++) client.call(id);
    client.pipe.stuck = true;
    const large = { content: [{ type: 'text', text: 'x'.repeat(6 * 1024 * 1024) }] };
    for (const taken of desk.upstream.calls.slice(0, 3)) answer(taken, large);
    expect([client.pipe.answer(3) !== undefined, client.pipe.ended]).toEqual([true, undefined]);
    answer(desk.upstream.calls[3]!, DONE);
    expect(client.pipe.ended).toBe('too_slow');
  });
});

describe('the end of a channel', () => {
  test.each(['legacy', 'modern'] as const)('aborts every call of a %s client, and nothing else', (era) => {
    const desk = channelDeskOf();
    const [mine, theirs] = [desk.open(), desk.open()];
    for (const client of [mine, theirs]) {
      if (era === 'legacy') client.greet();
      for (const id of [1, 2]) era === 'legacy' ? client.call(id) : client.modernCall(id);
    }
    mine.channel.closed();
    mine.channel.closed();
    expect(desk.upstream.calls.map(({ aborts }) => aborts)).toEqual([
      ['client_gone'],
      ['client_gone'],
      [],
      [],
    ]);
    expect(desk.edge.sessions.size).toBe(era === 'legacy' ? 1 : 0);
    expect([desk.edge.deadlines.size, desk.edge.pins.count]).toEqual([2, 2]);
    const told = mine.pipe.told.length;
    for (const taken of desk.upstream.calls.slice(2)) answer(taken, DONE);
    mine.say({ id: 9, method: 'ping' });
    expect([mine.pipe.told.length, theirs.pipe.told.length - (era === 'legacy' ? 1 : 0)]).toEqual([told, 2]);
  });

  test('tells every upstream that the client is gone, by the key its calls had', () => {
    const desk = channelDeskOf();
    const [legacy, modern] = [desk.open(), desk.open()];
    legacy.greet();
    legacy.call(1);
    modern.modernCall(1);
    const keys = desk.upstream.calls.map(({ call }) => ({ ...call.client }));
    legacy.channel.closed();
    modern.channel.closed();
    expect(desk.upstream.forgotten).toEqual(keys);
    expect(new Set(keys.map(({ session }) => session)).size).toBe(2);
  });

  test('ends what the session was subscribed to', () => {
    const client = channelDeskOf().open();
    client.greet();
    let ended = 0;
    client.channel.session!.onEnd.push(() => {
      ended += 1;
    });
    client.channel.closed();
    expect(ended).toBe(1);
  });

  test('comes after the last answer when the gateway leaves, and new requests are refused', () => {
    const desk = channelDeskOf();
    const client = desk.open();
    client.greet();
    client.call(1);
    client.channel.leave();
    expect(client.pipe.ended).toBeUndefined();
    client.call(2);
    expect(client.pipe.answer(2)?.error?.code).toBe(503);
    answer(desk.upstream.last, DONE);
    expect([client.pipe.answer(1)?.result, client.pipe.ended]).toEqual([DONE, 'over']);
    expect(desk.edge.sessions.size).toBe(0);
  });

  test('comes at once when the gateway leaves and nothing is in flight', () => {
    const client = channelDeskOf().open();
    client.channel.leave();
    expect(client.pipe.ended).toBe('over');
  });
});

test('answers never cross between channels, whatever ids their clients use', () => {
  const steps = fc.array(
    fc.record({
      who: fc.integer({ min: 0, max: 3 }),
      id: fc.constantFrom<string | number>(1, '1', 2, 'x'),
      act: fc.constantFrom('call', 'call', 'call', 'cancel', 'answer', 'answer', 'close'),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      const desk = channelDeskOf();
      const clients = [desk.open(), desk.open(), desk.open(), desk.open()];
      for (const [number, client] of clients.entries()) if (number % 2 === 0) client.greet();
      /** The oracle: who asked each call that is open, in the order they arrived. */
      const open: { who: number; id: string | number; taken: TakenCall }[] = [];
      const due = clients.map((): string[] => []);
      const closed = new Set<number>();
      for (const [step, { who, id, act }] of all.entries()) {
        const client = clients[who] as Client;
        const at = open.findIndex((one) => one.who === who && one.id === id);
        if (act === 'close') {
          if (!closed.has(who)) client.channel.closed();
          closed.add(who);
          for (let i = open.length - 1; i >= 0; i--) if (open[i]!.who === who) open.splice(i, 1);
        } else if (act === 'call' && !closed.has(who) && at === -1) {
          who % 2 === 0 ? client.call(id) : client.modernCall(id);
          open.push({ who, id, taken: desk.upstream.last });
        } else if (act === 'cancel' && at !== -1) {
          client.say({ method: 'notifications/cancelled', params: { requestId: id } });
          open.splice(at, 1);
        } else if (act === 'answer' && open.length > 0) {
          const [one] = open.splice(step % open.length, 1);
          const text = `${one!.who} ${JSON.stringify(one!.id)} ${step}`;
          answer(one!.taken, { content: [{ type: 'text', text }] });
          due[one!.who]!.push(text);
        }
      }
      const told = clients.map(({ pipe }) =>
        pipe.told.flatMap(({ id, result }) => {
          const [first] = (result?.content ?? []) as { text: string }[];
          if (first === undefined) return [];
          expect(first.text.split(' ')[1]).toBe(JSON.stringify(id));
          return [first.text];
        }),
      );
      expect(told).toEqual(due);
      expect(desk.errors).toEqual([]);
    }),
  );
});
