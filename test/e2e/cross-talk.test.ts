// 200 clients that all use the same request id and the same progress token, in front of servers that answer in no
// order, while calls are aborted at random: nobody ever hears what was meant for somebody else.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { Agent, fetch } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { respond } from '../fixtures/shuffle-server.mjs';
import { ENGINES } from './engines.ts';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';

const CLIENTS = 200;
const CALLS = 100;
/** One of so many calls is aborted while it runs. */
const ABORTED = 20;

const MODERN = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
};

/** Names of the tool behind three kinds of connection, each shared by all clients. */
const TOOLS = ['stdio__shuffle', 'http__shuffle', 'ws__shuffle'];

const configuration = (http: string, ws: string) => `
version: 1
gateway:
  listeners:
    - { port: 0 }
  admin: { port: 0 }
upstreams:
  stdio:
    command: ${JSON.stringify(process.execPath)}
    args: [${JSON.stringify(resolve('test/fixtures/shuffle-server.mjs'))}]
    protocol: { era: legacy }
    namespace: { mode: always }
  http:
    url: ${http}
    protocol: { era: legacy }
    namespace: { mode: always }
  ws:
    url: ${ws}
    protocol: { era: legacy }
    namespace: { mode: always }
`;

describe.each(ENGINES)('on the %s engine', (engine) => {
  const http = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => {
      body += piece;
    });
    request.on('end', () => {
      const message = body === '' ? undefined : JSON.parse(body);
      if (request.method !== 'POST' || message === undefined) return void response.writeHead(405).end();
      if (message.id === undefined) return void response.writeHead(202).end();
      response.writeHead(200, { 'content-type': 'text/event-stream', 'mcp-session-id': 'only' });
      respond(message, (out: { id?: unknown }) => {
        response.write(`data: ${JSON.stringify(out)}\n\n`);
        if (out.id !== undefined) response.end();
      });
    });
  });
  const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'mcp' });
  sockets.on('connection', (socket) => {
    socket.on('message', (data) =>
      respond(JSON.parse(String(data)), (out: object) => socket.send(JSON.stringify(out))),
    );
  });
  http.on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (one) => sockets.emit('connection', one, request)),
  );

  let gateway: GatewayProcess;
  const agent = new Agent({ connections: CLIENTS });
  beforeAll(async () => {
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const { port } = http.address() as AddressInfo;
    const yaml = configuration(`http://127.0.0.1:${port}/mcp`, `ws://127.0.0.1:${port}/`);
    const directory = writeRepository({ 'mcpgw.yaml': yaml });
    gateway = await startGateway(directory, ['--config', directory, '--http-engine', engine]);
  });
  afterAll(async () => {
    await gateway.stop();
    await agent.close();
    for (const socket of sockets.clients) socket.terminate();
    http.closeAllConnections();
    http.close();
  });

  it(`misdelivers none of ${CLIENTS * CALLS} calls`, async () => {
    await expect
      .poll(async () => (await fetch(`${gateway.admin}/status`)).text(), { timeout: 20_000 })
      .toMatch(/"name":\s*"ws"[\s\S]*?"phase":\s*"up"/);
    const seen = { delivered: 0, aborted: 0, wrong: [] as string[] };
    await Promise.all(Array.from({ length: CLIENTS }, (_, number) => runClient(number, seen)));
    expect(seen.wrong).toEqual([]);
    expect(seen.delivered + seen.aborted).toBe(CLIENTS * CALLS);
    expect(seen.delivered).toBeGreaterThan(CLIENTS * CALLS * 0.9);
  });

  async function runClient(
    number: number,
    seen: { delivered: number; aborted: number; wrong: string[] },
  ): Promise<void> {
    const legacy = number % 2 === 0;
    const session = legacy ? await openSession() : undefined;
    for (let call = 0; call < CALLS; call++) {
      const nonce = `client ${number} call ${call}`;
      const tool = TOOLS[(number + call) % TOOLS.length] ?? '';
      const signal = call % ABORTED === number % ABORTED ? AbortSignal.timeout(10) : undefined;
      try {
        const messages = await callTool(call + 1, tool, nonce, session, signal);
        // Progress may have been overtaken by the answer, but what comes must be this call's.
        const words = messages.map(({ params, result }) => params?.message ?? result?.content?.[0]?.text);
        if (words.length === 0 || words.some((word) => word !== nonce))
          seen.wrong.push(`${nonce}: ${JSON.stringify(messages)}`);
        else seen.delivered++;
      } catch (error) {
        if (signal?.aborted !== true) throw error;
        seen.aborted++;
      }
    }
  }

  async function openSession(): Promise<string> {
    const params = {
      protocolVersion: '2025-11-25',
      capabilities: {},
      clientInfo: { name: 'x', version: '1' },
    };
    const response = await post({ method: 'initialize', params }, {}, undefined);
    await response.text();
    return response.headers.get('mcp-session-id') ?? '';
  }

  /** Ids and tokens are the same for all clients; only within one session an id must not come twice at a time. */
  async function callTool(
    id: number,
    name: string,
    nonce: string,
    session: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Message[]> {
    const _meta = { progressToken: 1, ...(session === undefined ? MODERN : {}) };
    const headers =
      session === undefined
        ? { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': name }
        : { 'mcp-protocol-version': '2025-11-25', 'mcp-session-id': session };
    const params = { name, arguments: { nonce }, _meta };
    const text = await (await post({ id, method: 'tools/call', params }, headers, signal)).text();
    if (!text.includes('data: ')) return [JSON.parse(text) as Message];
    const events = text.split('\n').filter((line) => line.startsWith('data: {'));
    return events.map((line) => JSON.parse(line.slice('data: '.length)) as Message);
  }

  function post(message: object, headers: Record<string, string>, signal: AbortSignal | undefined) {
    return fetch(gateway.url, {
      method: 'POST',
      dispatcher: agent,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, ...message }),
      signal: signal ?? null,
    });
  }
});

interface Message {
  readonly params?: { readonly message?: string };
  readonly result?: { readonly content?: readonly { readonly text?: string }[] };
}
