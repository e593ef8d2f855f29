// A door in front of a real MCP server: who has no token of the authorization server, made for this very address, is told
// where to get one (RFC 9728); everybody else is passed on.
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, jwtVerify } from 'jose';

export interface GuardedUpstream {
  readonly url: string;
  /** Who was let in: `sub` of the tokens, in order. */
  readonly visitors: string[];
  /** Every Authorization that was shown. */
  readonly shown: string[];
  /** Tokens that are no longer good. */
  readonly revoked: Set<string>;
  close(): Promise<void>;
}

export async function startGuardedUpstream(issuer: string, inner: string): Promise<GuardedUpstream> {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  const visitors: string[] = [];
  const shown: string[] = [];
  const revoked = new Set<string>();
  const server = createServer(async (from, to) => {
    const { origin } = new URL(url);
    if (from.url === '/about') {
      to.writeHead(200, { 'content-type': 'application/json' });
      to.end(
        JSON.stringify({ resource: url, authorization_servers: [issuer], scopes_supported: ['crm.read'] }),
      );
      return;
    }
    const authorization = from.headers.authorization ?? '';
    const token = authorization.replace(/^Bearer /, '');
    try {
      if (token === '' || revoked.has(token)) throw new Error('no token');
      const { payload } = await jwtVerify(token, keys, { issuer, audience: url });
      visitors.push(String(payload.sub));
    } catch {
      from.resume();
      const challenge = `Bearer resource_metadata="${origin}/about"`;
      to.writeHead(401, { 'content-type': 'application/json', 'www-authenticate': challenge }).end('{}');
      return;
    } finally {
      if (authorization !== '') shown.push(authorization);
    }
    const { host: _, ...headers } = from.headers;
    const onward = request(inner, { method: from.method ?? 'GET', headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      to.flushHeaders();
      answer.pipe(to);
    });
    onward.on('error', () => to.destroy());
    to.on('close', () => onward.destroy());
    from.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
  return {
    url,
    visitors,
    shown,
    revoked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
