// While it is being found out who somebody is, the client may leave, a reload may stop wanting him, the gateway may end:
// what he asked for is then not begun, and nothing of it stays behind.
import { describe, expect, test } from 'vitest';
import type { Authenticated } from '../../../runtime/identity/authenticator.ts';
import type { Proof } from '../../../runtime/identity/proof.ts';
import { initializeRpc } from './desk.ts';
import { ENGINES, type Sending, send } from './engines.ts';
import type { Asked } from './fake-http.ts';
import { type GuardedServer, guardedServer } from './guarded.ts';
import { bearer } from './known-tokens.ts';

type Lines = readonly (readonly [string, string])[];
type Engine = (typeof ENGINES)[number]['engine'];

const HOST: Lines = [['host', 'localhost'], bearer('alice')];
const UPGRADE: Lines = [
  ['connection', 'Upgrade'],
  ['upgrade', 'websocket'],
  ['sec-websocket-version', '13'],
  ['sec-websocket-key', 'AAAAAAAAAAAAAAAAAAAAAA=='],
  ['sec-websocket-protocol', 'mcp'],
];
const POST: Lines = [
  ['content-type', 'application/json'],
  ['accept', 'application/json, text/event-stream'],
];

interface Late extends GuardedServer {
  readonly session: string;
  readonly proof: Proof;
  /** Whoever is asked about from now on is only found out about by `answer`. */
  hold(): { asked(): number; answer(outcome: Authenticated): void };
}

async function lateServer(engine: Engine): Promise<Late> {
  const server = await guardedServer(engine);
  const body = JSON.stringify({ jsonrpc: '2.0', ...initializeRpc('2025-11-25') });
  const opened = await send(server.port, { headers: [...HOST, ...POST], body }).done;
  const hold = () => {
    const waiting: ((outcome: Authenticated) => void)[] = [];
    server.tokens.authenticate = () => new Promise((resolve) => waiting.push(resolve));
    return {
      asked: () => waiting.length,
      answer: (outcome: Authenticated) => {
        for (const tell of waiting.splice(0)) tell(outcome);
      },
    };
  };
  const proof = server.tokens.worth.get('alice') as Proof;
  return { ...server, session: String(opened.headers['mcp-session-id']), proof, hold };
}

/** What would stay open, or have an effect. */
function ways(session: string): Record<string, Asked> {
  const own: Lines = [...HOST, ['mcp-session-id', session]];
  const stream: Lines = [['accept', 'text/event-stream']];
  return {
    'an event stream': { method: 'GET', path: '/sse', headers: [...HOST, ...stream] },
    'a stream of a session': { method: 'GET', headers: [...own, ...stream] },
    'a WebSocket': { method: 'GET', path: '/ws', headers: [...HOST, ...UPGRADE] },
  };
}

async function askedLate(server: Late, asked: Asked): Promise<[Sending, (outcome: Authenticated) => void]> {
  const held = server.hold();
  const sending = send(server.port, asked);
  await expect.poll(held.asked).toBe(1);
  return [sending, held.answer];
}

/** Guests, event streams, and whether the session is being listened to. */
function open({ edge, sse, session, proof }: Late): unknown[] {
  return [edge.sessions.guests.size, sse.size, edge.sessions.find('main', session, proof)?.streams?.heard];
}

describe.each(ENGINES)('on $name', ({ engine }) => {
  test.each(Object.keys(ways('')))('%s is not opened for a client that has left meanwhile', async (way) => {
    const server = await lateServer(engine);
    const before = open(server);
    const [sending, answer] = await askedLate(server, ways(server.session)[way]!);
    sending.leave();
    // Another connection is served behind it, so the engine has seen that this one is gone.
    const { status } = await send(server.port, { method: 'GET', path: '/nothing', headers: HOST }).done;
    expect(status).toBe(404);
    answer(server.proof);
    await expect.poll(() => open(server)).toEqual(before);
    expect(server.errors).toEqual([]);
  });

  test.each(Object.keys(ways('')))(
    '%s is not opened for whom a reload does not want any more',
    async (way) => {
      const server = await lateServer(engine);
      const before = open(server);
      const [sending, answer] = await askedLate(server, ways(server.session)[way]!);
      server.tokens.withdrawn.add(server.proof);
      answer(server.proof);
      const { status, headers } = await sending.done;
      expect(status).toBe(401);
      expect(headers['www-authenticate']).toContain('error="invalid_token"');
      expect(open(server)).toEqual(before);
    },
  );

  test('a session is not ended for whom a reload does not want any more', async () => {
    const server = await lateServer(engine);
    const asked = { method: 'DELETE', headers: [...HOST, ['mcp-session-id', server.session] as const] };
    const [sending, answer] = await askedLate(server, asked);
    server.tokens.withdrawn.add(server.proof);
    answer(server.proof);
    expect((await sending.done).status).toBe(401);
    expect(server.edge.sessions.size).toBe(1);
  });

  test('a gateway that ends waits for the answer, and opens no WebSocket any more', async () => {
    const server = await lateServer(engine);
    const [sending, answer] = await askedLate(server, ways('')['a WebSocket']!);
    const closed = server.close();
    answer(server.proof);
    expect((await sending.done).status).toBe(503);
    await closed;
  });

  test('a fault of our own costs one request', async () => {
    const server = await lateServer(engine);
    const { authenticate } = server.tokens;
    server.tokens.authenticate = () => {
      throw new Error('broken');
    };
    for (const asked of Object.values(ways(server.session))) {
      const { status, messages } = await send(server.port, asked).done;
      expect([status, messages]).toMatchObject([200, [{ error: { code: -32603 } }]]);
    }
    expect(server.errors.length).toBeGreaterThan(0);
    server.tokens.authenticate = authenticate;
    const { status } = await send(server.port, {
      method: 'DELETE',
      headers: [...HOST, ['mcp-session-id', server.session]],
    }).done;
    expect(status).toBe(200);
  });
});
