import { expect, it } from 'vitest';
import { oneAtATime } from '../../cli/serve/one-at-a-time.ts';

/** A task whose runs end when told to. */
function controlled(): { task: () => Promise<void>; begun: () => number; end: () => void } {
  const ends: (() => void)[] = [];
  let begun = 0;
  return {
    task: () => {
      begun += 1;
      return new Promise((resolve) => ends.push(resolve));
    },
    begun: () => begun,
    end: () => ends.shift()?.(),
  };
}

it('never runs twice at once, and runs once more for all that asked meanwhile', async () => {
  const { task, begun, end } = controlled();
  const ask = oneAtATime(task);
  const first = ask();
  const later = [ask(), ask(), ask()];
  expect(begun()).toBe(1);
  end();
  await first;
  await Promise.resolve();
  expect(begun()).toBe(2);
  end();
  await Promise.all(later);
  expect(begun()).toBe(2);
});

it('runs again when asked after the end', async () => {
  const { task, begun, end } = controlled();
  const ask = oneAtATime(task);
  const first = ask();
  end();
  await first;
  const second = ask();
  end();
  await second;
  expect(begun()).toBe(2);
});

it('runs again after a run that failed, also when asked for during it', async () => {
  let runs = 0;
  const ask = oneAtATime(async () => {
    runs += 1;
    if (runs === 1) throw new Error('first');
  });
  const first = ask();
  const second = ask();
  await expect(first).rejects.toThrow('first');
  await expect(second).resolves.toBeUndefined();
  await ask();
  expect(runs).toBe(3);
});
