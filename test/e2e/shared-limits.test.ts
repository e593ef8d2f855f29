// Three gateway processes that share their limits through a real Redis, which is killed and comes back with nothing.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RedisProcess, startRedis } from '../runtime/limits/redis-server.ts';
import { parsePrometheus, seriesKey } from '../runtime/observe/prometheus-text.ts';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';
import { callTool } from './raw-call.ts';

/** Each tool has a budget of its own. */
const TOOLS = Array.from({ length: 24 }, (_, i) => `tool_${i}`);
const PER_MINUTE = 30;

const repository = (upstream: string, redis: string): Record<string, string> => ({
  'mcpgw.yaml': `version: 1
gateway:
  listeners: [{ name: local, port: 0 }]
  admin: { port: 0 }
  redis: { url: "${redis}" }
upstreams:
  tools: { url: "${upstream}", protocol: { era: modern } }
rate_limits:
  store: redis
  per_tool:
    "*": { requests_per_minute: ${PER_MINUTE}, scope: global }
`,
});

describe('three gateways and one store', () => {
  let upstream: Server;
  let redis: RedisProcess;
  let gateways: GatewayProcess[] = [];
  let next = 0;

  beforeAll(async () => {
    upstream = await toolServer();
    redis = await startRedis();
    const url = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/mcp`;
    gateways = await Promise.all(
      [0, 1, 2].map(() => {
        const directory = writeRepository(repository(url, redis.url));
        return startGateway(directory, ['--config', directory]);
      }),
    );
    await everywhere('mcpgw_limit_store_up', 1);
    await everywhere('mcpgw_limit_gateways', 3);
  });
  afterAll(async () => {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    await redis?.kill();
    upstream?.close();
  });

  it('refuse half of twice as many calls as one budget holds', async () => {
    // With a machine too busy to answer in time a gateway decides by its share, as it should; then another tool is tried.
    for (;;) {
      const tool = TOOLS[next++];
      if (tool === undefined) throw new Error('the store never answered in time');
      const before = await failures();
      const { admitted, refused } = await offer(tool, 20);
      expect(admitted).toBeLessThanOrEqual(PER_MINUTE);
      if ((await failures()).total > before.total) continue;
      expect(admitted + refused).toBe(60);
      expect(refused / 60).toBeGreaterThanOrEqual(0.48);
      expect(refused / 60).toBeLessThanOrEqual(0.52);
      return;
    }
  });

  it('have one budget, whoever of them uses it', async () => {
    // As above.
    for (;;) {
      const tool = TOOLS[next++];
      if (tool === undefined) throw new Error('the store never answered in time');
      const before = await failures();
      const [first, second] = gateways as [GatewayProcess, GatewayProcess];
      let admitted = 0;
      for (let i = 0; i < PER_MINUTE; i += 1) admitted += await call(first, tool);
      const alone = admitted;
      for (let i = 0; i < PER_MINUTE; i += 1) admitted += await call(second, tool);
      if ((await failures()).total > before.total) continue;
      expect([alone, admitted]).toEqual([PER_MINUTE, PER_MINUTE]);
      return;
    }
  });

  it('stay within the budget while the store is killed and comes back empty, and no call waits for it', async () => {
    const tool = TOOLS[next++] ?? '';
    const before = await failures();
    const offered = [await offer(tool, 5)];
    const meanwhile = offer(tool, 5);
    await redis.kill();
    offered.push(await meanwhile);
    await everywhere('mcpgw_limit_store_up', 0);
    offered.push(await offer(tool, 5));
    await redis.restart();
    await everywhere('mcpgw_limit_store_up', 1);
    const { asked } = await failures();
    offered.push(await offer(tool, 5));

    // All three have used the same: a third each, which is what each may use without the store.
    const admitted = offered.reduce((sum, one) => sum + one.admitted, 0);
    expect(admitted).toBeLessThanOrEqual(PER_MINUTE);
    // What was on its way when the store died may have been charged in vain: a call of each gateway.
    expect(admitted).toBeGreaterThanOrEqual(PER_MINUTE - 3);
    expect(asked - before.asked).toBeLessThanOrEqual(5);
  });

  /** In rounds of one call at each gateway, all at once. */
  async function offer(tool: string, rounds: number): Promise<{ admitted: number; refused: number }> {
    let admitted = 0;
    for (let round = 0; round < rounds; round += 1) {
      const answers = await Promise.all(gateways.map((gateway) => call(gateway, tool)));
      admitted += answers.reduce((sum, one) => sum + one, 0);
    }
    return { admitted, refused: rounds * gateways.length - admitted };
  }

  /** 1 when it was admitted, 0 when it was refused by the limit; anything else fails the test. */
  async function call(gateway: GatewayProcess, tool: string): Promise<number> {
    const { text, answer } = await callTool(gateway.url, tool, {});
    if (text === tool) return 1;
    expect(answer).toMatchObject({
      error: { code: 429, data: { limit_type: 'per_tool', limit: PER_MINUTE } },
    });
    return 0;
  }

  async function everywhere(metric: string, value: number): Promise<void> {
    for (const gateway of gateways) {
      while ((await samplesOf(gateway)).get(seriesKey(metric, {})) !== value)
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Calls that did not have the store's answer: those that waited for it in vain, and all. */
  async function failures(): Promise<{ asked: number; total: number }> {
    let asked = 0;
    let total = 0;
    for (const gateway of gateways) {
      for (const [series, value] of await samplesOf(gateway)) {
        if (!series.startsWith('mcpgw_limit_store_failures_total')) continue;
        total += value;
        if (!series.includes('unasked')) asked += value;
      }
    }
    return { asked, total };
  }
});

async function samplesOf({ admin }: GatewayProcess): Promise<ReadonlyMap<string, number>> {
  return parsePrometheus(await (await fetch(`${admin}/metrics`)).text());
}

/** A modern server whose tools answer with their own names. */
async function toolServer(): Promise<Server> {
  const tools = TOOLS.map((name) => ({ name, inputSchema: { type: 'object' } }));
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { id, method, params } = JSON.parse(body) as {
      id: number;
      method: string;
      params: { name: string };
    };
    const fresh = { ttlMs: 0, cacheScope: 'public' };
    let result: object = { content: [{ type: 'text', text: params?.name }] };
    if (method === 'server/discover')
      result = { supportedVersions: ['2026-07-28'], capabilities: { tools: {} }, ...fresh };
    else if (method === 'tools/list') result = { tools, ...fresh };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result: { resultType: 'complete', ...result } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
