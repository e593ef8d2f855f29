// What upstreams are asked to tell, counted: the first who wants something subscribes, the last one unsubscribes, and
// everybody in between shares it.
import type { Upstream } from '../upstreams/upstream.ts';

/** How one thing is asked for. `key` is equal for what the upstream would tell once for all who ask. */
export interface Followable {
  readonly key: string;
  /** As `Upstream.subscribe`. */
  begin(): Promise<boolean>;
  end(): void;
}

/** One thing followed at one upstream; shared. */
export interface Follow {
  readonly upstream: Upstream;
  /** False when the upstream does not take it. Never rejects. */
  readonly taken: Promise<boolean>;
}

export class Follows {
  readonly #byUpstream = new Map<Upstream, Map<string, Counted>>();

  /** One share of it; to be given back with `release`, also when it is not taken. */
  acquire(upstream: Upstream, what: Followable): Follow {
    const known = this.#byUpstream.get(upstream) ?? new Map<string, Counted>();
    this.#byUpstream.set(upstream, known);
    let follow = known.get(what.key);
    if (follow === undefined) {
      follow = new Counted(upstream, what);
      known.set(what.key, follow);
    }
    follow.holders += 1;
    return follow;
  }

  release(follow: Follow): void {
    if (!(follow instanceof Counted)) return;
    follow.holders -= 1;
    if (follow.holders > 0) return;
    // Who comes later asks again: after a refusal the answer may be another one then.
    const known = this.#byUpstream.get(follow.upstream);
    known?.delete(follow.what.key);
    if (known?.size === 0) this.#byUpstream.delete(follow.upstream);
    if (!follow.refused) follow.what.end();
  }
}

class Counted implements Follow {
  readonly upstream: Upstream;
  readonly what: Followable;
  readonly taken: Promise<boolean>;
  holders = 0;
  refused = false;

  constructor(upstream: Upstream, what: Followable) {
    this.upstream = upstream;
    this.what = what;
    this.taken = what.begin().then((taken) => {
      this.refused = !taken;
      return taken;
    });
  }
}
