// A provider of the bundle -> what verifies by it. References are resolved here, so a bundle whose secrets or files are
// missing is refused before it counts; addresses and issuers keep what they were resolved to, everything else that is
// secret is read when it is needed.
import { hash } from 'node:crypto';
import type { BundleProvider, Template } from '../../schema/generated/bundle.ts';
import type { Log } from '../observe/log.ts';
import type { Secrets, SecretText } from '../secrets/secrets.ts';
import { ApiKeyProvider } from './api-keys/api-key-provider.ts';
import { Authorities } from './certificates/authorities.ts';
import { CertificateProvider } from './certificates/certificate-provider.ts';
import { fetchDocument } from './fetch/document.ts';
import { type FetchDocument, keysAt, keysOfIssuer } from './jwks/issuer-keys.ts';
import { KeyFile } from './jwks/key-file.ts';
import type { Keys } from './jwks/key-ring.ts';
import { KeySet } from './jwks/key-set.ts';
import { IntrospectionProvider } from './tokens/introspection-provider.ts';
import { IntrospectionServer } from './tokens/introspection-server.ts';
import { JwtProvider } from './tokens/jwt-provider.ts';

export type Provider = JwtProvider | IntrospectionProvider | ApiKeyProvider | CertificateProvider;

export interface ProviderParts {
  readonly secrets: Secrets;
  readonly log: Log;
  readonly now: () => number;
  readonly fetch?: FetchDocument | undefined;
}

/** The texts a provider is what it is by, beside its settings. */
export interface Addresses {
  readonly issuer: string;
  readonly jwksUri: string | undefined;
  readonly endpoint: string;
}

/** Throws when a reference cannot be resolved. */
export function addressesOf({ jwt, introspection }: BundleProvider, secrets: Secrets): Addresses {
  return {
    issuer: textNow(jwt?.issuer, secrets) ?? '',
    jwksUri: textNow(jwt?.jwks_uri, secrets),
    endpoint: textNow(introspection?.endpoint, secrets) ?? '',
  };
}

/** Equal for providers that say the same about every credential. */
export function authorityOf(settings: BundleProvider, addresses: Addresses): string {
  return hash('sha256', JSON.stringify([settings, addresses]));
}

/** Throws when the settings cannot be worked with here and now; nothing is left running then. */
export function makeProvider(settings: BundleProvider, addresses: Addresses, parts: ProviderParts): Provider {
  const authority = authorityOf(settings, addresses);
  if (settings.jwt) return jwtProvider(settings.name, authority, settings.jwt, addresses, parts);
  if (settings.introspection) {
    return introspectionProvider(settings.name, authority, settings.introspection, addresses, parts);
  }
  if (settings.api_key) return apiKeyProvider(settings.name, authority, settings.api_key, parts);
  if (settings.mtls) return certificateProvider(settings.name, authority, settings.mtls, parts);
  throw new Error('has no settings');
}

function jwtProvider(
  provider: string,
  authority: string,
  jwt: NonNullable<BundleProvider['jwt']>,
  { issuer, jwksUri }: Addresses,
  parts: ProviderParts,
): JwtProvider {
  const { audience, algorithms, require, identity } = jwt;
  const keys = keysFor(provider, jwt, issuer, jwksUri, parts);
  return closedOnFailure(
    keys,
    () =>
      new JwtProvider({
        source: { provider, authority, identity },
        issuer,
        audience,
        algorithms,
        require,
        skewMs: jwt.clock_skew_ms,
        keys,
        now: parts.now,
      }),
  );
}

function keysFor(
  provider: string,
  { jwks_file: file, jwks_cache_ms: refreshMs }: NonNullable<BundleProvider['jwt']>,
  issuer: string,
  jwksUri: string | undefined,
  { secrets, log, now, fetch = fetchDocument }: ProviderParts,
): Keys {
  if (file !== undefined) {
    return withText(secrets.text([{ file }]), (text) => new KeyFile(text, provider, log));
  }
  const load = jwksUri === undefined ? keysOfIssuer(issuer, now, fetch) : keysAt(jwksUri, fetch);
  return new KeySet({
    load,
    refreshMs,
    now,
    told: (event, detail) => {
      if (event === 'unreachable') {
        log.warn('the keys of an issuer cannot be fetched', { provider, err: detail });
      } else if (event === 'reachable') log.info('the keys of an issuer can be fetched again', { provider });
      else log.info('keys of an issuer are gone', { provider, keys: detail });
    },
  });
}

function introspectionProvider(
  provider: string,
  authority: string,
  settings: NonNullable<BundleProvider['introspection']>,
  { endpoint }: Addresses,
  { secrets, now, log }: ProviderParts,
): IntrospectionProvider {
  const { identity, audience, client_id, client_secret, cache_ms: cacheMs } = settings;
  const client = client_id && secrets.text(client_id);
  const secret = closedOnFailure(
    { close: () => client?.release() },
    () => client_secret && secrets.text(client_secret),
  );
  const texts = {
    close: () => {
      client?.release();
      secret?.release();
    },
  };
  const server = closedOnFailure(texts, () => new IntrospectionServer(endpoint, client, secret));
  const source = { provider, authority, identity };
  return new IntrospectionProvider({ source, audience, cacheMs, server, now, log });
}

function apiKeyProvider(
  provider: string,
  authority: string,
  { header, keys, keys_file }: NonNullable<BundleProvider['api_key']>,
  { secrets, log }: ProviderParts,
): ApiKeyProvider {
  const make = (file: SecretText | undefined) =>
    new ApiKeyProvider({ provider, authority, header, keys, file, log });
  return keys_file === undefined
    ? make(undefined)
    : withText(secrets.text(fileTemplate(keys_file, secrets)), make);
}

function certificateProvider(
  provider: string,
  authority: string,
  { ca, client_from, allowed, proxy_header }: NonNullable<BundleProvider['mtls']>,
  { secrets, log, now }: ProviderParts,
): CertificateProvider {
  const authorities = withText(secrets.text([{ file: ca }]), (text) => new Authorities(text, provider, log));
  return new CertificateProvider({
    provider,
    authority,
    authorities,
    clientFrom: client_from,
    allowed,
    proxyHeader: proxy_header,
    now,
  });
}

/** `${file:/keys.yaml}` is the file's content already; any other text is the path of one. */
function fileTemplate(template: Template, secrets: Secrets): Template {
  return template.some(({ file }) => file !== undefined) ? template : [{ file: textNow(template, secrets)! }];
}

function textNow(template: Template | undefined, secrets: Secrets): string | undefined {
  if (template === undefined) return undefined;
  const text = secrets.text(template);
  text.release();
  return text.value;
}

function withText<T>(text: SecretText, make: (text: SecretText) => T): T {
  return closedOnFailure({ close: () => text.release() }, () => make(text));
}

function closedOnFailure<T>(held: { close(): void }, make: () => T): T {
  try {
    return make();
  } catch (error) {
    held.close();
    throw error;
  }
}
