// What a legacy session remembers of its streams, who is told what of it, and what that may cost.
import { describe, expect, test } from 'vitest';
import type { FakeResponse } from '../listeners/fake-http.ts';
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

const changed = (list: string) =>
  Buffer.from(`{"jsonrpc":"2.0","method":"notifications/${list}/list_changed"}`);

describe('a stream', () => {
  test('begins with an id to come back to, and how soon, for clients of 2025-11-25', () => {
    const response = connection();
    sessionOf().open(response);
    expect(response.body).toMatch(/^id: [\w.-]+\nretry: \d+\ndata: \n\n$/);
  });

  test.each(['2025-06-18', '2025-03-26'])('begins with its first message for clients of %s', (version) => {
    const response = connection();
    const stream = sessionOf(version).open(response);
    expect(response.body).toBe('');
    stream.add(textMessage('a'));
    expect(eventsOn(response)).toEqual([{ id: expect.stringMatching(/.+/), data: '{"text":"a"}' }]);
  });

  test('ends its connection with the answer', () => {
    const response = connection();
    const stream = sessionOf().open(response);
    stream.finish([textMessage('answer')]);
    expect([textsOn(response), response.phase]).toEqual([['answer'], 'ended']);
  });

  test('goes on without its connection, and is told from the last event seen', () => {
    const streams = sessionOf();
    const first = connection();
    const stream = streams.open(first);
    stream.add(textMessage('a'));
    first.leave();
    stream.add(textMessage('b'));
    const second = resume(streams, lastId(first))!;
    stream.add(textMessage('c'));
    stream.finish([textMessage('answer')]);
    expect([textsOn(second), second.phase]).toEqual([['b', 'c', 'answer'], 'ended']);
  });

  test('can be taken up after its end, any number of times, from any event', () => {
    const streams = sessionOf();
    const first = connection();
    const stream = streams.open(first);
    stream.add(textMessage('a'));
    stream.add(textMessage('b'));
    const ids = eventsOn(first).map((event) => event.id);
    first.leave();
    stream.finish([textMessage('answer')]);
    expect(ids.map((id) => textsOn(resume(streams, id)!))).toEqual([
      ['a', 'b', 'answer'],
      ['b', 'answer'],
      ['answer'],
    ]);
  });

  test('has nothing more to tell to whoever has seen its end', () => {
    const streams = sessionOf();
    const response = connection();
    streams.open(response).finish([textMessage('answer')]);
    const place = streams.find(lastId(response))!;
    expect(place.stream.endsWith(place.after)).toBe(true);
    const before = streams.find(eventsOn(response)[0]!.id)!;
    expect(before.stream.endsWith(before.after)).toBe(false);
  });

  test('moves to the connection that takes it up, and the old one is closed', () => {
    const streams = sessionOf();
    const first = connection();
    const stream = streams.open(first);
    const second = resume(streams, lastId(first))!;
    stream.add(textMessage('a'));
    expect([first.phase, textsOn(first), textsOn(second)]).toEqual(['ended', [], ['a']]);
    second.stuck = true;
    for (const text of ['b', 'c']) stream.add(textMessage(text));
    first.drain();
    first.leave();
    expect([textsOn(first), textsOn(second)]).toEqual([[], ['a', 'b']]);
    second.drain();
    expect(textsOn(second)).toEqual(['a', 'b', 'c']);
  });

  test('is withdrawn with a comment, and then there is nothing to come back for', () => {
    const streams = sessionOf();
    const response = connection();
    streams.open(response).withdraw();
    expect([textsOn(response), response.phase]).toEqual([[], 'ended']);
    const place = streams.find(lastId(response))!;
    expect(place.stream.endsWith(place.after)).toBe(true);
  });

  test('is told of the newest only, of what may be folded, while nobody reads', () => {
    const streams = sessionOf();
    const first = connection();
    const stream = streams.open(first);
    stream.add(textMessage('seen'), 'progress');
    first.leave();
    for (const text of ['1', '2', '3']) stream.add(textMessage(text), 'progress');
    stream.add(textMessage('log'));
    stream.add(textMessage('4'), 'progress');
    stream.add(textMessage('other'), 'other progress');
    expect(textsOn(resume(streams, lastId(first))!)).toEqual(['log', '4', 'other']);
    expect(textsOn(resume(streams, eventsOn(first)[0]!.id)!)).toEqual(['seen', 'log', '4', 'other']);
  });

  test('is kept for five minutes after its end', () => {
    const { clock, store } = storeAt();
    const streams = sessionOf('2025-11-25', store);
    const first = connection();
    const stream = streams.open(first);
    first.leave();
    clock.now += 60 * 60_000;
    store.expire();
    stream.finish([textMessage('answer')]);
    clock.now += 5 * 60_000 - 1;
    store.expire();
    expect(textsOn(resume(streams, lastId(first))!)).toEqual(['answer']);
    clock.now += 1;
    store.expire();
    expect(streams.find(lastId(first))).toBeUndefined();
    expect([streams.size, store.bytes]).toEqual([0, 0]);
  });
});

