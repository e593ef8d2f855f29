// Listeners: what is not served has no path, and the names a browser or client may use for them are spelt the one way
// the runtime compares.
import { isLoopback } from '../../policies/listeners/loopback.ts';
import type { BundleListener, BundleTls } from '../../schema/generated/bundle.ts';
import type { Listener } from '../../schema/generated/full-config.ts';
import { given, unlessEmpty } from './given.ts';
import { sortedSet } from './order.ts';
import { lowerTemplate } from './template.ts';

/** What a client on the same machine may call a loopback listener in its Host header. */
const LOOPBACK_HOSTS = ['127.0.0.1', '[::1]', 'localhost'];

export function lowerListener({
  name,
  address,
  port,
  transports,
  path,
  sse_path,
  message_path,
  ws_path,
  allowed_origins,
  allowed_hosts,
  public_url,
  tls,
  trusted_proxies,
}: Listener): BundleListener {
  const own = isLoopback(address) ? [...LOOPBACK_HOSTS, bracketed(address)] : [];
  return given({
    name,
    address,
    port,
    path: transports.includes('streamable_http') ? path : null,
    sse_path: transports.includes('sse') ? sse_path : null,
    message_path: transports.includes('sse') ? message_path : null,
    ws_path: transports.includes('websocket') ? ws_path : null,
    allowed_origins: sortedSet(allowed_origins.map((origin) => origin.toLowerCase().replace(/\/$/, ''))),
    allowed_hosts: sortedSet([...allowed_hosts, ...own].map((host) => host.toLowerCase())),
    public_url,
    tls: tls && lowerTls(tls),
    trusted_proxies: unlessEmpty(sortedSet(trusted_proxies)),
  });
}

function lowerTls({
  cert,
  key,
  require_client_cert,
  min_version,
  client_ca,
}: NonNullable<Listener['tls']>): BundleTls {
  return given({
    cert: lowerTemplate(cert),
    key: lowerTemplate(key),
    require_client_cert,
    min_version,
    client_ca,
  });
}

/** An IPv6 address as it stands in a Host header. */
function bracketed(address: string): string {
  return address.includes(':') && !address.startsWith('[') ? `[${address}]` : address;
}
