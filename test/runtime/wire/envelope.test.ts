// Messages the gateway writes, to upstreams and to clients.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, NO_CAPABILITIES } from '../../../runtime/wire/capabilities.ts';
import {
  buildAnswer,
  buildCancelled,
  buildInitialize,
  buildListen,
  buildPong,
  buildRefusal,
  buildRequest,
  buildSetLevel,
  buildSubscribe,
  buildUnsubscribe,
  completeEnvelope,
  INITIALIZED,
  modernEnvelope,
  type RequestParts,
} from '../../../runtime/wire/envelope.ts';
import { REFUSALS } from '../../../runtime/wire/errors.ts';
import { quote } from '../../../runtime/wire/json-text.ts';
import {
  buildClientRequest,
  buildError,
  buildForeignError,
  buildNotification,
  buildProgress,
  buildResult,
} from '../../../runtime/wire/reply.ts';
import { scanAnswer } from '../../../runtime/wire/scan-answer.ts';
import { scanMessage } from '../../../runtime/wire/scan-message.ts';
import { anyText } from './text-arbitrary.ts';

const NOTHING: RequestParts = {
  id: 7,
  method: 'tools/list',
  params: [],
  envelope: undefined,
  wantsProgress: false,
  meta: undefined,
};
const GATEWAY = modernEnvelope('2026-07-28', Buffer.from('{"name":"mcpgw é"}'));
const ENVELOPE = completeEnvelope(GATEWAY, NO_CAPABILITIES, undefined);

const message = (bytes: Buffer) => JSON.parse(bytes.toString()) as unknown;

describe('a request to an upstream', () => {
  test('of the legacy era carries the pieces of its params, byte for byte', () => {
    const args = Buffer.from('{"x":1e999,"y":1.0,"big":12345678901234567890,"e":"é"}');
    const params = ['"name":"echo","arguments":', args];
    const request = buildRequest({ ...NOTHING, method: 'tools/call', params });
    expect(request.toString()).toBe(
      `{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":${args}}}`,
    );
  });

  test('of the modern era carries the envelope, our progress token and the foreign members', () => {
    const request = buildRequest({
      ...NOTHING,
      method: 'tools/call',
      params: ['"name":"echo","arguments":{}'],
      envelope: ENVELOPE,
      wantsProgress: true,
      meta: Buffer.from('"traceparent":"00"'),
    });
    expect(request.toString()).toBe(
      '{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":{},"_meta":{' +
        '"io.modelcontextprotocol/protocolVersion":"2026-07-28",' +
        '"io.modelcontextprotocol/clientInfo":{"name":"mcpgw \\u00e9"},' +
        '"io.modelcontextprotocol/clientCapabilities":{},"progressToken":7,"traceparent":"00"}}}',
    );
  });

  test.each([
    ['nothing', {}, '{}'],
    ['a member', { params: ['"cursor":"p2"'] }, '{"cursor":"p2"}'],
    ['a token', { wantsProgress: true }, '{"_meta":{"progressToken":7}}'],
    ['foreign members', { meta: Buffer.from('"a":1') }, '{"_meta":{"a":1}}'],
    [
      'a member and foreign members',
      { params: ['"cursor":"c"'], meta: Buffer.from('"a":1') },
      '{"cursor":"c","_meta":{"a":1}}',
    ],
  ])('has the params that %s asks for', (_, parts, params) => {
    expect(buildRequest({ ...NOTHING, ...parts }).toString()).toBe(
      `{"jsonrpc":"2.0","id":7,"method":"tools/list","params":${params}}`,
    );
  });

  test('is one line, so that arguments cannot smuggle a second message onto stdio', () => {
    const args = Buffer.from('{"a":\n{"jsonrpc":"2.0"}\r\n,"b":"\\n"}');
    const params = ['"name":"x","arguments":', args];
    const request = buildRequest({ ...NOTHING, params, meta: Buffer.from('"a":\n1') });
    expect(request.toString()).not.toMatch(/[\r\n]/);
    expect(JSON.parse(request.toString()).params.arguments).toEqual({ a: { jsonrpc: '2.0' }, b: '\n' });
  });

  test('is read by our own scanner as what it was made of, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.integer(), (name, id) => {
        const params = [`"name":${quote(name)}`];
        const request = buildRequest({ ...NOTHING, method: 'tools/call', id, params, envelope: ENVELOPE });
        expect(scanMessage(request)).toMatchObject({
          kind: 'request',
          method: 'tools/call',
          name,
          envelope: { valid: true },
        });
      }),
    );
  });

  test('says what the client can do, and what it wants to hear', () => {
    const envelope = completeEnvelope(GATEWAY, EVERYTHING, 'warning');
    const scanned = scanMessage(buildRequest({ ...NOTHING, envelope }));
    expect(scanned).toMatchObject({ envelope: { valid: true, logLevel: 'warning' } });
    expect(envelope).toContain(`"io.modelcontextprotocol/clientCapabilities":${EVERYTHING.modern}`);
  });
});

