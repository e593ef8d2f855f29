// The naive limiter: it keeps everything that was ever admitted and counts it again for every call. It shares no code
// with policies/limits; the property tests compare the two.
import type { BundleLimit } from '../../../schema/generated/bundle.ts';

interface Admitted {
  readonly steady: number;
  /** Number of the day. */
  readonly day: number;
  readonly cost: number;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;

export class NaiveLimits {
  readonly #table: readonly BundleLimit[];
  readonly #rolling: boolean;
  readonly #log = new Map<string, Admitted[]>();
  #steady = -Infinity;
  /** Of each day so far: what the wall clock called it, and when it began on the steady clock. */
  readonly #days: { name: number; began: number }[] = [];

  constructor(table: readonly BundleLimit[], rolling: boolean) {
    this.#table = table;
    this.#rolling = rolling;
  }

  /** `keys`: of each limit, whose budget it is. Admits and remembers, or refuses and forgets. */
  call(keys: readonly string[], steady: number, wall: number): boolean {
    this.#steady = Math.max(this.#steady, steady);
    this.#lookAtWall(wall);
    const fits = this.#table.every((limit, i) => this.#fits(limit, this.#logOf(i, keys[i]!)));
    if (!fits) return false;
    for (const [i, { cost }] of this.#table.entries())
      this.#logOf(i, keys[i]!).push({ steady: this.#steady, day: this.#days.length, cost });
    return true;
  }

  /** Another day begins when the wall clock says so and the last one is 23 hours old. */
  #lookAtWall(wall: number): void {
    const name = Math.floor(wall / DAY);
    const midnight = this.#steady - (wall % DAY);
    const last = this.#days.at(-1);
    if (last === undefined) this.#days.push({ name, began: midnight });
    else if (last.name !== name && last.began + 23 * HOUR <= this.#steady)
      this.#days.push({ name, began: Math.max(midnight, last.began + 23 * HOUR) });
  }

  #logOf(limit: number, key: string): Admitted[] {
    const id = `${limit} ${key}`;
    const log = this.#log.get(id) ?? [];
    this.#log.set(id, log);
    return log;
  }

  #fits({ kind, limit, window_ms, burst, cost }: BundleLimit, log: readonly Admitted[]): boolean {
    if (kind === 'bucket') return this.#fitsBucket(limit, window_ms, burst, cost, log);
    const counted = log.filter((one) =>
      kind === 'quota' && !this.#rolling
        ? one.day === this.#days.length
        : one.steady > this.#steady - window_ms,
    );
    return counted.reduce((sum, one) => sum + one.cost, cost) <= limit;
  }

  /** Replays the bucket from the start, in whole numbers of any size. */
  #fitsBucket(limit: number, window: number, burst: number, cost: number, log: readonly Admitted[]): boolean {
    const size = BigInt(burst) * BigInt(window);
    let level = size;
    let last = log[0]?.steady ?? this.#steady;
    for (const one of [...log, { steady: this.#steady, cost: 0 }]) {
      level += BigInt(one.steady - last) * BigInt(limit);
      if (level > size) level = size;
      level -= BigInt(one.cost) * BigInt(window);
      last = one.steady;
    }
    return level >= BigInt(cost) * BigInt(window);
  }
}
