// Sessions with a legacy instance: who shares one, what happens when the server loses it, and when it ends.
import { describe, expect, it } from 'vitest';
import type { Upstream } from '../../../runtime/upstreams/upstream.ts';
import { EVERYTHING, NO_CAPABILITIES } from '../../../runtime/wire/capabilities.ts';
import {
  chunk,
  EVENT_STREAM,
  event,
  http,
  json,
  LAST_CHUNK,
  textResult,
} from '../../fixtures/scripted-http.ts';
import { startSdkV1Server } from '../../fixtures/sdk-v1-http.ts';
import { call, toolNames } from './contract-sink.ts';
import { hear } from './heard.ts';
import { cleanUp, closeLater, connect, legacy } from './http-harness.ts';
import { type SessionPeer, sessionPeer } from './session-peer.ts';

cleanUp();

const ROOTS = { ...NO_CAPABILITIES, key: 'roots', roots: true };
const somebody = (client: string, session?: string) => ({ session, client });

/** Answers every call with the session it came in. */
function namesSessions(): Promise<SessionPeer> {
  return sessionPeer(({ message }, socket, session) => socket.write(json(textResult(message.id, session))));
}

async function sessionOf(upstream: Upstream, options: Parameters<typeof call>[2]): Promise<string> {
  const outcome = await call(upstream, 'x', options).outcome;
  return outcome.text ?? outcome.kind;
}

