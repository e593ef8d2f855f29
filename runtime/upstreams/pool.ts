// Several upstreams behind one interface: weighted round robin, and one second chance for a call that provably
// reached nobody. Where clients are kept apart each has its member, for that is where its session lives.
import { preferred } from './affinity.ts';
import { CONTROL } from './control-client.ts';
import { endedKey, type Isolation, isolationKey } from './isolation.ts';
import { SecondChance, type Sender } from './second-chance.ts';
import { resourceTopic, type Topic, taskOf, taskTopic, uriOf } from './topic.ts';
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
  readonly topic: Topic;
  readonly client: ClientKey;
  /** Undefined while it is being found, or when nobody can follow it at the moment. */
  upstream: Upstream | undefined;
  searching: boolean;
}

export class PoolUpstream implements Upstream, UpstreamEvents, Sender {
  readonly name: string;
  events: UpstreamEvents | undefined = undefined;
  readonly #turns: readonly Turn[];
  readonly #mode: Isolation['mode'];
  readonly #subscriptions = new Map<string, Subscription>();
  /** Counts what members said, for searches that were under way then. */
  #news = 0;
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
    return this.again(call, new SecondChance(call, sink, this));
  }

  again(call: Call, sink: SecondChance): boolean {
    sink.last = this.#send(call, sink, sink.last);
    return sink.last !== undefined;
  }

  /** A resource lives on each member: it is followed on one, and on another when that one goes down. */
  subscribe(uri: string, client: ClientKey): Promise<boolean> {
    return this.#begin(resourceTopic(uri), client);
  }

  unsubscribe(uri: string, client: ClientKey): void {
    this.#end(resourceTopic(uri), client);
  }

  /** A task may live on one member only: the one that takes it. */
  followTask(taskId: string, client: ClientKey): Promise<boolean> {
    return this.#begin(taskTopic(taskId), client);
  }

  unfollowTask(taskId: string, client: ClientKey): void {
    this.#end(taskTopic(taskId), client);
  }

  forget(client: ClientKey): void {
    const owner = endedKey(this.#mode, client);
    for (const { topic, client: whose } of [...this.#subscriptions.values()]) {
      if (owner !== '' && isolationKey(this.#mode, whose) === owner) this.#end(topic, whose);
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
    this.#news++;
    this.events?.listChanged(kind);
    // Going down and coming back are told as changes: what is followed nowhere then is followed elsewhere.
    for (const subscription of this.#subscriptions.values()) {
      const { upstream, searching } = subscription;
      if (!searching && (upstream === undefined || upstream.state.phase === 'down'))
        void this.#move(subscription);
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

  async #begin(topic: Topic, client: ClientKey): Promise<boolean> {
    if (this.#closed) return false;
    const key = this.#keyOf(topic, client);
    const subscription: Subscription = { topic, client, upstream: undefined, searching: true };
    this.#subscriptions.set(key, subscription);
    const followed = await this.#search(subscription);
    subscription.searching = false;
    if (!followed && this.#subscriptions.get(key) === subscription) this.#subscriptions.delete(key);
    return followed;
  }

  #end(topic: Topic, client: ClientKey): void {
    const key = this.#keyOf(topic, client);
    const subscription = this.#subscriptions.get(key);
    this.#subscriptions.delete(key);
    if (subscription?.upstream !== undefined) letGo(subscription.upstream, topic, client);
  }

  async #search(subscription: Subscription): Promise<boolean> {
    const { topic, client } = subscription;
    const tried = new Set<Upstream>();
    const owner = isolationKey(this.#mode, client);
    // Without a client of its own a resource has a home all the same: the same one after each reload.
    for (let next = this.#home(owner || topic, tried); next; next = this.#home(owner || topic, tried)) {
      tried.add(next);
      if (!(await follow(next, topic, client))) continue;
      if (this.#subscriptions.get(this.#keyOf(topic, client)) !== subscription || this.#closed) {
        letGo(next, topic, client);
        return false;
      }
      subscription.upstream = next;
      return true;
    }
    return false;
  }

  async #move(subscription: Subscription): Promise<void> {
    const { topic, client } = subscription;
    subscription.searching = true;
    let news: number;
    do {
      const { upstream } = subscription;
      subscription.upstream = undefined;
      if (upstream !== undefined) letGo(upstream, topic, client);
      news = this.#news;
      await this.#search(subscription);
      // A member that took it may be down by now, and said so while nobody asked.
    } while (news !== this.#news && !isUp(subscription));
    subscription.searching = false;
    const uri = uriOf(topic);
    if (subscription.upstream === undefined || uri === undefined) return;
    // It may have changed in between; how a task stands is told by the member.
    const own = this.#mode === 'shared' ? undefined : client;
    this.events?.resourceUpdated(uri, Buffer.from(JSON.stringify({ uri })), own);
  }

  #keyOf(topic: Topic, client: ClientKey): string {
    return `${isolationKey(this.#mode, client)}\n${topic}`;
  }
}

function follow(member: Upstream, topic: Topic, client: ClientKey): Promise<boolean> {
  const uri = uriOf(topic);
  return uri === undefined ? member.followTask(taskOf(topic)!, client) : member.subscribe(uri, client);
}

function isUp({ upstream }: Subscription): boolean {
  return upstream !== undefined && upstream.state.phase !== 'down';
}

function letGo(member: Upstream, topic: Topic, client: ClientKey): void {
  const uri = uriOf(topic);
  if (uri === undefined) member.unfollowTask(taskOf(topic)!, client);
  else member.unsubscribe(uri, client);
}
