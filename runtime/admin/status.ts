// /status: what runs, since when, and what is wrong with it. What is enforced, what lies on disk and how the last
// reload went are three things here, because they differ exactly when somebody looks.
import type { Shown, UpstreamDrift } from '../catalog/view.ts';
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
    sessions: now.sessions,
    parked_calls: now.parked,
    listen_streams: now.listens,
    resource_subscriptions: now.subscriptions,
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
              signature: bundle.signature
                ? { mode: bundle.signature.mode, signed_by: bundle.signature.signedBy ?? null }
                : null,
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
    listeners: now.listeners.map(({ name, address, port, path, ssePath, wsPath, bound }) => ({
      name,
      address,
      port,
      path,
      sse_path: ssePath,
      ws_path: wsPath,
      bound,
    })),
    upstreams: now.upstreams.map((upstream) => ({
      name: upstream.name,
      phase: upstream.phase,
      era: upstream.era ?? null,
      in_flight: upstream.inFlight,
      reason: upstream.reason ?? null,
      tools: shown(upstream.counts.tools),
      prompts: shown(upstream.counts.prompts),
      resources: shown(upstream.counts.resources),
      templates: shown(upstream.counts.templates),
      pins: drifted(upstream.drift),
    })),
    hidden: now.hidden.map(({ upstream, kind, name, reason }) => ({ upstream, kind, name, reason })),
  });
}

function shown({ listed, hidden }: Shown): Shown {
  return { listed, hidden };
}

/** Of each changed tool, enough places to see what it is about. */
const MAX_POINTERS = 20;

function drifted({ changed, added, missing }: UpstreamDrift): object {
  return {
    changed: changed.map(({ tool, quarantined, drift: { kinds, changes } }) => ({
      tool,
      quarantined,
      kinds,
      changes: changes.length,
      pointers: changes.slice(0, MAX_POINTERS).map(({ pointer }) => pointer),
    })),
    new: added.map(({ tool, quarantined }) => ({ tool, quarantined })),
    missing,
  };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
