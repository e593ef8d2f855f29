// Results between the eras: the bytes are edited as the object would be.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../../runtime/wire/answer.ts';
import type { Piece } from '../../../runtime/wire/assemble.ts';
import type { Edit } from '../../../runtime/wire/edits.ts';
import { type CachingHints, toLegacy, toModern } from '../../../runtime/wire/result.ts';
import { scanAnswer } from '../../../runtime/wire/scan-answer.ts';
import { jsonText } from './body-arbitrary.ts';

const KEY = 'io.modelcontextprotocol/serverInfo';
const OURS = { name: 'mcpgw', version: '1' };
const MEMBER = Buffer.from(`"${KEY}":${JSON.stringify(OURS)}`);

type Json = Record<string, unknown>;

function answerOf(result: string): Answer | undefined {
  return scanAnswer(Buffer.from(`{"jsonrpc":"2.0","id":1,"result":${result}}`));
}

const joined = (pieces: readonly Piece[]) => pieces.map(String).join('');
const modern = (result: string) => joined(toModern(answerOf(result)!, MEMBER));
const legacy = (result: string) => joined(toLegacy(answerOf(result)!));

function modernObject(result: Json): Json {
  return { resultType: 'complete', ...result, _meta: { ...(result._meta as Json), [KEY]: OURS } };
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
    fc.tuple(fc.constantFrom('ttlMs', 'cacheScope', 'content', 'isError', 'inputRequests'), jsonText),
    fc.tuple(fc.constantFrom('taskId', 'requestState'), fc.constantFrom('"a\\n"', '""', '"é"')),
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

/** Values of a result that are replaced on the way, as an answer says where they are. */
function editsOf(answer: Answer, wanted: readonly boolean[]): { edits: Edit[]; object: Json } {
  const edits: Edit[] = [];
  const object: Json = {};
  for (const [at, key] of (['taskId', 'requestState', 'cacheScope'] as const).entries()) {
    const range = answer[key];
    if (range === undefined || !wanted[at]) continue;
    edits.push({ range, text: `"ours ${key}"` });
    object[key] = `ours ${key}`;
  }
  return { edits: edits.reverse(), object };
}

test('values are replaced, hints added where there are none, and nothing else changes', () => {
  let replaced = 0;
  let hinted = 0;
  const hints: CachingHints = { ttlMs: 7, cacheScope: 'private' };
  fc.assert(
    fc.property(result, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (text, wanted) => {
      const answer = answerOf(text);
      if (answer === undefined) return;
      const { edits, object } = editsOf(answer, wanted);
      const before = JSON.parse(text) as Json;
      const after = { ...(wanted[3] && hints), ...before, ...object };
      const edited = joined(toModern(answer, MEMBER, edits, wanted[3] ? hints : undefined));
      expect(JSON.parse(edited)).toEqual(modernObject(after));
      expect(scanAnswer(Buffer.from(`{"jsonrpc":"2.0","id":1,"result":${edited}}`))).toBeDefined();
      const { cacheScope: _, ...other } = object;
      const kept = edits.filter(({ range }) => range !== answer.cacheScope);
      expect(JSON.parse(joined(toLegacy(answer, kept)))).toEqual(legacyObject({ ...before, ...other }));
      replaced += edits.length;
      if (wanted[3] && !answer.cacheable) hinted++;
    }),
    { numRuns: 5_000 },
  );
  expect(replaced).toBeGreaterThan(500);
  expect(hinted).toBeGreaterThan(500);
});

test('what is not edited is a view of the upstream’s bytes', () => {
  const answer = answerOf('{"resultType":"complete","content":[1.0]}')!;
  const pieces = toModern(answer, MEMBER).filter((piece): piece is Buffer => typeof piece !== 'string');
  expect(pieces.map(String)).toEqual([MEMBER.toString(), '"resultType":"complete","content":[1.0]}']);
  expect(pieces[1]!.buffer).toBe(answer.raw.buffer);
  const untouched = answerOf('{"content":[],"_meta":{"a":1}}')!;
  const [view, ...none] = toLegacy(untouched);
  expect(none).toEqual([]);
  expect((view as Buffer).buffer).toBe(untouched.raw.buffer);
});

test.each([
  ['{}', `{"resultType":"complete","_meta":{${MEMBER}}}`],
  ['{"content":[1.0]}', `{"resultType":"complete","_meta":{${MEMBER}},"content":[1.0]}`],
  ['{"a":1,"_meta":{ }}', `{"resultType":"complete","a":1,"_meta":{${MEMBER} }}`],
  ['{"_meta":{"b":2}}', `{"resultType":"complete","_meta":{${MEMBER},"b":2}}`],
  [`{"_meta":{"${KEY}":{}},"resultType":"complete"}`, `{"_meta":{${MEMBER}},"resultType":"complete"}`],
  ['{"resultType":"complete"}', `{"_meta":{${MEMBER}},"resultType":"complete"}`],
  ['{"resultType":"task","_meta":{}}', `{"resultType":"task","_meta":{${MEMBER}}}`],
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
