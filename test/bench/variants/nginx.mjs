// @ts-check
// nginx as the yardstick: a plain keep-alive reverse proxy with one worker, which reads no MCP and decides nothing.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, GATEWAY_CPU, Unavailable } from '../bench-processes.mjs';
import { processTree } from '../process-usage.mjs';

const BINARIES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'];

/** @type {import('./variant.mjs').Variant} */
export async function nginx({ processes, upstreamPort }) {
  const binary = BINARIES.find((path) => existsSync(path));
  if (!binary) throw new Unavailable('nginx is not installed (Debian: apt-get install nginx-light)');
  const folder = join(processes.scratch, 'nginx');
  mkdirSync(folder);
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port, upstreamPort));
  const pid = await processes.start('nginx', [binary, '-p', folder, '-e', 'stderr', '-c', file], {
    port,
    cpu: GATEWAY_CPU,
  });
  return { url: `http://127.0.0.1:${port}/mcp`, era: 'modern', pids: processTree(pid) };
}

/**
 * @param {string} folder
 * @param {number} port
 * @param {number} upstreamPort
 */
function configuration(folder, port, upstreamPort) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr;
events { worker_connections 4096; }
http {
  access_log off;
  keepalive_requests 100000000;
  ${temporary.join('\n  ')}
  upstream echo {
    server 127.0.0.1:${upstreamPort};
    keepalive 128;
    keepalive_requests 100000000;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://echo;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
    }
  }
}
`;
}
