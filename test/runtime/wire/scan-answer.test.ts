// What the gateway takes from an upstream, and what it finds in it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Range } from '../../../runtime/wire/answer.ts';
import { scanAnswer } from '../../../runtime/wire/scan-answer.ts';
import { jsonText } from './body-arbitrary.ts';

function scan(text: string): Answer | undefined {
  return scanAnswer(Buffer.from(text));
}

function accepted(text: string): Answer {
  const answer = scan(text);
  if (answer === undefined) throw new Error(`refused: ${text}`);
  return answer;
}

function textAt(answer: Answer, range: Range | undefined): string | undefined {
  return range && answer.raw.toString('utf8', range.start, range.end);
}

const result = (json: string) => `{"result":${json},"jsonrpc":"2.0","id":5}`;

describe('a result', () => {
  test('of a modern upstream shows every member one era knows and another does not', () => {
    const answer = accepted(
      result(
        '{"ttlMs" : 0,"content":[],"_meta":{"a":1, "io.modelcontextprotocol/serverInfo" : {"name":"s"}},"resultType":"complete","cacheScope":"private","isError":true}',
      ),
    );
    expect(answer).toMatchObject({
      kind: 'result',
      id: 5,
      method: '',
      resultType: 'complete',
      isError: true,
    });
    expect(answer.raw.toString('utf8', answer.start, answer.start + 9)).toBe('{"ttlMs" ');
    expect(answer.modernMembers.map((range) => textAt(answer, range))).toEqual([
      '"ttlMs" : 0',
      '"resultType":"complete"',
      '"cacheScope":"private"',
    ]);
    expect(textAt(answer, answer.meta)).toBe('{"a":1, "io.modelcontextprotocol/serverInfo" : {"name":"s"}}');
    expect(textAt(answer, answer.serverInfo)).toBe('"io.modelcontextprotocol/serverInfo" : {"name":"s"}');
  });

  test('of a legacy upstream shows none of them', () => {
    const answer = accepted(result('{"content":[{"resultType":"complete","isError":true}],"isError":false}'));
    expect(answer).toMatchObject({
      resultType: undefined,
      isError: false,
      meta: undefined,
      serverInfo: undefined,
    });
    expect(answer.modernMembers).toEqual([]);
  });

  test('of tools/list shows the list and the cursor', () => {
    const answer = accepted(result('{"tools":[{"name":"a"}],"nextCursor":"p\\u0032"}'));
    expect(textAt(answer, answer.items)).toBe('[{"name":"a"}]');
    expect(answer.nextCursor).toBe('p2');
  });

  test('with a null cursor, as some servers write it, has no cursor', () => {
    expect(accepted(result('{"tools":[],"nextCursor":null}')).nextCursor).toBeUndefined();
  });

  test.each(['prompts', 'resources', 'resourceTemplates'])('of %s/list shows the list', (member) => {
    const answer = accepted(result(`{"${member}" : [1.0] }`));
    expect(textAt(answer, answer.items)).toBe('[1.0]');
  });

  test('that asks for input shows questions and state as they were written', () => {
    const answer = accepted(
      result('{"resultType":"input_required","requestState":"a\\u0062","inputRequests": {"k":{}} }'),
    );
    expect(answer.resultType).toBe('input_required');
    expect(textAt(answer, answer.requestState)).toBe('"a\\u0062"');
    expect(textAt(answer, answer.inputRequests)).toBe('{"k":{}}');
  });

  test('that may be cached says so, and what it says can be edited', () => {
    const answer = accepted(result('{"ttlMs": 50,"contents":[],"cacheScope":"public"}'));
    expect(answer.cacheable).toBe(true);
    expect(textAt(answer, answer.ttlMs)).toBe('50');
    expect(textAt(answer, answer.cacheScope)).toBe('"public"');
    expect(accepted(result('{"ttlMs":50}')).cacheable).toBe(false);
    expect(accepted(result('{"cacheScope":"public"}')).cacheable).toBe(false);
  });

  test('of a task shows the id as it was written', () => {
    const answer = accepted(result('{"resultType":"task","taskId":"t\\n","status":"working"}'));
    expect(answer.resultType).toBe('task');
    expect(textAt(answer, answer.taskId)).toBe('"t\\n"');
    expect(accepted(result('{"taskId":5}')).taskId).toBeUndefined();
  });

  test.each(['"5"', '"a"'])('under the string id %s is none of ours', (id) => {
    const answer = accepted(`{"jsonrpc":"2.0","id":${id},"result":{}}`);
    expect(answer.id).toBeUndefined();
    expect(answer.rawId?.toString()).toBe(id);
  });
});