describe('who shares a session', () => {
  it('shared: clients of the same capabilities, and the gateway has one of its own', async () => {
    const server = await namesSessions();
    const upstream = legacy(server.url);
    const plain = await sessionOf(upstream, { client: somebody('a') });
    expect(await sessionOf(upstream, { client: somebody('b', 's') })).toBe(plain);
    const roots = await sessionOf(upstream, { capabilities: ROOTS });
    expect(await sessionOf(upstream, { capabilities: { ...ROOTS } })).toBe(roots);
    await toolNames(upstream);
    expect(Object.fromEntries(server.declared)).toEqual({
      'session-1': { elicitation: { form: {}, url: {} }, sampling: { tools: {}, context: {} }, roots: {} },
      [plain]: {},
      [roots]: { roots: {} },
    });
  });

  it('per_client: one each, whatever their own sessions are', async () => {
    const upstream = legacy((await namesSessions()).url, { isolation: { mode: 'per_client', max: 64 } });
    const one = await sessionOf(upstream, { client: somebody('a', 's1') });
    expect(await sessionOf(upstream, { client: somebody('a', 's2') })).toBe(one);
    expect(await sessionOf(upstream, { client: somebody('b', 's1') })).not.toBe(one);
  });

  it('per_session: one per session, or per client for those that have none', async () => {
    const upstream = legacy((await namesSessions()).url, { isolation: { mode: 'per_session', max: 64 } });
    const ids = await Promise.all(
      [somebody('a', 's1'), somebody('a', 's2'), somebody('s1'), somebody('a'), somebody('b', 's1')].map(
        (client) => sessionOf(upstream, { client }),
      ),
    );
    expect(ids[4]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(4);
  });

  it('what nobody uses ends; what is used does not', async () => {
    const server = await namesSessions();
    const upstream = legacy(server.url, { sessionIdleMs: 50 });
    const idle = await sessionOf(upstream, { capabilities: ROOTS });
    const busy = call(upstream, 'x');
    await server.peer.until(() => !server.sessions.has(idle));
    await busy.outcome;
    // The next call simply opens another.
    expect(await sessionOf(upstream, { capabilities: ROOTS })).not.toBe(idle);
  });

  it('closing ends every session, after the calls in flight', async () => {
    let finish = () => {};
    const server = await sessionPeer(({ message }, socket) => {
      finish = () => socket.write(json(textResult(message.id, 'finished')));
    });
    const upstream = legacy(server.url);
    const running = call(upstream, 'x', { capabilities: ROOTS });
    await server.peer.until((peer) => peer.of('tools/call').length === 1);
    const closed = upstream.close();
    expect((await call(upstream, 'late').outcome).kind).toBe('not taken');
    finish();
    expect((await running.outcome).text).toBe('finished');
    await closed;
    expect(server.sessions.size).toBe(0);
  });
});

describe('a lost session', () => {
  it('under load: no call fails, and none is executed twice', async () => {
    const server = closeLater(await startSdkV1Server());
    const { upstream } = connect(server.url);
    const texts = Array.from({ length: 400 }, (_, i) => `call ${i}`);
    const ends: Promise<string | undefined>[] = [];
    for (const [i, message] of texts.entries()) {
      const options = { arguments: { message }, client: somebody(`c${i % 7}`) };
      ends.push(call(upstream, 'echo', options).outcome.then(({ text }) => text));
      if (i % 16 === 15) await Promise.race(ends.slice(-16));
      // Only sessions that answer nobody at the moment: what the server threw away with its streams is lost.
      if (i % 100 === 99) {
        await Promise.all(ends);
        server.forgetSessions();
      }
    }
    expect(await Promise.all(ends)).toEqual(texts);
    expect([...server.ledger.executed].sort()).toEqual([...texts].sort());
  });

  it('many calls find out at once: one session is opened for all of them', async () => {
    const server = await namesSessions();
    const upstream = legacy(server.url);
    const before = await sessionOf(upstream, {});
    server.sessions.clear();
    const ids = await Promise.all(Array.from({ length: 50 }, () => sessionOf(upstream, {})));
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).not.toBe(before);
    expect(server.opened).toBe(3);
  });

  it("takes nobody else's along", async () => {
    const server = await namesSessions();
    const upstream = legacy(server.url, { isolation: { mode: 'per_client', max: 9 } });
    const a = await sessionOf(upstream, { client: somebody('a') });
    const b = await sessionOf(upstream, { client: somebody('b') });
    server.sessions.delete(a);
    expect(await sessionOf(upstream, { client: somebody('a') })).not.toBe(a);
    expect(await sessionOf(upstream, { client: somebody('b') })).toBe(b);
  });

  it('that cannot be opened again fails its own calls only', async () => {
    let full = false;
    const server = await sessionPeer(({ message }, socket, session) => {
      socket.write(json(textResult(message.id, session)));
    });
    const script = server.peer.script;
    server.peer.script = (request, socket) => {
      if (full && request.message.method === 'initialize') {
        const error = { code: -32000, message: 'Too many sessions' };
        socket.write(json({ jsonrpc: '2.0', id: request.message.id, error }, 400));
      } else script(request, socket);
    };
    const upstream = legacy(server.url, { isolation: { mode: 'per_client', max: 9 }, era: 'auto' });
    const a = await sessionOf(upstream, { client: somebody('a') });
    full = true;
    expect(await sessionOf(upstream, { client: somebody('b') })).toBe('fail');
    expect(await sessionOf(upstream, { client: somebody('a') })).toBe(a);
    expect(upstream.state.phase).toBe('up');
  });
});