describe('an event id', () => {
  test.each(['', 'x', '0', '..', 'a.1.1', '1.1', ' '])('that is none (%j) names nothing', (id) => {
    const streams = sessionOf();
    streams.open(connection());
    expect(streams.find(id)).toBeUndefined();
  });

  test('of another session names nothing, even where the numbers fit', () => {
    const { store } = storeAt();
    const [mine, theirs] = [sessionOf('2025-11-25', store), sessionOf('2025-11-25', store)];
    const [ours, other] = [connection(), connection()];
    mine.open(ours).add(textMessage('mine'));
    theirs.open(other).add(textMessage('theirs'));
    for (const { id } of eventsOn(other)) expect(mine.find(id)).toBeUndefined();
    for (const { id } of eventsOn(ours)) expect(mine.find(id)).toBeDefined();
  });

  test('from the future names nothing', () => {
    const streams = sessionOf();
    const response = connection();
    streams.open(response).add(textMessage('a'));
    const id = lastId(response).replace(/\d+$/, (number) => String(Number(number) + 1));
    expect(streams.find(id)).toBeUndefined();
  });

  test('is never given out twice in a session', () => {
    const streams = sessionOf();
    const ids: string[] = [];
    const note = (response: FakeResponse) => ids.push(...eventsOn(response).map((event) => event.id));
    for (let i = 0; i < 3; i++) {
      const response = connection();
      streams.send(textMessage(`queued ${i}`));
      streams.listen(response);
      streams.send(textMessage(`heard ${i}`));
      note(response);
      response.leave();
      const answer = connection();
      streams.open(answer).finish([textMessage('answer')]);
      note(answer);
    }
    expect(ids).toHaveLength(3 * 5);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('what belongs to no request', () => {
  test('goes to the GET stream and to no other', () => {
    const streams = sessionOf();
    const [get, call] = [connection(), connection()];
    streams.open(call);
    streams.listen(get);
    streams.send(textMessage('a'));
    expect([textsOn(get), textsOn(call)]).toEqual([['a'], []]);
  });

  test('waits until there is one, in order', () => {
    const streams = sessionOf();
    for (const text of ['a', 'b']) streams.send(textMessage(text));
    const get = connection();
    streams.listen(get);
    streams.send(textMessage('c'));
    expect(textsOn(get)).toEqual(['a', 'b', 'c']);
  });

  test('waits again when the stream is gone, and is told once', () => {
    const streams = sessionOf();
    const first = connection();
    streams.listen(first);
    streams.send(textMessage('a'));
    first.leave();
    expect(streams.listening).toBe(false);
    streams.send(textMessage('b'));
    const second = connection();
    streams.listen(second);
    expect(textsOn(second)).toEqual(['b']);
  });

  test('is replayed to a client that names what it has seen', () => {
    const streams = sessionOf();
    const first = connection();
    streams.listen(first);
    const opened = lastId(first);
    streams.send(textMessage('a'));
    first.leave();
    streams.send(textMessage('b'));
    expect(textsOn(resume(streams, opened)!)).toEqual(['a', 'b']);
    expect(streams.listening).toBe(true);
  });

  test('is replayed also to a client that has seen nothing but the beginning of a stream that had messages waiting', () => {
    const streams = sessionOf();
    for (const text of ['a', 'b']) streams.send(textMessage(text));
    const first = connection();
    streams.listen(first);
    first.leave();
    expect(textsOn(resume(streams, eventsOn(first)[0]!.id)!)).toEqual(['a', 'b']);
  });

  test('is the newest 64 when nobody listens, and a changed list counts once', () => {
    const streams = sessionOf();
    streams.send(changed('tools'));
    for (let i = 0; i < 100; i++) {
      streams.send(textMessage(String(i)));
      if (i === 90) streams.send(changed('tools'));
      streams.send(changed('prompts'));
    }
    const get = connection();
    streams.listen(get);
    const messages = eventsOn(get)
      .map((event) => event.data)
      .filter((data) => data !== '');
    expect(messages).toHaveLength(64);
    expect(messages.filter((data) => data.includes('tools'))).toHaveLength(1);
    expect(messages.at(-1)).toBe(changed('prompts').toString());
    expect(messages.at(-2)).toBe('{"text":"99"}');
    expect(messages.filter((data) => data.includes('prompts'))).toHaveLength(1);
  });

  test('that was missed by more than can be replayed is not told with a hole', () => {
    const streams = sessionOf();
    const first = connection();
    streams.listen(first);
    const opened = lastId(first);
    for (let i = 0; i < 65; i++) streams.send(textMessage(String(i)));
    expect(streams.find(opened)).toBeUndefined();
    expect(textsOn(resume(streams, eventsOn(first)[1]!.id)!)).toHaveLength(64);
  });

  test('keeps its stream alive every 15 s, and no clock runs without one', () => {
    const { clock, store } = storeAt();
    const streams = sessionOf('2025-06-18', store);
    const get = connection();
    streams.listen(get);
    const tick = (milliseconds: number) => {
      clock.now += milliseconds;
      store.listening.sweep();
      return get.writes.length;
    };
    expect([tick(200), tick(14_999), tick(1), tick(14_999), tick(1)]).toEqual([1, 1, 2, 2, 3]);
    get.leave();
    expect(store.listening.size).toBe(0);
  });
});

describe('the end of a session', () => {
  test('closes the GET stream and forgets everything', () => {
    const { store } = storeAt();
    const streams = sessionOf('2025-11-25', store);
    const [get, call] = [connection(), connection()];
    streams.listen(get);
    streams.send(textMessage('a'));
    streams.open(call).finish([textMessage('answer')]);
    streams.end();
    expect(get.phase).toBe('ended');
    expect([streams.size, store.bytes, store.listening.size]).toEqual([0, 0, 0]);
    expect(streams.find(lastId(call))).toBeUndefined();
    streams.send(textMessage('b'));
    expect(textsOn(get)).toEqual(['a']);
    expect(store.bytes).toBe(0);
  });

  test('does not take the answers of calls that still run from who reads them', () => {
    const { store } = storeAt();
    const streams = sessionOf('2025-11-25', store);
    const [reading, slow, late] = [connection(), connection(), connection()];
    const [first, second] = [streams.open(reading), streams.open(slow)];
    slow.stuck = true;
    second.add(textMessage('a'));
    second.add(textMessage('b'));
    streams.end();
    for (const stream of [first, second, streams.open(late)]) stream.finish([textMessage('answer')]);
    expect([textsOn(reading), reading.phase]).toEqual([['answer'], 'ended']);
    expect([textsOn(slow), slow.phase]).toEqual([['a', 'b', 'answer'], 'ended']);
    expect([textsOn(late), late.phase]).toEqual([['answer'], 'ended']);
    expect(store.bytes).toBe(0);
  });

  test('leaves a reader who does not read with no more than a mebibyte of what comes then', () => {
    const streams = sessionOf();
    const response = connection();
    const stream = streams.open(response);
    response.stuck = true;
    streams.end();
    for (let i = 0; i < 20; i++) stream.add(textMessage('x'.repeat(100_000)));
    expect(response.phase).toBe('aborted');
    expect(response.buffered).toBeLessThan(1.2 * 1024 * 1024);
  });
});
