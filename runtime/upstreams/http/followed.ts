// Which resources and tasks of one instance somebody wants to hear of, until they are taken back. It outlives contact: what the
// instance follows is asked for again whenever contact was made anew.
import { endedKey, type Isolation, isolationKey } from '../isolation.ts';
import type { Topic } from '../topic.ts';
import type { ClientKey } from '../upstream.ts';

interface Wanted {
  readonly topic: Topic;
  readonly client: ClientKey;
  /** The instance has taken it; until then whoever asked waits for that. */
  followed: boolean;
}

export interface Follower {
  /** Resolves when there is contact, or is none to be had. */
  reached(): Promise<void>;
  /** Asks the instance; true when it tells of changes. */
  follow(topic: Topic, client: ClientKey): Promise<boolean>;
  /** `elsewhere`: other clients still want to hear of it. */
  unfollow(topic: Topic, client: ClientKey, elsewhere: boolean): void;
  /** It may have changed while nobody listened. `client`: whose own session it is followed on. */
  missed(topic: Topic, client: ClientKey | undefined): void;
}

export class Followed {
  readonly #mode: Isolation['mode'];
  readonly #follower: Follower;
  readonly #wanted = new Map<string, Wanted>();

  constructor(mode: Isolation['mode'], follower: Follower) {
    this.#mode = mode;
    this.#follower = follower;
  }

  /** As `Upstream.subscribe`. */
  async add(topic: Topic, client: ClientKey): Promise<boolean> {
    const key = this.#keyOf(topic, client);
    const wanted: Wanted = { topic, client, followed: false };
    this.#wanted.set(key, wanted);
    await this.#follower.reached();
    // Here and below: it may have been taken back, and asked for again, in the meantime.
    if (this.#wanted.get(key) !== wanted) return false;
    const followed = await this.#follower.follow(topic, client);
    const now = this.#wanted.get(key);
    if (now === wanted && followed) wanted.followed = true;
    else if (now === wanted) this.#wanted.delete(key);
    else if (now === undefined && followed) this.#unfollow(topic, client);
    return wanted.followed;
  }

  remove(topic: Topic, client: ClientKey): void {
    if (this.#wanted.delete(this.#keyOf(topic, client))) this.#unfollow(topic, client);
  }

  /** That client is gone. */
  forget(client: ClientKey): void {
    const owner = endedKey(this.#mode, client);
    if (owner === '') return;
    for (const { topic, client: whose } of [...this.#wanted.values()]) {
      if (isolationKey(this.#mode, whose) === owner) this.remove(topic, whose);
    }
  }

  /** Contact was made anew. `own`: sessions are the clients' own. */
  resume(own: boolean): void {
    for (const wanted of this.#wanted.values()) if (wanted.followed) void this.#resume(wanted, own);
  }

  async #resume({ topic, client }: Wanted, own: boolean): Promise<void> {
    if (await this.#follower.follow(topic, client)) this.#follower.missed(topic, own ? client : undefined);
  }

  #unfollow(topic: Topic, client: ClientKey): void {
    const elsewhere = [...this.#wanted.values()].some((other) => other.topic === topic);
    this.#follower.unfollow(topic, client, elsewhere);
  }

  #keyOf(topic: Topic, client: ClientKey): string {
    return `${isolationKey(this.#mode, client)}\n${topic}`;
  }
}
