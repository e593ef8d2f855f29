// Event streams of a legacy instance that break off, or that the server ends to be asked again later (2025-11-25).
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../runtime/wire/capabilities.ts';
import { chunk, EVENT_STREAM, event, http, LAST_CHUNK, textResult } from '../../fixtures/scripted-http.ts';
import { call } from './contract-sink.ts';
import { hear } from './heard.ts';
import { cleanUp, connect, peerWith } from './http-harness.ts';
import { sessionPeer } from './session-peer.ts';

cleanUp();

/** An event without data that opens a stream: where to go on, and when. */
const priming = (id: string, retry?: number) =>
  `id: ${id}\n${retry === undefined ? '' : `retry: ${retry}\n`}data:\n\n`;
const withId = (id: string, message: unknown) => `id: ${id}\n${event(message)}`;
const ELICIT = { jsonrpc: '2.0', id: 0, method: 'elicitation/create', params: {} };

describe('a stream with event ids that ends without the answer', () => {
  it.each([
    ['ended', true],
    ['cut', false],
  ])('%s: it is picked up where it ended, and the call is executed once', async (_name, cleanly) => {
    let id: unknown;
    const server = await sessionPeer((request, socket) => {
      if (request.method === 'POST') {
        ({ id } = request.message);
        const progress = { method: 'notifications/progress', params: { progressToken: id, progress: 1 } };
        const start = chunk(priming('e1', 20)) + chunk(withId('e2', { jsonrpc: '2.0', ...progress }));
        if (cleanly) socket.write(EVENT_STREAM + start + LAST_CHUNK);
        else socket.write(EVENT_STREAM + start, () => socket.destroy());
      } else {
        socket.write(EVENT_STREAM + chunk(withId('e3', textResult(id, 'resumed'))) + LAST_CHUNK);
      }
    });
    const { upstream } = connect(server.url);
    const made = call(upstream, 'x', { wantsProgress: true });
    expect((await made.outcome).text).toBe('resumed');
    expect(made.progresses).toHaveLength(1);
    expect(server.peer.of('tools/call')).toHaveLength(1);
    const [resumed, ...others] = server.peer.of('GET');
    expect(others).toEqual([]);
    expect(resumed?.headers).toMatchObject({
      'last-event-id': 'e2',
      accept: 'text/event-stream',
      'mcp-session-id': server.peer.of('tools/call')[0]?.headers['mcp-session-id'],
      'mcp-protocol-version': '2025-11-25',
    });
  });

  it('a server that polls is asked as often as it wants, each time from the newest event', async () => {
    let id: unknown;
    let polls = 0;
    const server = await sessionPeer((request, socket) => {
      if (request.method === 'POST') {
        ({ id } = request.message);
        socket.write(EVENT_STREAM + chunk(priming('p0', 1)) + LAST_CHUNK);
      } else if (++polls < 12) {
        socket.write(EVENT_STREAM + chunk(priming(`p${polls}`)) + LAST_CHUNK);
      } else {
        socket.write(EVENT_STREAM + chunk(event(textResult(id, 'at last'))) + LAST_CHUNK);
      }
    });
    const { upstream } = connect(server.url);
    expect((await call(upstream, 'x').outcome).text).toBe('at last');
    const from = server.peer.of('GET').map(({ headers }) => headers['last-event-id']);
    expect(from).toEqual(Array.from({ length: 12 }, (_, i) => `p${i}`));
  });

  it('questions come and are answered on the resumed stream; one that is repeated is asked once', async () => {
    let id: unknown;
    const server = await sessionPeer((request, socket, _session, { peer, answers }) => {
      if (request.method === 'POST') {
        ({ id } = request.message);
        socket.write(EVENT_STREAM + chunk(priming('a', 1) + withId('b', ELICIT)) + LAST_CHUNK);
        return;
      }
      socket.write(EVENT_STREAM + chunk(withId('b', ELICIT)));
      peer.on('news', () => {
        if (answers.length > 0) socket.write(chunk(event(textResult(id, 'ok'))) + LAST_CHUNK);
      });
    });
    const { upstream } = connect(server.url);
    const asking = call(upstream, 'x', { capabilities: EVERYTHING });
    await server.peer.until((peer) => peer.of('GET').some(({ headers }) => 'last-event-id' in headers));
    asking.questions[0]?.answer(Buffer.from('{}'));
    expect((await asking.outcome).text).toBe('ok');
    expect(server.answers).toHaveLength(1);
  });

  it.each([404, 400, 405])('%i to the resumption: unavailable, and never sent again', async (status) => {
    const server = await sessionPeer((request, socket) => {
      if (request.method === 'POST') socket.write(EVENT_STREAM + chunk(priming('a', 1)) + LAST_CHUNK);
      else socket.write(http(status, undefined, ''));
    });
    const { upstream } = connect(server.url);
    expect((await call(upstream, 'x').outcome).refusal?.kind).toBe('unavailable');
    expect(server.peer.of('tools/call')).toHaveLength(1);
  });

  it('that cannot be resumed for a while is tried a few times, then it is unavailable', async () => {
    const server = await sessionPeer((request, socket) => {
      if (request.method === 'POST') socket.write(EVENT_STREAM + chunk(priming('a', 1)) + LAST_CHUNK);
      else socket.write(http(503, undefined, ''));
    });
    const { upstream } = connect(server.url);
    expect((await call(upstream, 'x').outcome).refusal?.kind).toBe('unavailable');
    expect(server.peer.of('tools/call')).toHaveLength(1);
    expect(server.peer.of('GET').length).toBe(6);
  });

  it('given up between two attempts: the server is told, and is not asked again', async () => {
    const server = await sessionPeer((_request, socket) => {
      socket.write(EVENT_STREAM + chunk(priming('a', 60_000)) + LAST_CHUNK);
    });
    const { upstream } = connect(server.url);
    const running = call(upstream, 'x');
    await server.peer.until((peer) => peer.of('tools/call').length === 1);
    expect(upstream.state.inFlight).toBe(1);
    running.abort('timeout');
    await server.peer.until((peer) => peer.of('notifications/cancelled').length === 1);
    expect(server.peer.of('GET')).toEqual([]);
  });

  it('an id that no header can carry is no place to go on from', async () => {
    const server = await sessionPeer((_request, socket) => {
      socket.write(EVENT_STREAM + chunk(priming('ü\u0001')) + LAST_CHUNK);
    });
    expect((await call(connect(server.url).upstream, 'x').outcome).refusal?.kind).toBe('bad_answer');
  });

  it('a modern instance is not asked: the request is lost with its stream', async () => {
    const peer = await peerWith((_, socket) => {
      socket.write(EVENT_STREAM + chunk(priming('a', 1)), () => socket.destroy());
    });
    const { upstream } = connect(peer.url);
    expect((await call(upstream, 'fault').outcome).refusal?.kind).toBe('unavailable');
    expect(peer.of('GET')).toEqual([]);
    expect(peer.of('tools/call')).toHaveLength(1);
  });
});

describe("the session's own stream", () => {
  it('goes on after the last event, and nothing was missed then', async () => {
    const server = await sessionPeer(
      (request, socket) => {
        if (request.method === 'GET') {
          const changed = { jsonrpc: '2.0', method: 'notifications/tools/list_changed' };
          socket.write(EVENT_STREAM + chunk(withId('s2', changed)));
        } else {
          socket.write(http(202, undefined, ''));
        }
      },
      { capabilities: { tools: { listChanged: true }, prompts: { listChanged: true } } },
    );
    const discovery = { interval_ms: 60_000, on_failure: 'keep_last', follow_list_changed: true } as const;
    const { upstream } = connect(server.url, { discovery });
    const heard = hear(upstream);
    void call(upstream, 'x');
    await expect.poll(() => server.streams.size).toBe(1);
    const [stream] = server.streams.values();
    stream?.write(chunk(priming('s1', 1)) + LAST_CHUNK);
    await heard.until(({ lists }) => lists.length > 0);
    expect(heard.lists).toEqual(['tools']);
    expect(server.peer.of('GET').at(-1)?.headers['last-event-id']).toBe('s1');
  });
});
