// Where browsers reach the pages of a listener.
import { browserUrl } from '../../policies/listeners/browser-url.ts';
import type { BundleListener } from '../../schema/generated/bundle.ts';

/** Without a slash at the end; undefined when there is no address that is safe to send people to. `port`: the one bound. */
export function publicBase(listener: BundleListener, port: number): string | undefined {
  const url = browserUrl(listener, port);
  return url && url.origin + prefixOf(url.pathname, listener);
}

/** What a proxy in front of the listener puts before its paths. */
function prefixOf(pathname: string, { path, sse_path, ws_path }: BundleListener): string {
  const own = [path, sse_path, ws_path].find((one) => one !== null && pathname.endsWith(one)) ?? '';
  return pathname.slice(0, pathname.length - own.length).replace(/\/$/, '');
}
