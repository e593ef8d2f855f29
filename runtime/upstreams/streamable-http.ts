// One HTTP instance as an upstream: modern (stateless) or legacy (one session shared by all calls), which of the two
// is found out on first contact.
//
//   idle --first call--> starting --established--> up --unreachable--> down --next call, 250 ms apart--> up
//
// Calls that come while contact is made wait for it. A lost session is opened anew without the caller noticing, and
// only what the instance says it did not execute is sent twice.
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import type { Answer } from '../wire/answer.ts';
import { buildCancelled } from '../wire/envelope.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { Backoff } from './backoff.ts';
import { replyTo } from './control-messages.ts';
import { type CallOwner, HttpCall } from './http/call.ts';
import { endSession, tell } from './http/control.ts';
import { type Established, establish } from './http/establish.ts';
import { type FollowEvents, Follower } from './http/follow.ts';
import { Instance, type InstanceOptions } from './http/instance.ts';
import type { UpstreamLog } from './log.ts';
import { NOT_SENT, refuseSoon } from './refuse.ts';
import type { AbortReason, Call, Era, Sink, Upstream, UpstreamState } from './upstream.ts';

const MAX_WAITING = 256;
/** While down, contact is tried at most this often, however many calls come. */
const RETRY_MS = 250;
/** Pauses between attempts nobody asked for. */
const REVIVE_MS = 1_000;
const REVIVE_MAX_MS = 30_000;

export interface HttpUpstreamOptions extends InstanceOptions {
  readonly era: BundleUpstream['era'];
  /** Listen for changes of the tool list. */
  readonly follow: boolean;
}

export class HttpUpstream implements Upstream, CallOwner, FollowEvents {
  readonly name: string;
  onToolsChanged: (() => void) | undefined = undefined;
  readonly #instance: Instance;
  readonly #pinned: Era | undefined;
  readonly #follow: boolean;
  readonly #log: UpstreamLog;
  readonly #waiting = new Set<HttpCall>();
  readonly #revival = new Backoff(REVIVE_MS, REVIVE_MAX_MS);
  #era: Era | undefined;
  #phase: UpstreamState['phase'] = 'idle';
  #reason: string | undefined;
  /** Set while calls can be sent at once. */
  #established: Established | undefined;
  #connecting: Promise<void> | undefined;
  #retryAt = 0;
  /** The tools may differ from what was listed before. */
  #changed = false;
  #follower: Follower | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** Contacts nobody before the first call. Throws when the URL is none. */
  constructor(name: string, options: HttpUpstreamOptions, log: UpstreamLog) {
    this.name = name;
    this.#instance = new Instance(options, log);
    this.#pinned = options.era === 'auto' ? undefined : options.era;
    this.#era = this.#pinned;
    this.#follow = options.follow;
    this.#log = log;
  }