describe('an error', () => {
  test('shows code, message and data', () => {
    const answer = accepted(
      '{"jsonrpc":"2.0","id":5,"error":{"code":-32602,"message":"n\\u00f6","data":{"uri":"x"}}}',
    );
    expect(answer).toMatchObject({ kind: 'error', id: 5, code: -32602, message: 'nö' });
    expect(textAt(answer, answer.data)).toBe('{"uri":"x"}');
  });

  test.each(['"id":null,', ''])('may come without an id: %j', (id) => {
    expect(accepted(`{"jsonrpc":"2.0",${id}"error":{"code":1,"message":"m"}}`)).toMatchObject({
      kind: 'error',
      id: undefined,
    });
  });
});

describe('what an upstream sends by itself', () => {
  test('progress shows the token', () => {
    const answer = accepted(
      '{"jsonrpc":"2.0","method":"notifications/progress","params":{"progress":1,"progressToken": 12}}',
    );
    expect(answer).toMatchObject({ kind: 'notification', method: 'notifications/progress', id: undefined });
    expect(textAt(answer, answer.progressToken)).toBe('12');
    expect(answer.raw.toString('utf8', answer.start, answer.end)).toBe('{"progress":1,"progressToken": 12}');
  });

  test('news of a resource, of a log and of a task show what they are about', () => {
    const about = (method: string, params: string) =>
      accepted(`{"jsonrpc":"2.0","method":"notifications/${method}","params":${params}}`);
    expect(about('resources/updated', '{"uri":"a:\\u002f/b"}').uri).toBe('a://b');
    expect(about('resources/updated', '{"uri":5}').uri).toBeUndefined();
    expect(about('message', '{"level":"warning","data":{"level":1}}').level).toBe('warning');
    expect(about('cancelled', '{"requestId":"a\\n"}').requestId?.toString()).toBe('"a\\n"');
    const task = about('tasks', '{"status":"completed","taskId": "t1"}');
    expect(textAt(task, task.taskId)).toBe('"t1"');
  });

  test.each([
    ['7', 7],
    ['"7"', undefined],
    ['[7]', undefined],
  ])('a notification of the subscription %s names ours as %s', (id, expected) => {
    const text = `{"jsonrpc":"2.0","method":"notifications/resources/updated","params":{"_meta":{"a":1,"io.modelcontextprotocol/subscriptionId":${id}},"uri":"u"}}`;
    expect(accepted(text)).toMatchObject({ subscriptionId: expected, uri: 'u' });
  });

  test('a question shows method, id and params', () => {
    const answer = accepted(
      '{"jsonrpc":"2.0","id":"q","method":"elicitation/create","params":{"message":"m","mode":"form"}}',
    );
    expect(answer).toMatchObject({ kind: 'request', method: 'elicitation/create' });
    expect(textAt(answer, answer)).toBe('{"message":"m","mode":"form"}');
  });

  test('a notification without params has none', () => {
    const answer = accepted('{"jsonrpc":"2.0","method":"notifications/tools/list_changed"}');
    expect([answer.start, answer.end]).toEqual([0, 0]);
  });

  test('a request shows its id as it was sent', () => {
    const answer = accepted('{"jsonrpc":"2.0","id":"q\\n","method":"roots/list"}');
    expect(answer).toMatchObject({ kind: 'request', method: 'roots/list', id: undefined });
    expect(answer.rawId?.toString()).toBe('"q\\n"');
  });
});

