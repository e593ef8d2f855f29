// How changes are followed at a modern server: one subscriptions/listen for everything that is wanted. The server is a
// script in memory.

import { afterEach, describe, expect, it } from 'vitest';
import { ChannelUpstream } from '../../../../runtime/upstreams/channel/upstream.ts';
import { CONTROL } from '../../../../runtime/upstreams/control-client.ts';
import { NO_CREDENTIAL } from '../../../../runtime/upstreams/credential.ts';
import { TASKS } from '../../../../runtime/wire/capabilities.ts';
import { call, takeViolations } from '../contract-sink.ts';
import { MemoryLog } from '../memory-log.ts';
import { Heard } from './make-channel.ts';
import { MemoryServer, type Sent, turn, until } from './memory-server.ts';

const CAPABILITIES = 'io.modelcontextprotocol/clientCapabilities';
const SERVER_INFO = 'io.modelcontextprotocol/serverInfo';

afterEach(() => expect(takeViolations()).toEqual([]));

function start(announces = false) {
  const server = new MemoryServer('2026-07-28');
  server.announces = announces;
  server.tasks = true;
  const events = new Heard();
  const upstream = new ChannelUpstream('peer', {
    open: server.open,
    pinned: 'modern',
    learned: { era: 'modern' },
    startupMs: 10_000,
    restart: { baseMs: 1_000, patience: 10, callsEveryMs: 0 },
    follow: true,
    maxBytes: 1_000_000,
    credential: NO_CREDENTIAL,
    log: new MemoryLog(),
    isolation: { mode: 'shared', max: 10 },
    single: true,
  });
  upstream.events = events;
  const latest = () => server.connections.at(-1)!;
  const of = (method: string): Sent[] =>
    (server.connections.at(-1)?.received ?? []).filter((message) => message.method === method);
  const listens = () => of('subscriptions/listen');
  const meta = (id: unknown) => ({ 'io.modelcontextprotocol/subscriptionId': id });
  const acknowledge = (listen: Sent, notifications: object = listen.params?.notifications ?? {}) =>
    latest().say({
      method: 'notifications/subscriptions/acknowledged',
      params: { _meta: meta(listen.id), notifications },
    });
  const updated = (listen: Sent, uri: string) =>
    latest().say({ method: 'notifications/resources/updated', params: { _meta: meta(listen.id), uri } });
  const told = (listen: Sent, task: object) =>
    latest().say({ method: 'notifications/tasks', params: { _meta: meta(listen.id), ...task } });
  /** Resolves with the listen that is the `count`th on the newest connection. */
  const listen = async (count: number) => {
    await until(() => listens().length === count);
    return listens()[count - 1]!;
  };
  return { server, events, upstream, latest, of, listen, listens, acknowledge, updated, told };
}

