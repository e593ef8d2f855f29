// What parked calls may hold of the process together.
import { expect, test } from 'vitest';
import type { Parked } from '../../../runtime/eras/parked-call.ts';
import { ParkedCalls } from '../../../runtime/eras/parked-calls.ts';

function parked(id: string, bytes: number): Parked {
  return { id, round: 1, bytes, resume() {}, abort() {}, shutDown() {} };
}

test('is bounded in number', () => {
  const lot = new ParkedCalls(2, 1000);
  const [first, second] = [parked('a', 1), parked('b', 1)];
  lot.add(first);
  expect(lot.hasRoomFor(second)).toBe(true);
  lot.add(second);
  expect(lot.hasRoomFor(parked('c', 1))).toBe(false);
  lot.remove(first);
  expect(lot.hasRoomFor(parked('c', 1))).toBe(true);
});

test('is bounded in what their clients have sent', () => {
  const lot = new ParkedCalls(10, 1000);
  const large = parked('a', 700);
  lot.add(large);
  expect([lot.hasRoomFor(parked('b', 301)), lot.hasRoomFor(parked('b', 300))]).toEqual([false, true]);
  lot.remove(large);
  // Removing one that is not there frees nothing.
  lot.remove(large);
  lot.add(parked('c', 600));
  expect([lot.hasRoomFor(parked('d', 401)), lot.size]).toEqual([false, 1]);
});
