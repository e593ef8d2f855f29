// Clients that go away in the middle of a call. From 2026-07-28 on that takes the call back, and the server is told;
// before, it says nothing about the call, which goes on, and whose answer the client can still fetch.
import { once } from 'node:events';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../fixtures/everything/http-endpoint.ts';
import { startLegacyEverything } from '../fixtures/everything/legacy-http.ts';
import { startModernEverything } from '../fixtures/everything/modern-http.ts';
import { ENGINES } from './engines.ts';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';

const MODERN = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
};
const SERVERS = { legacy: startLegacyEverything, modern: startModernEverything };

const configuration = (url: string) => `
version: 1
gateway:
  listeners:
    - { port: 0 }
  admin: { port: 0 }
upstreams:
  everything:
    url: ${url}
`;

interface SseEvent {
  readonly id: string | undefined;
  readonly data: string;
}

/** The events of a stream as they come; `next` waits for one, and gives undefined at the end. */
class Events {
  readonly #chunks: AsyncIterator<string>;
  #text = '';

  constructor(response: IncomingMessage) {
    this.#chunks = response.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>;
  }

  async next(): Promise<SseEvent | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end !== -1) {
        const block = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
        if (field('data') !== undefined) return { id: field('id'), data: field('data') ?? '' };
        continue;
      }
      const { done, value } = await this.#chunks.next();
      if (done === true) return undefined;
      this.#text += value;
    }
  }
}

describe.each(ENGINES)('on the %s engine', (engine) => {
  describe.each(['legacy', 'modern'] as const)('in front of a %s server', (era) => {
    let server: RunningServer;
    let gateway: GatewayProcess;
    beforeAll(async () => {
      server = await SERVERS[era]();
      const directory = writeRepository({ 'mcpgw.yaml': configuration(server.url) });
      gateway = await startGateway(directory, ['--config', directory, '--http-engine', engine]);
    });
    afterAll(async () => {
      await gateway.stop();
      await server.close();
    });

    it('cancels the call of a modern client that goes away', async () => {
      const name = `${engine} ${era}`;
      const call = post(modern('test_hang', { name }), modernHeaders('test_hang'));
      const events = new Events(await responseOf(call));
      // The server has the call now, and works on it until it is told to stop.
      expect((await events.next())?.data).toContain('notifications/progress');
      call.destroy();
      const wasCancelled = async () => {
        const asked = post(modern('test_was_cancelled', { name }), modernHeaders('test_was_cancelled'));
        return bodyOf(await responseOf(asked));
      };
      await expect.poll(wasCancelled, { timeout: 1_000, interval: 50 }).toContain('"yes"');
    });

    it('finishes the call of a legacy client that goes away, and keeps what it missed', async () => {
      const opened = await responseOf(post(INITIALIZE, {}));
      await bodyOf(opened);
      const session = {
        'mcp-session-id': String(opened.headers['mcp-session-id']),
        'mcp-protocol-version': '2025-11-25',
      };
      const params = { name: 'test_tool_with_progress', arguments: {}, _meta: { progressToken: 't' } };
      const call = post({ id: 7, method: 'tools/call', params }, session);
      const events = new Events(await responseOf(call));
      let last = await events.next();
      // The first event may be the empty one that only names the stream.
      while (last !== undefined && !last.data.includes('"progress":0')) last = await events.next();
      expect(last?.id).toBeDefined();
      call.destroy();

      const missed = get({ ...session, accept: 'text/event-stream', 'last-event-id': String(last?.id) });
      const rest = new Events(await responseOf(missed));
      const seen: unknown[] = [];
      for (let event = await rest.next(); event !== undefined; event = await rest.next()) {
        if (event.data === '') continue;
        const message = JSON.parse(event.data);
        seen.push(message.params?.progress ?? message.id);
        if (message.id === 7) break;
      }
      missed.destroy();
      expect(seen).toEqual([50, 100, 7]);
    });

    const INITIALIZE = {
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
    };

    function modern(name: string, args: object): object {
      return {
        id: 1,
        method: 'tools/call',
        params: { name, arguments: args, _meta: { ...MODERN, progressToken: 1 } },
      };
    }

    function modernHeaders(name: string): Record<string, string> {
      return { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': name };
    }

    function post(message: object, headers: Record<string, string>): ClientRequest {
      const both = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
      const call = httpRequest(gateway.url, {
        method: 'POST',
        headers: { ...both, ...headers },
        agent: false,
      });
      call.on('error', () => {});
      call.end(JSON.stringify({ jsonrpc: '2.0', ...message }));
      return call;
    }

    function get(headers: Record<string, string>): ClientRequest {
      const call = httpRequest(gateway.url, { headers, agent: false });
      call.on('error', () => {});
      call.end();
      return call;
    }
  });
});

async function responseOf(call: ClientRequest): Promise<IncomingMessage> {
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  response.on('error', () => {});
  return response;
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of response.setEncoding('utf8')) text += piece;
  return text;
}
