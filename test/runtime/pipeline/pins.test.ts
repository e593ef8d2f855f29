import { expect, test } from 'vitest';
import { Pins } from '../../../runtime/pipeline/pins.ts';
import { snapshotOf } from './scene.ts';

async function settled(promise: Promise<void>): Promise<boolean> {
  const late = Symbol();
  return (await Promise.race([promise, Promise.resolve(late)])) !== late;
}

test('a snapshot nobody uses is idle at once', async () => {
  expect(await settled(new Pins().idle(snapshotOf()))).toBe(true);
});

test('a snapshot is idle when the last exchange under it has left', async () => {
  const pins = new Pins();
  const snapshot = snapshotOf();
  pins.enter(snapshot);
  pins.enter(snapshot);
  const idle = pins.idle(snapshot);
  pins.leave(snapshot);
  expect(await settled(idle)).toBe(false);
  pins.leave(snapshot);
  expect(await settled(idle)).toBe(true);
  expect(pins.count).toBe(0);
});

test('a changed catalog over the same bundle holds the same upstreams', async () => {
  const pins = new Pins();
  const before = snapshotOf();
  const after = { ...before, catalog: { ...before.catalog } };
  pins.enter(before);
  pins.enter(after);
  pins.leave(before);
  expect(await settled(pins.idle(before))).toBe(false);
  pins.leave(after);
  expect(await settled(pins.idle(before))).toBe(true);
});

test('exchanges of another bundle are not waited for', async () => {
  const pins = new Pins();
  const [old, next] = [snapshotOf(), snapshotOf()];
  pins.enter(old);
  pins.enter(next);
  pins.leave(old);
  expect(await settled(pins.idle(old))).toBe(true);
  expect(pins.count).toBe(1);
});
