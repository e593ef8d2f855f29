// The two requests for tokens (RFC 6749): with the code a person brought back, and with a refresh token.
import type { AuthorizationServer } from './authorization-server.ts';
import type { AccountSettings } from './settings.ts';
import { Unreachable, type Web, type WebAnswer } from './web.ts';

export interface Tokens {
  readonly access: string;
  /** Undefined when there is none, or when the one that was used goes on. */
  readonly refresh: string | undefined;
  /** Seconds; undefined when the server does not say. */
  readonly expiresIn: number | undefined;
}

/** What the server said no with; one of its fixed words, never its sentences. */
export class TokenRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`the authorization server refused (${code})`);
    this.code = code;
  }
}

/** What follows from it is fixed by who asks. */
export interface TokenClient {
  readonly settings: AccountSettings;
  readonly server: AuthorizationServer;
}

export interface CodeGrant {
  readonly code: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

/** Rejects with TokenRefused or Unreachable. */
export function redeemCode(web: Web, client: TokenClient, grant: CodeGrant): Promise<Tokens> {
  return ask(web, client, {
    grant_type: 'authorization_code',
    code: grant.code,
    code_verifier: grant.verifier,
    redirect_uri: grant.redirectUri,
  });
}

/** Rejects with TokenRefused or Unreachable. */
export function refresh(web: Web, client: TokenClient, token: string): Promise<Tokens> {
  return ask(web, client, { grant_type: 'refresh_token', refresh_token: token });
}

async function ask(
  web: Web,
  { settings, server }: TokenClient,
  grant: Readonly<Record<string, string>>,
): Promise<Tokens> {
  const { clientId, clientSecret, audience } = settings;
  const body = new URLSearchParams({ ...grant, resource: server.resource });
  if (audience !== undefined) body.set('audience', audience);
  const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
  if (clientSecret !== undefined && server.basic) {
    headers.authorization = basicAuthorization(clientId, clientSecret.value);
  } else {
    body.set('client_id', clientId);
    if (clientSecret !== undefined) body.set('client_secret', clientSecret.value);
  }
  const answer = await web.ask(server.tokenUrl, server.led, {
    method: 'POST',
    headers,
    body: body.toString(),
  });
  return readTokens(answer);
}

/** Value of Authorization for a client with a secret: both are form-encoded before they are joined (RFC 6749, 2.3.1). */
export function basicAuthorization(id: string, secret: string): string {
  const [user, password] = [id, secret].map((text) => new URLSearchParams([['', text]]).toString().slice(1));
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** A token that is no token68 would not survive the header it goes into (RFC 6750, 2.1). */
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;
const LONGEST = 16 * 1024;
const ERROR_CODE = /^[a-z_]{1,64}$/;

/** Rejects a token that could not be used; throws TokenRefused or Unreachable. */
export function readTokens({ status, json }: WebAnswer): Tokens {
  const error = json?.error;
  // Without a word of the standard it is something in between that refused.
  if ((status === 400 || status === 401) && typeof error === 'string' && ERROR_CODE.test(error)) {
    throw new TokenRefused(error);
  }
  const { access_token: access, token_type: type, refresh_token: again, expires_in: seconds } = json ?? {};
  if (status !== 200) throw new Unreachable(`the token endpoint answered with status ${status}`);
  if (typeof access !== 'string' || access.length > LONGEST || !TOKEN.test(access)) {
    throw new Unreachable('the token endpoint gave no token');
  }
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') {
    throw new Unreachable('the token endpoint gave a token of another kind');
  }
  return {
    access,
    refresh: typeof again === 'string' && again !== '' && again.length <= LONGEST ? again : undefined,
    expiresIn: lifeOf(seconds),
  };
}

/** Some write it as a text. Without one, or with one that makes no sense, it is not known: nobody gives dead tokens. */
function lifeOf(seconds: unknown): number | undefined {
  const life = typeof seconds === 'string' ? Number(seconds) : seconds;
  return typeof life === 'number' && Number.isFinite(life) && life > 0 ? life : undefined;
}
