// What an upstream says about who gives tokens for it (RFC 9728): asked without a token, then looked for at the
// well-known places.
import { listOf } from './metadata.ts';
import { isFitUrl, type LedBy, Unreachable, type Web } from './web.ts';

export interface ResourceMetadata {
  /** What tokens are for, in the upstream's own words. */
  readonly resource: string;
  readonly issuer: string;
  /** What to ask for when the configuration does not say. */
  readonly scopes: readonly string[];
}

/** Not a call: anything that asks for a token asks before it looks at the message. */
const PING = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
const PING_HEADERS = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};

/** `led`: where the upstream is. Rejects with Unreachable. */
export async function readResource(web: Web, upstream: string, led: LedBy): Promise<ResourceMetadata> {
  const { challenge } = await web.ask(upstream, undefined, {
    method: 'POST',
    headers: PING_HEADERS,
    body: PING,
  });
  const named = challengeValue(challenge, 'resource_metadata');
  if (named !== undefined && !isFitUrl(named)) throw new Unreachable('the upstream names unfit metadata');
  const { origin, pathname } = new URL(upstream);
  const wellKnown = `${origin}/.well-known/oauth-protected-resource`;
  const urls = named === undefined ? [`${wellKnown}${pathname.replace(/\/$/, '')}`, wellKnown] : [named];
  for (const url of new Set(urls)) {
    const { status, json } = await web.ask(url, led, { method: 'GET', headers: {} });
    if (status === 200 && json !== undefined) return check(upstream, challenge, json);
  }
  throw new Unreachable('the upstream does not say who gives tokens for it');
}

function check(
  upstream: string,
  challenge: string,
  {
    resource,
    authorization_servers: servers,
    scopes_supported: supported,
  }: Readonly<Record<string, unknown>>,
): ResourceMetadata {
  if (typeof resource !== 'string' || !covers(resource, upstream)) {
    throw new Unreachable('the metadata are those of another resource');
  }
  const [issuer] = listOf(servers) ?? [];
  if (issuer === undefined) throw new Unreachable('the upstream names no authorization server');
  const asked = challengeValue(challenge, 'scope')?.split(' ').filter(Boolean);
  return { resource, issuer, scopes: asked ?? listOf(supported) ?? [] };
}

/** A resource is the upstream's own address, or what lies above it on the same server. */
function covers(resource: string, upstream: string): boolean {
  if (!URL.canParse(resource)) return false;
  const outer = new URL(resource);
  const inner = new URL(upstream);
  const path = outer.pathname.endsWith('/') ? outer.pathname : `${outer.pathname}/`;
  return outer.origin === inner.origin && `${inner.pathname}/`.startsWith(path);
}

/** A parameter of a challenge (RFC 9110, 11.6.1); undefined when it has none of this name. */
export function challengeValue(challenge: string, name: string): string | undefined {
  for (const [, key, quoted, plain] of challenge.matchAll(PARAMETER)) {
    if (key?.toLowerCase() === name) return quoted?.replace(/\\(.)/g, '$1') ?? plain;
  }
  return undefined;
}

const PARAMETER = /([!#$%&'*+.^_`|~0-9a-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))/gi;
