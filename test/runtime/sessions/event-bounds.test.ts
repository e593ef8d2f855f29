// What a session may keep of its streams, whoever reads how slowly, and what becomes of the rest.
import { describe, expect, test } from 'vitest';
import {
  connection,
  eventsOn,
  lastId,
  resume,
  sessionOf,
  storeAt,
  textMessage,
  textsOn,
} from './stream-reader.ts';

describe('a slow reader', () => {
  test('is given one event too many, and the next when it has read', () => {
    const streams = sessionOf();
    const response = connection();
    const stream = streams.open(response);
    response.stuck = true;
    for (const text of ['a', 'b', 'c']) stream.add(textMessage(text));
    expect(textsOn(response)).toEqual(['a']);
    response.drain();
    expect(textsOn(response)).toEqual(['a', 'b', 'c']);
  });

  test('is handed all there is with the answer', () => {
    const streams = sessionOf();
    const response = connection();
    const stream = streams.open(response);
    response.stuck = true;
    for (const text of ['a', 'b']) stream.add(textMessage(text));
    stream.finish([textMessage('answer')]);
    expect([textsOn(response), response.phase]).toEqual([['a', 'b', 'answer'], 'ended']);
  });

  test('is not sent signs of life', () => {
    const response = connection();
    const stream = sessionOf().open(response);
    response.stuck = true;
    stream.add(textMessage('a'));
    const written = response.writes.length;
    stream.tick(1_000_000);
    stream.tick(2_000_000);
    expect(response.writes).toHaveLength(written);
  });

  test('that falls behind by more than is kept loses its connection, and the stream goes on', () => {
    const { store } = storeAt({ total: 100_000, perSession: 10_000, keptMs: 1000 });
    const streams = sessionOf('2025-11-25', store);
    const response = connection();
    const stream = streams.open(response);
    response.stuck = true;
    for (let i = 0; i < 100; i++) stream.add(textMessage(`${i} ${'x'.repeat(200)}`));
    expect(response.phase).toBe('aborted');
    expect(textsOn(response)).toHaveLength(1);
    expect(store.bytes).toBeLessThanOrEqual(10_000);
    stream.finish([textMessage('answer')]);
    expect(streams.find(lastId(response))).toBeUndefined();
  });

  test('of a replay is given it at its own pace', () => {
    const streams = sessionOf();
    const first = connection();
    const stream = streams.open(first);
    first.leave();
    for (let i = 0; i < 10; i++) stream.add(textMessage(String(i)));
    stream.finish([textMessage('answer')]);
    const second = connection();
    second.stuck = true;
    streams.resume(streams.find(lastId(first))!, second);
    expect(textsOn(second)).toEqual([]);
    second.drain();
    expect(textsOn(second)).toHaveLength(11);
    expect(second.phase).toBe('ended');
  });
});

describe('what is kept', () => {
  const LIMITS = { total: 40_000, perSession: 10_000, keptMs: 60_000 };
  const kilobyte = (text: string) => textMessage(`${text} ${'x'.repeat(1000)}`);

  test('makes room by forgetting streams that are over, oldest first and whole', () => {
    const { store } = storeAt(LIMITS);
    const streams = sessionOf('2025-11-25', store);
    const opened = ['a', 'b', 'c', 'd', 'e', 'f'].map((text) => {
      const response = connection();
      const stream = streams.open(response);
      stream.add(kilobyte(text));
      stream.finish([textMessage(`answer ${text}`)]);
      return eventsOn(response)[0]!.id;
    });
    const known = opened.map((id) => streams.find(id) !== undefined);
    expect(known.lastIndexOf(false)).toBeLessThan(known.indexOf(true));
    expect(known.filter(Boolean).length).toBeGreaterThan(1);
    expect(textsOn(resume(streams, opened.at(-1)!)!)).toEqual([`f ${'x'.repeat(1000)}`, 'answer f']);
  });

  test('is the end of a long stream, and what came before it cannot be asked for any more', () => {
    const { store } = storeAt(LIMITS);
    const streams = sessionOf('2025-11-25', store);
    const response = connection();
    const stream = streams.open(response);
    for (let i = 0; i < 50; i++) stream.add(kilobyte(String(i)));
    expect(textsOn(response)).toHaveLength(50);
    const ids = eventsOn(response).map((event) => event.id);
    expect(streams.find(ids[1]!)).toBeUndefined();
    const place = ids.findIndex((id) => streams.find(id) !== undefined);
    expect(textsOn(resume(streams, ids[place]!)!)).toEqual(textsOn(response).slice(place));
  });

  test('of an answer that is too large is an error in its place; who reads it gets it all the same', () => {
    const { store } = storeAt(LIMITS);
    const streams = sessionOf('2025-11-25', store);
    const [read, unread] = [connection(), connection()];
    const [heard, unheard] = [streams.open(read), streams.open(unread)];
    unread.leave();
    for (const stream of [heard, unheard]) {
      stream.finish([textMessage('x'.repeat(20_000))], () => textMessage('too large'));
    }
    expect(textsOn(read)).toEqual(['x'.repeat(20_000)]);
    expect(textsOn(resume(streams, eventsOn(read)[0]!.id)!)).toEqual(['too large']);
    expect(textsOn(resume(streams, lastId(unread))!)).toEqual(['too large']);
  });

  test('does not include a message larger than all there is room for; who reads it gets it, and nobody a hole', () => {
    const { store } = storeAt(LIMITS);
    const streams = sessionOf('2025-11-25', store);
    const response = connection();
    const stream = streams.open(response);
    stream.add(textMessage('a'));
    stream.add(textMessage('x'.repeat(20_000)));
    stream.add(textMessage('b'));
    expect(textsOn(response)).toEqual(['a', 'x'.repeat(20_000), 'b']);
    const ids = eventsOn(response).map((event) => event.id);
    expect(ids.map((id) => streams.find(id) !== undefined)).toEqual([false, false, true, true]);
    expect(textsOn(resume(streams, ids[2]!)!)).toEqual(['b']);
  });

  test('of all sessions together is bounded: the oldest stream that is over goes, whosever it was', () => {
    const { store } = storeAt(LIMITS);
    const ids = Array.from({ length: 10 }, () => {
      const streams = sessionOf('2025-11-25', store);
      const response = connection();
      const stream = streams.open(response);
      for (let i = 0; i < 6; i++) stream.add(kilobyte(String(i)));
      stream.finish([textMessage('answer')]);
      expect(store.bytes).toBeLessThanOrEqual(LIMITS.total);
      return { streams, id: eventsOn(response)[0]!.id };
    });
    const known = ids.map(({ streams, id }) => streams.find(id) !== undefined);
    expect(known.lastIndexOf(false)).toBeLessThan(known.indexOf(true));
    expect(known.at(-1)).toBe(true);
  });

  test('is nothing when other sessions keep all there is; calls are answered all the same', () => {
    const { store } = storeAt({ total: 3000, perSession: 3000, keptMs: 1000 });
    const hog = sessionOf('2025-11-25', store).open(connection());
    hog.add(textMessage('x'.repeat(2000)));
    const streams = sessionOf('2025-11-25', store);
    const response = connection();
    const stream = streams.open(response);
    stream.add(textMessage('a'));
    stream.finish([textMessage('answer')]);
    expect([textsOn(response), response.phase, streams.size]).toEqual([['a', 'answer'], 'ended', 0]);
    expect(eventsOn(response).map((event) => event.id)).toEqual(['', '']);
  });
});
