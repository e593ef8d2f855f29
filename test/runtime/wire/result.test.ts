// Results between the eras: the bytes are edited as the object would be.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../../runtime/wire/answer.ts';
import { toLegacy, toModern } from '../../../runtime/wire/result.ts';
import { scanAnswer } from '../../../runtime/wire/scan-answer.ts';
import { jsonText } from './body-arbitrary.ts';

const KEY = 'io.modelcontextprotocol/serverInfo';
const OURS = { name: 'mcpgw', version: '1' };
const MEMBER = Buffer.from(`"${KEY}":${JSON.stringify(OURS)}`);

type Json = Record<string, unknown>;

function answerOf(result: string): Answer | undefined {
  return scanAnswer(Buffer.from(`{"jsonrpc":"2.0","id":1,"result":${result}}`));
}

const joined = (pieces: Buffer[]) => Buffer.concat(pieces).toString();
const modern = (result: string) => joined(toModern(answerOf(result)!, MEMBER));
const legacy = (result: string) => joined(toLegacy(answerOf(result)!));

function modernObject(result: Json): Json {
  const meta = result._meta as Json | undefined;
  if (result.resultType === undefined) {
    return { ...result, resultType: 'complete', _meta: { ...meta, [KEY]: OURS } };
  }
  return meta !== undefined && KEY in meta ? { ...result, _meta: { ...meta, [KEY]: OURS } } : result;
}

function legacyObject(result: Json): Json {
  const { resultType: _, ttlMs: __, cacheScope: ___, ...rest } = result;
  if (rest._meta === undefined) return rest;
  const { [KEY]: ____, ...meta } = rest._meta as Json;
  return { ...rest, _meta: meta };
}

const space = fc.constantFrom('', '', ' ', '\n', ' \t');
const object = (member: fc.Arbitrary<readonly [string, string]>) =>
  fc
    .tuple(
      fc.uniqueArray(member, { selector: ([key]) => key, maxLength: 6 }),
      fc.array(space, { minLength: 24, maxLength: 24 }),
    )
    .map(([members, gaps]) => {
      let gap = 0;
      const blank = () => gaps[gap++ % gaps.length]!;
      const body = members.map(([key, value]) => `${blank()}"${key}"${blank()}:${blank()}${value}${blank()}`);
      return `{${body.join(',')}${blank()}}`;
    });
const meta = object(fc.tuple(fc.constantFrom(KEY, 'a', 'b', 'progressToken'), jsonText));
const result = object(
  fc.oneof(
    fc.tuple(fc.constant('resultType'), fc.constantFrom('"complete"', '"input_required"')),
    fc.tuple(fc.constantFrom('ttlMs', 'cacheScope', 'content', 'isError', 'structuredContent'), jsonText),
    fc.tuple(fc.constant('_meta'), meta),
  ),
);

test('both edits do to the bytes what the same edit does to the object', () => {
  let edited = 0;
  fc.assert(
    fc.property(result, (text) => {
      const answer = answerOf(text);
      if (answer === undefined) return;
      const object = JSON.parse(text) as Json;
      expect(JSON.parse(joined(toModern(answer, MEMBER)))).toEqual(modernObject(object));
      expect(JSON.parse(joined(toLegacy(answer)))).toEqual(legacyObject(object));
      edited++;
    }),
    { numRuns: 5_000 },
  );
  expect(edited).toBeGreaterThan(2_000);
});

test('a result that needs no edit is a view of the upstream’s bytes', () => {
  for (const [text, edit] of [
    ['{"resultType":"complete","content":[]}', (answer: Answer) => toModern(answer, MEMBER)],
    ['{"content":[],"_meta":{"a":1}}', toLegacy],
  ] as const) {
    const answer = answerOf(text)!;
    const pieces = edit(answer);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]!.buffer).toBe(answer.raw.buffer);
    expect(joined([...pieces])).toBe(text);
  }
});

test.each([
  ['{}', `{"resultType":"complete","_meta":{${MEMBER}}}`],
  ['{"content":[1.0]}', `{"resultType":"complete","_meta":{${MEMBER}},"content":[1.0]}`],
  ['{"a":1,"_meta":{ }}', `{"resultType":"complete","a":1,"_meta":{${MEMBER} }}`],
  ['{"_meta":{"b":2}}', `{"resultType":"complete","_meta":{${MEMBER},"b":2}}`],
  [`{"_meta":{"${KEY}":{}},"resultType":"complete"}`, `{"_meta":{${MEMBER}},"resultType":"complete"}`],
])('towards modern clients %s becomes %s', (before, after) => {
  expect(modern(before)).toBe(after);
});

test.each([
  ['{"resultType":"complete"}', '{}'],
  ['{"resultType":"complete","ttlMs":0,"cacheScope":"private"}', '{}'],
  ['{"resultType":"complete","content":[1.0]}', '{"content":[1.0]}'],
  ['{"content":[1.0] , "ttlMs":0 , "cacheScope":"public" }', '{"content":[1.0]  }'],
  ['{"ttlMs":0,"content":[],"cacheScope":"public"}', '{"content":[]}'],
  [`{"_meta":{"a":1,"${KEY}":{}},"ttlMs":1}`, '{"_meta":{"a":1}}'],
])('towards legacy clients %s becomes %s', (before, after) => {
  expect(legacy(before)).toBe(after);
});
