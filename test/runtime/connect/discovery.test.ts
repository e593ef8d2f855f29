// Where people are sent to, found out from what upstreams and issuers say about themselves.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type AuthorizationServer,
  AuthorizationServers,
} from '../../../runtime/connect/authorization-server.ts';
import { isFromIssuer } from '../../../runtime/connect/issuer-check.ts';
import { metadataUrls } from '../../../runtime/connect/metadata.ts';
import { challengeValue } from '../../../runtime/connect/protected-resource.ts';
import { type AccountSettings, readSettings } from '../../../runtime/connect/settings.ts';
import { isFitUrl, placeOf, Web } from '../../../runtime/connect/web.ts';
import { Secrets } from '../../../runtime/secrets/secrets.ts';
import type { BundleAuth } from '../../../schema/generated/bundle.ts';
import { sampleUpstream } from '../snapshot/sample-bundle.ts';
import { type ScriptedAs, startScriptedAs } from './scripted-as.ts';

const silent = { error() {}, warn() {}, info() {}, debug() {} };
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function scriptedAs(path = ''): Promise<ScriptedAs> {
  const as = await startScriptedAs(path);
  closing.push(() => as.close());
  return as;
}

/** A server of which every path says what `answer` makes of it. */
async function upstream(
  answer: (path: string, response: ServerResponse, request: IncomingMessage) => void,
): Promise<{ url: string; paths: string[] }> {
  const paths: string[] = [];
  const server: Server = createServer((request, response) => {
    paths.push(`${request.method} ${request.url}`);
    request.resume();
    answer(request.url ?? '', response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`, paths };
}

function say(response: ServerResponse, status: number, json?: object, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(json ?? {}));
}

function settingsFor(url: string, auth: Partial<BundleAuth> = {}): AccountSettings {
  const sample = sampleUpstream('crm');
  const secrets = new Secrets({ env: {}, log: silent });
  closing.push(() => secrets.close());
  return readSettings(
    {
      ...sample,
      http: { ...sample.http!, instances: [{ name: 'a', url: [{ text: url }], weight: 1 }] },
      auth: { type: 'oauth_authorization_code', client_id: [{ text: 'gateway' }], ...auth },
    },
    secrets,
  )!;
}

function find(settings: AccountSettings): Promise<AuthorizationServer> {
  const web = new Web();
  closing.push(() => web.close());
  return new AuthorizationServers(web, Date.now).of(settings);
}

describe('what the upstream says', () => {
  test('its challenge names the document, and the scopes', async () => {
    const as = await scriptedAs();
    const { url, paths } = await upstream((path, response) => {
      const { origin } = new URL(url);
      if (path === '/about') say(response, 200, { resource: url, authorization_servers: [as.issuer] });
      else {
        const challenge = `Basic realm="x", Bearer scope="a b", resource_metadata="${origin}/about"`;
        say(response, 401, {}, { 'www-authenticate': challenge });
      }
    });
    expect(await find(settingsFor(url))).toMatchObject({
      issuer: as.issuer,
      announced: true,
      resource: url,
      scopes: ['a', 'b'],
      authorizationUrl: `${as.issuer}/authorize`,
      tokenUrl: `${as.issuer}/token`,
    });
    expect(paths).toEqual(['POST /mcp', 'GET /about']);
  });

  test('without one the well-known places are looked at, the one of its path first', async () => {
    const as = await scriptedAs();
    const { url, paths } = await upstream((path, response) => {
      const { origin } = new URL(url);
      const root = path === '/.well-known/oauth-protected-resource';
      const document = { resource: origin, authorization_servers: [as.issuer], scopes_supported: ['c'] };
      say(response, root ? 200 : 404, root ? document : {});
    });
    expect(await find(settingsFor(url))).toMatchObject({ scopes: ['c'], resource: new URL(url).origin });
    expect(paths).toEqual([
      'POST /mcp',
      'GET /.well-known/oauth-protected-resource/mcp',
      'GET /.well-known/oauth-protected-resource',
    ]);
  });

  test('what is configured wins', async () => {
    const as = await scriptedAs();
    const { url } = await upstream((path, response) =>
      say(response, path === '/mcp' ? 401 : 200, {
        resource: url,
        authorization_servers: [as.issuer],
        scopes_supported: ['c'],
      }),
    );
    const settings = settingsFor(url, { scopes: ['own'], resource: 'https://crm.example.com' });
    expect(await find(settings)).toMatchObject({ scopes: ['own'], resource: 'https://crm.example.com' });
  });

  test.each([
    ['of another resource', { resource: 'https://other.example.com/mcp' }],
    ['of a sibling', { resource: '/mcp2' }],
    ['without a resource', { resource: undefined }],
    ['without a server', { authorization_servers: [] }],
    ['with a server that is no address', { authorization_servers: ['as'] }],
    ['with a server over plain http elsewhere', { authorization_servers: ['http://as.example.com'] }],
  ])('a document %s is refused', async (_, change) => {
    const as = await scriptedAs();
    const { url } = await upstream((path, response) => {
      const document = { resource: url, authorization_servers: [as.issuer], ...change };
      say(response, path === '/mcp' ? 401 : 200, {
        ...document,
        ...(document.resource === '/mcp2' && { resource: `${url}2` }),
      });
    });
    await expect(find(settingsFor(url))).rejects.toThrow();
    expect(as.paths).toEqual([]);
  });

  test('an event stream that never ends is not waited for', async () => {
    const as = await scriptedAs();
    const { url } = await upstream((path, response) => {
      if (path === '/mcp') response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
      else say(response, 200, { resource: url, authorization_servers: [as.issuer] });
    });
    expect(await find(settingsFor(url))).toMatchObject({ issuer: as.issuer });
  });

  test.each([
    ['Bearer resource_metadata="https://x/a"', 'https://x/a'],
    ['Bearer error="a, resource_metadata=b", Resource_Metadata = https://x/b', 'https://x/b'],
    ['DPoP x="\\"", Bearer scope="s",resource_metadata="q\\"q"', 'q"q'],
    ['Bearer', undefined],
    ['', undefined],
  ])('of the challenge %s is read %s', (challenge, value) => {
    expect(challengeValue(challenge, 'resource_metadata')).toBe(value);
  });
});

describe('what the issuer says', () => {
  test.each([
    [
      'https://as.example.com',
      [
        'https://as.example.com/.well-known/oauth-authorization-server',
        'https://as.example.com/.well-known/openid-configuration',
      ],
    ],
    [
      'https://as.example.com/tenant/1',
      [
        'https://as.example.com/.well-known/oauth-authorization-server/tenant/1',
        'https://as.example.com/.well-known/openid-configuration/tenant/1',
        'https://as.example.com/tenant/1/.well-known/openid-configuration',
      ],
    ],
  ])('of %s is looked for in every form', (issuer, urls) => {
    expect(metadataUrls(issuer)).toEqual(urls);
  });

  test('is found in the last form as well', async () => {
    const as = await scriptedAs('/tenant');
    as.documents.set('/tenant/.well-known/openid-configuration', {
      issuer: as.issuer,
      authorization_endpoint: 'https://as.example.com/a',
      token_endpoint: 'https://as.example.com/t',
      code_challenge_methods_supported: ['S256'],
    });
    as.metadata = { issuer: undefined };
    as.documents.set('/.well-known/oauth-authorization-server/tenant', [] as object);
    const server = await find(settingsFor('https://crm.example.com/mcp', { issuer: as.issuer }));
    expect(server.tokenUrl).toBe('https://as.example.com/t');
    expect(as.paths).toHaveLength(3);
  });

  test.each([
    ['another issuer', { issuer: 'https://evil.example.com' }],
    ['no PKCE', { code_challenge_methods_supported: undefined }],
    ['no PKCE but plain', { code_challenge_methods_supported: ['plain'] }],
    ['no codes', { response_types_supported: ['token'] }],
    ['no authorization endpoint', { authorization_endpoint: undefined }],
    ['a token endpoint over plain http', { token_endpoint: 'http://as.example.com/token' }],
    ['an authorization endpoint that is a script', { authorization_endpoint: 'javascript:alert(1)' }],
    ['a password in an endpoint', { token_endpoint: 'https://a:b@as.example.com/token' }],
  ])('is refused for %s', async (_, change) => {
    const as = await scriptedAs();
    as.metadata = change;
    await expect(find(settingsFor('https://crm.example.com/mcp', { issuer: as.issuer }))).rejects.toThrow();
  });

  test('is compared letter by letter', async () => {
    const as = await scriptedAs();
    as.metadata = { issuer: `${as.issuer}/` };
    const settings = settingsFor('https://crm.example.com/mcp', { issuer: as.issuer });
    await expect(find(settings)).rejects.toThrow('another issuer');
  });

  test('is asked for once in a while', async () => {
    const as = await scriptedAs();
    const web = new Web();
    closing.push(() => web.close());
    let now = 0;
    const servers = new AuthorizationServers(web, () => now);
    const settings = settingsFor('https://crm.example.com/mcp', { issuer: as.issuer });
    await Promise.all([servers.of(settings), servers.of(settings)]);
    expect(as.paths).toHaveLength(1);
    now += 10 * 60_000;
    await servers.of(settings);
    expect(as.paths).toHaveLength(2);
    now += 10 * 60_000;
    as.metadata = { token_endpoint: undefined };
    await expect(servers.of(settings)).rejects.toThrow();
    as.metadata = {};
    await expect(servers.of(settings)).rejects.toThrow();
    now += 5_000;
    await servers.of(settings);
    expect(as.paths).toHaveLength(4);
  });
});

describe('where addresses may lead', () => {
  test.each([
    ['public', 'http://127.0.0.1:9/', 'address not allowed'],
    ['public', 'https://169.254.169.254/latest', 'address not allowed'],
    ['public', 'https://[::ffff:10.0.0.1]/', 'address not allowed'],
    ['public', 'http://localhost:9/', 'address not allowed'],
    ['private', 'http://127.0.0.1:9/', 'address not allowed'],
    ['loopback', 'http://127.0.0.1:9/', 'ECONNREFUSED'],
    [undefined, 'http://localhost:9/', 'ECONNREFUSED'],
  ] as const)('a document of a %s place, to %s: %s', async (led, url, words) => {
    const web = new Web();
    closing.push(() => web.close());
    await expect(web.ask(url, led, { method: 'GET', headers: {} })).rejects.toThrow(words);
  });

  test('redirects are not followed', async () => {
    const { url, paths } = await upstream((_path, response) =>
      say(response, 302, {}, { location: '/elsewhere' }),
    );
    const web = new Web();
    closing.push(() => web.close());
    expect(await web.ask(url, undefined, { method: 'GET', headers: {} })).toMatchObject({ status: 302 });
    expect(paths).toHaveLength(1);
  });

  test('too much of an answer is none', async () => {
    const { url } = await upstream((_path, response) => say(response, 200, { a: 'x'.repeat(300_000) }));
    const web = new Web();
    closing.push(() => web.close());
    await expect(web.ask(url, undefined, { method: 'GET', headers: {} })).rejects.toThrow('more than');
  });

  test('the place of a configured address is that of everything its name stands for', async () => {
    expect(await placeOf('http://127.0.0.1/mcp')).toBe('loopback');
    expect(await placeOf('https://[fd00::1]/mcp')).toBe('private');
    expect(await placeOf('https://name.invalid/mcp')).toBe('public');
  });

  test.each([
    ['https://as.example.com/token', true],
    ['http://127.0.0.1:1234/token', true],
    ['http://localhost/token', true],
    ['http://[::1]/token', true],
    ['http://as.example.com/token', false],
    ['https://user@as.example.com/token', false],
    ['ftp://127.0.0.1/', false],
    ['data:,x', false],
    ['/token', false],
    [undefined, false],
  ])('%s is an address to use: %s', (url, fit) => {
    expect(isFitUrl(url)).toBe(fit);
  });
});

test.each([
  ['https://a', true, undefined, false],
  ['https://a', true, 'https://a', true],
  ['https://a', true, 'https://b', false],
  ['https://a', false, undefined, true],
  ['https://a', false, 'https://a', true],
  ['https://a', false, 'https://A', false],
  [undefined, false, undefined, true],
  [undefined, false, 'https://a', false],
])('from issuer %s (announced: %s) comes an answer with iss %s: %s', (issuer, announced, iss, good) => {
  expect(isFromIssuer({ issuer, announced }, iss)).toBe(good);
});
