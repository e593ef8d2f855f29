// Arrays of messages, which exist in sessions of 2025-03-26 only: one answer for all, or none of it happens.
import { describe, expect, test } from 'vitest';
import { answer, progress } from '../pipeline/answers.ts';
import type { Told } from '../pipeline/recorded-reply.ts';
import { denyWith, toolNamed } from '../pipeline/scene.ts';
import { formQuestion } from '../pipeline/scripted-question.ts';
import { eventsOn } from '../sessions/stream-reader.ts';
import { callRpc, type Desk, deskOf, envelope, initializeRpc, legacyAsk, openSession } from './desk.ts';
import { ask, type FakeResponse } from './fake-http.ts';

const VERSION = '2025-03-26';
const DONE = { content: [] };
const PING = { id: 'p', method: 'ping' };
const NOTE = { method: 'notifications/initialized' };
const RESPONSE = { id: 9, result: {} };

function isObject(value: unknown): value is object {
  return typeof value === 'object' && !Array.isArray(value);
}

function batchAsk(
  rpcs: readonly unknown[],
  session?: string,
  headers: Record<string, string | undefined> = {},
) {
  const elements = rpcs.map((rpc) => (isObject(rpc) ? { jsonrpc: '2.0', ...rpc } : rpc));
  const asked = legacyAsk({}, session, { 'mcp-protocol-version': VERSION, ...headers });
  return { ...asked, body: JSON.stringify(elements) };
}

function sent(rpcs: readonly unknown[], setup = {}): { desk: Desk; session: string; response: FakeResponse } {
  const desk = deskOf(setup);
  const session = openSession(desk, VERSION);
  return { desk, session, response: ask(desk.handler, batchAsk(rpcs, session)) };
}

/** The ids answered to, in order, of an array. */
function ids(response: FakeResponse): unknown[] {
  return JSON.parse(response.body).map(({ id }: { id: unknown }) => id);
}

describe('the answer to a batch', () => {
  test('is one array, when the last one is answered', () => {
    const { desk, response } = sent([callRpc(1), NOTE, callRpc('two', 'add'), PING]);
    const [echo, add] = desk.upstream.calls;
    answer(add!, DONE);
    expect(response.phase).toBe('open');
    answer(echo!, DONE);
    expect([response.status, response.headers]).toEqual([200, { 'content-type': 'application/json' }]);
    expect(ids(response)).toEqual(['p', 'two', 1]);
    expect(desk.ledger.outcomes).toEqual(['success', 'success']);
  });

  test('is an array also for one', () => {
    const { response } = sent([PING]);
    expect(response.body).toBe('[{"jsonrpc":"2.0","id":"p","result":{}}]');
  });

  test.each([
    ['notifications', [NOTE, { method: 'notifications/cancelled', params: { requestId: 4 } }]],
    ['responses', [RESPONSE, { id: 8, error: { code: 1, message: 'no' } }]],
    ['notifications and responses', [NOTE, RESPONSE]],
  ])('that has only %s is 202', (_what, rpcs) => {
    const { response } = sent(rpcs);
    expect([response.status, response.body]).toEqual([202, '']);
  });

  test('has each refusal at its own place: every element is decided for itself', () => {
    const deny = { routes: [denyWith('No.')], entries: [{ route: 0 }] };
    const tools = [toolNamed('echo'), toolNamed('add', { candidates: [0] })];
    const { desk, response } = sent([callRpc(1), callRpc(2, 'add'), callRpc(3, 'nope'), callRpc(1)], {
      ...deny,
      tools,
    });
    expect(desk.upstream.calls).toHaveLength(1);
    answer(desk.upstream.last, DONE);
    expect(JSON.parse(response.body)).toMatchObject([
      { id: 2, error: { code: 403, message: 'No.' } },
      { id: 3, error: { code: -32602 } },
      { id: 1, error: { code: -32600 } },
      { id: 1, result: DONE },
    ]);
  });

  test('names what could not be read, and nothing that was no request', () => {
    const { response } = sent([{ id: 5, method: 'ping', extra: 1 }, { method: 7 }, NOTE, PING]);
    expect(JSON.parse(response.body)).toMatchObject([
      { id: 5, error: { code: -32600 } },
      { id: null, error: { code: -32600 } },
      { id: 'p', result: {} },
    ]);
  });

  test('is a stream as soon as something goes ahead: then one event for each answer, and the end', () => {
    const { desk, response } = sent([callRpc(1, 'echo', {}, 'a'), callRpc(2, 'add', {}, 'b'), PING]);
    const [echo, add] = desk.upstream.calls;
    progress(add!, 1);
    expect(response.headers['content-type']).toBe('text/event-stream');
    answer(echo!, DONE);
    progress(add!, 2);
    answer(add!, DONE);
    expect(response.messages()).toMatchObject([
      { params: { progressToken: 'b', progress: 1 } },
      { params: { progressToken: 'b', progress: 2 } },
      { id: 'p' },
      { id: 1 },
      { id: 2 },
    ]);
    expect(response.phase).toBe('ended');
  });

  test('can be resumed when it became a stream', () => {
    const { desk, session, response } = sent([callRpc(1, 'echo', {}, 'a'), PING]);
    progress(desk.upstream.last, 1);
    response.leave();
    answer(desk.upstream.last, DONE);
    const { id } = eventsOn(response)[0]!;
    const headers = { accept: 'text/event-stream', 'last-event-id': id };
    const back = ask(desk.handler, { ...legacyAsk({}, session, headers), method: 'GET', body: '' });
    expect(back.messages()).toMatchObject([{ id: 'p' }, { id: 1 }]);
  });

  test('of a slow reader has the newest progress of each call', () => {
    const { desk, response } = sent([callRpc(1, 'echo', {}, 'a'), callRpc(2, 'add', {}, 'b')]);
    const [echo, add] = desk.upstream.calls;
    response.stuck = true;
    progress(echo!, 1);
    for (const step of [2, 3]) for (const taken of [echo!, add!]) progress(taken, step);
    response.drain();
    expect(response.messages().map((one) => Object.values(one.params as object))).toEqual([
      ['a', 1],
      ['a', 3],
      ['b', 3],
    ]);
  });

  test('is kept alive', () => {
    const { desk, response } = sent([callRpc(1), callRpc(2, 'add')]);
    desk.clock.now += 15_000;
    desk.deadlines.sweep();
    expect(response.writes).toEqual([': keepalive\n\n']);
  });

  test('is without those that were cancelled, and a stream without any when all were', () => {
    const cancelOf = (requestId: number) => ({ method: 'notifications/cancelled', params: { requestId } });
    const some = sent([callRpc(1), callRpc(2, 'add')]);
    ask(some.desk.handler, legacyAsk(cancelOf(1), some.session));
    answer(some.desk.upstream.last, DONE);
    expect(ids(some.response)).toEqual([2]);
    const all = sent([callRpc(1), NOTE]);
    ask(all.desk.handler, legacyAsk(cancelOf(1), all.session));
    expect([all.response.status, all.response.phase, all.response.messages()]).toEqual([200, 'ended', []]);
  });

  test('does not need its client: every call goes on', () => {
    const { desk, response } = sent([callRpc(1), callRpc(2, 'add')]);
    response.leave();
    for (const taken of desk.upstream.calls) answer(taken, DONE);
    expect([response.body, desk.ledger.outcomes]).toEqual(['', ['success', 'success']]);
  });

  test('asks its client what its calls ask, on its own stream', () => {
    const desk = deskOf();
    const session = openSession(desk, '2025-03-26', { roots: {} });
    const response = ask(desk.handler, batchAsk([callRpc(1), PING], session));
    desk.upstream.last.sink.ask(formQuestion());
    expect(response.messages()).toMatchObject([{ method: 'elicitation/create' }]);
  });
});

