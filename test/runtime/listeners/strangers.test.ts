// Without a good token nothing happens, whatever is asked for and however: every method, path and era answers a stranger
// with the same 401, and says where tokens come from.
import { describe, expect, test } from 'vitest';
import { envelope, MODERN } from './desk.ts';
import { ENGINES, type Got, send } from './engines.ts';
import type { Asked } from './fake-http.ts';
import { challengeAt, type GuardedServer, guardedServer } from './guarded.ts';
import { bearer } from './known-tokens.ts';

type Lines = readonly (readonly [string, string])[];

const HOST = ['host', 'localhost'] as const;
const JSON_TYPE = ['content-type', 'application/json'] as const;
const BOTH = ['accept', 'application/json, text/event-stream'] as const;
const STREAM = ['accept', 'text/event-stream'] as const;
const UPGRADE: Lines = [
  ['connection', 'Upgrade'],
  ['upgrade', 'websocket'],
  ['sec-websocket-version', '13'],
  ['sec-websocket-key', 'AAAAAAAAAAAAAAAAAAAAAA=='],
  ['sec-websocket-protocol', 'mcp'],
];

function rpc(message: object): string {
  return JSON.stringify({ jsonrpc: '2.0', id: 1, ...message });
}

function modern(method: string, params: object = {}, more: Lines = []): Asked {
  const head: Lines = [HOST, JSON_TYPE, BOTH, ['mcp-protocol-version', MODERN], ['mcp-method', method]];
  return { headers: [...head, ...more], body: rpc({ method, params: { ...params, _meta: envelope() } }) };
}

const CALL = { name: 'echo', arguments: {} };
const INITIALIZE = {
  method: 'initialize',
  params: { protocolVersion: '2025-03-26', capabilities: {}, clientInfo: { name: 't', version: '1' } },
};

/** Every way in, with the path its description is for; `session` and `stream` are alice's. */
function waysIn(session: string, stream: string): Record<string, [Asked, string]> {
  const inSession: Lines = [HOST, ['mcp-session-id', session], ['mcp-protocol-version', '2025-03-26']];
  const legacy = (message: object): Asked => ({
    headers: [...inSession, JSON_TYPE, BOTH],
    body: rpc(message),
  });
  const call = { method: 'tools/call', params: CALL };
  return {
    'a modern call': [modern('tools/call', CALL, [['mcp-name', 'echo']]), '/mcp'],
    'a modern list': [modern('tools/list'), '/mcp'],
    'a modern discovery': [modern('server/discover'), '/mcp'],
    'a legacy handshake': [{ headers: [HOST, JSON_TYPE, BOTH], body: rpc(INITIALIZE) }, '/mcp'],
    'a legacy call': [legacy(call), '/mcp'],
    'a legacy call without a session': [{ headers: [HOST, JSON_TYPE, BOTH], body: rpc(call) }, '/mcp'],
    'a cancellation': [
      legacy({ method: 'notifications/cancelled', id: undefined, params: { requestId: 1 } }),
      '/mcp',
    ],
    'a batch': [{ headers: [...inSession, JSON_TYPE, BOTH], body: `[${rpc(call)}]` }, '/mcp'],
    'a body that is no JSON': [{ headers: [HOST, JSON_TYPE, BOTH], body: '{"' }, '/mcp'],
    'a body of another type': [{ headers: [HOST, BOTH], body: 'a=1' }, '/mcp'],
    'an answer that cannot be read': [{ headers: [HOST, JSON_TYPE], body: rpc(call) }, '/mcp'],
    'too large a body': [{ headers: [HOST, JSON_TYPE, BOTH], body: 'x'.repeat(3000) }, '/mcp'],
    'a stream of a session': [{ method: 'GET', headers: [...inSession, STREAM] }, '/mcp'],
    'a stream taken up again': [
      { method: 'GET', headers: [...inSession, STREAM, ['last-event-id', 'x.0.1']] },
      '/mcp',
    ],
    'a look at the address': [{ method: 'GET', headers: [HOST] }, '/mcp'],
    'a modern GET': [{ method: 'GET', headers: [HOST, ['mcp-protocol-version', MODERN]] }, '/mcp'],
    'the end of a session': [{ method: 'DELETE', headers: inSession }, '/mcp'],
    'another method': [{ method: 'PUT', headers: [HOST, ['content-length', '0']] }, '/mcp'],
    'an event stream': [{ method: 'GET', path: '/sse', headers: [HOST, STREAM] }, '/sse'],
    'an event stream that cannot be read': [
      { method: 'GET', path: '/sse', headers: [HOST, ['accept', 'text/html']] },
      '/sse',
    ],
    'a message to an event stream': [
      { path: `/message?sessionId=${stream}`, headers: [HOST, JSON_TYPE], body: rpc(call) },
      '/sse',
    ],
    'a message to no event stream': [
      { path: '/message?sessionId=x', headers: [HOST, JSON_TYPE], body: rpc(call) },
      '/sse',
    ],
    'a message to nothing': [{ path: '/message', headers: [HOST, JSON_TYPE], body: rpc(call) }, '/sse'],
    'a WebSocket': [{ method: 'GET', path: '/ws', headers: [HOST, ...UPGRADE] }, '/ws'],
    'a WebSocket of another kind': [
      { method: 'GET', path: '/ws', headers: [HOST, ...UPGRADE.slice(0, 4)] },
      '/ws',
    ],
    'no WebSocket': [{ method: 'GET', path: '/ws', headers: [HOST] }, '/ws'],
  };
}