describe('log messages', () => {
  const log = (level: string, data: string) => ({
    jsonrpc: '2.0',
    method: 'notifications/message',
    params: { level, data },
  });

  it('the level is raised before a call that wants more, once, and each call gets what it asked for', async () => {
    const server = await sessionPeer(
      ({ message }, socket) => {
        if (message.method === 'logging/setLevel') {
          socket.write(json({ jsonrpc: '2.0', id: message.id, result: {} }));
          return;
        }
        const all = [log('debug', 'd'), log('info', 'i'), log('error', 'e'), textResult(message.id, 'ok')];
        socket.write(EVENT_STREAM + all.map((each) => chunk(event(each))).join('') + LAST_CHUNK);
      },
      { capabilities: { tools: {}, logging: {} } },
    );
    const upstream = legacy(server.url);
    const logsOf = async (logLevel?: 'debug' | 'info' | 'error') => {
      const made = call(upstream, 'x', logLevel === undefined ? {} : { logLevel });
      await made.outcome;
      return made.logs.map((params) => (JSON.parse(params) as { data: string }).data);
    };
    expect(await logsOf()).toEqual([]);
    expect(await logsOf('error')).toEqual(['e']);
    expect(await Promise.all([logsOf('info'), logsOf('error'), logsOf()])).toEqual([['i', 'e'], ['e'], []]);
    expect(await logsOf('debug')).toEqual(['d', 'i', 'e']);
    expect(await logsOf('info')).toEqual(['i', 'e']);
    const levels = server.peer.of('logging/setLevel').map(({ message }) => message.params?.level);
    expect(levels).toEqual(['error', 'info', 'debug']);
    // After the session was lost the level is set again.
    server.sessions.clear();
    expect(await logsOf('info')).toEqual(['i', 'e']);
    expect(server.peer.of('logging/setLevel').at(-1)?.message.params?.level).toBe('info');
  });

  it('a server without logging is not asked, and one that refuses does not stop the call', async () => {
    const plain = await namesSessions();
    await call(legacy(plain.url), 'x', { logLevel: 'info' }).outcome;
    expect(plain.peer.of('logging/setLevel')).toEqual([]);
    const refusing = await sessionPeer(
      ({ message }, socket) => {
        const error = { code: -32601, message: 'no' };
        const refused = { jsonrpc: '2.0', id: message.id, error };
        socket.write(json(message.method === 'tools/call' ? textResult(message.id, 'ok') : refused));
      },
      { capabilities: { tools: {}, logging: {} } },
    );
    const upstream = legacy(refusing.url);
    for (let i = 0; i < 2; i++)
      expect((await call(upstream, 'x', { logLevel: 'info' }).outcome).text).toBe('ok');
    expect(refusing.peer.of('logging/setLevel')).toHaveLength(1);
  });
});

describe('arrays of messages', () => {
  const answers = (id: unknown) => [
    { jsonrpc: '2.0', method: 'notifications/progress', params: { progressToken: id, progress: 1 } },
    textResult(id, 'both'),
  ];
  it.each(['a body', 'an event'])('%s of revision 2025-03-26 may hold several', async (where) => {
    const reply = ({ message }: { message: { id?: number } }) =>
      where === 'a body'
        ? json(answers(message.id))
        : http(200, 'text/event-stream', event(answers(message.id)));
    const server = await sessionPeer((request, socket) => socket.write(reply(request)), {
      version: '2025-03-26',
    });
    const made = call(legacy(server.url), 'x', { wantsProgress: true });
    expect((await made.outcome).text).toBe('both');
    expect(made.progresses).toHaveLength(1);
    const newer = await sessionPeer((request, socket) => socket.write(reply(request)));
    expect((await call(legacy(newer.url), 'x').outcome).refusal?.kind).toBe('bad_answer');
  });
});

