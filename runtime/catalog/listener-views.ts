// What the clients of each listener see: its four lists, and what they are told at the beginning.
import type { ListName } from '../../policies/catalog/list-uses.ts';
import { asksCaller } from '../../policies/routes/conditions.ts';
import type { RuntimePolicy } from '../access/policy.ts';
import type { Identity } from '../eras/identity.ts';
import { CallerList, type CallerListParts } from './caller-list.ts';
import type { Claimed } from './claims.ts';
import { familiesOf } from './families.ts';
import { discoverAnswer, initializeAnswers } from './greetings.ts';
import { KeptLists } from './kept-lists.ts';
import { type ListParts, PagedList } from './list-answer.ts';
import { LISTS } from './list-kinds.ts';
import type { Place } from './places.ts';
import type { ListenerView } from './view.ts';

/** By listener number. `places` are in the order of the lists. */
export function buildListenerViews(
  input: Claimed & { readonly serverInfo: Identity; readonly policy: RuntimePolicy },
  parts: ListParts,
  places: Readonly<Record<ListName, readonly Place[]>>,
): ListenerView[] {
  const { bundle, routes, offers, serverInfo, policy } = input;
  const shared: Shared = { ...parts, policy, kept: new KeptLists() };
  const tools = perListener('tools', places.tools, shared);
  const prompts = perListener('prompts', places.prompts, shared);
  const resources = perListener('resources', places.resources, shared);
  const templates = perListener('templates', places.templates, shared);
  const asksWho = policy.access !== undefined || routes.entries.some(asksCaller);
  return bundle.gateway.listeners.map(({ name }, listener) => {
    const told = familiesOf(bundle, routes, offers, name);
    const all = {
      tools: tools(listener),
      prompts: prompts(listener),
      resources: resources(listener),
      templates: templates(listener),
    };
    return {
      tools: all.tools.whole,
      prompts: all.prompts.whole,
      resources: all.resources.whole,
      templates: all.templates.whole,
      callers: asksWho
        ? {
            tools: all.tools.forCallers(),
            prompts: all.prompts.forCallers(),
            resources: all.resources.forCallers(),
            templates: all.templates.forCallers(),
          }
        : undefined,
      discover: discoverAnswer(told, parts.serverInfo),
      initialize: initializeAnswers(told, serverInfo),
      families: told.families,
    };
  });
}

type Shared = Omit<CallerListParts, 'list'>;

interface OfListener {
  /** Whoever asks. */
  readonly whole: PagedList;
  forCallers(): CallerList;
}

/** Listeners that show the same items share one answer. */
function perListener(
  list: ListName,
  places: readonly Place[],
  shared: Shared,
): (listener: number) => OfListener {
  const made = new Map<string, PagedList>();
  const parts = { ...shared, list: LISTS[list] };
  return (listener) => {
    const own = places.filter(({ listeners }) => listeners.has(listener));
    // A name that several upstreams offer is described by the first of them.
    const shown = new Map<string, Place>();
    for (const place of own) if (!shown.has(place.name)) shown.set(place.name, place);
    const items = [...shown.values()];
    const key = items.map(({ upstream, position }) => `${upstream}.${position}`).join();
    const whole = made.get(key) ?? new PagedList(parts.list, items, parts);
    made.set(key, whole);
    return { whole, forCallers: () => new CallerList(parts, own, whole) };
  };
}
