// Connections for calls that a legacy server may ask about, where clients are not kept apart: each such call has a
// connection for itself while it runs, on which its client's capabilities were declared, so whatever the server asks
// there it asks because of this call. Afterwards the connection waits for the next call with the same capabilities,
// unless the server was told the client's roots and might apply them to somebody else.
import type { Call, Sink } from '../upstream.ts';
import { ChannelSession, type SessionSettings } from './session.ts';

/** Calls of this kind at once. */
const MAX_SESSIONS = 64;

export class ExclusiveSessions {
  readonly #settings: SessionSettings;
  readonly #idleMs: number;
  /** Free ones by the key of their capabilities, the one used last at the end. */
  readonly #free = new Map<string, ChannelSession[]>();
  readonly #all = new Set<ChannelSession>();
  /** Of the free ones, the one free for the longest first. */
  readonly #timers = new Map<ChannelSession, NodeJS.Timeout>();

  /** `idleMs`: how long a free connection is kept. */
  constructor(settings: SessionSettings, idleMs: number) {
    this.#settings = settings;
    this.#idleMs = idleMs;
  }

  get sessions(): ReadonlySet<ChannelSession> {
    return this.#all;
  }

  dispatch(call: Call, sink: Sink): boolean {
    const session = this.#takeFree(call.capabilities.key) ?? this.#open(call);
    if (session === undefined) return false;
    if (session.dispatch(call, sink)) return true;
    void session.close();
    return false;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((session) => session.close()));
  }

  destroy(reason: string): void {
    for (const session of [...this.#all]) session.destroy(reason);
  }

  /** A connection that is about to end is no use to a call that cannot wait for the next one on it. */
  #takeFree(key: string): ChannelSession | undefined {
    const free = this.#free.get(key) ?? [];
    for (let session = free.pop(); session !== undefined; session = free.pop()) {
      clearTimeout(this.#timers.get(session));
      this.#timers.delete(session);
      if (session.ready) return session;
      void session.close();
    }
    return undefined;
  }

  #open(call: Call): ChannelSession | undefined {
    if (this.#all.size >= MAX_SESSIONS && !this.#makeRoom()) return undefined;
    const session: ChannelSession = new ChannelSession('own', call.capabilities, false, this.#settings, {
      notified() {},
      missed() {},
      taskUpdated() {},
      idle: (answered) => this.#release(session, answered),
      ended: () => this.#ended(session),
    });
    this.#all.add(session);
    return session;
  }

  /** What ends takes a moment to, and must not pile up. */
  #makeRoom(): boolean {
    const [oldest] = this.#timers.keys();
    if (oldest === undefined || this.#all.size >= 2 * MAX_SESSIONS) return false;
    this.#retire(oldest);
    return true;
  }

  /** A server may still be working, and about to ask, for a call that ended in any other way than by its answer. */
  #release(session: ChannelSession, answered: boolean): void {
    if (!answered || session.phase !== 'up' || session.knowsRoots) {
      void session.close();
      return;
    }
    const { key } = session.capabilities;
    const free = this.#free.get(key);
    if (free === undefined) this.#free.set(key, [session]);
    else free.push(session);
    this.#timers.set(session, setTimeout(() => this.#retire(session), this.#idleMs).unref());
  }

  #retire(session: ChannelSession): void {
    clearTimeout(this.#timers.get(session));
    this.#timers.delete(session);
    this.#unfree(session);
    void session.close();
  }

  #ended(session: ChannelSession): void {
    clearTimeout(this.#timers.get(session));
    this.#timers.delete(session);
    this.#all.delete(session);
    this.#unfree(session);
  }

  #unfree(session: ChannelSession): void {
    const { key } = session.capabilities;
    const left = this.#free.get(key)?.filter((other) => other !== session) ?? [];
    if (left.length > 0) this.#free.set(key, left);
    else this.#free.delete(key);
  }
}
