// THE one mutable reference of the runtime. Readers take it once per request; only reload and the catalog set it.
import type { Snapshot } from './snapshot.ts';

export class Current {
  #snapshot: Snapshot;

  constructor(first: Snapshot) {
    this.#snapshot = first;
  }

  get(): Snapshot {
    return this.#snapshot;
  }

  set(next: Snapshot): void {
    this.#snapshot = next;
  }
}
