// Which session goes when there is no room.
import { expect, it } from 'vitest';
import { leastNeeded } from '../../../runtime/upstreams/make-room.ts';

const place = (session: string, owner: string, idleSince?: number) => ({ session, owner, idleSince });

it('the one idle for the longest, of whoever has the most', () => {
  expect(leastNeeded([place('a', 'anna', 5), place('b', 'bert', 3)])).toBe('b');
  expect(leastNeeded([place('a', 'anna', 1), place('b', 'bert', 3), place('c', 'bert', 2)])).toBe('c');
});

it('none that is in use, however many its owner has', () => {
  const busy = [place('b', 'bert'), place('c', 'bert')];
  expect(leastNeeded([...busy, place('a', 'anna', 9)])).toBe('a');
  expect(leastNeeded(busy)).toBeUndefined();
  expect(leastNeeded([])).toBeUndefined();
});
