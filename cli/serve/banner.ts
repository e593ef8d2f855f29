// What `serve` tells the person who started it: where it listens, what it offers, and a line to try it with.

import type { GatewayStatus, ListenerStatus } from '../../runtime/admin/state.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';

/** Lines for stderr; stdout belongs to the log. `bundle`: the one that is served. */
export function banner(
  status: GatewayStatus,
  adminPort: number | undefined,
  bundle: Bundle | undefined,
): string {
  const { upstreams } = status;
  const endpoints = status.listeners.map((listener, number) =>
    urlOf(listener, bundle?.gateway.listeners[number]?.tls !== undefined),
  );
  const asksForProof = bundle?.authn?.mode === 'required';
  const digest = bundle?.digest.slice('sha256:'.length, 'sha256:'.length + 8);
  const width = Math.max(0, ...upstreams.map(({ name }) => name.length));
  const lines = [
    `mcpgw ${status.version} serves bundle ${digest} on the HTTP engine ${status.engine}`,
    '',
    ...endpoints.map((endpoint) => `  endpoint  ${endpoint}`),
    ...upstreams.map(({ name, phase, era, counts, reason }) => {
      const state =
        phase === 'up'
          ? `${counts.tools.listed} tools (${era} era)`
          : `${phase}${reason === undefined ? '' : `: ${reason}`}`;
      return `  upstream  ${name.padEnd(width)}  ${state}`;
    }),
    adminPort === undefined ? '' : `  admin     http://127.0.0.1:${adminPort}/status`,
    '',
    ...(endpoints[0] === undefined ? [] : ['Try it:', `  ${curl(endpoints[0], asksForProof)}`, '']),
  ];
  return `${lines.join('\n')}\n`;
}

function urlOf({ address, port, path }: ListenerStatus, isTls: boolean): string {
  const host = address.includes(':') ? `[${address}]` : address;
  return `${isTls ? 'https' : 'http'}://${host}:${port}${path}`;
}

/** Lists the tools, in the self-contained form of revision 2026-07-28: no session to open first. */
function curl(url: string, asksForProof: boolean): string {
  const version = '2026-07-28';
  const meta = `{"io.modelcontextprotocol/protocolVersion":"${version}","io.modelcontextprotocol/clientCapabilities":{}}`;
  return [
    `curl -s ${url}`,
    ...(asksForProof ? ['-H "authorization: Bearer $TOKEN"'] : []),
    `-H 'content-type: application/json' -H 'accept: application/json, text/event-stream'`,
    `-H 'mcp-protocol-version: ${version}' -H 'mcp-method: tools/list'`,
    `-d '{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":${meta}}}'`,
  ].join(' ');
}
