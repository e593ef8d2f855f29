// Who may talk to a listener, by the Host and Origin headers: the two checks that stop a web page from reaching a
// gateway on the user's own machine (DNS rebinding, cross-site POST). Both are exact; nothing is guessed or repaired.
import { isLoopback } from '../../policies/listeners/loopback.ts';
import type { BundleListener } from '../../schema/generated/bundle.ts';

export interface OriginPolicy {
  /** A missing, malformed or foreign Host is refused. */
  hostAllowed(host: string | undefined): boolean;
  /**
   * A missing Origin is fine: no browser sent the request. `host` is the Host header, already allowed. The literal
   * `null` (sandboxed frames, file: pages) is never allowed.
   */
  originAllowed(origin: string | undefined, host: string): boolean;
}

/** Name or bracketed IPv6 address, then an optional port. No userinfo, no path, no space. */
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::([0-9]{1,5}))?$/i;
/** As browsers write it. Anything else would become what is allowed only by being put in lower case (the sign for kelvin, a k). */
const ORIGIN = /^[\x21-\x7e]+$/;
const LOOPBACK_ORIGIN = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::([0-9]{1,5}))?$/;

export function createOriginPolicy(listener: BundleListener): OriginPolicy {
  const hosts = new Set(listener.allowed_hosts.map((host) => nameOf(host)));
  const origins = new Set(listener.allowed_origins.map((origin) => origin.toLowerCase()));
  const onLoopback = isLoopback(listener.address);
  // Nearly every request names the same host, so the last good one is remembered instead of taken apart again.
  let lastHost: string | undefined;

  return {
    hostAllowed(host) {
      if (host === undefined) return false;
      if (host === lastHost) return true;
      const name = HOST.exec(host)?.[1]?.toLowerCase();
      if (name === undefined || !hosts.has(name)) return false;
      lastHost = host;
      return true;
    },
    originAllowed(origin, host) {
      if (origin === undefined) return true;
      if (origin === 'null' || !ORIGIN.test(origin)) return false;
      if (origins.has(origin.toLowerCase())) return true;
      // The gateway's own origin: a loopback name with the very port the client reached it on.
      const own = onLoopback ? LOOPBACK_ORIGIN.exec(origin) : null;
      return own !== null && (own[1] ?? '80') === (HOST.exec(host)?.[2] ?? '80');
    },
  };
}

/** An allowed host may be written with a port; only the name counts. */
function nameOf(host: string): string {
  return (HOST.exec(host)?.[1] ?? host).toLowerCase();
}
