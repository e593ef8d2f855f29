// Event streams: what we write, and what we read, however the bytes were cut on their way.

import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SseParser } from '../../../runtime/wire/sse-parser.ts';
import { encodeEvent, endpointEvent, KEEP_ALIVE, primingEvent } from '../../../runtime/wire/sse-writer.ts';

interface Event {
  readonly data: string;
  readonly type: string;
  /** The last id of the stream when the event came. */
  readonly id: string | undefined;
}

interface Reading {
  readonly events: Event[];
  readonly retries: number[];
  readonly lastEventId: string | undefined;
  readonly tooLarge: number;
}

function read(chunks: readonly Buffer[], maxEventBytes = 1_000_000): Reading {
  const events: Event[] = [];
  const retries: number[] = [];
  let tooLarge = 0;
  const parser = new SseParser(
    {
      onEvent: (data, type) => events.push({ data: data.toString(), type, id: parser.lastEventId }),
      onRetry: (milliseconds) => retries.push(milliseconds),
      onTooLarge: () => tooLarge++,
    },
    maxEventBytes,
  );
  for (const chunk of chunks) parser.push(chunk);
  return { events, retries, lastEventId: parser.lastEventId, tooLarge };
}

const readText = (text: string, maxEventBytes?: number) => read([Buffer.from(text)], maxEventBytes);

/** The rules of WHATWG HTML 9.2.6, on the whole text at once. */
function readNaively(text: string): Omit<Reading, 'tooLarge'> {
  const events: Event[] = [];
  const retries: number[] = [];
  let [id, lastEventId]: (string | undefined)[] = [];
  let data: string[] = [];
  let type = '';
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  for (const line of lines.slice(0, -1)) {
    const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line)!;
    if (line === '') {
      lastEventId = id;
      if (data.join('\n') !== '') events.push({ data: data.join('\n'), type: type || 'message', id });
      data = [];
      type = '';
    } else if (field === 'data') data.push(value!);
    else if (field === 'event') type = value!;
    else if (field === 'id' && !value!.includes('\0')) id = value!;
    else if (field === 'retry' && /^[0-9]+$/.test(value!)) retries.push(Math.min(Number(value), 2 ** 31 - 1));
  }
  return { events, retries, lastEventId };
}

function readWithReference(chunks: readonly Buffer[]): Omit<Event, 'id'>[] {
  const events: Omit<Event, 'id'>[] = [];
  const parser = createParser({
    onEvent: ({ data, event }) => {
      if (data !== '') events.push({ data, type: event ?? 'message' });
    },
  });
  const decoder = new TextDecoder();
  for (const chunk of chunks) parser.feed(decoder.decode(chunk, { stream: true }));
  return events;
}

const value = fc
  .array(fc.constantFrom('a', '{"x":1}', ' ', ':', 'é', '世', '𝄞', '\0', '\ufeff', '7', 'data'), {
    maxLength: 5,
  })
  .map((parts) => parts.join(''));
const field = fc.oneof(
  { weight: 5, arbitrary: fc.constant('data') },
  { weight: 3, arbitrary: fc.constantFrom('event', 'id', 'retry', '', 'datax', 'Data', ' data', 'dat') },
);
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(field, fc.constantFrom(':', ': ', ':  '), value).map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'data',
      'id',
      'event',
      'retry: 1500',
      'retry:99999999999',
      'retry: 1x',
      'event: endpoint',
    ),
  },
  { weight: 4, arbitrary: fc.constant('') },
);
const stream = fc
  .tuple(
    fc.constantFrom('', '', '\ufeff'),
    fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n', '\r')), { maxLength: 20 }),
  )
  .map(([mark, lines]) => mark + lines.map((parts) => parts.join('')).join(''));

function split(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((place, at) => bytes.subarray(places[at], place));
}

