// How the gateway proves itself to an upstream: secrets stay references.
import type { BundleAuth } from '../../schema/generated/bundle.ts';
import type { Upstream } from '../../schema/generated/full-config.ts';
import { durationMs } from '../ast/units.ts';
import { given } from './given.ts';
import { sortedMap, sortedSet } from './order.ts';
import { optionalTemplate } from './template.ts';

type Auth = NonNullable<Upstream['auth']>;

const API_KEY_HEADER = 'x-api-key';
const JWT_HEADER = 'authorization';
const JWT_TTL = '60s';

/** Undefined for `none`: the same as not saying anything. */
export function lowerAuth(auth: Auth): BundleAuth | undefined {
  if (auth.type === 'none') return undefined;
  const isJwt = auth.type === 'internal_jwt';
  return given({
    type: auth.type,
    token: optionalTemplate(auth.token),
    header: headerOf(auth)?.toLowerCase(),
    headers: auth.headers && lowerNames(auth.headers),
    value: optionalTemplate(auth.value),
    username: optionalTemplate(auth.username),
    password: optionalTemplate(auth.password),
    authorization_url: optionalTemplate(auth.authorization_url),
    token_url: optionalTemplate(auth.token_url),
    client_id: optionalTemplate(auth.client_id),
    client_secret: optionalTemplate(auth.client_secret),
    scopes: auth.scopes && sortedSet(auth.scopes),
    audience: auth.audience,
    resource: auth.resource,
    issuer: auth.issuer,
    ttl_ms: isJwt ? durationMs(auth.ttl ?? JWT_TTL) : undefined,
    signing_key: optionalTemplate(auth.signing_key),
    algorithm: isJwt ? (auth.algorithm ?? 'EdDSA') : undefined,
    claims: auth.claims && sortedMap(auth.claims, (claim) => claim),
  });
}

function headerOf({ type, header }: Auth): string | undefined {
  if (type === 'api_key') return header ?? API_KEY_HEADER;
  return type === 'internal_jwt' ? (header ?? JWT_HEADER) : undefined;
}

function lowerNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  const lower = Object.entries(headers).map(([name, what]): [string, string] => [name.toLowerCase(), what]);
  return sortedMap(Object.fromEntries(lower), (what) => what);
}
