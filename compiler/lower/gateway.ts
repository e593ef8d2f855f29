// The gateway's own settings, as plain numbers.
import type { BundleGateway } from '../../schema/generated/bundle.ts';
import type { Gateway } from '../../schema/generated/full-config.ts';
import { durationMs } from '../ast/units.ts';
import { lowerListener } from './listener.ts';
import { sortedSet } from './order.ts';
import { sizeBytes } from './size.ts';
import { lowerTemplate } from './template.ts';

export function lowerGateway({
  name,
  region,
  listeners,
  admin,
  limits,
  protocol,
  sessions,
  reload,
  shutdown_grace,
}: Gateway): BundleGateway {
  return {
    name,
    region,
    listeners: listeners.map(lowerListener),
    admin: { enabled: admin.enabled, address: admin.address, port: admin.port },
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
    reload: {
      watch: reload.watch,
      debounce_ms: durationMs(reload.debounce),
      drain_ms: durationMs(reload.drain),
    },
    shutdown_grace_ms: durationMs(shutdown_grace),
  };
}
