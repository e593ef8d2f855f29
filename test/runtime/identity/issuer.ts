// An issuer of tokens on the loopback: metadata, keys, and a count of who asked for what.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { onTestFinished } from 'vitest';

export interface SigningKey {
  readonly alg: string;
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

export async function signingKey(alg = 'ES256', kid = 'key-1'): Promise<SigningKey> {
  if (/^[RP]S/.test(alg)) return rsaKey(alg, kid);
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

let rsa: Promise<JWK> | undefined;

/** Always the same one: what it takes to find two large primes proves nothing. */
async function rsaKey(alg: string, kid: string): Promise<SigningKey> {
  rsa ??= generateKeyPair('RS256', { extractable: true }).then(({ privateKey }) => exportJWK(privateKey));
  const secret = await rsa;
  const privateKey = (await importJWK(secret, alg)) as CryptoKey;
  return { alg, kid, privateKey, jwk: { kty: 'RSA', n: secret.n!, e: secret.e!, kid, alg, use: 'sig' } };
}

export const AUDIENCE = 'https://gw.example/mcp';

export type Respond = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface Issuer {
  readonly origin: string;
  /** `origin`, with `path` behind it. */
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  keys: JWK[];
  /** Asked first; true when it has answered. */
  respond: Respond;
}

export async function startIssuer(keys: readonly SigningKey[] = [], path = ''): Promise<Issuer> {
  const server = createServer((request, response) => {
    issuer.asked.push(request.url ?? '');
    if (issuer.respond(request, response)) return;
    if (request.url === `/.well-known/openid-configuration${path}`) {
      sendJson(response, { issuer: issuer.url, jwks_uri: `${issuer.origin}/keys` });
    } else if (request.url === '/keys') sendJson(response, { keys: issuer.keys });
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: Issuer = {
    origin,
    url: `${origin}${path}`,
    asked: [],
    keys: keys.map(({ jwk }) => jwk),
    respond: () => false,
  };
  return issuer;
}

export function sendJson(response: ServerResponse, content: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
}

export function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** Claims of a good token; `undefined` takes one away. */
export function goodClaims(issuer: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  const claims = {
    iss: issuer,
    aud: AUDIENCE,
    sub: 'ann',
    azp: 'agent-1',
    exp: seconds() + 300,
    scope: 'mcp:read mcp:write',
    groups: ['eng'],
    ...more,
  };
  return JSON.parse(JSON.stringify(claims)) as Record<string, unknown>;
}

export function signed(
  key: SigningKey,
  claims: Record<string, unknown>,
  header: Record<string, unknown> = {},
): Promise<string> {
  const all = JSON.parse(JSON.stringify({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header }));
  return new SignJWT(claims).setProtectedHeader(all).sign(key.privateKey);
}
