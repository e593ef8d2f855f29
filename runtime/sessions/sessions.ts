// The sessions of legacy clients: the only thing the gateway remembers about a client between two requests. Held in
// memory, bounded in number, forgotten after half an hour without a request. An id is an address, never a proof of
// who is asking (2025-11-25, Session Management): whoever may call is decided on every request.
import { randomBytes } from 'node:crypto';

/** A call of the session that waits for its upstream. */
export interface Cancellable {
  /** The client sent notifications/cancelled for it. */
  cancel(): void;
}

export interface Session {
  readonly id: string;
  /** Name of the listener it was opened on; it is unknown on every other one. */
  readonly listener: string;
  /** Negotiated by initialize. */
  readonly version: string;
  /** Calls in flight by request id; see request-id.ts for the key. */
  readonly calls: Map<string, Cancellable>;
  /** When it was last used, on the clock of `Sessions`. */
  usedAt: number;
}

export interface SessionOptions {
  /** Milliseconds without a request after which a session is forgotten. */
  readonly idleMs?: number;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
}

const HALF_AN_HOUR = 30 * 60 * 1000;

/** 192 random bits, in visible ASCII. */
const ID_BYTES = 24;

export class Sessions {
  readonly #byId = new Map<string, Session>();
  readonly #idleMs: number;
  readonly #now: () => number;
  /** Before this moment no session can have become idle: a full table is not searched again and again. */
  #nextSweep = 0;

  constructor(options: SessionOptions = {}) {
    this.#idleMs = options.idleMs ?? HALF_AN_HOUR;
    this.#now = options.now ?? (() => performance.now());
  }

  get size(): number {
    return this.#byId.size;
  }

  /** Opens a session; undefined when `max` are open and none of them is idle. */
  create(listener: string, version: string, max: number): Session | undefined {
    if (this.#byId.size >= max) this.#forgetIdle();
    if (this.#byId.size >= max) return undefined;
    const id = randomBytes(ID_BYTES).toString('base64url');
    const session: Session = { id, listener, version, calls: new Map(), usedAt: this.#now() };
    this.#byId.set(id, session);
    return session;
  }

  /** The live session of that id on that listener; finding it counts as a use. */
  find(listener: string, id: string): Session | undefined {
    const session = this.#byId.get(id);
    if (session === undefined || session.listener !== listener) return undefined;
    const now = this.#now();
    if (this.#isIdle(session, now)) {
      this.#byId.delete(id);
      return undefined;
    }
    session.usedAt = now;
    return session;
  }

  /** Ends it; its calls in flight are still answered. False when there is no such session. */
  end(listener: string, id: string): boolean {
    return this.find(listener, id) !== undefined && this.#byId.delete(id);
  }

  /** A session with a call in flight is in use, however long the call takes. */
  #isIdle(session: Session, now: number): boolean {
    return session.calls.size === 0 && now - session.usedAt >= this.#idleMs;
  }

  #forgetIdle(): void {
    const now = this.#now();
    if (now < this.#nextSweep) return;
    let oldest = now;
    for (const [id, session] of this.#byId) {
      if (this.#isIdle(session, now)) this.#byId.delete(id);
      else if (session.usedAt < oldest) oldest = session.usedAt;
    }
    // A session kept only for a call in flight may be older than the idle time; look again in a second then.
    this.#nextSweep = Math.max(oldest + this.#idleMs, now + 1000);
  }
}
