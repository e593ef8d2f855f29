// How many exchanges still use what an old bundle built. After a swap the old upstreams may only be closed when the
// last exchange that started under them has finished; this is where the swap learns when that is.
//
// Counted per bundle, not per snapshot: every change of the catalog makes a new snapshot over the same upstreams,
// and it is the upstreams that must not be closed too early.
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

interface Pin {
  count: number;
  readonly waiting: (() => void)[];
}

export class Pins {
  readonly #pins = new Map<Bundle, Pin>();

  /** An exchange starts under `snapshot`. */
  enter(snapshot: Snapshot): void {
    const pin = this.#pins.get(snapshot.bundle);
    if (pin === undefined) this.#pins.set(snapshot.bundle, { count: 1, waiting: [] });
    else pin.count += 1;
  }

  /** It finished; called once for every `enter`. */
  leave(snapshot: Snapshot): void {
    const pin = this.#pins.get(snapshot.bundle);
    if (pin === undefined) return;
    pin.count -= 1;
    if (pin.count > 0) return;
    // Dropped at zero, so that a bundle that was replaced long ago is not kept alive by its counter.
    this.#pins.delete(snapshot.bundle);
    for (const done of pin.waiting) done();
  }

  /** Resolves when no exchange uses the bundle of `snapshot`; at once when none does now. */
  idle(snapshot: Pick<Snapshot, 'bundle'>): Promise<void> {
    const pin = this.#pins.get(snapshot.bundle);
    if (pin === undefined) return Promise.resolve();
    return new Promise((resolve) => pin.waiting.push(resolve));
  }

  /** Exchanges in flight, over all bundles. */
  get count(): number {
    let sum = 0;
    for (const pin of this.#pins.values()) sum += pin.count;
    return sum;
  }
}
