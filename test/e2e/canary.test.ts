// Forty secrets, planted wherever one can be: in the environment of the gateway, in its files, in what clients send, in
// what upstreams and token endpoints answer. None may come out anywhere but where it is meant to go.
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';

const planted: string[] = [];

/** A text nobody makes up by chance. */
function canary(where: string): string {
  const text = `canary-${planted.length}-${where}-${Math.random().toString(36).slice(2)}x${planted.length}`;
  planted.push(text);
  return text;
}

const ENV = {
  UPSTREAM_TOKEN: canary('bearer'),
  UPSTREAM_KEY: canary('apikey'),
  UPSTREAM_PASSWORD: canary('basic'),
  UPSTREAM_HEADER: canary('header'),
  UPSTREAM_QUERY: canary('query'),
  CLIENT_SECRET: canary('clientsecret'),
  EXCHANGE_SECRET: canary('exchangesecret'),
  INTROSPECTION_SECRET: canary('introspection'),
  ADMIN_TOKEN: canary('admin'),
  SESSION_KEY: canary('session').padEnd(48, '0'),
  STDIO_SECRET: canary('stdio'),
  REDIS_PASSWORD: canary('redis'),
};
const FILE_SECRET = canary('file');
const { privateKey: signing } = generateKeyPairSync('ed25519');
const SIGNING = String(signing.export({ type: 'pkcs8', format: 'pem' }));
planted.push(SIGNING.split('\n')[1] ?? '');
const API_KEY = `mcpgw_${canary('goodkey')}`;

/** In what upstreams answer. `result` is for the caller, and for nobody else. */
const ANSWERED = {
  result: canary('result'),
  cookie: canary('setcookie'),
  body: canary('errorbody'),
  stack: canary('stack'),
  token: canary('tokenbody'),
};

type Answer = (request: IncomingMessage, body: string, response: ServerResponse) => void;

const servers: Server[] = [];

