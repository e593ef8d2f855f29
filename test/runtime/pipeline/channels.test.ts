// Clients on a channel (SSE of 2024-11-05, WebSocket, stdio): no headers, one connection for everything, and the
// first request that only one era has decides what the client is.
import { describe, expect, test } from 'vitest';
import { answer } from './answers.ts';
import { call, NOTHING_LEFT, talkOf } from './talk.ts';

const DISCOVER = { id: 'd', method: 'server/discover' };

describe('the era of a channel', () => {
  test('is legacy from initialize on', () => {
    const channel = talkOf('legacy').channel();
    expect(channel.initialize().reply.only.result).toMatchObject({ protocolVersion: '2025-11-25' });
    expect([channel.state.era, channel.state.session?.version]).toEqual(['legacy', '2025-11-25']);
    expect(channel.modern(call()).reply.only.error?.code).toBe(-32600);
    expect(channel.modern(DISCOVER).reply.only.error?.code).toBe(-32601);
    expect(channel.send({ id: 5, method: 'ping' }).reply.only.result).toEqual({});
  });

  test('is modern from the first request with an envelope on', () => {
    const talk = talkOf('modern');
    const channel = talk.channel();
    channel.modern(call());
    expect([channel.state.era, talk.one.calls.length]).toEqual(['modern', 1]);
    expect(channel.initialize('2025-06-18').reply.only.error).toMatchObject({
      code: -32022,
      data: { supported: ['2026-07-28'], requested: '2025-06-18' },
    });
    expect(channel.send({ id: 6, method: 'tools/list' }).reply.only.error?.code).toBe(-32602);
    expect([channel.state.era, channel.state.session]).toEqual(['modern', undefined]);
  });

  test('is not decided by server/discover', () => {
    const channel = talkOf('legacy').channel();
    expect(channel.modern(DISCOVER).reply.only.result).toMatchObject({ resultType: 'complete' });
    expect(channel.state.era).toBeUndefined();
    expect(channel.initialize().reply.answers[0]?.result).toBeDefined();
    expect(channel.state.era).toBe('legacy');
  });

  test('is not decided by a version nobody speaks', () => {
    const channel = talkOf('legacy').channel();
    const meta = { 'io.modelcontextprotocol/protocolVersion': '2099-01-01' };
    expect(channel.modern(call(), { meta }).reply.only.error?.code).toBe(-32022);
    expect(channel.state.era).toBeUndefined();
  });
});

test('before the handshake only a ping is answered', () => {
  const channel = talkOf('legacy').channel();
  expect(channel.send({ id: 1, method: 'ping' }).reply.only.result).toEqual({});
  expect(channel.send({ id: 2, method: 'tools/list' }).reply.only.error).toMatchObject({
    code: -32600,
    message: 'Invalid Request: initialize comes first',
  });
  expect(channel.state.era).toBeUndefined();
});

test('a channel has one session', () => {
  const talk = talkOf('legacy');
  const channel = talk.channel();
  channel.initialize();
  expect(channel.initialize().reply.only.error?.code).toBe(-32600);
  expect(talk.made.edge.sessions.size).toBe(1);
});

test('a log level counts from the next call on', () => {
  const talk = talkOf('legacy');
  const channel = talk.channel();
  channel.initialize();
  channel.send(call('echo', {}, 1));
  channel.send({ id: 2, method: 'logging/setLevel', params: { level: 'error' } });
  channel.send(call('echo', {}, 3));
  expect(talk.one.calls.map(({ call: sent }) => sent.logLevel)).toEqual([undefined, 'error']);
});

test('a server can ask, and the answer comes back by the channel', () => {
  const talk = talkOf('legacy');
  const channel = talk.channel();
  channel.initialize('2025-11-25', { roots: {} });
  const { reply } = channel.send(call());
  const answers: unknown[] = [];
  talk.one.last.sink.ask({
    method: 'roots/list',
    params: Buffer.from('{}'),
    answer: (result) => void answers.push(JSON.parse(result.toString())),
    refuse: () => {},
    withdrawn: undefined,
  });
  channel.send({ id: reply.sent[0]?.id, result: { roots: [] } });
  expect(answers).toEqual([{ roots: [] }]);
});

describe.each(['legacy', 'modern'] as const)('a %s client', (era) => {
  function scene() {
    const talk = talkOf(era);
    const channel = talk.channel();
    if (era === 'legacy') channel.initialize();
    const send = (id: string | number) =>
      era === 'legacy' ? channel.send(call('echo', {}, id)) : channel.modern(call('echo', {}, id));
    return { talk, channel, send };
  }

  test('cancels by a notification, and only what it means', () => {
    const { talk, channel, send } = scene();
    const [first, second] = [send('a'), send(2)];
    channel.send({ method: 'notifications/cancelled', params: { requestId: 'a' } });
    channel.send({ method: 'notifications/cancelled', params: { requestId: '2' } });
    expect(talk.one.calls.map(({ aborts }) => aborts)).toEqual([['client_cancelled'], []]);
    expect([first.reply.withdrawn, second.reply.withdrawn]).toEqual([1, 0]);
  });

  test('may not use an id twice at a time', () => {
    const { talk, send } = scene();
    send(1);
    expect(send(1).reply.only.error?.code).toBe(-32600);
    answer(talk.one.last, { content: [] });
    expect(send(1).reply.answers).toEqual([]);
    expect(talk.one.calls).toHaveLength(2);
  });

  test('that closes its channel gives up every call of it', () => {
    const { talk, send } = scene();
    for (const { exchange } of [send(1), send(2)]) exchange.channelClosed();
    expect(talk.one.calls.map(({ aborts }) => aborts)).toEqual([['client_gone'], ['client_gone']]);
    expect(talk.leftovers).toEqual(NOTHING_LEFT);
  });

  test('is told apart from others by its channel', () => {
    const { talk, channel, send } = scene();
    send(1);
    const { client } = talk.one.last.call;
    const expected = era === 'legacy' ? channel.state.session?.id : channel.state.id;
    expect(client).toEqual({ session: expected, client: '' });
  });
});
