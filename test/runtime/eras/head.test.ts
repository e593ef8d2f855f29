import { describe, expect, test } from 'vitest';
import { Head } from '../../../runtime/eras/head.ts';
import { FakeHeaders } from '../listeners/fake-http.ts';

const headOf = (...lines: [string, string][]) => new Head(new FakeHeaders(lines));

describe('the head of a request', () => {
  test('holds the headers that mean something, and no other', () => {
    const head = headOf(
      ['host', 'h'],
      ['origin', 'o'],
      ['accept', 'a'],
      ['content-type', 't'],
      ['content-encoding', 'e'],
      ['mcp-protocol-version', 'v'],
      ['mcp-session-id', 's'],
      ['mcp-method', 'm'],
      ['mcp-name', 'n'],
      ['user-agent', 'x'],
      ['cookies', 'x'],
    );
    expect({ ...head }).toEqual({
      host: 'h',
      origin: 'o',
      accept: 'a',
      contentType: 't',
      contentEncoding: 'e',
      version: 'v',
      session: 's',
      method: 'm',
      name: 'n',
      repeated: false,
    });
    expect(['mcp-protocol-version', 'mcp-method', 'mcp-name', 'host'].map((name) => head.get(name))).toEqual([
      'v',
      'm',
      'n',
      undefined,
    ]);
  });

  test.each([
    'host',
    'origin',
    'authorization',
    'content-type',
    'content-encoding',
    'mcp-protocol-version',
    'mcp-session-id',
    'mcp-method',
    'mcp-name',
    'mcp-param-region',
  ])('notes a second line of %s, even an equal one', (name) => {
    expect(headOf([name, 'x']).repeated).toBe(false);
    expect(headOf([name, 'x'], ['via', 'y'], [name, 'x']).repeated).toBe(true);
  });

  test('reads two lines of Accept as one list', () => {
    const head = headOf(['accept', 'application/json'], ['accept', 'text/event-stream']);
    expect([head.accept, head.repeated]).toEqual(['application/json, text/event-stream', false]);
  });

  test('does not mind what may be repeated', () => {
    expect(headOf(['via', 'a'], ['via', 'b'], ['cookie', 'a'], ['cookie', 'b']).repeated).toBe(false);
  });
});
