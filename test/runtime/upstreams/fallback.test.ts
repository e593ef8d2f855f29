// Which transport an upstream is spoken to by: what is configured, what the url says, and what the server answers.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FallbackUpstream } from '../../../runtime/upstreams/fallback.ts';
import { SseUpstream } from '../../../runtime/upstreams/sse.ts';
import { HttpUpstream, type HttpUpstreamOptions } from '../../../runtime/upstreams/streamable-http.ts';
import { startLegacySse } from '../../fixtures/everything/legacy-sse.ts';
import { startWebSocketEverything } from '../../fixtures/everything/websocket.ts';
import { http, initializes, json, textResult } from '../../fixtures/scripted-http.ts';
import { call } from './contract-sink.ts';
import { cleanUp, closeLater, connect, rawPeer } from './http-harness.ts';
import { MemoryLog } from './memory-log.ts';

cleanUp();

const streamable = () =>
  rawPeer((request, socket) => {
    if (!initializes(request, socket, 's')) socket.write(json(textResult(request.message.id, 'streamable')));
  });

/** An upstream that tries `newer` first, and `older` where that is refused. */
function either(newer: string, older: string): FallbackUpstream {
  const options = (url: string): HttpUpstreamOptions => ({
    url,
    headers: {},
    era: 'auto',
    isolation: { mode: 'shared', max: 8 },
    follow: false,
    connectMs: 2_000,
    idleMs: 5_000,
    maxBytes: 1_000_000,
  });
  const log = new MemoryLog();
  const upstream = new FallbackUpstream(
    'peer',
    (choice) => new HttpUpstream('peer', { ...options(newer), choice }, log),
    () => new SseUpstream('peer', options(older), log),
  );
  closeLater({ close: () => upstream.destroy('test over') });
  return upstream;
}

describe('a server that may be of either transport', () => {
  it('of Streamable HTTP is spoken to in that', async () => {
    const { upstream } = connect((await streamable()).url, { transport: 'auto' });
    expect((await call(upstream, 'x').outcome).text).toBe('streamable');
  });

  it.each([400, 404, 405])(
    'that refuses with %i is spoken to in HTTP+SSE, the first call too',
    async (status) => {
      const refusing = await rawPeer((_, socket) => socket.write(http(status, undefined, '')));
      const sse = closeLater(await startLegacySse());
      const upstream = either(refusing.url, sse.url);
      const texts = await Promise.all(
        Array.from({ length: 5 }, async () => (await call(upstream, 'test_simple_text').outcome).text),
      );
      expect(new Set(texts)).toEqual(new Set(['This is a simple text response for testing.']));
      expect(upstream.state).toMatchObject({ phase: 'up', era: 'legacy' });
      expect(upstream.offers?.tools).toBe(true);
      expect(await upstream.subscribe('test://watched-resource', { session: undefined, client: 'a' })).toBe(
        true,
      );
      // Only that it stays on the transport found: no more attempts with the other.
      const attempts = refusing.requests.length;
      await call(upstream, 'test_simple_text').outcome;
      expect(refusing.requests.length).toBe(attempts);
    },
  );

  it('is left alone in the newer transport as long as the older one works', async () => {
    const refusing = await rawPeer((_, socket) => socket.write(http(404, undefined, '')));
    const sse = closeLater(await startLegacySse());
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const upstream = either(refusing.url, sse.url);
    expect((await call(upstream, 'test_simple_text').outcome).kind).toBe('result');
    const attempts = refusing.requests.length;
    // An upstream that is down tries again by itself, at the latest after half a minute: that is what must not be.
    vi.advanceTimersByTime(60_000);
    // A request sent now would be seen before this call is answered.
    vi.useRealTimers();
    expect((await call(upstream, 'test_simple_text').outcome).kind).toBe('result');
    expect(refusing.requests.length).toBe(attempts);
  });

  it('that is only unwell is not taken for an old one', async () => {
    const sse = closeLater(await startLegacySse());
    const unwell = await rawPeer((_, socket) => socket.write(http(503, undefined, '')));
    const upstream = either(unwell.url, sse.url);
    expect((await call(upstream, 'test_simple_text').outcome).refusal?.kind).toBe('unavailable');
    expect(upstream.state.phase).toBe('down');
  });

  it('that was not ready yet is tried again in both', async () => {
    let ready = false;
    const peer = await rawPeer((request, socket) => {
      if (!ready) socket.write(http(404, undefined, ''));
      else if (!initializes(request, socket, 's'))
        socket.write(json(textResult(request.message.id, 'ready')));
    });
    const upstream = either(peer.url, peer.url);
    expect((await call(upstream, 'x').outcome).refusal?.kind).toBe('unavailable');
    ready = true;
    await expect
      .poll(async () => (await call(upstream, 'x').outcome).text, { timeout: 10_000 })
      .toBe('ready');
    expect(upstream.state.phase).toBe('up');
  });
});

describe('the url', () => {
  it('that ends in /sse, or is a WebSocket, says it', async () => {
    const sse = closeLater(await startLegacySse());
    const ws = closeLater(await startWebSocketEverything('legacy'));
    for (const { url } of [sse, ws]) {
      const { upstream } = connect(url, { transport: 'auto' });
      expect((await call(upstream, 'test_simple_text').outcome).kind).toBe('result');
    }
  });

  it('counts for nothing when the transport is configured', async () => {
    const peer = await streamable();
    const { upstream } = connect(peer.url.replace('/mcp', '/sse'), { transport: 'streamable_http' });
    expect((await call(upstream, 'x').outcome).text).toBe('streamable');
  });
});
