// Tells clients what changed: the lists they see, the resources they subscribed to, the tasks they follow. It stands
// between the catalog and the upstreams, where changes come from, and sessions and listen streams, where they go.
import { type Clock, systemClock } from '../catalog/clock.ts';
import type { Sealer } from '../sessions/seal.ts';
import type { Session } from '../sessions/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ClientKey, Kind, Upstream, UpstreamEvents } from '../upstreams/upstream.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { buildNotification } from '../wire/reply.ts';
import { withoutSubscriptionId } from '../wire/subscription-id.ts';
import { Follows } from './follows.ts';
import { type Hub, type Listening, type ListenRequest, MAX_FOLLOWED } from './hub.ts';
import { LIST_CHANGED, listChanges } from './list-changes.ts';
import { ListenStream } from './listen-stream.ts';
import { ResourceWatches, type Watch } from './resource-watches.ts';

/** Listen streams of the process: each may be an open response. */
const MAX_LISTENS = 1_024;
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

interface Attached {
  readonly session: Session;
  readonly watches: Map<string, Watch>;
}

export class SubscriptionHub implements Hub {
  readonly #sealer: Sealer;
  readonly #clock: Clock;
  readonly #follows = new Follows();
  readonly #watches: ResourceWatches;
  /** By id. */
  readonly #sessions = new Map<string, Attached>();
  readonly #listens = new Set<ListenStream>();
  /** The newest one heard of: a request may have started under an older one. */
  #latest: Snapshot | undefined;

  constructor({ sealer, clock = systemClock }: HubParts) {
    this.#sealer = sealer;
    this.#clock = clock;
    this.#watches = new ResourceWatches(this.#follows, clock);
  }

  get counts(): HubCounts {
    return { listens: this.#listens.size, subscriptions: this.#watches.size };
  }

  // What clients want.

  attach(session: Session): void {
    if (session.ended || this.#sessions.has(session.id)) return;
    const attached: Attached = { session, watches: new Map() };
    this.#sessions.set(session.id, attached);
    session.onEnd.push(() => {
      this.#sessions.delete(session.id);
      for (const watch of attached.watches.values()) this.#watches.drop(watch);
      attached.watches.clear();
    });
  }

  async subscribe(
    session: Session,
    uri: string,
    client: ClientKey,
    snapshot: Snapshot,
  ): Promise<Refusal | undefined> {
    const watches = this.#sessions.get(session.id)?.watches;
    // It has ended meanwhile: nobody is told the answer.
    if (watches === undefined) return REFUSALS.session_not_found;
    let watch = watches.get(uri);
    if (watch === undefined) {
      if (watches.size >= MAX_FOLLOWED) return REFUSALS.overloaded;
      const tell = (params: Buffer): void =>
        session.outlet.send(
          buildNotification('notifications/resources/updated', withoutSubscriptionId(params)),
        );
      const wanted = { uri, listener: session.listener, client, tell };
      watch = this.#watches.add(wanted, this.#latest ?? snapshot);
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
    if (resourceSubscriptions.length > MAX_FOLLOWED || taskIds.length > MAX_FOLLOWED)
      return REFUSALS.overloaded;
    const stream = new ListenStream(request, this.#latest ?? request.snapshot, {
      watches: this.#watches,
      follows: this.#follows,
      sealer: this.#sealer,
      clock: this.#clock,
      stopped: (stopped) => this.#listens.delete(stopped),
    });
    this.#listens.add(stream);
    return stream;
  }

  // What happens.

  /** Bundle or catalog are others now: tells who sees a difference, and moves what is followed to where it is now. */
  catalogChanged(before: Snapshot, after: Snapshot): void {
    this.#latest = after;
    this.#watches.move(after);
    for (const stream of this.#listens) stream.move(after);
    const changes = new Map<string, Kind[]>();
    for (const [listener, view] of after.views) {
      const old = before.views.get(listener);
      const kinds = old === undefined || old === view ? [] : listChanges(old, view);
      if (kinds.length > 0) changes.set(listener, kinds);
    }
    if (changes.size === 0) return;
    for (const { session } of this.#sessions.values()) {
      for (const kind of changes.get(session.listener) ?? []) {
        session.outlet.send(buildNotification(LIST_CHANGED[kind], undefined));
      }
    }
    for (const stream of this.#listens) {
      for (const kind of changes.get(stream.listener) ?? []) stream.listChanged(kind);
    }
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
}
