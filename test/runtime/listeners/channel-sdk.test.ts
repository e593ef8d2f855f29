// The official clients over every transport that is a channel, on both engines: list, call, progress, cancel, a
// question in the middle of a call.
import { PassThrough } from 'node:stream';
import { Client as V2 } from '@modelcontextprotocol/client';
import { Client as V1 } from '@modelcontextprotocol/sdk/client/index.js';
import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { WebSocketClientTransport } from '@modelcontextprotocol/sdk/client/websocket.js';
import { StdioServerTransport as V1Pipes } from '@modelcontextprotocol/sdk/server/stdio.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { StdioServerTransport as V2Pipes } from '@modelcontextprotocol/server/stdio';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { createStdio } from '../../../runtime/listeners/stdio.ts';
import { WsClientTransport } from '../../fixtures/ws-client-transport.ts';
import { answer, progress } from '../pipeline/answers.ts';
import { type ChannelServer, channelServer, madeEdge } from './channel-server.ts';
import { ENGINES } from './engines.ts';

const INFO = { name: 'test', version: '1' };
const CAPABILITIES = { elicitation: { form: {} } };
const ANSWER = { action: 'accept' as const, content: { name: 'Ada' } };

type Behind = Pick<ChannelServer, 'upstream' | 'edge' | 'errors'>;

interface Options {
  readonly signal?: AbortSignal;
  readonly onprogress?: (progress: { progress: number }) => void;
}

interface Connected extends Behind {
  readonly faults: Error[];
  list(): Promise<string[]>;
  call(name: string, args?: Record<string, unknown>, options?: Options): Promise<unknown>;
  close(): Promise<void>;
}

type Connect = () => Promise<Connected>;

async function connectV1(behind: Behind, transport: unknown): Promise<Connected> {
  const client = new V1(INFO, { capabilities: CAPABILITIES });
  client.setRequestHandler(ElicitRequestSchema, async () => ANSWER);
  const faults: Error[] = [];
  client.onerror = (error) => faults.push(error);
  await client.connect(transport as never);
  onTestFinished(() => client.close());
  return {
    ...behind,
    faults,
    list: async () => (await client.listTools()).tools.map(({ name }) => name),
    call: async (name, args = {}, options = {}) =>
      (await client.callTool({ name, arguments: args }, undefined, options as never)).content,
    close: () => client.close(),
  };
}

async function connectV2(behind: Behind, transport: unknown, mode: 'legacy' | 'auto'): Promise<Connected> {
  const client = new V2(INFO, { capabilities: CAPABILITIES, versionNegotiation: { mode } });
  client.setRequestHandler('elicitation/create', async () => ANSWER);
  const faults: Error[] = [];
  client.onerror = (error) => faults.push(error);
  await client.connect(transport as never);
  onTestFinished(() => client.close());
  return {
    ...behind,
    faults,
    list: async () => (await client.listTools()).tools.map(({ name }) => name),
    call: async (name, args = {}, options = {}) =>
      (await client.callTool({ name, arguments: args }, options as never)).content,
    close: () => client.close(),
  };
}

/** The two ends of a pair of pipes, the gateway at one of them. */
function pipes() {
  const behind = madeEdge();
  const [toGateway, toClient] = [new PassThrough(), new PassThrough()];
  createStdio(behind.edge, toGateway, toClient, () => toClient.end());
  onTestFinished(() => {
    toGateway.end();
  });
  return { behind, toGateway, toClient };
}

