// What a modern instance says outside calls: one stream whose filter is the union of what anybody wants to hear.
import type { Socket } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  chunk,
  EVENT_STREAM,
  event,
  http,
  json,
  LAST_CHUNK,
  ScriptedPeer,
} from '../../fixtures/scripted-http.ts';
import { call, SOMEBODY } from './contract-sink.ts';
import { hear } from './heard.ts';
import { cleanUp, closeLater, connect, rawPeer } from './http-harness.ts';

cleanUp();

interface Listen {
  readonly filter: { resourceSubscriptions?: string[]; toolsListChanged?: boolean };
  readonly socket: Socket;
  readonly id: number;
  closed: boolean;
  acknowledge(honoured?: unknown): void;
  updated(uri: string): void;
}

const FOLLOW = { interval_ms: 60_000, on_failure: 'keep_last', follow_list_changed: true } as const;

/** A peer whose listen streams the test holds; `acknowledge` at once unless it says otherwise. */
async function listened(
  onListen: (listen: Listen, index: number) => void = (listen) => listen.acknowledge(),
  capabilities: unknown = { tools: { listChanged: true }, resources: { subscribe: true } },
): Promise<{ peer: ScriptedPeer; listens: Listen[] }> {
  const listens: Listen[] = [];
  const peer = await rawPeer(({ message }, socket) => {
    const { id, method, params } = message;
    if (method === 'server/discover') {
      const result = { resultType: 'complete', supportedVersions: ['2026-07-28'], capabilities };
      socket.write(json({ jsonrpc: '2.0', id, result }));
    } else if (method === 'subscriptions/listen') {
      const filter = params?.notifications as Listen['filter'];
      const say = (what: string, more: object) => {
        const _meta = { 'io.modelcontextprotocol/subscriptionId': id };
        const notification = { jsonrpc: '2.0', method: `notifications/${what}`, params: { _meta, ...more } };
        socket.write(chunk(event(notification)));
      };
      const listen: Listen = {
        filter,
        socket,
        id: id!,
        closed: false,
        acknowledge: (honoured = filter) => {
          socket.write(EVENT_STREAM);
          say('subscriptions/acknowledged', { notifications: honoured });
        },
        updated: (uri) => say('resources/updated', { uri }),
      };
      socket.on('close', () => {
        listen.closed = true;
      });
      listens.push(listen);
      onListen(listen, listens.length - 1);
    } else {
      socket.write(json({ jsonrpc: '2.0', id, result: { content: [{ type: 'text', text: 'ok' }] } }));
    }
  });
  return { peer, listens };
}

