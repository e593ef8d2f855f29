// The standalone GET stream of a legacy session, on which a server says what belongs to no request. Reopened when it
// ends: where it ended if its events have ids, after the pause the server asks for, else with growing ones.
import type { Answer } from '../../wire/answer.ts';
import { Backoff } from '../backoff.ts';
import type { Lines } from '../credential.ts';
import type { Instance } from './instance.ts';
import type { Media } from './media.ts';
import { isResumable } from './resume.ts';
import { type Fault, type Reading, RoundTrip } from './round-trip.ts';
import type { SessionLine } from './session-line.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A stream that lasted this long was a good one: the next begins without a pause. */
const GOOD_MS = 10_000;
/** Even if the server asks for none. */
const SHORTEST_PAUSE_MS = 100;

export interface SessionStreamEvents {
  heard(message: Answer, line: SessionLine): void;
  /** It is open again, and what was sent in between is lost. */
  missed(line: SessionLine): void;
  /** The instance does not know the session any more. */
  lost(line: SessionLine): void;
  unreachable(detail: string): void;
  /** Whose session it is; OWN for the gateway's. */
  readonly shown: Lines;
}

export class SessionStream extends RoundTrip {
  /** Resolves when it is open for the first time, or will not be: the server offers none. */
  readonly settled: Promise<void>;
  readonly #instance: Instance;
  readonly #line: SessionLine;
  readonly #events: SessionStreamEvents;
  readonly #backoff = new Backoff(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
  #settle: () => void = () => {};
  #timer: NodeJS.Timeout | undefined;
  #openedAt: number | undefined;
  #wasOpen = false;
  #resumes = false;
  #stopped = false;

  /** Opens at once. */
  constructor(instance: Instance, line: SessionLine, events: SessionStreamEvents) {
    // Silence is what such a stream is made of: a dead peer is found by TCP keep-alive.
    super(instance.connections, 'GET', instance.maxBytes, 0);
    this.path = instance.path;
    this.#instance = instance;
    this.#line = line;
    this.#events = events;
    this.settled = new Promise((resolve) => (this.#settle = resolve));
    this.#open();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.drop();
    this.#settle();
  }

  readonly #open = (): void => {
    const { version, sessionId } = this.#line;
    const from = isResumable(this.lastEventId) ? this.lastEventId : undefined;
    this.#resumes = from !== undefined;
    const { headers } = this.#instance;
    const lines = headers.legacyGet(version, sessionId, from);
    this.sendShowing(
      this.#instance.show(this.#events.shown),
      (shown) => headers.joined(lines, shown),
      'alone',
    );
  };

  protected override batches(): boolean {
    return this.#line.batches;
  }

  protected readingOf(status: number, media: Media): Reading {
    if (status !== 200 || media !== 'events') return 'refuse';
    this.#openedAt = performance.now();
    if (this.#wasOpen && !this.#resumes) this.#events.missed(this.#line);
    this.#wasOpen = true;
    this.#settle();
    return 'events';
  }

  protected message(answer: Answer): void {
    if (!this.#stopped) this.#events.heard(answer, this.#line);
  }

  protected ended(fault: Fault | undefined): void {
    if (this.#stopped) return;
    this.#settle();
    const { status } = this;
    if (fault?.kind === 'unavailable' && !fault.sent) {
      this.#events.unreachable(fault.detail);
    } else if (status === 404 && this.#line.sessionId !== undefined) {
      this.#events.lost(this.#line);
    } else if (status >= 400 && status < 500 && status !== 409 && status !== 429) {
      // The first time it is 405: the server offers no such stream, and nothing is to be waited for.
      if (!this.#wasOpen) return;
      this.lastEventId = undefined;
      this.#again();
    } else {
      this.#again();
    }
  }

  #again(): void {
    const openedAt = this.#openedAt;
    this.#openedAt = undefined;
    if (openedAt !== undefined && performance.now() - openedAt > GOOD_MS) this.#backoff.reset();
    const grown = this.#backoff.next();
    const asked = openedAt === undefined ? undefined : this.retryMs;
    const pause =
      asked === undefined ? grown : Math.min(Math.max(asked, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
    this.#timer = setTimeout(this.#open, pause).unref();
  }
}
