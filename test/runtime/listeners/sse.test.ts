// HTTP+SSE of 2024-11-05 on both engines: the endpoint, the posts, and that the stream is the session.
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createHttpListener } from '../../../runtime/listeners/http.ts';
import { SseStreams } from '../../../runtime/listeners/sse-streams.ts';
import { answer } from '../pipeline/answers.ts';
import { edgeOf } from '../pipeline/edge-of.ts';
import { type ChannelServer, channelServer, depsOf } from './channel-server.ts';
import { envelope } from './desk.ts';
import { ENGINES, send } from './engines.ts';
import { ask, messagesOf } from './fake-http.ts';

const HOST = ['host', 'localhost'] as const;
const JSON_TYPE = ['content-type', 'application/json'] as const;

type Lines = readonly (readonly [string, string])[];

/** Opens a stream, and reads it to its end. */
async function open({ port }: ChannelServer, headers: Lines = [['accept', 'text/event-stream']]) {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const response = await fetch(`http://127.0.0.1:${port}/sse`, {
    headers: headers.map(([...line]) => line),
    signal: leaving.signal,
  });
  let text = '';
  const end = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? [])
      text += decoder.decode(chunk as Uint8Array, { stream: true });
    return text;
  })();
  end.catch(() => {});
  await expect.poll(() => text).toMatch(/\n\n/);
  const endpoint = /^event: endpoint\ndata: (\/message\?sessionId=[\w-]{32})\n\n$/.exec(text)?.[1];
  if (endpoint === undefined) throw new Error(`no endpoint in ${JSON.stringify(text)}`);
  const messages = async () => messagesOf((await end).slice(text.indexOf('\n\n') + 2));
  return { endpoint, headers: response.headers, messages, leave: () => leaving.abort() };
}

