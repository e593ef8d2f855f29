// Headers that repeat the body: how values are written in them, and that they must agree.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkStandardHeaders, decodeHeaderValue, encodeHeaderValue } from '../../../runtime/wire/headers.ts';
import type { Message } from '../../../runtime/wire/message.ts';
import { scanMessage } from '../../../runtime/wire/scan-message.ts';
import { anyText } from './text-arbitrary.ts';

const ENVELOPE =
  '"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}';

function message(method: string, params: string): Message {
  return scanMessage(
    Buffer.from(`{"jsonrpc":"2.0","id":1,"method":"${method}","params":{${params}${ENVELOPE}}}`),
  ) as Message;
}

const call = message('tools/call', '"name":"drop_table",');
const headers = (changed: Record<string, string | undefined> = {}) =>
  new Map(
    Object.entries({
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': 'drop_table',
      ...changed,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

describe('a modern call', () => {
  test.each([
    {},
    { 'mcp-protocol-version': ' 2026-07-28\t', 'mcp-method': 'tools/call ', 'mcp-name': '\tdrop_table' },
    { 'mcp-name': '=?base64?ZHJvcF90YWJsZQ==?=' },
  ])('with headers that agree passes (P14): %j', (changed) => {
    expect(checkStandardHeaders(call, headers(changed))).toBeUndefined();
  });

  test.each([
    { 'mcp-name': 'safe' },
    { 'mcp-name': 'Drop_table' },
    { 'mcp-name': undefined },
    { 'mcp-name': '' },
    { 'mcp-name': '=?base64?c2FmZQ==?=' },
    { 'mcp-name': '=?base64?ZHJvcF90YWJsZQ?=' },
    { 'mcp-method': 'TOOLS/CALL' },
    { 'mcp-method': undefined },
    { 'mcp-protocol-version': '2025-11-25' },
    { 'mcp-protocol-version': undefined },
  ])('with headers that do not agree is refused (P14): %j', (changed) => {
    expect(checkStandardHeaders(call, headers(changed))).toEqual({ kind: 'header_mismatch' });
  });

  test('of another method needs no name', () => {
    const list = message('tools/list', '');
    expect(
      checkStandardHeaders(list, headers({ 'mcp-method': 'tools/list', 'mcp-name': undefined })),
    ).toBeUndefined();
  });

  test('of resources/read repeats the uri', () => {
    const read = message('resources/read', '"uri":"test://é",');
    const named = (name: string) => headers({ 'mcp-method': 'resources/read', 'mcp-name': name });
    expect(checkStandardHeaders(read, named(encodeHeaderValue('test://é')))).toBeUndefined();
    expect(checkStandardHeaders(read, named('test://e'))).toEqual({ kind: 'header_mismatch' });
  });
});

test.each(['tasks/get', 'tasks/update', 'tasks/cancel'])('%s repeats the id of the task', (method) => {
  const about = message(method, '"taskId":"t1",');
  const named = (name: string | undefined) => headers({ 'mcp-method': method, 'mcp-name': name });
  expect(checkStandardHeaders(about, named('t1'))).toBeUndefined();
  expect(checkStandardHeaders(about, named('t2'))).toEqual({ kind: 'header_mismatch' });
  expect(checkStandardHeaders(about, named(undefined))).toEqual({ kind: 'header_mismatch' });
});

test('a blank-filled header is trimmed in linear time', () => {
  const name = `x${' '.repeat(2_000_000)}x`;
  expect(checkStandardHeaders(call, headers({ 'mcp-name': name }))).toEqual({ kind: 'header_mismatch' });
});

describe('values', () => {
  test.each([
    ['us-west1', 'us-west1'],
    ['Hello, 世界', '=?base64?SGVsbG8sIOS4lueVjA==?='],
    [' padded ', '=?base64?IHBhZGRlZCA=?='],
    ['line1\nline2', '=?base64?bGluZTEKbGluZTI=?='],
    ['=?base64?literal?=', '=?base64?PT9iYXNlNjQ/bGl0ZXJhbD89?='],
    ['', '=?base64??='],
  ])('%j is written %s', (text, header) => {
    expect(encodeHeaderValue(text)).toBe(header);
    expect(decodeHeaderValue(header)).toBe(text);
  });

  test.each([
    '=?base64?SGVsbG8?=',
    '=?base64?SGVs!!!bG8=?=',
    '=?base64?SGVsbG9=?=',
    '=?base64?/w==?=',
    '=?base64?=',
    'é',
    'a\u007f',
    'a\nb',
  ])('%j is not well-formed', (header) => {
    expect(decodeHeaderValue(header)).toBeUndefined();
  });

  test.each(['=?BASE64?YQ==?=', '=?base64?YQ==', 'x=?base64?YQ==?=', ''])('%j is a literal', (header) => {
    expect(decodeHeaderValue(header)).toBe(header);
  });

  test('every text survives the way there and back, and only as printable ASCII', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const header = encodeHeaderValue(value);
        expect(header).toMatch(/^[\t -~]+$/);
        expect(header.trim()).toBe(header);
        expect(decodeHeaderValue(header)).toBe(value);
      }),
      { numRuns: 500 },
    );
  });
});
