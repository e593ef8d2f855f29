// A legacy HTTP instance: the official SDK's v1 server, with real sessions.
import { afterEach, describe, expect, it } from 'vitest';
import { type SdkV1Server, startSdkV1Server } from '../../fixtures/sdk-v1-http.ts';
import { call, echo, takeViolations, toolNames } from './contract-sink.ts';
import { hear } from './heard.ts';
import { type Made, type MakeOptions, makeHttp } from './make-upstream.ts';

const open: { close(): Promise<void> }[] = [];

async function start(json = false): Promise<SdkV1Server> {
  const server = await startSdkV1Server({ json });
  open.push(server);
  return server;
}

function connect(url: string, options: MakeOptions = {}): Made {
  const made = makeHttp(url, options);
  open.unshift(made.upstream);
  return made;
}

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  expect(takeViolations()).toEqual([]);
});

describe.each([
  ['SSE', false],
  ['JSON', true],
])('SDK v1 server answering with %s', (_name, json) => {
  it('calls tools in one shared session, beside the one in which it lists them', async () => {
    const server = await start(json);
    const { upstream } = connect(server.url);
    expect(upstream.state).toMatchObject({ phase: 'idle', era: undefined });
    expect(await toolNames(upstream)).toEqual(['echo', 'count', 'hang']);
    expect(await Promise.all(['a', 'b', 'c'].map((text) => echo(upstream, text)))).toEqual(['a', 'b', 'c']);
    expect(upstream.state).toMatchObject({ phase: 'up', era: 'legacy', reason: undefined });
    expect(server.sessionsOpened).toBe(2);
    expect(server.seen.slice(0, 3)).toEqual([
      'POST server/discover',
      'POST initialize',
      'POST notifications/initialized',
    ]);
  });

  it('opens another session when the server has lost it: no error, one execution', async () => {
    const server = await start(json);
    const { upstream } = connect(server.url);
    expect(await echo(upstream, 'before')).toBe('before');
    const heard = hear(upstream);
    server.forgetSessions();
    const texts = Array.from({ length: 20 }, (_, i) => `after ${i}`);
    expect(await Promise.all(texts.map((text) => echo(upstream, text)))).toEqual(texts);
    expect(server.ledger.executed.filter((text) => text.startsWith('after')).sort()).toEqual(
      [...texts].sort(),
    );
    expect(server.sessionsOpened).toBe(3);
    expect(heard.toolChanges).toBe(1);
  });
});

describe('SDK v1 server', () => {
  it('does not probe when the era is configured', async () => {
    const server = await start();
    const { upstream } = connect(server.url, { era: 'legacy' });
    expect(await echo(upstream, 'hi')).toBe('hi');
    expect(server.seen[0]).toBe('POST initialize');
  });

  it('relays progress in order, before the result', async () => {
    const server = await start();
    const { upstream } = connect(server.url);
    const counting = call(upstream, 'count', { arguments: { steps: 3 }, wantsProgress: true });
    expect((await counting.outcome).text).toBe('counted 3');
    expect(counting.progresses.map((params) => JSON.parse(params.replace('TOKEN', '0')).progress)).toEqual([
      1, 2, 3,
    ]);
  });

  it('tells the server when a call is given up', async () => {
    const server = await start();
    const { upstream } = connect(server.url);
    const hanging = call(upstream, 'hang', { arguments: { name: 'h' } });
    await server.ledger.until('executed', 'h');
    hanging.abort('timeout');
    await server.ledger.until('cancelled', 'h');
    expect(server.seen).toContain('POST notifications/cancelled');
    expect(await echo(upstream, 'next')).toBe('next');
  });

  it('follows changes of the tool list on the GET stream', async () => {
    const server = await start();
    const { upstream } = connect(server.url, {
      discovery: { interval_ms: 60_000, on_failure: 'keep_last', follow_list_changed: true },
    });
    await toolNames(upstream);
    const heard = hear(upstream);
    const changed = heard.until(({ toolChanges }) => toolChanges > 0);
    // What is announced before the stream is open is heard by nobody, so more tools come until it is.
    let tools = 0;
    const adding = setInterval(() => server.addTool(`late-${tools++}`), 20);
    await changed;
    clearInterval(adding);
    expect(server.seen).toContain('GET ');
    expect(await toolNames(upstream)).toContain('late-0');
  });

  it('is down when the server is gone and up again when it is back, without hanging a call', async () => {
    const server = await start();
    const { upstream, log } = connect(server.url);
    expect(await echo(upstream, 'one')).toBe('one');
    await server.close();
    // The first may still leave on a connection whose end has not been seen; the second cannot connect.
    expect(await echo(upstream, 'two')).toBe('fail unavailable');
    expect(await echo(upstream, 'two')).toBe('fail unavailable');
    expect(upstream.state).toMatchObject({ phase: 'down', reason: 'ECONNREFUSED' });
    const heard = hear(upstream);
    open.push(await startSdkV1Server({ port: server.port }));
    await log.until(/upstream is up/, log.lines.length);
    expect(await echo(upstream, 'three')).toBe('three');
    expect(heard.toolChanges).toBe(1);
  });

  it('closes its session when it closes', async () => {
    const server = await start();
    const { upstream } = makeHttp(server.url);
    expect(await echo(upstream, 'x')).toBe('x');
    await upstream.close();
    expect(server.seen.at(-1)).toBe('DELETE ');
    expect(upstream.state.phase).toBe('closed');
    expect(await echo(upstream, 'late')).toBe('not taken');
  });
});
