// @ts-check
// Latency histogram with fixed memory: exact below 64 µs, above that 64 linear steps per power of two, so a bucket
// is never wider than 1.6 % of its value. Recording costs a few nanoseconds and no allocation.

const STEPS = 64;
const STEP_BITS = 6;
const OCTAVES = 27;
/** About 35 minutes; anything slower is counted there. */
const LONGEST = 2 ** 31 - 1;

export class Histogram {
  #counts = new Float64Array(STEPS * OCTAVES);
  #largest = 0;
  count = 0;

  /** @param {number} milliseconds */
  record(milliseconds) {
    const micros = Math.min(LONGEST, Math.max(0, Math.round(milliseconds * 1000)));
    const bucket = bucketOf(micros);
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.count += 1;
    if (micros > this.#largest) this.#largest = micros;
  }

  /**
   * Microseconds under which `share` (0..1) of the recorded values lie; NaN when nothing was recorded.
   * @param {number} share
   */
  percentile(share) {
    if (this.count === 0) return Number.NaN;
    let left = Math.max(1, Math.ceil(this.count * share));
    for (let bucket = 0; bucket < this.#counts.length; bucket += 1) {
      left -= this.#counts[bucket] ?? 0;
      if (left <= 0) return Math.min(middleOf(bucket), this.#largest);
    }
    return this.#largest;
  }
}

/** @param {number} micros */
function bucketOf(micros) {
  if (micros < STEPS) return micros;
  const exponent = 31 - Math.clz32(micros);
  const step = (micros >>> (exponent - STEP_BITS)) & (STEPS - 1);
  return (exponent - STEP_BITS + 1) * STEPS + step;
}

/** @param {number} bucket */
function middleOf(bucket) {
  if (bucket < STEPS) return bucket;
  const exponent = Math.floor(bucket / STEPS) + STEP_BITS - 1;
  return 2 ** (exponent - STEP_BITS) * (STEPS + (bucket % STEPS) + 0.5);
}
