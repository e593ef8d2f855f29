// One listener's part in connecting accounts: the addresses it gives out, and the pages behind them. Without an address
// that browsers can use it gives out none.
import type { HttpRequest, HttpResponse } from '../http/server.ts';
import type { Proof } from '../identity/proof.ts';
import type { Session } from '../sessions/session.ts';
import type { Accounts } from './accounts.ts';
import type { AskedSessions } from './asked-sessions.ts';
import type { ConnectPages } from './connect-pages.ts';
import { codeOf, newTicketId, type Tickets } from './ticket.ts';

/** A page to be opened in a browser. */
export interface Page {
  readonly url: string;
  /** Of the question, in the protocol's words the elicitation. */
  readonly id: string;
  /** The page shows it, so that people can tell it from one that somebody sent them. */
  readonly code: string;
}

export interface DoorParts {
  readonly accounts: Accounts;
  readonly tickets: Tickets;
  readonly asked: AskedSessions;
  /** Undefined when there is no address. */
  readonly pages: ConnectPages | undefined;
  readonly base: string | undefined;
  /** Name of the listener. */
  readonly listener: string;
}

export class ConnectDoor {
  readonly #parts: DoorParts;

  constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  /** Where the caller connects an account to `upstream`; undefined when it cannot be done here. */
  pageFor(upstream: string, proof: Proof): Page | undefined {
    const { accounts, tickets, base, listener } = this.#parts;
    const settings = accounts.settingsOf(upstream);
    const owner = accounts.ownerOf(proof);
    if (base === undefined || settings === undefined || owner === undefined) return undefined;
    const id = newTicketId();
    const [user, client] = [short(proof.user), short(proof.client)];
    const { binding } = settings;
    const ticket = tickets.seal({ id, owner, upstream, binding, listener, user, client });
    return { url: `${base}/connect/${upstream}?t=${ticket}`, id, code: codeOf(id) };
  }

  /** The session is told when the person is done with a page. */
  remember({ id }: Page, session: Session): void {
    this.#parts.asked.remember(id, session);
  }

  /** See Accounts. */
  whenConnected(upstream: string, proof: Proof, ms: number): Promise<boolean> {
    return this.#parts.accounts.whenConnected(upstream, proof, ms);
  }

  /** Answers a request for one of the pages; false for any other, which was not touched. */
  handle(request: HttpRequest, response: HttpResponse): boolean {
    const { accounts, pages } = this.#parts;
    return accounts.inUse && pages?.handle(request, response) === true;
  }
}

/** Names that go on and on would push what matters out of sight. */
const LONGEST_NAME = 100;

function short(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME)}\u2026`;
}
