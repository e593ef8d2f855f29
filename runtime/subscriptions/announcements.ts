// Tells everybody whose lists changed. To find that out, each one's lists are worked out under the new policy: quick for
// many of one access class, but thousands who each have rights of their own take their time. So it is done in slices,
// and calls go on in between; a change on top of one that is still told makes it one change.
import type { Clock } from '../catalog/clock.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Kind } from '../upstreams/upstream.ts';
import type { Follower } from './follower.ts';
import { listChanges } from './list-changes.ts';

/** Somebody who is told of changed lists. */
export interface Audience {
  readonly follower: Follower;
  listChanged(kind: Kind): void;
}

/** What a call may have to wait for it. */
const SLICE_MS = 5;

export class Announcements {
  readonly #clock: Clock;
  /** Who is still to be told, and what it saw last. */
  readonly #waiting = new Map<Audience, Snapshot>();
  #latest: Snapshot | undefined;
  #cancel: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Tells as many of `all` as the time of a slice allows before it returns. */
  changed(before: Snapshot, after: Snapshot, all: Iterable<Audience>): void {
    this.#latest = after;
    for (const one of all) if (!this.#waiting.has(one)) this.#waiting.set(one, before);
    this.#tell();
  }

  /** It is gone. */
  forget(one: Audience): void {
    this.#waiting.delete(one);
  }

  /** Nobody is told anything any more. */
  close(): void {
    this.#waiting.clear();
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #tell(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const end = this.#clock.now() + SLICE_MS;
    for (const [one, seen] of this.#waiting) {
      if (this.#clock.now() > end) {
        this.#cancel = this.#clock.after(0, () => this.#tell());
        return;
      }
      this.#waiting.delete(one);
      if (this.#latest === undefined) continue;
      for (const kind of listChanges(seen, this.#latest, one.follower)) one.listChanged(kind);
    }
  }
}
