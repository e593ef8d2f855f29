// Which form an answer takes, what keeps a stream alive, and what a slow reader costs.
import { describe, expect, test } from 'vitest';
import { answer, progress } from '../pipeline/answers.ts';
import { routeTo, toolNamed } from '../pipeline/scene.ts';
import { callRpc, deskOf, legacyAsk, modernAsk, modernCall, only, openSession } from './desk.ts';
import { ask } from './fake-http.ts';

const DONE = { content: [{ type: 'text', text: 'done' }] };
const MIB = 1024 * 1024;

function started(token?: string | number) {
  const desk = deskOf();
  const response = ask(desk.handler, modernCall(1, 'echo', {}, token));
  return { desk, response, taken: desk.upstream.calls[0]! };
}

describe('the form of an answer', () => {
  test('is JSON when the result comes first', () => {
    const { response, taken } = started('p');
    answer(taken, DONE);
    expect(response.headers).toEqual({ 'content-type': 'application/json' });
    expect(only(response)).toMatchObject({ id: 1, result: DONE });
  });

  test('is a stream when progress comes first: progress under the token of the client, then the result, then the end', () => {
    const { response, taken } = started('p');
    expect(taken.call.wantsProgress).toBe(true);
    progress(taken, 1);
    progress(taken, 2, 'half');
    answer(taken, DONE);
    expect(response.status).toBe(200);
    expect(response.headers).toEqual({
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(response.messages()).toMatchObject([
      { method: 'notifications/progress', params: { progressToken: 'p', progress: 1 } },
      { method: 'notifications/progress', params: { progressToken: 'p', progress: 2, message: 'half' } },
      { id: 1, result: DONE },
    ]);
    expect(response.phase).toBe('ended');
  });

  test('keeps a numeric token a number, in either era', () => {
    const desk = deskOf();
    const response = ask(desk.handler, legacyAsk(callRpc(1, 'echo', {}, 0), openSession(desk)));
    progress(desk.upstream.calls[0]!, 1);
    expect(response.messages()).toMatchObject([{ params: { progressToken: 0 } }]);
  });

  test('has no progress for a client that gave no token', () => {
    const { response, taken } = started();
    expect(taken.call.wantsProgress).toBe(false);
    progress(taken, 1);
    answer(taken, DONE);
    expect(response.headers['content-type']).toBe('application/json');
    expect(response.messages()).toHaveLength(1);
  });

  test('stays a stream for a refusal that comes late', () => {
    const { desk, response, taken } = started('p');
    progress(taken, 1);
    desk.clock.now += 60_000;
    desk.deadlines.sweep();
    expect(response.messages()[1]).toMatchObject({ id: 1, error: { code: 504 } });
    expect(response.phase).toBe('ended');
  });

  test('has nothing after its end', () => {
    const { response, taken } = started('p');
    answer(taken, DONE);
    progress(taken, 1);
    expect(response.messages()).toHaveLength(1);
  });

  test('carries no log messages: nobody can have asked for them', () => {
    const { response, taken } = started('p');
    taken.sink.log(Buffer.from('{"level":"info","data":"x"}'));
    answer(taken, DONE);
    expect(response.messages()).toHaveLength(1);
  });
});

describe('a long silence', () => {
  test('turns the answer into a stream after 15 s and is broken every 15 s from then on', () => {
    const { desk, response, taken } = started();
    desk.clock.now += 14_999;
    desk.deadlines.sweep();
    expect(response.phase).toBe('open');
    desk.clock.now += 1;
    desk.deadlines.sweep();
    expect([response.status, response.body]).toEqual([200, ': keepalive\n\n']);
    desk.clock.now += 14_999;
    desk.deadlines.sweep();
    expect(response.writes).toHaveLength(1);
    desk.clock.now += 1;
    desk.deadlines.sweep();
    expect(response.writes).toHaveLength(2);
    answer(taken, DONE);
    expect(only(response)).toMatchObject({ id: 1, result: DONE });
    expect(response.phase).toBe('ended');
  });

  test('is not broken for a client that reads JSON only', () => {
    const desk = deskOf();
    const response = ask(desk.handler, modernAsk(callRpc(1), { accept: 'application/json' }));
    desk.clock.now += 30_000;
    desk.deadlines.sweep();
    answer(desk.upstream.calls[0]!, DONE);
    expect(response.headers['content-type']).toBe('application/json');
  });

  test('counts from the last message, not from the first', () => {
    const { desk, response, taken } = started('p');
    desk.clock.now += 10_000;
    progress(taken, 1);
    desk.deadlines.sweep();
    desk.clock.now += 10_000;
    desk.deadlines.sweep();
    expect(response.body).not.toContain('keepalive');
    desk.clock.now += 5000;
    desk.deadlines.sweep();
    expect(response.body).toContain(': keepalive');
  });
});

describe('a deadline', () => {
  test("is the upstream's: the call is given up and the client told", () => {
    const { desk, response, taken } = started();
    desk.clock.now += 59_999;
    desk.deadlines.sweep();
    expect(taken.aborts).toEqual([]);
    desk.clock.now += 1;
    desk.deadlines.sweep();
    expect(taken.aborts).toEqual(['timeout']);
    expect(only(response)).toMatchObject({
      id: 1,
      error: { code: 504, message: 'The upstream did not answer in time' },
    });
    expect(desk.ledger.finished).toMatchObject([{ slot: 0, upstream: 0, outcome: 'timeout', seconds: 60 }]);
    expect(desk.deadlines.size).toBe(0);
  });

  test('of a route goes before it', () => {
    const desk = deskOf({
      routes: [routeTo(0, { timeout_ms: 5000 })],
      entries: [{ route: 0 }],
      tools: [toolNamed('echo', { candidates: [0] })],
    });
    const response = ask(desk.handler, modernCall(1));
    desk.clock.now += 4999;
    desk.deadlines.sweep();
    expect(desk.ledger.finished).toEqual([]);
    desk.clock.now += 1;
    desk.deadlines.sweep();
    expect([response.status, only(response).error.code]).toEqual([200, 504]);
  });

  test('is not moved by progress', () => {
    const { desk, response, taken } = started('p');
    for (let i = 1; i <= 6; i++) {
      progress(taken, i);
      desk.clock.now += 10_000;
      desk.deadlines.sweep();
    }
    expect(response.messages().at(-1)).toMatchObject({ error: { code: 504 } });
  });
});

describe('a slow reader', () => {
  test('gets the newest progress only, once it reads on', () => {
    const { response, taken } = started('p');
    response.stuck = true;
    for (let i = 1; i <= 1000; i++) progress(taken, i);
    expect(response.writes).toHaveLength(1);
    response.drain();
    answer(taken, DONE);
    expect(
      response.messages().map((one) => (one.params as { progress: number } | undefined)?.progress),
    ).toEqual([1, 1000, undefined]);
  });

  test('gets its answer even when it never caught up with the progress', () => {
    const { response, taken } = started('p');
    response.stuck = true;
    for (let i = 1; i <= 10; i++) progress(taken, i);
    answer(taken, DONE);
    expect(response.messages()).toMatchObject([{ params: { progress: 1 } }, { id: 1 }]);
    expect(response.phase).toBe('ended');
  });

  test('is not sent keep-alives into its full buffer', () => {
    const { desk, response, taken } = started('p');
    response.stuck = true;
    progress(taken, 1);
    desk.clock.now += 30_000;
    desk.deadlines.sweep();
    desk.clock.now += 20_000;
    desk.deadlines.sweep();
    expect(response.writes).toHaveLength(1);
  });

  test('with more than a mebibyte unread loses its connection, and from 2026-07-28 on its call', () => {
    const { desk, response, taken } = started('p');
    response.stuck = true;
    progress(taken, 1, 'x'.repeat(MIB));
    expect(response.phase).toBe('aborted');
    expect(taken.aborts).toEqual(['client_gone']);
    expect(desk.ledger.outcomes).toEqual(['cancelled']);
  });
});
