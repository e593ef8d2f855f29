// Sessions with a legacy instance where clients are kept apart: who gets one when there are as many as there may be,
// and when a client's sessions end.
import { describe, expect, it } from 'vitest';
import type { Upstream } from '../../../runtime/upstreams/upstream.ts';
import { CapabilityTable } from '../../../runtime/wire/capabilities.ts';
import { json, textResult } from '../../fixtures/scripted-http.ts';
import { call } from './contract-sink.ts';
import { cleanUp, legacy } from './http-harness.ts';
import { type SessionPeer, sessionPeer } from './session-peer.ts';

cleanUp();

const table = new CapabilityTable([]);
const somebody = (client: string, session?: string) => ({ session, client });

/** Answers every call with the session it came in. */
function namesSessions(): Promise<SessionPeer> {
  return sessionPeer(({ message }, socket, session) => socket.write(json(textResult(message.id, session))));
}

async function sessionOf(upstream: Upstream, options: Parameters<typeof call>[2]): Promise<string> {
  const outcome = await call(upstream, 'x', options).outcome;
  return outcome.text ?? outcome.kind;
}

describe('sessions of clients', () => {
  it('beyond the maximum an idle one makes room; when all are in use a call is not taken', async () => {
    let hang = false;
    const server = await sessionPeer(({ message }, socket, session) => {
      if (!hang) socket.write(json(textResult(message.id, session)));
    });
    const upstream = legacy(server.url, { isolation: { mode: 'per_client', max: 2 } });
    const first = await sessionOf(upstream, { client: somebody('a') });
    const second = await sessionOf(upstream, { client: somebody('b') });
    const third = await sessionOf(upstream, { client: somebody('c') });
    await server.peer.until(() => !server.sessions.has(first));
    expect([...server.sessions]).toEqual(expect.arrayContaining([second, third]));
    hang = true;
    const busy = ['b', 'c'].map((client) => call(upstream, 'x', { client: somebody(client) }));
    expect(await sessionOf(upstream, { client: somebody('a') })).toBe('not taken');
    for (const each of busy) each.abort();
  });

  it('a client that makes up capabilities pushes out its own sessions and nobody else', async () => {
    const server = await namesSessions();
    const upstream = legacy(server.url, { isolation: { mode: 'per_client', max: 5 } });
    const honest = await sessionOf(upstream, { client: somebody('honest') });
    const made = ['{"elicitation":{}}', '{"sampling":{}}', '{"roots":{}}', '{"sampling":{"tools":{}}}'];
    const more = ['{"sampling":{"context":{}}}', '{"elicitation":{"url":{}}}', '{"sampling":{},"roots":{}}'];
    for (const declared of [...made, ...more]) {
      const capabilities = table.legacy(Buffer.from(declared), '2025-11-25');
      expect(await sessionOf(upstream, { client: somebody('liar'), capabilities })).toMatch(/^session-/);
    }
    expect(await sessionOf(upstream, { client: somebody('honest') })).toBe(honest);
    expect(await sessionOf(upstream, { client: somebody('late') })).toMatch(/^session-/);
    expect(await sessionOf(upstream, { client: somebody('honest') })).toBe(honest);
  });

  it('a client that is forgotten ends its session; one of its sessions that ends does not', async () => {
    const server = await namesSessions();
    const upstream = legacy(server.url, { isolation: { mode: 'per_client', max: 2 } });
    const first = await sessionOf(upstream, { client: somebody('a', 's1') });
    upstream.forget(somebody('a', 's1'));
    expect(await sessionOf(upstream, { client: somebody('a', 's2') })).toBe(first);
    upstream.forget(somebody('a'));
    await server.peer.until(() => !server.sessions.has(first));
  });

  it('closing waits for what was forgotten before, and ends it too', async () => {
    let finish = () => {};
    const server = await sessionPeer(({ message }, socket) => {
      finish = () => socket.write(json(textResult(message.id, 'finished')));
    });
    const upstream = legacy(server.url, { isolation: { mode: 'per_client', max: 2 } });
    const running = call(upstream, 'x', { client: somebody('a') });
    await server.peer.until((peer) => peer.of('tools/call').length === 1);
    upstream.forget(somebody('a'));
    const closed = upstream.close();
    finish();
    expect((await running.outcome).text).toBe('finished');
    await closed;
    expect(server.sessions.size).toBe(0);
  });
});
