// Who wants to hear of which resource, and which upstream tells it. A watch stays with one upstream; when a reload
// takes that upstream away, or the resource belongs to another one now, the watch moves without its owner noticing.
import type { Clock } from '../catalog/clock.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ClientKey, Upstream } from '../upstreams/upstream.ts';
import type { Follow, Follows } from './follows.ts';
import { type IsolationMode, isolationKey } from './isolation.ts';
import { timeLimit } from './time-limit.ts';

/** For all upstreams that are asked, one after the other: whoever subscribes waits for it. */
export const PATIENCE_MS = 5_000;

export interface Wanted {
  readonly uri: string;
  readonly client: ClientKey;
  /** Numbers of the upstreams that may tell the client, as policy has it there, in the order to ask them in. */
  readonly sources: (snapshot: Snapshot) => readonly number[];
  /** Called for every change; `params` of the upstream's notification. */
  readonly tell: (params: Buffer) => void;
}

export interface Watch {
  /** Whether some upstream has taken it. Never rejects. */
  readonly ready: Promise<boolean>;
}

/** A watch with what is known of it only here. */
interface Standing extends Watch {
  readonly wanted: Wanted;
  ready: Promise<boolean>;
  follow: Follow | undefined;
  mode: IsolationMode;
  /** Somebody waits for `ready`: nothing has come of it yet. */
  waitedFor: boolean;
  /** Counts searches for an upstream: an older one that comes to an end is void. */
  turn: number;
}

export class ResourceWatches {
  readonly #clock: Clock;
  readonly #follows: Follows;
  readonly #byUri = new Map<string, Set<Standing>>();
  #size = 0;

  constructor(follows: Follows, clock: Clock) {
    this.#follows = follows;
    this.#clock = clock;
  }

  get size(): number {
    return this.#size;
  }

  add(wanted: Wanted, snapshot: Snapshot): Watch {
    const { session, client } = wanted.client;
    const watch: Standing = {
      // The key may be a view of a request; what is kept is a copy.
      wanted: { ...wanted, client: { session, client } },
      ready: Promise.resolve(false),
      follow: undefined,
      mode: 'shared',
      waitedFor: true,
      turn: 0,
    };
    const same = this.#byUri.get(wanted.uri) ?? new Set();
    this.#byUri.set(wanted.uri, same.add(watch));
    this.#size += 1;
    watch.ready = this.#search(watch, snapshot, PATIENCE_MS);
    return watch;
  }

  /** Nothing is told any more. Dropping one twice does nothing. */
  drop(watch: Watch): void {
    const standing = watch as Standing;
    const same = this.#byUri.get(standing.wanted.uri);
    if (same?.delete(standing) !== true) return;
    if (same.size === 0) this.#byUri.delete(standing.wanted.uri);
    this.#size -= 1;
    standing.turn += 1;
    standing.ready = Promise.resolve(false);
    this.#letGo(standing);
  }

  /** `client`: whose own session told it; undefined when it is for all. */
  updated(upstream: Upstream, uri: string, params: Buffer, client: ClientKey | undefined): void {
    for (const { wanted, follow, mode } of this.#byUri.get(uri) ?? []) {
      if (follow?.upstream !== upstream) continue;
      if (client !== undefined && isolationKey(mode, client) !== isolationKey(mode, wanted.client)) continue;
      wanted.tell(params);
    }
  }

  /** Bundle or catalog are others now. */
  move(snapshot: Snapshot): void {
    for (const watches of this.#byUri.values()) {
      for (const watch of watches) {
        const sources = watch.wanted.sources(snapshot).map((number) => snapshot.upstreams[number]);
        if (watch.follow !== undefined && sources.includes(watch.follow.upstream)) continue;
        this.#letGo(watch);
        // Where nobody waits, an upstream that is still starting has all the time it needs.
        const patience = watch.waitedFor ? PATIENCE_MS : Number.POSITIVE_INFINITY;
        watch.ready = this.#search(watch, snapshot, patience);
      }
    }
  }

  async #search(watch: Standing, snapshot: Snapshot, patience: number): Promise<boolean> {
    watch.turn += 1;
    const { turn } = watch;
    const { uri, client, sources } = watch.wanted;
    const limit = timeLimit(this.#clock, patience);
    try {
      for (const number of sources(snapshot)) {
        const upstream = snapshot.upstreams[number];
        if (upstream === undefined) continue;
        watch.mode = snapshot.bundle.upstreams[number]?.isolation.mode ?? 'shared';
        watch.follow = this.#follows.acquire(upstream, {
          key: `resource ${isolationKey(watch.mode, client)}\n${uri}`,
          begin: () => upstream.subscribe(uri, client),
          end: () => upstream.unsubscribe(uri, client),
        });
        const taken = await Promise.race([watch.follow.taken, limit.passed]);
        if (watch.turn !== turn) return watch.ready;
        if (taken) {
          watch.waitedFor = false;
          return true;
        }
        this.#letGo(watch);
        if (taken === undefined) break;
      }
      watch.waitedFor = false;
      return false;
    } finally {
      limit.cancel();
    }
  }

  #letGo(watch: Standing): void {
    const { follow } = watch;
    watch.follow = undefined;
    if (follow !== undefined) this.#follows.release(follow);
  }
}
