// Which upstreams can tell that a resource changed, by the same evidence and the same routes as a read of it.

import { reachOf } from '../../policies/catalog/reach.ts';
import { LISTS } from '../catalog/list-kinds.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * Upstream numbers to ask, in this order. None for a resource that nobody has, or that nobody on the listener may
 * read. Routes that look at headers all count as possible: whether this client may follow it was asked before.
 */
export function sourcesOf({ catalog, routes, upstreams }: Snapshot, listener: string, uri: string): number[] {
  const { candidates, owners, barred } = catalog.resources.find(uri);
  const { routed, unrouted } = reachOf(routes, candidates, LISTS.resources.use, listener);
  const sources = new Set(unrouted ? [...routed, ...owners] : routed);
  return [...sources].filter(
    (number) => !barred.has(number) && upstreams[number]?.offers?.subscribe !== false,
  );
}
