// A call at a legacy upstream that was asked something on behalf of a modern client. Timers are the test's own.
import { expect, vi } from 'vitest';
import { formQuestion } from '../pipeline/scripted-question.ts';
import { ABLE, type Asked, call, type ModernOptions, type Talk, talkOf } from '../pipeline/talk.ts';

export const ACCEPT = { action: 'accept', content: { name: 'Ada' } };
export const CAPABLE = { capabilities: ABLE };

/** As long as the gateway waits for more questions of one server. */
export function settle(): void {
  vi.advanceTimersByTime(20);
}

export interface Asking {
  readonly inputRequests: Record<string, { method: string; params: Record<string, unknown> }>;
  readonly requestState: string;
}

export function asking({ reply }: Asked): Asking {
  expect(reply.only.result).toMatchObject({ resultType: 'input_required' });
  return reply.only.result as unknown as Asking;
}

export function retry(
  talk: Talk,
  state: unknown,
  inputResponses: object,
  options: ModernOptions = CAPABLE,
): Asked {
  const again = call('echo', {}, 2);
  return talk.modern({ ...again, params: { ...again.params, inputResponses, requestState: state } }, options);
}

/** A call that one question has parked. */
export function parkedCall(question = formQuestion()) {
  const talk = talkOf('legacy');
  const first = talk.modern(call(), CAPABLE);
  const taken = talk.one.last;
  taken.sink.ask(question);
  settle();
  const { inputRequests, requestState } = asking(first);
  const [key = ''] = Object.keys(inputRequests);
  return { talk, taken, question, first, inputRequests, requestState, key };
}
