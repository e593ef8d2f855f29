// Nothing is accepted and ignored: whatever somebody writes that needs a feature makes a bundle that names it, and a
// runtime without the feature refuses that bundle by name.
import { describe, expect, it } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { loadBundle } from '../../runtime/snapshot/load.ts';
import { bundleText, digestOf } from '../../schema/canonical.ts';
import { BUNDLE_FEATURES, type BundleFeature, RUNTIME_FEATURES } from '../../schema/format.ts';

const KEY =
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n';
const UPSTREAM = 'upstreams: { a: { url: "http://a" } }\n';
const LOCK = '{"lockfile_version":1,"upstreams":{}}\n';

const upstream = (member: string) => `upstreams: { a: { url: "http://a", ${member} } }\n`;
const gateway = (member: string) => `${UPSTREAM}gateway: { ${member} }\n`;
const listener = (member: string) => gateway(`listeners: [{ ${member} }]`);
const route = (member: string) =>
  `upstreams: { a: { url: "http://a" }, b: { url: "http://b" } }\nroutes: [{ match: { tool_name: t }, upstream: a, ${member} }, { match: { default: true }, upstream: b }]\n`;
const match = (member: string) =>
  `${UPSTREAM}teams: { red: { match: { groups: [g] } } }\nroutes: [{ match: { tool_name: t, ${member} }, upstream: a }]\n`;

/** What somebody may write, by the feature it needs. */
const WRITTEN: Readonly<Record<BundleFeature, string>> = {
  'access.rules/1': `${UPSTREAM}authz: { default: deny }\n`,
  'admin.token/1': gateway('admin: { token: "${env:T}" }'),
  'admin.ui/1': gateway('admin: { ui: false }'),
  'audit/1': gateway('audit: { sinks: [{ type: stdout }] }'),
  'authn/1': `${UPSTREAM}authn: { providers: { p: { type: jwt, issuer: 'https://id.example', audience: a } } }\n`,
  'catalog.merge/2': UPSTREAM,
  'catalog.overrides/1': upstream('tools: { overrides: { t: { title: T } } }'),
  'expressions.ir/1': match('when: \'request.method == "tools/call"\''),
  'gateway.errors/1': gateway('errors: { rate_limit_code: 429 }'),
  'gateway.redis/1': gateway('redis: { url: "redis://127.0.0.1" }'),
  'limits/1': `${UPSTREAM}rate_limits: { per_client: { max_concurrent: 3 } }\n`,
  'listeners.proxies/1': listener('trusted_proxies: [10.0.0.0/8]'),
  'listeners.public_url/1': listener('public_url: "https://mcp.example.com/mcp"'),
  'listeners.tls/1': listener('tls: { cert: cert.pem, key: "${file:/k}" }'),
  'listeners.transports/1': UPSTREAM,
  'pins/1': `${UPSTREAM}pinning: { mode: warn }\n`,
  'protocol.versions/1': gateway('protocol: { versions: ["2025-11-25"] }'),
  'redaction/1': `${UPSTREAM}redaction: { fields: [password] }\n`,
  'reload.signature/1': gateway('reload: { signature: require, trusted_keys: [key.pem] }'),
  'routes.fallback/1': route('fallback: [b]'),
  'routes.headers/1': route('headers: { set: { x-a: b } }'),
  'routes.identity/1': match('team: red'),
  'routes.mirror/1': route('mirror: { upstream: b }'),
  'routes.retries/1': route('retries: 1'),
  'routes.rewrite/1': route('rewrite: { add_prefix: x_ }'),
  'routes.sticky/1':
    'upstreams: { a: { url: "http://a" }, b: { url: "http://b" } }\nroutes: [{ match: { default: true }, upstreams: [{ target: a }, { target: b }], split: { sticky_by: user } }]\n',
  'routes.trie/1': match('method: tools/call'),
  'sessions.redis/1': gateway('redis: { url: "redis://127.0.0.1" }, sessions: { store: redis }'),
  'telemetry/1': gateway('telemetry: { logs: { level: debug } }'),
  'timeouts.callers/1': `${UPSTREAM}policies: { slow: { timeout: 5s } }\nteams: { red: { match: { groups: [g] }, policies: [slow] } }\n`,
  'upstreams.auth/1': upstream('auth: { type: bearer, token: "${env:T}" }'),
  'upstreams.balancing/1': upstream('load_balancing: { algorithm: random }'),
  'upstreams.breaker/1': upstream('circuit_breaker: { failure_threshold: 3 }'),
  'upstreams.failure_mode/1': upstream('failure_mode: closed'),
  'upstreams.forward_headers/1': upstream('forward_headers: [x-request-id]'),
  'upstreams.health/1': upstream('health_check: { interval: 5s }'),
  'upstreams.http/1': UPSTREAM,
  'upstreams.instances/1':
    'upstreams: { a: { instances: [{ url: "http://a" }, { url: "http://b", backup: true }] } }\n',
  'upstreams.isolation/1': upstream('sessions: { isolation: per_client }'),
  'upstreams.pool/1': upstream('pool: { max_size: 3 }'),
  'upstreams.retries/1': upstream('retries: { attempts: 1 }'),
  'upstreams.stdio/1': 'upstreams: { a: { command: node } }\n',
  'upstreams.tls/1': 'upstreams: { a: { url: "https://a", tls: { ca: ca.pem } } }\n',
  'upstreams.versions/1': upstream('protocol: { versions: ["2025-11-25"] }'),
  'validation/1': `${UPSTREAM}validation: { arguments: enforce }\n`,
};

