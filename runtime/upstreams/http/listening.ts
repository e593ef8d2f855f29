// What the gateway wants to hear from one modern instance outside calls: changes of its lists, and of the resources
// that somebody subscribed to. A filter cannot be changed, so a stream with the new one is opened, and when that is
// acknowledged the old one is closed: at no time nobody listens.
import type { Answer } from '../../wire/answer.ts';
import { EVERYTHING } from '../../wire/capabilities.ts';
import type { ListenFilter } from '../../wire/listen-filter.ts';
import { Backoff } from '../backoff.ts';
import { changedKind, envelopeFor } from '../control-messages.ts';
import type { Kind, UpstreamEvents } from '../upstream.ts';
import type { Instance } from './instance.ts';
import { type ListenEvents, ListenStream } from './listen-stream.ts';
import type { Fault } from './round-trip.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A stream that lasted this long was a good one: the next begins without a pause. */
const GOOD_MS = 10_000;
/** How long the old stream is heard beside the new one, for what was written to it before the new one began. */
const OVERLAP_MS = 100;

export interface ListeningHost {
  readonly events: UpstreamEvents | undefined;
  unreachable(detail: string): void;
}

export class Listening implements ListenEvents {
  readonly #instance: Instance;
  readonly #host: ListeningHost;
  readonly #version: string;
  readonly #envelope: string;
  readonly #kinds: readonly Kind[];
  readonly #uris = new Set<string>();
  /** Who waits to hear whether a resource is followed. */
  readonly #askers = new Map<string, ((followed: boolean) => void)[]>();
  readonly #backoff = new Backoff(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
  /** Acknowledged. */
  #current: ListenStream | undefined;
  #next: ListenStream | undefined;
  #old: ListenStream | undefined;
  /** The filter changed after `next` was opened. */
  #outdated = false;
  #wasOpen = false;
  #openedAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #oldTimer: NodeJS.Timeout | undefined;
  #stopped = false;
  /** While two streams are open both bring the same; per resource, the one that is ahead is passed on. */
  readonly #counts = new Map<string, { old: number; current: number; passed: number }>();

  /** `kinds`: lists whose changes are to be heard of. */
  constructor(instance: Instance, host: ListeningHost, version: string, kinds: readonly Kind[]) {
    this.#instance = instance;
    this.#host = host;
    this.#version = version;
    this.#envelope = envelopeFor(version, EVERYTHING, undefined);
    this.#kinds = kinds;
    if (kinds.length > 0) this.#change();
  }

  /** Resolves once changes of the resource are heard of; false when the server does not follow it. */
  subscribe(uri: string): Promise<boolean> {
    if (this.#stopped) return Promise.resolve(false);
    if (this.#uris.has(uri) && !this.#askers.has(uri)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const askers = this.#askers.get(uri);
      if (askers !== undefined) {
        askers.push(resolve);
        return;
      }
      this.#askers.set(uri, [resolve]);
      this.#uris.add(uri);
      this.#change();
    });
  }

  unsubscribe(uri: string): void {
    if (!this.#uris.delete(uri)) return;
    this.#tell(uri, false);
    this.#change();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#closeOld();
    this.#current?.drop();
    this.#next?.drop();
    for (const uri of [...this.#askers.keys()]) this.#tell(uri, false);
  }

  acknowledged(stream: ListenStream, honoured: ListenFilter): void {
    if (stream !== this.#next) return;
    this.#next = undefined;
    this.#replace(stream);
    for (const uri of stream.filter.resourceSubscriptions) {
      const followed = honoured.resourceSubscriptions.includes(uri);
      if (!followed) this.#uris.delete(uri);
      this.#tell(uri, followed);
    }
    if (this.#outdated) this.#change();
  }

  heard(stream: ListenStream, notification: Answer): void {
    const { events } = this.#host;
    const kind = changedKind(notification.method);
    if (kind !== undefined) {
      events?.listChanged(kind);
      return;
    }
    const { uri } = notification;
    if (notification.method !== 'notifications/resources/updated' || uri === undefined) return;
    if (!this.#uris.has(uri) || !this.#isNews(stream, uri)) return;
    const params = notification.raw.subarray(notification.start, notification.end);
    events?.resourceUpdated(uri, params, undefined);
  }

  ended(stream: ListenStream, fault: Fault | undefined): void {
    if (this.#stopped || stream === this.#old) return;
    const wasNext = stream === this.#next;
    if (wasNext) this.#next = undefined;
    else this.#current = undefined;
    if (fault?.kind === 'unavailable' && !fault.sent) {
      this.#host.unreachable(fault.detail);
      return;
    }
    // Whoever waits for this filter hears no; what was followed before still is.
    if (wasNext) for (const uri of [...this.#askers.keys()]) this.#giveUp(uri);
    const refused = wasNext && stream.status >= 400 && stream.status < 500;
    if (this.#current !== undefined || (refused && !this.#outdated)) return;
    if (performance.now() - this.#openedAt > GOOD_MS) this.#backoff.reset();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#change(), this.#backoff.next()).unref();
  }

  /** Opens a stream with the filter as it is now; what is being opened comes first. */
  #change(): void {
    if (this.#stopped) return;
    this.#outdated = this.#next !== undefined;
    if (this.#outdated) return;
    clearTimeout(this.#timer);
    if (this.#kinds.length === 0 && this.#uris.size === 0) {
      this.#current?.drop();
      this.#current = undefined;
      this.#wasOpen = false;
      return;
    }
    this.#next = new ListenStream(this.#instance, this.#version, this.#envelope, this.#filter(), this);
  }

  #filter(): ListenFilter {
    return {
      toolsListChanged: this.#kinds.includes('tools'),
      promptsListChanged: this.#kinds.includes('prompts'),
      resourcesListChanged: this.#kinds.includes('resources'),
      resourceSubscriptions: [...this.#uris],
      taskIds: [],
    };
  }

  #replace(stream: ListenStream): void {
    this.#closeOld();
    if (this.#current !== undefined) {
      this.#old = this.#current;
      this.#oldTimer = setTimeout(() => this.#closeOld(), OVERLAP_MS).unref();
    } else if (this.#wasOpen) {
      // Changes made while no stream was open are not sent again (2026-07-28, Subscriptions).
      for (const kind of this.#kinds) this.#host.events?.listChanged(kind);
      for (const uri of this.#uris) this.#missed(uri);
    }
    this.#current = stream;
    this.#wasOpen = true;
    this.#openedAt = performance.now();
  }

  #missed(uri: string): void {
    if (this.#askers.has(uri)) return;
    this.#host.events?.resourceUpdated(uri, Buffer.from(JSON.stringify({ uri })), undefined);
  }

  #isNews(stream: ListenStream, uri: string): boolean {
    if (this.#old === undefined) return true;
    const count = this.#counts.get(uri) ?? { old: 0, current: 0, passed: 0 };
    this.#counts.set(uri, count);
    const seen = stream === this.#old ? ++count.old : ++count.current;
    if (seen <= count.passed) return false;
    count.passed = seen;
    return true;
  }

  #closeOld(): void {
    clearTimeout(this.#oldTimer);
    this.#old?.drop();
    this.#old = undefined;
    this.#counts.clear();
  }

  #giveUp(uri: string): void {
    this.#uris.delete(uri);
    this.#tell(uri, false);
  }

  #tell(uri: string, followed: boolean): void {
    const askers = this.#askers.get(uri);
    this.#askers.delete(uri);
    for (const answer of askers ?? []) answer(followed);
  }
}
