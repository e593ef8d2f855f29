// What one upstream offers, as far as the gateway knows: the meeting point of discovery, which keeps it fresh, and
// merge, which makes the catalog of it.
import type { Offers } from '../upstreams/upstream.ts';
import type { ItemSlice } from '../wire/items.ts';
import type { ParamHeader } from '../wire/param-headers.ts';

/** One item of a list, as the upstream wrote it, and what was found out about it when it was read. */
export interface Item {
  readonly slice: ItemSlice;
  /** Of a tool: arguments to be mirrored in headers. */
  readonly headers: readonly ParamHeader[];
  /** Why no client may see it: its annotations break the specification. In words for the operator. */
  readonly fault: string | undefined;
}

export interface Listing {
  /** The last complete list, in the upstream's own order; it outlives the upstream's going down. */
  readonly items: readonly Item[];
  /**
   * Whether lists may show the items: the upstream is up, or they stay listed while it is down. What is not listed
   * stays known by name, so that a call of it is told that the upstream is unavailable.
   */
  readonly listed: boolean;
}

export interface Offer {
  /** The upstream's own words; undefined as long as it was never spoken to. */
  readonly said: Offers | undefined;
  readonly tools: Listing;
  readonly prompts: Listing;
  readonly resources: Listing;
  readonly templates: Listing;
}

export const NO_LISTING: Listing = { items: [], listed: false };

export const NO_OFFER: Offer = {
  said: undefined,
  tools: NO_LISTING,
  prompts: NO_LISTING,
  resources: NO_LISTING,
  templates: NO_LISTING,
};
