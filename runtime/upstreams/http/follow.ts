// Listens to one instance for changes of its tool list: the standalone GET stream of a legacy session, or a
// `subscriptions/listen` of a modern instance. Reopened when it ends, with growing pauses.
import type { Answer } from '../../wire/answer.ts';
import { Backoff } from '../backoff.ts';
import { listenRequest } from '../control-messages.ts';
import type { Established } from './establish.ts';
import type { Instance } from './instance.ts';
import type { Media } from './media.ts';
import { type Fault, type Reading, RoundTrip } from './round-trip.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A stream that lasted this long was a good one: the next begins without a pause. */
const GOOD_MS = 10_000;

export interface FollowEvents {
  /** The list changed, or may have changed while nobody listened. */
  toolsChanged(): void;
  /** Anything else that came along. */
  overheard(answer: Answer): void;
  /** The instance does not know the session any more. */
  sessionLost(): void;
  unreachable(detail: string): void;
}

export class Follower {
  readonly #instance: Instance;
  readonly #established: Established;
  readonly #events: FollowEvents;
  readonly #backoff = new Backoff(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
  #stream: FollowExchange | undefined;
  #timer: NodeJS.Timeout | undefined;
  #openedAt = 0;
  #opened = 0;
  #stopped = false;

  constructor(instance: Instance, established: Established, events: FollowEvents) {
    this.#instance = instance;
    this.#established = established;
    this.#events = events;
    this.#open();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#stream?.drop();
  }

  #open(): void {
    this.#stream = new FollowExchange(this.#instance, this.#established, {
      begun: () => this.#begun(),
      heard: (answer) => this.#heard(answer),
      ended: (status, fault) => this.#ended(status, fault),
    });
    this.#stream.send(true);
  }

  #begun(): void {
    this.#openedAt = performance.now();
    // Changes made while no stream was open are not sent again (2026-07-28, Subscriptions).
    if (++this.#opened > 1) this.#events.toolsChanged();
  }

  #heard(answer: Answer): void {
    if (answer.kind === 'notification' && answer.method === 'notifications/tools/list_changed') {
      this.#events.toolsChanged();
    } else {
      this.#events.overheard(answer);
    }
  }

  #ended(status: number, fault: Fault | undefined): void {
    if (this.#stopped) return;
    if (fault?.kind === 'unavailable' && !fault.sent) {
      this.#events.unreachable(fault.detail);
      return;
    }
    if (status === 404 && this.#established.sessionId !== undefined) {
      this.#events.sessionLost();
      return;
    }
    // The server offers no such stream (405 to a GET, by the specification): nothing to wait for.
    if (status >= 400 && status < 500) return;
    if (this.#openedAt > 0 && performance.now() - this.#openedAt > GOOD_MS) this.#backoff.reset();
    this.#openedAt = 0;
    this.#timer = setTimeout(() => this.#open(), this.#backoff.next()).unref();
  }
}

interface StreamEvents {
  begun(): void;
  heard(answer: Answer): void;
  ended(status: number, fault: Fault | undefined): void;
}

class FollowExchange extends RoundTrip {
  readonly #events: StreamEvents;

  constructor(instance: Instance, established: Established, events: StreamEvents) {
    const modern = established.era === 'modern';
    // Silence is what such a stream is made of: a dead peer is found by TCP keep-alive.
    super(instance.connections, modern ? 'POST' : 'GET', instance.maxBytes, 0);
    const { version, sessionId } = established;
    this.path = instance.path;
    this.headers = modern
      ? instance.headers.modern(version, 'subscriptions/listen', undefined)
      : instance.headers.legacyGet(version, sessionId);
    this.body = modern ? listenRequest(instance.nextId(), version) : null;
    this.#events = events;
  }

  protected readingOf(status: number, media: Media): Reading {
    if (status !== 200 || media !== 'events') return 'refuse';
    this.#events.begun();
    return 'events';
  }

  protected message(answer: Answer): void {
    this.#events.heard(answer);
  }

  protected ended(fault: Fault | undefined): void {
    this.#events.ended(this.status, fault);
  }
}
