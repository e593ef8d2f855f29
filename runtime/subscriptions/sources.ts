// Which upstreams are asked to tell a client that a resource changed: those it may follow it at, of those that can tell.
import { type Following, followingOf } from '../access/follow.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Follower, requestIn } from './follower.ts';

/** Upstream numbers to ask, in this order. None for a resource that nobody has, or that the client may not follow. */
export function sourcesOf(snapshot: Snapshot, follower: Follower, uri: string): number[] {
  const { upstreams } = following(snapshot, follower, uri);
  return upstreams.filter((number) => snapshot.upstreams[number]?.offers?.subscribe !== false);
}

/** Whether policy takes it from the client; not when there is just nobody who has it. */
export function isDenied(snapshot: Snapshot, follower: Follower, uri: string): boolean {
  const { upstreams, refusal } = following(snapshot, follower, uri);
  if (upstreams.length > 0) return false;
  return refusal !== undefined || snapshot.catalog.resources.find(uri).owners.length > 0;
}

function following(snapshot: Snapshot, follower: Follower, uri: string): Following {
  return followingOf(snapshot, requestIn(snapshot, follower), uri, follower.method);
}
