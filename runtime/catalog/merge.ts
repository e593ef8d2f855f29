// Bundle, routes and what the upstreams offer, merged into the one view that lists and calls are answered from. Pure
// but for the cursors: the same input shows the same, in the order of the bundle and then of each upstream.
import type { ToolAnnotations } from '../../policies/access/target.ts';
import { annotationsOf } from '../../policies/catalog/annotations.ts';
import type { ListName } from '../../policies/catalog/list-uses.ts';
import { assignNames, type Hide, type OwnedName } from '../../policies/catalog/ownership.ts';
import { routingOf } from '../../policies/catalog/routing.ts';
import type { RuntimePolicy } from '../access/policy.ts';
import type { Identity } from '../eras/identity.ts';
import type { SlotTable } from '../observe/slots.ts';
import type { Sealer } from '../sessions/seal.ts';
import { asciiJson } from '../wire/json-text.ts';
import type { ParamHeader } from '../wire/param-headers.ts';
import { type Claimed, claimsOf } from './claims.ts';
import { LISTS } from './list-kinds.ts';
import { buildListenerViews } from './listener-views.ts';
import type { CatalogName, CatalogTool } from './named.ts';
import { holdAgainstPins, type PinnedOffers } from './pinned-offers.ts';
import { placesOf } from './places.ts';
import { OwnedResources } from './resource-index.ts';
import type { CatalogView, HiddenItem, Shown } from './view.ts';

export interface MergeInput extends Claimed {
  /** Of the same bundle. */
  readonly policy: RuntimePolicy;
  /** Gives the tools their numbers in the metrics. */
  readonly slots: SlotTable;
  /** Named in modern results. */
  readonly serverInfo: Identity;
  /** Makes the cursors of long lists. */
  readonly sealer: Sealer;
}

export function buildCatalog(given: MergeInput): CatalogView {
  const pinned = holdAgainstPins(given.bundle, given.offers);
  const input = { ...given, offers: pinned.offers };
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
      if (reason === 'quarantined') counts[upstream]!.quarantined += 1;
    };
  const merge = <Item extends CatalogName>(list: ListName, itemOf: (owned: OwnedName) => Item) => {
    const hide = hider(list);
    const owned = namesOf(input, list, pinned, hide);
    const items = new Map(owned.map((one) => [one.name, itemOf(one)]));
    const places = placesOf(owned, items, offers, list, hide);
    for (const { upstream } of places) counts[upstream]![list].listed += 1;
    return { owned, items, places };
  };

  const tools = merge(
    'tools',
    (owned): CatalogTool => ({
      ...named(input, 'tools', owned),
      slot: slots.slotOf(owned.name),
      mirrored: mirroredOf(input, owned),
      trusted: trustedOf(input, owned),
    }),
  );
  const prompts = merge('prompts', (owned) => named(input, 'prompts', owned));
  const resources = merge('resources', (owned) => named(input, 'resources', owned));
  const templates = merge('templates', (owned) => named(input, 'templates', owned));
  const serverInfo = `"io.modelcontextprotocol/serverInfo":${asciiJson(input.serverInfo)}`;
  return {
    tools: tools.items,
    prompts: prompts.items,
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
    drift: pinned.drift,
  };
}

function namesOf(input: Claimed, list: ListName, pinned: PinnedOffers, hide: Hide): OwnedName[] {
  const { bundle, routes } = input;
  const claims = claimsOf(input, list, list === 'tools' ? pinned.tools : []);
  const routing = routingOf(routes, bundle.gateway.listeners, LISTS[list]);
  return assignNames({ list, upstreams: bundle.upstreams, claims, routing }, hide);
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

function trustedOf({ bundle, offers }: Claimed, { offeredBy }: OwnedName): Map<number, ToolAnnotations> {
  const trusted = new Map<number, ToolAnnotations>();
  for (const [number, position] of offeredBy) {
    const raw = offers[number]?.tools.items[position]?.slice.raw;
    if (bundle.upstreams[number]?.trust_annotations !== true || raw === undefined) continue;
    const { annotations } = JSON.parse(raw.toString()) as { annotations?: unknown };
    trusted.set(number, annotationsOf(annotations));
  }
  return trusted;
}

type Counting = { -readonly [K in keyof Shown]: Shown[K] };

function noCounts(): Record<ListName, Counting> & { quarantined: number } {
  const none = (): Counting => ({ listed: 0, hidden: 0 });
  return { tools: none(), prompts: none(), resources: none(), templates: none(), quarantined: 0 };
}