describe('the parser', () => {
  test('reads 10,000 random streams, cut anywhere, as the specification and the reference do', {
    timeout: 120_000,
  }, () => {
    let events = 0;
    fc.assert(
      fc.property(stream, fc.array(fc.nat(), { maxLength: 12 }), (text, cuts) => {
        // The reference waits for more behind a CR at the end of its input; a comment settles it for everyone.
        const whole = `${text}:\n`;
        const chunks = split(Buffer.from(whole), cuts);
        const { tooLarge, ...reading } = read(chunks);
        expect(reading).toEqual(readNaively(whole));
        expect(reading.events.map(({ data, type }) => ({ data, type }))).toEqual(readWithReference(chunks));
        expect(tooLarge).toBe(0);
        events += reading.events.length;
      }),
      { numRuns: 10_000 },
    );
    expect(events).toBeGreaterThan(5_000);
  });

  test('reads a stream byte by byte as it reads it whole', () => {
    fc.assert(
      fc.property(stream, (text) => {
        const bytes = Buffer.from(text);
        const single = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
        expect(read(single)).toEqual(read([bytes]));
      }),
      { numRuns: 500 },
    );
  });

  test('gives the data of a whole event as a view of the chunk', () => {
    const chunk = Buffer.from('event: message\ndata: {"a":1}\n\n');
    let data: Buffer | undefined;
    const handler = { onEvent: (bytes: Buffer) => (data = bytes), onRetry: () => {}, onTooLarge: () => {} };
    new SseParser(handler, 1000).push(chunk);
    expect(data?.toString()).toBe('{"a":1}');
    expect(data?.buffer).toBe(chunk.buffer);
  });

  test('counts the id and the wait of a priming event, and reports no message', () => {
    const reading = readText('id: e1\nretry: 500\ndata: \n\n');
    expect(reading).toEqual({ events: [], retries: [500], lastEventId: 'e1', tooLarge: 0 });
  });

  test('drops an event the stream ends in', () => {
    expect(readText('data: a\n\ndata: b\n').events.map((event) => event.data)).toEqual(['a']);
  });

  test.each([
    ['a line', `data: ${'x'.repeat(101)}\n\n`],
    ['a line whose end never comes', `data: ${'x'.repeat(101)}`],
    ['lines that add up', 'data: xxxxxxxxxx\n'.repeat(11)],
    ['an endless comment', `:${'x'.repeat(101)}`],
  ])('stops at %s beyond the limit, whole or byte by byte', (_, text) => {
    const bytes = Buffer.from(`data: before\n\n${text}\n\ndata: after\n\n`);
    const single = Array.from(bytes, (_byte, at) => bytes.subarray(at, at + 1));
    for (const chunks of [
      single,
      [Buffer.from(`data: before\n\n${text}`), Buffer.from('\n\ndata: after\n\n')],
    ]) {
      const reading = read(chunks, 100);
      expect(reading.events.map((event) => event.data)).toEqual(['before']);
      expect(reading.tooLarge).toBe(1);
    }
  });

  test('calls back no more once it was closed, not even for the rest of the chunk', () => {
    const seen: string[] = [];
    const parser = new SseParser(
      {
        onEvent: (data) => {
          seen.push(data.toString());
          parser.close();
        },
        onRetry: () => seen.push('retry'),
        onTooLarge: () => seen.push('too large'),
      },
      100,
    );
    parser.push(Buffer.from('data: a\n\ndata: b\n\nretry: 1\n'));
    parser.push(Buffer.from(`data: ${'c'.repeat(200)}\n\n`));
    expect(seen).toEqual(['a']);
  });
});

describe('the writer', () => {
  test('writes one message as one event', () => {
    expect(encodeEvent(Buffer.from('{"a":"é"}')).toString()).toBe('event: message\ndata: {"a":"é"}\n\n');
  });

  test('writes ids where they are kept for a replay, and opens a stream with one', () => {
    const bytes = Buffer.concat([primingEvent('s-1', 750), encodeEvent(Buffer.from('{"a":1}'), 's-2')]);
    expect(bytes.toString()).toBe(
      'id: s-1\nretry: 750\ndata: \n\nevent: message\nid: s-2\ndata: {"a":1}\n\n',
    );
    const { events, retries } = read([bytes]);
    expect(events).toEqual([{ data: '{"a":1}', type: 'message', id: 's-2' }]);
    expect(retries).toEqual([750]);
    expect(read([primingEvent('s-1', 1)])).toMatchObject({ events: [], lastEventId: 's-1' });
  });

  test('tells the endpoint of the transport of 2024-11-05', () => {
    expect(read([endpointEvent('/messages?s=1')]).events).toEqual([
      { data: '/messages?s=1', type: 'endpoint', id: undefined },
    ]);
  });

  test('writes what the parser reads, comments between', () => {
    const messages = ['{"a":1}', '{"b":"\\n"}', '{"c":"世"}'];
    const bytes = Buffer.concat(
      messages.flatMap((message) => [encodeEvent(Buffer.from(message)), KEEP_ALIVE]),
    );
    expect(read([bytes]).events).toEqual(messages.map((data) => ({ data, type: 'message', id: undefined })));
  });
});