describe('subscriptions', () => {
  const SUBSCRIBES = { tools: {}, resources: { subscribe: true } };
  const updated = (uri: string) => ({
    jsonrpc: '2.0',
    method: 'notifications/resources/updated',
    params: { uri },
  });
  const subscribing = (capabilities = SUBSCRIBES) =>
    sessionPeer(
      ({ message }, socket, session) => {
        const refused = message.params?.uri === 'x://refused';
        const answer = refused
          ? { jsonrpc: '2.0', id: message.id, error: { code: -32602, message: 'no' } }
          : message.method === 'tools/call'
            ? textResult(message.id, session)
            : { jsonrpc: '2.0', id: message.id, result: {} };
        socket.write(json(answer));
      },
      { capabilities },
    );

  it("shared: on the gateway's own session, with its stream open before", async () => {
    const server = await subscribing();
    const upstream = legacy(server.url);
    const heard = hear(upstream);
    expect(await upstream.subscribe('x://1', somebody('a'))).toBe(true);
    const methods = server.peer.requests.map(({ method, message }) => message.method ?? method);
    expect(methods.indexOf('GET')).toBeLessThan(methods.indexOf('resources/subscribe'));
    server.say(updated('x://other'));
    server.say(updated('x://1'));
    await heard.until(({ updates }) => updates.length > 0);
    expect(heard.updates).toEqual([{ uri: 'x://1', params: '{"uri":"x://1"}', client: undefined }]);
    upstream.unsubscribe('x://1', somebody('a'));
    await server.peer.until((peer) => peer.of('resources/unsubscribe').length === 1);
  });

  it('says no when the server refuses, and does not ask one that does not follow resources', async () => {
    const server = await subscribing();
    expect(await legacy(server.url).subscribe('x://refused', somebody('a'))).toBe(false);
    const without = await subscribing({ tools: {}, resources: { subscribe: false } });
    expect(await legacy(without.url).subscribe('x://1', somebody('a'))).toBe(false);
    expect(without.peer.of('resources/subscribe')).toEqual([]);
  });

  it("isolated: in the client's own session, and it is told whose it was", async () => {
    const server = await subscribing();
    const upstream = legacy(server.url, { isolation: { mode: 'per_client', max: 9 } });
    const heard = hear(upstream);
    const own = await sessionOf(upstream, { client: somebody('a') });
    expect(await upstream.subscribe('x://1', somebody('a'))).toBe(true);
    expect(server.peer.of('resources/subscribe')[0]?.headers['mcp-session-id']).toBe(own);
    server.say(updated('x://1'), own);
    await heard.until(({ updates }) => updates.length > 0);
    expect(heard.updates[0]?.client).toEqual(somebody('a'));
    const complete = { elicitationId: 'e' };
    server.say({ jsonrpc: '2.0', method: 'notifications/elicitation/complete', params: complete }, own);
    await heard.until(({ completed }) => completed.length > 0);
    expect(heard.completed).toEqual([{ params: JSON.stringify(complete), client: somebody('a') }]);
  });

  it('come back with a renewed session, and the resource may have changed meanwhile', async () => {
    const server = await subscribing();
    const upstream = legacy(server.url);
    const heard = hear(upstream);
    expect(await upstream.subscribe('x://1', somebody('a'))).toBe(true);
    server.sessions.clear();
    for (const stream of server.streams.values()) stream.destroy();
    await heard.until(({ updates }) => updates.length > 0);
    const sessions = server.peer.of('resources/subscribe').map(({ headers }) => headers['mcp-session-id']);
    expect(new Set(sessions).size).toBe(2);
  });

  it('list changes count only from the session that reads the lists', async () => {
    const server = await sessionPeer(
      ({ message }, socket) => socket.write(json(textResult(message.id, 'ok'))),
      {
        capabilities: { tools: { listChanged: true }, prompts: { listChanged: true } },
      },
    );
    const upstream = legacy(server.url, { follow: true });
    const heard = hear(upstream);
    await call(upstream, 'x', { capabilities: EVERYTHING }).outcome;
    await expect.poll(() => server.streams.size).toBe(2);
    server.say({ jsonrpc: '2.0', method: 'notifications/tools/list_changed' }, 'session-2');
    server.say({ jsonrpc: '2.0', id: 1, method: 'ping' }, 'session-2');
    // The answer to the ping shows that what came before it was read.
    await expect.poll(() => server.answers.length).toBe(1);
    expect(heard.lists).toEqual([]);
    server.say({ jsonrpc: '2.0', method: 'notifications/prompts/list_changed' }, 'session-1');
    await heard.until(({ lists }) => lists.length > 0);
    expect(heard.lists).toEqual(['prompts']);
  });
});