async function serve(answer: Answer): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => answer(request, body, response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A modern server with two tools: one answers, one breaks with everything an operator fears to see. */
const mcp: Answer = (_request, body, response) => {
  const { id, method, params } = JSON.parse(body) as { id: number; method: string; params: { name: string } };
  response.setHeader('set-cookie', `sid=${ANSWERED.cookie}`);
  const reply = (result: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', id, result: { resultType: 'complete', ...result } });
    response.setHeader('content-type', 'application/json').end(text);
  };
  const cached = { ttlMs: 0, cacheScope: 'private' };
  if (method === 'server/discover')
    reply({ supportedVersions: ['2026-07-28'], capabilities: { tools: {} }, ...cached });
  else if (method === 'tools/list') {
    const inputSchema = { type: 'object' };
    reply({ tools: ['works', 'breaks'].map((name) => ({ name, inputSchema })), ...cached });
  } else if (params.name === 'works') reply({ content: [{ type: 'text', text: ANSWERED.result }] });
  else
    response
      .writeHead(500, { 'content-type': 'text/html' })
      .end(`<pre>${ANSWERED.body}\n at ${ANSWERED.stack} (/srv/app.js:1:1)</pre>`);
};

let gateway: GatewayProcess;
let url: string;
/** Everything any client was answered, and was not asking for. */
const answers: string[] = [];
let token: string;
let expired: string;

beforeAll(async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' };
  const issuer = await serve((_request, _body, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] })),
  );
  const failing = await serve((_request, _body, response) =>
    response
      .writeHead(400, { 'content-type': 'application/json' })
      .end(`{"error":"x","error_description":"${ANSWERED.token}"}`),
  );
  const upstream = await serve(mcp);
  const jwt = (claims: JWTPayload, expiry: string): Promise<string> =>
    new SignJWT({ scope: 'use', groups: ['all'], ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .setIssuer(issuer)
      .setAudience('canary')
      .setSubject('ada')
      .setIssuedAt()
      .setExpirationTime(expiry)
      .sign(privateKey);
  token = await jwt({ azp: 'app', private_claim: canary('claim') }, '1h');
  expired = await jwt({ azp: 'app', private_claim: canary('oldclaim') }, '-1h');
  planted.push(token.split('.')[2] ?? '', expired.split('.')[2] ?? '');
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256').update(API_KEY).digest('hex');

  const directory = writeRepository({
    'mcpgw.yaml': `version: 1
gateway:
  listeners: [{ name: front, port: 0 }]
  admin: { port: 0, token: "\${env:ADMIN_TOKEN}" }
  sessions: { key: "\${env:SESSION_KEY}" }
  redis: { url: "redis://:\${env:REDIS_PASSWORD}@127.0.0.1:1" }
upstreams:
  bearer: { url: "${upstream}/mcp?key=\${env:UPSTREAM_QUERY}", auth: { type: bearer, token: "\${env:UPSTREAM_TOKEN}" }, headers: { X-Own: "\${env:UPSTREAM_HEADER}", X-File: "\${file:FILE}" }, namespace: { mode: always } }
  key: { url: "${upstream}/mcp", auth: { type: api_key, value: "\${env:UPSTREAM_KEY}" }, namespace: { mode: always } }
  basic: { url: "${upstream}/mcp", auth: { type: basic, username: u, password: "\${env:UPSTREAM_PASSWORD}" }, namespace: { mode: always } }
  signed: { url: "${upstream}/mcp", auth: { type: internal_jwt, signing_key: "\${env:SIGNING_KEY}" }, namespace: { mode: always } }
  machine: { url: "${upstream}/mcp", auth: { type: oauth_client_credentials, token_url: "${failing}/token", client_id: c, client_secret: "\${env:CLIENT_SECRET}" }, namespace: { mode: always } }
  person: { url: "${upstream}/mcp", auth: { type: token_exchange, token_url: "${failing}/token", client_id: c, client_secret: "\${env:EXCHANGE_SECRET}" }, namespace: { mode: always } }
  unreachable: { url: "http://127.0.0.1:1/mcp", auth: { type: bearer, token: "\${env:UPSTREAM_TOKEN}" } }
  process: { command: "${process.execPath}", args: ["-e", "process.exit(3)"], env: { SECRET: "\${env:STDIO_SECRET}" } }
authn:
  providers:
    login: { type: jwt, issuer: "${issuer}", jwks_uri: "${issuer}/jwks", audience: canary }
    robots: { type: api_key, keys: { nightly: { hash: "sha256:${hash}", scopes: [use] } } }
    opaque: { type: introspection, endpoint: "${failing}/introspect", audience: canary, client_id: g, client_secret: "\${env:INTROSPECTION_SECRET}" }
authz:
  rules:
    - { name: everybody, effect: allow, who: { authenticated: true }, what: { tools: ["*"] } }
rate_limits:
  store: redis
  global: { requests_per_second: 1000 }
`,
  });
  writeFileSync(join(directory, 'secret.txt'), FILE_SECRET);
  const file = join(directory, 'mcpgw.yaml');
  const { readFileSync } = await import('node:fs');
  writeFileSync(file, readFileSync(file, 'utf8').replace('FILE}', `${join(directory, 'secret.txt')}}`));
  Object.assign(process.env, ENV, { SIGNING_KEY: SIGNING, MCPGW_LOG_LEVEL: 'debug' });
  gateway = await startGateway(directory, ['--config', directory]);
  url = gateway.url;
});

