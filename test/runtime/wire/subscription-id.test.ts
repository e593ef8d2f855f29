// Whose stream a notification is on: written in for modern clients, cut out for legacy ones.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAcknowledged, buildListenEnd, buildListenNotification } from '../../../runtime/wire/reply.ts';
import { scanAnswer } from '../../../runtime/wire/scan-answer.ts';
import { withoutSubscriptionId } from '../../../runtime/wire/subscription-id.ts';
import { withTaskId } from '../../../runtime/wire/task-params.ts';
import { jsonText } from './body-arbitrary.ts';

const KEY = 'io.modelcontextprotocol/subscriptionId';
const METHOD = 'notifications/resources/updated';
const ID = Buffer.from('"sub-1"');

type Json = Record<string, unknown>;

const blank = fc.constantFrom('', '', ' ', '\n', '\t ');
const objectOf = (member: fc.Arbitrary<readonly [string, string]>) =>
  fc
    .tuple(fc.uniqueArray(member, { selector: ([key]) => key, maxLength: 4 }), blank, blank)
    .map(([members, a, b]) => {
      const body = members.map(([key, value]) => `${a}"${key}"${b}:${a}${value}${b}`).join(',');
      return `{${body}${a}}`;
    });
const meta = objectOf(fc.tuple(fc.constantFrom(KEY, 'a', 'b'), jsonText));
const params = objectOf(
  fc.oneof(
    fc.tuple(fc.constantFrom('uri', 'taskId', 'title'), jsonText),
    fc.tuple(fc.constant('_meta'), meta),
  ),
);

/** Only what the scanner lets in comes here. */
function isAccepted(text: string): boolean {
  return scanAnswer(Buffer.from(`{"jsonrpc":"2.0","method":"${METHOD}","params":${text}}`)) !== undefined;
}

test('the id is written into any params, and everything else stays', () => {
  let written = 0;
  fc.assert(
    fc.property(params, (text) => {
      if (!isAccepted(text)) return;
      const notification = buildListenNotification(METHOD, Buffer.from(text), ID);
      const before = JSON.parse(text) as Json;
      const after = { ...before, _meta: { ...(before._meta as Json), [KEY]: 'sub-1' } };
      expect(JSON.parse(notification.toString())).toEqual({ jsonrpc: '2.0', method: METHOD, params: after });
      expect(scanAnswer(notification), notification.toString()).toBeDefined();
      expect(notification.toString()).not.toMatch(/[\r\n]/);
      written++;
    }),
    { numRuns: 3_000 },
  );
  expect(written).toBeGreaterThan(1_000);
});

test('the id is cut out of any params, and everything else stays', () => {
  let cut = 0;
  fc.assert(
    fc.property(params, (text) => {
      if (!isAccepted(text)) return;
      const { _meta, ...rest } = JSON.parse(text) as Json;
      const { [KEY]: own, ...others } = (_meta ?? {}) as Json;
      const expected = _meta === undefined ? rest : { ...rest, _meta: others };
      const stripped = withoutSubscriptionId(Buffer.from(text));
      expect(JSON.parse(stripped.toString())).toEqual(expected);
      if (own === undefined) expect(stripped.toString()).toBe(text);
      else cut++;
    }),
    { numRuns: 3_000 },
  );
  expect(cut).toBeGreaterThan(200);
});

test('the id of a task is replaced in any params, and everything else stays', () => {
  fc.assert(
    fc.property(params, (text) => {
      if (!isAccepted(text)) return;
      const before = JSON.parse(text) as Json;
      const after = 'taskId' in before ? { ...before, taskId: 'ours"' } : before;
      expect(JSON.parse(withTaskId(Buffer.from(text), 'ours"').toString())).toEqual(after);
    }),
    { numRuns: 1_000 },
  );
});

describe('by example', () => {
  test.each([
    [undefined, `{"_meta":{"${KEY}":"sub-1"}}`],
    ['{}', `{"_meta":{"${KEY}":"sub-1"}}`],
    ['{"uri":"a", "x":1.0}', `{"_meta":{"${KEY}":"sub-1"},"uri":"a", "x":1.0}`],
    ['{"uri":"a","_meta":{ }}', `{"uri":"a","_meta":{"${KEY}":"sub-1" }}`],
    [`{"_meta":{"b":1.0,"${KEY}":7}}`, `{"_meta":{"b":1.0,"${KEY}":"sub-1"}}`],
  ])('params %s become %s', (before, after) => {
    const message = buildListenNotification(METHOD, before === undefined ? before : Buffer.from(before), ID);
    expect(message.toString()).toBe(`{"jsonrpc":"2.0","method":"${METHOD}","params":${after}}`);
  });

  test('the acknowledgement says what is really listened to', () => {
    const filter = {
      toolsListChanged: true,
      promptsListChanged: false,
      resourcesListChanged: false,
      resourceSubscriptions: ['file:///a'],
      taskIds: [],
    };
    expect(JSON.parse(buildAcknowledged(Buffer.from('7'), filter).toString())).toEqual({
      jsonrpc: '2.0',
      method: 'notifications/subscriptions/acknowledged',
      params: {
        _meta: { [KEY]: 7 },
        notifications: { toolsListChanged: true, resourceSubscriptions: ['file:///a'] },
      },
    });
  });

  test('the end is the answer to the request', () => {
    const serverInfo = Buffer.from('"io.modelcontextprotocol/serverInfo":{"name":"g"}');
    expect(JSON.parse(buildListenEnd(ID, serverInfo).toString())).toEqual({
      jsonrpc: '2.0',
      id: 'sub-1',
      result: {
        resultType: 'complete',
        _meta: { [KEY]: 'sub-1', 'io.modelcontextprotocol/serverInfo': { name: 'g' } },
      },
    });
  });
});