function showing(asked: Asked, ...tokens: string[]): Asked {
  return { ...asked, headers: [...(asked.headers ?? []), ...tokens.map(bearer)] };
}

/** A session and an event stream that are open already, both alice's. */
async function settled(server: GuardedServer): Promise<Record<string, [Asked, string]>> {
  const { port } = server;
  const opened = await send(
    port,
    showing({ headers: [HOST, JSON_TYPE, BOTH], body: rpc(INITIALIZE) }, 'alice'),
  ).done;
  const session = String(opened.headers['mcp-session-id']);
  const sse = send(port, showing({ method: 'GET', path: '/sse', headers: [HOST, STREAM] }, 'alice'));
  const [, stream = ''] = /sessionId=(\S+)/.exec(await sse.began) ?? [];
  return waysIn(session, stream);
}

function bodyOf({ status, body }: Got): unknown[] {
  return [status, body];
}

const REFUSED = [401, '{"jsonrpc":"2.0","id":null,"error":{"code":401,"message":"Unauthorized"}}'];

describe.each(ENGINES)('on $name', ({ engine }) => {
  test.each<[string, string[], string]>([
    ['nothing', [], 'Bearer '],
    ['a token nobody knows', ['mallory'], 'Bearer error="invalid_token", '],
    ['a token that has expired', ['expired'], 'Bearer error="invalid_token", '],
    ['two tokens', ['alice', 'bob'], 'Bearer error="invalid_token", '],
    ['a token that takes a while to find out about', ['slow'], 'Bearer error="invalid_token", '],
  ])('every way in is closed to whoever shows %s', async (_what, tokens, scheme) => {
    const server = await guardedServer(engine, { maxRequestBytes: 2000 });
    server.tokens.slow.add('slow');
    const ways = await settled(server);
    for (const [way, [asked, path]] of Object.entries(ways)) {
      const got = await send(server.port, showing(asked, ...tokens)).done;
      expect(bodyOf(got), way).toEqual(REFUSED);
      expect(got.headers['www-authenticate'], way).toBe(scheme + challengeAt(path));
      expect(got.headers['mcp-session-id'], way).toBeUndefined();
    }
    expect(server.upstream.calls).toEqual([]);
    // Nothing of alice's was ended, and nothing was opened.
    expect([server.edge.sessions.size, server.sse.size]).toEqual([1, 1]);
    const { authFailures } = server.ledger;
    expect(authFailures).toHaveLength(Object.keys(ways).length);
    expect(server.errors).toEqual([]);
  });

  test.each(['alice', 'slow'])('with the good token %s every way in is open', async (token) => {
    const server = await guardedServer(engine);
    server.tokens.worth.set('slow', server.tokens.worth.get('alice')!);
    server.tokens.slow.add('slow');
    const ways = await settled(server);
    const told: Record<string, number> = {};
    for (const [way, [asked]] of Object.entries(ways)) {
      const sending = send(server.port, showing(asked, token));
      const got = await Promise.race([sending.done, sending.began.then(() => ({ status: 200 }))]);
      told[way] = got.status;
      sending.leave();
    }
    expect(told).toEqual({
      'a modern call': 200,
      'a modern list': 200,
      'a modern discovery': 200,
      'a legacy handshake': 200,
      'a legacy call': 200,
      'a legacy call without a session': 400,
      'a cancellation': 202,
      'a batch': 200,
      'a body that is no JSON': 400,
      'a body of another type': 415,
      'an answer that cannot be read': 406,
      'too large a body': 400,
      'a stream of a session': 200,
      'a stream taken up again': 400,
      'a look at the address': 406,
      'a modern GET': 405,
      'the end of a session': 200,
      'another method': 405,
      'an event stream': 200,
      'an event stream that cannot be read': 406,
      'a message to an event stream': 202,
      'a message to no event stream': 404,
      'a message to nothing': 400,
      'a WebSocket': 101,
      'a WebSocket of another kind': 400,
      'no WebSocket': 426,
    });
    expect(server.errors).toEqual([]);
  });

  test('nobody who could say so can be asked: the client is told when to come again', async () => {
    const server = await guardedServer(engine);
    server.tokens.worth.set('later', {
      failure: 'unavailable',
      reason: 'keys_unavailable',
      retryAfter: 4.2,
    });
    server.tokens.worth.set('often', { failure: 'too_many', reason: 'attempts', retryAfter: 60 });
    for (const [way, [asked]] of Object.entries(waysIn('x', 'x'))) {
      const later = await send(server.port, showing(asked, 'later')).done;
      expect([later.status, later.headers['retry-after']], way).toEqual([503, '5']);
      expect(later.headers['www-authenticate'], way).toBeUndefined();
      const often = await send(server.port, showing(asked, 'often')).done;
      expect([often.status, often.headers['retry-after']], way).toEqual([429, '60']);
    }
    expect(server.upstream.calls).toEqual([]);
  });

  test('where nothing has to be shown, what is shown has to be good', async () => {
    const server = await guardedServer(engine);
    server.tokens.required = false;
    const [call] = waysIn('x', 'x')['a modern call']!;
    expect((await send(server.port, call).done).status).toBe(200);
    expect((await send(server.port, showing(call, 'alice')).done).status).toBe(200);
    expect(bodyOf(await send(server.port, showing(call, 'expired')).done)).toEqual(REFUSED);
    expect(server.upstream.calls.map(({ call }) => call.client.client === 'alice')).toEqual([false, true]);
  });

  test.each(['/mcp', '/sse', '/message', '/ws'])(
    'a browser may ask first whether it may come: %s',
    async (path) => {
      const server = await guardedServer(engine);
      const page: Lines = [HOST, ['origin', 'https://app.example.com']];
      const asked = await send(server.port, { method: 'OPTIONS', path, headers: page }).done;
      expect(asked.status).toBe(204);
      expect(asked.headers['access-control-allow-headers']).toContain('authorization');
      const plain = await send(server.port, { method: 'OPTIONS', path, headers: [HOST] }).done;
      expect(plain.status).toBe(405);
      expect(server.tokens.asked).toEqual([]);
    },
  );

  test('a page of an allowed origin can read why it was refused', async () => {
    const server = await guardedServer(engine);
    const page: Lines = [HOST, ['origin', 'https://app.example.com'], JSON_TYPE, BOTH];
    const got = await send(server.port, { headers: page, body: '{}' }).done;
    expect(got.status).toBe(401);
    expect(got.headers['access-control-allow-origin']).toBe('https://app.example.com');
    expect(got.headers['access-control-expose-headers']).toContain('www-authenticate');
  });

  test.each([
    'access_token',
    'token',
    'Access_Token',
    'api_key',
    'apikey',
    'X-API-Key',
    'id_token',
    'authorization',
    'auth_token',
    'jwt',
    'refresh-token',
    '%61ccess_token',
  ])('a token in the address is refused unread, and written nowhere: %s', async (name) => {
    const server = await guardedServer(engine);
    for (const path of ['/mcp', '/sse', '/message', '/ws']) {
      const asked = {
        method: 'GET',
        path: `${path}?${name}=s3cret-canary`,
        headers: [HOST, bearer('alice')],
      };
      const got = await send(server.port, asked).done;
      expect(got.status).toBe(400);
      expect(got.body + JSON.stringify(got.headers)).not.toContain('s3cret');
    }
    expect(server.tokens.asked).toEqual([]);
    expect(JSON.stringify(server.lines)).not.toContain('s3cret');
  });
});
