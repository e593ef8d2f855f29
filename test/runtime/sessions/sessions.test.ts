import { describe, expect, test } from 'vitest';
import { NO_PROOF } from '../../../runtime/identity/proof.ts';
import type { ChannelState } from '../../../runtime/pipeline/peer.ts';
import { idKey } from '../../../runtime/sessions/request-id.ts';
import type { Session } from '../../../runtime/sessions/session.ts';
import { Sessions } from '../../../runtime/sessions/sessions.ts';
import { NO_CAPABILITIES } from '../../../runtime/wire/capabilities.ts';
import { connection } from './stream-reader.ts';

const ANONYMOUS = { proof: NO_PROOF, address: '', clientType: '' };
const HALF_AN_HOUR = 30 * 60 * 1000;

/** Opens one over Streamable HTTP, or on a channel. */
function open(sessions: Sessions, max = 10, channel?: ChannelState) {
  return sessions.create({
    listener: 'main',
    version: '2025-11-25',
    capabilities: NO_CAPABILITIES,
    max,
    visitor: ANONYMOUS,
    channel,
  });
}

function sessionsAt(start = 0) {
  const clock = { now: start };
  return { clock, sessions: new Sessions({ now: () => clock.now }) };
}

describe('a session', () => {
  test('is found by its id, on its own listener only', () => {
    const { sessions } = sessionsAt();
    const session = open(sessions, 10)!;
    expect(sessions.find('main', session.id, NO_PROOF)).toBe(session);
    expect(sessions.find('other', session.id, NO_PROOF)).toBeUndefined();
    expect(sessions.find('main', `${session.id}x`, NO_PROOF)).toBeUndefined();
  });

  test('has an id of at least 128 random bits in visible ASCII, never seen twice', () => {
    const { sessions } = sessionsAt();
    const ids = Array.from({ length: 10_000 }, () => open(sessions, 10_000)!.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\x21-\x7e]{22,}$/);
  });

  test('is gone once it was ended', () => {
    const { sessions } = sessionsAt();
    const session = open(sessions)!;
    sessions.endSession(session);
    expect(sessions.find('main', session.id, NO_PROOF)).toBeUndefined();
    expect(sessions.size).toBe(0);
  });

  test('is forgotten after half an hour without a request, and every request starts the time anew', () => {
    const { sessions, clock } = sessionsAt();
    const { id } = open(sessions, 10)!;
    clock.now = HALF_AN_HOUR - 1;
    expect(sessions.find('main', id, NO_PROOF)).toBeDefined();
    clock.now = 2 * HALF_AN_HOUR - 2;
    expect(sessions.find('main', id, NO_PROOF)).toBeDefined();
    clock.now += HALF_AN_HOUR;
    expect(sessions.find('main', id, NO_PROOF)).toBeUndefined();
    expect(sessions.size).toBe(0);
  });

  test('is not idle while a call of it is in flight, and the time starts anew with its end', () => {
    const { sessions, clock } = sessionsAt();
    const session = open(sessions, 1)!;
    session.calls.set('1', { cancel() {} });
    clock.now = 2 * HALF_AN_HOUR;
    expect(open(sessions, 1)).toBeUndefined();
    session.calls.clear();
    clock.now += HALF_AN_HOUR - 1;
    expect(sessions.find('main', session.id, NO_PROOF)).toBe(session);
    clock.now += HALF_AN_HOUR;
    expect(sessions.find('main', session.id, NO_PROOF)).toBeUndefined();
  });

  test('is not idle while its client listens', () => {
    const { sessions, clock } = sessionsAt();
    const session = open(sessions)!;
    const stream = connection();
    session.streams!.listen(stream);
    clock.now = 2 * HALF_AN_HOUR;
    sessions.sweep();
    expect(session.ended).toBe(false);
    stream.leave();
    clock.now += HALF_AN_HOUR;
    sessions.sweep();
    expect(session.ended).toBe(true);
  });

  test('ends by itself when it is idle, after the time that is configured now', () => {
    const { sessions, clock } = sessionsAt();
    const session = open(sessions)!;
    sessions.idleMs = 5000;
    clock.now = 4999;
    sessions.sweep();
    expect(session.ended).toBe(false);
    clock.now = 5000;
    sessions.sweep();
    expect([session.ended, sessions.size]).toEqual([true, 0]);
  });

  test('of a channel is never idle, ends with the channel, and is found by nobody', () => {
    const { sessions, clock } = sessionsAt();
    const sent: string[] = [];
    const channel: ChannelState = {
      id: 'c1',
      outlet: { send: (message) => sent.push(message.toString()) },
      era: undefined,
      session: undefined,
      calls: new Map(),
    };
    const session = open(sessions, 1, channel)!;
    session.outlet.send(Buffer.from('news'));
    expect([sent, session.streams]).toEqual([['news'], undefined]);
    clock.now = 2 * HALF_AN_HOUR;
    sessions.sweep();
    expect(open(sessions, 1)).toBeUndefined();
    expect(sessions.find('main', session.id, NO_PROOF)).toBeUndefined();
    expect(session.ended).toBe(false);
    sessions.endSession(session);
    expect(open(sessions, 1)).toBeDefined();
  });
});