  get state(): UpstreamState {
    const inFlight = this.#waiting.size + this.#instance.connections.size;
    return { phase: this.#phase, era: this.#era, inFlight, reason: this.#reason };
  }

  dispatch(call: Call, sink: Sink): boolean {
    if (this.#phase === 'closed' || this.#instance.connections.full) return false;
    const established = this.#established;
    if (established !== undefined) {
      const sent = new HttpCall(this.#instance, this, call, sink);
      call.attempt = sent;
      sent.start(established);
      return true;
    }
    if (this.#phase === 'down' && this.#connecting === undefined && performance.now() < this.#retryAt) {
      refuseSoon(call, sink, NOT_SENT);
      return true;
    }
    if (this.#waiting.size >= MAX_WAITING) return false;
    const waiting = new HttpCall(this.#instance, this, call, sink);
    call.attempt = waiting;
    this.#waiting.add(waiting);
    this.#connect();
    return true;
  }

  /** Lets calls in flight finish, ends the session, closes the sockets. */
  async close(): Promise<void> {
    if (this.#phase === 'closed') return;
    this.#phase = 'closed';
    this.#stopFollowing();
    await this.#connecting;
    const { connections, headers } = this.#instance;
    const session = this.#established;
    await connections.idle();
    if (session?.sessionId !== undefined) {
      await endSession(this.#instance, headers.legacyGet(session.version, session.sessionId));
    }
    await connections.close();
  }

  destroy(reason: string): void {
    this.#phase = 'closed';
    this.#reason = reason;
    this.#stopFollowing();
    this.#failWaiting(REFUSALS.unavailable);
    this.#instance.connections.destroy(new Error(reason));
  }

  // What calls and the follower report.

  aborted(call: HttpCall, sent: boolean, reason: AbortReason): void {
    this.#waiting.delete(call);
    // Modern servers take the end of the stream as the cancel; legacy ones must be told, and may not mind the end.
    const { established } = call;
    if (!sent || established === undefined || established.era === 'modern') return;
    tell(this.#instance, established.headers, buildCancelled(call.id, reason));
  }

  renew(call: HttpCall): void {
    if (call.established === this.#established) {
      this.#log.warn('upstream does not know the session any more; opening another', {
        instance: this.name,
      });
      this.#lose();
      this.#changed = true;
    }
    const established = this.#established;
    if (established !== undefined) call.start(established);
    else if (this.#phase === 'closed') call.refuse(REFUSALS.unavailable);
    else {
      this.#waiting.add(call);
      this.#connect();
    }
  }

  unreachable(detail: string): void {
    if (this.#phase === 'closed' || this.#phase === 'down') return;
    this.#lose();
    this.#down(detail);
    this.#instance.connections.failWaiting(new Error(detail));
  }

  overheard(answer: Answer): void {
    if (answer.kind === 'notification') {
      if (answer.method === 'notifications/tools/list_changed') this.toolsChanged();
    } else if (answer.kind === 'request' && this.#established?.era === 'legacy') {
      // A server that asks without end gets answers only as long as there is room.
      const { connections } = this.#instance;
      if (!connections.full) tell(this.#instance, this.#established.headers, replyTo(answer));
    }
  }

  toolsChanged(): void {
    this.onToolsChanged?.();
  }

  sessionLost(): void {
    if (this.#phase !== 'up') return;
    this.#lose();
    this.#changed = true;
    this.#connect();
  }

  // Contact.

  #connect(): void {
    if (this.#connecting !== undefined) return;
    clearTimeout(this.#timer);
    if (this.#phase === 'idle') this.#phase = 'starting';
    this.#connecting = establish(this.#instance, this.#era, this.#pinned).then(
      (established) => this.#connected(established),
      (error: Error) => this.#failed(error.message),
    );
  }

  #connected(established: Established): void {
    this.#connecting = undefined;
    this.#established = established;
    this.#era = established.era;
    for (const call of this.#waiting) {
      this.#waiting.delete(call);
      call.start(established);
    }
    if (this.#phase === 'closed') return;
    if (this.#phase !== 'up') {
      this.#log.info('upstream is up', {
        instance: this.name,
        era: established.era,
        version: established.version,
      });
    }
    this.#phase = 'up';
    this.#reason = undefined;
    this.#revival.reset();
    if (this.#follow && established.listChanged) {
      this.#follower = new Follower(this.#instance, established, this);
    }
    if (this.#changed) this.onToolsChanged?.();
    this.#changed = false;
  }

  #failed(detail: string): void {
    this.#connecting = undefined;
    if (this.#phase !== 'closed') this.#down(detail);
    this.#failWaiting(NOT_SENT);
  }

  #down(reason: string): void {
    const wasUp = this.#phase === 'up';
    if (this.#phase !== 'down') this.#log.warn('upstream is down', { instance: this.name, reason });
    this.#phase = 'down';
    this.#reason = reason;
    this.#changed = true;
    // So that its tools leave the lists now, and not when they are read the next time.
    if (wasUp) this.onToolsChanged?.();
    this.#retryAt = performance.now() + RETRY_MS;
    clearTimeout(this.#timer);
    const pause = Math.max(this.#revival.next(), REVIVE_MS);
    this.#timer = setTimeout(() => this.#connect(), pause).unref();
  }

  #lose(): void {
    this.#established = undefined;
    this.#stopFollowing();
  }

  #stopFollowing(): void {
    clearTimeout(this.#timer);
    this.#follower?.stop();
    this.#follower = undefined;
  }

  #failWaiting(refusal: Refusal): void {
    for (const call of this.#waiting) {
      this.#waiting.delete(call);
      call.refuse(refusal);
    }
  }
}
