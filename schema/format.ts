// The numbers of the contract between compiler and runtime. A change that an older runtime would misread gets a new
// feature name: a runtime refuses a bundle that names a feature it does not know.

export const BUNDLE_FORMAT = 'mcpgw.bundle/1';

/** What this version's compiler may use, sorted. A definition of the bundle's schema names its feature as `x-feature`. */
export const BUNDLE_FEATURES = [
  'access.rules/1',
  'admin.token/1',
  'admin.ui/1',
  'audit/1',
  'authn/1',
  'catalog.merge/2',
  'catalog.overrides/1',
  'expressions.ir/1',
  'gateway.errors/1',
  'gateway.redis/1',
  'limits/1',
  'listeners.proxies/1',
  'listeners.public_url/1',
  'listeners.tls/1',
  'listeners.transports/1',
  'pins/1',
  'protocol.versions/1',
  'redaction/1',
  'reload.signature/1',
  'routes.fallback/1',
  'routes.headers/1',
  'routes.identity/1',
  'routes.mirror/1',
  'routes.retries/1',
  'routes.rewrite/1',
  'routes.sticky/1',
  'routes.trie/1',
  'sessions.redis/1',
  'telemetry/1',
  'timeouts.callers/1',
  'upstreams.auth/1',
  'upstreams.balancing/1',
  'upstreams.breaker/1',
  'upstreams.failure_mode/1',
  'upstreams.forward_headers/1',
  'upstreams.health/1',
  'upstreams.http/1',
  'upstreams.instances/1',
  'upstreams.isolation/1',
  'upstreams.pool/1',
  'upstreams.retries/1',
  'upstreams.stdio/1',
  'upstreams.tls/1',
  'upstreams.versions/1',
  'validation/1',
] as const;

export type BundleFeature = (typeof BUNDLE_FEATURES)[number];

/** What this version's runtime implements. A bundle that needs more is refused with the name of what is missing. */
export const RUNTIME_FEATURES: ReadonlySet<string> = new Set<BundleFeature>([
  'access.rules/1',
  'admin.token/1',
  'authn/1',
  'catalog.merge/2',
  'expressions.ir/1',
  'gateway.errors/1',
  'gateway.redis/1',
  'limits/1',
  'listeners.proxies/1',
  'listeners.public_url/1',
  'listeners.tls/1',
  'listeners.transports/1',
  'pins/1',
  'reload.signature/1',
  'routes.identity/1',
  'routes.sticky/1',
  'routes.trie/1',
  'timeouts.callers/1',
  'upstreams.auth/1',
  'upstreams.forward_headers/1',
  'upstreams.http/1',
  'upstreams.isolation/1',
  'upstreams.stdio/1',
  'validation/1',
]);

/** The configuration format (`version:` in mcpgw.yaml). */
export const CONFIG_VERSION = 1;
