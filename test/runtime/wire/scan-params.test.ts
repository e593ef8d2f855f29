// Params method by method: what cannot be understood is refused, what is passed on is the bytes that were sent.

import { expect, test } from 'vitest';
import type { Message } from '../../../runtime/wire/message.ts';
import { scanMessage } from '../../../runtime/wire/scan-message.ts';

function accepted(body: string): Message {
  const outcome = scanMessage(Buffer.from(body));
  if ('refusal' in outcome) throw new Error(`refused: ${outcome.refusal.kind}`);
  return outcome;
}

const MODERN = '"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}';
const request = (method: string, params: string) =>
  `{"jsonrpc":"2.0","id":7,"method":"${method}","params":{${params}}}`;

test.each([
  ['prompts/get', '"arguments":{}'],
  ['resources/read', '"name":"x"'],
  ['resources/subscribe', ''],
  ['resources/unsubscribe', '"uri":null'],
  ['completion/complete', '"ref":{"type":"ref/prompt","name":"p"}'],
  ['completion/complete', '"argument":{"name":"a","value":""}'],
  ['completion/complete', '"ref":{"type":"ref/prompt","uri":"u"},"argument":{}'],
  ['completion/complete', '"ref":{"type":"ref/tool","name":"p"},"argument":{}'],
  ['completion/complete', '"ref":{"type":"ref/resource","uri":5},"argument":{}'],
  ['completion/complete', '"ref":{"type":"ref/resource","uri":"u"},"argument":[]'],
  ['completion/complete', '"ref":{"type":"ref/resource","uri":"u"},"argument":{},"context":1'],
  ['logging/setLevel', '"level":5'],
  ['logging/setLevel', ''],
  ['subscriptions/listen', MODERN],
  ['subscriptions/listen', '"notifications":["toolsListChanged"]'],
  ['subscriptions/listen', '"notifications":{"toolsListChanged":1}'],
  ['subscriptions/listen', '"notifications":{"resourceSubscriptions":"a"}'],
  ['subscriptions/listen', '"notifications":{"taskIds":[1]}'],
  ['tasks/get', ''],
  ['tasks/cancel', '"taskId":1'],
  ['tasks/update', '"inputResponses":{}'],
  ['tools/call', '"name":"x","inputResponses":[]'],
  ['tools/call', '"name":"x","requestState":{}'],
])('of %s may not be {%s}', (method, params) => {
  const outcome = scanMessage(Buffer.from(request(method, params)));
  expect(outcome).toMatchObject({ refusal: { kind: 'invalid_params' }, id: Buffer.from('7') });
});

test('of completion/complete give what is completed, and the rest as it was sent', () => {
  const message = accepted(
    request(
      'completion/complete',
      '"argument" : {"name":"a","value":"\\u0061"},"context":{"arguments":{"b":1.0}},"ref":{"title":1,"name":"p\\u0031","type":"ref\\/prompt"}',
    ),
  );
  expect(message.ref).toEqual({ type: 'ref/prompt', name: 'p1' });
  expect(message.argument?.toString()).toBe('{"name":"a","value":"\\u0061"}');
  expect(message.context?.toString()).toBe('{"arguments":{"b":1.0}}');
});

test('of subscriptions/listen give the filter; what is not in it is not wanted', () => {
  const filter = '{"promptsListChanged":true,"later":[1],"toolsListChanged":false,"taskIds":["t\\u0031"]}';
  expect(accepted(request('subscriptions/listen', `"notifications":${filter}`)).listenFilter).toEqual({
    toolsListChanged: false,
    promptsListChanged: true,
    resourcesListChanged: false,
    resourceSubscriptions: [],
    taskIds: ['t1'],
  });
});

test('of a retry give the answers as they were sent, and the state', () => {
  const message = accepted(
    request(
      'tools/call',
      '"name":"x","requestState":"a\\u0062","inputResponses":{"k":{"content":{"n":1.0}}}',
    ),
  );
  expect(message.requestState).toBe('ab');
  expect(message.inputResponses?.toString()).toBe('{"k":{"content":{"n":1.0}}}');
});

test.each([
  ['resources/subscribe', MODERN],
  ['resources/unsubscribe', MODERN],
  ['logging/setLevel', MODERN],
  ['subscriptions/listen', ''],
])('of %s are not missed in the era that has no such method', (method, params) => {
  expect(accepted(request(method, params)).method).toBe(method);
});
