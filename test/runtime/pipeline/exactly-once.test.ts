// Whatever happens to a call, in whatever order, it is finished once, answered at most once, and lets go of all it
// held. Random schedules of everything that can happen, checked against what a client and a ledger may see.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callRpc, deskOf, legacyAsk, modernCall, openSession } from '../listeners/desk.ts';
import { ask } from '../listeners/fake-http.ts';
import { answer, progress } from './answers.ts';

const EVENTS = [
  'progress',
  'result',
  'error',
  'fail',
  'cancel',
  'leave',
  'timeout',
  'silence',
  'stuck',
  'drain',
  'shutdown',
  'end',
] as const;
type Event = (typeof EVENTS)[number];

/** What an upstream reports; by the contract of a sink nothing more after its answer, or after it was aborted. */
const REPORTS: readonly Event[] = ['progress', 'result', 'error', 'fail'];

const schedule = fc.record({
  modern: fc.boolean(),
  token: fc.boolean(),
  takes: fc.boolean(),
  /** An upstream that breaks the contract and goes on talking. */
  rude: fc.boolean(),
  events: fc.array(fc.constantFrom(...EVENTS), { maxLength: 12 }),
});

test('one request, one finish, one answer at most, nothing left behind', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(schedule, ({ modern, token, takes, rude, events }) => {
      const desk = deskOf();
      desk.upstream.takes = takes;
      const session = openSession(desk);
      const mark = token ? 't' : undefined;
      const response = ask(
        desk.handler,
        modern ? modernCall(1, 'echo', {}, mark) : legacyAsk(callRpc(1, 'echo', {}, mark), session),
      );
      const taken = desk.upstream.calls[0];
      let answered = false;
      let left = false;
      for (const event of [...events, 'timeout'] as Event[]) {
        const over: boolean = answered || taken === undefined || taken.aborts.length > 0;
        if (REPORTS.includes(event)) {
          if (taken === undefined || (over && !rude)) continue;
          answered ||= !over && event !== 'progress';
        }
        switch (event) {
          case 'progress':
            progress(taken!, 1, 'x'.repeat(100));
            break;
          case 'result':
            answer(taken!, { content: [] });
            break;
          case 'error':
            answer(taken!, undefined, { error: { code: 1, message: 'no' } });
            break;
          case 'fail':
            taken!.sink.fail({ kind: 'unavailable' });
            break;
          case 'cancel':
            ask(
              desk.handler,
              legacyAsk({ method: 'notifications/cancelled', params: { requestId: 1 } }, session),
            );
            break;
          case 'leave':
            left ||= response.phase === 'open' || response.phase === 'streaming';
            response.leave();
            break;
          case 'timeout':
            desk.clock.now += 60_000;
            desk.deadlines.sweep();
            break;
          case 'silence':
            desk.clock.now += 16_000;
            desk.deadlines.sweep();
            break;
          case 'stuck':
            response.stuck = true;
            break;
          case 'drain':
            response.drain();
            break;
          case 'shutdown':
            desk.deadlines.shutDown();
            break;
          case 'end':
            ask(desk.handler, { ...legacyAsk({}, session), method: 'DELETE', body: '' });
            break;
        }
      }
      const [outcome] = desk.ledger.outcomes;
      seen.add(`${modern ? 'modern' : 'legacy'} ${outcome}`);
      expect(desk.ledger.finished).toHaveLength(1);
      expect(taken?.aborts.length ?? 0).toBe(answered || taken === undefined ? 0 : 1);
      expect([desk.pins.count, desk.deadlines.size, desk.errors]).toEqual([0, 0, []]);
      const answers = response.messages().filter((message) => 'id' in message);
      const silent = left || outcome === 'cancelled';
      expect(answers).toHaveLength(silent ? 0 : 1);
      if (!left) expect(response.phase).toBe('ended');
    }),
    { numRuns: 3000 },
  );
  // The schedules reached every way out, in both eras: the property is not true for want of cases.
  for (const era of ['modern', 'legacy']) {
    for (const outcome of ['success', 'error', 'unavailable', 'timeout', 'cancelled'])
      expect(seen).toContain(`${era} ${outcome}`);
  }
});
