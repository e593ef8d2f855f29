// Which methods exist, by the era of the client and by what anybody offers, and what the gateway answers itself.
import { describe, expect, test } from 'vitest';
import type { Families } from '../../../runtime/catalog/view.ts';
import { promptNamed } from './scene.ts';
import { type Rpc, talkOf } from './talk.ts';

const REF = { ref: { type: 'ref/prompt', name: 'hello' }, argument: { name: 'a', value: 'b' } };
const SETUP = { prompts: [promptNamed('hello')], resources: { 'x:1': { owners: [0] } } };

/** Each method, the family it belongs to, and the eras that have it. */
const MATRIX: readonly (readonly [
  string,
  keyof Families | undefined,
  'both' | 'legacy' | 'modern',
  object,
])[] = [
  ['tools/list', 'tools', 'both', {}],
  ['tools/call', 'tools', 'both', { name: 'echo' }],
  ['prompts/list', 'prompts', 'both', {}],
  ['prompts/get', 'prompts', 'both', { name: 'hello' }],
  ['resources/list', 'resources', 'both', {}],
  ['resources/templates/list', 'resources', 'both', {}],
  ['resources/read', 'resources', 'both', { uri: 'x:1' }],
  ['completion/complete', 'completions', 'both', REF],
  ['ping', undefined, 'legacy', {}],
  ['logging/setLevel', 'logging', 'legacy', { level: 'info' }],
  ['resources/subscribe', 'subscribe', 'legacy', { uri: 'x:1' }],
  ['resources/unsubscribe', 'subscribe', 'legacy', { uri: 'x:1' }],
  ['server/discover', undefined, 'modern', {}],
  ['subscriptions/listen', undefined, 'modern', { notifications: {} }],
  ['tasks/get', 'tasks', 'modern', { taskId: 't' }],
  ['tasks/update', 'tasks', 'modern', { taskId: 't', inputResponses: {} }],
  ['tasks/cancel', 'tasks', 'modern', { taskId: 't' }],
  ['tasks/list', 'tasks', 'legacy', {}],
  ['roots/list', undefined, 'both', {}],
  ['constructor', undefined, 'both', {}],
];
const NOWHERE = ['tasks/list', 'roots/list', 'constructor'];

async function codeOf(era: 'legacy' | 'modern', rpc: Rpc, families: Partial<Families> = {}) {
  const nobody = families.tools === false ? { tools: [] } : {};
  const noPrompts = families.prompts === false ? { prompts: [] } : {};
  const talk = talkOf(era, { ...SETUP, ...nobody, ...noPrompts, families });
  const { reply } = era === 'modern' ? talk.modern(rpc) : talk.legacy().send(rpc);
  // Subscriptions are confirmed in a later turn.
  await Promise.resolve();
  return [reply.answers[0]?.error?.code, reply.status];
}

describe.each(['legacy', 'modern'] as const)('for a %s client', (era) => {
  test.each(MATRIX)('%s', async (method, family, eras, params) => {
    const rpc = { id: 1, method, params: { ...params } };
    const gone = [-32601, era === 'modern' ? 404 : 200];
    const has = (eras === 'both' || eras === era) && !NOWHERE.includes(method);
    if (has) expect((await codeOf(era, rpc))[0]).not.toBe(-32601);
    else expect(await codeOf(era, rpc)).toEqual(gone);
    if (family !== undefined) expect(await codeOf(era, rpc, { [family]: false })).toEqual(gone);
  });
});

test('initialize is no method of a modern client', async () => {
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'x', version: '1' } };
  expect(await codeOf('modern', { id: 1, method: 'initialize', params })).toEqual([-32601, 404]);
});

describe('lists', () => {
  test.each([
    ['tools/list', { tools: [{ name: 'echo', inputSchema: { type: 'object' } }] }],
    ['prompts/list', { prompts: [{ name: 'hello' }] }],
    ['resources/list', { resources: [{ uri: 'x:1', name: 'x:1' }] }],
    ['resources/templates/list', { resourceTemplates: [] }],
  ])('%s is a page of the catalog, and never asks an upstream', (method, page) => {
    const talk = talkOf('modern', SETUP);
    const legacy = talk.legacy();
    for (const params of [{}, { cursor: 'more' }]) {
      expect(talk.modern({ id: 1, method, params }).reply.only.result).toMatchObject({
        resultType: 'complete',
        ...page,
      });
      expect(legacy.send({ id: 1, method, params }).reply.only.result).toEqual(page);
      expect(legacy.send({ id: 1, method, params: { cursor: 'other' } }).reply.only.error).toEqual({
        code: -32602,
        message: 'Invalid cursor',
      });
    }
    expect(talk.one.calls).toEqual([]);
  });
});

describe('what the gateway answers itself', () => {
  test('ping and setLevel are exactly empty', () => {
    const client = talkOf('legacy').legacy();
    expect(client.send({ id: 1, method: 'ping' }).reply.only.result).toEqual({});
    const level = client.send({ id: 2, method: 'logging/setLevel', params: { level: 'warning' } });
    expect([level.reply.only.result, client.session.logLevel]).toEqual([{}, 'warning']);
  });

  test.each([['loud'], [undefined], ['toString']])('%s is no log level', (level) => {
    const client = talkOf('legacy').legacy();
    const { reply } = client.send({ id: 1, method: 'logging/setLevel', params: { level } });
    expect([reply.only.error?.code, client.session.logLevel]).toEqual([-32602, undefined]);
  });

  test('initialize agrees on a version, remembers the client, and lets it hear of changes', () => {
    const talk = talkOf('legacy');
    const client = talk.legacy({ version: '2025-06-18', capabilities: { roots: {}, elicitation: {} } });
    expect(client.session).toMatchObject({
      version: '2025-06-18',
      capabilities: { roots: true, elicitation: { form: true, url: false } },
    });
    expect(talk.made.hub.attached).toEqual([client.session]);
  });

  test('the end of a session over HTTP is told to the upstreams that may keep something for it', () => {
    const talk = talkOf('legacy');
    const client = talk.legacy();
    const { edge } = talk.made;
    edge.sessions.endSession(client.session);
    expect([talk.one.forgotten, talk.two.forgotten]).toEqual([
      [{ session: client.id, client: '127.0.0.1' }],
      [{ session: client.id, client: '127.0.0.1' }],
    ]);
  });

  test('initialize inside a session is refused', () => {
    const client = talkOf('legacy').legacy();
    const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: {} };
    expect(client.send({ id: 1, method: 'initialize', params }).reply.only.error?.code).toBe(-32600);
  });

  test('notifications are taken', () => {
    const client = talkOf('legacy').legacy();
    for (const method of [
      'notifications/initialized',
      'notifications/roots/list_changed',
      'notifications/x',
    ]) {
      expect(client.send({ method }).reply.accepted).toBe(1);
    }
  });
});

test('an id that is in use is refused, and is free again when its call has ended', () => {
  const talk = talkOf('legacy');
  const client = talk.legacy();
  const rpc = { id: 'a', method: 'tools/call', params: { name: 'echo' } };
  client.send(rpc);
  expect(client.send(rpc).reply.only.error?.code).toBe(-32600);
  expect(client.send({ ...rpc, method: 'ping' }).reply.only.error?.code).toBe(-32600);
  expect(talk.legacy().send(rpc).reply.answers).toEqual([]);
  talk.one.calls[0]?.sink.fail({ kind: 'unavailable' });
  expect(client.send({ ...rpc, method: 'ping' }).reply.only.result).toEqual({});
});
