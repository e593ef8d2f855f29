// Counts of calls that limits refused, or would have in audit mode, and how the shared store does. Plain numbers, made
// into metrics only when somebody scrapes. Names of limits come from the bundle, never from a call; those past the
// limit of names share `_other`.
import { SlotTable } from './slots.ts';

export const LIMIT_MODES = ['enforce', 'audit'] as const;
export type LimitMode = (typeof LIMIT_MODES)[number];

/** `timeout`: no answer in time; `error`: another answer than it should be; `closed`: no connection any more. */
export const STORE_FAILURES = ['timeout', 'error', 'closed'] as const;
export type StoreFailure = (typeof STORE_FAILURES)[number];

const NAME_LIMIT = 2000;

export class LimitCounts {
  readonly #names = new SlotTable(NAME_LIMIT);
  readonly #counts: Record<LimitMode, number[]> = { enforce: [], audit: [] };
  /** Calls that asked the store and got no answer, by what came instead. */
  readonly storeFailures: Record<StoreFailure, number> = { timeout: 0, error: 0, closed: 0 };
  /** Calls decided without the store. */
  withoutStore = 0;
  /** Whether the store decides; undefined where there is none. */
  storeUp: boolean | undefined;
  /** Gateways that share the store, as far as is known. */
  replicas = 1;

  limited(limit: string, mode: LimitMode): void {
    const counts = this.#counts[mode];
    const slot = this.#names.slotOf(limit);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }

  /** Every limit that was met. */
  *limits(): Generator<{ limit: string; mode: LimitMode; count: number }> {
    for (const mode of LIMIT_MODES)
      for (const [slot, count] of this.#counts[mode].entries())
        if (count !== undefined) yield { limit: this.#names.nameOf(slot), mode, count };
  }
}
