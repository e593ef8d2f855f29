// The statuses and errors a client of 2026-07-28 sees.
import { describe, expect, test } from 'vitest';
import { answer } from '../pipeline/answers.ts';
import { denyWith, toolNamed } from '../pipeline/scene.ts';
import {
  callRpc,
  deskOf,
  envelope,
  MODERN,
  modernAsk,
  modernCall,
  only,
  openSession,
  withLines,
} from './desk.ts';
import { type Asked, ask } from './fake-http.ts';

const LIST = { id: 1, method: 'tools/list' };

function refusal(asked: Asked, setup = {}) {
  const desk = deskOf(setup);
  const response = ask(desk.handler, asked);
  expect(desk.upstream.calls).toHaveLength(0);
  expect(desk.errors).toEqual([]);
  const { id, error } = only(response);
  return { status: response.status, id, error, desk };
}

describe('the envelope', () => {
  const body = (meta: unknown) =>
    JSON.stringify({ jsonrpc: '2.0', id: 'e', method: 'tools/list', params: { _meta: meta } });
  const without = (key: string) => {
    const meta = envelope();
    delete meta[`io.modelcontextprotocol/${key}`];
    return meta;
  };

  test.each([
    ['no params', '{"jsonrpc":"2.0","id":"e","method":"tools/list"}'],
    ['no _meta', '{"jsonrpc":"2.0","id":"e","method":"tools/list","params":{}}'],
    ['no version', body(without('protocolVersion'))],
    ['no capabilities', body(without('clientCapabilities'))],
    ['capabilities that are no object', body(envelope({ 'io.modelcontextprotocol/clientCapabilities': 1 }))],
  ])('%s is invalid params, with status 400', (_what, text) => {
    expect(refusal({ ...modernAsk(LIST), body: text })).toMatchObject({
      status: 400,
      id: 'e',
      error: { code: -32602 },
    });
  });

  test('needs no clientInfo', () => {
    const response = ask(deskOf().handler, { ...modernAsk(LIST), body: body(without('clientInfo')) });
    expect(response.status).toBe(200);
  });

  test('of a version nobody speaks is refused, with the versions we speak', () => {
    const asked = modernAsk(
      LIST,
      { 'mcp-protocol-version': '2099-01-01' },
      { 'io.modelcontextprotocol/protocolVersion': '2099-01-01' },
    );
    expect(refusal(asked)).toMatchObject({
      status: 400,
      id: 1,
      error: { code: -32022, data: { supported: [MODERN], requested: '2099-01-01' } },
    });
    const odd = modernAsk(
      LIST,
      { 'mcp-protocol-version': 'v999.0.0' },
      { 'io.modelcontextprotocol/protocolVersion': 'v999.0.0' },
    );
    expect(refusal(odd)).toMatchObject({
      status: 400,
      error: { code: -32022, data: { requested: 'v999.0.0' } },
    });
  });
});

describe('the headers that mirror the body', () => {
  test.each([
    ['another version', { 'mcp-protocol-version': '2025-11-25' }],
    ['no version', { 'mcp-protocol-version': undefined }],
    ['another method', { 'mcp-method': 'tools/list' }],
    ['a method in capitals', { 'mcp-method': 'TOOLS/CALL' }],
    ['no method', { 'mcp-method': undefined }],
    ['another name', { 'mcp-name': 'safe' }],
    ['no name', { 'mcp-name': undefined }],
    ['a name in capitals', { 'mcp-name': 'ECHO' }],
    ['a name that is no Base64', { 'mcp-name': '=?base64?ZWNo*w==?=' }],
  ])('%s is a mismatch', (_what, headers) => {
    expect(refusal(modernAsk(callRpc('m'), headers))).toMatchObject({
      status: 400,
      id: 'm',
      error: { code: -32020 },
    });
  });

  test.each([
    ['in Base64', { 'mcp-name': '=?base64?ZWNobw==?=' }],
    ['with blanks around', { 'mcp-name': ' echo\t', 'mcp-method': ' tools/call' }],
  ])('a name %s is accepted', (_what, headers) => {
    const desk = deskOf();
    ask(desk.handler, modernAsk(callRpc(1), headers));
    expect(desk.upstream.calls).toHaveLength(1);
  });
});

