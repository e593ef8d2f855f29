// The vectors about names, batches, headers and content types (P12 to P17), seen from the socket's side: what the
// upstream gets to see of each.
import { describe, expect, test } from 'vitest';
import { toolNamed } from '../pipeline/scene.ts';
import { callRpc, deskOf, legacyAsk, modernAsk, modernCall, only, openSession } from './desk.ts';
import { ask } from './fake-http.ts';

const TOOLS = { tools: [toolNamed('drop_table'), toolNamed('safe', { slot: 1 })] };

describe('P12: a tool is called by its exact name', () => {
  test.each([
    'Drop_table',
    'drop_table ',
    'drop_table\n',
    'drop_t\u0430ble',
    'drop%5Ftable',
    '',
    'toString',
    '__proto__',
    'constructor',
  ])('%j does not exist', (name) => {
    const desk = deskOf(TOOLS);
    const legacy = ask(desk.handler, legacyAsk(callRpc(1, name), openSession(desk)));
    expect([legacy.status, only(legacy).error]).toEqual([200, { code: -32602, message: 'Unknown tool' }]);
    const encoded = `=?base64?${Buffer.from(name).toString('base64')}?=`;
    const modern = ask(desk.handler, modernAsk(callRpc(1, name), { 'mcp-name': encoded }));
    expect([modern.status, only(modern).error]).toEqual([200, { code: -32602, message: 'Unknown tool' }]);
    expect(desk.upstream.calls).toHaveLength(0);
  });
});

test('P13: a batch is refused whole', () => {
  const desk = deskOf(TOOLS);
  const session = openSession(desk);
  const batch = JSON.stringify(
    [callRpc(1, 'safe'), callRpc(2, 'drop_table')].map((rpc) => ({ jsonrpc: '2.0', ...rpc })),
  );
  for (const asked of [legacyAsk({}, session), modernAsk(callRpc(1))]) {
    const response = ask(desk.handler, { ...asked, body: batch });
    expect([response.status, only(response).error.code]).toEqual([400, -32600]);
  }
  expect(desk.upstream.calls).toHaveLength(0);
});

describe('P14: a modern name in the header', () => {
  test('that differs from the body is refused', () => {
    const desk = deskOf(TOOLS);
    const response = ask(desk.handler, modernAsk(callRpc(1, 'drop_table'), { 'mcp-name': 'safe' }));
    expect([response.status, only(response).error.code]).toEqual([400, -32020]);
    expect(desk.upstream.calls).toHaveLength(0);
  });

  test('that says the same in Base64 is accepted', () => {
    const desk = deskOf(TOOLS);
    ask(desk.handler, modernAsk(callRpc(1, 'drop_table'), { 'mcp-name': '=?base64?ZHJvcF90YWJsZQ==?=' }));
    expect(desk.upstream.calls[0]!.call.mirroredName).toBe('own_drop_table');
  });
});

test('P15: a legacy request is decided by its body; a forged name in the header changes nothing', () => {
  const desk = deskOf(TOOLS);
  ask(
    desk.handler,
    legacyAsk(callRpc(1, 'safe'), openSession(desk), { 'mcp-name': 'drop_table', 'mcp-method': 'ping' }),
  );
  expect(desk.upstream.calls[0]!.call.mirroredName).toBe('own_safe');
});

test('P16: a compressed body is refused unread', () => {
  const desk = deskOf(TOOLS);
  for (const asked of [legacyAsk(callRpc(1), openSession(desk)), modernCall(1)]) {
    const response = ask(desk.handler, {
      ...asked,
      headers: [...asked.headers!, ['content-encoding', 'gzip']],
      held: true,
    });
    expect([response.status, response.phase]).toEqual([415, 'ended']);
  }
});

test('P17: a body that is not labelled as JSON in UTF-8 is refused unread', () => {
  const desk = deskOf(TOOLS);
  for (const type of ['text/plain', undefined, 'application/json; charset=utf-16']) {
    const response = ask(desk.handler, { ...modernAsk(callRpc(1), { 'content-type': type }), held: true });
    expect([response.status, response.phase]).toEqual([415, 'ended']);
  }
});

test('what goes upstream is the bytes of the client: arguments and foreign _meta, nothing of the envelope', () => {
  const desk = deskOf();
  const args = '{"x":1e999,"y":1.0,"z":-0,"big":12345678901234567890,"s":"\\u0041\\/"}';
  const asked = modernAsk(callRpc(1), {}, { progressToken: 3, traceparent: '00-ab-cd-01' });
  ask(desk.handler, {
    ...asked,
    body: (asked.body as string).replace('"arguments":{}', `"arguments":${args}`),
  });
  const { call } = desk.upstream.calls[0]!;
  expect(Buffer.concat(call.params.map((piece) => Buffer.from(piece))).toString()).toBe(
    `"name":"own_echo","arguments":${args}`,
  );
  expect(call.meta?.toString()).toBe('"traceparent":"00-ab-cd-01"');
  expect([call.method, call.mirroredName, call.wantsProgress]).toEqual(['tools/call', 'own_echo', true]);
});
