// A server over HTTP that keeps what it was shown: of each request its method in the protocol, its headers, its bytes.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  /** The JSON-RPC method; the HTTP method where there is none. */
  readonly method: string;
  /** Of the call's arguments, `who`: for whom the test made it. */
  readonly who: string | undefined;
  readonly headers: IncomingMessage['headers'];
  /** Everything that arrived, as text. */
  readonly raw: string;
}

export interface RecordingUpstream {
  readonly url: string;
  readonly seen: Seen[];
  /** Status for a request instead of an answer; undefined to answer. */
  refuse: (seen: Seen) => number | undefined;
  /** Instead of the answer to a tool call. */
  answer: ((seen: Seen, response: ServerResponse, id: unknown) => boolean) | undefined;
  close(): Promise<void>;
}

const INFO = { name: 'recording', version: '1' };

export async function recordingUpstream(era: 'legacy' | 'modern'): Promise<RecordingUpstream> {
  const seen: Seen[] = [];
  let sessions = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const message = body === '' ? {} : JSON.parse(body);
    const one: Seen = {
      method: message.method ?? request.method ?? '',
      who: message.params?.arguments?.who,
      headers: request.headers,
      raw: `${request.url}\n${request.rawHeaders.join('\n')}\n${body}`,
    };
    seen.push(one);
    const status = upstream.refuse(one);
    if (status !== undefined) {
      response.writeHead(status).end();
      return;
    }
    const result = resultOf(era, one.method);
    if (result === undefined || message.id === undefined) {
      response.writeHead(message.id === undefined && request.method === 'POST' ? 202 : 405).end();
      return;
    }
    if (one.method === 'tools/call' && upstream.answer?.(one, response, message.id)) return;
    if (one.method === 'initialize') response.setHeader('mcp-session-id', `s${++sessions}`);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ jsonrpc: '2.0', id: message.id, result }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const upstream: RecordingUpstream = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`,
    seen,
    refuse: () => undefined,
    answer: undefined,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return upstream;
}

function resultOf(era: 'legacy' | 'modern', method: string): object | undefined {
  const modern = era === 'modern' ? { resultType: 'complete' } : {};
  switch (method) {
    case 'initialize':
      if (era === 'modern') return undefined;
      return { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: INFO };
    case 'server/discover':
      if (era === 'legacy') return undefined;
      return {
        ...modern,
        supportedVersions: ['2026-07-28'],
        capabilities: { tools: {} },
        serverInfo: INFO,
        ttlMs: 0,
        cacheScope: 'private',
      };
    case 'tools/list':
      return {
        ...modern,
        tools: [{ name: 'x', inputSchema: { type: 'object' } }],
        ttlMs: 0,
        cacheScope: 'public',
      };
    case 'tools/call':
      return { ...modern, content: [{ type: 'text', text: 'done' }] };
    default:
      return undefined;
  }
}
