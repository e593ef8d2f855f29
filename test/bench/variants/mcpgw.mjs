// @ts-check
// mcpgw as users run it: YAML, compiled to a bundle, served. One HTTP upstream, tools under their own names. The
// upstream speaks both eras; the gateway is told which one to speak to it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, GATEWAY_CPU, Unavailable } from '../bench-processes.mjs';

/** What the gateway says where the engine's binary does not load. */
const NO_UWS = 'uWebSockets.js is not available';

/** @typedef {import('../mcp-calls.mjs').Era} Era */

/**
 * @param {'uws' | 'node'} engine
 * @param {Era} [client]
 * @param {Era} [server]
 * @returns {import('./variant.mjs').Variant}
 */
export function mcpgw(engine, client = 'modern', server = 'modern') {
  return async ({ processes, root, upstreamPort }) => {
    const name = `mcpgw-${engine}-${client}-${server}`;
    const folder = join(processes.scratch, name);
    const bundle = join(processes.scratch, `${name}.bundle.json`);
    const program = join(root, 'dist', 'cli', 'main.js');
    const port = await freePort();
    mkdirSync(folder);
    writeFileSync(join(folder, 'mcpgw.yaml'), configuration(port, upstreamPort, server));
    execFileSync(process.execPath, [program, 'compile', folder, '-o', bundle], { stdio: ['ignore', 2, 2] });
    const command = [process.execPath, program, 'serve', '--bundle', bundle, '--http-engine', engine];
    const pid = await processes.start(name, command, { port, cpu: GATEWAY_CPU }).catch((error) => {
      throw String(error).includes(NO_UWS) ? new Unavailable(NO_UWS) : error;
    });
    return { url: `http://127.0.0.1:${port}/mcp`, era: client, pids: [pid] };
  };
}

/**
 * @param {number} port
 * @param {number} upstreamPort
 * @param {Era} era
 */
function configuration(port, upstreamPort, era) {
  return `
version: 1
gateway:
  listeners:
    - { address: 127.0.0.1, port: ${port} }
  admin: { enabled: false }
upstreams:
  echo:
    url: http://127.0.0.1:${upstreamPort}/mcp
    protocol: { era: ${era} }
`;
}
