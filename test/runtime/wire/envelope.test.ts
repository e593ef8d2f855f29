// Messages the gateway writes, to upstreams and to clients.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildCancelled,
  buildInitialize,
  buildMethodNotFound,
  buildPong,
  buildRequest,
  INITIALIZED,
  modernEnvelope,
  type RequestParts,
} from '../../../runtime/wire/envelope.ts';
import { REFUSALS } from '../../../runtime/wire/errors.ts';
import { buildError, buildForeignError, buildProgress, buildResult } from '../../../runtime/wire/reply.ts';
import { scanAnswer } from '../../../runtime/wire/scan-answer.ts';
import { scanMessage } from '../../../runtime/wire/scan-message.ts';
import { anyText } from './text-arbitrary.ts';

const NOTHING: RequestParts = {
  id: 7,
  method: 'tools/list',
  name: undefined,
  cursor: undefined,
  arguments: undefined,
  envelope: undefined,
  wantsProgress: false,
  meta: undefined,
};
const ENVELOPE = modernEnvelope('2026-07-28', Buffer.from('{"name":"mcpgw é"}'), Buffer.from('{}'));

describe('a request to an upstream', () => {
  test('of the legacy era carries name and arguments, byte for byte', () => {
    const args = Buffer.from('{"x":1e999,"y":1.0,"big":12345678901234567890,"e":"é"}');
    const request = buildRequest({ ...NOTHING, method: 'tools/call', name: 'echo', arguments: args });
    expect(request.toString()).toBe(
      `{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":${args}}}`,
    );
  });

  test('of the modern era carries the envelope, our progress token and the foreign members', () => {
    const request = buildRequest({
      ...NOTHING,
      method: 'tools/call',
      name: 'echo',
      arguments: Buffer.from('{}'),
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
    ['a cursor', { cursor: 'p"2' }, '{"cursor":"p\\"2"}'],
    ['a token', { wantsProgress: true }, '{"_meta":{"progressToken":7}}'],
    ['foreign members', { meta: Buffer.from('"a":1') }, '{"_meta":{"a":1}}'],
    [
      'a cursor and foreign members',
      { cursor: 'c', meta: Buffer.from('"a":1') },
      '{"cursor":"c","_meta":{"a":1}}',
    ],
  ])('has the params that %s asks for', (_, parts, params) => {
    expect(buildRequest({ ...NOTHING, ...parts }).toString()).toBe(
      `{"jsonrpc":"2.0","id":7,"method":"tools/list","params":${params}}`,
    );
  });

  test('is one line, so that arguments cannot smuggle a second message onto stdio', () => {
    const args = Buffer.from('{"a":\n{"jsonrpc":"2.0"}\r\n,"b":"\\n"}');
    const request = buildRequest({ ...NOTHING, name: 'x', arguments: args, meta: Buffer.from('"a":\n1') });
    expect(request.toString()).not.toMatch(/[\r\n]/);
    expect(JSON.parse(request.toString()).params.arguments).toEqual({ a: { jsonrpc: '2.0' }, b: '\n' });
  });

  test('is read by our own scanner as what it was made of, whatever the texts', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer(), (name, cursor, id) => {
        const call = scanMessage(
          buildRequest({ ...NOTHING, method: 'tools/call', id, name, envelope: ENVELOPE }),
        );
        expect(call).toMatchObject({
          kind: 'request',
          method: 'tools/call',
          name,
          envelope: { valid: true },
        });
        expect(scanMessage(buildRequest({ ...NOTHING, cursor }))).toMatchObject({ cursor });
      }),
    );
  });
});

test('every other message to an upstream is what the specification shows', () => {
  const message = (bytes: Buffer) => JSON.parse(bytes.toString()) as unknown;
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
  expect(message(buildMethodNotFound(Buffer.from('0')))).toEqual({
    ...base,
    id: 0,
    error: { code: -32601, message: 'Method not found' },
  });
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
    expect(buildError(id, REFUSALS.unknown_tool).toString()).toBe(
      '{"jsonrpc":"2.0","id":"9007199254740993","error":{"code":-32602,"message":"Unknown tool"}}',
    );
    expect(
      buildError(undefined, { kind: 'denied', text: 'no\u2028\u001b[1m', data: { a: 'é' } }).toString(),
    ).toBe(
      '{"jsonrpc":"2.0","id":null,"error":{"code":403,"message":"no\\u2028\\u001b[1m","data":{"a":"\\u00e9"}}}',
    );
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
        const bytes = buildError(id, { kind: 'denied', text });
        expect(bytes.toString('latin1')).toMatch(/^[ -~]*$/);
        expect(JSON.parse(bytes.toString()).error.message).toBe(text);
      }),
    );
  });
});
