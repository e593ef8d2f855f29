// What the scanner takes, what it refuses, and what a message gives back. The numbers P1 to P14 are the vectors of
// known parser differentials.

import { describe, expect, test } from 'vitest';
import type { RefusalKind } from '../../../runtime/wire/errors.ts';
import type { Message } from '../../../runtime/wire/message.ts';
import { type ScanFault, scanMessage } from '../../../runtime/wire/scan-message.ts';

function scan(body: string | Buffer): Message | ScanFault {
  return scanMessage(typeof body === 'string' ? Buffer.from(body) : body);
}

function accepted(body: string | Buffer): Message {
  const outcome = scan(body);
  if ('refusal' in outcome) throw new Error(`refused: ${outcome.refusal.kind}`);
  return outcome;
}

/** Why a body is refused, and the id that can be echoed. */
function refusal(body: string | Buffer): { kind: RefusalKind | undefined; id: string | undefined } {
  const outcome = scan(body);
  if (!('refusal' in outcome)) return { kind: undefined, id: undefined };
  return { kind: outcome.refusal.kind, id: outcome.id?.toString() };
}

const call = (params: string) => `{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{${params}}}`;
const withArguments = (json: string) => call(`"name":"x","arguments":${json}`);
const withId = (id: string) => `{"jsonrpc":"2.0","id":${id},"method":"ping"}`;

const invalid = { kind: 'invalid_request', id: '7' };
const broken = { kind: 'parse_error', id: undefined };

