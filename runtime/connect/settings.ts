// What the bundle says about an upstream whose callers connect accounts of their own, references resolved.
import { canonical, sha256 } from '../../schema/canonical.ts';
import type { BundleUpstream, Template } from '../../schema/generated/bundle.ts';
import type { Secrets, SecretText } from '../secrets/secrets.ts';
import { tellableUrl } from './tellable-url.ts';
import { isFitUrl } from './web.ts';

export interface AccountSettings {
  /** Name of the upstream. */
  readonly name: string;
  /** Where it is; of several instances the first. */
  readonly url: string;
  /** The same as others may be told it. */
  readonly toldUrl: string;
  /** Undefined for what the upstream says, or failing that its address. */
  readonly resource: string | undefined;
  readonly issuer: string | undefined;
  readonly authorizationUrl: string | undefined;
  readonly tokenUrl: string | undefined;
  readonly clientId: string;
  readonly clientSecret: SecretText | undefined;
  readonly scopes: readonly string[] | undefined;
  readonly audience: string | undefined;
  /** Over all of the above but the secret: an account connected under other settings is none under these. */
  readonly binding: string;
}

/**
 * Undefined for an upstream of another kind. Throws, with words for the operator, when a reference cannot be resolved
 * or an address cannot be used.
 */
export function readSettings(upstream: BundleUpstream, secrets: Secrets): AccountSettings | undefined {
  const { name, http, auth } = upstream;
  const url = http?.instances[0]?.url;
  if (auth?.type !== 'oauth_authorization_code' || auth.client_id === undefined || url === undefined) {
    return undefined;
  }
  const issuer = auth.issuer;
  const authorizationUrl = auth.authorization_url && resolve(auth.authorization_url, secrets);
  const tokenUrl = auth.token_url && resolve(auth.token_url, secrets);
  for (const [what, address] of Object.entries({ issuer, authorizationUrl, tokenUrl })) {
    if (address !== undefined && !isFitUrl(address)) {
      throw new Error(`${WORDS[what]} must be https, or be on this machine`);
    }
  }
  // Whoever names the authorization server gets the secret: that must not be the upstream.
  if (auth.client_secret !== undefined && issuer === undefined && tokenUrl === undefined) {
    throw new Error('a client_secret needs an issuer or a token_url, so that nobody else is told it');
  }
  const known = {
    name,
    url: asHttp(resolve(url, secrets)),
    resource: auth.resource,
    issuer,
    authorizationUrl,
    tokenUrl,
    clientId: resolve(auth.client_id, secrets),
    scopes: auth.scopes,
    audience: auth.audience,
  };
  return {
    ...known,
    toldUrl: tellableUrl(url, known.url).href,
    clientSecret: auth.client_secret && secrets.text(auth.client_secret),
    binding: sha256(canonical(known)),
  };
}

const WORDS: Readonly<Record<string, string>> = {
  issuer: 'issuer',
  authorizationUrl: 'authorization_url',
  tokenUrl: 'token_url',
};

function resolve(template: Template, secrets: Secrets): string {
  const text = secrets.text(template);
  text.release();
  return text.value;
}

/** Metadata of a WebSocket server are asked for at the address with the scheme it was upgraded from. */
function asHttp(url: string): string {
  const { href } = new URL(url.replace(/^ws(?=s?:)/i, 'http'));
  return href;
}
