// What the doors of all listeners share, and what must not be lost when a bundle replaces another while people are on
// their way: journeys, used tickets, forms that were handed out. One per process.
import type { BundleListener } from '../../schema/generated/bundle.ts';
import type { Log } from '../observe/log.ts';
import type { Sealer } from '../sessions/seal.ts';
import type { Accounts } from './accounts.ts';
import { AskedSessions } from './asked-sessions.ts';
import { Browsers } from './browser.ts';
import { ConnectPages } from './connect-pages.ts';
import { ConnectDoor } from './door.ts';
import { Journeys } from './journeys.ts';
import { publicBase } from './public-base.ts';
import { Tickets } from './ticket.ts';

export interface DeskParts {
  readonly accounts: Accounts;
  readonly sealer: Sealer;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export class ConnectDesk {
  readonly #parts: DeskParts;
  readonly #tickets: Tickets;
  readonly #journeys: Journeys;
  readonly #asked: AskedSessions;
  readonly #secureBrowsers = new Browsers(true);
  readonly #plainBrowsers = new Browsers(false);

  constructor(parts: DeskParts) {
    const { sealer, now = Date.now } = parts;
    this.#parts = parts;
    this.#tickets = new Tickets(sealer, now);
    this.#journeys = new Journeys(now);
    this.#asked = new AskedSessions(now);
  }

  /** Whoever waits for a person is answered now. */
  shutDown(): void {
    this.#parts.accounts.stopWaiting();
  }

  /** `port`: the one bound. `gateway`: its name, as people see it. */
  doorOf(listener: BundleListener, port: number, gateway: string): ConnectDoor {
    const { accounts, log } = this.#parts;
    const tickets = this.#tickets;
    const base = publicBase(listener, port);
    if (base === undefined && accounts.inUse) {
      log.warn('accounts cannot be connected on a listener without an https public_url', {
        listener: listener.name,
      });
    }
    const pages =
      base &&
      new ConnectPages({
        accounts,
        tickets,
        journeys: this.#journeys,
        browsers: base.startsWith('https:') ? this.#secureBrowsers : this.#plainBrowsers,
        asked: this.#asked,
        log,
        base,
        listener: listener.name,
        gateway,
      });
    return new ConnectDoor({
      accounts,
      tickets,
      asked: this.#asked,
      pages: pages || undefined,
      base,
      listener: listener.name,
    });
  }
}
