// @ts-check
// The two gateways people install from the package registry today, each with its own defaults, in front of an SDK
// stdio server. Driven with one legacy session, which both do better than the modern era (supergateway starts a
// process per stateless request). Only the gateway's own process is accounted; the stdio server it starts runs on
// the upstream's core and is not.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, GATEWAY_CPU, LOAD_CPU, onCpu } from '../bench-processes.mjs';

/** @type {import('./variant.mjs').Variant} */
export function mcpProxy(bench) {
  return startPeer(bench, 'mcp-proxy', (port) => [
    'dist/bin/mcp-proxy.mjs',
    ...['--host', '127.0.0.1', '--port', String(port), '--server', 'stream', '--'],
    ...stdioServer(bench.root),
  ]);
}

/** @type {import('./variant.mjs').Variant} */
export function supergateway(bench) {
  return startPeer(bench, 'supergateway', (port) => [
    'dist/index.js',
    ...['--stdio', stdioServer(bench.root).join(' '), '--outputTransport', 'streamableHttp', '--stateful'],
    ...['--port', String(port), '--logLevel', 'none'],
  ]);
}

/**
 * @param {import('./variant.mjs').Bench} bench
 * @param {string} name
 * @param {(port: number) => readonly string[]} commandLine Script inside the package, then its arguments.
 * @returns {Promise<import('./variant.mjs').Target>}
 */
async function startPeer({ processes, root }, name, commandLine) {
  const peers = join(root, 'test', 'bench', 'peers');
  if (!existsSync(join(peers, 'node_modules', name))) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', peers], {
      stdio: ['ignore', 2, 2],
      timeout: 300_000,
    });
  }
  const port = await freePort();
  const [script = '', ...args] = commandLine(port);
  const command = [process.execPath, join(peers, 'node_modules', name, script), ...args];
  const pid = await processes.start(name, command, { port, cpu: GATEWAY_CPU });
  return { url: `http://127.0.0.1:${port}/mcp`, era: 'legacy', pids: [pid] };
}

/** @param {string} root */
function stdioServer(root) {
  return onCpu(LOAD_CPU, [process.execPath, join(root, 'test', 'bench', 'stdio-echo.mjs')]);
}
