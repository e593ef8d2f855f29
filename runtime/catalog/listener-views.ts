// What the clients of each listener see: its four lists, and what they are told at the beginning.
import type { ListName } from '../../policies/catalog/list-uses.ts';
import type { Identity } from '../eras/identity.ts';
import type { Claimed } from './claims.ts';
import { familiesOf } from './families.ts';
import { discoverAnswer, initializeAnswers } from './greetings.ts';
import { type ListParts, PagedList } from './list-answer.ts';
import { LISTS } from './list-kinds.ts';
import type { Place } from './places.ts';
import type { ListAnswer, ListenerView } from './view.ts';

/** By listener number. `places` are in the order of the lists. */
export function buildListenerViews(
  { bundle, routes, offers, serverInfo }: Claimed & { readonly serverInfo: Identity },
  parts: ListParts,
  places: Readonly<Record<ListName, readonly Place[]>>,
): ListenerView[] {
  const tools = perListener('tools', places.tools, parts);
  const prompts = perListener('prompts', places.prompts, parts);
  const resources = perListener('resources', places.resources, parts);
  const templates = perListener('templates', places.templates, parts);
  return bundle.gateway.listeners.map(({ name }, listener) => {
    const told = familiesOf(bundle, routes, offers, name);
    return {
      tools: tools(listener),
      prompts: prompts(listener),
      resources: resources(listener),
      templates: templates(listener),
      discover: discoverAnswer(told, parts.serverInfo),
      initialize: initializeAnswers(told, serverInfo),
      families: told.families,
    };
  });
}

/** Listeners that show the same items share one answer. */
function perListener(
  list: ListName,
  places: readonly Place[],
  parts: ListParts,
): (listener: number) => ListAnswer {
  const made = new Map<string, ListAnswer>();
  return (listener) => {
    // A name that several upstreams offer is described by the first of them.
    const shown = new Map<string, Place>();
    for (const place of places) {
      if (place.listeners.has(listener) && !shown.has(place.name)) shown.set(place.name, place);
    }
    const items = [...shown.values()];
    const key = items.map(({ upstream, position }) => `${upstream}.${position}`).join();
    const answer = made.get(key) ?? new PagedList(LISTS[list], items, parts);
    made.set(key, answer);
    return answer;
  };
}
