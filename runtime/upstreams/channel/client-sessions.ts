// Sessions of an upstream that keeps clients apart: each belongs to one client, starts with that client's first call,
// and ends when nothing was called for a while or the client is gone. There are at most so many at once, because
// each may be a process.
//
// A client whose calls declare different capabilities has a session for each declaration that no other one covers: a
// legacy server is told once, at the start, what it may ask.
import type { BundleUpstream } from '../../../schema/generated/bundle.ts';
import type { Answer } from '../../wire/answer.ts';
import { type Capabilities, NO_CAPABILITIES } from '../../wire/capabilities.ts';
import type { Call, ClientKey, Sink } from '../upstream.ts';
import { covers } from './covers.ts';
import { ChannelSession, type SessionSettings } from './session.ts';

/** One client's sessions and what all of them follow. */
interface Client {
  readonly client: ClientKey;
  readonly sessions: Set<ChannelSession>;
  readonly uris: Set<string>;
}

/** How often idle sessions are looked for, at least. */
const SWEEP_MS = 30_000;

export interface ClientSessionEvents {
  notified(answer: Answer, client: ClientKey): void;
  missed(uris: Iterable<string>, client: ClientKey): void;
}

export class ClientSessions {
  readonly #perSession: boolean;
  readonly #max: number;
  readonly #settings: SessionSettings;
  readonly #events: ClientSessionEvents;
  readonly #clients = new Map<string, Client>();
  /** Every session that has not ended yet, those on their way out included. */
  readonly #all = new Set<ChannelSession>();
  readonly #idleSince = new Map<ChannelSession, number>();
  readonly #idleMs: number;
  #sweep: NodeJS.Timeout | undefined;

  /** `idleMs`: how long a session without calls and subscriptions lives. */
  constructor(
    isolation: BundleUpstream['isolation'],
    settings: SessionSettings,
    idleMs: number,
    events: ClientSessionEvents,
  ) {
    this.#perSession = isolation.mode === 'per_session';
    this.#max = isolation.max;
    this.#settings = settings;
    this.#idleMs = idleMs;
    this.#events = events;
  }

  get sessions(): ReadonlySet<ChannelSession> {
    return this.#all;
  }

  dispatch(call: Call, sink: Sink): boolean {
    const client = this.#clientOf(call.client);
    const session = this.#find(client, call.capabilities) ?? this.#open(client, call.capabilities);
    if (session === undefined) return false;
    this.#idleSince.delete(session);
    const taken = session.dispatch(call, sink);
    if (!taken && session.inFlight === 0) this.#idleSince.set(session, performance.now());
    return taken;
  }

  async subscribe(uri: string, key: ClientKey): Promise<boolean> {
    const client = this.#clientOf(key);
    if (client.sessions.size === 0) this.#open(client, NO_CAPABILITIES)?.start();
    const asked = [...client.sessions].map(async (session) => {
      await session.settled();
      return session.subscriptions.add(uri);
    });
    const granted = (await Promise.all(asked)).includes(true);
    if (granted) client.uris.add(uri);
    else this.#dropEmpty(client);
    return granted;
  }

  unsubscribe(uri: string, key: ClientKey): void {
    const client = this.#clients.get(this.#keyOf(key));
    if (client === undefined) return;
    client.uris.delete(uri);
    for (const session of client.sessions) session.subscriptions.remove(uri);
  }

  /**
   * The client is gone: nothing new starts on its sessions, and they end with their last call. A legacy session that
   * ends is not the end of a client whose processes are shared by its sessions.
   */
  forget(key: ClientKey): void {
    if (!this.#perSession && key.session !== undefined) return;
    const client = this.#clients.get(this.#keyOf(key));
    if (client === undefined) return;
    this.#clients.delete(this.#keyOf(key));
    for (const session of client.sessions) void session.close();
  }

  async close(): Promise<void> {
    clearInterval(this.#sweep);
    await Promise.all([...this.#all].map((session) => session.close()));
  }

  destroy(reason: string): void {
    clearInterval(this.#sweep);
    for (const session of [...this.#all]) session.destroy(reason);
  }

  #keyOf({ session, client }: ClientKey): string {
    return this.#perSession ? (session ?? client) : client;
  }

  #clientOf(key: ClientKey): Client {
    const id = this.#keyOf(key);
    let client = this.#clients.get(id);
    if (client === undefined) {
      // The caller's key may be a view of something larger; this one stays.
      const { session, client: name } = key;
      const kept = { session: this.#perSession ? session : undefined, client: name };
      client = { client: kept, sessions: new Set(), uris: new Set() };
      this.#clients.set(id, client);
    }
    return client;
  }

  /** Modern servers are told with each call what they may ask. */
  #find(client: Client, capabilities: Capabilities): ChannelSession | undefined {
    const modern = this.#settings.learned.era === 'modern';
    for (const session of client.sessions) {
      if (modern || covers(session.capabilities, capabilities)) return session;
    }
    return undefined;
  }

  #open(client: Client, capabilities: Capabilities): ChannelSession | undefined {
    if (this.#all.size >= this.#max) {
      this.#dropEmpty(client);
      return undefined;
    }
    const session: ChannelSession = new ChannelSession('own', capabilities, true, this.#settings, {
      notified: (answer) => this.#events.notified(answer, client.client),
      missed: (uris) => this.#events.missed(uris, client.client),
      idle: () => this.#idleSince.set(session, performance.now()),
      ended: () => this.#ended(client, session),
    });
    this.#all.add(session);
    this.#idleSince.set(session, performance.now());
    client.sessions.add(session);
    this.#sweep ??= setInterval(() => this.#endIdle(), Math.min(this.#idleMs, SWEEP_MS)).unref();
    if (client.uris.size > 0) void this.#follow(session, client);
    return session;
  }

  async #follow(session: ChannelSession, client: Client): Promise<void> {
    session.start();
    await session.settled();
    for (const uri of client.uris) await session.subscriptions.add(uri);
  }

  #ended(client: Client, session: ChannelSession): void {
    this.#all.delete(session);
    this.#idleSince.delete(session);
    client.sessions.delete(session);
    this.#dropEmpty(client);
    if (this.#all.size > 0) return;
    clearInterval(this.#sweep);
    this.#sweep = undefined;
  }

  #dropEmpty(client: Client): void {
    const id = this.#keyOf(client.client);
    if (client.sessions.size === 0 && this.#clients.get(id) === client) this.#clients.delete(id);
  }

  #endIdle(): void {
    const longAgo = performance.now() - this.#idleMs;
    for (const [session, since] of this.#idleSince) {
      if (since > longAgo || session.inFlight > 0 || session.subscriptions.size > 0) continue;
      this.#idleSince.delete(session);
      for (const client of this.#clients.values()) client.sessions.delete(session);
      void session.close();
    }
  }
}
