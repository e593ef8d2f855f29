import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Deadlines, type Timed } from '../../../runtime/pipeline/deadlines.ts';

class Visited implements Timed {
  place = -1;
  visits: number[] = [];
  shut = 0;
  onSweep: () => void = () => {};
  sweep(now: number): void {
    this.visits.push(now);
    this.onSweep();
  }
  shutDown(): void {
    this.shut += 1;
    this.onSweep();
  }
}

describe('the sweep', () => {
  test('visits everything in flight once, whatever is removed on the way', () => {
    const deadlines = new Deadlines(() => 7);
    const all = Array.from({ length: 20 }, () => new Visited());
    for (const one of all) deadlines.add(one);
    all.forEach((one, i) => {
      if (i % 3 === 0) one.onSweep = () => deadlines.remove(one);
    });
    deadlines.sweep();
    expect(all.every((one) => one.visits.length === 1 && one.visits[0] === 7)).toBe(true);
    expect(deadlines.size).toBe(13);
    for (const one of all) deadlines.remove(one);
    expect(deadlines.size).toBe(0);
    deadlines.sweep();
  });

  test('does not visit what was removed, and removing twice changes nothing', () => {
    const deadlines = new Deadlines(() => 0);
    const [a, b] = [new Visited(), new Visited()];
    deadlines.add(a);
    deadlines.add(b);
    deadlines.remove(a);
    deadlines.remove(a);
    deadlines.sweep();
    expect([a.visits.length, b.visits.length]).toEqual([0, 1]);
    deadlines.remove(b);
    deadlines.sweep();
  });
});

describe('the timer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is one for all, and only runs while something is in flight', () => {
    const deadlines = new Deadlines(() => 0);
    expect(vi.getTimerCount()).toBe(0);
    const calls = [new Visited(), new Visited(), new Visited()];
    for (const call of calls) deadlines.add(call);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(250);
    expect(calls.map((call) => call.visits.length)).toEqual([1, 1, 1]);
    for (const call of calls) deadlines.remove(call);
    vi.advanceTimersByTime(250);
    expect(vi.getTimerCount()).toBe(0);
    deadlines.add(calls[0]!);
    expect(vi.getTimerCount()).toBe(1);
  });

  test('stops when the process ends, after everything in flight was told', () => {
    const deadlines = new Deadlines(() => 0);
    const call = new Visited();
    call.onSweep = () => deadlines.remove(call);
    deadlines.add(call);
    deadlines.shutDown();
    expect(call.shut).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
