// The gateway's own settings, as plain numbers.
import type { BundleErrors, BundleGateway, BundleRedis } from '../../schema/generated/bundle.ts';
import type { Gateway } from '../../schema/generated/full-config.ts';
import { durationMs } from '../ast/units.ts';
import { lowerAudit } from './audit.ts';
import { lowerClientTls } from './client-tls.ts';
import { given } from './given.ts';
import { lowerListener } from './listener.ts';
import { sortedSet } from './order.ts';
import { sizeBytes } from './size.ts';
import { lowerTelemetry } from './telemetry.ts';
import { lowerTemplate, optionalTemplate } from './template.ts';

/** `keys`: the texts of `reload.trusted_keys`. */
export function lowerGateway(gateway: Gateway, keys: readonly string[]): BundleGateway {
  const { admin, limits, protocol, sessions, reload, redis, errors, telemetry, audit } = gateway;
  const { signature } = reload;
  return given({
    name: gateway.name,
    region: gateway.region,
    listeners: gateway.listeners.map(lowerListener),
    admin: given({
      enabled: admin.enabled,
      address: admin.address,
      port: admin.port,
      token: optionalTemplate(admin.token),
      ui: admin.ui ? undefined : (false as const),
    }),
    limits: {
      max_request_bytes: sizeBytes(limits.max_request_bytes),
      max_response_bytes: sizeBytes(limits.max_response_bytes),
      max_sessions: limits.max_sessions,
      max_connections: limits.max_connections,
    },
    sessions: {
      idle_ms: durationMs(sessions.ttl),
      key: sessions.key === undefined ? null : lowerTemplate(sessions.key),
    },
    extensions: sortedSet(protocol.extensions),
    reload: given({
      watch: reload.watch,
      debounce_ms: durationMs(reload.debounce),
      drain_ms: durationMs(reload.drain),
      signature: signature === 'off' ? undefined : signature,
      trusted_keys: signature === 'off' ? undefined : sortedSet(keys),
    }),
    shutdown_grace_ms: durationMs(gateway.shutdown_grace),
    environment: gateway.environment,
    redis: redis && lowerRedis(redis),
    errors: lowerErrors(errors),
    ...lowerTelemetry(telemetry),
    audit: audit && lowerAudit(audit),
    versions: protocol.versions && sortedSet(protocol.versions),
    session_store: sessions.store === 'memory' ? undefined : sessions.store,
  });
}

function lowerRedis({ url, key_prefix, tls }: NonNullable<Gateway['redis']>): BundleRedis {
  return given({ url: lowerTemplate(url), key_prefix, tls: tls && lowerClientTls(tls) });
}

/** Only what differs from how every gateway does it. */
function lowerErrors({ rate_limit_code, expose_upstream }: Gateway['errors']): BundleErrors | undefined {
  if (rate_limit_code === 'auto' && !expose_upstream) return undefined;
  return { rate_limit_code: typeof rate_limit_code === 'number' ? rate_limit_code : null, expose_upstream };
}
