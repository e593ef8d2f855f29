// Arrays of messages, taken apart.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBatch, judgeBatch, splitAnswers, splitBatch } from '../../../runtime/wire/batch.ts';
import { scanMessage } from '../../../runtime/wire/scan-message.ts';
import { body, jsonText } from './body-arbitrary.ts';

const request = (id: number, method = 'tools/list') => `{"jsonrpc":"2.0","id":${id},"method":"${method}"}`;
const ANSWER = '{"jsonrpc":"2.0","id":9,"result":{}}';
const NOTIFICATION = '{"jsonrpc":"2.0","method":"notifications/initialized"}';
const MODERN =
  '{"jsonrpc":"2.0","id":1,"method":"x","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}';

function split(text: string): string[] | string {
  const outcome = splitBatch(Buffer.from(text));
  return 'kind' in outcome ? outcome.kind : outcome.map(String);
}

function judge(...elements: string[]): string | undefined {
  return judgeBatch(elements.map((element) => scanMessage(Buffer.from(element))))?.kind;
}

describe('a batch of a client', () => {
  test('comes apart into what was sent, in order', () => {
    expect(split(` [ ${request(1)} ,\n${NOTIFICATION}]\n`)).toEqual([request(1), NOTIFICATION]);
    expect(split('[{"a":1,"a":1.0}]')).toEqual(['{"a":1,"a":1.0}']);
  });

  test('may have 100 elements, and not one more', () => {
    const many = (count: number) => `[${Array.from({ length: count }, (_, at) => request(at)).join()}]`;
    expect(split(many(100))).toHaveLength(100);
    expect(split(many(101))).toBe('bad_batch');
  });

  test.each([
    ['[]', 'bad_batch'],
    ['[1]', 'bad_batch'],
    [`[${ANSWER},[${ANSWER}]]`, 'bad_batch'],
    ['{}', 'bad_batch'],
    [`[${'['.repeat(10_000)}`, 'bad_batch'],
    [`[${ANSWER}`, 'parse_error'],
    [`[${ANSWER},]`, 'parse_error'],
    [`[${ANSWER}] x`, 'parse_error'],
    ['[{"a":01}]', 'parse_error'],
    ['', 'parse_error'],
  ])('%.20s is refused as %s', (text, kind) => {
    expect(split(text)).toBe(kind);
  });

  test('of bytes that are no text is refused', () => {
    expect(splitBatch(Buffer.from([0x5b, 0xff, 0x5d]))).toEqual({ kind: 'parse_error' });
  });

  test('elements reach the scanner as deep as they may be', () => {
    const call = (levels: number) =>
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"x","arguments":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}}`;
    expect(split(`[${call(61)}]`)).toEqual([call(61)]);
    expect(scanMessage(Buffer.from(call(61)))).toMatchObject({ name: 'x' });
  });

  test('is refused as a whole for what makes no sense together', () => {
    expect(judge(request(1), NOTIFICATION, request(2))).toBeUndefined();
    expect(judge(ANSWER, NOTIFICATION)).toBeUndefined();
    expect(judge(request(1), '{"id":1}')).toBeUndefined();
    expect(judge(request(1), ANSWER)).toBe('bad_batch');
    expect(judge(request(1, 'initialize'))).toBe('bad_batch');
    expect(judge(request(1), MODERN)).toBe('bad_batch');
  });

  test('is found by its bracket', () => {
    expect([' \r\n\t[', '[', '{', '', ' ', 'x['].map((text) => isBatch(Buffer.from(text)))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('of any messages comes apart as JSON.parse would take it apart', () => {
    let whole = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(body.map(String), jsonText), { minLength: 1, maxLength: 4 }),
        (elements) => {
          const text = `[${elements.join(' , ')}]`;
          const outcome = split(text);
          let parsed: unknown[] | undefined;
          try {
            parsed = JSON.parse(text) as unknown[];
          } catch {
            expect(outcome).toBe('parse_error');
            return;
          }
          const objects = parsed.every(
            (each) => typeof each === 'object' && each !== null && !Array.isArray(each),
          );
          if (!objects) {
            expect(outcome).toBe('bad_batch');
            return;
          }
          whole++;
          expect((outcome as string[]).map((each) => JSON.parse(each))).toEqual(parsed);
        },
      ),
      { numRuns: 3_000 },
    );
    expect(whole).toBeGreaterThan(300);
  });
});

describe('an array of an upstream', () => {
  test('comes apart into messages', () => {
    const parts = splitAnswers(Buffer.from(`[${ANSWER}, ${NOTIFICATION}]`));
    expect(parts?.map(String)).toEqual([ANSWER, NOTIFICATION]);
  });

  test.each(['[]', '{}', `[${ANSWER},1]`, `[${ANSWER}`, 'null', ''])('is not %s', (text) => {
    expect(splitAnswers(Buffer.from(text))).toBeUndefined();
  });
});