describe('Accept', () => {
  test.each([
    ['text/html', 406],
    ['image/*', 406],
    [undefined, 200],
    ['*/*', 200],
    ['application/json', 200],
  ])('%s gives %d', (accept, status) => {
    expect(ask(deskOf().handler, modernAsk(LIST, { accept })).status).toBe(status);
  });

  test('a client that reads streams only gets its answer as one', () => {
    const response = ask(deskOf().handler, modernAsk(LIST, { accept: 'text/event-stream' }));
    expect(response.headers['content-type']).toBe('text/event-stream');
    expect(only(response).result.tools).toHaveLength(2);
  });

  test('a client that reads JSON only gets no progress, and JSON', () => {
    const desk = deskOf();
    const response = ask(desk.handler, {
      ...modernCall(1, 'echo', {}, 'p'),
      headers: modernAsk(callRpc(1), { accept: 'application/json' }).headers!,
    });
    const [taken] = desk.upstream.calls;
    expect(taken!.call.wantsProgress).toBe(false);
    answer(taken!, { content: [] });
    expect(response.headers['content-type']).toBe('application/json');
  });
});

describe('methods', () => {
  test.each([
    ['initialize', {}],
    ['ping', {}],
    ['logging/setLevel', { level: 'info' }],
    ['resources/subscribe', { uri: 'x:y' }],
    ['resources/unsubscribe', { uri: 'x:y' }],
    ['unknown/method', {}],
    ['tools/List', {}],
  ])('%s does not exist: 404 with a JSON-RPC body', (method, params) => {
    expect(refusal(modernAsk({ id: 4, method, params }))).toMatchObject({
      status: 404,
      id: 4,
      error: { code: -32601, message: 'Method not found' },
    });
  });

  test('server/discover tells the modern versions and what works', () => {
    const response = ask(deskOf().handler, modernAsk({ id: 'd', method: 'server/discover' }));
    expect(response.status).toBe(200);
    expect(only(response).result).toEqual({
      resultType: 'complete',
      supportedVersions: [MODERN],
      capabilities: { tools: {} },
      ttlMs: 0,
      cacheScope: 'private',
      _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'mcpgw', version: '0.0.0' } },
    });
  });

  test('tools/list comes from the catalog, and no cursor was ever handed out', () => {
    const desk = deskOf();
    const listed = only(ask(desk.handler, modernAsk(LIST))).result;
    expect(listed.tools.map((tool: { name: string }) => tool.name)).toEqual(['echo', 'add']);
    expect(listed).toMatchObject({ resultType: 'complete', ttlMs: 0, cacheScope: 'public' });
    const paged = ask(desk.handler, modernAsk({ ...LIST, params: { cursor: 'x' } }));
    expect([paged.status, only(paged).error.code]).toEqual([200, -32602]);
  });

  test('a notification is taken', () => {
    const response = ask(
      deskOf().handler,
      modernAsk({ method: 'notifications/cancelled', params: { requestId: 1 } }),
    );
    expect([response.status, response.body]).toEqual([202, '']);
  });

  test('sessions mean nothing: a session id is ignored and none is handed out', () => {
    const desk = deskOf();
    const session = openSession(desk);
    for (const id of [session, 'nonsense']) {
      const response = ask(desk.handler, modernAsk(LIST, { 'mcp-session-id': id, 'last-event-id': '7' }));
      expect(response.status).toBe(200);
      expect(response.headers['mcp-session-id']).toBeUndefined();
    }
    const end = ask(desk.handler, { ...modernAsk(LIST, { 'mcp-session-id': session }), method: 'DELETE' });
    expect(end.status).toBe(405);
    expect(desk.sessions.size).toBe(1);
  });

  test.each(['GET', 'DELETE', 'PUT'])('%s is not allowed', (method) => {
    const response = ask(deskOf().handler, { ...modernAsk(LIST), method });
    expect([response.status, response.headers.allow]).toEqual([405, 'GET, POST, DELETE']);
  });

  test('an answer of a client has no place here', () => {
    expect(refusal({ ...modernAsk(LIST), body: '{"jsonrpc":"2.0","id":1,"result":{}}' }).status).toBe(400);
  });
});

