// What stands for the tools of an upstream that tells them only to people: its callers connect accounts of their own, and
// as long as nobody has, its list cannot be read. The lockfile says which tools there are; without them in the lists
// nobody would ever call one, and so nobody be asked to connect.
import type { BundleUpstream, PinTable } from '../../schema/generated/bundle.ts';
import type { Offers } from '../upstreams/upstream.ts';
import type { Listing, Offer } from './offer.ts';
import { pinnedItem } from './pin-verdict.ts';

type Locked = PinTable['upstreams'][string];

const ONLY_TOOLS: Offers = {
  tools: true,
  prompts: false,
  resources: false,
  subscribe: false,
  completions: false,
  logging: false,
  extensions: new Map(),
};

/** Made once for each lockfile: what is found out about an item is kept with it. */
const listings = new WeakMap<Locked, Listing>();

/** `offer` with the locked tools in place of a list that was never read; the same object when there is nothing to do. */
export function orLocked({ auth }: BundleUpstream, locked: Locked, offer: Offer): Offer {
  if (auth?.type !== 'oauth_authorization_code') return offer;
  if (offer.tools.listed || offer.tools.items.length > 0) return offer;
  let tools = listings.get(locked);
  if (tools === undefined) {
    tools = { items: Object.values(locked).map((pinned) => pinnedItem({}, pinned)), listed: true };
    listings.set(locked, tools);
  }
  return { ...offer, said: offer.said ?? ONLY_TOOLS, tools };
}
