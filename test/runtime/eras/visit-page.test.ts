// A legacy server that wants a page to be visited before it is called again (-32042 of 2025-11-25), and what clients
// of each era make of it.
import { describe, expect, test } from 'vitest';
import { answer } from '../pipeline/answers.ts';
import { call, FORM, NOTHING_LEFT, talkOf } from '../pipeline/talk.ts';
import { asking, CAPABLE, retry } from './parked-scene.ts';

describe('a server that wants a page to be visited first', () => {
  const error = {
    code: -32042,
    message: 'Please log in',
    data: {
      elicitations: [
        { mode: 'url', elicitationId: 'e-1', url: 'https://example.com/login', message: 'Log in' },
      ],
    },
  };

  test('has the client asked to, and is called again by the retry', () => {
    const talk = talkOf('legacy');
    const first = talk.modern(call('echo', { a: 1 }), CAPABLE);
    answer(talk.one.last, undefined, { error });
    const { inputRequests, requestState } = asking(first);
    const [key = ''] = Object.keys(inputRequests);
    const params = { mode: 'url', url: 'https://example.com/login', message: 'Log in' };
    expect(inputRequests[key]).toEqual({ method: 'elicitation/create', params });
    const again = call('echo', { a: 1 }, 2);
    const inputs = { inputResponses: { [key]: { action: 'accept' } }, requestState };
    const second = talk.modern({ ...again, params: { ...again.params, ...inputs } }, CAPABLE);
    expect(talk.one.calls).toHaveLength(2);
    answer(talk.one.last, { content: [] });
    expect(second.reply.only.result).toMatchObject({ resultType: 'complete' });
    expect(talk.leftovers).toEqual(NOTHING_LEFT);
  });

  test('is not called again when the user declined', () => {
    const talk = talkOf('legacy');
    const first = talk.modern(call(), CAPABLE);
    answer(talk.one.last, undefined, { error });
    const { inputRequests, requestState } = asking(first);
    const declined = { [Object.keys(inputRequests)[0] ?? '']: { action: 'decline' } };
    expect(retry(talk, requestState, declined).reply.only.result).toMatchObject({ isError: true });
    expect(talk.one.calls).toHaveLength(1);
  });

  test('cannot be used by a client that shows no pages', () => {
    const talk = talkOf('legacy');
    const first = talk.modern(call(), { capabilities: FORM });
    answer(talk.one.last, undefined, { error });
    expect([first.reply.status, first.reply.only.error]).toMatchObject([
      400,
      { code: -32021, data: { requiredCapabilities: { elicitation: { url: {} } } } },
    ]);
  });
});
