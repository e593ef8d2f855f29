// A modern client at a modern upstream: questions pass through, and the retry goes back to who asked.
import { describe, expect, test } from 'vitest';
import { answer } from '../pipeline/answers.ts';
import { paramsOf, routeTo, toolNamed } from '../pipeline/scene.ts';
import { ABLE, type Asked, call, NOTHING_LEFT, type Talk, talkOf } from '../pipeline/talk.ts';

const MODERN = { era: 'modern' } as const;
const CAPABLE = { capabilities: ABLE };
const QUESTIONS = {
  who: { method: 'elicitation/create', params: { message: 'Name?', requestedSchema: {}, x: 1 } },
};
const ANSWERS = { who: { action: 'accept', content: { name: 'Ada' } } };
const BAD = { code: -32602, message: 'Invalid or expired requestState' };

const BOTH = new Map([
  [0, 'zero'],
  [1, 'one'],
]);

function asked(talk: Talk, result: object, rpc = call('echo', { a: 1 })): Asked {
  const first = talk.modern(rpc, CAPABLE);
  const taken = [...talk.one.calls, ...talk.two.calls].at(-1)!;
  answer(taken, { resultType: 'input_required', ...result }, MODERN);
  return first;
}

function stateOf({ reply }: Asked): string {
  return reply.only.result?.requestState as string;
}

function retry(talk: Talk, requestState: unknown, rpc = call('echo', { a: 1 }, 2)): Asked {
  return talk.modern({ ...rpc, params: { ...rpc.params, inputResponses: ANSWERS, requestState } }, CAPABLE);
}

