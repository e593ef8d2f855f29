// What the address of a page stands for: who asked to connect an account to what. Sealed, so that nothing about the
// person is in the address and nobody can make one up; short-lived; and good for one journey to the authorization
// server, however often the page is looked at before.
import { randomBytes } from 'node:crypto';
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

/** An address that belongs to one question; also the id of an elicitation. */
export function newTicketId(): string {
  return randomBytes(16).toString('base64url');
}

export class Tickets {
  readonly #sealer: Sealer;
  readonly #now: () => number;
  readonly #maxUsed: number;
  /** Id -> when it may be forgotten; in the order they were used. */
  readonly #used = new Map<string, number>();

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
  use({ id }: Ticket): boolean {
    const now = this.#now();
    for (const [old, until] of this.#used) {
      if (until > now) break;
      this.#used.delete(old);
    }
    if (this.#used.has(id) || this.#used.size >= this.#maxUsed) return false;
    this.#used.set(id, now + TICKET_LIFE_MS);
    return true;
  }
}
