import { describe, expect, test } from 'vitest';
import { idKey } from '../../../runtime/sessions/request-id.ts';
import { Sessions } from '../../../runtime/sessions/sessions.ts';

const HALF_AN_HOUR = 30 * 60 * 1000;

function sessionsAt(start = 0) {
  const clock = { now: start };
  return { clock, sessions: new Sessions({ now: () => clock.now }) };
}

describe('a session', () => {
  test('is found by its id, on its own listener only', () => {
    const { sessions } = sessionsAt();
    const session = sessions.create('main', '2025-11-25', 10)!;
    expect(sessions.find('main', session.id)).toBe(session);
    expect(sessions.find('other', session.id)).toBeUndefined();
    expect(sessions.find('main', `${session.id}x`)).toBeUndefined();
  });

  test('has an id of at least 128 random bits in visible ASCII, never seen twice', () => {
    const { sessions } = sessionsAt();
    const ids = Array.from({ length: 10_000 }, () => sessions.create('main', '2025-11-25', 10_000)!.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\x21-\x7e]{22,}$/);
  });

  test('is gone once it was ended, and cannot be ended twice or from another listener', () => {
    const { sessions } = sessionsAt();
    const { id } = sessions.create('main', '2025-11-25', 10)!;
    expect(sessions.end('other', id)).toBe(false);
    expect(sessions.end('main', id)).toBe(true);
    expect(sessions.end('main', id)).toBe(false);
    expect(sessions.find('main', id)).toBeUndefined();
    expect(sessions.size).toBe(0);
  });

  test('is forgotten after half an hour without a request, and every request starts the time anew', () => {
    const { sessions, clock } = sessionsAt();
    const { id } = sessions.create('main', '2025-11-25', 10)!;
    clock.now = HALF_AN_HOUR - 1;
    expect(sessions.find('main', id)).toBeDefined();
    clock.now = 2 * HALF_AN_HOUR - 2;
    expect(sessions.find('main', id)).toBeDefined();
    clock.now += HALF_AN_HOUR;
    expect(sessions.find('main', id)).toBeUndefined();
    expect(sessions.size).toBe(0);
  });

  test('is not idle while a call of it is in flight', () => {
    const { sessions, clock } = sessionsAt();
    const session = sessions.create('main', '2025-11-25', 1)!;
    session.calls.set('1', { cancel() {} });
    clock.now = 2 * HALF_AN_HOUR;
    expect(sessions.create('main', '2025-11-25', 1)).toBeUndefined();
    expect(sessions.find('main', session.id)).toBe(session);
  });
});

describe('the number of sessions', () => {
  test('is bounded: the next one is refused', () => {
    const { sessions } = sessionsAt();
    for (let i = 0; i < 3; i++) expect(sessions.create('main', '2025-11-25', 3)).toBeDefined();
    expect(sessions.create('main', '2025-11-25', 3)).toBeUndefined();
    expect(sessions.size).toBe(3);
  });

  test('makes room by forgetting idle ones, and only those', () => {
    const { sessions, clock } = sessionsAt();
    const old = sessions.create('main', '2025-11-25', 2)!;
    clock.now = HALF_AN_HOUR / 2;
    const young = sessions.create('main', '2025-11-25', 2)!;
    expect(sessions.create('main', '2025-11-25', 2)).toBeUndefined();
    clock.now = HALF_AN_HOUR;
    expect(sessions.create('main', '2025-11-25', 2)).toBeDefined();
    expect(sessions.find('main', old.id)).toBeUndefined();
    expect(sessions.find('main', young.id)).toBe(young);
    expect(sessions.size).toBe(2);
  });

  test('finds room again as soon as one is ended, without waiting for any clock', () => {
    const { sessions } = sessionsAt();
    const { id } = sessions.create('main', '2025-11-25', 1)!;
    expect(sessions.create('main', '2025-11-25', 1)).toBeUndefined();
    sessions.end('main', id);
    expect(sessions.create('main', '2025-11-25', 1)).toBeDefined();
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
