// Collects bytes that come in pieces, in one buffer that doubles. A list of the pieces would cost a hundred bytes
// for each, so a peer that sends single bytes could make a few megabytes into gigabytes.

const FIRST_CAPACITY = 1024;

export class GrowingBytes {
  length = 0;
  #bytes: Buffer | undefined;

  append(source: Buffer, start: number, end: number): void {
    const needed = this.length + end - start;
    if (this.#bytes === undefined || this.#bytes.length < needed) this.#grow(needed);
    source.copy(this.#bytes!, this.length, start, end);
    this.length = needed;
  }

  /** What was collected. It belongs to the caller; collecting begins anew. */
  take(): Buffer {
    const taken = this.#bytes?.subarray(0, this.length) ?? Buffer.alloc(0);
    this.#bytes = undefined;
    this.length = 0;
    return taken;
  }

  #grow(needed: number): void {
    const capacity = Math.max(FIRST_CAPACITY, needed, 2 * (this.#bytes?.length ?? 0));
    const grown = Buffer.allocUnsafe(capacity);
    this.#bytes?.copy(grown, 0, 0, this.length);
    this.#bytes = grown;
  }
}
