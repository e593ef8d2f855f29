// The calls that wait in the gateway for their clients to come back with answers. A token names a call and a round;
// whoever presents a valid one takes the call out, so that no round is answered twice.
import type { Parked, ParkingLot } from './parked-call.ts';

/** Each holds a call of an upstream open. */
const MAX_PARKED = 1024;
/** What their clients have sent stays too: most calls are a few hundred bytes, one may be megabytes. */
const MAX_BYTES = 64 * 1024 * 1024;

/** One per process. */
export class ParkedCalls implements ParkingLot {
  readonly #parked = new Map<string, Parked>();
  readonly #max: number;
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(max: number = MAX_PARKED, maxBytes: number = MAX_BYTES) {
    this.#max = max;
    this.#maxBytes = maxBytes;
  }

  get size(): number {
    return this.#parked.size;
  }

  hasRoomFor({ bytes }: Parked): boolean {
    return this.#parked.size < this.#max && this.#bytes + bytes <= this.#maxBytes;
  }

  add(call: Parked): void {
    this.#parked.set(call.id, call);
    this.#bytes += call.bytes;
  }

  /** Nothing happens when it is not here. */
  remove(call: Parked): void {
    if (this.#parked.delete(call.id)) this.#bytes -= call.bytes;
  }

  /** Gives all of them up: nobody waits for them now, and what ends does not wait for people to think. */
  shutDown(): void {
    for (const call of [...this.#parked.values()]) call.shutDown();
  }

  /** The parked call of that id; undefined when it ended, was given up, or is parked elsewhere. */
  find(id: string): Parked | undefined {
    return this.#parked.get(id);
  }
}
