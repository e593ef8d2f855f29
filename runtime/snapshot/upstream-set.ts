// The upstreams of the active bundle. A reload keeps every upstream whose definition did not change, with its
// connections, processes and sessions; only the others are made anew.
import { canonical } from '../../schema/canonical.ts';
import type { Bundle, BundleUpstream } from '../../schema/generated/bundle.ts';
import { credentialKey } from '../upstreams/credentials/definition.ts';
import type { Upstream } from '../upstreams/upstream.ts';

export interface RunningUpstream {
  readonly definition: BundleUpstream;
  readonly upstream: Upstream;
  /** Equal keys, same running thing. */
  readonly key: string;
}

/** Makes an upstream from its definition; injected, so that this file knows no transport. */
export type UpstreamFactory = (definition: BundleUpstream, bundle: Bundle) => Upstream;

export interface UpstreamPlan {
  /** By the new bundle's numbers. */
  readonly next: readonly RunningUpstream[];
  /** Made for the new bundle; to be destroyed when it is not activated after all. */
  readonly fresh: readonly Upstream[];
  /** No longer wanted; to be closed when the last request of the old snapshot has ended. */
  readonly dropped: readonly Upstream[];
}

/** Decides which upstreams stay, and makes the missing ones. */
export function planUpstreams(
  current: readonly RunningUpstream[],
  bundle: Bundle,
  create: UpstreamFactory,
): UpstreamPlan {
  const running = new Map(current.map((one) => [one.key, one]));
  const fresh: Upstream[] = [];
  const next = bundle.upstreams.map((definition) => {
    const key = identity(definition, bundle);
    const kept = running.get(key);
    if (kept !== undefined) {
      running.delete(key);
      return { definition, upstream: kept.upstream, key };
    }
    const upstream = create(definition, bundle);
    fresh.push(upstream);
    return { definition, upstream, key };
  });
  return { next, fresh, dropped: [...running.values()].map((one) => one.upstream) };
}

/**
 * What a transport is made from, who the gateway is to it included: its sessions and connections are opened as
 * somebody. What clients see of it, how often its lists are read and what it may ask clients for is decided call by
 * call and view by view, and is not part of it.
 */
function identity(definition: BundleUpstream, bundle: Bundle): string {
  const { name, era, http, stdio, isolation, timeouts, discovery } = definition;
  const follow = discovery.follow_list_changed;
  const limit = bundle.gateway.limits.max_response_bytes;
  const credential = credentialKey(definition, bundle);
  return canonical({ name, era, http, stdio, isolation, timeouts, follow, limit, credential });
}