describe('duplicate and look-alike keys', () => {
  test.each([
    ['P1 two names', '"name":"safe","name":"drop_table"'],
    ['P1 two names, the other way round', '"name":"drop_table","name":"safe"'],
    ['P2 a name in an escaped spelling', '"name":"safe","n\\u0061me":"drop_table"'],
    ['P2 an escaped spelling first', '"\\u006eame":"safe","name":"drop_table"'],
    ['P3 a capital letter', '"name":"safe","Name":"drop_table"'],
    ['P3 all capitals', '"name":"safe","NAME":"drop_table"'],
    ['P3 a NUL at the end', '"name":"safe","name\\u0000":"drop_table"'],
    ['P3 full-width letters', '"name":"safe","ｎame":"drop_table"'],
    ['P3 an invisible letter', '"name":"safe","na\u200bme":"drop_table"'],
    ['P3 only a look-alike', '"Name":"drop_table"'],
    ['P3 a long s in arguments', '"name":"safe","argument\u017f":{}'],
    ['P4 a duplicate deep in arguments', '"name":"x","arguments":{"a":{"b":{"c":[{"d":1,"d":2}]}}}'],
    ['P4 a duplicate among many keys', `"name":"x","arguments":{${keys(40)},"k3":1}`],
    ['P6 __proto__', '"name":"x","__proto__":{"name":"y"}'],
    ['P6 constructor', '"name":"x","constructor":{"prototype":{}}'],
    ['P10 half of a surrogate pair in the name', '"name":"drop\\ud800"'],
    ['P10 half of a surrogate pair in a key', '"name":"x","arguments":{"\\udc00":1}'],
    ['a NUL in the name', '"name":"drop_table\\u0000x"'],
    [
      'a look-alike of an envelope key in _meta',
      '"name":"x","_meta":{"IO.modelcontextprotocol/clientInfo":{}}',
    ],
  ])('%s', (_, params) => {
    expect(refusal(call(params))).toEqual(invalid);
  });

  test.each([
    ['P3 method', '{"jsonrpc":"2.0","id":7,"method":"ping","METHOD":"tools/call"}'],
    [
      'P3 params',
      '{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"a"},"param\u017f":{"name":"b"}}',
    ],
    ['P5 two methods', '{"jsonrpc":"2.0","id":7,"method":"ping","method":"tools/call"}'],
    ['an unknown member', '{"jsonrpc":"2.0","id":7,"method":"ping","extra":1}'],
    ['a request that is an answer too', '{"jsonrpc":"2.0","id":7,"method":"ping","result":{}}'],
    ['params that are no object', '{"jsonrpc":"2.0","id":7,"method":"ping","params":[1]}'],
    ['another version', '{"jsonrpc":"1.0","id":7,"method":"ping"}'],
    ['no version', '{"id":7,"method":"ping"}'],
  ])('of the envelope: %s', (_, body) => {
    expect(refusal(body)).toEqual(invalid);
  });

  test('look-alike members do not reach the prototype of objects', () => {
    scan(call('"name":"x","__proto__":{"polluted":1}'));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('keys of arguments may differ in case: they are the tool’s own', () => {
    expect(accepted(withArguments('{"name":1,"Name":2,"__proto__":3}')).name).toBe('x');
  });

  test('the same key in two objects is no duplicate, whatever happened before', () => {
    expect(refusal(withArguments('{"a":1,"a":2}'))).toEqual(invalid);
    expect(accepted(withArguments('{"list":[{"a":1},{"a":2},{"\\u0061":3}]}')).name).toBe('x');
  });

  test('of two ids none is echoed', () => {
    expect(refusal('{"jsonrpc":"2.0","id":1,"id":2,"method":"ping"}')).toEqual({
      kind: 'invalid_request',
      id: undefined,
    });
  });

  test('the id is echoed when it comes after the fault', () => {
    expect(
      refusal('{"jsonrpc":"2.0","method":"tools/call","params":{"name":"a","name":"b"},"id":"x"}').id,
    ).toBe('"x"');
  });

  test('a duplicate is found among 49,000 keys of one object', () => {
    const message = accepted(withArguments(`{${keys(49_000)}}`));
    expect(message.name).toBe('x');
    expect(refusal(withArguments(`{${keys(49_000)},"k48999":0}`))).toEqual(invalid);
  });
});

describe('depth and size', () => {
  const nested = (levels: number) => withArguments(`{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`);

  test('P7 64 levels pass, 65 do not', () => {
    expect(accepted(nested(61)).name).toBe('x');
    expect(refusal(nested(62))).toEqual(invalid);
  });

  test.each([10_000, 1_000_000])('P7 %i levels are refused, closed or not', (levels) => {
    expect(refusal(nested(levels))).toEqual(invalid);
    expect(refusal(withArguments('['.repeat(levels))).kind).toBe('invalid_request');
    expect(refusal(`${'{"a":'.repeat(levels)}1`).kind).toBe('invalid_request');
  });

  test('100,000 keys and values pass, one more does not', () => {
    // Of the envelope: object, 4 keys, 3 values, params, 2 keys, name, arguments, key, array: 15.
    const many = (count: number) => withArguments(`{"a":[${'1,'.repeat(count - 1)}1]}`);
    expect(accepted(many(100_000 - 15)).name).toBe('x');
    expect(refusal(many(100_000 - 14))).toEqual(invalid);
  });
});

describe('ids', () => {
  test.each([
    '1',
    '0',
    '-1',
    '9007199254740991',
    '-9007199254740991',
    '""',
    '"9007199254740993"',
    '"\\u00e9"',
    `"${'x'.repeat(256)}"`,
  ])('P8 %s is echoed as it was sent', (id) => {
    expect(accepted(withId(id)).id?.toString()).toBe(id);
  });

  test.each([
    '9007199254740993',
    '9007199254740992',
    '12345678901234567890',
    '1e2',
    '1.0',
    '-0',
    'null',
    'true',
    '{}',
    '[1]',
    `"${'x'.repeat(257)}"`,
    '"\\ud800"',
    '"\\u0000"',
  ])('P8 %s is no id', (id) => {
    expect(refusal(withId(id))).toEqual({ kind: 'invalid_request', id: undefined });
  });
});

describe('what is not JSON', () => {
  test.each([
    [
      'P10 an overlong encoding',
      Buffer.concat([
        Buffer.from('{"jsonrpc":"2.0","id":1,"method":"'),
        Buffer.from([0xc0, 0xaf]),
        Buffer.from('"}'),
      ]),
    ],
    ['P10 a byte order mark', Buffer.from(`\ufeff${withId('1')}`)],
    ['P10 UTF-16', Buffer.from(withId('1'), 'utf16le')],
    ['P11 a second value', `${withId('1')}{}`],
    ['P11 a comment', withId('1/* */')],
    ['P11 NaN', withArguments('{"a":NaN}')],
    ['P11 single quotes', withArguments("{'a':1}")],
    ['P11 a leading zero', withArguments('{"a":01}')],
    ['a comma too many', withArguments('{"a":1,}')],
    ['a comma too many in a list', withArguments('{"a":[1,]}')],
    ['no comma', withArguments('{"a":1 "b":2}')],
    ['a raw line break in a string', withArguments('{"a":"x\ny"}')],
    ['an unknown escape', withArguments('{"a":"\\x41"}')],
    ['a short escape', withArguments('{"a":"\\u12"}')],
    ['a non-breaking space', withArguments('{"a":\u00a01}')],
    ['nothing', ''],
    ['white space', ' \n'],
    ['a word cut short', 'tru'],
    ['a broken list', '[1,2'],
  ])('%s', (_, body) => {
    expect(refusal(body)).toEqual(broken);
  });

  test('a duplicate in text that is no JSON after all is a parse error', () => {
    expect(refusal('{"jsonrpc":"2.0","id":7,"id":8,"method":"x",}')).toEqual(broken);
  });
});

describe('params', () => {
  test('P9 arguments are the bytes that were sent', () => {
    const json = '{"x":1e999,"y":1.0,"z":-0,"big":12345678901234567890, "s":"\\u0061\\ud800"}';
    expect(accepted(withArguments(json)).arguments?.toString()).toBe(json);
  });

  test.each(['Drop_table', 'drop_table ', 'drop_table\n', 'drop_tаble', 'drop%5Ftable'])(
    'P12 the name %j is itself and no other',
    (name) => {
      expect(accepted(call(`"name":${JSON.stringify(name)}`)).name).toBe(name);
    },
  );

  test('P13 a batch is refused', () => {
    expect(refusal(`[${call('"name":"a"')},${call('"name":"b"')}]`)).toEqual({
      kind: 'invalid_request',
      id: undefined,
    });
  });

  test.each([
    ['an unknown member', '"name":"x","extra":1'],
    ['a member of another method', '"name":"x","uri":"file:///"'],
    ['no name', '"arguments":{}'],
    ['a name that is no string', '"name":["x"]'],
    ['arguments that are no object', '"name":"x","arguments":[1]'],
    ['arguments that are null', '"name":"x","arguments":null'],
    ['_meta that is no object', '"name":"x","_meta":1'],
    ['a progress token that is no token', '"name":"x","_meta":{"progressToken":1.5}'],
  ])('of tools/call with %s are invalid', (_, params) => {
    expect(refusal(call(params))).toEqual({ kind: 'invalid_params', id: '7' });
  });

  test('of tools/call may have what later revisions and tasks put there', () => {
    const message = accepted(call('"name":"x","task":{"ttl":1},"inputResponses":{},"requestState":"s"'));
    expect(message.name).toBe('x');
  });

  test('of other methods may have members nobody knows', () => {
    expect(accepted('{"jsonrpc":"2.0","id":1,"method":"prompts/get","params":{"name":"p","x":1}}').name).toBe(
      'p',
    );
  });

  test('a name spelled with escapes is the name', () => {
    expect(accepted(call('"n\\u0061me":"\\u0065cho"')).name).toBe('echo');
  });
});

describe('messages', () => {
  test('the handshake', () => {
    const message = accepted(
      '{"method":"initialize","params":{"capabilities":{"roots":{}}, "clientInfo" : {"name":"c"},"protocolVersion":"2025-11-25"},"id":"i","jsonrpc":"2.0"}',
    );
    expect(message).toMatchObject({
      kind: 'request',
      method: 'initialize',
      protocolVersion: '2025-11-25',
    });
    expect(message.capabilities?.toString()).toBe('{"roots":{}}');
    expect(message.clientInfo?.toString()).toBe('{"name":"c"}');
    expect(message.envelope).toBeUndefined();
  });

  test('a cancellation', () => {
    const message = accepted(
      '{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"r\\n","reason":"r"}}',
    );
    expect(message).toMatchObject({ kind: 'notification', id: undefined, method: 'notifications/cancelled' });
    expect(message.requestId?.toString()).toBe('"r\\n"');
  });

  test.each(['"result":{"roots":[]}', '"error":{"code":1,"message":"no"}'])(
    'an answer of a client with %s',
    (member) => {
      expect(accepted(`{"jsonrpc":"2.0","id":0,${member}}`)).toMatchObject({
        kind: 'response',
        method: '',
      });
    },
  );

  test('an answer of a client shows the result as it was sent, or the error', () => {
    const result = accepted('{"jsonrpc":"2.0","id":3,"result": {"roots":[1.0]}}');
    expect(result.id?.toString()).toBe('3');
    expect(result.result?.toString()).toBe('{"roots":[1.0]}');
    expect(result.error).toBeUndefined();
    const error = accepted('{"jsonrpc":"2.0","id":3,"error":{"data":{},"message":"n\\u00f6","code":-1}}');
    expect(error).toMatchObject({ result: undefined, error: { code: -1, message: 'nö' } });
  });

  test.each([
    '{"jsonrpc":"2.0","id":0,"result":{},"error":{"code":1,"message":"m"}}',
    '{"jsonrpc":"2.0","result":{}}',
    '{"jsonrpc":"2.0","id":0}',
    '{"jsonrpc":"2.0","id":null,"result":{}}',
    '{"jsonrpc":"2.0","id":0,"result":[]}',
    '{"jsonrpc":"2.0","id":0,"result":null}',
    '{"jsonrpc":"2.0","id":0,"error":"no"}',
    '{"jsonrpc":"2.0","id":0,"error":{"code":1}}',
    '{"jsonrpc":"2.0","id":0,"error":{"code":1.5,"message":"m"}}',
    '{"jsonrpc":"2.0","id":0,"result":{},"method":"x"}',
  ])('%s is none', (body) => {
    expect(refusal(body).kind).toBe('invalid_request');
  });

  test('the modern envelope ends here, foreign members of _meta go on', () => {
    const message = accepted(
      call(
        `"name":"x","_meta":{"traceparent":"00-1", "com.example/a":{"b":[1]},"progressToken":"p1",
        "io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{"roots":{}},
        "io.modelcontextprotocol/clientInfo":{"name":"c"},"io.modelcontextprotocol/logLevel":"info",
        "io.modelcontextprotocol/later":1,"baggage":"k=v"}`,
      ),
    );
    expect(message.envelope).toMatchObject({ valid: true, protocolVersion: '2026-07-28', logLevel: 'info' });
    expect(message.envelope?.clientCapabilities?.toString()).toBe('{"roots":{}}');
    expect(message.envelope?.clientInfo?.toString()).toBe('{"name":"c"}');
    expect(message.progressToken?.toString()).toBe('"p1"');
    expect(message.meta?.toString()).toBe('"traceparent":"00-1", "com.example/a":{"b":[1]},"baggage":"k=v"');
  });

  test.each([
    '"io.modelcontextprotocol/protocolVersion":1,"io.modelcontextprotocol/clientCapabilities":{}',
    '"io.modelcontextprotocol/protocolVersion":"2026-07-28"',
    '"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":[]',
    '"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/clientInfo":"c"',
    '"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/logLevel":"loud"',
  ])('an envelope of %s is there, but not valid', (members) => {
    expect(accepted(call(`"name":"x","_meta":{${members}}`)).envelope?.valid).toBe(false);
  });

  test('_meta without the version has no envelope', () => {
    const message = accepted(call('"name":"x","_meta":{"io.modelcontextprotocol/clientCapabilities":{}}'));
    expect(message.envelope).toBeUndefined();
    expect(message.meta).toBeUndefined();
  });
});

function keys(count: number): string {
  return Array.from({ length: count }, (_, at) => `"k${at}":0`).join(',');
}
