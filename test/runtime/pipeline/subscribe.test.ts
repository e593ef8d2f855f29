// Subscriptions of legacy sessions and listen streams of modern clients, as far as the pipeline sees to them.
import { expect, test, vi } from 'vitest';
import { NO_PROOF } from '../../../runtime/identity/proof.ts';
import { TASKS } from '../../../runtime/wire/capabilities.ts';
import { denyWith, type Setup } from './scene.ts';
import { NOTHING_LEFT, type Rpc, type Talk, talkOf as talkWith } from './talk.ts';

const LISTEN: Rpc = {
  id: 'l-1',
  method: 'subscriptions/listen',
  params: { notifications: { toolsListChanged: true, resourceSubscriptions: ['x:1', 'x:2'] } },
};
const OWNED: Setup = { resources: { 'x:1': { owners: [0] }, 'x:2': { owners: [0] } } };
const DENIED: Setup = {
  resources: { 'x:1': { owners: [0], candidates: [0] }, 'x:2': { owners: [0] } },
  routes: [denyWith('No.')],
  entries: [{ route: 0 }],
};

/** Somebody has the resources. */
const talkOf = (era: 'legacy' | 'modern', setup: Setup = {}): Talk => talkWith(era, { ...OWNED, ...setup });

function subscribe(uri?: string): Rpc {
  return { id: 1, method: 'resources/subscribe', params: { uri } };
}

test('a subscription is confirmed once the hub follows it, with exactly nothing', async () => {
  const talk = talkOf('legacy');
  const { reply } = talk.legacy().send(subscribe('x:1'));
  expect(reply.answers).toEqual([]);
  await reply.answered;
  expect([reply.only.result, talk.made.hub.subscribed]).toEqual([{}, ['x:1']]);
  expect(talk.leftovers).toEqual(NOTHING_LEFT);
});

test('a subscription the hub cannot follow is refused', async () => {
  const talk = talkOf('legacy');
  talk.made.hub.verdict = { kind: 'unavailable' };
  const { reply } = talk.legacy().send(subscribe('x:1'));
  await reply.answered;
  expect(reply.only.error?.code).toBe(503);
});

test('a subscription that is never confirmed has an end', async () => {
  const talk = talkOf('legacy');
  let confirm = () => {};
  talk.made.hub.subscribe = () =>
    new Promise((resolve) => {
      confirm = () => resolve(undefined);
    });
  const { reply } = talk.legacy().send(subscribe('x:1'));
  talk.made.clock.now += 30_000;
  talk.made.edge.deadlines.sweep();
  expect(reply.only.error?.code).toBe(504);
  confirm();
  await new Promise((resolve) => setImmediate(resolve));
  expect([reply.answers.length, talk.leftovers]).toEqual([1, NOTHING_LEFT]);
});

test('without a URI there is nothing to subscribe to', async () => {
  const { reply } = talkOf('legacy').legacy().send(subscribe());
  await reply.answered;
  expect(reply.only.error?.code).toBe(-32602);
});

test('unsubscribing is answered at once', () => {
  const talk = talkOf('legacy');
  const { reply } = talk.legacy().send({ ...subscribe('x:1'), method: 'resources/unsubscribe' });
  expect([reply.only.result, talk.made.hub.unsubscribed]).toEqual([{}, ['x:1']]);
});

test('what policy denies cannot be followed', async () => {
  const talk = talkOf('legacy', DENIED);
  const { reply } = talk.legacy().send(subscribe('x:1'));
  await reply.answered;
  expect(reply.only.error).toMatchObject({ code: 403, message: 'No.' });
  talk.modern(LISTEN);
  expect(talk.made.hub.listens[0]?.filter.resourceSubscriptions).toEqual(['x:2']);
});

test.each([
  ['resources/read', [false, false]],
  ['resources/subscribe', [false, false]],
  ['subscriptions/listen', [true, false]],
])('a deny of %s is no matter of how a client asks to be told', async (method, [subscribed, listened]) => {
  const talk = talkOf('modern', { ...DENIED, entries: [{ route: 0, methods: [method] }] });
  const { reply } = talk.legacy().send(subscribe('x:1'));
  await reply.answered;
  talk.modern(LISTEN);
  const { hub } = talk.made;
  expect([
    hub.subscribed.includes('x:1'),
    hub.listens[0]?.filter.resourceSubscriptions.includes('x:1'),
  ]).toEqual([subscribed, listened]);
});

test('what is remembered of a client that listens or subscribes is bounded', async () => {
  const talk = talkOf('modern');
  const uri = `x:${'1'.repeat(8192)}`;
  const { reply } = talk.legacy().send(subscribe(uri));
  await reply.answered;
  expect([reply.only.error?.code, talk.made.hub.subscribed]).toEqual([-32602, []]);
  const listening = talk.modern({ ...LISTEN, params: { ...LISTEN.params, padding: 'x'.repeat(300_000) } });
  expect([listening.reply.status, listening.reply.only.error?.code]).toEqual([413, 413]);
  expect([talk.made.hub.listens, talk.leftovers]).toEqual([[], NOTHING_LEFT]);
});

test('no more resources are judged than can be followed', () => {
  const talk = talkOf('modern');
  const find = vi.spyOn(talk.made.edge.current.get().catalog.resources, 'find');
  const listen = (count: number) => {
    const resourceSubscriptions = Array.from({ length: count }, (_, number) => `x:${number}`);
    return talk.modern({ ...LISTEN, params: { notifications: { resourceSubscriptions } } });
  };
  expect([listen(257).reply.only.error?.code, find.mock.calls.length]).toEqual([503, 0]);
  expect([listen(256).reply.answers, talk.made.hub.listens.length]).toEqual([[], 1]);
});

