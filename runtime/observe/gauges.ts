// Gauges that are read, not kept: set from the gateway's state right before each scrape, so that an upstream that
// left the configuration leaves the metrics too.
import { Gauge, type Registry } from 'prom-client';

/** What the gauges are read from. */
export interface Readings {
  /** Open client connections. */
  readonly connections: number;
  readonly sessions: number;
  readonly parked: number;
  readonly listens: number;
  readonly subscriptions: number;
  /** The active bundle. */
  readonly bundle:
    | {
        readonly digest: string;
        readonly commit: string | null;
        readonly signature: { readonly signedBy: string | undefined } | undefined;
      }
    | undefined;
  readonly upstreams: readonly {
    readonly name: string;
    readonly phase: string;
    readonly inFlight: number;
    readonly counts: Readonly<Record<'tools' | 'prompts' | 'resources' | 'templates', Counted>> & {
      /** Of the hidden tools. */
      readonly quarantined: number;
    };
  }[];
}

const LISTS = ['tools', 'prompts', 'resources', 'templates'] as const;

interface Counted {
  readonly listed: number;
  readonly hidden: number;
}

/** Makes the gauges; the function returned sets them all. */
export function readGauges(registry: Registry): (readings: Readings) => void {
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]): Gauge<L> =>
    new Gauge({ name, help, labelNames, registers: [registry] });

  const connections = gauge('mcp_active_connections', 'Open client connections', 'client_type');
  const sessions = gauge('mcpgw_sessions', 'Open sessions of legacy clients');
  const parked = gauge('mcpgw_parked_calls', 'Calls that wait until their client has answered a question');
  const listens = gauge('mcpgw_listen_streams', 'Open listen streams');
  const subscriptions = gauge(
    'mcpgw_resource_subscriptions',
    'Resources that sessions and listen streams want to hear of',
  );
  const info = gauge('mcpgw_config_info', 'Always 1; the labels name the active bundle', 'digest', 'commit');
  const signed = gauge('mcpgw_config_signed', '1 when a trusted key signed the active bundle, 0 when not');
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
  const offered = {
    tools: gauge('mcpgw_upstream_tools', 'Tools the upstream offers', 'upstream', 'state'),
    prompts: gauge('mcpgw_upstream_prompts', 'Prompts the upstream offers', 'upstream', 'state'),
    resources: gauge('mcpgw_upstream_resources', 'Resources the upstream lists', 'upstream', 'state'),
    templates: gauge('mcpgw_upstream_templates', 'Resource templates of the upstream', 'upstream', 'state'),
  };

  return (readings) => {
    for (const each of [info, up, inFlight, ...Object.values(offered)]) each.reset();
    connections.set({ client_type: '' }, readings.connections);
    sessions.set(readings.sessions);
    parked.set(readings.parked);
    listens.set(readings.listens);
    subscriptions.set(readings.subscriptions);
    if (readings.bundle !== undefined) {
      info.set({ digest: readings.bundle.digest, commit: readings.bundle.commit ?? '' }, 1);
      signed.set(readings.bundle.signature?.signedBy === undefined ? 0 : 1);
    }
    for (const one of readings.upstreams) {
      up.set({ upstream: one.name }, one.phase === 'up' ? 1 : 0);
      inFlight.set({ upstream: one.name }, one.inFlight);
      for (const list of LISTS) {
        const { listed, hidden } = one.counts[list];
        offered[list].set({ upstream: one.name, state: 'listed' }, listed);
        const quarantined = list === 'tools' ? one.counts.quarantined : 0;
        offered[list].set({ upstream: one.name, state: 'hidden' }, hidden - quarantined);
      }
      offered.tools.set({ upstream: one.name, state: 'quarantined' }, one.counts.quarantined);
    }
  };
}
