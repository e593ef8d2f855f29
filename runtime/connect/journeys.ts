// People on their way to an authorization server and back. What has to be known when one comes back never leaves this
// process; the `state` that finds it is random, good once, and only in the browser that set out.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AuthorizationServer } from './authorization-server.ts';
import type { AccountSettings } from './settings.ts';
import type { Ticket } from './ticket.ts';

export interface Journey {
  readonly ticket: Ticket;
  readonly server: AuthorizationServer;
  /** PKCE (RFC 7636). */
  readonly verifier: string;
  readonly redirectUri: string;
  /** The browser's secret. */
  readonly browser: string;
  readonly until: number;
}

const LIFE_MS = 10 * 60_000;
const MAX_JOURNEYS = 4_096;
/** Nobody needs more; others must not lose theirs because one person begins many. */
const MAX_PER_OWNER = 8;

export interface Departure {
  readonly ticket: Ticket;
  readonly settings: AccountSettings;
  readonly server: AuthorizationServer;
  readonly redirectUri: string;
  readonly browser: string;
}

export class Journeys {
  readonly #now: () => number;
  /** By state, oldest first. */
  readonly #open = new Map<string, Journey>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The address to go to. */
  begin(departure: Departure): string {
    this.#makeRoom(departure.ticket.owner);
    const state = randomBytes(32).toString('base64url');
    const verifier = randomBytes(32).toString('base64url');
    this.#open.set(state, { ...departure, verifier, until: this.#now() + LIFE_MS });
    return authorizationRequest(departure, state, verifier);
  }

  /** What was begun under `state`, once; undefined for nothing, too late, or another browser, and then it is over as well. */
  end(state: string, browser: string | undefined): Journey | undefined {
    const journey = this.#open.get(state);
    this.#open.delete(state);
    if (journey === undefined || browser === undefined || journey.until <= this.#now()) return undefined;
    return isSame(journey.browser, browser) ? journey : undefined;
  }

  #makeRoom(owner: string): void {
    const now = this.#now();
    const own: string[] = [];
    for (const [state, { ticket, until }] of this.#open) {
      if (until <= now) this.#open.delete(state);
      else if (ticket.owner === owner) own.push(state);
    }
    if (own.length >= MAX_PER_OWNER) this.#open.delete(own[0]!);
    if (this.#open.size >= MAX_JOURNEYS)
      for (const state of this.#open.keys()) return void this.#open.delete(state);
  }
}

function authorizationRequest(
  { settings, server, redirectUri }: Departure,
  state: string,
  verifier: string,
): string {
  const url = new URL(server.authorizationUrl);
  const scopes = scopesOf(server);
  const parameters = {
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: redirectUri,
    scope: scopes.length === 0 ? undefined : scopes.join(' '),
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    resource: server.resource,
    audience: settings.audience,
    // OpenID Connect Core, 11: without a question there is no permission to act while the person is away.
    prompt: scopes.includes(OFFLINE) ? 'consent' : undefined,
  };
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}

const OFFLINE = 'offline_access';

/** What is asked for: as configured, and the right to refresh where that is a scope of its own. */
export function scopesOf({ scopes, offline }: AuthorizationServer): readonly string[] {
  return offline && !scopes.includes(OFFLINE) ? [...scopes, OFFLINE] : scopes;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a!, b!);
}