test('a listen stream stays open, and carries what the hub sends', () => {
  const talk = talkOf('modern');
  const { reply } = talk.modern(LISTEN);
  const [request] = talk.made.hub.listens;
  expect(request).toMatchObject({
    request: { listener: 'main' },
    client: { session: undefined, client: '127.0.0.1' },
    filter: { toolsListChanged: true, promptsListChanged: false, resourceSubscriptions: ['x:1', 'x:2'] },
  });
  expect(request?.id.toString()).toBe('"l-1"');
  request?.outlet.send(Buffer.from('{"method":"notifications/tools/list_changed"}'));
  talk.made.clock.now += 24 * 3_600_000;
  talk.made.edge.deadlines.sweep();
  expect([reply.sent, reply.answers]).toEqual([[{ method: 'notifications/tools/list_changed' }], []]);
});

test('tasks are followed only by clients that declare the extension, where there are tasks', () => {
  const listen: Rpc = { ...LISTEN, params: { notifications: { taskIds: ['t'] } } };
  const declared = { capabilities: { extensions: { [TASKS]: {} } } };
  const talk = talkOf('modern');
  const { reply } = talk.modern(listen);
  expect([reply.status, reply.only.error]).toMatchObject([
    400,
    { code: -32021, data: { requiredCapabilities: { extensions: { [TASKS]: {} } } } },
  ]);
  expect(talk.made.hub.listens).toEqual([]);
  talk.modern(listen, declared);
  expect(talk.made.hub.listens[0]?.filter.taskIds).toEqual(['t']);
  const without = talkOf('modern', { families: { tasks: false } });
  expect([without.modern(listen).reply.answers, without.made.hub.listens.length]).toEqual([[], 1]);
});

test('a listen stream holds no bundle back', () => {
  const talk = talkOf('modern');
  talk.modern(LISTEN);
  expect(talk.made.edge.pins.count).toBe(0);
});

test('a client that leaves is not sent anything any more', () => {
  const talk = talkOf('modern');
  talk.modern(LISTEN).exchange.clientGone();
  expect([talk.made.hub.stopped, talk.leftovers]).toEqual([1, NOTHING_LEFT]);
});

test('a client on a channel takes its listen back', () => {
  const talk = talkOf('modern');
  const channel = talk.channel();
  const { reply } = channel.modern(LISTEN);
  channel.send({ method: 'notifications/cancelled', params: { requestId: 'l-1' } });
  expect([talk.made.hub.stopped, reply.answers, talk.leftovers]).toEqual([1, [], NOTHING_LEFT]);
});

test('when the process ends, so does the stream, with its empty result', () => {
  const talk = talkOf('modern');
  const { reply } = talk.modern(LISTEN);
  talk.made.edge.deadlines.shutDown();
  expect(reply.only).toMatchObject({
    id: 'l-1',
    result: { resultType: 'complete', _meta: { 'io.modelcontextprotocol/subscriptionId': 'l-1' } },
  });
  expect([talk.made.hub.stopped, talk.leftovers]).toEqual([1, NOTHING_LEFT]);
});

test('a client that takes no streams cannot listen, and too many cannot either', () => {
  const talk = talkOf('modern');
  expect(talk.modern(LISTEN, { streams: false }).reply.status).toBe(406);
  talk.made.hub.verdict = { kind: 'overloaded' };
  expect(talk.modern(LISTEN).reply.only.error?.code).toBe(503);
  expect([talk.made.hub.listens, talk.leftovers]).toEqual([[], NOTHING_LEFT]);
});

test('a client that is gone by the time the hub has begun is let go of', () => {
  const talk = talkOf('modern');
  const channel = talk.channel();
  const { hub } = talk.made;
  const listen = hub.listen.bind(hub);
  hub.listen = (request) => {
    for (const pending of channel.state.calls.values()) pending.cancel();
    return listen(request);
  };
  channel.modern(LISTEN);
  expect([hub.listens.length, hub.stopped, talk.leftovers]).toEqual([1, 1, NOTHING_LEFT]);
});

test('a listen stream over HTTP ends, as streams end, when the proof it was opened with is good no more', () => {
  const talk = talkOf('modern');
  const proof = { ...NO_PROOF, owner: 'ada' };
  const { reply } = talk.modern(LISTEN, { proof });
  const { guests } = talk.made.edge.sessions;
  expect([guests.size, reply.answers]).toEqual([1, []]);
  const authenticator = { required: true, authenticate: () => proof, accepts: () => true, close() {} };
  guests.judge(authenticator);
  expect(reply.answers).toEqual([]);
  guests.judge({ ...authenticator, accepts: () => false });
  expect(reply.only).toMatchObject({ id: 'l-1', result: { resultType: 'complete' } });
  expect([guests.size, talk.made.hub.stopped, talk.leftovers]).toEqual([0, 1, NOTHING_LEFT]);
});

test('a listen stream on a channel goes with the channel, which is looked after itself', () => {
  const talk = talkOf('modern');
  talk.channel().modern(LISTEN);
  expect([talk.made.hub.listens.length, talk.made.edge.sessions.guests.size]).toEqual([1, 0]);
});

test('what a stream listens with is who it is, on whatever request it came', () => {
  const talk = talkOf('modern');
  const proof = { ...NO_PROOF, owner: 'ada' };
  talk.modern(LISTEN, { proof, headers: { 'x-env': 'prod' } });
  const [request] = talk.made.hub.listens;
  expect(request).toMatchObject({ visitor: { proof }, client: { client: 'ada' }, sessionId: '' });
  expect(request?.request.header('x-env')).toBe('prod');
});
