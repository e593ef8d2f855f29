// Which lists look different to a client than before. What an upstream announces does not count, nor what others see:
// only what this one can see does.

import { LIST_NAMES, LISTS } from '../catalog/list-kinds.ts';
import { versionSeen } from '../catalog/seen.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Kind } from '../upstreams/upstream.ts';
import { type Follower, requestIn } from './follower.ts';

export const LIST_CHANGED: Readonly<Record<Kind, string>> = {
  tools: 'notifications/tools/list_changed',
  prompts: 'notifications/prompts/list_changed',
  resources: 'notifications/resources/list_changed',
};

/** Templates count as resources, which is how clients are told of them. */
export function listChanges(before: Snapshot, after: Snapshot, follower: Follower): Kind[] {
  const { listener } = follower.request;
  const [old, view] = [before.views.get(listener), after.views.get(listener)];
  if (old === undefined || view === undefined || old === view) return [];
  const was = requestIn(before, follower);
  const is = requestIn(after, follower);
  const changed = LIST_NAMES.filter((list) => {
    const [version, next] = [versionSeen(old, list, was), versionSeen(view, list, is)];
    if (version !== undefined && next !== undefined) return version !== next;
    // What a request finds depends on that request: as soon as one may find something else, that is a change.
    return before.policy !== after.policy || old[list].version !== view[list].version;
  });
  return [...new Set(changed.map((list) => LISTS[list].family))];
}
