// Small numbers for names, for the life of the process: what is counted per call is found by index, and a name that
// goes away and comes back with a reload is counted on.
//
// Bounded: names of tools come from upstreams, and one that invents names must not fill the memory of the
// gateway or of the metrics store. Names past the limit share slot 0.

/** Label value of everything that has no slot of its own. */
export const OTHER = '_other';

export class SlotTable {
  readonly #limit: number;
  readonly #names: string[] = [OTHER];
  readonly #slots = new Map([[OTHER, 0]]);

  /** At most `limit` names get a slot of their own: slots are 1 to `limit`, and 0 for the rest. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  slotOf(name: string): number {
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    if (this.#slots.size > this.#limit) return 0;
    const slot = this.#names.push(name) - 1;
    this.#slots.set(name, slot);
    return slot;
  }

  nameOf(slot: number): string {
    return this.#names[slot] ?? OTHER;
  }
}
