// An upstream that takes subscriptions when the test says so, and keeps count of them as a server would.
import type { ClientKey } from '../../../runtime/upstreams/upstream.ts';
import { ListingUpstream, offering } from '../catalog/listing-upstream.ts';

interface Asked {
  readonly uri: string;
  readonly client: ClientKey;
  readonly answer: (taken: boolean) => void;
}

export class TellingUpstream extends ListingUpstream {
  /** Subscriptions nobody has answered yet, oldest first. */
  pending: Asked[] = [];
  /** What to answer at once; undefined leaves it to the test. */
  verdict: boolean | undefined = true;
  /** Every subscribe and unsubscribe, in order: `+uri client`, `-uri client`. */
  readonly log: string[] = [];
  /** Subscribed and neither refused nor unsubscribed, `uri client`. */
  readonly held = new Set<string>();
  /** Whatever was subscribed a second time while it was held. */
  readonly doubled: string[] = [];
  readonly #perSession: boolean;

  constructor(name: string, perSession = false) {
    super(name);
    this.offers = offering('resources', 'subscribe');
    this.#perSession = perSession;
  }

  override subscribe(uri: string, client: ClientKey): Promise<boolean> {
    const key = this.#keyOf(uri, client);
    if (this.held.has(key)) this.doubled.push(key);
    this.held.add(key);
    this.log.push(`+${key}`);
    if (this.verdict !== undefined) {
      if (!this.verdict) this.held.delete(key);
      return Promise.resolve(this.verdict);
    }
    return new Promise((resolve) => {
      const answer = (taken: boolean): void => {
        if (!taken) this.held.delete(key);
        resolve(taken);
      };
      this.pending.push({ uri, client, answer });
    });
  }

  override unsubscribe(uri: string, client: ClientKey): void {
    const key = this.#keyOf(uri, client);
    this.held.delete(key);
    this.log.push(`-${key}`);
  }

  /** Answers everything that waits. */
  answer(taken: boolean): void {
    for (const { answer } of this.pending.splice(0)) answer(taken);
  }

  #keyOf(uri: string, { session, client }: ClientKey): string {
    return this.#perSession ? `${uri} ${session ?? client}` : uri;
  }
}
