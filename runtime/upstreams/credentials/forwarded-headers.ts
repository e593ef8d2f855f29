// Headers of a client that an upstream is to see as they came (`forward_headers`). Whatever the configuration says, a
// credential never passes, nor what belongs to the connection or the protocol, nor what the gateway says itself: a client
// could pretend to be somebody else.
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { type HeaderSource, headerText } from '../../wire/headers.ts';
import { type Lines, NO_LINES } from '../credential.ts';
import { canBeSent, maySet } from './header-value.ts';

const NEVER = new Set(['authorization', 'cookie', 'x-real-ip']);
const NEVER_PREFIXES = ['x-forwarded-', 'mcp-', 'sec-'];

export class ForwardedHeaders {
  readonly #names: readonly string[];

  /** `wanted`: lower case. `own`: names of headers the gateway sets for the upstream itself. */
  constructor(wanted: readonly string[], own: readonly string[], bundle: Bundle) {
    const taken = new Set([...own, ...credentialHeaders(bundle), ...saidByGateway(bundle)]);
    this.#names = wanted.filter((name) => isPlain(name) && !taken.has(name));
  }

  /** What is missing or cannot be sent as it is stays behind. */
  of(client: HeaderSource): Lines {
    let lines: string[] | undefined;
    for (const name of this.#names) {
      const value = headerText(client, name);
      if (value === undefined || !canBeSent(value) || isOfConnection(client, name)) continue;
      lines ??= [];
      lines.push(name, value);
    }
    return lines ?? NO_LINES;
  }
}

function isPlain(name: string): boolean {
  return maySet(name) && !NEVER.has(name) && !NEVER_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** Where clients and proxies of this gateway put what proves who they are. */
function credentialHeaders({ authn }: Bundle): string[] {
  return (authn?.providers ?? []).flatMap(({ api_key, mtls }) => [
    ...(api_key === undefined ? [] : [api_key.header.toLowerCase()]),
    ...(mtls?.proxy_header === undefined ? [] : [mtls.proxy_header]),
  ]);
}

/** What some upstream takes for the gateway's word, no other one is told in a client's. */
function saidByGateway({ upstreams }: Bundle): string[] {
  return upstreams.flatMap(({ auth }) => {
    if (auth?.type === 'identity_headers') return Object.keys(auth.headers ?? {});
    return auth?.type === 'internal_jwt' && auth.header !== undefined ? [auth.header] : [];
  });
}

/** The client says that the header is for the next hop only (RFC 9110, 7.6.1). */
function isOfConnection(client: HeaderSource, name: string): boolean {
  const connection = client.get('connection');
  if (connection === undefined) return false;
  return connection
    .toLowerCase()
    .split(',')
    .some((option) => option.trim() === name);
}
