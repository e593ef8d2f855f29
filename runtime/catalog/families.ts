// What clients of one listener are told there is: the union over the upstreams they can reach. What nobody offers is
// not claimed, so that a client never asks for something that cannot be answered.
import { reachable } from '../../policies/catalog/reach.ts';
import type { Routes } from '../../policies/routes/routes.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { Offers } from '../upstreams/upstream.ts';
import { TASKS } from '../wire/capabilities.ts';
import { LISTS } from './list-kinds.ts';
import type { Offer } from './offer.ts';
import type { Families } from './view.ts';

export interface Told {
  readonly families: Families;
  /** Extension id -> its settings as raw JSON: of those that are passed on, what the first upstream says of it. */
  readonly extensions: ReadonlyMap<string, string>;
}

export function familiesOf(bundle: Bundle, routes: Routes, offers: readonly Offer[], listener: string): Told {
  const said = (list: 'tools' | 'prompts' | 'resources'): (Offers | undefined)[] => {
    const numbers = reachable(routes, LISTS[list], listener, bundle.upstreams.length);
    return offers.filter((_, number) => numbers.has(number)).map((offer) => offer.said);
  };
  const tools = said('tools');
  const prompts = said('prompts');
  const resources = said('resources');
  const all = new Set([...tools, ...prompts, ...resources]);
  const extensions = new Map<string, string>();
  for (const id of bundle.gateway.extensions) {
    const settings = [...all].flatMap((words) => words?.extensions.get(id) ?? []);
    if (settings[0] !== undefined) extensions.set(id, settings[0]);
  }
  const completions = [...prompts, ...resources].some((words) => words?.completions === true);
  return {
    families: {
      // Of an upstream that was not heard yet, or of none at all, tools are expected: what most servers have.
      tools: tools.length === 0 ? all.size === 0 : tools.some((words) => words === undefined || words.tools),
      prompts: prompts.some((words) => words?.prompts === true),
      resources: resources.some((words) => words?.resources === true),
      subscribe: resources.some((words) => words?.resources === true && words.subscribe),
      completions,
      logging: [...all].some((words) => words?.logging === true),
      tasks: extensions.has(TASKS),
    },
    extensions,
  };
}