describe('not acceptable is', () => {
  test.each([
    ['no JSON', '{"jsonrpc":"2.0","id":5,"result":{}'],
    ['two messages', `${result('{}')}${result('{}')}`],
    ['a batch', `[${result('{}')}]`],
    ['result and error', '{"jsonrpc":"2.0","id":5,"result":{},"error":{"code":1,"message":"m"}}'],
    ['a result without id', '{"jsonrpc":"2.0","result":{}}'],
    ['a result for a null id', '{"jsonrpc":"2.0","id":null,"result":{}}'],
    ['a result and a method', '{"jsonrpc":"2.0","id":5,"method":"x","result":{}}'],
    ['a result that is no object', result('[]')],
    ['_meta that is no object', result('{"_meta":[]}')],
    ['a result type that is no string', result('{"resultType":1}')],
    ['a state that is no string', result('{"requestState":{},"resultType":"input_required"}')],
    ['duplicates in the envelope', '{"jsonrpc":"2.0","id":5,"id":6,"result":{}}'],
    ['duplicates in the result', result('{"isError":true,"isError":false}')],
    ['duplicates far below', result('{"content":[{"a":{"b":1,"\\u0062":2}}]}')],
    ['an error without code', '{"jsonrpc":"2.0","id":5,"error":{"message":"m"}}'],
    ['an error with half a code', '{"jsonrpc":"2.0","id":5,"error":{"code":1.5,"message":"m"}}'],
    ['an error without message', '{"jsonrpc":"2.0","id":5,"error":{"code":1}}'],
    ['an unknown member', '{"jsonrpc":"2.0","id":5,"result":{},"extra":1}'],
    ['another version', '{"jsonrpc":"1.0","id":5,"result":{}}'],
    ['an id that is no id', '{"jsonrpc":"2.0","id":1.0,"result":{}}'],
    ['too deep', result(`{"a":${'['.repeat(127)}${']'.repeat(127)}}`)],
  ])('%s', (_, text) => {
    expect(scan(text)).toBeUndefined();
  });

  test('invalid UTF-8', () => {
    expect(
      scanAnswer(
        Buffer.concat([
          Buffer.from('{"jsonrpc":"2.0","id":5,"result":{"a":"'),
          Buffer.from([0xff]),
          Buffer.from('"}}'),
        ]),
      ),
    ).toBeUndefined();
  });
});

test('128 levels and a million tokens pass', () => {
  expect(accepted(result(`{"a":${'['.repeat(126)}${']'.repeat(126)}}`)).kind).toBe('result');
  expect(accepted(result(`{"a":[${'1,'.repeat(999_999)}1]}`)).kind).toBe('result');
});

const MEMBERS = [
  ...['resultType', 'ttlMs', 'cacheScope', '_meta', 'tools', 'content', 'x'],
  ...['inputRequests', 'requestState', 'taskId'],
];
const RANGES = ['ttlMs', 'cacheScope', 'inputRequests', 'requestState', 'taskId'] as const;

test('every range it gives holds what JSON.parse finds there', () => {
  const member = fc.tuple(fc.constantFrom(...MEMBERS), jsonText);
  fc.assert(
    fc.property(fc.uniqueArray(member, { selector: ([key]) => key, maxLength: 5 }), (members) => {
      const text = result(`{${members.map(([key, value]) => `"${key}": ${value}`).join(' , ')}}`);
      const answer = scan(text);
      if (answer === undefined) return;
      const parsed = (JSON.parse(text) as { result: Record<string, unknown> }).result;
      expect(JSON.parse(answer.raw.toString('utf8', answer.start, answer.end))).toEqual(parsed);
      for (const range of answer.modernMembers)
        expect(parsed).toMatchObject(JSON.parse(`{${textAt(answer, range)}}`));
      if (answer.meta) expect(JSON.parse(textAt(answer, answer.meta)!)).toEqual(parsed._meta);
      for (const key of RANGES) {
        const range = answer[key];
        if (range) expect(JSON.parse(textAt(answer, range)!)).toEqual(parsed[key]);
      }
      if (answer.items) expect(JSON.parse(textAt(answer, answer.items)!)).toEqual(parsed.tools);
    }),
    { numRuns: 2_000 },
  );
});
