// The client behind the gateway's own calls: listing what an upstream offers, on whichever session or connection the
// upstream keeps for that. What a server asks during such a call finds nobody and is refused.
import type { ClientKey } from './upstream.ts';

/** Compared by identity: no client of the gateway ever has this very key. Goes with `EVERYTHING` as capabilities. */
export const CONTROL: ClientKey = Object.freeze({ session: undefined, client: '' });
