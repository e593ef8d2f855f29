// What a client holds is its own: sessions, streams, states and tasks are for nobody else anything but unknown, and there
// is no way to tell theirs from what never was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATE_LIFE_MS, sealState } from '../../../runtime/eras/request-state.ts';
import { sealTask } from '../../../runtime/eras/sealed-task.ts';
import { Sealer } from '../../../runtime/sessions/seal.ts';
import { scanMessage } from '../../../runtime/wire/scan-message.ts';
import { textMessage } from '../sessions/stream-reader.ts';
import { callRpc, type Desk, deskOf, initializeRpc, legacyAsk, modernAsk } from './desk.ts';
import { ENGINES, send } from './engines.ts';
import { type Asked, ask, type FakeResponse } from './fake-http.ts';
import { guarded, guardedServer } from './guarded.ts';
import { bearer, KnownTokens, proofOf } from './known-tokens.ts';

const OWNERS = ['alice', 'alice of another client', 'bob', 'mallory'];

interface Guarded extends Desk {
  readonly tokens: KnownTokens;
  as(owner: string | undefined, asked: Asked): FakeResponse;
}

function guardedDesk(): Guarded {
  const tokens = new KnownTokens(...OWNERS);
  tokens.required = false;
  const desk = deskOf(guarded(tokens));
  const as = (owner: string | undefined, asked: Asked) =>
    ask(desk.handler, {
      ...asked,
      headers: [...(asked.headers ?? []), ...(owner === undefined ? [] : [bearer(owner)])],
    });
  return { ...desk, tokens, as };
}

function opened(desk: Guarded, owner: string | undefined, version = '2025-11-25'): string {
  const response = desk.as(owner, legacyAsk(initializeRpc(version)));
  const id = response.headers['mcp-session-id'];
  if (id === undefined) throw new Error(`no session: ${response.body}`);
  return id;
}

/** All that can be asked of a session, and what would have changed had it worked. */
const USES: Record<string, (session: string) => Asked> = {
  'a call': (session) => legacyAsk(callRpc(1), session),
  'a list': (session) => legacyAsk({ id: 1, method: 'tools/list' }, session),
  'a ping': (session) => legacyAsk({ id: 1, method: 'ping' }, session),
  'a log level': (session) =>
    legacyAsk({ id: 1, method: 'logging/setLevel', params: { level: 'debug' } }, session),
  'a cancellation': (session) =>
    legacyAsk({ method: 'notifications/cancelled', params: { requestId: 7 } }, session),
  'an answer': (session) => legacyAsk({ id: 'q', result: {} }, session),
  'a batch': (session) => {
    const asked = legacyAsk(callRpc(1), session, { 'mcp-protocol-version': '2025-03-26' });
    return { ...asked, body: `[${asked.body}]` };
  },
  'its stream': (session) => ({
    ...legacyAsk({}, session, { accept: 'text/event-stream' }),
    method: 'GET',
    body: '',
  }),
  'a stream of it again': (session) => ({
    ...legacyAsk({}, session, { accept: 'text/event-stream', 'last-event-id': 'a.0.1' }),
    method: 'GET',
    body: '',
  }),
  'its end': (session) => ({ ...legacyAsk({}, session), method: 'DELETE', body: '' }),
};

function whole({ status, headers, body, phase }: FakeResponse): unknown {
  return { status, headers, body, phase };
}

test('nobody uses the session of somebody else: 0 of 1,000', () => {
  const owner = fc.constantFrom(undefined, ...OWNERS);
  const use = fc.constantFrom(...Object.keys(USES));
  const version = fc.constantFrom('2025-03-26', '2025-11-25');
  fc.assert(
    fc.property(
      fc.tuple(owner, owner).filter(([a, b]) => a !== b),
      use,
      version,
      ([mine, other], how, era) => {
        const desk = guardedDesk();
        const id = opened(desk, mine, era);
        const held = desk.as(mine, legacyAsk(callRpc(7), id));
        const before = desk.upstream.calls.length;
        const stolen = desk.as(other, USES[how]!(id));
        const unknown = desk.as(other, USES[how]!('A'.repeat(id.length)));
        expect(whole(stolen)).toEqual(whole(unknown));
        expect(stolen.status).toBe(404);
        const session = desk.sessions.find('main', id, mine === undefined ? proofOf('') : proofOf(mine));
        expect([desk.upstream.calls.length, session?.logLevel, session?.streams?.listening]).toEqual([
          before,
          undefined,
          false,
        ]);
        // Neither cancelled nor answered.
        expect(held.phase).toBe('open');
      },
    ),
    { numRuns: 1000 },
  );
});

test.each(Object.keys(USES))('its owner can: %s', (how) => {
  const desk = guardedDesk();
  const response = desk.as('alice', USES[how]!(opened(desk, 'alice', '2025-03-26')));
  expect(response.status).not.toBe(404);
});

test('initialize in a live session of somebody else is no initialize in a session', () => {
  const desk = guardedDesk();
  const id = opened(desk, 'alice');
  expect(desk.as('alice', legacyAsk(initializeRpc(), id)).status).toBe(400);
  const other = desk.as('bob', legacyAsk(initializeRpc(), id));
  expect(other.status).toBe(200);
  expect(other.headers['mcp-session-id']).not.toBe(id);
});

