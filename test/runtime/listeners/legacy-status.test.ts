// The statuses and errors a legacy client sees (2025-11-25 and earlier), as the official servers give them.
import { describe, expect, test } from 'vitest';
import { answer } from '../pipeline/answers.ts';
import { denyWith, ScriptedUpstream, toolNamed } from '../pipeline/scene.ts';
import { callRpc, deskOf, initializeRpc, legacyAsk, only, openSession } from './desk.ts';
import { type Asked, ask } from './fake-http.ts';

const LIST = { id: 1, method: 'tools/list' };

function refusal(asked: Asked, setup = {}) {
  const desk = deskOf(setup);
  const response = ask(desk.handler, asked);
  expect(desk.upstream.calls).toHaveLength(0);
  expect(desk.errors).toEqual([]);
  return { response, error: only(response).error, id: only(response).id };
}

describe('the HTTP head', () => {
  test.each([
    ['an unknown path', { path: '/other' }, {}, 404, -32000],
    ['a foreign Host', {}, { host: 'evil.example' }, 403, -32000],
    ['no Host', {}, { host: undefined }, 403, -32000],
    ['userinfo in Host', {}, { host: 'evil@localhost' }, 403, -32000],
    ['a foreign Origin', {}, { origin: 'http://evil.example' }, 403, -32000],
    ['the Origin null', {}, { origin: 'null' }, 403, -32000],
    ['GET without a session', { method: 'GET' }, {}, 400, -32000],
    ['GET of what is no stream', { method: 'GET' }, { accept: 'application/json' }, 406, -32000],
    ['GET of an unknown session', { method: 'GET', body: '' }, { 'mcp-session-id': 'dead' }, 404, -32001],
    ['PUT', { method: 'PUT' }, {}, 405, -32000],
    ['OPTIONS without Origin', { method: 'OPTIONS' }, {}, 405, -32000],
    ['no Content-Type', {}, { 'content-type': undefined }, 415, -32000],
    ['a form', {}, { 'content-type': 'text/plain' }, 415, -32000],
    ['JSON in UTF-16', {}, { 'content-type': 'application/json; charset=utf-16' }, 415, -32000],
    ['a compressed body', {}, { 'content-encoding': 'gzip' }, 415, -32000],
    ['no Accept', {}, { accept: undefined }, 406, -32000],
    ['Accept without streams', {}, { accept: 'application/json' }, 406, -32000],
    ['Accept without JSON', {}, { accept: 'text/event-stream' }, 406, -32000],
  ])('%s is refused', (_what, change, headers, status, code) => {
    const { response, error, id } = refusal({ ...legacyAsk(initializeRpc(), undefined, headers), ...change });
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toBe('application/json');
    expect(error.code).toBe(code);
    expect(id).toBeNull();
  });

  test('a refused method names the allowed ones', () => {
    const { response } = refusal({ ...legacyAsk(initializeRpc()), method: 'PUT' });
    expect(response.headers.allow).toBe('GET, POST, DELETE');
  });

  test.each([
    'host',
    'authorization',
    'content-type',
    'mcp-session-id',
    'mcp-protocol-version',
    'mcp-name',
    'origin',
  ])('%s sent twice is refused', (name) => {
    const asked = legacyAsk(initializeRpc(), undefined, {
      origin: 'https://app.example.com',
      [name]: undefined,
    });
    const value =
      { host: 'localhost', 'content-type': 'application/json', origin: 'https://app.example.com' }[name] ??
      'a';
    const headers = [...asked.headers!, [name, value] as const, [name, value] as const];
    if (name !== 'origin') headers.push(['origin', 'https://app.example.com']);
    const { response, error } = refusal({ ...asked, headers });
    expect(response.status).toBe(400);
    expect(error.code).toBe(-32600);
  });

  test('a body over the limit is refused', () => {
    const { response, error } = refusal(
      { ...legacyAsk(initializeRpc()), body: 'x'.repeat(1001) },
      { maxRequestBytes: 1000 },
    );
    expect(response.status).toBe(413);
    expect(error.code).toBe(413);
  });
});

