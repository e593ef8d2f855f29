// What of a result reaches clients of each era.
import { expect, test } from 'vitest';
import { answer } from '../pipeline/answers.ts';
import { IDENTITY } from '../pipeline/edge-of.ts';
import { call, type Rpc, talkOf } from '../pipeline/talk.ts';

const SERVER_INFO = 'io.modelcontextprotocol/serverInfo';
const OWN = { [SERVER_INFO]: IDENTITY };
const READ: Rpc = { id: 1, method: 'resources/read', params: { uri: 'x:1' } };
const RESOURCES = { 'x:1': { owners: [0] } };

test('a legacy result becomes complete, and says whose it is', () => {
  const talk = talkOf('legacy');
  const { reply } = talk.modern(call());
  answer(talk.one.last, { content: [], structuredContent: { a: [1] }, unknown: { b: null }, isError: true });
  expect(reply.only.result).toEqual({
    resultType: 'complete',
    content: [],
    structuredContent: { a: [1] },
    unknown: { b: null },
    isError: true,
    _meta: OWN,
  });
});

test('a modern result loses what only its revision knows', () => {
  const talk = talkOf('modern', { resources: RESOURCES });
  const { reply } = talk.legacy().send(READ);
  const _meta = { [SERVER_INFO]: { name: 'hidden', version: '1' }, mine: 1 };
  answer(
    talk.one.last,
    { resultType: 'complete', contents: [], ttlMs: 5, cacheScope: 'public', _meta, x: 1 },
    { era: 'modern' },
  );
  expect(reply.only.result).toEqual({ contents: [], _meta: { mine: 1 }, x: 1 });
});

test('a read from a legacy upstream is good for one look, and one that says how long stays as it is', () => {
  const legacy = talkOf('legacy', { resources: RESOURCES });
  const unknown = legacy.modern(READ).reply;
  answer(legacy.one.last, { contents: [] });
  expect(unknown.only.result).toMatchObject({ ttlMs: 0, cacheScope: 'private' });
  const modern = talkOf('modern', { resources: RESOURCES });
  const known = modern.modern(READ).reply;
  answer(
    modern.one.last,
    { resultType: 'complete', contents: [], ttlMs: 9, cacheScope: 'public' },
    { era: 'modern' },
  );
  expect(known.only.result).toMatchObject({ ttlMs: 9, cacheScope: 'public' });
});

test('a tool result has no caching hints', () => {
  const talk = talkOf('legacy');
  const { reply } = talk.modern(call());
  answer(talk.one.last, { content: [] });
  expect(Object.keys(reply.only.result ?? {}).sort()).toEqual(['_meta', 'content', 'resultType']);
});

test('content that is newer than the client becomes text', () => {
  const link = { type: 'resource_link', uri: 'x:1', name: 'one' };
  const old = talkOf('legacy');
  const { reply } = old.legacy({ version: '2025-03-26' }).send(call());
  answer(old.one.last, { content: [link] });
  expect(reply.only.result).toEqual({ content: [{ type: 'text', text: '[resource link] one x:1' }] });
  const current = talkOf('legacy');
  const same = current.legacy().send(call()).reply;
  answer(current.one.last, { content: [link] });
  expect(same.only.result).toEqual({ content: [link] });
});

test('a result of a type nobody knows is a bad answer', () => {
  for (const era of ['legacy', 'modern'] as const) {
    const talk = talkOf(era);
    const { reply } = talk.modern(call());
    answer(talk.one.last, { resultType: 'surprise', content: [] }, { era });
    expect(reply.only.error?.code).toBe(502);
  }
});
