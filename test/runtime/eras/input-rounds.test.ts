// A legacy client at a modern upstream: the questions in the result become requests to the client, and the answers the
// next round of the call.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asPutToLegacy } from '../../../runtime/eras/elicitation.ts';
import { answer, progress } from '../pipeline/answers.ts';
import { paramsOf } from '../pipeline/scene.ts';
import { ABLE, call, NOTHING_LEFT, type Rpc, talkOf } from '../pipeline/talk.ts';

const MODERN = { era: 'modern' } as const;
const FORM = { message: 'Name?', requestedSchema: { type: 'object', properties: {} } };
const ELICIT = { method: 'elicitation/create', params: FORM };
const SAMPLE = { method: 'sampling/createMessage', params: { messages: [], maxTokens: 5 } };
const ACCEPT = { action: 'accept', content: { name: 'Ada' } };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function scene(rpc: Rpc = call('echo', { a: 1 }), version = '2025-11-25') {
  const talk = talkOf('modern', { resources: { 'x:1': { owners: [0] } } });
  const client = talk.legacy({ version, capabilities: ABLE });
  const { reply } = client.send(rpc);
  const ask = (inputRequests: object | undefined, requestState?: string) =>
    answer(talk.one.last, { resultType: 'input_required', inputRequests, requestState }, MODERN);
  return { talk, client, reply, ask };
}

