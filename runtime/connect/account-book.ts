// All accounts, by whose they are. Bounded: an owner has room for more accounts than anybody needs, and all of them
// together for as many as the process can bear; whose tokens came longest ago loses them and connects again.
import type { Account, AccountKey } from './account.ts';

const MAX_PER_OWNER = 64;
const MAX_ACCOUNTS = 20_000;

export interface BookBounds {
  readonly perOwner?: number;
  readonly all?: number;
}

export class AccountBook {
  readonly #perOwner: number;
  readonly #all: number;
  /** Owner -> upstream and binding -> account; at every level whoever got tokens last comes last. */
  readonly #owners = new Map<string, Map<string, Account>>();
  #size = 0;

  constructor({ perOwner = MAX_PER_OWNER, all = MAX_ACCOUNTS }: BookBounds = {}) {
    this.#perOwner = perOwner;
    this.#all = all;
  }

  get size(): number {
    return this.#size;
  }

  find({ owner, upstream, binding }: AccountKey): Account | undefined {
    return this.#owners.get(owner)?.get(nameOf(upstream, binding));
  }

  /** In place of the one with the same key. */
  put(account: Account): void {
    const { owner, upstream, binding } = account.record;
    this.forget(account.record);
    const own = this.#owners.get(owner) ?? new Map<string, Account>();
    // The owner moves to the end as well.
    this.#owners.delete(owner);
    this.#owners.set(owner, own.set(nameOf(upstream, binding), account));
    this.#size += 1;
    if (own.size > this.#perOwner) this.#dropFirst(own);
    if (this.#size > this.#all) this.#dropFirst(this.#owners.values().next().value);
  }

  forget({ owner, upstream, binding }: AccountKey): void {
    const own = this.#owners.get(owner);
    if (own?.delete(nameOf(upstream, binding)) !== true) return;
    this.#size -= 1;
    if (own.size === 0) this.#owners.delete(owner);
  }

  *[Symbol.iterator](): IterableIterator<Account> {
    for (const own of this.#owners.values()) yield* own.values();
  }

  #dropFirst(own: Map<string, Account> | undefined): void {
    const first = own?.values().next().value;
    if (first !== undefined) this.forget(first.record);
  }
}

/** No name of an upstream has a space in it. */
function nameOf(upstream: string, binding: string): string {
  return `${upstream} ${binding}`;
}
