// Which day it is, for quotas that begin anew at midnight in UTC. The wall clock can be wrong and be set, so it names
// the days, and the steady clock has a say in how long they last: a day ends when the wall clock says so, but not
// before it has lasted 23 hours. So whatever the wall clock does, at most two days' quotas are used in any 23 hours;
// and one that leaps ahead and comes back has ended nothing, or has ended one day too early at the very most. After a
// leap that stays, days end late, each an hour less than the one before, until they end at midnight again. No day
// lasts two.
import type { Now } from './now.ts';

export const DAY_MS = 86_400_000;
/** A day that is not believed to be over before. */
const SHORTEST_MS = DAY_MS - 3_600_000;

export class Days {
  /** How many there were. */
  #count = -1;
  /** What the wall clock called the one that is. */
  #name = 0;
  /** On the steady clock; it may be before the first time we were asked. */
  #began = 0;

  /** In whole milliseconds, `steady` never going back. */
  at({ steady, wall }: Now): number {
    const name = Math.floor(wall / DAY_MS);
    if (this.#count === -1) this.#begin(name, steady - timeOfDay(wall));
    else if (name !== this.#name && steady >= this.#began + SHORTEST_MS)
      this.#begin(name, Math.max(steady - timeOfDay(wall), this.#began + SHORTEST_MS));
    return this.#count;
  }

  /** Milliseconds from `now`, which `at` was told, until another day begins, if no clock is set before. */
  left({ steady, wall }: Now): number {
    const earliest = Math.max(0, this.#began + SHORTEST_MS - steady);
    const then = wall + earliest;
    return Math.floor(then / DAY_MS) === this.#name ? earliest + DAY_MS - timeOfDay(then) : earliest;
  }

  #begin(name: number, began: number): void {
    this.#count += 1;
    this.#name = name;
    this.#began = began;
  }
}

function timeOfDay(wall: number): number {
  return wall - Math.floor(wall / DAY_MS) * DAY_MS;
}
