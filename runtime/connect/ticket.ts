// What the address of a page stands for: who asked to connect an account to what. Sealed, so that nothing about the
// person is in the address and nobody can make one up; short-lived; and good for one journey to the authorization
// server, however often the page is looked at before.
import { createHash, randomBytes } from 'node:crypto';
import type { Sealer } from '../sessions/seal.ts';
import type { AccountKey } from './account.ts';

export interface Ticket extends AccountKey {
  readonly id: string;
  /** Name of the listener it was given out on, and is good on. */
  readonly listener: string;
  /** Shown to the person in the browser: who will be able to use the account. */
  readonly user: string;
  readonly client: string;
}

export const TICKET_LIFE_MS = 10 * 60_000;
/** Journeys within the life of a ticket; beyond them nobody can begin one for a while. */
const MAX_USED = 10_000;
/** Of one owner, so that nobody can bring it to that. Those who are not told apart are many. */
const MAX_USED_BY_OWNER = 64;

/** An address that belongs to one question; also the id of an elicitation. */
export function newTicketId(): string {
  return randomBytes(16).toString('base64url');
}

export class Tickets {
  readonly #sealer: Sealer;
  readonly #now: () => number;
  readonly #maxUsed: number;
  /** By id, in the order they were used; `until`: when it may be forgotten. */
  readonly #used = new Map<string, { readonly owner: string; readonly until: number }>();
  readonly #byOwner = new Map<string, number>();

  constructor(sealer: Sealer, now: () => number, maxUsed = MAX_USED) {
    this.#sealer = sealer;
    this.#now = now;
    this.#maxUsed = maxUsed;
  }

  seal(ticket: Ticket): string {
    return this.#sealer.seal('ticket', JSON.stringify(ticket), TICKET_LIFE_MS);
  }

  /** Undefined for what is no live ticket of this gateway, or was used. */
  open(text: string): Ticket | undefined {
    const payload = this.#sealer.open('ticket', text);
    if (payload === undefined) return undefined;
    const ticket = JSON.parse(payload.toString()) as Ticket;
    return this.#used.has(ticket.id) ? undefined : ticket;
  }

  /** False when it was used before, or there is no room to remember that it was. */
  use({ id, owner }: Ticket): boolean {
    const now = this.#now();
    for (const [old, used] of this.#used) {
      if (used.until > now) break;
      this.#used.delete(old);
      this.#count(used.owner, -1);
    }
    if (this.#used.has(id) || this.#used.size >= this.#maxUsed) return false;
    if (owner !== '' && (this.#byOwner.get(owner) ?? 0) >= MAX_USED_BY_OWNER) return false;
    this.#used.set(id, { owner, until: now + TICKET_LIFE_MS });
    this.#count(owner, 1);
    return true;
  }

  #count(owner: string, by: 1 | -1): void {
    const count = (this.#byOwner.get(owner) ?? 0) + by;
    if (count === 0) this.#byOwner.delete(owner);
    else this.#byOwner.set(owner, count);
  }
}

/** Without vowels it is no word, and nothing in it looks like something else (RFC 8628, 6.1). */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

/**
 * What the client is told together with the address of a page, and the page shows: a person who was sent the address by
 * somebody else has no client that says so.
 */
export function codeOf(ticketId: string): string {
  const bytes = createHash('sha256').update(`code ${ticketId}`).digest();
  const letters = Array.from(bytes.subarray(0, 6), (byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}
