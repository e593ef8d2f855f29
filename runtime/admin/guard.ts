// Who may ask the admin port, before any token is looked at (credential.ts). It mostly lies on loopback, where the one
// stranger to fear is a web page in a browser on the same machine: it always sends Origin with a cross-site request,
// and a page that had its name rebound to 127.0.0.1 sends that name as Host. No CORS header is ever sent.
import type { Headers } from '../http/server.ts';

const LOOPBACK = /^(?:localhost|\[::1\]|127(?:\.[0-9]{1,3}){3})(?::[0-9]{1,5})?$/i;

/** Why a request is refused; undefined when it may pass. Off loopback, probes name whatever address they found. */
export function refusalOf(headers: Headers, onLoopback: boolean): 'bad_host' | 'bad_origin' | undefined {
  if (headers.get('origin') !== undefined) return 'bad_origin';
  const host = headers.get('host');
  if (host === undefined || headers.repeated('host')) return 'bad_host';
  return onLoopback && !LOOPBACK.test(host) ? 'bad_host' : undefined;
}
