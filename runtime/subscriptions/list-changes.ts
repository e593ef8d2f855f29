// Which lists look different to the clients of a listener than before. What an upstream announces does not count:
// only what its clients can see does.
import type { ListenerView } from '../catalog/view.ts';
import type { Kind } from '../upstreams/upstream.ts';

export const LIST_CHANGED: Readonly<Record<Kind, string>> = {
  tools: 'notifications/tools/list_changed',
  prompts: 'notifications/prompts/list_changed',
  resources: 'notifications/resources/list_changed',
};

/** Templates count as resources, which is how clients are told of them. */
export function listChanges(before: ListenerView, after: ListenerView): Kind[] {
  const kinds: Kind[] = [];
  if (before.tools.version !== after.tools.version) kinds.push('tools');
  if (before.prompts.version !== after.prompts.version) kinds.push('prompts');
  const same =
    before.resources.version === after.resources.version &&
    before.templates.version === after.templates.version;
  if (!same) kinds.push('resources');
  return kinds;
}
