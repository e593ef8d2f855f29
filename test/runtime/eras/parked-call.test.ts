// A modern client at a legacy upstream: the server's questions end the client's request, and the retry that answers
// them finds the call where it was left.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer, progress } from '../pipeline/answers.ts';
import type { Told } from '../pipeline/recorded-reply.ts';
import { formQuestion, ScriptedQuestion } from '../pipeline/scripted-question.ts';
import { call, FORM, NOTHING_LEFT, talkOf } from '../pipeline/talk.ts';
import { ACCEPT, asking, CAPABLE, parkedCall, retry, settle } from './parked-scene.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a question ends the request with input_required, and the retry brings its answer to the same call', () => {
  const { talk, taken, question, inputRequests, requestState, key } = parkedCall();
  expect(inputRequests[key]).toMatchObject({ method: 'elicitation/create', params: { message: 'Name?' } });
  expect(taken.aborts).toEqual([]);
  const second = retry(talk, requestState, { [key]: ACCEPT });
  expect(question.answers).toEqual([ACCEPT]);
  expect(talk.one.calls).toHaveLength(1);
  answer(taken, { content: [] });
  expect(second.reply.only).toMatchObject({ id: 2, result: { resultType: 'complete', content: [] } });
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('questions that come together go out together', () => {
  const talk = talkOf('legacy');
  const first = talk.modern(call(), CAPABLE);
  const { sink } = talk.one.last;
  const questions = [
    formQuestion(),
    new ScriptedQuestion('sampling/createMessage', { messages: [], maxTokens: 5 }),
    new ScriptedQuestion('roots/list'),
  ];
  sink.ask(questions[0]!);
  vi.advanceTimersByTime(19);
  expect(first.reply.answers).toEqual([]);
  sink.ask(questions[1]!);
  sink.ask(questions[2]!);
  settle();
  const { inputRequests, requestState } = asking(first);
  const [a = '', b = '', c = ''] = Object.keys(inputRequests);
  expect([a, b, c].map((key) => inputRequests[key]?.method)).toEqual(questions.map(({ method }) => method));
  const message = { role: 'assistant', content: { type: 'text', text: 'hi' }, model: 'm' };
  retry(talk, requestState, { [c]: { roots: [] }, [b]: message, [a]: ACCEPT });
  expect(questions.map(({ answers }) => answers)).toEqual([[ACCEPT], [message], [{ roots: [] }]]);
});

test('a server may ask round after round', () => {
  const { talk, taken, requestState, key } = parkedCall();
  const second = retry(talk, requestState, { [key]: ACCEPT });
  const next = formQuestion('Age?');
  taken.sink.ask(next);
  settle();
  const { inputRequests, requestState: state } = asking(second);
  const third = retry(talk, state, { [Object.keys(inputRequests)[0] ?? '']: { action: 'decline' } });
  expect(next.answers).toEqual([{ action: 'decline' }]);
  answer(taken, { content: [] });
  expect(third.reply.only.result).toMatchObject({ resultType: 'complete' });
});

test('what is not answered is asked for again, and what nobody asked is passed over', () => {
  const talk = talkOf('legacy');
  const first = talk.modern(call(), CAPABLE);
  const { sink } = talk.one.last;
  const [one, two] = [formQuestion('one'), formQuestion('two')];
  sink.ask(one);
  sink.ask(two);
  settle();
  const { inputRequests, requestState } = asking(first);
  const [a = '', b = ''] = Object.keys(inputRequests);
  const second = asking(retry(talk, requestState, { [b]: ACCEPT, unknown: ACCEPT }));
  expect(Object.keys(second.inputRequests)).toEqual([a]);
  expect([one.answers, two.answers]).toEqual([[], [ACCEPT]]);
  retry(talk, second.requestState, { [a]: ACCEPT });
  expect(one.answers).toEqual([ACCEPT]);
});

test.each([
  ['an elicitation without action', formQuestion(), { content: {} }],
  ['an elicitation with an action of its own', formQuestion(), { action: 'maybe' }],
  ['a text', formQuestion(), 'yes'],
  ['a sampling result without content', new ScriptedQuestion('sampling/createMessage'), { role: 'user' }],
  ['roots that are no list', new ScriptedQuestion('roots/list'), { roots: {} }],
])('%s is no answer, and is asked for again', (_what, question, response) => {
  const { talk, requestState, key } = parkedCall(question);
  expect(Object.keys(asking(retry(talk, requestState, { [key]: response })).inputRequests)).toEqual([key]);
  expect([question.answers, question.refusals]).toEqual([[], []]);
});

test('answers in one retry count once, also when they come twice', () => {
  const { talk, taken, question, requestState, key } = parkedCall();
  retry(talk, requestState, { [key]: ACCEPT });
  const replayed = retry(talk, requestState, { [key]: { action: 'cancel' } });
  expect(replayed.reply.only.error?.code).toBe(410);
  expect(question.answers).toEqual([ACCEPT]);
  taken.sink.ask(formQuestion('again'));
  settle();
  // Parked once more: the token of the round before is no good for this one.
  expect(retry(talk, requestState, { [key]: ACCEPT }).reply.only.error).toMatchObject({
    code: -32602,
    message: 'Invalid or expired requestState',
  });
});

test('a call that nobody comes back for is given up after ten minutes', () => {
  const { talk, taken, question } = parkedCall();
  const { clock, edge } = talk.made;
  clock.now += 10 * 60_000 - 1;
  edge.deadlines.sweep();
  expect([question.answers, taken.aborts]).toEqual([[], []]);
  clock.now += 1;
  edge.deadlines.sweep();
  expect([question.answers, taken.aborts]).toEqual([[{ action: 'cancel' }], ['timeout']]);
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('sampling and roots nobody answered are refused', () => {
  const { talk, question } = parkedCall(new ScriptedQuestion('sampling/createMessage'));
  talk.made.clock.now += 10 * 60_000;
  talk.made.edge.deadlines.sweep();
  expect(question.refusals).toMatchObject([{ code: -32603 }]);
});

test('a parked call keeps its upstream from being closed, until it ends', () => {
  const { talk, taken, requestState, key } = parkedCall();
  expect(talk.made.edge.pins.count).toBe(1);
  retry(talk, requestState, { [key]: ACCEPT });
  answer(taken, { content: [] });
  expect(talk.made.edge.pins.count).toBe(0);
});

test('a parked call whose upstream has answered keeps nothing from being closed', () => {
  const { talk, taken, requestState } = parkedCall();
  answer(taken, { content: [] });
  expect([talk.made.edge.pins.count, talk.made.edge.parked.size]).toEqual([0, 1]);
  expect(retry(talk, requestState, {}).reply.only.result).toMatchObject({ resultType: 'complete' });
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('what became of the call while nobody held it is told to the one who comes back', () => {
  const { talk, taken, requestState, key } = parkedCall();
  answer(taken, { content: [{ type: 'text', text: 'without you' }] });
  expect(retry(talk, requestState, { [key]: ACCEPT }).reply.only.result).toMatchObject({
    content: [{ text: 'without you' }],
  });
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('the server may fail or say no while the call is parked', () => {
  const failed = parkedCall();
  failed.taken.sink.fail({ kind: 'unavailable' });
  expect(retry(failed.talk, failed.requestState, {}).reply.only.error?.code).toBe(503);
  const refused = parkedCall();
  answer(refused.taken, undefined, { error: { code: 7, message: 'too late' } });
  expect(retry(refused.talk, refused.requestState, {}).reply.only.error).toEqual({
    code: 7,
    message: 'too late',
  });
});

test('a question the server withdraws is not put to the client', () => {
  const talk = talkOf('legacy');
  const first = talk.modern(call(), CAPABLE);
  const { sink } = talk.one.last;
  const [gone, stays] = [formQuestion('gone'), formQuestion('stays')];
  sink.ask(gone);
  sink.ask(stays);
  gone.withdrawn?.();
  settle();
  expect(Object.values(asking(first).inputRequests)).toMatchObject([{ params: { message: 'stays' } }]);
});

test('a request whose only question was withdrawn goes on waiting for its result', () => {
  const talk = talkOf('legacy');
  const first = talk.modern(call(), CAPABLE);
  const taken = talk.one.last;
  const question = formQuestion();
  taken.sink.ask(question);
  question.withdrawn?.();
  settle();
  answer(taken, { content: [] });
  expect(first.reply.only.result).toMatchObject({ resultType: 'complete' });
});

test('an answer to a question that was withdrawn meanwhile is passed over', () => {
  const { talk, taken, question, requestState, key } = parkedCall();
  question.withdrawn?.();
  const second = retry(talk, requestState, { [key]: ACCEPT });
  expect([question.answers, second.reply.answers]).toEqual([[], []]);
  answer(taken, { content: [] });
  expect(second.reply.only.result).toMatchObject({ resultType: 'complete' });
});

test('a client that leaves before it is asked cancels the call', () => {
  const talk = talkOf('legacy');
  const { exchange } = talk.modern(call(), CAPABLE);
  talk.one.last.sink.ask(formQuestion());
  exchange.clientGone();
  settle();
  expect(talk.one.last.aborts).toEqual(['client_gone']);
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('a client that leaves after it was asked leaves the call parked, and one that leaves its retry cancels it', () => {
  const { talk, taken, first, requestState, key } = parkedCall();
  first.exchange.clientGone();
  expect(taken.aborts).toEqual([]);
  retry(talk, requestState, { [key]: ACCEPT }).exchange.clientGone();
  expect(taken.aborts).toEqual(['client_gone']);
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('a retry has the full time of a call, and no more', () => {
  const { talk, taken, requestState, key } = parkedCall();
  const { clock, edge } = talk.made;
  clock.now += 5 * 60_000;
  const second = retry(talk, requestState, { [key]: ACCEPT });
  clock.now += 59_999;
  edge.deadlines.sweep();
  expect(second.reply.answers).toEqual([]);
  clock.now += 1;
  edge.deadlines.sweep();
  expect([second.reply.only.error?.code, taken.aborts]).toEqual([504, ['timeout']]);
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('progress goes to the exchange that holds the call, under its own token', () => {
  const talk = talkOf('legacy');
  const first = talk.modern(call(), { ...CAPABLE, meta: { progressToken: 'first' } });
  const taken = talk.one.last;
  progress(taken, 1);
  taken.sink.ask(formQuestion());
  settle();
  progress(taken, 2);
  const { inputRequests, requestState } = asking(first);
  const inputResponses = { [Object.keys(inputRequests)[0] ?? '']: ACCEPT };
  const second = retry(talk, requestState, inputResponses, { ...CAPABLE, meta: { progressToken: 9 } });
  progress(taken, 3);
  const seen = (told: readonly Told[]) => told.map(({ params }) => [params?.progressToken, params?.progress]);
  expect([seen(first.reply.relayed), seen(second.reply.relayed)]).toEqual([[['first', 1]], [[9, 3]]]);
});

test('a server that floods has its fifth open question refused', () => {
  const talk = talkOf('legacy');
  talk.modern(call(), CAPABLE);
  const questions = Array.from({ length: 6 }, () => formQuestion());
  for (const question of questions) talk.one.last.sink.ask(question);
  expect(questions.map(({ refusals }) => refusals.length)).toEqual([0, 0, 0, 0, 1, 1]);
});

test('when too many calls are parked, questions are refused and the call goes on', () => {
  const talk = talkOf('legacy', {}, { maxParked: 1 });
  talk.modern(call(), CAPABLE);
  talk.one.last.sink.ask(formQuestion());
  settle();
  const second = talk.modern(call('echo', {}, 2), CAPABLE);
  const question = formQuestion();
  talk.one.last.sink.ask(question);
  settle();
  expect(question.refusals).toMatchObject([{ code: -32603 }]);
  answer(talk.one.last, { content: [] });
  expect(second.reply.only.result).toMatchObject({ resultType: 'complete' });
});

test('parked calls end with the process', () => {
  const { talk, taken } = parkedCall();
  talk.made.edge.deadlines.shutDown();
  expect(taken.aborts).toEqual(['shutdown']);
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('a process that ends does not wait for people to answer', () => {
  const { talk, taken } = parkedCall();
  talk.made.edge.parked.shutDown();
  expect(taken.aborts).toEqual(['shutdown']);
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('the id of a URL elicitation is the business of the two revisions that know it', () => {
  const params = { mode: 'url', elicitationId: 'e-1', message: 'Go', url: 'https://example.com/' };
  const { inputRequests, key } = parkedCall(new ScriptedQuestion('elicitation/create', params));
  expect(inputRequests[key]?.params).toEqual({ mode: 'url', message: 'Go', url: 'https://example.com/' });
});

test('a client that declared nothing is not asked', () => {
  const talk = talkOf('legacy');
  const first = talk.modern(call());
  const { call: sent, sink } = talk.one.last;
  const question = formQuestion();
  sink.ask(question);
  settle();
  expect([sent.capabilities.key, question.refusals.length, first.reply.answers]).toEqual(['', 1, []]);
});

test('an upstream that was never spoken to may turn out to be a legacy one', () => {
  const talk = talkOf('legacy');
  talk.one.state = { ...talk.one.state, era: undefined };
  const first = talk.modern(call(), { capabilities: FORM });
  talk.one.last.sink.ask(formQuestion());
  settle();
  expect(Object.keys(asking(first).inputRequests)).toHaveLength(1);
});
