// Several upstreams behind one interface: weighted round robin, and one second chance for a call that provably
// reached nobody. Where clients are kept apart each has its member, for that is where its session lives.
import { preferred } from './affinity.ts';
import { CONTROL } from './control-client.ts';
import { type Isolation, isolationKey } from './isolation.ts';
import { SecondChance } from './second-chance.ts';
import type {
  Call,
  ClientKey,
  Kind,
  Offers,
  Sink,
  Upstream,
  UpstreamEvents,
  UpstreamState,
} from './upstream.ts';

export interface Member {
  readonly upstream: Upstream;
  /** A positive share of the calls. */
  readonly weight: number;
}

/** A member with its credit in the rotation. */
interface Turn extends Member {
  readonly name: string;
  credit: number;
}

interface Subscription {
  readonly uri: string;
  readonly client: ClientKey;
  /** Undefined while it is being found, or when none took it. */
  upstream: Upstream | undefined;
}

export class PoolUpstream implements Upstream, UpstreamEvents {
  readonly name: string;
  events: UpstreamEvents | undefined = undefined;
  readonly #turns: readonly Turn[];
  readonly #mode: Isolation['mode'];
  readonly #subscriptions = new Map<string, Subscription>();
  #closed = false;

  /** `mode`: which clients may share a session of a member. */
  constructor(name: string, members: readonly Member[], mode: Isolation['mode']) {
    this.name = name;
    this.#mode = mode;
    this.#turns = members.map(({ upstream, weight }) => ({
      upstream,
      weight,
      name: upstream.name,
      credit: 0,
    }));
    for (const { upstream } of members) upstream.events = this;
  }

  get state(): UpstreamState {
    const states = this.#turns.map(({ upstream }) => ({ name: upstream.name, ...upstream.state }));
    const best = ['up', 'starting', 'idle', 'down'].find((phase) => states.some((s) => s.phase === phase));
    const reasons = states.filter((s) => s.reason !== undefined).map((s) => `${s.name}: ${s.reason}`);
    return {
      phase: this.#closed || best === undefined ? 'closed' : (best as UpstreamState['phase']),
      era: states.find((s) => s.phase === best)?.era,
      inFlight: states.reduce((sum, s) => sum + s.inFlight, 0),
      reason: reasons.length === 0 ? undefined : reasons.join('; '),
    };
  }

  /** Instances of one upstream are alike: the first that is up speaks for all. */
  get offers(): Offers | undefined {
    const up = this.#turns.find(({ upstream }) => upstream.state.phase === 'up' && upstream.offers);
    return (up ?? this.#turns.find(({ upstream }) => upstream.offers))?.upstream.offers;
  }

  dispatch(call: Call, sink: Sink): boolean {
    if (this.#closed) return false;
    let last: Upstream | undefined;
    const send = (to: Sink) => {
      last = this.#send(call, to, last);
      return last !== undefined;
    };
    return send(new SecondChance(sink, send));
  }

  /** A resource lives on each member: it is followed on one, and on another when that one goes down. */
  async subscribe(uri: string, client: ClientKey): Promise<boolean> {
    if (this.#closed) return false;
    const key = this.#keyOf(uri, client);
    const subscription: Subscription = { uri, client, upstream: undefined };
    this.#subscriptions.set(key, subscription);
    const followed = await this.#follow(subscription);
    if (!followed && this.#subscriptions.get(key) === subscription) this.#subscriptions.delete(key);
    return followed;
  }

  unsubscribe(uri: string, client: ClientKey): void {
    const key = this.#keyOf(uri, client);
    const subscription = this.#subscriptions.get(key);
    this.#subscriptions.delete(key);
    subscription?.upstream?.unsubscribe(uri, client);
  }

  forget(client: ClientKey): void {
    const owner = isolationKey(this.#mode, client);
    for (const { uri, client: whose } of [...this.#subscriptions.values()]) {
      if (owner !== '' && isolationKey(this.#mode, whose) === owner) this.unsubscribe(uri, whose);
    }
    for (const { upstream } of this.#turns) upstream.forget(client);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#turns.map(({ upstream }) => upstream.close()));
  }

  destroy(reason: string): void {
    this.#closed = true;
    for (const { upstream } of this.#turns) upstream.destroy(reason);
  }

  // What members say.

  listChanged(kind: Kind): void {
    this.events?.listChanged(kind);
    // Going down is told as a change: what was followed there is followed elsewhere.
    for (const subscription of this.#subscriptions.values()) {
      if (subscription.upstream?.state.phase === 'down') void this.#move(subscription);
    }
  }

  resourceUpdated(uri: string, params: Buffer, client: ClientKey | undefined): void {
    this.events?.resourceUpdated(uri, params, client);
  }

  taskUpdated(taskId: string, params: Buffer): void {
    this.events?.taskUpdated(taskId, params);
  }

  elicitationComplete(params: Buffer, client: ClientKey): void {
    this.events?.elicitationComplete(params, client);
  }

  /** The member that took the call; `not` just failed and comes last in line. */
  #send(call: Call, sink: Sink, not: Upstream | undefined): Upstream | undefined {
    const tried = new Set<Upstream>(not === undefined ? [] : [not]);
    for (let next = this.#next(call, tried); next !== undefined; next = this.#next(call, tried)) {
      if (next.dispatch(call, sink)) return next;
      tried.add(next);
    }
    return undefined;
  }

  #next(call: Call, tried: ReadonlySet<Upstream>): Upstream | undefined {
    const owner =
      this.#mode === 'shared' || call.client === CONTROL ? '' : isolationKey(this.#mode, call.client);
    if (owner !== '') return this.#home(owner, tried);
    return this.#richest(tried, false) ?? this.#richest(tried, true);
  }

  /** The member where this client's session is. */
  #home(owner: string, tried: ReadonlySet<Upstream>): Upstream | undefined {
    const left = this.#turns.filter(({ upstream }) => !tried.has(upstream));
    const alive = left.filter(({ upstream }) => upstream.state.phase !== 'down');
    return preferred(owner, alive.length > 0 ? alive : left)?.upstream;
  }

  /**
   * Smooth weighted round robin: everyone earns its weight, the richest pays the sum. Members that are down have no
   * turn while another is not.
   */
  #richest(tried: ReadonlySet<Upstream>, evenDown: boolean): Upstream | undefined {
    let sum = 0;
    let best: Turn | undefined;
    for (const turn of this.#turns) {
      if (tried.has(turn.upstream) || (!evenDown && turn.upstream.state.phase === 'down')) continue;
      sum += turn.weight;
      turn.credit += turn.weight;
      if (best === undefined || turn.credit > best.credit) best = turn;
    }
    if (best !== undefined) best.credit -= sum;
    return best?.upstream;
  }

  async #follow(subscription: Subscription): Promise<boolean> {
    const { uri, client } = subscription;
    const tried = new Set<Upstream>();
    const owner = isolationKey(this.#mode, client);
    // Without a client of its own a resource has a home all the same: the same one after each reload.
    for (let next = this.#home(owner || uri, tried); next; next = this.#home(owner || uri, tried)) {
      tried.add(next);
      if (!(await next.subscribe(uri, client))) continue;
      if (this.#subscriptions.get(this.#keyOf(uri, client)) !== subscription || this.#closed) {
        next.unsubscribe(uri, client);
        return false;
      }
      subscription.upstream = next;
      return true;
    }
    return false;
  }

  async #move(subscription: Subscription): Promise<void> {
    const { uri, client, upstream } = subscription;
    subscription.upstream = undefined;
    upstream?.unsubscribe(uri, client);
    if (!(await this.#follow(subscription))) {
      // Nobody can follow it now; it goes back to where it was, and is followed there when that comes up.
      subscription.upstream = upstream;
    } else {
      // It may have changed in between.
      this.events?.resourceUpdated(
        uri,
        Buffer.from(JSON.stringify({ uri })),
        this.#mode === 'shared' ? undefined : client,
      );
    }
  }

  #keyOf(uri: string, client: ClientKey): string {
    return `${isolationKey(this.#mode, client)}\n${uri}`;
  }
}