describe('tools', () => {
  test('one that does not exist, and one that is not offered where the route leads, look the same', () => {
    const ghost = toolNamed('ghost', { offeredBy: new Map([[1, 'ghost']]), owner: 0 });
    const [unknown, unoffered] = ['nope', 'ghost'].map((name) =>
      refusal(modernCall(3, name), { tools: [ghost] }),
    );
    expect(unknown).toMatchObject({ status: 200, error: { code: -32602, message: 'Unknown tool' } });
    expect(JSON.stringify(unoffered!.error)).toBe(JSON.stringify(unknown!.error));
    expect([unknown, unoffered].map((one) => one!.desk.ledger.outcomes)).toEqual([
      ['unknown_tool'],
      ['unknown_tool'],
    ]);
  });

  test('one a rule denies is refused in the words of the rule, in band', () => {
    const setup = {
      routes: [denyWith('Not here.')],
      entries: [{ route: 0 }],
      tools: [toolNamed('echo', { candidates: [0] })],
    };
    expect(refusal(modernCall(5), setup)).toMatchObject({
      status: 200,
      id: 5,
      error: { code: 403, message: 'Not here.' },
    });
  });
});

describe('the answer of the upstream', () => {
  test('its error comes in band, under its code, without what it says about its own place', () => {
    const desk = deskOf();
    const response = ask(desk.handler, modernCall('x'));
    answer(desk.upstream.calls[0]!, undefined, {
      error: { code: -32603, message: 'no tool at http://10.0.0.7:9000/mcp', data: { secret: 1 } },
    });
    expect(response.status).toBe(200);
    expect(only(response)).toEqual({
      jsonrpc: '2.0',
      id: 'x',
      error: { code: -32603, message: 'no tool at [url]' },
    });
    expect(desk.ledger.outcomes).toEqual(['error']);
  });

  test.each([-32020, -32021, -32022])(
    'its %d is not about the client, so the client gets an internal error',
    (code) => {
      const desk = deskOf();
      const response = ask(desk.handler, modernCall('x'));
      answer(desk.upstream.calls[0]!, undefined, { error: { code, message: 'Header mismatch' } });
      expect([response.status, only(response).error.code]).toEqual([200, -32603]);
    },
  );

  test.each(['input_required', 'task', 'whatever'])('a result of type %s was not asked for', (resultType) => {
    const desk = deskOf();
    const response = ask(desk.handler, modernCall('x'));
    answer(desk.upstream.calls[0]!, { resultType, content: [] }, { era: 'modern' });
    expect([response.status, only(response).error.code]).toEqual([200, 502]);
  });

  test('a result that says it is an error is passed on and counted as one', () => {
    const desk = deskOf();
    const response = ask(desk.handler, modernCall('x'));
    answer(desk.upstream.calls[0]!, { content: [], isError: true });
    expect(only(response).result).toMatchObject({ isError: true });
    expect(desk.ledger.outcomes).toEqual(['tool_error']);
  });
});

test('headers of another era do not make a message modern', () => {
  const asked = modernAsk(LIST);
  const plain = {
    ...asked,
    body: JSON.stringify({ jsonrpc: '2.0', ...LIST }),
    headers: withLines(asked.headers!, { 'mcp-protocol-version': undefined }),
  };
  expect(refusal(plain)).toMatchObject({
    status: 400,
    error: { code: -32000, message: 'Bad Request: Mcp-Session-Id header is required' },
  });
});