afterAll(async () => {
  await gateway?.stop();
  for (const name of [...Object.keys(ENV), 'SIGNING_KEY', 'MCPGW_LOG_LEVEL']) delete process.env[name];
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const META = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
};

interface Sent {
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
  readonly query?: string;
  readonly body?: string;
}

/** The text of the answer, head and all. */
async function send({
  method = 'tools/call',
  params = {},
  headers = {},
  query = '',
  body,
}: Sent): Promise<string> {
  const named =
    typeof params.name === 'string' && /^[\x21-\x7e]+$/.test(params.name) ? { 'mcp-name': params.name } : {};
  const response = await fetch(`${url}${query}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': method,
      ...named,
      ...headers,
    },
    body: body ?? JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: META } }),
  });
  const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return `${response.status}\n${head}\n\n${await response.text()}`;
}

/** The same secret in other clothes. */
function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // Without the ends, which depend on what stands beside it.
  const base64 = bytes.toString('base64').slice(4, -8);
  return [secret, encodeURIComponent(secret), bytes.toString('hex'), base64];
}

function findings(texts: Readonly<Record<string, string>>): string[] {
  return Object.entries(texts).flatMap(([where, text]) =>
    planted
      .filter((secret) => spellings(secret).some((form) => text.includes(form)))
      .map((secret) => `${where}: ${secret}`),
  );
}

describe('forty secrets', () => {
  it('reach those they are meant for', async () => {
    const bearer = { authorization: `Bearer ${token}` };
    const works = await send({ params: { name: 'bearer__works', arguments: {} }, headers: bearer });
    expect(works).toContain(ANSWERED.result);
    const status = await fetch(`${gateway.admin}/status`, {
      headers: { authorization: `Bearer ${ENV.ADMIN_TOKEN}` },
    });
    expect(status.status).toBe(200);
  });

  it('and come out nowhere else', async () => {
    const good = { authorization: `Bearer ${token}` };
    const key = { authorization: `Bearer ${API_KEY}` };
    const say = async (sent: Sent): Promise<void> => {
      answers.push(await send(sent));
    };
    // Who is asking.
    await say({ headers: { authorization: `Bearer ${expired}` } });
    await say({ headers: { authorization: `Bearer ${canary('opaque')}` } });
    await say({ headers: { authorization: `Bearer mcpgw_${canary('badkey')}` } });
    await say({ headers: { authorization: `Basic ${canary('basicauth')}` } });
    await say({ headers: { authorization: `Bearer ${canary('a')}.${canary('b')}.${canary('c')}` } });
    await say({ query: `?access_token=${canary('urltoken')}`, headers: good });
    await say({ query: `?x=${canary('url')}`, headers: good });
    for (const name of [
      'cookie',
      'proxy-authorization',
      'x-secret',
      'user-agent',
      'x-forwarded-for',
      'mcp-session-id',
    ])
      await say({
        headers: { ...key, [name]: canary(name.replaceAll('-', '')) },
        params: { name: 'none', arguments: {} },
      });
    // What is asked.
    const hidden = {
      deep: [{ [canary('argkey')]: canary('argvalue') }],
      coded: Buffer.from(canary('arg64')).toString('base64'),
    };
    for (const name of [
      'key__breaks',
      'machine__works',
      'person__works',
      'unreachable__works',
      canary('toolname'),
    ])
      await say({ params: { name, arguments: hidden }, headers: good });
    await say({ method: 'resources/read', params: { uri: `file:///${canary('uri')}` }, headers: good });
    await say({
      method: 'prompts/get',
      params: { name: canary('prompt'), arguments: { a: canary('promptarg') } },
      headers: good,
    });
    await say({ method: canary('method'), headers: good });
    await say({
      headers: good,
      body: `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"${canary('broken')}`,
    });
    await say({
      headers: good,
      params: { name: 'key__works', cursor: canary('cursor'), requestState: canary('state') },
    });
    // Strangers at the admin port, and everybody's documents.
    for (const path of ['/status', '/metrics', '/bundle', '/livez', '/readyz'])
      answers.push(
        await (
          await fetch(`${gateway.admin}${path}`, { headers: { authorization: `Bearer ${token}` } })
        ).text(),
      );
    const origin = new URL(url).origin;
    for (const path of ['oauth-protected-resource', 'oauth-protected-resource/mcp', 'jwks.json'])
      answers.push(await (await fetch(`${origin}/.well-known/${path}`)).text());

    const admin = { headers: { authorization: `Bearer ${ENV.ADMIN_TOKEN}` } };
    const pages: Record<string, string> = {};
    for (const path of ['status', 'metrics', 'bundle']) {
      const page = await fetch(`${gateway.admin}/${path}`, admin);
      expect(page.status).toBe(200);
      pages[path] = await page.text();
    }
    gateway.child.kill('SIGHUP');
    await gateway.stop();

    expect(planted.length).toBeGreaterThanOrEqual(40);
    expect(gateway.stdout().length).toBeGreaterThan(500);
    const answered = Object.fromEntries(answers.map((text, number) => [`answer ${number}`, text]));
    expect(findings({ ...pages, ...answered, log: gateway.stdout(), stderr: gateway.stderr() })).toEqual([]);
  });

  it('would be found', () => {
    for (const secret of planted.slice(0, 5))
      for (const text of [
        secret,
        Buffer.from(`xx${secret}`).toString('hex'),
        encodeURIComponent(`<${secret}>`),
      ])
        expect(findings({ page: `before ${text} after` })).toEqual([`page: ${secret}`]);
  });
});
