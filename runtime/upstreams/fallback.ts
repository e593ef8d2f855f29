// An upstream whose transport is found out on first contact: Streamable HTTP, and where the server refuses that, the
// transport before it. As long as the older one is not up, each contact tries the newer one first, so that a server
// that only was not ready yet, or was updated, is not taken for an old one for ever.
import { SecondChance, type Sender } from './second-chance.ts';
import type { TransportChoice } from './transport-choice.ts';
import type { Call, ClientKey, Offers, Sink, Upstream, UpstreamEvents, UpstreamState } from './upstream.ts';

export class FallbackUpstream implements Upstream, TransportChoice, Sender {
  readonly name: string;
  readonly #first: Upstream;
  readonly #makeSecond: () => Upstream;
  #second: Upstream | undefined;
  #events: UpstreamEvents | undefined;
  /** The server speaks the newer transport: nothing stands between a call and it. */
  #speaksFirst = false;
  #closed = false;

  constructor(name: string, makeFirst: (choice: TransportChoice) => Upstream, makeSecond: () => Upstream) {
    this.name = name;
    this.#makeSecond = makeSecond;
    this.#first = makeFirst(this);
  }

  get events(): UpstreamEvents | undefined {
    return this.#events;
  }

  set events(events: UpstreamEvents | undefined) {
    this.#events = events;
    this.#first.events = events;
    if (this.#second !== undefined) this.#second.events = events;
  }

  get state(): UpstreamState {
    return (this.#second ?? this.#first).state;
  }

  get offers(): Offers | undefined {
    return (this.#second ?? this.#first).offers;
  }

  dispatch(call: Call, sink: Sink): boolean {
    if (this.#speaksFirst) return this.#first.dispatch(call, sink);
    if (this.#second !== undefined && this.settledElsewhere) return this.#second.dispatch(call, sink);
    return this.#first.dispatch(call, new SecondChance(call, sink, this));
  }

  again(call: Call, sink: SecondChance): boolean {
    return this.#second?.dispatch(call, sink) ?? false;
  }

  async subscribe(uri: string, client: ClientKey): Promise<boolean> {
    if (this.#second !== undefined && this.settledElsewhere) return this.#second.subscribe(uri, client);
    if (await this.#first.subscribe(uri, client)) return true;
    return this.#speaksFirst ? false : ((await this.#second?.subscribe(uri, client)) ?? false);
  }

  unsubscribe(uri: string, client: ClientKey): void {
    this.#first.unsubscribe(uri, client);
    this.#second?.unsubscribe(uri, client);
  }

  /** Servers of the older transport have no tasks. */
  followTask(taskId: string, client: ClientKey): Promise<boolean> {
    return this.#first.followTask(taskId, client);
  }

  unfollowTask(taskId: string, client: ClientKey): void {
    this.#first.unfollowTask(taskId, client);
  }

  forget(client: ClientKey): void {
    this.#first.forget(client);
    this.#second?.forget(client);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#first.close(), this.#second?.close()]);
  }

  destroy(reason: string): void {
    this.#closed = true;
    this.#first.destroy(reason);
    this.#second?.destroy(reason);
  }

  get settledElsewhere(): boolean {
    return this.#second?.state.phase === 'up';
  }

  verdict(speaksFirst: boolean): void {
    this.#speaksFirst = speaksFirst;
    if (speaksFirst) {
      const needless = this.#second;
      this.#second = undefined;
      void needless?.close();
    } else if (this.#second === undefined && !this.#closed) {
      this.#second = this.#makeSecond();
      this.#second.events = this.#events;
    }
  }
}
