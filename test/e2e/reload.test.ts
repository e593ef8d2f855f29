// Reloading under load: 100 bundles in a row while clients keep calling, and two ledgers that are compared at the
// end. Counted, never timed.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileDirectory } from '../../cli/compile-directory.ts';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';
import { type Called, callTool } from './raw-call.ts';

const TOOLS = ['one', 'two'].map((name) => ({ name, inputSchema: { type: 'object' } }));

/** A modern server that answers every call with its own name and the nonce, and writes down what it executed. */
async function namedServer(name: string, executed: string[]): Promise<{ server: Server; url: string }> {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const { id, method, params } = JSON.parse(text) as {
      id: number;
      method: string;
      params: { name: string; arguments: { nonce: string } };
    };
    let result: object = {};
    if (method === 'server/discover')
      result = {
        supportedVersions: ['2026-07-28'],
        capabilities: { tools: {} },
        ttlMs: 0,
        cacheScope: 'public',
      };
    else if (method === 'tools/list') result = { tools: TOOLS, ttlMs: 0, cacheScope: 'public' };
    else {
      executed.push(params.arguments.nonce);
      result = { content: [{ type: 'text', text: `${name} ${params.name} ${params.arguments.nonce}` }] };
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result: { resultType: 'complete', ...result } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp` };
}

/** Bundle A sends both tools to `a`; bundle B both to `b`. A mix would send them apart. */
const repository = (target: string, a: string, b: string): Record<string, string> => ({
  'mcpgw.yaml': `version: 1
gateway:
  listeners: [{ name: local, port: 0 }]
  admin: { port: 0 }
  reload: { debounce: 1ms }
upstreams:
  a: { url: "${a}", protocol: { era: modern } }
  b: { url: "${b}", protocol: { era: modern } }
routes:
  - { name: one, match: { tool_name: one }, upstream: ${target} }
  - { name: two, match: { tool_name: two }, upstream: ${target} }
`,
});

async function bundleFor(target: string, a: string, b: string): Promise<string> {
  const { bytes } = await compileDirectory(writeRepository(repository(target, a, b)));
  if (bytes === undefined) throw new Error('the test repository does not compile');
  return bytes;
}

describe('reloading under load', () => {
  const executed: string[] = [];
  let servers: Server[];
  let bundles: string[];
  let file: string;
  let gateway: GatewayProcess;

  beforeEach(async () => {
    const a = await namedServer('a', executed);
    const b = await namedServer('b', executed);
    servers = [a.server, b.server];
    bundles = [await bundleFor('a', a.url, b.url), await bundleFor('b', a.url, b.url)];
    const directory = writeRepository({ 'mcpgw.bundle.json': bundles[0] ?? '' });
    file = join(directory, 'mcpgw.bundle.json');
    gateway = await startGateway(directory, ['--bundle', file]);
  });
  afterEach(async () => {
    await gateway?.stop();
    for (const server of servers) server.close();
  });

  it('loses no call, runs none twice and mixes no two configurations over 100 reloads', async () => {
    const results: Called[] = [];
    let stop = false;
    const client = async (number: number): Promise<void> => {
      for (let n = 0; !stop; n += 1) {
        results.push(
          await callTool(gateway.url, ['one', 'two'][n % 2] ?? 'one', { nonce: `${number}.${n}` }),
        );
      }
    };
    const clients = Array.from({ length: 16 }, (_, number) => client(number));

    for (let turn = 1; turn <= 100; turn += 1) {
      const next = bundles[turn % 2] ?? '';
      writeFileSync(`${file}.tmp`, next);
      renameSync(`${file}.tmp`, file);
      const digest = (JSON.parse(next) as { digest: string }).digest;
      await activeDigest(gateway.admin, digest);
    }
    stop = true;
    await Promise.all(clients);

    const failed = results.filter(({ text }) => text === undefined);
    const answered = results.map(({ nonce }) => nonce).sort();
    expect(failed).toEqual([]);
    expect([...executed].sort()).toEqual(answered);
    expect(
      results.every(
        ({ text, tool, nonce }) => text === `a ${tool} ${nonce}` || text === `b ${tool} ${nonce}`,
      ),
    ).toBe(true);
    expect(new Set(results.map(({ text }) => text?.[0]))).toEqual(new Set(['a', 'b']));
    const metrics = await (await fetch(`${gateway.admin}/metrics`)).text();
    expect(metrics).toContain('mcpgw_config_reloads_total{result="success"} 101\n');
    process.stdout.write(
      `reloads 100, calls ${results.length}, failed ${failed.length}, executed ${executed.length}\n`,
    );
  });

  it('keeps serving when the file becomes nonsense, says so, and recovers', async () => {
    writeFileSync(file, 'nonsense');
    await gateway.logged('reload rejected');
    const { bundle } = (await (await fetch(`${gateway.admin}/status`)).json()) as {
      bundle: { active: { digest: string }; on_disk: unknown; last_reload: { result: string } };
    };
    expect(bundle.active.digest).toBe((JSON.parse(bundles[0] ?? '') as { digest: string }).digest);
    expect(bundle).toMatchObject({ on_disk: null, last_reload: { result: 'failure' } });
    expect((await callTool(gateway.url, 'one', { nonce: 'still' })).text).toBe('a one still');
    writeFileSync(file, bundles[1] ?? '');
    expect(await gateway.logged('reload ok')).toContain('(2 routes)');
    expect((await callTool(gateway.url, 'one', { nonce: 'again' })).text).toBe('b one again');
  });

  it('starts from the last good bundle when the file is broken', async () => {
    const kept = join(gateway.directory, '.mcpgw', 'last-good.bundle.json');
    expect(readFileSync(kept, 'utf8')).toBe(bundles[0]);
    const directory = writeRepository({
      'mcpgw.bundle.json': 'nonsense',
      '.mcpgw/last-good.bundle.json': readFileSync(kept, 'utf8'),
    });
    const second = await startGateway(directory, ['--bundle', join(directory, 'mcpgw.bundle.json')]);
    expect((await callTool(second.url, 'two', { nonce: 'n' })).text).toBe('a two n');
    expect(await second.logged('serving the last good bundle')).toBeDefined();
    await second.stop();
  });
});

/** Waits until the gateway enforces `digest`, by asking, not by time. */
async function activeDigest(admin: string, digest: string): Promise<void> {
  for (;;) {
    const status = (await (await fetch(`${admin}/status`)).json()) as {
      bundle: { active: { digest: string } };
    };
    if (status.bundle.active.digest === digest) return;
  }
}
