// The requestState of a parked call: good for one retry of the same request, and for nothing else.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { formQuestion } from '../pipeline/scripted-question.ts';
import { call, talkOf } from '../pipeline/talk.ts';
import { ACCEPT, asking, CAPABLE, parkedCall, retry, settle } from './parked-scene.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a requestState that is not the one for this request', () => {
  const bad = { code: -32602, message: 'Invalid or expired requestState' };

  test('is refused when it was tampered with', () => {
    const { talk, requestState, key } = parkedCall();
    const turned = requestState.at(20) === 'A' ? 'B' : 'A';
    const tampered = requestState.slice(0, 20) + turned + requestState.slice(21);
    for (const state of [tampered, requestState.slice(0, -2), '', 'x'.repeat(40)]) {
      expect(retry(talk, state, { [key]: ACCEPT }).reply.only.error).toEqual(bad);
    }
  });

  test('is refused with other arguments, and with another method', () => {
    const { talk, question, requestState, key } = parkedCall();
    const inputs = { inputResponses: { [key]: ACCEPT }, requestState };
    const other = call('echo', { more: 1 }, 2);
    expect(
      talk.modern({ ...other, params: { ...other.params, ...inputs } }, CAPABLE).reply.only.error,
    ).toEqual(bad);
    const prompt = { id: 3, method: 'prompts/get', params: { name: 'echo', ...inputs } };
    expect(talk.modern(prompt, CAPABLE).reply.only.error).toEqual(bad);
    expect(question.answers).toEqual([]);
  });

  test('is taken with the same arguments in another order', () => {
    const talk = talkOf('legacy');
    const first = talk.modern(call('echo', { a: 1, b: { c: [2], d: 'é' } }), CAPABLE);
    const question = formQuestion();
    talk.one.last.sink.ask(question);
    settle();
    const { inputRequests, requestState } = asking(first);
    const again = call('echo', { b: { d: 'é', c: [2] }, a: 1 }, 2);
    const inputResponses = { [Object.keys(inputRequests)[0] ?? '']: ACCEPT };
    talk.modern({ ...again, params: { ...again.params, inputResponses, requestState } }, CAPABLE);
    expect(question.answers).toEqual([ACCEPT]);
  });

  test('is refused when its time is over', () => {
    const { talk, requestState, key } = parkedCall();
    talk.made.clock.now += 10 * 60_000 + 1;
    expect(retry(talk, requestState, { [key]: ACCEPT }).reply.only.error).toEqual(bad);
  });

  test('is refused when policy sends the call elsewhere by now', () => {
    const { talk, question, requestState, key } = parkedCall();
    const { edge } = talk.made;
    const moved = talkOf('legacy', {
      upstreams: [talk.two, talk.one],
      tools: [...talk.made.edge.current.get().catalog.tools.values()],
    });
    edge.current.set(moved.made.edge.current.get());
    expect(retry(talk, requestState, { [key]: ACCEPT }).reply.only.error).toEqual(bad);
    expect(question.answers).toEqual([]);
  });
});
