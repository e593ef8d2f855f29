// Gauges that are read, not kept: set from the gateway's state right before each scrape, so that an upstream that
// left the configuration leaves the metrics too.
import { Gauge, type Registry } from 'prom-client';

/** What the gauges are read from. */
export interface Readings {
  /** Open client connections. */
  readonly connections: number;
  /** The active bundle. */
  readonly bundle: { readonly digest: string; readonly commit: string | null } | undefined;
  readonly upstreams: readonly {
    readonly name: string;
    readonly phase: string;
    readonly inFlight: number;
    readonly tools: { readonly listed: number; readonly hidden: number };
  }[];
}

/** Makes the gauges; the function returned sets them all. */
export function readGauges(registry: Registry): (readings: Readings) => void {
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]): Gauge<L> =>
    new Gauge({ name, help, labelNames, registers: [registry] });

  const connections = gauge('mcp_active_connections', 'Open client connections', 'client_type');
  const info = gauge('mcpgw_config_info', 'Always 1; the labels name the active bundle', 'digest', 'commit');
  const up = gauge(
    'mcpgw_upstream_up',
    '1 when the upstream answered the last time it was asked',
    'upstream',
  );
  const inFlight = gauge(
    'mcpgw_upstream_requests_in_flight',
    'Requests the upstream has not answered yet',
    'upstream',
  );
  const tools = gauge('mcpgw_upstream_tools', 'Tools the upstream offers', 'upstream', 'state');

  return (readings) => {
    for (const each of [info, up, inFlight, tools]) each.reset();
    connections.set({ client_type: '' }, readings.connections);
    if (readings.bundle !== undefined) {
      info.set({ digest: readings.bundle.digest, commit: readings.bundle.commit ?? '' }, 1);
    }
    for (const one of readings.upstreams) {
      up.set({ upstream: one.name }, one.phase === 'up' ? 1 : 0);
      inFlight.set({ upstream: one.name }, one.inFlight);
      tools.set({ upstream: one.name, state: 'listed' }, one.tools.listed);
      tools.set({ upstream: one.name, state: 'hidden' }, one.tools.hidden);
    }
  };
}
