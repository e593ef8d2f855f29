// A legacy client at a legacy upstream: what the server asks goes to the very client on the stream of the very call.
import { expect, test } from 'vitest';
import { answer } from '../pipeline/answers.ts';
import { formQuestion, ScriptedQuestion } from '../pipeline/scripted-question.ts';
import { ABLE, call, NOTHING_LEFT, talkOf } from '../pipeline/talk.ts';

const ACCEPT = { action: 'accept', content: { name: 'Ada' } };

function scene(capabilities: object = ABLE) {
  const talk = talkOf('legacy');
  const client = talk.legacy({ capabilities });
  const { reply } = client.send(call());
  return { talk, client, reply, taken: talk.one.last };
}

test('a question travels on the stream of its call, and the answer back to the server', () => {
  const { talk, client, reply, taken } = scene();
  const question = formQuestion();
  taken.sink.ask(question);
  expect(reply.sent).toMatchObject([{ method: 'elicitation/create', params: { message: 'Name?' } }]);
  const response = client.respond(reply.sent[0], { result: ACCEPT });
  expect(response.reply.accepted).toBe(1);
  expect(question.answers).toEqual([ACCEPT]);
  answer(taken, { content: [] });
  expect(reply.only.result).toEqual({ content: [] });
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('the id the client sees says nothing about the id the server used, and no id is used twice', () => {
  const { client, reply, taken } = scene();
  taken.sink.ask(formQuestion('a'));
  client.respond(reply.sent[0], { result: ACCEPT });
  taken.sink.ask(formQuestion('b'));
  expect(new Set(reply.sent.map(({ id }) => id)).size).toBe(2);
});

test('an error of the client goes back to the server as it is', () => {
  const { client, reply, taken } = scene();
  const question = new ScriptedQuestion('sampling/createMessage', { messages: [] });
  taken.sink.ask(question);
  client.respond(reply.sent[0], { error: { code: -1, message: 'User rejected sampling request' } });
  expect(question.refusals).toEqual([{ code: -1, message: 'User rejected sampling request' }]);
});

test('a second answer, and one to a question nobody asked, is taken and forgotten', () => {
  const { client, reply, taken } = scene();
  const question = formQuestion();
  taken.sink.ask(question);
  client.respond(reply.sent[0], { result: ACCEPT });
  expect(client.respond(reply.sent[0], { result: { action: 'cancel' } }).reply.accepted).toBe(1);
  expect(client.send({ id: 77, result: {} }).reply.accepted).toBe(1);
  expect(question.answers).toEqual([ACCEPT]);
});

test('nobody but the client that was asked can answer', () => {
  const { talk, reply, taken } = scene();
  const question = formQuestion();
  taken.sink.ask(question);
  const stranger = talk.legacy({ capabilities: ABLE });
  stranger.respond(reply.sent[0], { result: ACCEPT });
  expect(question.answers).toEqual([]);
});

test('two calls asked at the same time in one session get their own answers', () => {
  const talk = talkOf('legacy');
  const client = talk.legacy({ capabilities: ABLE });
  const [first, second] = [client.send(call('echo', {}, 1)), client.send(call('echo', {}, 2))];
  const questions = talk.one.calls.map(({ sink }, number) => {
    const question = formQuestion(`question ${number}`);
    sink.ask(question);
    return question;
  });
  expect([first, second].map(({ reply }) => reply.sent[0]?.params?.message)).toEqual([
    'question 0',
    'question 1',
  ]);
  client.respond(second.reply.sent[0], { result: { action: 'accept', content: { of: 'second' } } });
  client.respond(first.reply.sent[0], { result: { action: 'accept', content: { of: 'first' } } });
  expect(questions.map(({ answers }) => answers)).toEqual([
    [{ action: 'accept', content: { of: 'first' } }],
    [{ action: 'accept', content: { of: 'second' } }],
  ]);
});

test('a question the server withdraws is withdrawn from the client, whose late answer finds nobody', () => {
  const { client, reply, taken } = scene();
  const question = formQuestion();
  taken.sink.ask(question);
  question.withdrawn?.();
  expect(reply.sent[1]).toMatchObject({
    method: 'notifications/cancelled',
    params: { requestId: reply.sent[0]?.id },
  });
  client.respond(reply.sent[0], { result: ACCEPT });
  expect(question.answers).toEqual([]);
});

test('when the call ends its open questions are withdrawn ahead of the answer', () => {
  const { talk, client, reply, taken } = scene();
  taken.sink.ask(formQuestion());
  answer(taken, { content: [] });
  expect(reply.sent.map(({ method }) => method)).toEqual(['elicitation/create', 'notifications/cancelled']);
  expect(client.session.questions.size).toBe(0);
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('a server that floods has its fifth open question refused, and the others stay', () => {
  const { client, reply, taken } = scene();
  const questions = Array.from({ length: 5 }, () => formQuestion());
  for (const question of questions) taken.sink.ask(question);
  expect(questions.map(({ refusals }) => refusals.length)).toEqual([0, 0, 0, 0, 1]);
  expect(questions[4]?.refusals[0]?.code).toBe(-32603);
  client.respond(reply.sent[0], { result: ACCEPT });
  const next = formQuestion();
  taken.sink.ask(next);
  expect([next.refusals, reply.sent.length]).toEqual([[], 5]);
});

test('the deadline of the call does not run while a person thinks, and runs anew after that', () => {
  const { talk, client, reply, taken } = scene();
  const { clock, edge } = talk.made;
  taken.sink.ask(formQuestion());
  clock.now += 9 * 60_000;
  edge.deadlines.sweep();
  expect(reply.answers).toEqual([]);
  client.respond(reply.sent[0], { result: ACCEPT });
  clock.now += 59_000;
  edge.deadlines.sweep();
  expect(reply.answers).toEqual([]);
  clock.now += 1_000;
  edge.deadlines.sweep();
  expect([reply.only.error?.code, taken.aborts]).toEqual([504, ['timeout']]);
});

test('a question is not open for ever', () => {
  const { talk, reply, taken } = scene();
  taken.sink.ask(formQuestion());
  talk.made.clock.now += 10 * 60_000;
  talk.made.edge.deadlines.sweep();
  expect([reply.only.error?.code, taken.aborts]).toEqual([504, ['timeout']]);
});

test('a client that cancels its call is told that the question is over too', () => {
  const { client, reply, taken } = scene();
  taken.sink.ask(formQuestion());
  client.send({ method: 'notifications/cancelled', params: { requestId: 1 } });
  expect(reply.sent.at(-1)?.method).toBe('notifications/cancelled');
  expect([taken.aborts, reply.withdrawn]).toEqual([['client_cancelled'], 1]);
});

test('a client that takes no streams is declared unable, and nothing is sent to it', () => {
  const talk = talkOf('legacy');
  const client = talk.legacy({ capabilities: ABLE });
  const { reply } = client.send(call(), false);
  const { call: sent, sink } = talk.one.last;
  expect(sent.capabilities.key).toBe('');
  const question = formQuestion();
  sink.ask(question);
  expect([question.refusals.length, reply.sent]).toEqual([1, []]);
});

test('what policy does not let an upstream ask is not among the capabilities it is told', () => {
  const talk = talkOf('legacy', { definitions: [{ server_requests: ['roots'] }] });
  talk.legacy({ capabilities: ABLE }).send(call());
  const { capabilities } = talk.one.last.call;
  expect([capabilities.roots, capabilities.elicitation, capabilities.sampling]).toEqual([
    true,
    undefined,
    undefined,
  ]);
});

test('a client of a revision without elicitation is not asked for any', () => {
  const talk = talkOf('legacy');
  talk.legacy({ version: '2025-03-26', capabilities: ABLE }).send(call());
  expect(talk.one.last.call.capabilities).toMatchObject({ elicitation: undefined, roots: true });
});
