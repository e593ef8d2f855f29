// A legacy client that loses its connection: its call goes on, and it can come back for the rest.

import { describe, expect, test } from 'vitest';
import { NO_PROOF } from '../../../runtime/identity/proof.ts';
import { answer, progress } from '../pipeline/answers.ts';
import { formQuestion } from '../pipeline/scripted-question.ts';
import { eventsOn, lastId } from '../sessions/stream-reader.ts';
import { callRpc, type Desk, deskOf, legacyAsk, openSession } from './desk.ts';
import { ask, type FakeResponse } from './fake-http.ts';

const DONE = { content: [{ type: 'text', text: 'done' }] };
const MIB = 1024 * 1024;

function comeBack(desk: Desk, session: string, lastEventId: string): FakeResponse {
  const asked = legacyAsk({}, session, { accept: 'text/event-stream', 'last-event-id': lastEventId });
  return ask(desk.handler, { ...asked, method: 'GET', body: '' });
}

/** What the streams of a session keep. */
function streamsOf(desk: Desk, session: string) {
  return desk.sessions.find('main', session, NO_PROOF)!.streams!;
}

function started(version?: string, capabilities?: object) {
  const desk = deskOf();
  const session = openSession(desk, version, capabilities);
  const response = ask(desk.handler, legacyAsk(callRpc(1, 'echo', {}, 'p'), session));
  return { desk, session, response, taken: desk.upstream.last };
}

/** So long that a call is worth being resumable. */
function wait(desk: Desk): void {
  desk.clock.now += 250;
  desk.deadlines.sweep();
}

describe('a call that is answered soon', () => {
  test('is plain JSON, and nothing was kept of it', () => {
    const { desk, session, response, taken } = started();
    desk.clock.now += 199;
    desk.deadlines.sweep();
    answer(taken, DONE);
    expect(response.headers['content-type']).toBe('application/json');
    expect(streamsOf(desk, session).size).toBe(0);
  });

  test('and has lost its client by then is answered to nobody', () => {
    const { desk, session, response, taken } = started();
    response.leave();
    progress(taken, 1);
    wait(desk);
    answer(taken, DONE);
    expect([response.body, streamsOf(desk, session).size]).toEqual(['', 0]);
    expect(desk.ledger.outcomes).toEqual(['success']);
  });
});

