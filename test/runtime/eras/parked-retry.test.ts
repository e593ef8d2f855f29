// A retry that takes up a parked call is a request of its own (2026-07-28 knows no other): what it declares, and what
// policy says when it comes, counts from then on.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer } from '../pipeline/answers.ts';
import { snapshotOf, toolNamed } from '../pipeline/scene.ts';
import { formQuestion, ScriptedQuestion } from '../pipeline/scripted-question.ts';
import { call, NOTHING_LEFT, talkOf } from '../pipeline/talk.ts';
import { ACCEPT, asking, CAPABLE, parkedCall, retry, settle } from './parked-scene.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a retry is asked only what it declared itself, whatever the request before it did', () => {
  const { talk, taken, requestState, key } = parkedCall();
  const more = formQuestion('More?');
  taken.sink.ask(more);
  const roots = new ScriptedQuestion('roots/list');
  taken.sink.ask(roots);
  const second = retry(talk, requestState, { [key]: ACCEPT }, { capabilities: { roots: {} } });
  expect(Object.values(asking(second).inputRequests)).toMatchObject([{ method: 'roots/list' }]);
  expect([more.refusals, roots.refusals]).toEqual([[{ code: -32601, message: 'Method not found' }], []]);
  const third = retry(talk, asking(second).requestState, {}, { capabilities: {} });
  expect([third.reply.answers, roots.refusals.length]).toEqual([[], 1]);
  taken.sink.ask(formQuestion());
  settle();
  expect(third.reply.answers).toEqual([]);
  answer(taken, { content: [] });
  expect(third.reply.only.result).toMatchObject({ resultType: 'complete' });
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('policy of the day decides what a retry is asked', () => {
  const { talk, taken, requestState, key } = parkedCall();
  const definitions = [{ server_requests: [] }];
  talk.made.edge.current.set(
    snapshotOf({
      upstreams: [talk.one, talk.two],
      tools: [toolNamed('echo')],
      definitions,
      observer: talk.made.ledger,
    }),
  );
  const second = retry(talk, requestState, { [key]: ACCEPT });
  const more = formQuestion('More?');
  taken.sink.ask(more);
  settle();
  expect([more.refusals.length, second.reply.answers]).toEqual([1, []]);
});

test('the level of the log is that of the request that gets it', () => {
  const level = (logLevel: string) => ({
    ...CAPABLE,
    meta: { 'io.modelcontextprotocol/logLevel': logLevel },
  });
  const talk = talkOf('legacy');
  const first = talk.modern(call(), level('debug'));
  const { call: sent, sink } = talk.one.last;
  sink.ask(formQuestion());
  settle();
  expect(sent.logLevel).toBe('debug');
  const { requestState, inputRequests } = asking(first);
  retry(talk, requestState, { [Object.keys(inputRequests)[0] ?? '']: ACCEPT }, level('error'));
  expect(sent.logLevel).toBe('error');
});
