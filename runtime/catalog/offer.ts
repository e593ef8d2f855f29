// What one upstream offers, as far as the gateway knows: the meeting point of discovery, which keeps it fresh, and
// merge, which makes the catalog of it.
import type { ToolSlice } from '../wire/tools.ts';

export interface Offer {
  /** The last complete list, in the upstream's own order; it outlives the upstream's going down. */
  readonly tools: readonly ToolSlice[];
  /**
   * Whether lists may show the tools: the upstream is up, or its tools stay listed while it is down. Tools that are
   * not listed stay known by name, so that a call of one is told that the upstream is unavailable.
   */
  readonly listed: boolean;
}

export const NO_OFFER: Offer = { tools: [], listed: false };