test('a round of questions is put to the client, and the call is sent again with the answers', () => {
  const { talk, client, reply, ask } = scene();
  ask({ name: ELICIT, 'wörd "x"': SAMPLE }, 'state-\u00e9-1');
  expect(reply.sent).toMatchObject([ELICIT, SAMPLE]);
  const message = { role: 'assistant', content: { type: 'text', text: 'hi' }, model: 'm' };
  client.respond(reply.sent[1], { result: message });
  expect(talk.one.calls).toHaveLength(1);
  client.respond(reply.sent[0], { result: ACCEPT });
  expect(talk.one.calls).toHaveLength(2);
  expect(paramsOf(talk.one.last)).toEqual({
    name: 'own_echo',
    arguments: { a: 1 },
    inputResponses: { name: ACCEPT, 'wörd "x"': message },
    requestState: 'state-\u00e9-1',
  });
  answer(talk.one.last, { resultType: 'complete', content: [] }, MODERN);
  expect(reply.only).toEqual({ jsonrpc: '2.0', id: 1, result: { content: [] } });
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('answers are those of their round: the next one begins anew', () => {
  const { talk, client, reply, ask } = scene();
  ask({ a: ELICIT }, 's1');
  client.respond(reply.sent[0], { result: ACCEPT });
  ask({ b: ELICIT });
  client.respond(reply.sent[1], { result: { action: 'decline' } });
  const { inputResponses, requestState } = paramsOf(talk.one.last);
  expect([inputResponses, requestState]).toEqual([{ b: { action: 'decline' } }, undefined]);
});

test('progress never goes back, though the upstream begins anew in each round', () => {
  const { talk, client, reply, ask } = scene({
    ...call(),
    params: { ...call().params, _meta: { progressToken: 't' } },
  });
  progress(talk.one.last, 1);
  progress(talk.one.last, 2);
  ask({ a: ELICIT });
  client.respond(reply.sent[0], { result: ACCEPT });
  for (const done of [1, 2, 2.5, 2.5, 3]) progress(talk.one.last, done);
  expect(reply.relayed.map(({ params }) => params?.progress)).toEqual([1, 2, 2.5, 3]);
});

test('a client that fails at an elicitation has cancelled it', () => {
  const { talk, client, reply, ask } = scene();
  ask({ name: ELICIT });
  client.respond(reply.sent[0], { error: { code: -32603, message: 'broken' } });
  expect(paramsOf(talk.one.last).inputResponses).toEqual({ name: { action: 'cancel' } });
});

test('a client that fails at sampling ends the call: a tool in words, the rest as an error', () => {
  const tool = scene();
  tool.ask({ a: SAMPLE, b: ELICIT });
  tool.client.respond(tool.reply.sent[0], { error: { code: -1, message: 'rejected' } });
  expect(tool.reply.only.result).toMatchObject({ isError: true });
  // The other question is pointless now.
  expect(tool.reply.sent.at(-1)?.method).toBe('notifications/cancelled');
  expect(tool.client.session.questions.size).toBe(0);
  const read = scene({ id: 1, method: 'resources/read', params: { uri: 'x:1' } });
  read.ask({ a: SAMPLE });
  read.client.respond(read.reply.sent[0], { error: { code: -1, message: 'rejected' } });
  expect(read.reply.only.error?.code).toBe(-32603);
  expect(read.talk.leftovers).toEqual(NOTHING_LEFT);
});

test('an URL elicitation gets the id that clients of 2025-11-25 need', () => {
  const page = { mode: 'url', message: 'Go', url: 'https://example.com/' };
  const { reply, ask } = scene();
  ask({ a: { method: 'elicitation/create', params: page } });
  expect(reply.sent[0]?.params).toEqual({ ...page, elicitationId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
});

test('an URL elicitation that has an id already keeps it, once', () => {
  const { reply, ask } = scene();
  const params = Buffer.from(
    '{"mode":"url","elicitationId":"own","message":"Go","url":"https://example.com/"}',
  );
  expect(asPutToLegacy({ method: 'elicitation/create', params }, '2025-11-25')).toBe(params);
  ask({ a: { method: 'elicitation/create', params: JSON.parse(params.toString()) } });
  expect(reply.sent[0]?.params?.elicitationId).toBe('own');
});

test('more questions than a client is shown at once wait for their turn', () => {
  const { talk, client, reply, ask } = scene();
  ask(Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`q${n}`, ELICIT])));
  expect(reply.sent).toHaveLength(4);
  for (let n = 0; n < 6; n++) client.respond(reply.sent[n], { result: { action: 'accept', content: { n } } });
  const answers = Object.fromEntries(
    Array.from({ length: 6 }, (_, n) => [`q${n}`, { action: 'accept', content: { n } }]),
  );
  expect(paramsOf(talk.one.last).inputResponses).toEqual(answers);
});

test('a server that only wants to be asked again is, a little later', () => {
  const { talk, ask } = scene();
  ask(undefined, 'later');
  vi.advanceTimersByTime(249);
  expect(talk.one.calls).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(talk.one.calls).toHaveLength(2);
  const { inputResponses, requestState } = paramsOf(talk.one.last);
  expect([inputResponses, requestState]).toEqual([undefined, 'later']);
});

test('a client that cancels meanwhile is not asked for again', () => {
  const { talk, client, ask } = scene();
  ask(undefined, 'later');
  client.send({ method: 'notifications/cancelled', params: { requestId: 1 } });
  vi.advanceTimersByTime(1000);
  expect(talk.one.calls).toHaveLength(1);
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('a server that is never content is given up in its ninth round', () => {
  const { talk, reply, ask } = scene();
  for (let round = 1; round <= 9; round++) {
    expect([talk.one.calls.length, reply.answers.length]).toEqual([round, 0]);
    ask(undefined, `round ${round}`);
    vi.advanceTimersByTime(250);
  }
  expect([reply.only.error?.code, talk.one.calls.length]).toEqual([502, 9]);
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

describe('a result that asks for what makes no sense is a bad answer', () => {
  test.each([
    ['nothing at all', undefined, undefined],
    ['a method that is no question', { a: { method: 'tools/call', params: {} } }, 's'],
    ['a question without method', { a: {} }, 's'],
    ['questions that are a list', [ELICIT], 's'],
  ])('%s', (_what, inputRequests, state) => {
    const { talk, reply, ask } = scene();
    ask(inputRequests, state);
    expect([reply.sent, reply.only.error?.code]).toEqual([[], 502]);
    expect(talk.leftovers).toEqual(NOTHING_LEFT);
  });

  test('something the client did not declare', () => {
    const talk = talkOf('modern');
    const { reply } = talk.legacy({ capabilities: { roots: {} } }).send(call());
    answer(talk.one.last, { resultType: 'input_required', inputRequests: { a: ELICIT } }, MODERN);
    expect([reply.sent, reply.only.error?.code]).toEqual([[], 502]);
  });

  test('something policy does not let the upstream ask', () => {
    const talk = talkOf('modern', { definitions: [{ server_requests: ['roots'] }] });
    const { reply } = talk.legacy({ capabilities: ABLE }).send(call());
    answer(talk.one.last, { resultType: 'input_required', inputRequests: { a: ELICIT } }, MODERN);
    expect([reply.sent, reply.only.error?.code]).toEqual([[], 502]);
  });

  test('a method that may not ask', () => {
    const { reply, ask } = scene({
      id: 1,
      method: 'completion/complete',
      params: { ref: { type: 'ref/resource', uri: 'x:1' }, argument: { name: 'a', value: '' } },
    });
    ask({ a: ELICIT });
    expect(reply.only.error?.code).toBe(502);
  });
});

test('an upstream that does not take the next round ends the call', () => {
  const { talk, client, reply, ask } = scene();
  ask({ a: ELICIT });
  talk.one.takes = false;
  client.respond(reply.sent[0], { result: ACCEPT });
  expect(reply.only.error?.code).toBe(503);
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});
