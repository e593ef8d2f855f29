// What a client finds out about an endpoint before it has a token: that the resource is where it called, and that the
// description is where the challenge says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProtectedResources, WELL_KNOWN } from '../../../runtime/identity/protected-resource.ts';
import type { BundleAuthn, BundleListener } from '../../../schema/generated/bundle.ts';
import { textOf } from '../listeners/desk.ts';
import { LISTENER } from '../pipeline/scene.ts';

const ALL = { path: '/mcp', sse_path: '/sse', message_path: '/message', ws_path: '/ws' };
const MANY: BundleListener = { ...LISTENER, ...ALL };

interface Made {
  readonly listener?: Partial<BundleListener>;
  readonly resource?: Partial<NonNullable<BundleAuthn['protected_resource']>>;
  readonly providers?: BundleAuthn['providers'];
  readonly mainPath?: string | null;
}

function made({ listener, resource, providers = [], mainPath = '/mcp' }: Made) {
  const authn: BundleAuthn = { mode: 'required', providers, attempts: 60 };
  if (resource !== undefined) {
    authn.protected_resource = { resource: '', authorization_servers: [], scopes_supported: [], ...resource };
  }
  const parts = {
    listener: { ...MANY, ...listener },
    authn,
    mainPath,
    name: 'team gateway',
    resolve: textOf,
  };
  return new ProtectedResources(parts);
}

function documentAt(resources: ProtectedResources, path: string, host = 'localhost:8080') {
  return JSON.parse(resources.at(path, host)!.document.toString());
}

function metadataAt(resources: ProtectedResources, path: string, host = 'localhost:8080'): string {
  return /resource_metadata="([^"]*)"/.exec(
    resources.at(path, host)!.challenges.missing.challenge ?? '',
  )![1]!;
}

describe('the resource', () => {
  test.each<[string, Made, Record<string, string>]>([
    [
      'as configured, and beside it by path',
      { resource: { resource: 'https://gw.example.com/mcp' } },
      {
        '/mcp': 'https://gw.example.com/mcp',
        '/sse': 'https://gw.example.com/sse',
        '/ws': 'https://gw.example.com/ws',
      },
    ],
    [
      'exactly as it was written',
      { resource: { resource: 'https://GW.example.com/mcp/' } },
      { '/mcp': 'https://GW.example.com/mcp/', '/sse': 'https://gw.example.com/sse' },
    ],
    [
      'below what a proxy puts before every path',
      { resource: { resource: 'https://example.com/tools/mcp' } },
      { '/mcp': 'https://example.com/tools/mcp', '/ws': 'https://example.com/tools/ws' },
    ],
    [
      'under a path a proxy made up',
      { resource: { resource: 'https://example.com/gateway' } },
      { '/mcp': 'https://example.com/gateway', '/sse': 'https://example.com/sse' },
    ],
    [
      'the whole origin',
      { resource: { resource: 'https://gw.example.com' } },
      { '/mcp': 'https://gw.example.com', '/sse': 'https://gw.example.com' },
    ],
    [
      'on another listener',
      { listener: { path: '/internal' }, resource: { resource: 'https://gw.example.com/mcp' } },
      { '/internal': 'https://gw.example.com/internal' },
    ],
    [
      'on a listener with an origin of its own',
      {
        listener: { path: '/mcp', public_url: 'https://inside.example.com/mcp' },
        resource: { resource: 'https://gw.example.com/mcp' },
      },
      { '/mcp': 'https://inside.example.com/mcp', '/sse': 'https://inside.example.com/sse' },
    ],
    [
      'the public address when nothing else is said',
      { listener: { public_url: 'https://gw.example.com/mcp' } },
      { '/mcp': 'https://gw.example.com/mcp', '/ws': 'https://gw.example.com/ws' },
    ],
    [
      'the host that was called, failing all else',
      {},
      { '/mcp': 'http://localhost:8080/mcp', '/sse': 'http://localhost:8080/sse' },
    ],
    [
      'the same over TLS',
      {
        listener: { tls: { cert: [], key: [], require_client_cert: false, min_version: '1.2' } },
      },
      { '/mcp': 'https://localhost:8080/mcp' },
    ],
  ])('is %s', (_what, parts, resources) => {
    const those = made(parts);
    for (const [path, resource] of Object.entries(resources)) {
      expect(documentAt(those, path).resource).toBe(resource);
    }
  });

  test('of a host with a port there cannot be is none', () => {
    const resources = made({});
    expect(resources.at('/mcp', 'localhost:99999')).toBeUndefined();
    expect(documentAt(resources, '/mcp', '[::1]:1').resource).toBe('http://[::1]:1/mcp');
  });

  test('follows the host that each request names', () => {
    const resources = made({});
    for (const host of ['a:1', 'b:2', 'a:1']) {
      expect(documentAt(resources, '/mcp', host).resource).toBe(`http://${host}/mcp`);
    }
  });
});

