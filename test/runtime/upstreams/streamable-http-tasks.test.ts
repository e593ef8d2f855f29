// Following tasks at a modern instance: they are in the filter of the one stream, and asked after where news may have
// been missed.
import { expect, it } from 'vitest';
import { CapabilityTable, TASKS } from '../../../runtime/wire/capabilities.ts';
import { chunk, EVENT_STREAM, event, json, LAST_CHUNK } from '../../fixtures/scripted-http.ts';
import { SOMEBODY } from './contract-sink.ts';
import { hear } from './heard.ts';
import { cleanUp, connect, rawPeer } from './http-harness.ts';

cleanUp();

const CAPABLE = { resources: { subscribe: true }, extensions: { [TASKS]: {} } };

/** A server with the tasks `known`; `held` keeps its answers to tasks/get until it is called. */
async function started(
  known: readonly string[] = ['t1', 't2'],
  capabilities: object = CAPABLE,
  hold = false,
) {
  const listens: { filter: object; say(method: string, params: object): void; end(): void }[] = [];
  const held: (() => void)[] = [];
  const peer = await rawPeer(({ message: { id, method, params } }, socket) => {
    if (method === 'server/discover') {
      const result = { resultType: 'complete', supportedVersions: ['2026-07-28'], capabilities };
      socket.write(json({ jsonrpc: '2.0', id, result }));
    } else if (method === 'tasks/get') {
      const result = {
        resultType: 'complete',
        taskId: params?.taskId,
        status: 'working',
        ttlMs: 1,
        _meta: {},
      };
      const answer = () => socket.write(json({ jsonrpc: '2.0', id, result }));
      if (hold) held.push(answer);
      else answer();
    } else {
      const filter = params?.notifications as { taskIds?: string[] };
      const say = (what: string, more: object) => {
        const _meta = { 'io.modelcontextprotocol/subscriptionId': id };
        const notification = { jsonrpc: '2.0', method: `notifications/${what}`, params: { ...more, _meta } };
        socket.write(chunk(event(notification)));
      };
      listens.push({ filter, say, end: () => socket.write(LAST_CHUNK) });
      socket.write(EVENT_STREAM);
      const taskIds = filter.taskIds?.filter((taskId) => known.includes(taskId));
      say('subscriptions/acknowledged', { notifications: { ...filter, taskIds } });
    }
  });
  const { upstream } = connect(peer.url);
  return { peer, listens, held, upstream, heard: hear(upstream) };
}

it('resources and tasks are asked for together, by a client that declares the extension', async () => {
  const { peer, listens, upstream } = await started();
  expect(await upstream.subscribe('x://1', SOMEBODY)).toBe(true);
  expect(await upstream.followTask('t1', SOMEBODY)).toBe(true);
  expect(listens.at(-1)?.filter).toEqual({ resourceSubscriptions: ['x://1'], taskIds: ['t1'] });
  const [, { message, headers }] = peer.of('subscriptions/listen') as [
    unknown,
    { message: never; headers: never },
  ];
  const meta = (message as { params: { _meta: Record<string, unknown> } }).params._meta;
  const declared = Buffer.from(JSON.stringify(meta['io.modelcontextprotocol/clientCapabilities']));
  expect(new CapabilityTable([TASKS]).modern(declared).extensions.has(TASKS)).toBe(true);
  expect(headers).not.toHaveProperty('mcp-name');
});

it('what a task is told to be is passed on as it is, and how it stands at first is looked up', async () => {
  const { peer, listens, upstream, heard } = await started();
  expect(await upstream.followTask('t1', SOMEBODY)).toBe(true);
  await heard.until(({ tasks }) => tasks.length === 1);
  expect(heard.tasks).toEqual([{ taskId: 't1', params: { taskId: 't1', status: 'working', ttlMs: 1 } }]);
  expect(peer.of('tasks/get')[0]?.headers['mcp-name']).toBe('t1');
  listens[0]?.say('tasks', { taskId: 't1', status: 'completed', result: { content: [] } });
  listens[0]?.say('tasks', { taskId: 'of somebody else', status: 'working' });
  listens[0]?.say('tasks', { taskId: 't1', status: 'gone' });
  await heard.until(({ tasks }) => tasks.length === 3);
  expect(heard.tasks.map(({ params }) => params.status)).toEqual(['working', 'completed', 'gone']);
});

it('news is not followed by what was looked up before it', async () => {
  const { listens, held, upstream, heard, peer } = await started(undefined, undefined, true);
  expect(await upstream.followTask('t1', SOMEBODY)).toBe(true);
  await peer.until(() => held.length === 1);
  listens[0]?.say('tasks', { taskId: 't1', status: 'completed' });
  await heard.until(({ tasks }) => tasks.length === 1);
  held[0]?.();
  expect(await upstream.followTask('t2', SOMEBODY)).toBe(true);
  await peer.until(() => held.length === 2);
  held[1]?.();
  await heard.until(({ tasks }) => tasks.length === 2);
  expect(heard.tasks.map(({ taskId, params }) => [taskId, params.status])).toEqual([
    ['t1', 'completed'],
    ['t2', 'working'],
  ]);
});

it('a task the server does not know is not followed, and not looked up', async () => {
  const { peer, listens, upstream } = await started();
  expect(await upstream.followTask('t9', SOMEBODY)).toBe(false);
  expect(await upstream.followTask('t1', SOMEBODY)).toBe(true);
  expect(listens.at(-1)?.filter).toEqual({ taskIds: ['t1'] });
  await peer.until(() => peer.of('tasks/get').length > 0);
  expect(peer.of('tasks/get').map(({ headers }) => headers['mcp-name'])).toEqual(['t1']);
});

it('a server without the extension is not asked', async () => {
  const { listens, upstream } = await started(undefined, { resources: { subscribe: true } });
  expect(await upstream.followTask('t1', SOMEBODY)).toBe(false);
  expect(listens).toEqual([]);
});

it('the last one to let go of a task ends it', async () => {
  const { listens, upstream } = await started();
  expect(await upstream.subscribe('x://1', SOMEBODY)).toBe(true);
  expect(await upstream.followTask('t1', SOMEBODY)).toBe(true);
  upstream.unfollowTask('t1', SOMEBODY);
  await expect.poll(() => listens.at(-1)?.filter).toEqual({ resourceSubscriptions: ['x://1'] });
});

it('after a break each task is looked up again', async () => {
  const { listens, upstream, heard } = await started();
  expect(await upstream.followTask('t1', SOMEBODY)).toBe(true);
  expect(await upstream.followTask('t2', SOMEBODY)).toBe(true);
  await heard.until(({ tasks }) => tasks.length === 2);
  listens.at(-1)?.end();
  await heard.until(({ tasks }) => tasks.length === 4);
  expect(heard.tasks.map(({ taskId }) => taskId).sort()).toEqual(['t1', 't1', 't2', 't2']);
  expect(heard.updates).toEqual([]);
});
