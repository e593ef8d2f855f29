// What an authorization server says about itself (RFC 8414, OpenID Connect Discovery), read strictly: the issuer in the
// document is the one that was asked for, PKCE with S256 is promised, and its addresses can be used.
import { isFitUrl, type LedBy, Unreachable, type Web } from './web.ts';

export interface ServerMetadata {
  readonly issuer: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  /** RFC 9207. */
  readonly announcesIssuer: boolean;
  /** A client secret is taken in the Authorization header; otherwise in the body. */
  readonly basic: boolean;
  /** Refresh tokens have to be asked for by a scope of their own. */
  readonly offline: boolean;
}

/** Where the document of an issuer may be, in the order to look. */
export function metadataUrls(issuer: string): string[] {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  const forms = ['oauth-authorization-server', 'openid-configuration'].map(
    (form) => `${origin}/.well-known/${form}${path}`,
  );
  return path === '' ? forms : [...forms, `${origin}${path}/.well-known/openid-configuration`];
}

/** Rejects with Unreachable: words for the operator. */
export async function readMetadata(web: Web, issuer: string, led: LedBy): Promise<ServerMetadata> {
  if (!isFitUrl(issuer)) throw new Unreachable('the issuer is not an https address');
  for (const url of metadataUrls(issuer)) {
    const { status, json } = await web.ask(url, led, { method: 'GET', headers: {} });
    if (status === 200 && json !== undefined) return check(issuer, json);
    if (status >= 500) throw new Unreachable(`the issuer answered with status ${status}`);
  }
  throw new Unreachable('the issuer has no metadata');
}

function check(issuer: string, json: Readonly<Record<string, unknown>>): ServerMetadata {
  if (json.issuer !== issuer) throw new Unreachable('the metadata are those of another issuer');
  const { authorization_endpoint: authorizationUrl, token_endpoint: tokenUrl } = json;
  if (!isFitUrl(authorizationUrl) || !isFitUrl(tokenUrl)) {
    throw new Unreachable('the metadata name no https endpoints');
  }
  if (!listOf(json.code_challenge_methods_supported)?.includes('S256')) {
    throw new Unreachable('the authorization server does not promise PKCE with S256');
  }
  if (listOf(json.response_types_supported)?.includes('code') === false) {
    throw new Unreachable('the authorization server gives no authorization codes');
  }
  const methods = listOf(json.token_endpoint_auth_methods_supported);
  return {
    issuer,
    authorizationUrl,
    tokenUrl,
    announcesIssuer: json.authorization_response_iss_parameter_supported === true,
    basic: methods?.includes('client_secret_post') !== true || methods.includes('client_secret_basic'),
    offline: listOf(json.scopes_supported)?.includes('offline_access') === true,
  };
}

/** The texts in a list; undefined when it is none. */
export function listOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}
