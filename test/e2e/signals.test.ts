// Signals at awkward moments: while it starts, while a call runs, twice.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startGateway, writeRepository } from './gateway-process.ts';
import { callTool } from './raw-call.ts';

const SCRIPTED = resolve('test/fixtures/scripted-stdio.mjs');
const yaml = (upstream: string, grace: string): string => `version: 1
gateway:
  listeners: [{ name: local, port: 0 }]
  admin: { port: 0 }
  shutdown_grace: ${grace}
upstreams:
  one: ${upstream}
`;

let server: Server | undefined;
let child: ChildProcess | undefined;
let directory = '';
afterEach(() => {
  child?.kill('SIGKILL');
  server?.closeAllConnections();
  server?.close();
  rmSync(directory, { recursive: true, force: true });
});

describe('a signal while the first upstream has not answered yet', () => {
  it('SIGHUP does no harm, and SIGTERM ends the start at once and without an error', async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
    directory = writeRepository({ 'mcpgw.yaml': yaml(`{ url: "${url}" }`, '1s') });
    const arguments_ = [resolve('dist/cli/main.js'), 'serve', '--config', directory];
    child = spawn(process.execPath, arguments_, { stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr?.on('data', (text) => (stderr += String(text)));
    await once(server, 'request');
    child.kill('SIGHUP');
    child.kill('SIGTERM');
    const [code, signal] = await once(child, 'exit');
    expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
  });
});

describe('ending with a call in flight at a process that will not leave', () => {
  const upstream = `{ command: ${process.execPath}, args: ["${SCRIPTED}", --stubborn], protocol: { era: legacy }, stdio: { shutdown_grace: 100ms } }`;

  it('the call is refused when the grace is over, and the exit code is 0', async () => {
    directory = writeRepository({ 'mcpgw.yaml': yaml(upstream, '100ms') });
    const gateway = await startGateway(directory, ['--config', directory]);
    child = gateway.child;
    const hanging = callTool(gateway.url, 'hang', {});
    await inFlight(gateway.admin);
    expect(await gateway.stop()).toBe(0);
    expect((await hanging).answer).toMatchObject({ error: { code: 503 } });
  });

  it('the second SIGTERM ends everything at once', async () => {
    directory = writeRepository({ 'mcpgw.yaml': yaml(upstream, '1h') });
    const gateway = await startGateway(directory, ['--config', directory]);
    child = gateway.child;
    const hanging = callTool(gateway.url, 'hang', {}).catch(() => 'cut');
    await inFlight(gateway.admin);
    gateway.child.kill('SIGTERM');
    await gateway.logged('ending: no new requests');
    gateway.child.kill('SIGTERM');
    const [code] = await once(gateway.child, 'exit');
    expect({ code, hanging: await hanging }).toEqual({ code: 1, hanging: 'cut' });
  });
});

/** Waits until the gateway counts a call in flight at its upstream. */
async function inFlight(admin: string): Promise<void> {
  for (;;) {
    const status = (await (await fetch(`${admin}/status`)).json()) as { upstreams: { in_flight: number }[] };
    if (status.upstreams.some((upstream) => upstream.in_flight > 0)) return;
  }
}
