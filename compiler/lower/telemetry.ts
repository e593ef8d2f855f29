// Metrics, traces and logs, each only when somebody asked for it.
import type { BundleLogs, BundleMetrics, BundleTracing } from '../../schema/generated/bundle.ts';
import type { Gateway } from '../../schema/generated/full-config.ts';
import { shareOf } from './share.ts';
import { lowerTemplate, lowerTemplates } from './template.ts';

interface Telemetry {
  readonly metrics: BundleMetrics | undefined;
  readonly tracing: BundleTracing | undefined;
  readonly logs: BundleLogs | undefined;
}

export function lowerTelemetry({ metrics, tracing, logs }: Gateway['telemetry']): Telemetry {
  return {
    metrics: metrics && {
      path: metrics.path,
      client_ip_label: metrics.client_ip_label,
      max_label_values: metrics.max_label_values,
      native_otel_names: metrics.native_otel_names,
    },
    tracing: tracing && {
      endpoint: lowerTemplate(tracing.endpoint),
      headers: lowerTemplates(tracing.headers, (name) => name.toLowerCase()),
      sample: shareOf(tracing.sample),
      capture_arguments: tracing.capture_arguments,
    },
    logs: logs && { level: logs.level, format: logs.format },
  };
}
