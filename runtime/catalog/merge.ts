// Bundle, routes and what the upstreams offer, merged into the one view that lists and calls are answered from. Pure
// but for the cursors: the same input shows the same, in the order of the bundle and then of each upstream.
import type { Identity } from '../eras/identity.ts';
import type { SlotTable } from '../observe/slots.ts';
import type { Sealer } from '../sessions/seal.ts';
import { asciiJson } from '../wire/json-text.ts';
import type { ParamHeader } from '../wire/param-headers.ts';
import { LISTS, type ListName } from './list-kinds.ts';
import { buildListenerViews } from './listener-views.ts';
import { assignNames, type Claimed, type Hide, type OwnedName } from './ownership.ts';
import type { Place } from './places.ts';
import { placesOf } from './places.ts';
import { OwnedResources } from './resource-index.ts';
import type { CatalogName, CatalogTool, CatalogView, HiddenItem, Shown, UpstreamCounts } from './view.ts';

export interface MergeInput extends Claimed {
  /** Gives the tools their numbers in the metrics. */
  readonly slots: SlotTable;
  /** Named in modern results. */
  readonly serverInfo: Identity;
  /** Makes the cursors of long lists. */
  readonly sealer: Sealer;
}

export function buildCatalog(input: MergeInput): CatalogView {
  const { bundle, offers, slots } = input;
  const hidden: HiddenItem[] = [];
  const counts = bundle.upstreams.map(noCounts);
  const hider =
    (list: ListName): Hide =>
    (upstream, position, reason) => {
      const name = offers[upstream]?.[list].items[position]?.slice.name ?? '';
      hidden.push({
        upstream: bundle.upstreams[upstream]?.name ?? '',
        kind: LISTS[list].routedAs,
        name,
        reason,
      });
      counts[upstream]![list].hidden += 1;
    };
  const merge = (list: ListName): { readonly owned: OwnedName[]; readonly places: Place[] } => {
    const hide = hider(list);
    const owned = assignNames(input, list, hide);
    const places = placesOf(owned, offers, list, hide);
    for (const { upstream } of places) counts[upstream]![list].listed += 1;
    return { owned, places };
  };

  const tools = merge('tools');
  const prompts = merge('prompts');
  const resources = merge('resources');
  const templates = merge('templates');
  const toolNamed = (owned: OwnedName): CatalogTool => ({
    ...named(input, 'tools', owned),
    slot: slots.slotOf(owned.name),
    mirrored: mirroredOf(input, owned),
  });
  const serverInfo = `"io.modelcontextprotocol/serverInfo":${asciiJson(input.serverInfo)}`;
  return {
    tools: new Map(tools.owned.map((owned) => [owned.name, toolNamed(owned)])),
    prompts: new Map(prompts.owned.map((owned) => [owned.name, named(input, 'prompts', owned)])),
    resources: new OwnedResources(input, resources.owned, templates.owned),
    listeners: buildListenerViews(
      input,
      { sealer: input.sealer, serverInfo },
      {
        tools: tools.places,
        prompts: prompts.places,
        resources: resources.places,
        templates: templates.places,
      },
    ),
    hidden,
    counts,
  };
}

function named(
  { offers }: Claimed,
  list: ListName,
  { name, candidates, owner, offeredBy }: OwnedName,
): CatalogName {
  const names = [...offeredBy].map(([number, position]): [number, string] => [
    number,
    offers[number]?.[list].items[position]?.slice.name ?? '',
  ]);
  return { name, candidates, owner, offeredBy: new Map(names) };
}

function mirroredOf({ offers }: Claimed, { offeredBy }: OwnedName): Map<number, readonly ParamHeader[]> {
  const mirrored = new Map<number, readonly ParamHeader[]>();
  for (const [number, position] of offeredBy) {
    const headers = offers[number]?.tools.items[position]?.headers ?? [];
    if (headers.length > 0) mirrored.set(number, headers);
  }
  return mirrored;
}

type Counting = { -readonly [K in keyof Shown]: Shown[K] };

function noCounts(): { readonly [K in keyof UpstreamCounts]: Counting } {
  const none = (): Counting => ({ listed: 0, hidden: 0 });
  return { tools: none(), prompts: none(), resources: none(), templates: none() };
}
