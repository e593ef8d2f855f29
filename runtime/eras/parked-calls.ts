// The calls that wait in the gateway for their clients to come back with answers. A token names a call and a round;
// whoever presents a valid one takes the call out, so that no round is answered twice.
import type { Parked, ParkingLot } from './parked-call.ts';

/** Each holds a call of an upstream open and the message of its client: a bound on both. */
const MAX_PARKED = 1024;

/** One per process. */
export class ParkedCalls implements ParkingLot {
  readonly #parked = new Map<string, Parked>();
  readonly #max: number;

  constructor(max: number = MAX_PARKED) {
    this.#max = max;
  }

  get size(): number {
    return this.#parked.size;
  }

  get full(): boolean {
    return this.#parked.size >= this.#max;
  }

  add(call: Parked): void {
    this.#parked.set(call.id, call);
  }

  remove(call: Parked): void {
    this.#parked.delete(call.id);
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