describe('browsers', () => {
  const page = { origin: 'https://app.example.com' };

  test('a page of an allowed origin may read answers and the session id', () => {
    const { response } = { response: ask(deskOf().handler, legacyAsk(initializeRpc(), undefined, page)) };
    expect(response.status).toBe(200);
    expect(response.headers['access-control-allow-origin']).toBe(page.origin);
    expect(response.headers['access-control-expose-headers']).toBe(
      'mcp-session-id, www-authenticate, retry-after',
    );
    expect(response.headers.vary).toBe('origin');
  });

  test('a preflight request of an allowed origin is answered, of a foreign one refused without a word about origins', () => {
    const { handler } = deskOf();
    const host = ['host', 'localhost:8080'] as const;
    const allowed = ask(handler, { method: 'OPTIONS', headers: [host, ['origin', page.origin]] });
    expect(allowed.status).toBe(204);
    expect(allowed.headers['access-control-allow-methods']).toBe('GET, POST, DELETE');
    expect(allowed.headers['access-control-allow-origin']).toBe(page.origin);
    const foreign = ask(handler, { method: 'OPTIONS', headers: [host, ['origin', 'http://evil.example']] });
    expect(foreign.status).toBe(403);
    expect(Object.keys(foreign.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('no header about origins goes to a client that is no browser', () => {
    const response = ask(deskOf().handler, legacyAsk(initializeRpc()));
    expect(Object.keys(response.headers).sort()).toEqual(['content-type', 'mcp-session-id']);
  });
});

describe('the body', () => {
  test.each([
    ['no JSON', 'hello', -32700],
    ['an empty body', '', -32700],
    ['trailing bytes', '{"jsonrpc":"2.0","id":1,"method":"ping"}{}', -32700],
    ['a comment', '{"jsonrpc":"2.0",/**/"id":1,"method":"ping"}', -32700],
    ['a batch without a session', '[{"jsonrpc":"2.0","id":1,"method":"ping"}]', -32000],
    ['an empty batch', '[]', -32600],
    ['no method', '{"jsonrpc":"2.0","id":1}', -32600],
    ['another JSON-RPC', '{"jsonrpc":"1.0","id":1,"method":"ping"}', -32600],
    ['id null', '{"jsonrpc":"2.0","id":null,"method":"ping"}', -32600],
  ])('%s is refused', (_what, body, code) => {
    const { response, error } = refusal({ ...legacyAsk(initializeRpc()), body });
    expect(response.status).toBe(400);
    expect(error.code).toBe(code);
  });
});

describe('sessions', () => {
  test('initialize opens one and tells its id', () => {
    const desk = deskOf();
    const response = ask(desk.handler, legacyAsk(initializeRpc('2025-06-18', 'init')));
    expect(response.status).toBe(200);
    expect(response.headers['mcp-session-id']).toMatch(/^[\x21-\x7e]{22,}$/);
    expect(only(response)).toEqual({
      jsonrpc: '2.0',
      id: 'init',
      result: {
        protocolVersion: '2025-06-18',
        capabilities: { tools: {} },
        serverInfo: { name: 'mcpgw', version: '0.0.0' },
      },
    });
  });

  test.each([
    ['2025-11-25', '2025-11-25'],
    ['2025-03-26', '2025-03-26'],
    ['2024-11-05', '2024-11-05'],
    ['2024-10-07', '2024-10-07'],
    ['2026-07-28', '2025-11-25'],
    ['1999-01-01', '2025-11-25'],
    ['nonsense', '2025-11-25'],
  ])('asked for %s the gateway speaks %s', (asked, spoken) => {
    const response = ask(deskOf().handler, legacyAsk(initializeRpc(asked)));
    expect(only(response).result.protocolVersion).toBe(spoken);
  });

  test('a request without session is refused, whatever sessions there are', () => {
    const desk = deskOf();
    openSession(desk);
    for (const method of ['tools/list', 'ping', 'tools/call', 'no/such/method']) {
      const response = ask(desk.handler, legacyAsk({ id: 7, method, params: { name: 'echo' } }));
      expect(response.status).toBe(400);
      expect(only(response)).toMatchObject({
        id: 7,
        error: { code: -32000, message: 'Bad Request: Mcp-Session-Id header is required' },
      });
    }
    expect(desk.upstream.calls).toHaveLength(0);
  });

  test('an unknown session is not found', () => {
    const response = ask(deskOf().handler, legacyAsk(LIST, 'no-such-session'));
    expect(response.status).toBe(404);
    expect(only(response)).toMatchObject({ id: 1, error: { code: -32001, message: 'Session not found' } });
  });

  test('a second initialize in a session is refused; one with a dead session opens a new one', () => {
    const desk = deskOf();
    const session = openSession(desk);
    const second = ask(desk.handler, legacyAsk(initializeRpc(), session));
    expect(second.status).toBe(400);
    expect(only(second).error.code).toBe(-32600);
    const stale = ask(desk.handler, legacyAsk(initializeRpc(), 'dead'));
    expect(stale.status).toBe(200);
    expect(stale.headers['mcp-session-id']).not.toBe('dead');
  });

  test('DELETE ends it: 200, then 404 for everything', () => {
    const desk = deskOf();
    const session = openSession(desk);
    const end = { ...legacyAsk({}, session), method: 'DELETE', body: '' };
    const first = ask(desk.handler, end);
    expect([first.status, first.body]).toEqual([200, '']);
    expect(ask(desk.handler, end).status).toBe(404);
    expect(ask(desk.handler, legacyAsk(LIST, session)).status).toBe(404);
  });

  test('DELETE without a session id is refused', () => {
    expect(ask(deskOf().handler, { ...legacyAsk({}), method: 'DELETE', body: '' }).status).toBe(400);
  });

  test('a version header nobody speaks is refused, one of another legacy revision or none is not', () => {
    const desk = deskOf();
    const session = openSession(desk);
    const bad = ask(desk.handler, legacyAsk(LIST, session, { 'mcp-protocol-version': '1999-01-01' }));
    expect(bad.status).toBe(400);
    expect(only(bad).error.code).toBe(-32000);
    for (const version of ['2024-11-05', undefined]) {
      expect(ask(desk.handler, legacyAsk(LIST, session, { 'mcp-protocol-version': version })).status).toBe(
        200,
      );
    }
  });

  test('the number of sessions is bounded, and idle ones make room', () => {
    const desk = deskOf({ maxSessions: 2 });
    const first = openSession(desk);
    desk.clock.now += 1000;
    openSession(desk);
    const refused = ask(desk.handler, legacyAsk(initializeRpc()));
    expect(refused.status).toBe(503);
    expect(only(refused)).toMatchObject({ id: 0, error: { code: 503 } });
    expect(refused.headers['mcp-session-id']).toBeUndefined();
    desk.clock.now += 30 * 60 * 1000 - 500;
    openSession(desk);
    expect(ask(desk.handler, legacyAsk(LIST, first)).status).toBe(404);
  });
});

describe('inside a session', () => {
  function inSession(rpc: object, setup = {}) {
    const desk = deskOf(setup);
    const response = ask(desk.handler, legacyAsk(rpc, openSession(desk)));
    return { desk, response };
  }

  test('ping is answered with exactly {}', () => {
    const { response } = inSession({ id: 3, method: 'ping' });
    expect(response.status).toBe(200);
    expect(response.body).toBe('{"jsonrpc":"2.0","id":3,"result":{}}');
  });

  test('tools/list comes from the catalog', () => {
    const { response, desk } = inSession(LIST);
    expect(only(response).result.tools.map((tool: { name: string }) => tool.name)).toEqual(['echo', 'add']);
    expect(desk.upstream.calls).toHaveLength(0);
  });

  test.each(['x', ''])('the cursor %j was never handed out', (cursor) => {
    const { response } = inSession({ id: 1, method: 'tools/list', params: { cursor } });
    expect([response.status, only(response).error.code]).toEqual([200, -32602]);
  });

  const NOTHING_ELSE = { logging: false, resources: false, subscribe: false, prompts: false };

  test.each([
    ['logging/setLevel', { level: 'info' }],
    ['resources/list', {}],
    ['prompts/get', { name: 'x' }],
    ['server/discover', {}],
    ['toString', {}],
    ['__proto__', {}],
    ['Ping', {}],
  ])('%s does not exist where nobody offers it', (method, params) => {
    const { response } = inSession({ id: 4, method, params }, { families: NOTHING_ELSE });
    expect(response.status).toBe(200);
    expect(only(response)).toMatchObject({ id: 4, error: { code: -32601 } });
  });

  test.each([
    { method: 'notifications/initialized' },
    { method: 'notifications/roots/list_changed' },
    { method: 'notifications/cancelled', params: { requestId: 99 } },
    { method: 'notifications/whatever' },
    { id: 0, result: {} },
    { id: 0, error: { code: 1, message: 'no' } },
  ])('%j is taken without an answer', (rpc) => {
    const { response } = inSession(rpc);
    expect([response.status, response.body]).toEqual([202, '']);
  });

  test('a notification needs its session too', () => {
    const { handler } = deskOf();
    expect(ask(handler, legacyAsk({ method: 'notifications/initialized' })).status).toBe(400);
    expect(ask(handler, legacyAsk({ method: 'notifications/initialized' }, 'dead')).status).toBe(404);
  });

  test('a tool that does not exist', () => {
    const { response, desk } = inSession(callRpc(5, 'nope'));
    expect([response.status, only(response)]).toMatchObject([
      200,
      { id: 5, error: { code: -32602, message: 'Unknown tool' } },
    ]);
    expect(desk.ledger.finished).toMatchObject([{ slot: -1, upstream: -1, outcome: 'unknown_tool' }]);
  });

  test('a tool a rule denies is refused in the words of the rule', () => {
    const setup = {
      routes: [denyWith('Ask the data team.')],
      entries: [{ route: 0 }],
      tools: [toolNamed('echo', { candidates: [0] })],
    };
    const { response, desk } = inSession(callRpc(5), setup);
    expect([response.status, only(response)]).toMatchObject([
      200,
      { id: 5, error: { code: 403, message: 'Ask the data team.' } },
    ]);
    expect(desk.ledger.outcomes).toEqual(['denied']);
    expect(desk.upstream.calls).toHaveLength(0);
  });

  test('an id in use is refused while its call runs, and free again after', () => {
    const desk = deskOf();
    const session = openSession(desk);
    const first = ask(desk.handler, legacyAsk(callRpc('a'), session));
    const second = ask(desk.handler, {
      ...legacyAsk(callRpc('a'), session),
      body: JSON.stringify({ jsonrpc: '2.0', ...callRpc('a') }).replace('"a"', '"\\u0061"'),
    });
    expect(second.status).toBe(400);
    expect(only(second).error.code).toBe(-32600);
    expect(desk.upstream.calls).toHaveLength(1);
    answer(desk.upstream.calls[0]!, { content: [] });
    expect(first.status).toBe(200);
    ask(desk.handler, legacyAsk(callRpc('a'), session));
    expect(desk.upstream.calls).toHaveLength(2);
  });

  test('an id in use in one session is free in every other', () => {
    const desk = deskOf();
    ask(desk.handler, legacyAsk(callRpc(1), openSession(desk)));
    ask(desk.handler, legacyAsk(callRpc(1), openSession(desk)));
    expect(desk.upstream.calls).toHaveLength(2);
  });

  test.each([
    ['up', 'overloaded', 'The gateway is overloaded'],
    ['down', 'unavailable', 'The upstream is unavailable'],
  ] as const)('an upstream that is %s and takes no call', (phase, _kind, message) => {
    const upstream = new ScriptedUpstream('one');
    upstream.takes = false;
    upstream.state = { ...upstream.state, phase };
    const { response, desk } = inSession(callRpc(6), { upstreams: [upstream] });
    expect([response.status, only(response)]).toMatchObject([200, { id: 6, error: { code: 503, message } }]);
    expect(desk.ledger.outcomes).toEqual(['unavailable']);
  });
});
