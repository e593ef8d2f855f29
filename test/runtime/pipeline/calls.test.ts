// What an upstream reads of a call, and what of its reports ahead of the answer reaches the client.
import { describe, expect, test } from 'vitest';
import { answer } from './answers.ts';
import { paramsOf, toolNamed } from './scene.ts';
import { ABLE, call, talkOf } from './talk.ts';

function log(text: string): Buffer {
  return Buffer.from(JSON.stringify({ level: 'error', logger: 'x', data: text }));
}

describe('log messages', () => {
  const LEVEL = { meta: { 'io.modelcontextprotocol/logLevel': 'warning' } };

  test('reach a modern client that asked for them, on the stream of its call', () => {
    const talk = talkOf('modern');
    const { reply } = talk.modern(call(), LEVEL);
    expect(talk.one.last.call.logLevel).toBe('warning');
    talk.one.last.sink.log(log('oh'));
    expect(reply.relayed).toEqual([
      {
        jsonrpc: '2.0',
        method: 'notifications/message',
        params: { level: 'error', logger: 'x', data: 'oh' },
      },
    ]);
    answer(talk.one.last, { content: [] });
    talk.one.last.sink.log(log('late'));
    expect(reply.relayed).toHaveLength(1);
  });

  test('reach a legacy client that has set a level', () => {
    const talk = talkOf('legacy');
    const client = talk.legacy();
    const before = client.send(call('echo', {}, 1)).reply;
    talk.one.last.sink.log(log('unwanted'));
    client.send({ id: 2, method: 'logging/setLevel', params: { level: 'debug' } });
    const after = client.send(call('echo', {}, 3)).reply;
    talk.one.last.sink.log(log('wanted'));
    expect([before.relayed.length, after.relayed.length]).toEqual([0, 1]);
  });

  test('are not asked for on behalf of a client that takes no streams', () => {
    const talk = talkOf('modern');
    talk.modern(call(), { ...LEVEL, streams: false });
    const client = talk.legacy();
    client.send({ id: 2, method: 'logging/setLevel', params: { level: 'debug' } });
    client.send(call(), false);
    expect(talk.one.calls.map(({ call: sent }) => sent.logLevel)).toEqual([undefined, undefined]);
  });

  test('of a level nobody knows are refused to be asked for', () => {
    const meta = { 'io.modelcontextprotocol/logLevel': 'loud' };
    const { reply } = talkOf('modern').modern(call(), { meta });
    expect([reply.status, reply.only.error?.code]).toEqual([400, -32602]);
  });
});

describe('capabilities', () => {
  test('of a modern client travel with each call, cut to what policy allows', () => {
    const talk = talkOf('modern', { definitions: [{ server_requests: ['sampling'] }] });
    talk.modern(call(), { capabilities: ABLE });
    talk.modern(call());
    const [able, unable] = talk.one.calls.map(({ call: sent }) => sent.capabilities);
    expect(able).toMatchObject({ elicitation: undefined, roots: false, sampling: { tools: true } });
    expect(unable?.key).toBe('');
  });

  test('that are equal are the same object', () => {
    const talk = talkOf('modern');
    for (let n = 0; n < 2; n++) talk.modern(call(), { capabilities: ABLE });
    expect(talk.one.calls[0]?.call.capabilities).toBe(talk.one.calls[1]?.call.capabilities);
  });
});

describe('arguments mirrored in headers', () => {
  const declared = { name: 'Region', header: 'mcp-param-region', path: ['region'], type: 'string' } as const;
  const talk = () =>
    talkOf('modern', { tools: [toolNamed('echo', { mirrored: new Map([[0, [declared]]]) })] });
  const headers = { 'mcp-param-region': 'eu-1' };

  test('are made anew for the upstream', () => {
    const scene = talk();
    scene.modern(call('echo', { region: 'eu-1' }), { headers });
    expect(scene.one.last.call.mirroredParams).toEqual(['Mcp-Param-Region', 'eu-1']);
    scene.modern(call('echo', { region: null }));
    expect(scene.one.last.call.mirroredParams).toBeUndefined();
  });

  test.each([
    ['missing', {}],
    ['another one', { 'mcp-param-region': 'us-1' }],
  ])('are refused when the header is %s', (_what, sent) => {
    const scene = talk();
    const { reply } = scene.modern(call('echo', { region: 'eu-1' }), { headers: sent });
    expect([reply.status, reply.only.error?.code, scene.one.calls.length]).toEqual([400, -32020, 0]);
  });

  test('are not expected of clients that have no headers', () => {
    const scene = talk();
    scene.legacy().send(call('echo', { region: 'eu-1' }));
    scene.channel().modern(call('echo', { region: 'eu-1' }));
    expect(scene.one.calls.map(({ call: sent }) => sent.mirroredParams)).toEqual([
      ['Mcp-Param-Region', 'eu-1'],
      ['Mcp-Param-Region', 'eu-1'],
    ]);
  });
});

test('arguments reach the upstream byte for byte', () => {
  const talk = talkOf('modern');
  talk.modern(call('echo', { n: 1e21, text: '\u2028"é', list: [null, -0.5] }));
  expect(paramsOf(talk.one.last)).toEqual({
    name: 'own_echo',
    arguments: { n: 1e21, text: '\u2028"é', list: [null, -0.5] },
  });
});

test('the client key names session and address', () => {
  const talk = talkOf('legacy');
  const client = talk.legacy();
  client.send(call());
  expect(talk.one.last.call.client).toEqual({ session: client.id, client: '127.0.0.1' });
  talk.modern(call(), { address: '10.1.2.3' });
  expect(talk.one.last.call.client).toEqual({ session: undefined, client: '10.1.2.3' });
});
