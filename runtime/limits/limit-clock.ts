// The two clocks that limits run on. The steady one counts the time a machine slept, which the timer of the process
// leaves out: whoever waits over night has waited. It is asked of the system only when the wall clock has leapt ahead,
// and so costs nothing while all is well.
import { uptime } from 'node:os';
import type { Now } from '../../policies/limits/now.ts';

/** Differences of the clocks up to this are left to the next look. */
const LEAP_MS = 1_000;

export interface Clocks {
  /** Milliseconds of a clock that is never set, and may stop while the machine sleeps. */
  running(): number;
  /** Milliseconds since 1970. */
  wall(): number;
  /** Milliseconds of a clock that is never set, and does not stop; it need not be exact. */
  awakeOrNot(): number;
}

const CLOCKS: Clocks = {
  running: () => performance.now(),
  wall: () => Date.now(),
  awakeOrNot: () => uptime() * 1000,
};

export function limitClock(clocks: Clocks = CLOCKS): () => Now {
  let slept = 0;
  let offset = clocks.wall() - clocks.running();
  const lag = clocks.awakeOrNot() - clocks.running();
  return () => {
    const running = clocks.running();
    const wall = clocks.wall();
    const leap = wall - running - offset;
    if (leap > LEAP_MS || leap < -LEAP_MS) {
      offset += leap;
      const sleep = clocks.awakeOrNot() - running - lag;
      if (sleep > slept + LEAP_MS) slept = sleep;
    }
    return { steady: running + slept, wall };
  };
}
