// What the end of a connection and a cancel mean: the opposite in the two eras, and told apart from each other.
import { describe, expect, test } from 'vitest';
import { answer, progress } from '../pipeline/answers.ts';
import { callRpc, deskOf, initializeRpc, legacyAsk, modernCall, openSession } from './desk.ts';
import { ask } from './fake-http.ts';

const DONE = { content: [] };

function cancelOf(requestId: string | number) {
  return { method: 'notifications/cancelled', params: { requestId, reason: 'changed my mind' } };
}

describe('a modern client that closes its connection', () => {
  test.each(['before any event', 'in the middle of a stream'])(
    '%s cancels its call in the same turn',
    (when) => {
      const desk = deskOf();
      const response = ask(desk.handler, modernCall(1, 'echo', {}, 'p'));
      const taken = desk.upstream.calls[0]!;
      if (when !== 'before any event') progress(taken, 1);
      response.leave();
      expect(taken.aborts).toEqual(['client_gone']);
      expect(desk.ledger.outcomes).toEqual(['cancelled']);
      expect([desk.deadlines.size, desk.pins.count]).toEqual([0, 0]);
    },
  );

  test('after the answer cancels nothing', () => {
    const desk = deskOf();
    const response = ask(desk.handler, modernCall(1));
    answer(desk.upstream.calls[0]!, DONE);
    response.leave();
    expect(desk.upstream.calls[0]!.aborts).toEqual([]);
    expect(desk.ledger.outcomes).toEqual(['success']);
  });
});

describe('a legacy client that closes its connection', () => {
  test('did not cancel: the call goes on, its outcome is observed, its answer dropped', () => {
    const desk = deskOf();
    const session = openSession(desk);
    const response = ask(desk.handler, legacyAsk(callRpc(1, 'echo', {}, 'p'), session));
    const taken = desk.upstream.calls[0]!;
    response.leave();
    expect(taken.aborts).toEqual([]);
    expect(desk.ledger.finished).toEqual([]);
    expect(desk.pins.count).toBe(1);
    progress(taken, 1);
    answer(taken, { ...DONE, isError: true });
    expect(response.body).toBe('');
    expect(desk.ledger.outcomes).toEqual(['tool_error']);
    expect(desk.pins.count).toBe(0);
  });

  test('can still cancel it from another connection', () => {
    const desk = deskOf();
    const session = openSession(desk);
    ask(desk.handler, legacyAsk(callRpc(1), session)).leave();
    expect(ask(desk.handler, legacyAsk(cancelOf(1), session)).status).toBe(202);
    expect(desk.upstream.calls[0]!.aborts).toEqual(['client_cancelled']);
  });

  test('is not waited for longer than the deadline of its call', () => {
    const desk = deskOf();
    ask(desk.handler, legacyAsk(callRpc(1), openSession(desk))).leave();
    desk.clock.now += 60_000;
    desk.deadlines.sweep();
    expect(desk.upstream.calls[0]!.aborts).toEqual(['timeout']);
    expect(desk.ledger.outcomes).toEqual(['timeout']);
  });
});

describe('notifications/cancelled', () => {
  test.each([7, 'seven', 'sév"en'])(
    'with id %j ends that call: no answer, a response that just ends',
    (id) => {
      const desk = deskOf();
      const session = openSession(desk);
      const response = ask(desk.handler, legacyAsk(callRpc(id), session));
      const cancel = ask(desk.handler, legacyAsk(cancelOf(id), session));
      expect([cancel.status, cancel.body]).toEqual([202, '']);
      expect(desk.upstream.calls[0]!.aborts).toEqual(['client_cancelled']);
      expect([response.status, response.phase, response.messages()]).toEqual([200, 'ended', []]);
      expect(desk.ledger.outcomes).toEqual(['cancelled']);
      answer(desk.upstream.calls[0]!, DONE);
      expect(response.messages()).toEqual([]);
    },
  );

  test('leaves other ids, other sessions and later calls alone', () => {
    const desk = deskOf();
    const [mine, theirs] = [openSession(desk), openSession(desk)];
    ask(desk.handler, legacyAsk(callRpc(1), mine));
    ask(desk.handler, legacyAsk(callRpc('1'), mine));
    ask(desk.handler, legacyAsk(callRpc(1), theirs));
    ask(desk.handler, legacyAsk(cancelOf(1), mine));
    ask(desk.handler, legacyAsk(cancelOf(1), mine));
    expect(desk.upstream.calls.map((taken) => taken.aborts)).toEqual([['client_cancelled'], [], []]);
    const again = ask(desk.handler, legacyAsk(callRpc(1), mine));
    answer(desk.upstream.calls[3]!, DONE);
    expect(again.messages()).toHaveLength(1);
  });

  test('cannot cancel initialize or anything already answered', () => {
    const desk = deskOf();
    const session = openSession(desk);
    ask(desk.handler, legacyAsk(callRpc(1), session));
    answer(desk.upstream.calls[0]!, DONE);
    expect(ask(desk.handler, legacyAsk(cancelOf(1), session)).status).toBe(202);
    expect(ask(desk.handler, legacyAsk(cancelOf(0), session)).status).toBe(202);
    expect(desk.ledger.outcomes).toEqual(['success']);
  });
});

describe('the end of a session', () => {
  test('does not take the answers of its calls away', () => {
    const desk = deskOf();
    const session = openSession(desk);
    const response = ask(desk.handler, legacyAsk(callRpc(1), session));
    ask(desk.handler, { ...legacyAsk({}, session), method: 'DELETE', body: '' });
    answer(desk.upstream.calls[0]!, DONE);
    expect(response.messages()).toMatchObject([{ id: 1, result: DONE }]);
  });
});

test('the end of the process answers every call in flight', () => {
  const desk = deskOf();
  const modern = ask(desk.handler, modernCall(1));
  const legacy = ask(desk.handler, legacyAsk(callRpc(2), openSession(desk)));
  desk.deadlines.shutDown();
  expect(desk.upstream.calls.map((taken) => taken.aborts)).toEqual([['shutdown'], ['shutdown']]);
  expect([...modern.messages(), ...legacy.messages()]).toMatchObject([
    { id: 1, error: { code: 503 } },
    { id: 2, error: { code: 503 } },
  ]);
  expect(desk.pins.count).toBe(0);
});

describe('before the body is complete', () => {
  test('nothing has happened yet, and nothing is left behind by a client that goes away', () => {
    const desk = deskOf();
    for (const asked of [legacyAsk(initializeRpc()), modernCall(1)]) {
      const response = ask(desk.handler, { ...asked, held: true });
      response.leave();
      response.deliver();
    }
    expect([desk.sessions.size, desk.upstream.calls.length, desk.pins.count, desk.deadlines.size]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('a session is not ended yet', () => {
    const desk = deskOf();
    const session = openSession(desk);
    const response = ask(desk.handler, { ...legacyAsk({}, session), method: 'DELETE', body: '', held: true });
    expect(desk.sessions.size).toBe(1);
    response.deliver();
    expect([response.status, desk.sessions.size]).toEqual([200, 0]);
  });

  test('a request is judged by the configuration of the moment it was complete', () => {
    const desk = deskOf();
    const response = ask(desk.handler, { ...modernCall(1), held: true });
    desk.current.set({
      ...desk.current.get(),
      catalog: { ...desk.current.get().catalog, tools: new Map() },
    });
    response.deliver();
    expect(response.messages()).toMatchObject([{ error: { message: 'Unknown tool' } }]);
  });
});
