// What a runtime must be able to do to enforce a bundle, told from the bundle's own tables: what stands in a table is
// needed, whatever the configuration called it.
import { BUNDLE_FEATURES, type BundleFeature } from '../../schema/format.ts';
import type {
  Bundle,
  BundleGateway,
  BundleListener,
  BundleRoute,
  BundleUpstream,
  RouteEntry,
} from '../../schema/generated/bundle.ts';

/** A bundle but for what names it and where it comes from. */
export type Content = Omit<Bundle, 'format' | 'features' | 'digest' | 'compiler' | 'source'>;

type Test = (content: Content) => boolean;

const gateway =
  (needs: (gateway: BundleGateway) => boolean): Test =>
  (content) =>
    needs(content.gateway);
const listener =
  (needs: (listener: BundleListener) => boolean): Test =>
  ({ gateway: { listeners } }) =>
    listeners.some(needs);
const upstream =
  (needs: (upstream: BundleUpstream) => boolean): Test =>
  ({ upstreams }) =>
    upstreams.some(needs);
const route =
  (needs: (route: BundleRoute) => boolean): Test =>
  ({ routes: { table } }) =>
    table.some(needs);
const entry =
  (needs: (entry: RouteEntry) => boolean): Test =>
  ({ routes: { entries } }) =>
    entries.some(needs);

const USED: Readonly<Record<BundleFeature, Test>> = {
  'access.rules/1': ({ access }) => access !== undefined,
  'admin.token/1': gateway(({ admin }) => admin.token !== undefined),
  'admin.ui/1': gateway(({ admin }) => admin.ui !== undefined),
  'audit/1': gateway(({ audit }) => audit !== undefined),
  'authn/1': ({ authn }) => authn !== undefined,
  'catalog.merge/2': upstream(() => true),
  'catalog.overrides/1': upstream(({ overrides }) => overrides !== undefined),
  'expressions.ir/1': ({ expressions }) => expressions !== undefined,
  'gateway.errors/1': gateway(({ errors }) => errors !== undefined),
  'gateway.redis/1': gateway(({ redis }) => redis !== undefined),
  'limits/1': ({ limits }) => limits !== undefined,
  'listeners.proxies/1': listener(({ trusted_proxies }) => trusted_proxies !== undefined),
  'listeners.public_url/1': listener(({ public_url }) => public_url !== undefined),
  'listeners.tls/1': listener(({ tls }) => tls !== undefined),
  'listeners.transports/1': listener(
    ({ path, sse_path, ws_path }) => path === null || sse_path !== null || ws_path !== null,
  ),
  'pins/1': ({ pins }) => pins !== undefined,
  'protocol.versions/1': gateway(({ versions }) => versions !== undefined),
  'redaction/1': ({ redactions }) => redactions !== undefined,
  'reload.signature/1': gateway(({ reload }) => reload.signature !== undefined),
  'routes.fallback/1': route(({ fallback }) => fallback !== undefined),
  'routes.headers/1': route(({ headers }) => headers !== undefined),
  'routes.identity/1': entry(({ teams, clients, client_types, users, scopes, claims, when }) =>
    [teams, clients, client_types, users, scopes, claims, when].some((asked) => asked !== undefined),
  ),
  'routes.mirror/1': route(({ mirror }) => mirror !== undefined),
  'routes.retries/1': route(({ retries }) => retries !== undefined),
  'routes.rewrite/1': route(({ rewrite }) => rewrite !== undefined),
  'routes.sticky/1': route(
    ({ targets, sticky_by }) => targets.length > 1 && ['client', 'user', 'team'].includes(sticky_by),
  ),
  'routes.trie/1': entry(() => true),
  'sessions.redis/1': gateway(({ session_store }) => session_store !== undefined),
  'telemetry/1': gateway(
    ({ metrics, tracing, logs }) => metrics !== undefined || tracing !== undefined || logs !== undefined,
  ),
  'timeouts.callers/1': ({ timeouts }) => timeouts !== undefined,
  'upstreams.auth/1': upstream(({ auth }) => auth !== undefined),
  'upstreams.balancing/1': upstream(({ load_balancing }) => load_balancing !== undefined),
  'upstreams.breaker/1': upstream(({ circuit_breaker }) => circuit_breaker !== undefined),
  'upstreams.failure_mode/1': upstream(({ failure_mode }) => failure_mode !== undefined),
  'upstreams.forward_headers/1': upstream(({ forward_headers }) => forward_headers !== undefined),
  'upstreams.health/1': upstream(({ health_check }) => health_check !== undefined),
  'upstreams.http/1': upstream(({ http }) => http !== null),
  'upstreams.instances/1': upstream(
    ({ http }) =>
      http?.instances.some(({ zone, region, backup, drain }) =>
        [zone, region, backup, drain].some((said) => said !== undefined),
      ) ?? false,
  ),
  'upstreams.isolation/1': upstream(({ isolation }) => isolation.mode !== 'shared'),
  'upstreams.pool/1': upstream(({ pool }) => pool !== undefined),
  'upstreams.retries/1': upstream(({ retries }) => retries !== undefined),
  'upstreams.stdio/1': upstream(({ stdio }) => stdio !== null),
  'upstreams.tls/1': upstream(({ tls }) => tls !== undefined),
  'upstreams.versions/1': upstream(({ versions }) => versions !== undefined),
  'validation/1': ({ validations }) => validations !== undefined,
};

/** Sorted by name. */
export function featuresOf(content: Content): BundleFeature[] {
  return BUNDLE_FEATURES.filter((feature) => USED[feature](content));
}
