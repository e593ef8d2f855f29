// The sessions of legacy clients, held in memory, bounded in number, and ended when nothing was heard of the client
// for a while. An id is an address, never a proof of who is asking (2025-11-25, Session Management): whoever may
// call is decided on every request, and to anybody but its owner a session does not exist.
import { randomBytes } from 'node:crypto';
import type { Visitor } from '../access/visitor.ts';
import type { Proof } from '../identity/proof.ts';
import type { ChannelState } from '../pipeline/peer.ts';
import type { Capabilities } from '../wire/capabilities.ts';
import { EventStore } from './event-store.ts';
import { EventStreams } from './event-streams.ts';
import { type Guest, Guests } from './guests.ts';
import { Questions } from './questions.ts';
import type { Session } from './session.ts';

export interface SessionsOptions {
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
  /** Bounds of what is kept for replay. */
  readonly store?: EventStore;
  readonly guests?: Guests;
}

export interface NewSession {
  /** Name of the listener. */
  readonly listener: string;
  /** Negotiated. */
  readonly version: string;
  readonly capabilities: Capabilities;
  /** Who opens it, and owns it. */
  readonly visitor: Visitor;
  /** How many sessions there may be. */
  readonly max: number;
  /** The channel it lives and ends with; absent on Streamable HTTP, where the client names it on every request. */
  readonly channel?: ChannelState | undefined;
}

interface Entry extends Session, Guest {
  /** The client has come back with the id: the session is really in use. */
  proven: boolean;
  readonly onChannel: boolean;
}

const HALF_AN_HOUR = 30 * 60 * 1000;

/** 192 random bits, in visible ASCII. */
const ID_BYTES = 24;

/** How long a client that was told a session id may stay away with it while others are refused for want of room. */
const UNPROVEN_MS = 60_000;

/** How often idle sessions are looked for. Being asked for one finds out exactly, whatever the hand of this clock. */
const SWEEP_MS = 15_000;

export class Sessions {
  /** Milliseconds without a request after which a session ends; a reload may change it. */
  idleMs = HALF_AN_HOUR;
  /** Who stays longer than one request: its own sessions, and whatever else is open. */
  readonly guests: Guests;

  readonly #byId = new Map<string, Entry>();
  readonly #now: () => number;
  readonly #store: EventStore;
  #timer: NodeJS.Timeout | undefined;
  /** Before this moment no room can be found: a full table is not searched again and again. */
  #nextSearch = 0;

  constructor(options: SessionsOptions = {}) {
    this.#now = options.now ?? (() => performance.now());
    this.#store = options.store ?? new EventStore(this.#now);
    this.guests = options.guests ?? new Guests();
  }

  get size(): number {
    return this.#byId.size;
  }

  /** Opens a session; undefined when `max` are open and none of them can be ended. */
  create(wanted: NewSession): Session | undefined {
    if (this.#byId.size >= wanted.max) this.#makeRoom();
    if (this.#byId.size >= wanted.max) return undefined;
    const { listener, version, capabilities, channel, visitor } = wanted;
    const streams = channel === undefined ? new EventStreams(this.#store, version) : undefined;
    const session: Entry = {
      id: randomBytes(ID_BYTES).toString('base64url'),
      listener,
      version,
      visitor,
      capabilities,
      calls: new Map(),
      logLevel: undefined,
      questions: new Questions(),
      outlet: streams ?? (channel as ChannelState).outlet,
      streams,
      usedAt: this.#now(),
      onEnd: [],
      ended: false,
      proven: false,
      onChannel: channel !== undefined,
      get proof() {
        return this.visitor.proof;
      },
      // Whoever comes back with another credential still has the session; until then it is told nothing.
      turnOut: (why) => (why === 'expired' ? streams?.shutDown() : this.endSession(session)),
    };
    this.#byId.set(session.id, session);
    // One on a channel goes with the channel.
    if (!session.onChannel) this.guests.add(session);
    this.#timer ??= setInterval(() => this.sweep(), SWEEP_MS).unref();
    return session;
  }

  /**
   * The live session of that id on that listener, if the owner of `proof` opened it. Finding it counts as a use, and as
   * showing the proof: it may be a newer one.
   */
  find(listener: string, id: string, proof: Proof): Session | undefined {
    const session = this.#byId.get(id);
    // One that lives on a channel is nobody else's, even if its id became known.
    if (session === undefined || session.listener !== listener || session.onChannel) return undefined;
    const { visitor } = session;
    if (visitor.proof.owner !== proof.owner) return undefined;
    const now = this.#now();
    if (this.#isIdle(session, now)) {
      this.endSession(session);
      return undefined;
    }
    session.usedAt = now;
    if (visitor.proof !== proof) session.visitor = { ...visitor, proof };
    session.proven = true;
    return session;
  }

  /**
   * Its client or its channel ended it, or its time is over. Calls in flight are still answered. Nothing happens when
   * it has ended before.
   */
  endSession(session: Session): void {
    if (session.ended) return;
    session.ended = true;
    this.#byId.delete(session.id);
    this.guests.remove(session as Entry);
    session.streams?.end();
    session.questions.end();
    for (const tell of session.onEnd.splice(0)) tell();
    this.#nextSearch = 0;
  }

  /** Ends every session that is idle. */
  sweep(): void {
    const now = this.#now();
    for (const session of this.#byId.values()) if (this.#isIdle(session, now)) this.endSession(session);
    if (this.#byId.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** The process ends: nobody is kept waiting at a stream that belongs to no call. */
  shutDown(): void {
    this.#store.listening.shutDown();
  }

  /** While a call is in flight, or the client listens, it is in use, however long that takes. */
  #isIdle(session: Entry, now: number): boolean {
    if (this.#isBusy(session)) session.usedAt = now;
    return now - session.usedAt >= this.idleMs;
  }

  #isBusy(session: Entry): boolean {
    return session.onChannel || session.calls.size > 0 || session.streams?.listening === true;
  }

  #makeRoom(): void {
    const now = this.#now();
    if (now < this.#nextSearch) return;
    for (const session of this.#byId.values()) {
      const idle = this.#isIdle(session, now);
      if (idle || (!session.proven && now - session.usedAt >= UNPROVEN_MS)) this.endSession(session);
    }
    this.#nextSearch = now + 1000;
  }
}