async function post(
  { port }: ChannelServer,
  path: string,
  message: object | string,
  headers: Lines = [JSON_TYPE],
) {
  // As bytes: with a text `fetch` would add a label of its own.
  const body = Buffer.from(
    typeof message === 'string' ? message : JSON.stringify({ jsonrpc: '2.0', ...message }),
  );
  const url = `http://127.0.0.1:${port}${path}`;
  const response = await fetch(url, { method: 'POST', headers: headers.map(([...line]) => line), body });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

const INITIALIZE = {
  id: 0,
  method: 'initialize',
  params: { protocolVersion: '2024-11-05', capabilities: {}, clientInfo: { name: 't', version: '1' } },
};
const CALL = { id: 1, method: 'tools/call', params: { name: 'hold', arguments: {} } };

describe.each(ENGINES)('on $name', ({ engine }) => {
  test('tells where to post first, takes posts with 202, answers on the stream', async () => {
    const server = await channelServer(engine);
    const { endpoint, headers, messages } = await open(server);
    const taken = await post(server, endpoint, INITIALIZE);
    expect([taken.status, taken.body]).toEqual([202, 'Accepted']);
    await post(server, endpoint, CALL);
    answer(server.upstream.last, { content: [] });
    await server.close();
    expect(['content-type', 'cache-control'].map((name) => headers.get(name))).toEqual([
      'text/event-stream',
      'no-cache, no-transform',
    ]);
    expect(await messages()).toMatchObject([
      { id: 0, result: { protocolVersion: '2024-11-05' } },
      { id: 1, result: { content: [] } },
    ]);
  });

  test('aborts what is in flight when the stream ends, and forgets its address', async () => {
    const server = await channelServer(engine);
    const { endpoint, leave } = await open(server);
    await post(server, endpoint, INITIALIZE);
    await post(server, endpoint, CALL);
    leave();
    await expect.poll(() => server.upstream.last.aborts).toEqual(['client_gone']);
    expect((await post(server, endpoint, CALL)).status).toBe(404);
    expect([server.edge.sessions.size, server.sse.size]).toEqual([0, 0]);
  });

  test.each<[string, string | undefined, Lines, string, number]>([
    ['without sessionId', '/message', [JSON_TYPE], '{}', 400],
    ['with two of them', '/message?sessionId=a&sessionId=b', [JSON_TYPE], '{}', 400],
    ['with one nobody has', `/message?sessionId=${'a'.repeat(32)}`, [JSON_TYPE], '{}', 404],
    ['that is no JSON by its label', undefined, [['content-type', 'text/plain']], '{}', 415],
    ['without a label', undefined, [], '{}', 415],
    ['that is compressed', undefined, [JSON_TYPE, ['content-encoding', 'gzip']], '{}', 415],
    ['that is too large', undefined, [JSON_TYPE], `"${'x'.repeat(1000)}"`, 413],
    ['with a token in the address', '/message?sessionId=a&access_token=b', [JSON_TYPE], '{}', 400],
    ['of a foreign page', undefined, [JSON_TYPE, ['origin', 'https://evil.example']], '{}', 403],
  ])('refuses a post %s', async (_what, path, headers, body, status) => {
    const server = await channelServer(engine, { maxRequestBytes: 1000 });
    const { endpoint } = await open(server);
    expect((await post(server, path ?? endpoint, body, headers)).status).toBe(status);
  });

  test('answers what is no message on the stream', async () => {
    const server = await channelServer(engine);
    const { endpoint, messages } = await open(server);
    expect((await post(server, endpoint, '{')).status).toBe(202);
    await post(server, endpoint, { id: 7, method: 'tools/list', params: { _meta: envelope() } });
    await server.close();
    expect(await messages()).toMatchObject([
      { id: null, error: { code: -32700 } },
      { id: 7, error: { code: expect.any(Number) } },
    ]);
  });

  test.each<[string, string, string, Lines, number]>([
    ['a stream for who cannot read it', 'GET', '/sse', [HOST, ['accept', 'application/json']], 406],
    ['a stream for a foreign page', 'GET', '/sse', [HOST, ['origin', 'https://evil.example']], 403],
    ['a stream by a foreign name', 'GET', '/sse', [['host', 'evil.example']], 403],
    ['a stream with a token in its address', 'GET', '/sse?token=x', [HOST], 400],
    ['a post where streams are', 'POST', '/sse', [HOST, JSON_TYPE, ['content-length', '0']], 405],
    ['a stream where posts go', 'GET', '/message', [HOST], 405],
  ])('refuses %s', async (_what, method, path, headers, status) => {
    const server = await channelServer(engine);
    expect((await send(server.port, { method, path, headers }).done).status).toBe(status);
    expect(server.sse.size).toBe(0);
  });

  test('lets a page of an allowed origin read', async () => {
    const server = await channelServer(engine);
    const origin = ['origin', 'https://app.example.com'] as const;
    const { endpoint, headers } = await open(server, [origin]);
    const taken = await post(server, endpoint, INITIALIZE, [JSON_TYPE, origin]);
    expect([taken.status, taken.headers.get('access-control-allow-origin')]).toEqual([202, origin[1]]);
    expect(headers.get('access-control-allow-origin')).toBe(origin[1]);
  });
});

describe('what a stream outlives', () => {
  test.each(ENGINES)('is a reload; it is known on its own listener only ($name)', async ({ engine }) => {
    const server = await channelServer(engine);
    const { endpoint, messages } = await open(server);
    await post(server, endpoint, INITIALIZE);
    server.serve({ ...server.edge, name: 'other' });
    expect((await post(server, endpoint, { id: 1, method: 'ping' })).status).toBe(404);
    server.serve({ ...server.edge });
    expect((await post(server, endpoint, { id: 2, method: 'ping' })).status).toBe(202);
    await server.close();
    expect(await messages()).toMatchObject([{ id: 0 }, { id: 2, result: {} }]);
  });
});

test('a stream that says nothing is kept alive, unless its client takes nothing', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { edge } = edgeOf();
  const handler = createHttpListener(depsOf({ edge }, new SseStreams()));
  const [idle, slow] = [0, 1].map(() => ask(handler, { method: 'GET', path: '/sse', headers: [HOST] }));
  slow!.stuck = true;
  vi.advanceTimersByTime(45_000);
  expect(idle!.writes.slice(1)).toEqual(Array(3).fill(': keepalive\n\n'));
  expect(slow!.writes.slice(1)).toEqual([': keepalive\n\n']);
  idle!.leave();
  slow!.leave();
  expect(vi.getTimerCount()).toBe(0);
});
