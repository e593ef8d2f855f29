// The parts of the status that are read off the active bundle.
import type { Bundle } from '../schema/generated/bundle.ts';
import type { ListenerStatus, UpstreamStatus } from './admin/state.ts';
import type { CatalogView, UpstreamCounts, UpstreamDrift } from './catalog/view.ts';
import type { RunningUpstream } from './snapshot/upstream-set.ts';

const NONE = { listed: 0, hidden: 0 };
const NOTHING: UpstreamCounts = {
  tools: NONE,
  prompts: NONE,
  resources: NONE,
  templates: NONE,
  quarantined: 0,
};
const NO_DRIFT: UpstreamDrift = { changed: [], added: [], missing: [] };

/** `ports`: those that are bound, by number of the listener. */
export function listenerStatus(bundle: Bundle | undefined, ports: readonly number[]): ListenerStatus[] {
  return (bundle?.gateway.listeners ?? []).map((listener, number) => ({
    name: listener.name,
    address: listener.address,
    port: ports[number] ?? listener.port,
    path: listener.path,
    ssePath: listener.sse_path,
    wsPath: listener.ws_path,
    bound: ports[number] !== undefined,
  }));
}

export function upstreamStatus(
  upstreams: readonly RunningUpstream[],
  catalog: CatalogView | undefined,
): UpstreamStatus[] {
  return upstreams.map(({ definition, upstream }, number) => ({
    name: definition.name,
    ...upstream.state,
    counts: catalog?.counts[number] ?? NOTHING,
    drift: catalog?.drift[number] ?? NO_DRIFT,
  }));
}
