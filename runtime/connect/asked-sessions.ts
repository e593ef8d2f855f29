// Clients of 2025-11-25 that were given a page to show, and wait to hear that it is done (URL mode elicitation,
// notifications/elicitation/complete): then they make their call again.
import type { Session } from '../sessions/session.ts';
import { buildNotification } from '../wire/reply.ts';

/** Longer than anyone takes: a ticket and the journey behind it. */
const LIFE_MS = 20 * 60_000;
const MAX_ASKED = 4_096;

interface Asked {
  readonly session: Session;
  readonly until: number;
}

export class AskedSessions {
  readonly #now: () => number;
  /** By id of the question, oldest first. */
  readonly #asked = new Map<string, Asked>();

  constructor(now: () => number) {
    this.#now = now;
  }

  remember(id: string, session: Session): void {
    const now = this.#now();
    for (const [old, { until, session: asked }] of this.#asked) {
      if (until > now && !asked.ended && this.#asked.size < MAX_ASKED) break;
      this.#asked.delete(old);
    }
    this.#asked.set(id, { session, until: now + LIFE_MS });
  }

  /** The person is done with the page of this question. */
  settled(id: string): void {
    const session = this.#asked.get(id)?.session;
    this.#asked.delete(id);
    if (session === undefined || session.ended) return;
    const params = Buffer.from(JSON.stringify({ elicitationId: id }));
    session.outlet.send(buildNotification('notifications/elicitation/complete', params));
  }
}