describe('the end of a session', () => {
  test.each([
    ['by its client or channel', ({ sessions, session }: Ended) => sessions.endSession(session)],
    [
      'by time',
      ({ sessions, clock }: Ended) => {
        clock.now += HALF_AN_HOUR;
        sessions.sweep();
      },
    ],
    [
      'found too late',
      ({ sessions, session, clock }: Ended) => {
        clock.now += HALF_AN_HOUR;
        sessions.find('main', session.id, NO_PROOF);
      },
    ],
    [
      'for want of room',
      ({ sessions, clock }: Ended) => {
        clock.now += HALF_AN_HOUR;
        open(sessions, 1);
      },
    ],
  ])('%s is told to everybody who wants to know, once', (_, end) => {
    const { sessions, clock } = sessionsAt();
    const session = open(sessions)!;
    const told: string[] = [];
    session.onEnd.push(
      () => told.push(`first ${session.ended}`),
      () => told.push('second'),
    );
    end({ sessions, session, clock });
    sessions.endSession(session);
    sessions.sweep();
    expect(told).toEqual(['first true', 'second']);
  });
});

interface Ended {
  readonly sessions: Sessions;
  readonly session: Session;
  readonly clock: { now: number };
}

describe('the number of sessions', () => {
  test('is bounded: the next one is refused', () => {
    const { sessions } = sessionsAt();
    for (let i = 0; i < 3; i++) expect(open(sessions, 3)).toBeDefined();
    expect(open(sessions, 3)).toBeUndefined();
    expect(sessions.size).toBe(3);
  });

  test('makes room by forgetting idle ones, and only those', () => {
    const { sessions, clock } = sessionsAt();
    const old = open(sessions, 2)!;
    sessions.find('main', old.id, NO_PROOF);
    clock.now = HALF_AN_HOUR / 2;
    const young = open(sessions, 2)!;
    sessions.find('main', young.id, NO_PROOF);
    expect(open(sessions, 2)).toBeUndefined();
    clock.now = HALF_AN_HOUR;
    expect(open(sessions, 2)).toBeDefined();
    expect(sessions.find('main', old.id, NO_PROOF)).toBeUndefined();
    expect(sessions.find('main', young.id, NO_PROOF)).toBe(young);
    expect(sessions.size).toBe(2);
  });

  test('makes room of clients that never came back with the id they were given, after a minute', () => {
    const { sessions, clock } = sessionsAt();
    const [stranger, client] = [open(sessions, 2)!, open(sessions, 2)!];
    clock.now = 1000;
    sessions.find('main', client.id, NO_PROOF);
    clock.now = 59_999;
    expect(open(sessions, 2)).toBeUndefined();
    clock.now = 61_000;
    expect(open(sessions, 2)).toBeDefined();
    expect([stranger.ended, client.ended]).toEqual([true, false]);
    clock.now = 10 * 60_000;
    sessions.sweep();
    expect(client.ended).toBe(false);
  });

  test('finds room again as soon as one is ended, without waiting for any clock', () => {
    const { sessions } = sessionsAt();
    const session = open(sessions, 1)!;
    expect(open(sessions, 1)).toBeUndefined();
    sessions.endSession(session);
    expect(open(sessions, 1)).toBeDefined();
  });
});

describe('the key of a request id', () => {
  const key = (raw: string) => idKey(Buffer.from(raw));

  test('is the same for two spellings of one string', () => {
    expect(key('"a\\u0062c"')).toBe(key('"abc"'));
    expect(key('"a\\/b"')).toBe(key('"a/b"'));
    expect(key('"\\u00fc"')).toBe(key('"ü"'));
    expect(key('"\\t"')).toBe(key('"\\u0009"'));
  });

  test('tells a number from the string of its digits', () => {
    expect(key('1')).not.toBe(key('"1"'));
  });
});