describe('a call that takes longer', () => {
  test('gets a stream with an id to come back with, before there is anything to say', () => {
    const { desk, response, taken } = started();
    wait(desk);
    expect(response.body).toMatch(/^id: \S+\nretry: \d+\ndata: \n\n$/);
    answer(taken, DONE);
    expect(response.messages()).toMatchObject([{ id: 1, result: DONE }]);
    expect(response.phase).toBe('ended');
  });

  test.each(['2025-06-18', '2025-03-26'])(
    'stays silent for clients of %s, and is JSON after all',
    (version) => {
      const { desk, session, response, taken } = started(version);
      wait(desk);
      expect(response.phase).toBe('open');
      answer(taken, DONE);
      expect(response.headers['content-type']).toBe('application/json');
      expect(streamsOf(desk, session).size).toBe(0);
    },
  );

  test('gets its stream at once when there is something to say', () => {
    const { response, taken } = started();
    progress(taken, 1);
    expect(eventsOn(response).map(({ data }) => data !== '')).toEqual([false, true]);
  });

  test.each(['2025-11-25', '2025-06-18', '2025-03-26'])(
    'goes on without its client of %s, who comes back for the rest: all of it, in order, once',
    (version) => {
      const { desk, session, response, taken } = started(version);
      progress(taken, 1);
      response.leave();
      expect(taken.aborts).toEqual([]);
      progress(taken, 2);
      const back = comeBack(desk, session, lastId(response));
      progress(taken, 3);
      answer(taken, DONE);
      expect([back.status, back.headers['content-type'], back.phase]).toEqual([
        200,
        'text/event-stream',
        'ended',
      ]);
      expect(back.messages()).toMatchObject([
        { params: { progressToken: 'p', progress: 2 } },
        { params: { progressToken: 'p', progress: 3 } },
        { id: 1, result: DONE },
      ]);
      expect(response.messages()).toHaveLength(1);
      expect(desk.ledger.outcomes).toEqual(['success']);
    },
  );

  test('can be asked for when it is over, for five minutes', () => {
    const { desk, session, response, taken } = started();
    wait(desk);
    response.leave();
    answer(taken, DONE);
    const id = lastId(response);
    expect(comeBack(desk, session, id).messages()).toMatchObject([{ id: 1, result: DONE }]);
    const back = comeBack(desk, session, id);
    expect(back.messages()).toMatchObject([{ id: 1, result: DONE }]);
    const nothing = comeBack(desk, session, lastId(back));
    expect([nothing.status, nothing.body]).toEqual([204, '']);
  });

  test('asks its client on its own stream, even when that was lost in between', () => {
    const { desk, session, response, taken } = started('2025-11-25', { elicitation: {} });
    wait(desk);
    response.leave();
    const question = formQuestion();
    taken.sink.ask(question);
    const back = comeBack(desk, session, lastId(response));
    expect(back.messages()).toMatchObject([{ id: 1, method: 'elicitation/create' }]);
    const reply = ask(desk.handler, legacyAsk({ id: 1, result: { action: 'decline' } }, session));
    expect([reply.status, question.answers]).toEqual([202, [{ action: 'decline' }]]);
    answer(taken, DONE);
    expect(back.messages().at(-1)).toMatchObject({ id: 1, result: DONE });
  });

  test('keeps its stream alive wherever it is read', () => {
    const { desk, session, response } = started();
    wait(desk);
    response.leave();
    const back = comeBack(desk, session, lastId(response));
    const before = back.writes.length;
    desk.clock.now += 200;
    desk.deadlines.sweep();
    desk.clock.now += 15_000;
    desk.deadlines.sweep();
    expect(back.writes.slice(before)).toEqual([': keepalive\n\n']);
  });

  test('is not shown to another session that knows the event id', () => {
    const { desk, session, response, taken } = started();
    const stranger = openSession(desk);
    const theirs = ask(desk.handler, legacyAsk(callRpc(1, 'echo', {}, 'q'), stranger));
    wait(desk);
    progress(taken, 1);
    for (const [who, id] of [
      [stranger, lastId(response)],
      [session, lastId(theirs)],
    ] as const) {
      const refused = comeBack(desk, who, id);
      expect(refused.status).toBe(400);
      expect(refused.messages()).toMatchObject([{ id: null, error: { code: -32600 } }]);
    }
  });

  test('that was cancelled has nothing to come back for', () => {
    const { desk, session, response } = started();
    wait(desk);
    ask(desk.handler, legacyAsk({ method: 'notifications/cancelled', params: { requestId: 1 } }, session));
    expect([response.phase, response.messages()]).toEqual(['ended', []]);
    expect(comeBack(desk, session, lastId(response)).status).toBe(204);
  });

  test('and times out says so to whoever comes back', () => {
    const { desk, session, response } = started();
    wait(desk);
    response.leave();
    desk.clock.now += 60_000;
    desk.deadlines.sweep();
    expect(comeBack(desk, session, lastId(response)).messages()).toMatchObject([
      { id: 1, error: { code: 504 } },
    ]);
  });

  test('with an answer larger than is kept says so, under the id of the request', () => {
    const { desk, session, response, taken } = started();
    wait(desk);
    response.leave();
    answer(taken, { content: [{ type: 'text', text: 'x'.repeat(2 * MIB) }] });
    expect(comeBack(desk, session, lastId(response)).messages()).toMatchObject([
      { id: 1, error: { code: 502, message: 'The answer of the upstream is too large' } },
    ]);
  });

  test('holds a slow reader to a mebibyte, and finishes without it', () => {
    const { desk, session, response, taken } = started('2025-11-25');
    desk.sessions.find('main', session, NO_PROOF)!.logLevel = 'debug';
    wait(desk);
    response.stuck = true;
    for (let i = 1; i <= 40; i++) progress(taken, i, `${i} ${'x'.repeat(100_000)}`);
    expect(response.phase).toBe('streaming');
    expect(response.buffered).toBeLessThan(MIB);
    response.drain();
    answer(taken, DONE);
    const told = response.messages().map((one) => (one.params as { progress: number } | undefined)?.progress);
    expect(told).toEqual([1, 40, undefined]);
  });
});

describe('a client that cannot come back', () => {
  test.each(['2025-11-25', '2025-06-18'])('is asked nothing (%s)', (version) => {
    const { response, taken } = started(version, { elicitation: {} });
    response.leave();
    const question = formQuestion();
    taken.sink.ask(question);
    expect(question.refusals).toHaveLength(1);
  });

  test('because its session ended leaves no question open', () => {
    const { desk, session, response, taken } = started('2025-11-25', { elicitation: {} });
    const question = formQuestion();
    taken.sink.ask(question);
    expect(response.messages()).toMatchObject([{ method: 'elicitation/create' }]);
    ask(desk.handler, { ...legacyAsk({}, session), method: 'DELETE', body: '' });
    expect(question.refusals).toHaveLength(1);
    answer(taken, DONE);
    expect(response.messages().at(-1)).toMatchObject({ id: 1, result: DONE });
  });
});

test('the end of the session ends what is kept, not what is read', () => {
  const { desk, session, response, taken } = started();
  wait(desk);
  ask(desk.handler, { ...legacyAsk({}, session), method: 'DELETE', body: '' });
  answer(taken, DONE);
  expect(response.messages()).toMatchObject([{ id: 1, result: DONE }]);
  expect(comeBack(desk, session, eventsOn(response)[0]!.id).status).toBe(404);
});
