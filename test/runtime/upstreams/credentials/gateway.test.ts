// The whole gateway between a client and an upstream that verifies who calls, with the key set the gateway tells.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, expect, it } from 'vitest';
import { Gateway } from '../../../../runtime/gateway.ts';
import { canonical } from '../../../../schema/canonical.ts';
import type { BundleAuth } from '../../../../schema/generated/bundle.ts';
import { bundleOf, cleanUp, closeLater, Lines } from './credentials-scene.ts';
import { recordingUpstream } from './recording-upstream.ts';

cleanUp();

const stateFolder = mkdtempSync(join(tmpdir(), 'mcpgw-shown-'));
afterAll(() => rmSync(stateFolder, { recursive: true }));

const TOKEN = 'what-the-client-showed';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

it.each(['legacy', 'modern'] as const)(
  'a %s upstream gets tokens it can verify, and never the client`s',
  async (era) => {
    const peer = closeLater(await recordingUpstream(era));
    const port = await freePort();
    const auth: BundleAuth = {
      type: 'internal_jwt',
      header: 'authorization',
      algorithm: 'EdDSA',
      ttl_ms: 60_000,
    };
    const bundle = bundleOf({ one: { auth, url: peer.url, forward_headers: ['authorization'] } }, (one) => {
      one.gateway.listeners[0]!.port = port;
      one.gateway.shutdown_grace_ms = 50;
      one.routes = { ...one.routes, table: [], entries: [], tool: one.routes.prompt };
      one.origins = { ...one.origins, upstreams: ['a.yaml:1:1'], routes: [] };
    });
    const gateway = new Gateway({ version: '0.0.0', engine: 'node', log: new Lines(), stateFolder });
    closeLater(gateway);
    expect(await gateway.reload(Buffer.from(`${canonical(bundle)}\n`))).toMatchObject({ result: 'ok' });
    const response = await fetch(`http://127.0.0.1:${port}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        authorization: `Bearer ${TOKEN}`,
        'mcp-protocol-version': '2026-07-28',
        'mcp-method': 'tools/call',
        'mcp-name': 'x',
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: {
          name: 'x',
          arguments: { who: 'me' },
          _meta: {
            'io.modelcontextprotocol/protocolVersion': '2026-07-28',
            'io.modelcontextprotocol/clientInfo': { name: 'c', version: '1' },
            'io.modelcontextprotocol/clientCapabilities': {},
          },
        },
      }),
    });
    expect(await response.text()).toContain('done');
    const keys = createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/.well-known/jwks.json`));
    const expected = { issuer: 'sample', audience: peer.url };
    for (const { method, headers, raw } of peer.seen) {
      expect(raw).not.toContain(TOKEN);
      const { payload } = await jwtVerify(headers.authorization!.slice('Bearer '.length), keys, expected);
      if (method === 'tools/call') expect(payload).not.toHaveProperty('sub');
      if (method === 'tools/list') expect(payload.sub).toBe('sample');
    }
    expect(peer.seen.map(({ method }) => method)).toContain('tools/call');
  },
);
