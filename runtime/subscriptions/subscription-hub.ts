// Tells clients what changed: the lists they see, the resources they subscribed to, the tasks they follow. It stands
// between the catalog and the upstreams, where changes come from, and sessions and listen streams, where they go.
import type { CallRequest } from '../../policies/calls/call.ts';
import { RequestView } from '../access/request-view.ts';
import type { Visitor } from '../access/visitor.ts';
import { type Clock, systemClock } from '../catalog/clock.ts';
import type { Sealer } from '../sessions/seal.ts';
import type { Session } from '../sessions/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ClientKey, Kind, Upstream, UpstreamEvents } from '../upstreams/upstream.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import type { HeaderSource } from '../wire/headers.ts';
import { buildNotification } from '../wire/reply.ts';
import { withoutSubscriptionId } from '../wire/subscription-id.ts';
import { Announcements, type Audience } from './announcements.ts';
import type { Follower } from './follower.ts';
import { Follows } from './follows.ts';
import { type Hub, type Listening, type ListenRequest, MAX_FOLLOWED, type Wish } from './hub.ts';
import { LIST_CHANGED } from './list-changes.ts';
import { ListenStream } from './listen-stream.ts';
import { ResourceWatches, type Watch } from './resource-watches.ts';
import { isDenied, sourcesOf } from './sources.ts';

/** Listen streams of the process: each may be an open response. */
const MAX_LISTENS = 1_024;
/** Those of one client, or of all that share its credential: nobody can take the places of all others. */
const MAX_LISTENS_EACH = 256;
/** The first revision that knows the notification. */
const HAS_ELICITATION_COMPLETE = '2025-11-25';

export interface HubParts {
  readonly sealer: Sealer;
  readonly clock?: Clock;
}

/** How much is followed right now. */
export interface HubCounts {
  /** Open subscriptions/listen streams. */
  readonly listens: number;
  /** Resources, counted for each session and listen stream that wants to hear of them. */
  readonly subscriptions: number;
}

/** A session that hears of changes. */
class Attached implements Follower, Audience {
  readonly session: Session;
  readonly watches = new Map<string, Watch>();
  readonly method = 'resources/subscribe';
  /** The one that subscribed last speaks for all. */
  request: CallRequest;

  constructor(session: Session) {
    this.session = session;
    this.request = new RequestView(session.listener, '', session.version, NO_HEADERS);
  }

  get follower(): Follower {
    return this;
  }

  get sessionId(): string {
    return this.session.id;
  }

  /** With the proof it showed last. */
  get visitor(): Visitor {
    return this.session.visitor;
  }

  listChanged(kind: Kind): void {
    this.session.outlet.send(buildNotification(LIST_CHANGED[kind], undefined));
  }
}

const NO_HEADERS: HeaderSource = { get: () => undefined };

export class SubscriptionHub implements Hub {
  readonly #sealer: Sealer;
  readonly #clock: Clock;
  readonly #follows = new Follows();
  readonly #watches: ResourceWatches;
  /** By id. */
  readonly #sessions = new Map<string, Attached>();
  readonly #listens = new Set<ListenStream>();
  readonly #announcements: Announcements;
  /** The newest one heard of: a request may have started under an older one. */
  #latest: Snapshot | undefined;

  constructor({ sealer, clock = systemClock }: HubParts) {
    this.#sealer = sealer;
    this.#clock = clock;
    this.#watches = new ResourceWatches(this.#follows, clock);
    this.#announcements = new Announcements(clock);
  }

