// How one HTTP instance is talked to, from the moment contact was made until it is lost: a modern one by itself with
// each call, a legacy one in sessions; and how it is listened to beside calls.
import { EVERYTHING } from '../../wire/capabilities.ts';
import type { Isolation } from '../isolation.ts';
import { type Topic, tellsOf, uriOf } from '../topic.ts';
import type { ClientKey, Kind, Offers } from '../upstream.ts';
import type { Contact } from './establish.ts';
import type { Instance } from './instance.ts';
import { Listening, type ListeningHost } from './listening.ts';
import type { ModernLine } from './modern-line.ts';
import type { SessionHost } from './session.ts';
import { LegacySessions } from './sessions.ts';

const SESSION_IDLE_MS = 5 * 60_000;

export interface ConversationOptions {
  /** Listen for changes of the lists. */
  readonly follow: boolean;
  readonly isolation: Isolation;
  /** After which an unused session of a legacy server is ended; 5 minutes unless given. */
  readonly sessionIdleMs?: number;
}

export class Conversation {
  /** Exactly one of the two is there: how calls are sent. */
  readonly line: ModernLine | undefined;
  readonly legacy: LegacySessions | undefined;
  readonly offers: Offers;
  readonly #listening: Listening | undefined;

  /** `open`: false when only calls that wait are still to be made. */
  constructor(
    contact: Contact,
    instance: Instance,
    host: SessionHost & ListeningHost,
    { isolation, follow, sessionIdleMs = SESSION_IDLE_MS }: ConversationOptions,
    open: boolean,
  ) {
    if (contact.era === 'modern') {
      const { line, discovery } = contact;
      this.line = line;
      this.offers = discovery.offers;
      const kinds: readonly Kind[] = follow ? discovery.listChanged : [];
      this.#listening = open ? new Listening(instance, host, line.version, kinds) : undefined;
    } else {
      const { line } = contact;
      this.offers = line.greeting.offers;
      const listens = follow && open;
      this.legacy = new LegacySessions(instance, host, isolation, line, EVERYTHING, listens, sessionIdleMs);
    }
  }

  /** As Follower. */
  async follow(topic: Topic, client: ClientKey): Promise<boolean> {
    if (!tellsOf(this.offers, topic)) return false;
    if (this.#listening !== undefined) return this.#listening.subscribe(topic);
    const uri = uriOf(topic);
    return uri !== undefined && ((await this.legacy?.subscriber(client)?.subscribe(uri)) ?? false);
  }

  unfollow(topic: Topic, client: ClientKey, elsewhere: boolean): void {
    const uri = uriOf(topic);
    if (uri !== undefined)
      for (const session of this.legacy?.subscribed(client) ?? []) session.unsubscribe(uri);
    // A modern instance knows no clients: somebody else may follow the same.
    if (!elsewhere) this.#listening?.unsubscribe(topic);
  }

  stopListening(): void {
    this.#listening?.stop();
  }

  /** Contact is lost: whatever the instance remembers, it is not asked. */
  lose(): void {
    this.legacy?.drop();
    this.stopListening();
  }
}
