// The naive limiter: it keeps everything that was ever admitted and counts it again for every call. It shares no code
// with policies/limits; the property tests compare the two.
import type { BundleLimit } from '../../../schema/generated/bundle.ts';

interface Admitted {
  readonly steady: number;
  readonly wall: number;
  readonly cost: number;
}

const DAY = 86_400_000;

export class NaiveLimits {
  readonly #table: readonly BundleLimit[];
  readonly #rolling: boolean;
  readonly #log = new Map<string, Admitted[]>();
  #steady = -Infinity;
  #wall = -Infinity;

  constructor(table: readonly BundleLimit[], rolling: boolean) {
    this.#table = table;
    this.#rolling = rolling;
  }

  /** `keys`: of each limit, whose budget it is. Admits and remembers, or refuses and forgets. */
  call(keys: readonly string[], steady: number, wall: number): boolean {
    this.#steady = Math.max(this.#steady, steady);
    this.#wall = Math.max(this.#wall, wall);
    const fits = this.#table.every((limit, i) => this.#fits(limit, this.#logOf(i, keys[i]!)));
    if (!fits) return false;
    for (const [i, { cost }] of this.#table.entries())
      this.#logOf(i, keys[i]!).push({ steady: this.#steady, wall: this.#wall, cost });
    return true;
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
        ? Math.floor(one.wall / DAY) === Math.floor(this.#wall / DAY)
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
