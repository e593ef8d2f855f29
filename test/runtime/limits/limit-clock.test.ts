// The clocks limits run on: machines that sleep, and clocks that are set.
import { describe, expect, it } from 'vitest';
import { type Clocks, limitClock } from '../../../runtime/limits/limit-clock.ts';

const HOUR = 3_600_000;

/** A machine that has been up for a day. */
class Machine implements Clocks {
  #running = 5_000;
  #up = 24 * HOUR;
  #wall = 1_800_000_000_000;

  pass(ms: number): void {
    this.#running += ms;
    this.sleep(ms);
  }

  sleep(ms: number): void {
    this.#up += ms;
    this.#wall += ms;
  }

  set(ms: number): void {
    this.#wall += ms;
  }

  running = (): number => this.#running;
  wall = (): number => this.#wall;
  awakeOrNot = (): number => this.#up;
}

describe('the steady clock', () => {
  it('goes on while the machine sleeps', () => {
    const machine = new Machine();
    const clock = limitClock(machine);
    const { steady } = clock();
    machine.pass(1_000);
    expect(clock().steady - steady).toBe(1_000);
    for (let night = 1; night < 4; night += 1) {
      machine.sleep(8 * HOUR);
      expect(clock().steady - steady).toBe(night * 8 * HOUR + night * 1_000);
      machine.pass(1_000);
    }
  });

  it('does not care when the wall clock is set', () => {
    const machine = new Machine();
    const clock = limitClock(machine);
    const { steady, wall } = clock();
    for (const set of [10 * HOUR, -20 * HOUR, 500, -500, 30 * 24 * HOUR]) {
      machine.set(set);
      expect(clock().steady).toBe(steady);
    }
    expect(clock().wall - wall).toBe(10 * HOUR - 20 * HOUR + 30 * 24 * HOUR);
  });

  it('is the clock of the process, that of the wall the time of day', () => {
    const { steady, wall } = limitClock()();
    expect(Math.abs(wall - Date.now())).toBeLessThan(60_000);
    expect(Math.abs(steady - performance.now())).toBeLessThan(60_000);
  });
});
