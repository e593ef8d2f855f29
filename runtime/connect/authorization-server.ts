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
  /** When it became known, and for how long that is good. */
  readonly since: number;
  readonly ms: number;
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
    const now = this.#now();
    if (known?.binding === binding && now >= known.since && now < known.since + known.ms) return known.server;
    const server = find(this.#web, settings);
    const keep = (ms: number) => this.#known.set(name, { binding, since: this.#now(), ms, server });
    keep(FRESH_MS);
    server.catch(() => keep(PAUSE_MS));
    return server;
  }

  /** The next question about the upstream is asked anew. */
  forget(upstream: string): void {
    this.#known.delete(upstream);
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
    resource: settings.resource ?? said?.resource ?? settings.toldUrl,
    scopes: scopes ?? said?.scopes ?? [],
  };
  if (server.authorizationUrl === undefined || server.tokenUrl === undefined) {
    throw new Unreachable('the authorization server has no endpoints');
  }
  return server as AuthorizationServer;
}
