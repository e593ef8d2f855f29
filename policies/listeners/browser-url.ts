// Where a browser reaches a listener. Never taken from a request: whoever could choose it could choose where
// authorization codes are sent to.
import { isLoopback } from './loopback.ts';

export interface Reachable {
  readonly address: string;
  readonly tls?: object | undefined;
  /** Where the operator says it is. */
  readonly public_url?: string | undefined;
}

/**
 * Undefined when nobody said where, or when it is plain http from elsewhere: cookies and codes would be there for
 * everybody on the way to read. `port`: the one bound.
 */
export function browserUrl({ address, tls, public_url }: Reachable, port: number): URL | undefined {
  const scheme = tls === undefined ? 'http' : 'https';
  const own = isLoopback(address)
    ? `${scheme}://${address.includes(':') ? `[${address}]` : address}:${port}`
    : '';
  const text = public_url ?? own;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return safe ? url : undefined;
}
