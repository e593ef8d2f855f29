// A modern HTTP instance: the official SDK's v2 server, stateless.
import { afterEach, describe, expect, it } from 'vitest';
import { type SdkV2Server, startSdkV2Server } from '../../fixtures/sdk-v2-http.ts';
import { call, echo, takeViolations, toolNames } from './contract-sink.ts';
import { hear } from './heard.ts';
import { type Made, type MakeOptions, makeHttp } from './make-upstream.ts';

const open: { close(): Promise<void> }[] = [];

async function start(mode: 'auto' | 'sse' | 'json' = 'auto'): Promise<SdkV2Server> {
  const server = await startSdkV2Server({ mode });
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

describe('SDK v2 server', () => {
  it.each(['sse', 'json'] as const)('lists and calls tools, answered as %s', async (mode) => {
    const server = await start(mode);
    const { upstream } = connect(server.url);
    expect(await toolNames(upstream)).toEqual(['echo', 'count', 'hang']);
    expect(await Promise.all(['a', 'b', 'ü'].map((text) => echo(upstream, text)))).toEqual(['a', 'b', 'ü']);
    expect(upstream.state).toMatchObject({ phase: 'up', era: 'modern' });
    expect(server.seen).toEqual(['server/discover', 'tools/list', 'tools/call', 'tools/call', 'tools/call']);
  });

  it('says which era a result has', async () => {
    const { upstream } = connect((await start()).url);
    const { answer } = await call(upstream, 'echo', { arguments: { message: 'x' } }).outcome;
    expect(answer).toMatchObject({ era: 'modern', resultType: 'complete' });
  });

  it('passes a JSON-RPC error on', async () => {
    const { upstream } = connect((await start()).url);
    const { kind, answer } = await call(upstream, 'nope').outcome;
    expect({ kind, code: answer?.code }).toEqual({ kind: 'error', code: -32602 });
  });

  it('relays progress and carries foreign members of _meta along', async () => {
    const { upstream } = connect((await start()).url);
    const counting = call(upstream, 'count', {
      arguments: { steps: 2 },
      wantsProgress: true,
      meta: '"com.example/trace":"t"',
    });
    expect((await counting.outcome).text).toBe('counted 2');
    expect(counting.progresses).toHaveLength(2);
  });

  it('ends the stream to cancel, and sends no notification', async () => {
    const server = await start();
    const { upstream } = connect(server.url);
    const hanging = call(upstream, 'hang', { arguments: { name: 'h' } });
    await server.ledger.until('executed', 'h');
    hanging.abort('client_gone');
    await server.ledger.until('cancelled', 'h');
    expect(server.seen).not.toContain('notifications/cancelled');
    expect(await echo(upstream, 'next')).toBe('next');
  });

  it('subscribes to changes of the tool list', async () => {
    const server = await start();
    const { upstream } = connect(server.url, {
      discovery: { interval_ms: 60_000, on_failure: 'keep_last', follow_list_changed: true },
    });
    await toolNames(upstream);
    const heard = hear(upstream);
    const changed = heard.until(({ toolChanges }) => toolChanges > 0);
    const announcing = setInterval(() => server.announceToolsChanged(), 5);
    await changed;
    clearInterval(announcing);
    expect(server.seen).toContain('subscriptions/listen');
  });

  it('sends a tool name that no header can carry in base64', async () => {
    const { upstream } = connect((await start()).url);
    // A wrong Mcp-Name is refused with -32020 before the name is looked up.
    const { answer } = await call(upstream, 'wërkzeug').outcome;
    expect(answer?.code).toBe(-32602);
  });
});
