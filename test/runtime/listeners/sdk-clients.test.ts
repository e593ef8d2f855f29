// The official clients against a listener: what they make of its answers is what the details above are for.
import {
  Client as ModernSdk,
  StreamableHTTPClientTransport as ModernTransport,
} from '@modelcontextprotocol/client';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { answer, progress } from '../pipeline/answers.ts';
import type { TakenCall } from '../pipeline/scene.ts';
import { type Desk, deskOf } from './desk.ts';
import { ENGINES, serve } from './engines.ts';

const INFO = { name: 'test', version: '1' };

interface Options {
  readonly signal?: AbortSignal;
  readonly onprogress?: (progress: { progress: number }) => void;
}

/** As much of a client as both SDKs have in common. */
interface Connected {
  readonly errors: unknown[];
  list(): Promise<string[]>;
  call(name: string, options?: Options): Promise<unknown>;
  ping(): Promise<unknown>;
  serverName(): string | undefined;
}

async function connectV1(port: number): Promise<Connected> {
  const client = new Client(INFO);
  const errors: unknown[] = [];
  client.onerror = (error) => errors.push(error);
  await client.connect(new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`)) as never);
  onTestFinished(() => client.close());
  return {
    errors,
    list: async () => (await client.listTools()).tools.map((tool) => tool.name),
    call: (name, options) => client.callTool({ name, arguments: {} }, undefined, options as never),
    ping: () => client.ping(),
    serverName: () => client.getServerVersion()?.name,
  };
}

async function connectV2(port: number, mode: 'legacy' | 'auto'): Promise<Connected> {
  const client = new ModernSdk(INFO, { versionNegotiation: { mode } });
  const errors: unknown[] = [];
  client.onerror = (error) => errors.push(error);
  await client.connect(new ModernTransport(new URL(`http://127.0.0.1:${port}/mcp`)));
  onTestFinished(() => client.close());
  return {
    errors,
    list: async () => (await client.listTools()).tools.map((tool) => tool.name),
    call: (name, options) => client.callTool({ name, arguments: {} }, options as never),
    ping: () => client.ping(),
    serverName: () => client.getServerVersion()?.name,
  };
}

const CLIENTS: { client: string; modern: boolean; connect: (port: number) => Promise<Connected> }[] = [
  { client: 'SDK v1', modern: false, connect: connectV1 },
  { client: 'SDK v2, legacy', modern: false, connect: (port) => connectV2(port, 'legacy') },
  { client: 'SDK v2, auto', modern: true, connect: (port) => connectV2(port, 'auto') },
];

const CASES = ENGINES.flatMap((engine) => CLIENTS.map((client) => ({ ...engine, ...client })));

describe.each(CASES)('$client on $name', ({ engine, connect, modern }) => {
  async function connected(
    script: (taken: TakenCall) => void = () => {},
  ): Promise<{ desk: Desk; client: Connected }> {
    const desk = deskOf();
    desk.upstream.script = script;
    return { desk, client: await connect(await serve(engine, desk.handler)) };
  }

  test('connects in its era, lists and calls tools', async () => {
    const { desk, client } = await connected((taken) =>
      answer(taken, { content: [{ type: 'text', text: 'hi' }] }),
    );
    expect(client.serverName()).toBe('mcpgw');
    expect(desk.sessions.size).toBe(modern ? 0 : 1);
    expect(await client.list()).toEqual(['echo', 'add']);
    expect(await client.call('echo')).toMatchObject({ content: [{ type: 'text', text: 'hi' }] });
    if (!modern) expect(await client.ping()).toEqual({});
    expect(client.errors).toEqual([]);
  });

  test('gets code and text of a refusal', async () => {
    const { client } = await connected();
    await expect(client.call('nope')).rejects.toMatchObject({
      code: -32602,
      message: expect.stringContaining('Unknown tool'),
    });
  });

  test('sees progress in order', async () => {
    const { client } = await connected((taken) => {
      for (const step of [1, 2, 3]) progress(taken, step);
      answer(taken, { content: [] });
    });
    const seen: number[] = [];
    await client.call('echo', { onprogress: (one) => seen.push(one.progress) });
    expect(seen).toEqual([1, 2, 3]);
    expect(client.errors).toEqual([]);
  });

  test('cancels a call: the upstream hears of it, the client raises no error of its own', async () => {
    const { desk, client } = await connected();
    const abort = new AbortController();
    const call = client.call('echo', { signal: abort.signal });
    call.catch(() => {});
    await vi.waitUntil(() => desk.upstream.calls.length === 1);
    abort.abort('enough');
    await expect(call).rejects.toThrow();
    await vi.waitUntil(() => desk.ledger.finished.length === 1);
    expect(desk.upstream.calls[0]!.aborts).toEqual([modern ? 'client_gone' : 'client_cancelled']);
    expect(desk.ledger.outcomes).toEqual(['cancelled']);
    // The connection is as good as before.
    desk.upstream.script = (taken) => answer(taken, { content: [] });
    await client.call('echo');
    expect(client.errors).toEqual([]);
  });
});