  get counts(): HubCounts {
    return { listens: this.#listens.size, subscriptions: this.#watches.size };
  }

  // What clients want.

  attach(session: Session): void {
    if (session.ended || this.#sessions.has(session.id)) return;
    const attached = new Attached(session);
    this.#sessions.set(session.id, attached);
    session.onEnd.push(() => {
      this.#sessions.delete(session.id);
      this.#announcements.forget(attached);
      for (const watch of attached.watches.values()) this.#watches.drop(watch);
      attached.watches.clear();
    });
  }

  async subscribe(session: Session, wish: Wish, snapshot: Snapshot): Promise<Refusal | undefined> {
    const { uri, client, request } = wish;
    const attached = this.#sessions.get(session.id);
    // It has ended meanwhile: nobody is told the answer.
    if (attached === undefined) return REFUSALS.session_not_found;
    attached.request = request;
    const { watches } = attached;
    let watch = watches.get(uri);
    if (watch === undefined) {
      if (watches.size >= MAX_FOLLOWED) return REFUSALS.overloaded;
      const tell = (params: Buffer): void =>
        session.outlet.send(
          buildNotification('notifications/resources/updated', withoutSubscriptionId(params)),
        );
      const sources = (now: Snapshot): number[] => sourcesOf(now, attached, uri);
      watch = this.#watches.add({ uri, client, sources, tell }, this.#latest ?? snapshot);
      watches.set(uri, watch);
    }
    if (await watch.ready) return undefined;
    this.#watches.drop(watch);
    if (watches.get(uri) === watch) watches.delete(uri);
    return { kind: 'resource_not_found', data: { uri } };
  }

  unsubscribe(session: Session, uri: string): void {
    const watches = this.#sessions.get(session.id)?.watches;
    const watch = watches?.get(uri);
    if (watch === undefined) return;
    watches?.delete(uri);
    this.#watches.drop(watch);
  }

  listen(request: ListenRequest): Listening | Refusal {
    const { resourceSubscriptions, taskIds } = request.filter;
    if (this.#listens.size >= MAX_LISTENS) return REFUSALS.overloaded;
    if (this.#listensOf(request.client.client) >= MAX_LISTENS_EACH) return REFUSALS.overloaded;
    if (resourceSubscriptions.length > MAX_FOLLOWED || taskIds.length > MAX_FOLLOWED)
      return REFUSALS.overloaded;
    const stream = new ListenStream(request, this.#latest ?? request.snapshot, {
      watches: this.#watches,
      follows: this.#follows,
      sealer: this.#sealer,
      clock: this.#clock,
      stopped: (stopped) => {
        this.#listens.delete(stopped);
        this.#announcements.forget(stopped);
      },
    });
    this.#listens.add(stream);
    return stream;
  }

  // What happens.

  /**
   * Bundle or catalog are others now: takes from everybody what the policy takes, moves what is followed to where it is
   * now, and tells who sees a difference. Whoever is not let in any more is gone before.
   */
  catalogChanged(before: Snapshot, after: Snapshot): void {
    this.#latest = after;
    if (before.policy !== after.policy) this.#judge(after);
    this.#watches.move(after);
    for (const stream of this.#listens) stream.move(after);
    this.#announcements.changed(before, after, [...this.#sessions.values(), ...this.#listens]);
  }

  #judge(snapshot: Snapshot): void {
    for (const attached of this.#sessions.values()) {
      for (const uri of attached.watches.keys()) {
        if (isDenied(snapshot, attached, uri)) this.unsubscribe(attached.session, uri);
      }
    }
    for (const stream of this.#listens) stream.judge(snapshot);
  }

  /** What an upstream has to be given as `events`; `listChanged` is the catalog's business. */
  eventsOf(upstream: Upstream, listChanged: UpstreamEvents['listChanged']): UpstreamEvents {
    return {
      listChanged,
      resourceUpdated: (uri, params, client) => this.#watches.updated(upstream, uri, params, client),
      taskUpdated: (taskId, params) => {
        for (const stream of this.#listens) stream.taskUpdated(upstream.name, taskId, params);
      },
      elicitationComplete: (params, client) => this.#elicitationComplete(params, client),
    };
  }

  /** Everything that is followed is let go; streams are ended by those who opened them. */
  close(): void {
    this.#announcements.close();
    for (const stream of this.#listens) stream.stop();
    for (const { watches } of this.#sessions.values()) {
      for (const watch of watches.values()) this.#watches.drop(watch);
      watches.clear();
    }
    this.#sessions.clear();
  }

  #elicitationComplete(params: Buffer, { session: id }: ClientKey): void {
    const session = id === undefined ? undefined : this.#sessions.get(id)?.session;
    if (session === undefined || session.version < HAS_ELICITATION_COMPLETE) return;
    session.outlet.send(buildNotification('notifications/elicitation/complete', params));
  }

  #listensOf(client: string): number {
    let count = 0;
    for (const { owner } of this.#listens) if (owner === client) count += 1;
    return count;
  }
}
