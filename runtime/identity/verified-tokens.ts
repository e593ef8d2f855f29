// Credentials that were verified, by their SHA-256: the same token on the next request costs a hash and a look-up.
// Bounded; the token itself is not the key, so that a dump of this table opens nothing. Only what was verified gets in,
// so nobody without a good credential can push others out.
import type { Proof } from './proof.ts';
import type { Grounds, Verified } from './verdict.ts';

interface Entry {
  readonly verified: Verified;
  /** Asked for since it was last in danger of being dropped. */
  used: boolean;
}

export class VerifiedTokens {
  readonly #most: number;
  readonly #entries = new Map<string, Entry>();
  readonly #grounds = new WeakMap<Proof, Grounds>();

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Undefined when it must be verified (again). `now` in milliseconds since 1970. */
  find(digest: string, now: number): Verified | undefined {
    const entry = this.#entries.get(digest);
    if (entry === undefined || entry.verified.until <= now || !entry.verified.grounds.good) return undefined;
    entry.used = true;
    return entry.verified;
  }

  remember(digest: string, verified: Verified): void {
    this.#grounds.set(verified.proof, verified.grounds);
    this.#entries.delete(digest);
    if (this.#entries.size >= this.#most) this.#makeRoom();
    this.#entries.set(digest, { verified, used: false });
  }

  /** Whether it was verified once, however that is now: whoever shows it does not guess. */
  has(digest: string): boolean {
    return this.#entries.has(digest);
  }

  /** A verification of the same token that has to be done anew: what nothing else rests on. */
  ownGrounds(digest: string): Grounds | undefined {
    const grounds = this.#entries.get(digest)?.verified.grounds;
    return grounds?.good && grounds.askAt !== undefined ? grounds : undefined;
  }

  /** What a proof rests on; undefined for proofs that rest on nothing but settings. */
  groundsOf(proof: Proof): Grounds | undefined {
    return this.#grounds.get(proof);
  }

  /** Second chance: the oldest goes, unless it was used; then it counts as new. Ends, as marks are taken off. */
  #makeRoom(): void {
    for (const [digest, entry] of this.#entries) {
      this.#entries.delete(digest);
      if (!entry.used) return;
      entry.used = false;
      this.#entries.set(digest, entry);
    }
  }
}
