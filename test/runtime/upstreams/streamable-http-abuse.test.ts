// Legacy instances that promise too much, ask too much, or never come to an end; and the end of an upstream while
// they do.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { EVERYTHING } from '../../../runtime/wire/capabilities.ts';
import {
  chunk,
  EVENT_STREAM,
  event,
  http,
  json,
  LAST_CHUNK,
  textResult,
} from '../../fixtures/scripted-http.ts';
import { call, SOMEBODY } from './contract-sink.ts';
import { hear } from './heard.ts';
import { cleanUp, connect, legacy, rawPeer } from './http-harness.ts';
import { sessionPeer } from './session-peer.ts';

cleanUp();

const SUBSCRIBES = { tools: {}, resources: { subscribe: true } };
const withId = (id: string, message: unknown) => `id: ${id}\n${event(message)}`;
const priming = (id: string, retry: number) => `id: ${id}\nretry: ${retry}\ndata:\n\n`;

describe('an upstream that is destroyed', () => {
  it('fails a call whose stream can be resumed at once, and asks for nothing more', async () => {
    const server = await sessionPeer(({ message }, socket) => {
      const progress = {
        method: 'notifications/progress',
        params: { progressToken: message.id, progress: 1 },
      };
      socket.write(EVENT_STREAM + chunk(withId('e1', { jsonrpc: '2.0', ...progress })));
    });
    const { upstream } = connect(server.url);
    const running = call(upstream, 'x', { wantsProgress: true });
    await running.progressed();
    upstream.destroy('test');
    expect((await running.outcome).refusal?.kind).toBe('unavailable');
    await expect.poll(() => upstream.state.inFlight).toBe(0);
    expect(server.peer.of('GET')).toEqual([]);
  });

  it('fails a call that waits to resume its stream', async () => {
    const server = await sessionPeer((_request, socket) => {
      socket.write(EVENT_STREAM + chunk(priming('a', 60_000)) + LAST_CHUNK);
    });
    const { upstream } = connect(server.url);
    const waiting = call(upstream, 'x');
    await server.peer.until((peer) => peer.of('tools/call').length === 1);
    // A call that comes on the same connection shows that the stream of the first was read to its end.
    const marks = () => server.peer.of('tools/call').map(({ connection }) => connection);
    const others = [];
    while (new Set(marks()).size === marks().length) {
      others.push(call(upstream, 'x'));
      await server.peer.until(() => marks().length > others.length);
    }
    upstream.destroy('test');
    for (const each of [waiting, ...others]) {
      expect((await each.outcome).refusal?.kind).toBe('unavailable');
    }
    await expect.poll(() => upstream.state.inFlight).toBe(0);
  });
});

describe('a server that asks without end', () => {
  it('is answered on a bounded number of connections, and its call goes on', async () => {
    const pings = Array.from({ length: 2_000 }, (_, i) => event({ jsonrpc: '2.0', id: i, method: 'ping' }));
    let stream: { write(text: string): unknown } | undefined;
    let callId: unknown;
    const server = await sessionPeer(({ message }, socket) => {
      callId = message.id;
      stream = socket;
      socket.write(EVENT_STREAM + chunk(pings.join('')));
    });
    const script = server.peer.script;
    let answeredLast = false;
    let connects = 0;
    const count = () => connects++;
    subscribe('undici:client:beforeConnect', count);
    server.peer.script = (request, socket) => {
      script(request, socket);
      if (request.method !== 'POST' || request.message.method !== undefined) return;
      answeredLast ||= (request.message.id as unknown) === 'last';
      // There is room again for one more.
      if (!answeredLast) stream?.write(chunk(event({ jsonrpc: '2.0', id: 'last', method: 'ping' })));
    };
    const upstream = legacy(server.url);
    const flooded = call(upstream, 'x');
    await server.peer.until(() => answeredLast);
    stream?.write(chunk(event(textResult(callId, 'done'))) + LAST_CHUNK);
    expect((await flooded.outcome).text).toBe('done');
    unsubscribe('undici:client:beforeConnect', count);
    expect(connects).toBeLessThan(64);
  });
});

describe('an answer on a stream that stays open', () => {
  /** Comments, faster than any silence. */
  const chatter = (socket: {
    write(text: string): unknown;
    on(event: string, what: () => void): unknown;
  }) => {
    const timer = setInterval(() => socket.write(chunk(': still here\n\n')), 100);
    socket.on('close', () => clearInterval(timer));
  };

  it("holds no connection: not a call's, and not that of a request of the gateway", async () => {
    const server = await sessionPeer(
      ({ message }, socket) => {
        const answer =
          message.method === 'tools/call'
            ? textResult(message.id, 'ok')
            : { jsonrpc: '2.0', id: message.id, result: {} };
        socket.write(EVENT_STREAM + chunk(event(answer)));
        chatter(socket);
      },
      { capabilities: { tools: {}, logging: {} } },
    );
    const upstream = legacy(server.url);
    expect((await call(upstream, 'x', { logLevel: 'info' }).outcome).text).toBe('ok');
    await upstream.close();
    expect(upstream.state.inFlight).toBe(0);
    expect(server.sessions.size).toBe(0);
  });
});