test('every other message to an upstream is what the specification shows', () => {
  const base = { jsonrpc: '2.0' };
  expect(message(buildInitialize(1, '2025-11-25', Buffer.from('{"name":"g"}'), Buffer.from('{}')))).toEqual({
    ...base,
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'g' } },
  });
  expect(message(INITIALIZED)).toEqual({ ...base, method: 'notifications/initialized' });
  expect(message(buildCancelled(3, 'a "reason"\n'))).toEqual({
    ...base,
    method: 'notifications/cancelled',
    params: { requestId: 3, reason: 'a "reason"\n' },
  });
  expect(message(buildPong(Buffer.from('"p"')))).toEqual({ ...base, id: 'p', result: {} });
  expect(message(buildAnswer(Buffer.from('"q"'), Buffer.from('{"roots":[]}')))).toEqual({
    ...base,
    id: 'q',
    result: { roots: [] },
  });
  expect(message(buildRefusal(Buffer.from('0'), -32601, 'Method "not" found'))).toEqual({
    ...base,
    id: 0,
    error: { code: -32601, message: 'Method "not" found' },
  });
  expect(message(buildSetLevel(4, 'error'))).toEqual({
    ...base,
    id: 4,
    method: 'logging/setLevel',
    params: { level: 'error' },
  });
  const params = { uri: 'test://"é"' };
  expect(message(buildSubscribe(5, params.uri))).toEqual({
    ...base,
    id: 5,
    method: 'resources/subscribe',
    params,
  });
  expect(message(buildUnsubscribe(6, params.uri))).toEqual({
    ...base,
    id: 6,
    method: 'resources/unsubscribe',
    params,
  });
  const filter = {
    toolsListChanged: true,
    promptsListChanged: false,
    resourcesListChanged: true,
    resourceSubscriptions: ['a"', 'é'],
    taskIds: ['t'],
  };
  const listen = buildListen(8, ENVELOPE, filter);
  expect(scanMessage(listen)).toMatchObject({
    method: 'subscriptions/listen',
    envelope: { valid: true },
    listenFilter: filter,
  });
  expect(listen.toString()).not.toContain('promptsListChanged');
});

describe('an answer to a client', () => {
  const id = Buffer.from('"9007199254740993"');

  test('joins the pieces of a result under the client’s id', () => {
    const answer = buildResult(id, [Buffer.from('{"a":'), Buffer.from('1}')]);
    expect(answer.toString()).toBe('{"jsonrpc":"2.0","id":"9007199254740993","result":{"a":1}}');
  });

  test('is one line whatever the upstream sent', () => {
    expect(buildResult(id, [Buffer.from('{\n  "a": "\\n"\r\n}')]).toString()).toContain(
      '"result":{   "a": "\\n"  }',
    );
  });

  test('of a refusal has its code, text and data', () => {
    expect(buildError(id, REFUSALS.unknown_tool, 'modern').toString()).toBe(
      '{"jsonrpc":"2.0","id":"9007199254740993","error":{"code":-32602,"message":"Unknown tool"}}',
    );
    expect(
      buildError(
        undefined,
        { kind: 'denied', text: 'no\u2028\u001b[1m', data: { a: 'é' } },
        'legacy',
      ).toString(),
    ).toBe(
      '{"jsonrpc":"2.0","id":null,"error":{"code":403,"message":"no\\u2028\\u001b[1m","data":{"a":"\\u00e9"}}}',
    );
  });

  test('of a missing resource has the code of the client’s revision', () => {
    const refusal = { kind: 'resource_not_found', data: { uri: 'test://x' } } as const;
    const error = (era: 'legacy' | 'modern') =>
      (message(buildError(id, refusal, era)) as { error: unknown }).error;
    const rest = { message: 'Resource not found', data: { uri: 'test://x' } };
    expect(error('legacy')).toEqual({ code: -32002, ...rest });
    expect(error('modern')).toEqual({ code: -32602, ...rest });
  });

  test('of an upstream’s error has what the caller lets through', () => {
    expect(buildForeignError(id, -32002, 'x', undefined).toString()).toContain(
      '"error":{"code":-32002,"message":"x"}}',
    );
    expect(buildForeignError(id, 1, 'x', Buffer.from('[1.0]')).toString()).toContain(
      '"message":"x","data":[1.0]}}',
    );
  });

  test('about progress has the client’s token in place of ours', () => {
    const answer = scanAnswer(
      Buffer.from(
        '{"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":12,"progress":0.50}}',
      ),
    )!;
    const params = answer.raw.subarray(answer.start, answer.end);
    const { start, end } = answer.progressToken!;
    expect(
      buildProgress(params, start - answer.start, end - answer.start, Buffer.from('"p1"')).toString(),
    ).toBe(
      '{"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":"p1","progress":0.50}}',
    );
  });

  test('in text of any kind is ASCII and reads back as that text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = buildError(id, { kind: 'denied', text }, 'legacy');
        expect(bytes.toString('latin1')).toMatch(/^[ -~]*$/);
        expect(JSON.parse(bytes.toString()).error.message).toBe(text);
      }),
    );
  });
});

describe('a message of the gateway to a client', () => {
  const base = { jsonrpc: '2.0' };

  test('asks under our id', () => {
    expect(message(buildClientRequest(4, 'roots/list', Buffer.from('{}')))).toEqual({
      ...base,
      id: 4,
      method: 'roots/list',
      params: {},
    });
  });

  test('tells, with params or without', () => {
    const method = 'notifications/tools/list_changed';
    expect(message(buildNotification(method, undefined))).toEqual({ ...base, method });
    expect(message(buildNotification(method, Buffer.from('{"a":\n1}')))).toEqual({
      ...base,
      method,
      params: { a: 1 },
    });
  });
});