function compiled(yaml: string) {
  const files = { 'mcpgw.yaml': `version: 1\n${yaml}`, 'key.pem': KEY, 'mcpgw.lock.json': LOCK };
  const { bundle, bytes, diagnostics } = compile(files, { commit: null, dirty: false });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  expect(errors).toEqual([]);
  return { bundle: bundle!, bytes: bytes! };
}

describe.each(BUNDLE_FEATURES.map((feature) => [feature]))('%s', (feature) => {
  const { bundle, bytes } = compiled(WRITTEN[feature]);

  it('is needed by what is written for it', () => {
    expect(bundle.features).toContain(feature);
  });

  it('is refused by name where it is not implemented', () => {
    const { failure } = loadBundle(Buffer.from(bytes));
    const missing = bundle.features.find((one) => !RUNTIME_FEATURES.has(one));
    if (missing === undefined) expect(failure).toBeUndefined();
    else
      expect(failure).toEqual({
        reason: 'feature',
        text: `needs ${missing}, which this version does not implement`,
      });
  });

  it('is refused alone, too', () => {
    const only = { ...bundle, features: [feature], digest: '' };
    const text = bundleText({ ...only, digest: digestOf(only) });
    expect(loadBundle(Buffer.from(text)).failure?.text).toBe(
      RUNTIME_FEATURES.has(feature) ? undefined : `needs ${feature}, which this version does not implement`,
    );
  });
});

describe('the smallest configuration', () => {
  it('needs nothing that this version lacks', () => {
    const { bundle, bytes } = compiled(UPSTREAM);
    expect(bundle.features).toEqual([
      'catalog.merge/2',
      'listeners.transports/1',
      'pins/1',
      'upstreams.http/1',
    ]);
    expect(loadBundle(Buffer.from(bytes)).failure).toBeUndefined();
  });
});

describe('a bundle of a later version', () => {
  it('is refused for the feature, not for the members that come with it', () => {
    const { bundle } = compiled(UPSTREAM);
    const later = { ...bundle, features: [...bundle.features, 'zz.future/1'], future: {}, digest: '' };
    const text = bundleText({ ...later, digest: digestOf(later) });
    expect(loadBundle(Buffer.from(text)).failure?.text).toBe(
      'needs zz.future/1, which this version does not implement',
    );
  });
});
