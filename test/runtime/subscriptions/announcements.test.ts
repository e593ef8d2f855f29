// Many who each have lists of their own are told in slices; nothing of that shows but the time between.
import { expect, it } from 'vitest';
import type { Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import { Announcements, type Audience } from '../../../runtime/subscriptions/announcements.ts';
import { sceneSnapshot } from '../catalog/catalog-scene.ts';
import { TurnedClock } from '../catalog/turned-clock.ts';
import { NOBODY, requestOn } from './hearing.ts';

/** Each look at it takes two milliseconds. */
class PassingClock extends TurnedClock {
  #passed = 0;

  override now(): number {
    this.#passed += 2;
    return super.now() + this.#passed;
  }
}

class Listener implements Audience {
  readonly heard: string[] = [];
  readonly follower = {
    visitor: NOBODY,
    sessionId: '',
    request: requestOn('l0'),
    method: 'resources/subscribe' as const,
  };

  listChanged(kind: string): void {
    this.heard.push(kind);
  }
}

const snapshots = new Map<string, Snapshot>();
const listing = (tool: string): Snapshot => {
  const made = snapshots.get(tool) ?? sceneSnapshot({ upstreams: [{ offers: [tool] }] }, []);
  snapshots.set(tool, made);
  return made;
};
const heard = (all: readonly Listener[]): number => all.filter((one) => one.heard.length > 0).length;

it('everybody is told once, some at once and the rest as soon as there is time', async () => {
  const clock = new PassingClock();
  const announcements = new Announcements(clock);
  const all = Array.from({ length: 10 }, () => new Listener());
  announcements.changed(listing('a'), listing('b'), all);
  expect(heard(all)).toBe(2);
  await clock.turn(1);
  expect(all.map((one) => one.heard)).toEqual(all.map(() => ['tools']));
  expect(clock.pending).toBe(0);
});

it('a change on top of another is one change, and one that is taken back is none', async () => {
  const clock = new PassingClock();
  const announcements = new Announcements(clock);
  const all = Array.from({ length: 10 }, () => new Listener());
  announcements.changed(listing('a'), listing('b'), all);
  announcements.changed(listing('b'), listing('a'), all);
  await clock.turn(1);
  // Those who heard of the first one hear of the second one too; the others saw neither.
  expect(all.map((one) => one.heard.length)).toEqual([2, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
});

it('who is gone is not told, and at the end nobody is', async () => {
  const clock = new PassingClock();
  const announcements = new Announcements(clock);
  const all = Array.from({ length: 10 }, () => new Listener());
  announcements.changed(listing('a'), listing('b'), all);
  announcements.forget(all[9]!);
  await clock.turn(1);
  expect(heard(all)).toBe(9);
  announcements.changed(listing('b'), listing('a'), all);
  announcements.close();
  await clock.turn(1);
  expect(all.reduce((sum, one) => sum + one.heard.length, 0)).toBe(9 + 2);
  expect(clock.pending).toBe(0);
});
