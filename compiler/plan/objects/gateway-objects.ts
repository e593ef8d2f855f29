// The gateway's own settings and its listeners.
import type {
  Bundle,
  BundleClientTls,
  BundleGateway,
  BundleListener,
  BundleSink,
} from '../../../schema/generated/bundle.ts';
import type { PlanObject } from './object.ts';
import { plainTemplate, secretTemplate, secretTemplates } from './template-view.ts';
import type { View } from './view.ts';

export function gatewayObjects({ gateway, origins }: Bundle): PlanObject[] {
  return [
    { kind: 'gateway', name: '', view: gatewayView(gateway), origin: null },
    ...gateway.listeners.map((listener, number) => ({
      kind: 'listener' as const,
      name: listener.name,
      view: listenerView(listener),
      origin: origins.listeners[number] ?? null,
    })),
  ];
}

/** Paths are those of the configuration, because people look for them there. */
function gatewayView(gateway: BundleGateway): View {
  const { listeners: _, admin, sessions, redis, audit, tracing, metrics, logs, ...rest } = gateway;
  return {
    ...rest,
    admin: { ...admin, token: admin.token && secretTemplate(admin.token) },
    sessions: {
      ...sessions,
      key: sessions.key && secretTemplate(sessions.key),
    },
    redis: redis && { ...redis, url: secretTemplate(redis.url), tls: redis.tls && clientTlsView(redis.tls) },
    telemetry: {
      tracing: tracing && {
        ...tracing,
        endpoint: plainTemplate(tracing.endpoint),
        headers: secretTemplates(tracing.headers),
      },
      metrics: metrics && { ...metrics },
      logs: logs && { ...logs },
    },
    audit: audit && { ...audit, sinks: sinksView(audit.sinks) },
    errors: rest.errors && { ...rest.errors },
  };
}

export function clientTlsView({ key, ...rest }: BundleClientTls): View {
  return { ...rest, key: key && secretTemplate(key) };
}

/** By type, and by number where there are several of one type. */
function sinksView(sinks: readonly BundleSink[]): View {
  const views: Record<string, View> = {};
  for (const { type, url, headers, endpoint, rotate, ...rest } of sinks) {
    let key = `[${type}]`;
    for (let again = 2; key in views; again += 1) key = `[${type} ${again}]`;
    views[key] = {
      type,
      ...rest,
      url: url && secretTemplate(url),
      headers: headers && secretTemplates(headers),
      endpoint: endpoint && plainTemplate(endpoint),
      rotate: rotate && { ...rotate },
    };
  }
  return views;
}

function listenerView({ tls, name: _, ...rest }: BundleListener): View {
  return { ...rest, tls: tls && { ...tls, cert: plainTemplate(tls.cert), key: secretTemplate(tls.key) } };
}