describe('the description', () => {
  test('says where tokens come from, and what to ask for', () => {
    const resource = {
      resource: 'https://gw.example.com/mcp',
      authorization_servers: ['https://auth.example.com'],
      scopes_supported: ['a', 'b', 'offline_access'],
      documentation: 'https://docs.example.com',
    };
    expect(documentAt(made({ resource }), '/mcp')).toEqual({
      resource: 'https://gw.example.com/mcp',
      authorization_servers: ['https://auth.example.com'],
      scopes_supported: ['a', 'b'],
      bearer_methods_supported: ['header'],
      resource_name: 'team gateway',
      resource_documentation: 'https://docs.example.com',
    });
  });

  test('names the issuers that are believed when no server is named', () => {
    const issued = (name: string, issuer: string) => ({
      name,
      type: 'jwt' as const,
      jwt: {
        issuer: [{ text: issuer }],
        audience: [],
        jwks_cache_ms: 0,
        algorithms: [],
        clock_skew_ms: 0,
        require: [],
        identity: { user: 'sub', client: 'client_id', team: 'groups', scopes: 'scope' },
      },
    });
    const providers = [
      issued('a', 'https://one.example'),
      issued('b', 'https://two.example'),
      issued('c', 'https://one.example'),
    ];
    expect(documentAt(made({ providers }), '/mcp').authorization_servers).toEqual([
      'https://one.example',
      'https://two.example',
    ]);
  });

  test('names no server when there is none', () => {
    expect(documentAt(made({}), '/mcp')).toEqual({
      resource: 'http://localhost:8080/mcp',
      bearer_methods_supported: ['header'],
      resource_name: 'team gateway',
    });
  });

  test('of the first path is also at the root', () => {
    expect(made({}).documents.get(WELL_KNOWN)).toBe('/mcp');
    expect(made({ listener: { path: null } }).documents.get(WELL_KNOWN)).toBe('/sse');
    expect(made({ listener: { ws_path: '/' } }).documents.get(WELL_KNOWN)).toBe('/');
  });
});

test('every challenge leads to the description of its endpoint, wherever that is known', () => {
  const base = fc.option(
    fc.constantFrom(
      'https://gw.example.com/mcp',
      'https://gw.example.com',
      'https://gw.example.com/a/b/mcp',
      'https://other.example/x',
      'https://gw.example.com/',
    ),
    { nil: undefined },
  );
  const path = fc.constantFrom('/mcp', '/', '/a/b', '/sse', '/ws', '/deep/er/mcp');
  fc.assert(
    fc.property(
      base,
      base,
      fc.uniqueArray(path, { minLength: 3, maxLength: 3 }),
      (resource, known, paths) => {
        const [mcp, sse, ws] = paths as [string, string, string];
        const resources = made({
          listener: { path: mcp, sse_path: sse, ws_path: ws, ...(known && { public_url: known }) },
          mainPath: mcp,
          ...(resource && { resource: { resource } }),
        });
        for (const one of paths) {
          const { origin, pathname } = new URL(metadataAt(resources, one));
          const document = documentAt(resources, resources.documents.get(pathname)!);
          const called = new URL(document.resource);
          expect(called.origin).toBe(origin);
          // RFC 9728, 3.3: what the document says it is about is what its own address was made from.
          expect(WELL_KNOWN + (called.pathname === '/' ? '' : called.pathname)).toBe(pathname);
        }
      },
    ),
  );
});