describe('a question on the stream of a session that is lost', () => {
  it('is answered where it came from, and is no question of the session after it', async () => {
    const asking = { jsonrpc: '2.0', id: 0, method: 'elicitation/create', params: { message: 'M' } };
    const streams: { ask(): void; finish(): void }[] = [];
    const server = await sessionPeer(({ message }, socket) => {
      if (message.params?.name === 'quick') {
        socket.write(json(textResult(message.id, 'quick')));
        return;
      }
      socket.write(EVENT_STREAM);
      streams.push({
        ask: () => socket.write(chunk(event(asking))),
        finish: () => socket.write(chunk(event(textResult(message.id, 'slow'))) + LAST_CHUNK),
      });
    });
    const script = server.peer.script;
    const answers: (string | undefined)[] = [];
    server.peer.script = (request, socket) => {
      if (request.method === 'POST' && request.message.method === undefined) {
        answers.push(request.headers['mcp-session-id']);
        socket.write(http(202, undefined, ''));
      } else script(request, socket);
    };
    const upstream = legacy(server.url);
    const ask = { capabilities: EVERYTHING };
    const before = call(upstream, 'slow', ask);
    await server.peer.until(() => streams.length === 1);
    const lost = [...server.sessions].at(-1);
    server.sessions.clear();
    expect((await call(upstream, 'quick', ask).outcome).text).toBe('quick');
    const after = call(upstream, 'slow', ask);
    await server.peer.until(() => streams.length === 2);
    for (const stream of streams) stream.ask();
    const [old, current] = [await before.asked(), await after.asked()];
    old.answer(Buffer.from('{"action":"decline"}'));
    await server.peer.until(() => answers.length === 1);
    current.answer(Buffer.from('{"action":"cancel"}'));
    await server.peer.until(() => answers.length === 2);
    expect(answers).toEqual([lost, [...server.sessions].at(-1)]);
    for (const stream of streams) stream.finish();
    await Promise.all([before.outcome, after.outcome]);
  });
});

describe('a subscription', () => {
  it('does not wait for a stream whose head comes with its first event', async () => {
    const server = await sessionPeer(
      ({ message }, socket) => socket.write(json({ jsonrpc: '2.0', id: message.id, result: {} })),
      { capabilities: SUBSCRIBES },
    );
    const script = server.peer.script;
    server.peer.script = (request, socket) => {
      if (request.method !== 'GET') script(request, socket);
    };
    expect(await legacy(server.url).subscribe('x://1', SOMEBODY)).toBe(true);
  });

  it('that is taken back while contact is made is not made', async () => {
    let greet = () => {};
    const server = await sessionPeer(
      ({ message }, socket) => socket.write(json({ jsonrpc: '2.0', id: message.id, result: {} })),
      { capabilities: SUBSCRIBES },
    );
    const script = server.peer.script;
    server.peer.script = (request, socket) => {
      if (request.message.method === 'initialize' && server.opened === 0)
        greet = () => script(request, socket);
      else script(request, socket);
    };
    const upstream = legacy(server.url);
    const heard = hear(upstream);
    const subscribed = upstream.subscribe('x://1', SOMEBODY);
    await server.peer.until((peer) => peer.of('initialize').length === 1);
    upstream.unsubscribe('x://1', SOMEBODY);
    greet();
    expect(await subscribed).toBe(false);
    // Neither in the next session.
    server.sessions.clear();
    expect(await upstream.subscribe('x://2', SOMEBODY)).toBe(true);
    const uris = server.peer.of('resources/subscribe').map(({ message }) => message.params?.uri);
    expect(new Set(uris)).toEqual(new Set(['x://2']));
    expect(heard.updates.filter(({ uri }) => uri === 'x://1')).toEqual([]);
  });

  it('of a client of its own is made once, in the session that is opened for it', async () => {
    const server = await sessionPeer(
      ({ message }, socket) => socket.write(json({ jsonrpc: '2.0', id: message.id, result: {} })),
      { capabilities: SUBSCRIBES },
    );
    const upstream = legacy(server.url, { isolation: { mode: 'per_client', max: 4 } });
    expect(await upstream.subscribe('x://1', SOMEBODY)).toBe(true);
    expect(server.peer.of('resources/subscribe')).toHaveLength(1);
  });
});

describe('a session', () => {
  it('that is forgotten again and again does not have the lists read again and again', async () => {
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const server = await sessionPeer(({ message }, socket) =>
      socket.write(json(textResult(message.id, 'ok'))),
    );
    const upstream = legacy(server.url);
    const heard = hear(upstream);
    const callLost = async () => {
      server.sessions.clear();
      expect((await call(upstream, 'x').outcome).text).toBe('ok');
    };
    await callLost();
    for (let i = 0; i < 5; i++) await callLost();
    expect(heard.toolChanges).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(heard.toolChanges).toBe(2);
    vi.advanceTimersByTime(60_000);
    expect(heard.toolChanges).toBe(2);
  });

  it('that the server opens and then refuses to greet is not left behind', async () => {
    const deleted: unknown[] = [];
    const peer = await rawPeer(({ method, headers, message }, socket) => {
      if (method === 'DELETE') {
        deleted.push(headers['mcp-session-id']);
        socket.write(http(200, undefined, ''));
      } else if (message.method === 'initialize') {
        const result = {
          protocolVersion: '2025-11-25',
          capabilities: {},
          serverInfo: { name: 'r', version: '1' },
        };
        socket.write(json({ jsonrpc: '2.0', id: message.id, result }, 200, 'mcp-session-id: s\r\n'));
      } else {
        socket.write(http(400, undefined, ''));
      }
    });
    const refused = call(legacy(peer.url), 'x');
    expect((await refused.outcome).refusal?.kind).toBe('unavailable');
    while (deleted.length === 0) await once(peer, 'news');
    expect(deleted).toEqual(['s']);
  });
});
