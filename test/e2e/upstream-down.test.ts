// A server that dies takes its tools out of the lists and nothing else; when it is back, so are they.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';
import { callTool, listTools } from './raw-call.ts';

/** A modern server with one tool, named after itself. */
async function oneTool(name: string, port: number): Promise<Server> {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const { id, method } = JSON.parse(text) as { id: number; method: string };
    const answers: Record<string, object> = {
      'server/discover': {
        supportedVersions: ['2026-07-28'],
        capabilities: { tools: {} },
        ttlMs: 0,
        cacheScope: 'public',
      },
      'tools/list': { tools: [{ name, inputSchema: { type: 'object' } }], ttlMs: 0, cacheScope: 'public' },
      'tools/call': { content: [{ type: 'text', text: `from ${name}` }] },
    };
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ jsonrpc: '2.0', id, result: { resultType: 'complete', ...answers[method] } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const servers: Server[] = [];
let gateway: GatewayProcess | undefined;
afterEach(async () => {
  await gateway?.stop();
  for (const server of servers.splice(0)) server.close();
});

/** Asks until the list is as wanted; every answer on the way must be a list. */
async function listed(url: string, wanted: readonly string[]): Promise<void> {
  for (;;) {
    const names = await listTools(url);
    if (names.join() === wanted.join()) return;
    expect(names).toContain('alpha');
  }
}

it('leaves the lists when it is gone and comes back by itself', async () => {
  const alpha = await oneTool('alpha', 0);
  const beta = await oneTool('beta', 0);
  servers.push(alpha, beta);
  const port = portOf(beta);
  const directory = writeRepository({
    'mcpgw.yaml': `version: 1
gateway: { listeners: [{ port: 0 }], admin: { port: 0 } }
upstreams:
  alpha: { url: "http://127.0.0.1:${portOf(alpha)}" }
  beta: { url: "http://127.0.0.1:${port}" }
`,
  });
  gateway = await startGateway(directory, ['--config', directory]);
  await listed(gateway.url, ['alpha', 'beta']);

  beta.close();
  beta.closeAllConnections();
  const failed = await callTool(gateway.url, 'beta', {});
  expect(failed.answer).toMatchObject({ error: { code: 503, message: 'The upstream is unavailable' } });
  await listed(gateway.url, ['alpha']);
  expect((await callTool(gateway.url, 'alpha', {})).text).toBe('from alpha');

  servers.push(await oneTool('beta', port));
  await listed(gateway.url, ['alpha', 'beta']);
  expect((await callTool(gateway.url, 'beta', {})).text).toBe('from beta');
});