describe('a batch is refused whole, and nothing of it runs,', () => {
  function refused(body: string | readonly unknown[], version = VERSION, headers = {}) {
    const desk = deskOf();
    const session = openSession(desk, version);
    const asked = batchAsk(typeof body === 'string' ? [] : body, session, headers);
    const response = ask(desk.handler, { ...asked, ...(typeof body === 'string' ? { body } : {}) });
    expect(desk.upstream.calls).toHaveLength(0);
    expect(desk.pins.count).toBe(0);
    expect(desk.sessions.size).toBe(1);
    const { id, error } = JSON.parse(response.body);
    expect(id).toBeNull();
    return [response.status, error.code];
  }

  test.each([
    ['when it is empty', [], [400, -32600]],
    ['when it begins a session', [initializeRpc(VERSION), callRpc(1)], [400, -32600]],
    ['when it mixes requests and responses', [callRpc(1), RESPONSE], [400, -32600]],
    ['when one of it is no object', [callRpc(1), 7], [400, -32600]],
    ['when one of it is an array', [callRpc(1), [callRpc(2)]], [400, -32600]],
    [
      'when one of it is of 2026-07-28',
      [callRpc(1), { ...callRpc(2), params: { name: 'echo', _meta: envelope() } }],
      [400, -32600],
    ],
    ['when it has more than 100', Array.from({ length: 101 }, (_, id) => callRpc(id)), [400, -32600]],
  ])('%s', (_what, rpcs, expected) => {
    expect(refused(rpcs)).toEqual(expected);
  });

  test.each(['[{"jsonrpc":"2.0"', '[]]', '[{}]x', '[1,]', '[{"a":1}\u0000]'])(
    'when %j is no JSON',
    (body) => {
      expect(refused(body)).toEqual([400, -32700]);
    },
  );

  test.each(['2025-11-25', '2025-06-18', '2024-11-05'])('in a session of %s', (version) => {
    expect(refused([callRpc(1)], version)).toEqual([400, -32600]);
  });

  test('with the head of another era', () => {
    expect(refused([callRpc(1)], VERSION, { 'mcp-protocol-version': '2026-07-28' })).toEqual([400, -32600]);
    expect(refused([callRpc(1)], VERSION, { 'mcp-protocol-version': '1999-01-01' })).toEqual([400, -32600]);
  });

  test('without a session, or with a dead one', () => {
    const { handler, upstream } = deskOf();
    expect(ask(handler, batchAsk([callRpc(1)])).status).toBe(400);
    expect(ask(handler, batchAsk([callRpc(1)], 'dead')).status).toBe(404);
    expect(upstream.calls).toHaveLength(0);
  });
});

test('all answers together may be as large as one: they wait for each other', () => {
  const { desk, response } = sent([callRpc(1), callRpc('two'), callRpc(3), PING]);
  const large = { content: [{ type: 'text', text: 'x'.repeat(7 * 1024 * 1024) }] };
  for (const taken of desk.upstream.calls) answer(taken, large);
  const told = (JSON.parse(response.body) as Told[]).map(({ id, error }) => [id, error?.code]);
  expect(told).toEqual([
    ['p', undefined],
    [1, undefined],
    ['two', undefined],
    [3, 502],
  ]);
});

test('a hundred run', () => {
  const { desk, response } = sent(Array.from({ length: 100 }, (_, id) => callRpc(id)));
  expect(desk.upstream.calls).toHaveLength(100);
  for (const taken of desk.upstream.calls) answer(taken, DONE);
  expect(new Set(ids(response)).size).toBe(100);
});
