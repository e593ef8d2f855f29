// Bundle, routes and what the upstreams offer, merged into the one view that lists and calls are answered from. Pure:
// the same input gives the same view, in the order of the bundle and then of each upstream.
import type { Routes } from '../../policies/routes/routes.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { Identity } from '../eras/identity.ts';
import type { SlotTable } from '../observe/slots.ts';
import { buildList, type ListedTool } from './lists.ts';
import { NO_OFFER, type Offer } from './offer.ts';
import { assignNames, type OwnedName } from './ownership.ts';
import type { CatalogTool, CatalogView, HiddenTool, ToolList } from './view.ts';

export interface MergeInput {
  readonly bundle: Bundle;
  readonly routes: Routes;
  /** By upstream number. */
  readonly offers: readonly Offer[];
  /** Gives the tools their numbers in the metrics. */
  readonly slots: SlotTable;
  /** Named in modern results. */
  readonly serverInfo: Identity;
}

export function buildCatalog({ bundle, routes, offers, slots, serverInfo }: MergeInput): CatalogView {
  const hidden: HiddenTool[] = [];
  const counts = bundle.upstreams.map(() => ({ listed: 0, hidden: 0 }));
  const toolName = (upstream: number, position: number): string =>
    offers[upstream]?.tools[position]?.name ?? '';
  const hide = (upstream: number, position: number, reason: HiddenTool['reason']): void => {
    hidden.push({
      upstream: bundle.upstreams[upstream]?.name ?? '',
      tool: toolName(upstream, position),
      reason,
    });
    counts[upstream]!.hidden += 1;
  };

  const tools = new Map<string, CatalogTool>();
  const places: Place[] = [];
  for (const owned of assignNames(bundle, routes, offers, hide)) {
    const { name, candidates, owner } = owned;
    const offeredBy = new Map(
      [...owned.offeredBy].map(([number, position]) => [number, toolName(number, position)]),
    );
    tools.set(name, { name, slot: slots.slotOf(name), offeredBy, candidates, owner });
    for (const [upstream, position] of owned.offeredBy) {
      const listeners = listenersThatReach(owned, upstream);
      const { tools: slices, listed } = offers[upstream] ?? NO_OFFER;
      const tool = slices[position];
      if (listeners.size === 0) hide(upstream, position, 'not_routed');
      else if (listed && tool !== undefined) {
        counts[upstream]!.listed += 1;
        places.push({ name, tool, upstream, position, listeners });
      }
    }
  }
  places.sort((a, b) => a.upstream - b.upstream || a.position - b.position);
  return { tools, lists: buildLists(bundle, places, serverInfo), hidden, counts };
}

/** A tool some call can reach, at one upstream that offers it and may be shown. */
interface Place extends ListedTool {
  readonly upstream: number;
  readonly position: number;
  readonly listeners: ReadonlySet<number>;
}

function listenersThatReach({ owner, reach }: OwnedName, upstream: number): Set<number> {
  const listeners = new Set<number>();
  for (const [listener, { routed, unrouted }] of reach.entries()) {
    if (routed.has(upstream) || (unrouted && owner === upstream)) listeners.add(listener);
  }
  return listeners;
}

/** Listeners that show the same tools share one answer. `places` are in the order of the list. */
function buildLists(bundle: Bundle, places: readonly Place[], serverInfo: Identity): ToolList[] {
  const made = new Map<string, ToolList>();
  return bundle.gateway.listeners.map((_, listener) => {
    // A name that several upstreams offer is described by the first of them.
    const shown = new Map<string, Place>();
    for (const place of places) {
      if (place.listeners.has(listener) && !shown.has(place.name)) shown.set(place.name, place);
    }
    const key = [...shown.values()].map((place) => `${place.upstream}.${place.position}`).join();
    const list = made.get(key) ?? buildList([...shown.values()], serverInfo);
    made.set(key, list);
    return list;
  });
}
