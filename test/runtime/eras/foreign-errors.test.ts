// What clients of each era are told when an upstream of either era answers with an error: never more than they can
// use, and never a number that their revision does not know.
import { describe, expect, test } from 'vitest';
import { answer } from '../pipeline/answers.ts';
import { ABLE, call, type Rpc, talkOf } from '../pipeline/talk.ts';

type Era = 'legacy' | 'modern';

const READ: Rpc = { id: 1, method: 'resources/read', params: { uri: 'x:1' } };

function told(client: Era, upstream: Era, error: object, rpc: Rpc = call(), version = '2025-11-25') {
  const talk = talkOf(upstream, { resources: { 'x:1': { owners: [0] } } });
  const { reply } =
    client === 'modern'
      ? talk.modern(rpc, { capabilities: ABLE })
      : talk.legacy({ version, capabilities: ABLE }).send(rpc);
  answer(talk.one.last, undefined, { era: upstream, error });
  return { status: reply.status, error: reply.only.error, result: reply.only.result };
}

describe('a resource that is not there', () => {
  const errors = [
    ['legacy', { code: -32002, message: 'Resource x:1 not found', data: { uri: 'http://10.0.0.1/x' } }],
    ['modern', { code: -32602, message: 'Resource not found: x:1', data: { uri: 'x:1' } }],
    ['modern', { code: -32602, message: 'no' }],
  ] as const;

  test.each(errors)('is -32602 with its URI to modern clients, from a %s upstream', (upstream, error) => {
    expect(told('modern', upstream, error, READ)).toMatchObject({
      status: 200,
      error: { code: -32602, message: 'Resource not found', data: { uri: 'x:1' } },
    });
  });

  test.each(errors)('is -32002 with its URI to legacy clients, from a %s upstream', (upstream, error) => {
    expect(told('legacy', upstream, error, READ).error).toEqual({
      code: -32002,
      message: 'Resource not found',
      data: { uri: 'x:1' },
    });
  });
});

test('a method the upstream does not have is 404 to modern clients, and 200 to legacy ones', () => {
  const error = { code: -32601, message: 'Method not found' };
  expect(told('modern', 'legacy', error)).toMatchObject({ status: 404, error });
  expect(told('legacy', 'modern', error)).toMatchObject({ status: 200, error });
});

describe('a capability the client lacks', () => {
  const error = {
    code: -32021,
    message: 'needs sampling at http://10.0.0.1/',
    data: { requiredCapabilities: { sampling: {} }, secret: 'x' },
  };

  test('is told to a modern client with what is missing, and nothing else', () => {
    expect(told('modern', 'modern', error)).toMatchObject({
      status: 400,
      error: {
        code: -32021,
        message: 'Missing required client capability',
        data: { requiredCapabilities: { sampling: {} } },
      },
    });
  });

  test('is told to the model behind a legacy client as the failure of the tool', () => {
    const { result } = told('legacy', 'modern', error);
    expect(result).toEqual({
      content: [{ type: 'text', text: 'The client does not support: sampling' }],
      isError: true,
    });
  });

  test('is an internal error to a legacy client that called no tool', () => {
    expect(told('legacy', 'modern', error, READ).error?.code).toBe(-32603);
  });

  test('means nothing in the mouth of a legacy server', () => {
    expect(told('modern', 'legacy', error).error?.code).toBe(-32603);
  });
});

test.each([-32020, -32022])('%d is between the gateway and its upstream', (code) => {
  for (const client of ['legacy', 'modern'] as const) {
    expect(told(client, 'modern', { code, message: 'no' }).error?.code).toBe(-32603);
  }
});

test('pages to visit reach the legacy clients that know what they are', () => {
  const data = {
    elicitations: [{ mode: 'url', elicitationId: 'e', url: 'https://example.com/', message: 'Go' }],
  };
  const error = { code: -32042, message: 'Visit', data };
  expect(told('legacy', 'legacy', error).error).toEqual(error);
  expect(told('legacy', 'legacy', error, call(), '2025-06-18').error).toEqual({
    code: -32042,
    message: 'Visit',
  });
});

test('beside the pages nothing of what the server added is passed on', () => {
  const pages = {
    elicitations: [{ mode: 'url', elicitationId: 'e', url: 'https://example.com/', message: 'Go' }],
  };
  const error = { code: -32042, message: 'Visit', data: { host: 'db.internal', ...pages, trace: ['x'] } };
  expect(told('legacy', 'legacy', error).error?.data).toEqual(pages);
  for (const data of [{ host: 'db.internal' }, ['db.internal'], 'db.internal']) {
    expect(told('legacy', 'legacy', { ...error, data }).error).toEqual({ code: -32042, message: 'Visit' });
  }
});

test('data has no meaning elsewhere, and stays here', () => {
  const error = { code: 7, message: 'no', data: { stack: 'at /srv/x.ts:1:2' } };
  expect(told('modern', 'modern', error).error).toEqual({ code: 7, message: 'no' });
  expect(told('legacy', 'legacy', error).error).toEqual({ code: 7, message: 'no' });
});

test.each([
  ['null', null],
  ['a list', []],
  ['a text', 'x'],
  ['pages without url', { elicitations: [{ message: 'Go' }] }],
])('data that is %s breaks nothing', (_what, data) => {
  expect(told('modern', 'modern', { code: -32021, message: 'm', data }).status).toBe(400);
  expect(told('modern', 'legacy', { code: -32042, message: 'm', data }).error?.code).toBe(502);
  expect(told('legacy', 'modern', { code: -32021, message: 'm', data }).result).toMatchObject({
    isError: true,
  });
});
