// Where the people who use an upstream are sent to, and where the gateway gets their tokens: as configured, and what is
// not configured as the upstream and the issuer it names say. Kept for a while, for every page asks.
import { readMetadata, type ServerMetadata } from './metadata.ts';
import { type ResourceMetadata, readResource } from './protected-resource.ts';
import type { AccountSettings } from './settings.ts';
import { type LedBy, placeOf, Unreachable, type Web } from './web.ts';

export interface AuthorizationServer {
  /** Undefined when only its endpoints are configured. */
  readonly issuer: string | undefined;
  /** Its answers carry `iss` (RFC 9207). */
  readonly announced: boolean;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  /** Who named the token endpoint. */
  readonly led: LedBy;
  readonly basic: boolean;
  readonly offline: boolean;
  readonly resource: string;
  readonly scopes: readonly string[];
}

const FRESH_MS = 10 * 60_000;
/** After a failure nobody is asked again for so long. */
const PAUSE_MS = 5_000;

interface Known {
  readonly binding: string;
  readonly until: number;
  readonly server: Promise<AuthorizationServer>;
}

export class AuthorizationServers {
  readonly #web: Web;
  readonly #now: () => number;
  /** By name of the upstream. */
  readonly #known = new Map<string, Known>();

  constructor(web: Web, now: () => number) {
    this.#web = web;
    this.#now = now;
  }

  /** One question at a time about each upstream. Rejects with words for the operator. */
  of(settings: AccountSettings): Promise<AuthorizationServer> {
    const { name, binding } = settings;
    const known = this.#known.get(name);
    if (known?.binding === binding && this.#now() < known.until) return known.server;
    const server = find(this.#web, settings);
    const keep = (ms: number) => this.#known.set(name, { binding, until: this.#now() + ms, server });
    keep(FRESH_MS);
    server.catch(() => keep(PAUSE_MS));
    return server;
  }
}

async function find(web: Web, settings: AccountSettings): Promise<AuthorizationServer> {
  const { authorizationUrl, tokenUrl, url, scopes } = settings;
  // Who named both endpoints has said it all; a document could only contradict.
  const complete = authorizationUrl !== undefined && tokenUrl !== undefined;
  const place = complete ? undefined : await placeOf(settings.issuer ?? url);
  const asks = settings.issuer === undefined && !complete;
  const said: ResourceMetadata | undefined = asks ? await readResource(web, url, place) : undefined;
  const issuer = settings.issuer ?? said?.issuer;
  const metadata: ServerMetadata | undefined =
    complete || issuer === undefined
      ? undefined
      : await readMetadata(web, issuer, settings.issuer === undefined ? place : undefined);
  const server = {
    issuer,
    announced: metadata?.announcesIssuer === true,
    authorizationUrl: authorizationUrl ?? metadata?.authorizationUrl,
    tokenUrl: tokenUrl ?? metadata?.tokenUrl,
    led: tokenUrl === undefined ? place : undefined,
    basic: metadata?.basic !== false,
    offline: metadata?.offline === true,
    resource: settings.resource ?? said?.resource ?? withoutFragment(url),
    scopes: scopes ?? said?.scopes ?? [],
  };
  if (server.authorizationUrl === undefined || server.tokenUrl === undefined) {
    throw new Unreachable('the authorization server has no endpoints');
  }
  return server as AuthorizationServer;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