describe('a modern server', () => {
  it('is sent one listen for everything, a wider one before the one before it is cancelled', async () => {
    const { upstream, events, of, listen, acknowledge, updated } = start();
    const a = upstream.subscribe('test://a', CONTROL);
    const first = await listen(1);
    expect(first.params?.notifications).toEqual({ resourceSubscriptions: ['test://a'] });
    acknowledge(first);
    expect(await a).toBe(true);
    const b = upstream.subscribe('test://b', CONTROL);
    const second = await listen(2);
    expect(second.params?.notifications).toEqual({ resourceSubscriptions: ['test://a', 'test://b'] });
    expect(of('notifications/cancelled')).toEqual([]);
    updated(first, 'test://a');
    acknowledge(second);
    // The same change told twice, once for each, in the same breath as the acknowledgement.
    updated(first, 'test://a');
    updated(second, 'test://a');
    expect(await b).toBe(true);
    expect(events.updates.map(({ uri }) => uri)).toEqual(['test://a', 'test://a']);
    expect(of('notifications/cancelled').map(({ params }) => params?.requestId)).toEqual([first.id]);
    upstream.unsubscribe('test://a', CONTROL);
    const third = await listen(3);
    expect(third.params?.notifications).toEqual({ resourceSubscriptions: ['test://b'] });
    acknowledge(third);
    upstream.unsubscribe('test://b', CONTROL);
    await until(() => of('notifications/cancelled').length === 3);
    upstream.destroy('done');
  });

  it('that does not honour a resource, or refuses, does not take the subscription', async () => {
    const { upstream, latest, listen, acknowledge } = start();
    const a = upstream.subscribe('test://a', CONTROL);
    acknowledge(await listen(1), {});
    expect(await a).toBe(false);
    const b = upstream.subscribe('test://b', CONTROL);
    const { id } = await listen(2);
    latest().say({ id, error: { code: -32601, message: 'Method not found' } });
    expect(await b).toBe(false);
    upstream.destroy('done');
  });

  it('many resources at once need two listens, not one each', async () => {
    const { upstream, listen, listens, acknowledge } = start();
    const first = upstream.subscribe('test://0', CONTROL);
    const opening = await listen(1);
    const others = Array.from({ length: 20 }, (_, i) => upstream.subscribe(`test://${i + 1}`, CONTROL));
    await turn();
    acknowledge(opening);
    acknowledge(await listen(2));
    expect(await Promise.all([first, ...others])).toEqual(Array(21).fill(true));
    expect(listens()).toHaveLength(2);
    upstream.destroy('done');
  });

  it.each(['a result', 'a cancellation'])(
    'that ends the listen with %s is listened to again',
    async (how) => {
      const { upstream, events, latest, listen, acknowledge } = start(true);
      call(upstream, 'tool');
      const first = await listen(1);
      expect(first.params?.notifications).toEqual({ toolsListChanged: true });
      acknowledge(first);
      if (how === 'a result') latest().say({ id: first.id, result: { resultType: 'complete' } });
      else latest().say({ method: 'notifications/cancelled', params: { requestId: first.id } });
      acknowledge(await listen(2));
      // What changed meanwhile nobody heard of.
      await until(() => events.lists.length === 3);
      upstream.destroy('done');
    },
  );

  it('is asked for resources and tasks together, and how a task stands at first', async () => {
    const { upstream, events, latest, of, listen, acknowledge, told } = start();
    const a = upstream.subscribe('test://a', CONTROL);
    acknowledge(await listen(1));
    expect(await a).toBe(true);
    const b = upstream.followTask('t1', CONTROL);
    const second = await listen(2);
    expect(second.params).toMatchObject({
      notifications: { resourceSubscriptions: ['test://a'], taskIds: ['t1'] },
      _meta: { [CAPABILITIES]: { extensions: { [TASKS]: {} } } },
    });
    acknowledge(second);
    expect(await b).toBe(true);
    await until(() => of('tasks/get').length === 1);
    const [asked] = of('tasks/get');
    expect(asked?.params).toMatchObject({
      taskId: 't1',
      _meta: { [CAPABILITIES]: { extensions: { [TASKS]: {} } } },
    });
    const _meta = { [SERVER_INFO]: { name: 'x', version: '1' } };
    latest().say({
      id: asked?.id,
      result: { resultType: 'complete', taskId: 't1', status: 'working', _meta },
    });
    await until(() => events.tasks.length === 1);
    const c = upstream.followTask('made up', CONTROL);
    const third = await listen(3);
    acknowledge(third, { resourceSubscriptions: ['test://a'], taskIds: ['t1'] });
    expect(await c).toBe(false);
    told(third, { taskId: 't1', status: 'completed' });
    await until(() => events.tasks.length === 2);
    expect(events.tasks.map(({ params }) => params)).toEqual([
      { taskId: 't1', status: 'working' },
      expect.objectContaining({ taskId: 't1', status: 'completed' }),
    ]);
    upstream.unfollowTask('t1', CONTROL);
    expect((await listen(4)).params?.notifications).toEqual({ resourceSubscriptions: ['test://a'] });
    upstream.destroy('done');
  });

  it('does not follow tasks without the extension', async () => {
    const { server, upstream, listens } = start();
    server.tasks = false;
    expect(await upstream.followTask('t1', CONTROL)).toBe(false);
    expect(listens()).toEqual([]);
    upstream.destroy('done');
  });

  it('that comes back is asked how tasks stand', async () => {
    const { server, upstream, events, latest, of, listen, acknowledge } = start();
    const answer = (status: string) => {
      const [{ id } = { id: 0 }] = of('tasks/get');
      latest().say({ id, result: { resultType: 'complete', taskId: 't1', status } });
    };
    const followed = upstream.followTask('t1', CONTROL);
    acknowledge(await listen(1));
    expect(await followed).toBe(true);
    await until(() => of('tasks/get').length === 1);
    answer('working');
    await until(() => events.tasks.length === 1);
    latest().end('crashed');
    await until(() => server.connections.length === 2);
    acknowledge(await listen(1));
    await until(() => of('tasks/get').length === 1);
    answer('completed');
    await until(() => events.tasks.length === 2);
    expect(events.tasks.at(-1)).toEqual({ taskId: 't1', params: { taskId: 't1', status: 'completed' } });
    expect(events.updates).toEqual([]);
    upstream.destroy('done');
  });

  it('that comes back is listened to again, for everything', async () => {
    const { server, upstream, events, latest, listen, acknowledge } = start(true);
    call(upstream, 'tool');
    acknowledge(await listen(1));
    const a = upstream.subscribe('test://a', CONTROL);
    const wanted = { toolsListChanged: true, resourceSubscriptions: ['test://a'] };
    acknowledge(await listen(2));
    expect(await a).toBe(true);
    latest().end('crashed');
    await until(() => server.connections.length === 2);
    const again = await listen(1);
    expect(again.params?.notifications).toEqual(wanted);
    acknowledge(again);
    await until(() => events.updates.length === 1);
    expect(events.lists).toHaveLength(2 * 3);
    upstream.destroy('done');
  });
});
