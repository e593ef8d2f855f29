// /status: what runs, since when, and what is wrong with it. What is enforced, what lies on disk and how the last
// reload went are three things here, because they differ exactly when somebody looks.
import { type AdminAnswer, json } from './answer.ts';
import { isReady } from './readyz.ts';
import type { GatewayStatus } from './state.ts';

export function status(now: GatewayStatus): AdminAnswer {
  const { bundle, lastReload } = now;
  return json(200, {
    version: now.version,
    node: process.versions.node,
    engine: now.engine,
    pid: process.pid,
    started_at: iso(now.startedAt),
    uptime_seconds: Math.round((Date.now() - now.startedAt) / 1000),
    ready: isReady(now),
    draining: now.draining,
    connections: now.connections,
    bundle: {
      active:
        bundle === undefined
          ? null
          : {
              digest: bundle.digest,
              commit: bundle.commit,
              dirty: bundle.dirty,
              since: iso(bundle.since),
              last_known_good: bundle.lastKnownGood,
            },
      on_disk: now.onDisk === undefined ? null : { digest: now.onDisk.digest },
      last_reload:
        lastReload === undefined
          ? null
          : {
              result: lastReload.result,
              at: iso(lastReload.at),
              errors: lastReload.errors.map(({ message, place }) => ({ message, place })),
            },
    },
    listeners: now.listeners.map(({ name, address, port, path, bound }) => ({
      name,
      address,
      port,
      path,
      bound,
    })),
    upstreams: now.upstreams.map((upstream) => ({
      name: upstream.name,
      phase: upstream.phase,
      era: upstream.era ?? null,
      in_flight: upstream.inFlight,
      reason: upstream.reason ?? null,
      tools: { listed: upstream.tools.listed, hidden: upstream.tools.hidden },
    })),
    hidden_tools: now.hidden.map(({ upstream, tool, reason }) => ({ upstream, tool, reason })),
  });
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