const CONNECTIONS: [string, Connect][] = [
  ...ENGINES.flatMap(({ name, engine }): [string, Connect][] => {
    const url = (scheme: string, port: number, path: string) =>
      new URL(`${scheme}://127.0.0.1:${port}${path}`);
    return [
      [
        `v1 over SSE, ${name}`,
        async () => {
          const server = await channelServer(engine);
          return connectV1(server, new SSEClientTransport(url('http', server.port, '/sse')));
        },
      ],
      [
        `v1 over WebSocket, ${name}`,
        async () => {
          const server = await channelServer(engine);
          return connectV1(server, new WebSocketClientTransport(url('ws', server.port, '/ws')));
        },
      ],
      ...(['legacy', 'auto'] as const).map((mode): [string, Connect] => [
        `v2 over WebSocket (${mode}), ${name}`,
        async () => {
          const server = await channelServer(engine);
          return connectV2(server, new WsClientTransport(`ws://127.0.0.1:${server.port}/ws`), mode);
        },
      ]),
    ];
  }),
  [
    'v1 over stdio',
    async () => {
      const { behind, toGateway, toClient } = pipes();
      return connectV1(behind, new V1Pipes(toClient, toGateway));
    },
  ],
  ...(['legacy', 'auto'] as const).map((mode): [string, Connect] => [
    `v2 over stdio (${mode})`,
    async () => {
      const { behind, toGateway, toClient } = pipes();
      return connectV2(behind, new V2Pipes(toClient, toGateway), mode);
    },
  ]),
];

beforeAll(() => {
  // Node 20 has none, and the SDK takes it from there.
  Object.assign(globalThis, { WebSocket });
});

describe.each(CONNECTIONS)('%s', (_name, connect) => {
  test('lists, calls, and is asked in the middle of a call', async () => {
    const client = await connect();
    expect(await client.list()).toEqual(['echo', 'hold', 'ask']);
    expect(await client.call('echo', { text: 'zwö\n' })).toEqual([
      { type: 'text', text: '{"text":"zwö\\n"}' },
    ]);
    expect(await client.call('ask')).toEqual([{ type: 'text', text: JSON.stringify(ANSWER) }]);
    expect([client.faults, client.errors]).toEqual([[], []]);
  });

  test('hears of progress while the call runs', async () => {
    const client = await connect();
    const seen: number[] = [];
    const called = client.call('hold', {}, { onprogress: (step) => seen.push(step.progress) });
    await expect.poll(() => client.upstream.calls.length).toBe(1);
    for (const step of [1, 2]) {
      progress(client.upstream.last, step);
      await expect.poll(() => seen.at(-1)).toBe(step);
    }
    answer(client.upstream.last, { content: [] });
    expect([await called, seen]).toEqual([[], [1, 2]]);
  });

  test('runs calls side by side, each with its own answer', async () => {
    const client = await connect();
    const numbers = Array.from({ length: 50 }, (_, number) => number);
    const answers = await Promise.all(numbers.map((number) => client.call('echo', { number })));
    expect(answers).toEqual(numbers.map((number) => [{ type: 'text', text: `{"number":${number}}` }]));
  });

  test('cancels one call and keeps the other', async () => {
    const client = await connect();
    const cancel = new AbortController();
    const cancelled = client.call('hold', {}, { signal: cancel.signal }).catch(() => 'gone');
    const kept = client.call('hold', {});
    await expect.poll(() => client.upstream.calls.length).toBe(2);
    cancel.abort();
    const aborts = () => client.upstream.calls.map((taken) => taken.aborts);
    await expect.poll(aborts).toEqual([['client_cancelled'], []]);
    answer(client.upstream.last, { content: [] });
    expect([await cancelled, await kept]).toEqual(['gone', []]);
  });
});

// The end of a pipe is not the end of what came by it: see stdio.test.ts.
const CLOSING = CONNECTIONS.filter(([name]) => !name.includes('stdio'));

test.each(CLOSING)('%s: ends what is in flight when it closes', async (_name, connect) => {
  const client = await connect();
  const called = client.call('hold').catch(() => 'gone');
  await expect.poll(() => client.upstream.calls.length).toBe(1);
  await client.close();
  expect(await called).toBe('gone');
  await expect.poll(() => client.upstream.last.aborts).toEqual(['client_gone']);
  const { deadlines, pins, sessions } = client.edge;
  expect([deadlines.size, pins.count, sessions.size]).toEqual([0, 0, 0]);
});
