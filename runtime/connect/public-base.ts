// Where browsers reach the pages of a listener. Never taken from a request: whoever could choose it could choose where
// authorization codes are sent to.
import { isLoopback } from '../../policies/listeners/loopback.ts';
import type { BundleListener } from '../../schema/generated/bundle.ts';

/**
 * Without a slash at the end; undefined when nobody said where, or when it is plain http from elsewhere: cookies and
 * codes would be there for everybody on the way to read. `port`: the one bound.
 */
export function publicBase(listener: BundleListener, port: number): string | undefined {
  const { address, tls, public_url: known } = listener;
  const scheme = tls === undefined ? 'http' : 'https';
  const own = isLoopback(address)
    ? `${scheme}://${address.includes(':') ? `[${address}]` : address}:${port}`
    : '';
  const text = known ?? own;
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, origin, pathname } = new URL(text);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname))) return undefined;
  return origin + prefixOf(pathname, listener);
}

/** What a proxy in front of the listener puts before its paths. */
function prefixOf(pathname: string, { path, sse_path, ws_path }: BundleListener): string {
  const own = [path, sse_path, ws_path].find((one) => one !== null && pathname.endsWith(one)) ?? '';
  return pathname.slice(0, pathname.length - own.length).replace(/\/$/, '');
}
