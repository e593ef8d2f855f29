// The questions of a server, taken apart without being read.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../../runtime/wire/answer.ts';
import { splitInputRequests } from '../../../runtime/wire/input-requests.ts';
import { scanAnswer } from '../../../runtime/wire/scan-answer.ts';
import { jsonText } from './body-arbitrary.ts';

function answerOf(members: string): Answer | undefined {
  const result = `{"resultType":"input_required"${members}}`;
  return scanAnswer(Buffer.from(`{"jsonrpc":"2.0","id":1,"result":${result}}`));
}

function split(members: string) {
  return splitInputRequests(answerOf(members)!)?.map(({ key, rawKey, method, params }) => ({
    key,
    rawKey: rawKey.toString(),
    method,
    params: params.toString(),
  }));
}

test('every question comes as it was written, in order', () => {
  const questions =
    '{"q\\u0031" : {"params" : {"maxTokens":1.0} , "method":"sampling\\/createMessage","later":1},"r":{"method":"roots/list"}}';
  expect(split(`,"inputRequests":${questions},"requestState":"s"`)).toEqual([
    {
      key: 'q1',
      rawKey: '"q\\u0031"',
      method: 'sampling/createMessage',
      params: '{"maxTokens":1.0}',
    },
    { key: 'r', rawKey: '"r"', method: 'roots/list', params: '{}' },
  ]);
});

test('a server that only wants to be asked again has no questions', () => {
  expect(split(',"requestState":"s"')).toEqual([]);
  expect(split(',"requestState":"s","inputRequests":{}')).toEqual([]);
});

test.each([
  '',
  ',"inputRequests":[]',
  ',"inputRequests":null,"requestState":"s"',
  ',"inputRequests":{"a":"roots/list"}',
  ',"inputRequests":{"a":{}}',
  ',"inputRequests":{"a":{"method":1}}',
  ',"inputRequests":{"a":{"method":"roots/list","params":[]}}',
  ',"inputRequests":{"ok":{"method":"roots/list"},"a":{"params":{}}}',
])('a result with "resultType"%s asks for nothing that can be answered', (members) => {
  expect(split(members)).toBeUndefined();
});

test('what it gives is what JSON.parse finds, for any questions', () => {
  const question = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(jsonText, jsonText) },
    {
      weight: 4,
      arbitrary: fc.tuple(fc.constantFrom('"roots/list"', '"x"'), fc.constantFrom('{}', '{"a":[1.0]}')),
    },
  );
  const entry = fc.tuple(
    fc.constantFrom('a', 'b', 'é', '\\u0063', '__proto__'),
    fc.oneof(
      {
        weight: 8,
        arbitrary: question.map(([method, params]) => `{"params": ${params} ,"method":${method}}`),
      },
      { weight: 1, arbitrary: jsonText },
    ),
  );
  let right = 0;
  let wrong = 0;
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ([key]) => key, maxLength: 3 }), (entries) => {
      const text = `{${entries.map(([key, value]) => `"${key}" : ${value}`).join(' , ')}}`;
      const answer = answerOf(`,"inputRequests":${text}`);
      if (answer === undefined) return;
      const parsed = Object.entries(
        JSON.parse(text) as Record<string, { method: unknown; params?: unknown }>,
      );
      const isObject = (value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value);
      const wellFormed = parsed.every(
        ([, each]) =>
          isObject(each) &&
          typeof each.method === 'string' &&
          (each.params === undefined || isObject(each.params)),
      );
      const requests = splitInputRequests(answer);
      if (wellFormed) right++;
      else wrong++;
      expect(requests !== undefined, text).toBe(wellFormed);
      expect(
        requests?.map(({ key, method, params }) => [key, { method, params: JSON.parse(params.toString()) }]),
      ).toEqual(
        wellFormed ? parsed.map(([key, { method, params = {} }]) => [key, { method, params }]) : undefined,
      );
    }),
    { numRuns: 3_000 },
  );
  expect(right).toBeGreaterThan(500);
  expect(wrong).toBeGreaterThan(300);
});