describe('subscriptions to resources', () => {
  it('are not waited for without end: a stream that is never acknowledged is given up', async () => {
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { peer, listens } = await listened((listen, index) => {
      if (index > 0) listen.acknowledge();
      else listen.socket.write(EVENT_STREAM);
    });
    const { upstream } = connect(peer.url);
    await call(upstream, 'x').outcome;
    const never = upstream.subscribe('x://1', SOMEBODY);
    await peer.until(() => listens.length === 1);
    vi.advanceTimersByTime(10_000);
    expect(await never).toBe(false);
    vi.useRealTimers();
    expect(await upstream.subscribe('x://2', SOMEBODY)).toBe(true);
    expect(listens.at(-1)?.filter.resourceSubscriptions).toEqual(['x://2']);
  });

  it('are asked for again where a server refuses what it used to follow', async () => {
    let refusals = 0;
    const { peer, listens } = await listened((listen, index) => {
      if (index === 1) listen.socket.write(http(403, undefined, ''), () => refusals++);
      else listen.acknowledge();
    });
    const { upstream } = connect(peer.url);
    const heard = hear(upstream);
    expect(await upstream.subscribe('x://1', SOMEBODY)).toBe(true);
    listens[0]?.socket.destroy();
    await heard.until(({ updates }) => updates.length > 0);
    expect(refusals).toBe(1);
    expect(listens).toHaveLength(3);
  });

  it('are added to the filter; the old stream is closed only after the new one is acknowledged', async () => {
    const { peer, listens } = await listened((listen, index) => {
      if (index === 0) listen.acknowledge();
    });
    const { upstream } = connect(peer.url, { discovery: FOLLOW });
    await call(upstream, 'x').outcome;
    await peer.until(() => listens.length === 1);
    const subscribed = upstream.subscribe('x://1', SOMEBODY);
    await peer.until(() => listens.length === 2);
    expect(listens[0]?.closed).toBe(false);
    listens[1]?.acknowledge();
    expect(await subscribed).toBe(true);
    await peer.until(() => listens[0]?.closed === true);
    expect(listens.map(({ filter }) => filter)).toEqual([
      { toolsListChanged: true },
      { toolsListChanged: true, resourceSubscriptions: ['x://1'] },
    ]);
  });

  it('what the server does not honour is refused, and not asked for again', async () => {
    const { peer, listens } = await listened((listen) => {
      const honoured = (listen.filter.resourceSubscriptions ?? []).filter((uri) => uri !== 'x://no');
      listen.acknowledge({ resourceSubscriptions: honoured });
    });
    const { upstream } = connect(peer.url);
    expect(await upstream.subscribe('x://no', SOMEBODY)).toBe(false);
    expect(await upstream.subscribe('x://yes', SOMEBODY)).toBe(true);
    expect(listens.at(-1)?.filter.resourceSubscriptions).toEqual(['x://yes']);
  });

  it('a server that does not follow resources is not asked', async () => {
    const { peer, listens } = await listened(undefined, { tools: {}, resources: {} });
    expect(await connect(peer.url).upstream.subscribe('x://1', SOMEBODY)).toBe(false);
    expect(listens).toEqual([]);
  });

  it('a server that refuses to listen says no', async () => {
    const { peer } = await listened(({ socket }) => socket.write(http(404, undefined, '')));
    expect(await connect(peer.url).upstream.subscribe('x://1', SOMEBODY)).toBe(false);
  });

  it('many at once need few streams', async () => {
    const { peer, listens } = await listened();
    const { upstream } = connect(peer.url);
    const uris = Array.from({ length: 50 }, (_, i) => `x://${i}`);
    const done = await Promise.all(uris.map((uri) => upstream.subscribe(uri, SOMEBODY)));
    expect(new Set(done)).toEqual(new Set([true]));
    expect(listens.length).toBeLessThanOrEqual(2);
    expect(listens.at(-1)?.filter.resourceSubscriptions).toEqual(uris);
  });

  it('while two streams are open a change is told once, whichever brings it first', async () => {
    const { peer, listens } = await listened();
    const { upstream } = connect(peer.url);
    const heard = hear(upstream);
    await upstream.subscribe('x://1', SOMEBODY);
    await upstream.subscribe('x://2', SOMEBODY);
    // The server tells both streams: the old one is not closed yet.
    for (const listen of listens) listen.updated('x://1');
    listens[1]?.updated('x://2');
    await heard.until(({ updates }) => updates.some(({ uri }) => uri === 'x://2'));
    await expect.poll(() => listens[0]?.closed).toBe(true);
    expect(heard.updates.map(({ uri }) => uri).sort()).toEqual(['x://1', 'x://2']);
    listens[1]?.updated('x://1');
    await heard.until(({ updates }) => updates.length === 3);
  });

  it('the last one to go closes the stream; one that others want stays', async () => {
    const { peer, listens } = await listened();
    const { upstream } = connect(peer.url, { isolation: { mode: 'per_client', max: 9 } });
    const other = { session: undefined, client: 'other' };
    expect(await upstream.subscribe('x://1', SOMEBODY)).toBe(true);
    expect(await upstream.subscribe('x://1', other)).toBe(true);
    upstream.unsubscribe('x://1', SOMEBODY);
    const heard = hear(upstream);
    listens[0]?.updated('x://1');
    await heard.until(({ updates }) => updates.length === 1);
    upstream.forget(other);
    await expect.poll(() => listens.every(({ closed }) => closed)).toBe(true);
  });

  it('a stream that ends is opened again, and everything may have changed meanwhile', async () => {
    const { peer, listens } = await listened();
    const { upstream } = connect(peer.url, { discovery: FOLLOW });
    expect(await upstream.subscribe('x://1', SOMEBODY)).toBe(true);
    await expect.poll(() => listens.length).toBeGreaterThanOrEqual(2);
    const heard = hear(upstream);
    listens.at(-1)?.socket.write(LAST_CHUNK);
    await heard.until(({ updates, lists }) => updates.length > 0 && lists.length > 0);
    expect(listens.at(-1)?.filter).toEqual({ toolsListChanged: true, resourceSubscriptions: ['x://1'] });
  });

  it('come back when an instance that was away is back', async () => {
    const first = await listened();
    const { upstream } = connect(first.peer.url);
    expect(await upstream.subscribe('x://1', SOMEBODY)).toBe(true);
    const heard = hear(upstream);
    const { port, script } = first.peer;
    await first.peer.close();
    while (upstream.state.phase !== 'down') await call(upstream, 'x').outcome;
    closeLater(await new ScriptedPeer(script).listen(port));
    await heard.until(({ updates }) => updates.length > 0);
    expect(heard.updates[0]?.uri).toBe('x://1');
  });
});
