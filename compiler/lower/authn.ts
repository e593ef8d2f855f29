// Who callers are: each provider as the one member its type names.
import type { BundleAuthn, BundleIdentity, BundleProvider } from '../../schema/generated/bundle.ts';
import type { Authn, Provider } from '../../schema/generated/full-config.ts';
import { durationMs } from '../ast/units.ts';
import { given } from './given.ts';
import { sortedMap, sortedSet } from './order.ts';
import { lowerTemplate, optionalTemplate } from './template.ts';

/** Where keys are looked for when nothing is said. */
const KEY_HEADER = 'authorization';

/** Undefined when nobody is asked who he is. */
export function lowerAuthn({
  mode,
  providers,
  protected_resource,
  attempts,
}: Authn): BundleAuthn | undefined {
  const names = Object.keys(providers).sort();
  if (mode === 'off' || names.length === 0) return undefined;
  return given({
    mode,
    attempts,
    providers: names.map((name) => lowerProvider(name, providers[name]!, protected_resource?.resource)),
    protected_resource: protected_resource && lowerResource(protected_resource),
  });
}

function lowerResource({
  resource,
  authorization_servers,
  scopes_supported,
  documentation,
}: NonNullable<Authn['protected_resource']>): NonNullable<BundleAuthn['protected_resource']> {
  return given({
    resource,
    authorization_servers: [...new Set(authorization_servers)],
    scopes_supported: sortedSet(scopes_supported),
    documentation,
  });
}

function lowerProvider(name: string, provider: Provider, resource: string | undefined): BundleProvider {
  const { type } = provider;
  if (type === 'jwt') return { name, type, jwt: lowerJwt(provider) };
  if (type === 'api_key') return { name, type, api_key: lowerKeys(provider) };
  if (type === 'introspection') return { name, type, introspection: lowerIntrospection(provider, resource) };
  return { name, type, mtls: lowerCertificates(provider) };
}

function lowerJwt(provider: Provider): NonNullable<BundleProvider['jwt']> {
  return given({
    issuer: lowerTemplate(provider.issuer ?? ''),
    audience: sortedSet([provider.audience ?? []].flat()),
    jwks_cache_ms: durationMs(provider.jwks_cache),
    algorithms: sortedSet(provider.algorithms),
    clock_skew_ms: durationMs(provider.clock_skew),
    require: sortedSet(provider.require),
    identity: lowerIdentity(provider.identity),
    jwks_uri: optionalTemplate(provider.jwks_uri),
    jwks_file: provider.jwks_file,
  });
}

function lowerKeys({ header, keys, keys_file }: Provider): NonNullable<BundleProvider['api_key']> {
  return given({
    header: (header ?? KEY_HEADER).toLowerCase(),
    keys: sortedMap(keys ?? {}, ({ hash, scopes, team, user, expires }) =>
      given({ hash, scopes: sortedSet(scopes), team, user, expires }),
    ),
    keys_file: optionalTemplate(keys_file),
  });
}

/** Tokens are for the protected resource, unless something else is said. */
function lowerIntrospection(
  provider: Provider,
  resource: string | undefined,
): NonNullable<BundleProvider['introspection']> {
  return given({
    endpoint: lowerTemplate(provider.endpoint ?? ''),
    audience: sortedSet([provider.audience ?? resource ?? []].flat()),
    cache_ms: durationMs(provider.cache),
    identity: lowerIdentity(provider.identity),
    client_id: optionalTemplate(provider.client_id),
    client_secret: optionalTemplate(provider.client_secret),
  });
}

function lowerCertificates({
  ca,
  client_from,
  allowed,
  proxy_header,
}: Provider): NonNullable<BundleProvider['mtls']> {
  return given({
    ca: ca ?? '',
    client_from,
    allowed: sortedSet(allowed),
    proxy_header: proxy_header?.toLowerCase(),
  });
}

function lowerIdentity({ user, client, team, scopes }: Provider['identity']): BundleIdentity {
  return { user, client, team, scopes };
}
