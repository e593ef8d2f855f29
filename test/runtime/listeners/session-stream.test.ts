// GET: the stream of a legacy session for what belongs to no request, and the way back to a stream that was lost.

import { describe, expect, test } from 'vitest';
import { NO_PROOF } from '../../../runtime/identity/proof.ts';
import { lastId, textMessage, textsOn } from '../sessions/stream-reader.ts';
import { callRpc, type Desk, deskOf, legacyAsk, modernAsk, only, openSession, withLines } from './desk.ts';
import { type Asked, ask, type FakeResponse } from './fake-http.ts';

/** A GET as the official clients send it. */
function getAsk(session?: string, headers: Record<string, string | undefined> = {}): Asked {
  const asked = legacyAsk({}, session, {
    accept: 'text/event-stream',
    'content-type': undefined,
    ...headers,
  });
  return { ...asked, method: 'GET', body: '' };
}

function get(desk: Desk, session: string, lastEventId?: string): FakeResponse {
  return ask(
    desk.handler,
    getAsk(session, lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  );
}

function tell(desk: Desk, session: string, text: string): void {
  desk.sessions.find('main', session, NO_PROOF)!.outlet.send(textMessage(text));
}

describe('the stream', () => {
  test('is opened by GET, begins at once, and carries what belongs to no request', () => {
    const desk = deskOf();
    const session = openSession(desk);
    tell(desk, session, 'before');
    const response = get(desk, session);
    expect([response.status, response.phase]).toEqual([200, 'streaming']);
    expect(response.headers).toEqual({
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    tell(desk, session, 'after');
    expect(textsOn(response)).toEqual(['before', 'after']);
  });

  test('begins with a comment for clients that know no events without data', () => {
    const desk = deskOf();
    const response = get(desk, openSession(desk, '2025-06-18'));
    expect(response.body).toBe(': keepalive\n\n');
  });

  test('is one per session: a second one is a conflict, until the first is gone', () => {
    const desk = deskOf();
    const [session, other] = [openSession(desk), openSession(desk)];
    const first = get(desk, session);
    const second = get(desk, session);
    expect([second.status, only(second).error]).toEqual([
      409,
      { code: -32000, message: 'Conflict: Only one SSE stream is allowed per session' },
    ]);
    expect(get(desk, other).status).toBe(200);
    first.leave();
    const third = get(desk, session);
    tell(desk, session, 'news');
    expect([first, second, third].map(textsOn)).toEqual([[], [], ['news']]);
  });

  test('is taken over by a client that says where it lost it: its old connection is as good as gone', () => {
    const desk = deskOf();
    const session = openSession(desk);
    const first = get(desk, session);
    tell(desk, session, 'seen');
    const id = lastId(first);
    tell(desk, session, 'lost on the way');
    const second = get(desk, session, id);
    tell(desk, session, 'new');
    expect([textsOn(second), first.phase]).toEqual([['lost on the way', 'new'], 'ended']);
  });

  test('is taken over from a connection that takes nothing any more, with what that was not given', () => {
    const desk = deskOf();
    const session = openSession(desk);
    const first = get(desk, session);
    first.stuck = true;
    for (const text of ['stuck', 'a', 'b']) tell(desk, session, text);
    const second = get(desk, session);
    expect([textsOn(first), first.phase]).toEqual([['stuck'], 'aborted']);
    expect([second.status, textsOn(second)]).toEqual([200, ['a', 'b']]);
  });

  test('never carries what belongs to a call', () => {
    const desk = deskOf();
    const session = openSession(desk);
    const stream = get(desk, session);
    ask(desk.handler, legacyAsk(callRpc(1, 'echo', {}, 'p'), session));
    desk.upstream.last.sink.log(Buffer.from('{"level":"error","data":1}'));
    desk.clock.now += 60_000;
    desk.deadlines.sweep();
    expect(stream.messages()).toEqual([]);
  });

  test('is closed when the server closes: it would stay for ever', () => {
    const desk = deskOf();
    const response = get(desk, openSession(desk));
    response.serverLeaves();
    expect(response.phase).toBe('ended');
  });

  test('is closed with its session', () => {
    const desk = deskOf();
    const session = openSession(desk);
    const response = get(desk, session);
    expect(ask(desk.handler, { ...getAsk(session), method: 'DELETE' }).status).toBe(200);
    expect(response.phase).toBe('ended');
    expect(get(desk, session).status).toBe(404);
  });

  test('may be read by a page of an allowed origin', () => {
    const desk = deskOf();
    const response = ask(desk.handler, getAsk(openSession(desk), { origin: 'https://app.example.com' }));
    expect(response.headers['access-control-allow-origin']).toBe('https://app.example.com');
  });
});

describe('a GET is refused', () => {
  test.each([
    ['without a session', { 'mcp-session-id': undefined }, 400, -32000],
    ['with the id of no session', { 'mcp-session-id': 'dead' }, 404, -32001],
    ['when it takes JSON only', { accept: 'application/json' }, 406, -32000],
    ['when it takes nothing', { accept: undefined }, 406, -32000],
    ['with a version nobody speaks', { 'mcp-protocol-version': '1999-01-01' }, 400, -32000],
    ['with an event id nobody gave out', { 'last-event-id': '1' }, 400, -32600],
    ['with a version that has no sessions', { 'mcp-protocol-version': '2026-07-28' }, 405, -32000],
  ])('%s', (_what, headers, status, code) => {
    const desk = deskOf();
    const response = ask(desk.handler, getAsk(openSession(desk), headers));
    expect([response.status, only(response).error.code, only(response).id]).toEqual([status, code, null]);
  });

  test.each(['mcp-session-id', 'last-event-id', 'mcp-protocol-version'])('with %s sent twice', (name) => {
    const desk = deskOf();
    const session = openSession(desk);
    const asked = getAsk(session, { 'last-event-id': 'x' });
    const again = asked.headers!.find(([key]) => key === name)!;
    const response = ask(desk.handler, { ...asked, headers: [...asked.headers!, again] });
    expect([response.status, only(response).error.code]).toEqual([400, -32600]);
  });

  test('for the session of another listener', () => {
    const desk = deskOf();
    const session = desk.sessions.create({
      listener: 'other',
      version: '2025-11-25',
      capabilities: desk.sessions.find('main', openSession(desk), NO_PROOF)!.capabilities,
      max: 10,
      visitor: { proof: NO_PROOF, address: '', clientType: '' },
    })!;
    expect(get(desk, session.id).status).toBe(404);
  });

  test('and has no effect, before the request is complete', () => {
    const desk = deskOf();
    const session = openSession(desk);
    const held = ask(desk.handler, { ...getAsk(session), held: true });
    expect(get(desk, session).status).toBe(200);
    held.deliver();
    expect(held.status).toBe(409);
  });
});

test('an empty Last-Event-ID says nothing', () => {
  const desk = deskOf();
  expect(get(desk, openSession(desk), '').status).toBe(200);
});

test('a version header is not needed where the session knows', () => {
  const desk = deskOf();
  const asked = getAsk(openSession(desk));
  const response = ask(desk.handler, {
    ...asked,
    headers: withLines(asked.headers!, { 'mcp-protocol-version': undefined }),
  });
  expect(response.status).toBe(200);
});

test('modern clients have no such stream', () => {
  const desk = deskOf();
  const session = openSession(desk);
  const asked = {
    ...modernAsk({ id: 1, method: 'x' }, { 'mcp-session-id': session }),
    method: 'GET',
    body: '',
  };
  expect(ask(desk.handler, asked).status).toBe(405);
});
