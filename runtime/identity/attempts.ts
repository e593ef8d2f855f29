// Failed proofs by address: whoever guesses is made to wait. A minute is counted in slices of ten seconds, always one
// more than a minute holds, so that no minute anywhere lets more through than the bound. Bounded: at worst a guesser
// with very many addresses makes the oldest of them be forgotten.
import { parseAddress } from '../../policies/access/addresses.ts';

const SLICE_MS = 10_000;
const SLICES = 7;
const MOST_ADDRESSES = 10_000;

interface Failures {
  /** Failures by slice of time, number modulo SLICES. */
  readonly counts: number[];
  /** Number of the newest slice. */
  newest: number;
}

export class Attempts {
  readonly #addresses = new Map<string, Failures>();
  readonly #most: number;

  constructor(most = MOST_ADDRESSES) {
    this.#most = most;
  }

  get size(): number {
    return this.#addresses.size;
  }

  /** Milliseconds until the address may try again; 0 for now. `limit` failures in any minute; 0 for no bound. */
  wait(address: string, limit: number, now: number): number {
    if (limit === 0) return 0;
    const failures = this.#addresses.get(keyOf(address));
    if (failures === undefined) return 0;
    const slice = this.#moveOn(failures, now);
    let left = sum(failures.counts);
    for (let age = SLICES - 1; left >= limit && age >= 0; age -= 1) {
      left -= failures.counts[(slice - age + SLICES) % SLICES]!;
      // A slice counts for a minute from its own end.
      if (left < limit) return (slice - age + SLICES) * SLICE_MS - now;
    }
    return 0;
  }

  failed(address: string, now: number): void {
    const key = keyOf(address);
    let failures = this.#addresses.get(key);
    if (failures === undefined) {
      if (this.#addresses.size >= this.#most) this.#addresses.delete(this.#addresses.keys().next().value!);
      failures = { counts: Array<number>(SLICES).fill(0), newest: Math.floor(now / SLICE_MS) };
    } else {
      this.#addresses.delete(key);
    }
    // Behind all others: the address that has been quiet for longest is forgotten first.
    this.#addresses.set(key, failures);
    const slice = this.#moveOn(failures, now);
    failures.counts[slice % SLICES]! += 1;
  }

  /** Empties the slices that time has passed over. A clock that was set back starts the address anew. */
  #moveOn(failures: Failures, now: number): number {
    const slice = Math.floor(now / SLICE_MS);
    const passed = slice - failures.newest;
    if (passed < 0 || passed >= SLICES) failures.counts.fill(0);
    else for (let i = 1; i <= passed; i += 1) failures.counts[(failures.newest + i) % SLICES] = 0;
    failures.newest = slice;
    return slice;
  }
}

/** Of IPv6 the network: whoever has one address has all 2^64 of it. */
function keyOf(address: string): string {
  const groups = parseAddress(address);
  return groups === undefined || groups.length === 2
    ? (groups?.join('.') ?? address)
    : groups.slice(0, 4).join(':');
}

function sum(counts: readonly number[]): number {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}
