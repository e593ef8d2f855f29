// Sections that stand beside routes and upstreams: what is written is in the bundle, and what is not is not.
import { describe, expect, it } from 'vitest';
import { compile } from '../../../compiler/compile.ts';

function bundleOf(yaml: string, more: Record<string, string> = {}) {
  const { bundle, diagnostics } = compile(
    { 'mcpgw.yaml': `version: 1\n${yaml}`, ...more },
    { commit: null, dirty: false },
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual(
    [],
  );
  return bundle!;
}
const UPSTREAMS = 'upstreams: { a: { url: "http://a" }, b: { url: "http://b", timeouts: { call: 90s } } }\n';

describe('a bundle of a small configuration', () => {
  it('has no table that nobody asked for', () => {
    expect(Object.keys(bundleOf(UPSTREAMS)).sort()).toEqual(
      [
        'compiler',
        'digest',
        'features',
        'format',
        'gateway',
        'origins',
        'routes',
        'source',
        'upstreams',
      ].sort(),
    );
    expect(Object.keys(bundleOf(UPSTREAMS).gateway).sort()).toEqual(
      [
        'admin',
        'extensions',
        'limits',
        'listeners',
        'name',
        'region',
        'reload',
        'sessions',
        'shutdown_grace_ms',
      ].sort(),
    );
  });
});

describe('timeouts', () => {
  const POLICIES = 'policies: { quick: { timeout: 5s }, slower: { timeout: 20s } }\n';

  it('of policies are folded into routes and upstreams: the smallest wins', () => {
    const { routes, upstreams } = bundleOf(
      `${POLICIES}upstreams: { a: { url: "http://a", policies: [slower] }, b: { url: "http://b" } }\nroutes:\n  - { match: { tool_name: x }, upstream: b, timeout: 30s, policies: [slower, quick] }\n  - { match: { tool_name: y }, upstream: a, timeout: 60s }\n  - { match: { tool_name: z }, upstream: a }\n`,
    );
    expect(routes.table.map(({ timeout_ms }) => timeout_ms)).toEqual([5_000, 20_000, null]);
    expect(upstreams.map(({ timeouts }) => timeouts.call_ms)).toEqual([20_000, 120_000]);
  });

  it('of callers are a table of their own', () => {
    const yaml = `${POLICIES}${UPSTREAMS}teams: { red: { match: { groups: [g] }, policies: [quick] } }\n`;
    expect(bundleOf(yaml).timeouts).toEqual([{ scope: { teams: ['red'] }, timeout_ms: 5_000 }]);
  });
});

describe('routes', () => {
  it('have their fallback, mirror, rewrite, headers and retries', () => {
    const { routes } = bundleOf(
      `${UPSTREAMS}routes:\n  - name: r\n    match: { tool_name: x }\n    upstream: a\n    fallback: [b]\n    mirror: { upstream: b, percent: 12.5% }\n    rewrite: { strip_prefix: x, remove_arguments: [z, y] }\n    headers: { set: { X-B: "\${env:B}", X-A: a }, remove: [X-C] }\n    retries: 2\n`,
    );
    expect(routes.table[0]).toMatchObject({
      fallback: [1],
      fallback_on: ['circuit_open', 'unhealthy'],
      mirror: { upstream: 1, share: 0.125, only_read_only: true },
      rewrite: { strip_prefix: 'x', remove_arguments: ['y', 'z'] },
      headers: { set: { 'x-a': [{ text: 'a' }], 'x-b': [{ env: 'B' }] }, remove: ['x-c'] },
      retries: 2,
    });
  });
});

describe('shares', () => {
  it('are the numbers their digits say', () => {
    const shares = ['0%', '0.1%', '7%', '29%', '57.3%', '100%'].map(
      (sample) =>
        bundleOf(
          `${UPSTREAMS}gateway: { telemetry: { tracing: { endpoint: "http://o", sample: ${sample} } } }\n`,
        ).gateway.tracing!.sample,
    );
    expect(shares).toEqual([0, 0.001, 0.07, 0.29, 0.573, 1]);
  });
});

describe('keys that may sign bundles', () => {
  const PEM =
    '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n';
  const yaml = `${UPSTREAMS}gateway: { reload: { signature: verify, trusted_keys: [./keys/b.pem, keys/a.pem] } }\n`;

  it('are in the bundle as texts, sorted, with one kind of line end', () => {
    const other = PEM.replace('Gb9E', 'Hb9E');
    const { reload } = bundleOf(yaml, {
      'keys/a.pem': other.replace(/\n/g, '\r\n'),
      'keys/b.pem': PEM,
    }).gateway;
    expect(reload).toMatchObject({ signature: 'verify', trusted_keys: [PEM, other] });
  });
});

describe('providers of identity', () => {
  it('have exactly the member their type names, with its defaults', () => {
    const { authn } = bundleOf(
      `${UPSTREAMS}authn:\n  providers:\n    sso: { type: jwt, issuer: "https://id", audience: mcp }\n    keys: { type: api_key, header: X-Key, keys: { ci: { hash: "sha256:${'a'.repeat(64)}", scopes: [s] } } }\n`,
    );
    expect(authn?.mode).toBe('required');
    expect(authn?.providers).toMatchObject([
      { name: 'keys', type: 'api_key', api_key: { header: 'x-key', keys: { ci: { scopes: ['s'] } } } },
      {
        name: 'sso',
        type: 'jwt',
        jwt: { audience: ['mcp'], jwks_cache_ms: 600_000, clock_skew_ms: 30_000, identity: { user: 'sub' } },
      },
    ]);
    expect(authn?.providers.map((one) => Object.keys(one).sort())).toEqual([
      ['api_key', 'name', 'type'],
      ['jwt', 'name', 'type'],
    ]);
  });

  it('are none when nobody is asked', () => {
    expect(
      bundleOf(`${UPSTREAMS}authn: { mode: off, providers: { p: { type: mtls, ca: x } } }\n`).authn,
    ).toBeUndefined();
  });
});

describe('what servers are done with', () => {
  it('is in milliseconds and shares, and absent where it is switched off', () => {
    const { upstreams } = bundleOf(
      'upstreams:\n  a:\n    url: "http://a"\n    health_check: { path: /up, passive: { max_ejected: 30% } }\n    circuit_breaker: { enabled: false }\n    retries: { attempts: 1, on: [timeout, connect_error] }\n    auth: { type: internal_jwt, signing_key: "${env:K}" }\n  b: { command: node, health_check: {} }\n  c: { url: "http://c", auth: { type: none } }\n',
    );
    const [a, b, c] = upstreams;
    expect(a).toMatchObject({
      health_check: {
        type: 'http',
        path: '/up',
        interval_ms: 10_000,
        jitter: 0.1,
        passive: { max_ejected: 0.3 },
      },
      retries: { attempts: 1, backoff_ms: 100, on: ['connect_error', 'timeout'], only: 'idempotent' },
      auth: { type: 'internal_jwt', signing_key: [{ env: 'K' }], ttl_ms: 60_000, algorithm: 'EdDSA' },
    });
    expect(a).not.toHaveProperty('circuit_breaker');
    expect(b).toMatchObject({ health_check: { type: 'process', expected_status: [] } });
    expect(c).not.toHaveProperty('auth');
  });
});
