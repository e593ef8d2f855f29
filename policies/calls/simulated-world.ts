// The world of one test or explanation: a clock that only its owner moves, limits that nobody used before, and the
// upstreams that are said to be out of service. Nothing in it is left to chance, so that a test passes always or never.

import type { TestSituation } from '../../schema/generated/tests.ts';
import type { Now } from '../limits/now.ts';
import { LimitState } from '../limits/state.ts';
import { murmur3 } from '../routes/split.ts';
import type { World } from './call.ts';
import type { Policy } from './policy.ts';

/** A Friday at noon. */
const NOON = '2027-01-01T12:00:00Z';

export class SimulatedWorld implements World {
  now: Now;
  readonly down: ReadonlySet<number>;
  readonly open: ReadonlySet<number>;
  readonly limits = new LimitState();
  #drawn = 0;

  constructor({ bundle }: Policy, { down = [], open = [], time = NOON }: TestSituation) {
    const numbersOf = (names: readonly string[]) =>
      new Set(names.map((name) => bundle.upstreams.findIndex((upstream) => upstream.name === name)));
    this.now = momentAt(Date.parse(time));
    this.down = numbersOf(down);
    this.open = numbersOf(open);
  }

  /** Goes on by so many milliseconds. */
  pass(ms: number): void {
    this.now = momentAt(this.now.wall + ms);
  }

  /** Evenly spread, and the same numbers in every run. */
  random(): number {
    this.#drawn += 1;
    return murmur3(String(this.#drawn), 0);
  }
}

function momentAt(ms: number): Now {
  return { steady: ms, wall: ms };
}
