// The lists that were made for callers, by what they show: callers who see the same are sent the same bytes. Bounded by
// what the bytes take; a list that was let go is made again when somebody asks for it.
import type { ListedItem, PagedList } from './list-answer.ts';

/** Some hundred different lists of a few hundred tools. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Of an item beside its bytes. */
const ITEM_COST = 64;

export class KeptLists {
  readonly #most: number;
  /** In the order of their last use. */
  readonly #lists = new Map<string, { readonly list: PagedList; readonly cost: number }>();
  #cost = 0;

  constructor(most: number = MOST_BYTES) {
    this.#most = most;
  }

  get(version: string): PagedList | undefined {
    const kept = this.#lists.get(version);
    if (kept === undefined) return undefined;
    this.#lists.delete(version);
    this.#lists.set(version, kept);
    return kept.list;
  }

  /** `items`: what is in it. */
  keep(list: PagedList, items: readonly ListedItem[]): void {
    const cost = items.reduce((sum, { slice }) => sum + 2 * slice.raw.length + ITEM_COST, ITEM_COST);
    this.#lists.set(list.version, { list, cost });
    this.#cost += cost;
    for (const [version, oldest] of this.#lists) {
      if (this.#cost <= this.#most || version === list.version) return;
      this.#lists.delete(version);
      this.#cost -= oldest.cost;
    }
  }
}
