// Which upstream failed is the operator's business, unless the policy says that clients may know.
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../../runtime/wire/errors.ts';
import { type Setup, snapshotOf } from './scene.ts';
import { call, talkOf } from './talk.ts';

function exposing(expose_upstream: boolean): Setup {
  const { gateway } = snapshotOf().bundle;
  return { bundle: { gateway: { ...gateway, errors: { rate_limit_code: null, expose_upstream } } } };
}

const FAILURES = ['unavailable', 'bad_answer', 'timeout', 'overloaded', 'answer_too_large'] as const;

describe.each(FAILURES)('the failure %s', (kind) => {
  it('names the upstream only where that is wanted', () => {
    const told = (setup: Setup) => {
      const talk = talkOf('modern', setup);
      const { reply } = talk.modern(call());
      talk.one.last.sink.fail(REFUSALS[kind]);
      return reply.only.error;
    };
    expect(told(exposing(true))?.data).toEqual({ upstream: 'one' });
    expect(told(exposing(false))).not.toHaveProperty('data');
    expect(told({})).not.toHaveProperty('data');
  });
});

it("what is no upstream's failure names none", () => {
  const talk = talkOf('modern', exposing(true));
  const { error } = talk.modern(call('nothing')).reply.only;
  expect(error).toEqual({ code: -32602, message: 'Unknown tool' });
});
