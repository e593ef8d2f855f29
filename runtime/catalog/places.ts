// Which items the lists show, and on which listeners: those that some call can reach, at an upstream that is up.
import type { ListName } from '../../policies/catalog/list-uses.ts';
import type { Hide, OwnedName } from '../../policies/catalog/ownership.ts';
import { listenersReaching } from '../../policies/catalog/reach.ts';
import type { ListedItem } from './list-answer.ts';
import type { CatalogName } from './named.ts';
import { NO_OFFER, type Offer } from './offer.ts';

/** An item some call can reach, at one upstream that offers it and may be shown. */
export interface Place extends ListedItem {
  /** What the catalog knows of the name. */
  readonly item: CatalogName;
  readonly upstream: number;
  readonly position: number;
  readonly listeners: ReadonlySet<number>;
}

/** In the order of the list. What no call can reach is given to `hide`. `items`: of `names`, by name. */
export function placesOf(
  names: readonly OwnedName[],
  items: ReadonlyMap<string, CatalogName>,
  offers: readonly Offer[],
  list: ListName,
  hide: Hide,
): Place[] {
  const places: Place[] = [];
  const reachedBy = new Map<OwnedName['reach'], Map<number, ReadonlySet<number>>>();
  for (const owned of names) {
    const known = reachedBy.get(owned.reach) ?? new Map<number, ReadonlySet<number>>();
    reachedBy.set(owned.reach, known);
    for (const [upstream, position] of owned.offeredBy) {
      // Names that meet the same routes share their reach; who owns them is the other half of the answer.
      const key = owned.owner === upstream ? upstream : -1 - upstream;
      const listeners = known.get(key) ?? listenersReaching(owned, upstream);
      known.set(key, listeners);
      const offered = (offers[upstream] ?? NO_OFFER)[list];
      const slice = offered.items[position]?.slice;
      const item = items.get(owned.name);
      if (listeners.size === 0) hide(upstream, position, 'not_routed');
      else if (offered.listed && slice !== undefined && item !== undefined) {
        places.push({ name: owned.name, item, slice, upstream, position, listeners });
      }
    }
  }
  return places.sort((a, b) => a.upstream - b.upstream || a.position - b.position);
}