describe('a newer token of the same owner', () => {
  test('is what the session stands for from then on', () => {
    const desk = guardedDesk();
    const id = opened(desk, 'alice');
    const newer = proofOf('alice', { scopes: ['more'], expiresAt: Date.now() + 3_600_000 });
    desk.tokens.worth.set('newer', newer);
    desk.as('newer', USES['a ping']!(id));
    expect(desk.sessions.find('main', id, newer)?.visitor.proof).toBe(newer);
  });

  test('counts when it comes with the stream, too', () => {
    const desk = guardedDesk();
    const id = opened(desk, 'alice');
    const newer = proofOf('alice');
    desk.tokens.worth.set('newer', newer);
    desk.as('newer', USES['its stream']!(id));
    expect(desk.sessions.find('main', id, newer)?.visitor.proof).toBe(newer);
  });

  test('each element of a batch is called by whoever sent the batch', () => {
    const desk = guardedDesk();
    const id = opened(desk, 'alice', '2025-03-26');
    const asked = legacyAsk(callRpc(1), id, { 'mcp-protocol-version': '2025-03-26' });
    const looks = desk.tokens.asked.length;
    desk.as('alice', {
      ...asked,
      body: `[${asked.body},${asked.body?.toString().replace('"id":1', '"id":2')}]`,
    });
    expect(desk.upstream.calls.map(({ call }) => call.client.client)).toEqual(['alice', 'alice']);
    expect(desk.tokens.asked.length - looks).toBe(1);
  });
});

describe('sealed tokens', () => {
  const args = { name: 'echo', arguments: { a: 1 } };

  test('a requestState of somebody else is as good as a forged one', () => {
    const sealer = new Sealer();
    const read = scanMessage(
      Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: args })),
    );
    if ('refusal' in read) throw new Error('not read');
    const state = { kind: 'asked', upstream: 'one', state: undefined } as const;
    const token = sealState(sealer, { message: read, proof: proofOf('alice') }, state, STATE_LIFE_MS);
    const tokens = new KnownTokens('alice', 'bob');
    const desk = deskOf(guarded(tokens), undefined, { sealer });
    const retry = (owner: string, requestState: string) => {
      const asked = modernAsk({
        id: 1,
        method: 'tools/call',
        params: { ...args, requestState, inputResponses: {} },
      });
      return ask(desk.handler, { ...asked, headers: [...asked.headers!, bearer(owner)] });
    };
    expect(whole(retry('bob', token))).toEqual(whole(retry('bob', `${token.slice(0, -4)}AAAA`)));
    expect(desk.upstream.calls).toEqual([]);
    retry('alice', token);
    expect(desk.upstream.calls).toHaveLength(1);
  });

  test('a task of somebody else is as unknown as any other', () => {
    const sealer = new Sealer();
    const token = sealTask(sealer, 'alice', { upstream: 'one', taskId: 't' }, 60_000);
    const tokens = new KnownTokens('alice', 'bob');
    const desk = deskOf(guarded(tokens), undefined, { sealer });
    const look = (owner: string, taskId: string, method: string) => {
      const capabilities = { extensions: { 'io.modelcontextprotocol/tasks': {} } };
      const meta = { 'io.modelcontextprotocol/clientCapabilities': capabilities };
      const asked = modernAsk({ id: 1, method, params: { taskId } }, { 'mcp-name': taskId }, meta);
      return ask(desk.handler, { ...asked, headers: [...asked.headers!, bearer(owner)] });
    };
    for (const method of ['tasks/get', 'tasks/cancel']) {
      expect(whole(look('bob', token, method))).toEqual(whole(look('bob', 'nothing', method)));
      expect(desk.upstream.calls).toEqual([]);
      look('alice', token, method);
      expect(desk.upstream.calls.splice(0)).toHaveLength(1);
    }
  });
});

describe.each(ENGINES)('an event stream on $name', ({ engine }) => {
  test('takes messages of its owner only, each with a token of its own', async () => {
    const server = await guardedServer(engine);
    const host = ['host', 'localhost'] as const;
    const stream = send(server.port, { method: 'GET', path: '/sse', headers: [host, bearer('alice')] });
    const [, path = ''] = /data: (\S+)/.exec(await stream.began) ?? [];
    const post = (token: string, to = path) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...initializeRpc('2024-11-05') });
      const headers = [host, ['content-type', 'application/json'] as const, bearer(token)];
      return send(server.port, { path: to, headers, body }).done;
    };
    const theirs = await post('bob');
    const nobodys = await post('bob', path.replace(/.{8}$/, 'AAAAAAAA'));
    expect([theirs.status, theirs.body]).toEqual([404, nobodys.body]);
    expect(server.edge.sessions.size).toBe(0);
    expect((await post('expired')).status).toBe(401);
    expect((await post('alice')).status).toBe(202);
    expect(server.edge.sessions.size).toBe(1);
    // A newer token of hers is what her session stands for.
    const newer = proofOf('alice', { scopes: ['more'] });
    server.tokens.worth.set('newer', newer);
    const ping = JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'ping' });
    const headers = [host, ['content-type', 'application/json'] as const, bearer('newer')];
    await send(server.port, { path, headers, body: ping }).done;
    expect(server.hub.attached[0]?.visitor.proof).toBe(newer);
    stream.leave();
  });
});

test('a stream is taken up again by its owner only', () => {
  const desk = guardedDesk();
  const id = opened(desk, 'alice');
  const first = desk.as('alice', USES['its stream']!(id));
  desk.sessions.find('main', id, proofOf('alice'))!.outlet.send(textMessage('for alice'));
  const event = /^id: (\S+)$/m.exec(first.writes.at(-1) ?? '')?.[1] ?? '';
  first.leave();
  desk.sessions.find('main', id, proofOf('alice'))!.outlet.send(textMessage('also for alice'));
  const again = (owner: string) =>
    desk.as(owner, {
      ...legacyAsk({}, id, { accept: 'text/event-stream', 'last-event-id': event }),
      method: 'GET',
      body: '',
    });
  expect(again('bob').body).not.toContain('alice');
  expect(again('alice').body).toContain('also for alice');
});