test('questions pass as they are, the state of the upstream sealed, and the retry brings it back', () => {
  const talk = talkOf('modern');
  const first = asked(talk, { inputRequests: QUESTIONS, requestState: 'up "é" \ud83d\ude00', extra: [1] });
  expect(first.reply.only.result).toMatchObject({
    resultType: 'input_required',
    inputRequests: QUESTIONS,
    extra: [1],
  });
  expect(Buffer.from(stateOf(first), 'base64url').includes('up "')).toBe(false);
  const second = retry(talk, stateOf(first));
  expect(paramsOf(talk.one.last)).toEqual({
    name: 'own_echo',
    arguments: { a: 1 },
    inputResponses: ANSWERS,
    requestState: 'up "é" \ud83d\ude00',
  });
  answer(talk.one.last, { resultType: 'complete', content: [] }, MODERN);
  expect(second.reply.only.result).toMatchObject({ content: [] });
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('an upstream without state of its own gets none, and its client gets one all the same', () => {
  const talk = talkOf('modern');
  const first = asked(talk, { inputRequests: QUESTIONS });
  expect(stateOf(first)).toMatch(/^[\w-]{40,}$/);
  retry(talk, stateOf(first));
  expect(paramsOf(talk.one.last)).toEqual({
    name: 'own_echo',
    arguments: { a: 1 },
    inputResponses: ANSWERS,
  });
});

test('a state that is too long to be brought back is a bad answer at once, not at the retry', () => {
  for (const length of [50_000, 60_000, 100_000, 500_000]) {
    const talk = talkOf('modern');
    const first = asked(talk, { inputRequests: QUESTIONS, requestState: 's'.repeat(length) });
    if (first.reply.only.error === undefined) {
      retry(talk, stateOf(first));
      expect(paramsOf(talk.one.last).requestState).toHaveLength(length);
    } else expect([first.reply.only.error.code, length > 60_000]).toEqual([502, true]);
    expect(talk.made.errors).toEqual([]);
  }
});

test('a state alone is passed on too', () => {
  const talk = talkOf('modern');
  const first = asked(talk, { requestState: 'wait' });
  retry(talk, stateOf(first));
  expect(paramsOf(talk.one.last).requestState).toBe('wait');
});

test('a retry goes back to the side of a split that asked', () => {
  const targets = [
    { upstream: 0, weight: 1 },
    { upstream: 1, weight: 1 },
  ];
  const talk = talkOf('modern', {
    tools: [toolNamed('echo', { offeredBy: BOTH, candidates: [0] })],
    routes: [routeTo(0, { targets, sticky_by: 'none' })],
    entries: [{ route: 0 }],
  });
  for (let round = 0; round < 20; round++) {
    const before = [talk.one.calls.length, talk.two.calls.length];
    talk.modern(call(), CAPABLE);
    const upstream = talk.one.calls.length > before[0]! ? talk.one : talk.two;
    const first = talk.modern(call('echo', { a: 1 }), CAPABLE);
    const side = talk.one.calls.length + talk.two.calls.length;
    expect(upstream.calls.length).toBeGreaterThan(0);
    const taken = [talk.one, talk.two].find(({ calls }) => calls.at(-1)?.sink === first.exchange);
    answer(taken!.last, { resultType: 'input_required', inputRequests: QUESTIONS }, MODERN);
    const again = retry(talk, stateOf(first));
    expect(taken!.last.sink).toBe(again.exchange);
    expect(talk.one.calls.length + talk.two.calls.length).toBe(side + 1);
  }
});

test('what the client did not declare, or policy does not let the upstream ask, is a bad answer', () => {
  const undeclared = talkOf('modern');
  const first = undeclared.modern(call());
  answer(undeclared.one.last, { resultType: 'input_required', inputRequests: QUESTIONS }, MODERN);
  expect(first.reply.only.error?.code).toBe(502);
  const forbidden = talkOf('modern', { definitions: [{ server_requests: [] }] });
  expect(asked(forbidden, { inputRequests: QUESTIONS }).reply.only.error?.code).toBe(502);
});

test.each(['completion/complete', 'tasks/get'])('%s may not ask', (method) => {
  const talk = talkOf('modern', { resources: { 'x:1': { owners: [0] } } });
  const capabilities = { ...ABLE, extensions: { 'io.modelcontextprotocol/tasks': {} } };
  const started = talk.modern(call(), { capabilities });
  answer(talk.one.last, { resultType: 'task', taskId: 't', status: 'working', ttlMs: null }, MODERN);
  const params =
    method === 'tasks/get'
      ? { taskId: started.reply.only.result?.taskId }
      : { ref: { type: 'ref/resource', uri: 'x:1' }, argument: { name: 'a', value: '' } };
  const { reply } = talk.modern({ id: 2, method, params }, { capabilities });
  answer(talk.one.last, { resultType: 'input_required', inputRequests: QUESTIONS }, MODERN);
  expect(reply.only.error?.code).toBe(502);
});

test('a legacy server cannot speak of rounds', () => {
  const talk = talkOf('legacy');
  const first = talk.modern(call(), CAPABLE);
  answer(talk.one.last, { resultType: 'input_required', inputRequests: QUESTIONS });
  expect(first.reply.only.error?.code).toBe(502);
});

describe('a state that is not the one for this request', () => {
  test('is refused when tampered with, too old, or given for another call', () => {
    const talk = talkOf('modern', { tools: [toolNamed('echo'), toolNamed('other')] });
    const state = stateOf(asked(talk, { inputRequests: QUESTIONS, requestState: 's' }));
    const calls = talk.one.calls.length;
    const tampered = `${state.slice(0, -1)}${state.endsWith('A') ? 'B' : 'A'}`;
    expect(retry(talk, tampered).reply.only.error).toEqual(BAD);
    expect(retry(talk, 'nonsense').reply.only.error).toEqual(BAD);
    expect(retry(talk, state, call('other', { a: 1 }, 2)).reply.only.error).toEqual(BAD);
    expect(retry(talk, state, call('echo', { a: 2 }, 2)).reply.only.error).toEqual(BAD);
    talk.made.clock.now += 60 * 60_000 + 1;
    expect(retry(talk, state).reply.only.error).toEqual(BAD);
    expect(talk.one.calls).toHaveLength(calls);
  });

  test('is refused by another gateway that does not share its key', () => {
    const state = stateOf(asked(talkOf('modern'), { inputRequests: QUESTIONS }));
    expect(retry(talkOf('modern'), state).reply.only.error).toEqual(BAD);
  });

  test('is refused when the route no longer leads to the upstream', () => {
    const tools = [toolNamed('echo', { offeredBy: BOTH, candidates: [0] })];
    const talk = talkOf('modern', { tools, routes: [routeTo(0)], entries: [{ route: 0 }] });
    const state = stateOf(asked(talk, { inputRequests: QUESTIONS }));
    const moved = talkOf('modern', {
      upstreams: [talk.one, talk.two],
      tools,
      routes: [routeTo(1)],
      entries: [{ route: 0 }],
    });
    talk.made.edge.current.set(moved.made.edge.current.get());
    expect(retry(talk, state).reply.only.error).toEqual(BAD);
    expect(talk.two.calls).toEqual([]);
  });

  test('a deny route that came meanwhile says no in its own words', () => {
    const talk = talkOf('modern');
    const state = stateOf(asked(talk, { inputRequests: QUESTIONS }));
    const denied = talkOf('modern', {
      upstreams: [talk.one],
      tools: [toolNamed('echo', { candidates: [0] })],
      routes: [routeTo(0, { targets: [], deny: 'No more.' })],
      entries: [{ route: 0 }],
    });
    talk.made.edge.current.set(denied.made.edge.current.get());
    expect(retry(talk, state).reply.only.error).toEqual({ code: 403, message: 'No more.' });
  });
});

test('answers without a state belong to nothing, and go nowhere', () => {
  const talk = talkOf('modern');
  const rpc = call();
  talk.modern({ ...rpc, params: { ...rpc.params, inputResponses: ANSWERS } }, CAPABLE);
  expect(paramsOf(talk.one.last)).toEqual({ name: 'own_echo', arguments: {} });
});

test('a read that asks is answered and passed on like a tool', () => {
  const talk = talkOf('modern', { resources: { 'x:1': { owners: [0, 1] } } });
  const read = (id: number, more: object = {}) =>
    talk.modern({ id, method: 'resources/read', params: { uri: 'x:1', ...more } }, CAPABLE);
  const first = read(1);
  answer(
    talk.one.last,
    { resultType: 'input_required', inputRequests: QUESTIONS, requestState: 's' },
    MODERN,
  );
  read(2, { inputResponses: ANSWERS, requestState: stateOf(first) });
  expect(paramsOf(talk.one.last)).toEqual({ uri: 'x:1', inputResponses: ANSWERS, requestState: 's' });
});

test('a fault of ours in passing an answer on costs that call and nothing else', () => {
  const talk = talkOf('modern');
  const broken = new Error('broken');
  const seal = () => {
    throw broken;
  };
  Object.assign(talk.made.edge.sealer, { seal });
  const { reply } = asked(talk, { inputRequests: QUESTIONS });
  expect(reply.only.error).toMatchObject({ code: -32603, message: 'Internal error' });
  expect(talk.made.errors).toEqual([[expect.any(String), { err: broken, method: 'tools/call' }]]);
  expect(talk.leftovers).toEqual({ ...NOTHING_LEFT, errors: [expect.anything()] });
});
