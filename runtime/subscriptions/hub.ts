// Who wants to hear of what: subscriptions of legacy sessions and listen streams of modern clients on one side, the
// upstreams on the other. One upstream subscription serves everybody who wants the same, and nothing is told to
// anybody who did not ask for it.
import type { CallRequest } from '../../policies/calls/call.ts';
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import type { Outlet } from '../pipeline/outlet.ts';
import type { Session } from '../sessions/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ClientKey } from '../upstreams/upstream.ts';
import type { Capabilities } from '../wire/capabilities.ts';
import type { Refusal } from '../wire/errors.ts';
import type { ListenFilter } from '../wire/listen-filter.ts';
import type { Follower } from './follower.ts';

/** Resources of one session or listen stream: more than any client shows, few enough for an upstream to hold. */
export const MAX_FOLLOWED = 256;

export interface Hub {
  /** A session that hears of list changes from now on, at its outlet, until it ends. */
  attach(session: Session): void;
  /** resources/subscribe: resolves when changes are really heard of. */
  subscribe(session: Session, wish: Wish, snapshot: Snapshot): Promise<Refusal | undefined>;
  unsubscribe(session: Session, uri: string): void;
  /**
   * subscriptions/listen: the acknowledgement goes to `outlet` once everything in it is really followed, and then
   * what happens. A refusal when there are too many already; then nothing was and will be sent.
   */
  listen(request: ListenRequest): Listening | Refusal;
}

/** A resource a session wants to hear of. */
export interface Wish {
  readonly uri: string;
  /** The session's key. */
  readonly client: ClientKey;
  /** How it asked: what conditions may look at, as long as it follows anything. */
  readonly request: CallRequest;
}

export interface ListenRequest extends Omit<Follower, 'method'> {
  /** Raw JSON id of the request, which every message repeats. */
  readonly id: Buffer;
  readonly filter: ListenFilter;
  readonly client: ClientKey;
  readonly snapshot: Snapshot;
  /** What an upstream may ask of the client. */
  readonly capabilitiesFor: (definition: BundleUpstream) => Capabilities;
  readonly outlet: Outlet;
}

/** Unlike a refusal it has no `kind`. */
export interface Listening {
  readonly kind?: never;
  /** The client is gone, or takes it back. Nothing is sent any more. */
  stop(): void;
}
