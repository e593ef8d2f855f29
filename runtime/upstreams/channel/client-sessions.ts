// Sessions of an upstream that keeps clients apart: each belongs to one client, starts with that client's first call,
// and ends when nothing was called for a while or the client is gone. There are at most so many at once, because
// each may be a process.
//
// A client whose calls declare different capabilities has a session for each declaration that no other one covers: a
// legacy server is told once, at the start, what it may ask. So it is with who the client is, where a server is told: a
// connection that was opened for one never carries a call that is for another, nor does one the gateway opened for itself
// to follow something.
import type { Answer } from '../../wire/answer.ts';
import { type Capabilities, NO_CAPABILITIES } from '../../wire/capabilities.ts';
import { type Lines, OWN } from '../credential.ts';
import { endedKey, type Isolation, isolationKey } from '../isolation.ts';
import { leastNeeded, MAX_PER_CLIENT } from '../make-room.ts';
import type { Topic } from '../topic.ts';
import type { Call, ClientKey, Sink } from '../upstream.ts';
import { covers } from './covers.ts';
import { ChannelSession, type SessionSettings } from './session.ts';

/** One client's sessions and what all of them follow. */
interface Client {
  readonly client: ClientKey;
  readonly sessions: Set<ChannelSession>;
  readonly topics: Set<Topic>;
}

/** What of a call decides which sessions can carry it. */
interface Needs {
  readonly capabilities: Capabilities;
  readonly headers: Lines;
}

const NOTHING: Needs = { capabilities: NO_CAPABILITIES, headers: OWN };

/** How often idle sessions are looked for, at least. */
const SWEEP_MS = 30_000;

export interface ClientSessionEvents {
  notified(answer: Answer, client: ClientKey): void;
  missed(uris: Iterable<string>, client: ClientKey): void;
  taskUpdated(taskId: string, params: Buffer): void;
}

export class ClientSessions {
  readonly #isolation: Isolation;
  readonly #settings: SessionSettings;
  readonly #events: ClientSessionEvents;
  readonly #clients = new Map<string, Client>();
  /** Every session that has not ended yet, those on their way out included. */
  readonly #all = new Set<ChannelSession>();
  /** Those that had to make room and are on their way out. */
  readonly #evicted = new Set<ChannelSession>();
  /** For whom each was opened; see Credential. */
  readonly #whom = new WeakMap<ChannelSession, string>();
  readonly #idleSince = new Map<ChannelSession, number>();
  readonly #idleMs: number;
  #sweep: NodeJS.Timeout | undefined;

  /** `idleMs`: how long a session without calls and subscriptions lives. */
  constructor(isolation: Isolation, settings: SessionSettings, idleMs: number, events: ClientSessionEvents) {
    this.#isolation = isolation;
    this.#settings = settings;
    this.#idleMs = idleMs;
    this.#events = events;
  }

  get sessions(): ReadonlySet<ChannelSession> {
    return this.#all;
  }

  dispatch(call: Call, sink: Sink): boolean {
    const client = this.#clientOf(call.client);
    const session = this.#find(client, call) ?? this.#open(client, call);
    if (session === undefined) return false;
    this.#idleSince.delete(session);
    session.shown = call.headers;
    const taken = session.dispatch(call, sink);
    if (!taken && session.inFlight === 0) this.#idleSince.set(session, performance.now());
    return taken;
  }

  async subscribe(topic: Topic, key: ClientKey): Promise<boolean> {
    const client = this.#clientOf(key);
    if (client.sessions.size === 0) this.#open(client, NOTHING);
    const asked = [...client.sessions].map((session) => session.subscribe(topic));
    const granted = (await Promise.all(asked)).includes(true);
    if (granted) client.topics.add(topic);
    else this.#dropEmpty(client);
    return granted;
  }

  unsubscribe(topic: Topic, key: ClientKey): void {
    const client = this.#clients.get(this.#keyOf(key));
    if (client === undefined) return;
    client.topics.delete(topic);
    for (const session of client.sessions) session.subscriptions.remove(topic);
  }

  /**
   * The client is gone: nothing new starts on its sessions, and they end with their last call. A legacy session that
   * ends is not the end of a client whose processes are shared by its sessions.
   */
  forget(key: ClientKey): void {
    const id = endedKey(this.#isolation.mode, key);
    const client = this.#clients.get(id);
    if (client === undefined) return;
    this.#clients.delete(id);
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

  #keyOf(key: ClientKey): string {
    return isolationKey(this.#isolation.mode, key);
  }

  #clientOf(key: ClientKey): Client {
    const id = this.#keyOf(key);
    let client = this.#clients.get(id);
    if (client === undefined) {
      // The caller's key may be a view of something larger; this one stays.
      const { session, client: name } = key;
      const kept = { session: this.#isolation.mode === 'per_session' ? session : undefined, client: name };
      client = { client: kept, sessions: new Set(), topics: new Set() };
      this.#clients.set(id, client);
    }
    return client;
  }

  /** Modern servers are told with each call what they may ask. */
  #find(client: Client, { capabilities, headers }: Needs): ChannelSession | undefined {
    const { learned, credential } = this.#settings;
    const modern = learned.era === 'modern';
    const whom = credential.whom(headers);
    for (const session of client.sessions) {
      if (this.#whom.get(session) !== whom) continue;
      if (modern || covers(session.capabilities, capabilities)) return session;
    }
    return undefined;
  }

  #open(client: Client, { capabilities, headers }: Needs): ChannelSession | undefined {
    if (!this.#hasRoomFor(client)) {
      this.#dropEmpty(client);
      return undefined;
    }
    const session: ChannelSession = new ChannelSession('own', capabilities, true, this.#settings, {
      notified: (answer) => this.#events.notified(answer, client.client),
      missed: (uris) => this.#events.missed(uris, client.client),
      taskUpdated: (taskId, params) => this.#events.taskUpdated(taskId, params),
      idle: () => this.#idleSince.set(session, performance.now()),
      ended: () => this.#ended(client, session),
    });
    // Whatever opens its connection, a call or what is followed.
    session.shown = headers;
    this.#all.add(session);
    this.#whom.set(session, this.#settings.credential.whom(headers));
    this.#idleSince.set(session, performance.now());
    client.sessions.add(session);
    this.#sweep ??= setInterval(() => this.#endIdle(), Math.min(this.#idleMs, SWEEP_MS)).unref();
    if (client.topics.size > 0) void this.#follow(session, client);
    return session;
  }

  /** Ends an idle session where there is no room for another one. */
  #hasRoomFor(client: Client): boolean {
    const { max } = this.#isolation;
    const enough = client.sessions.size >= MAX_PER_CLIENT;
    if (!enough && this.#all.size - this.#evicted.size < max) return true;
    // What ends takes a moment to, and must not pile up.
    return this.#evicted.size < max && this.#evict(enough ? [client] : this.#clients.values());
  }

  #evict(clients: Iterable<Client>): boolean {
    const places = [...clients].flatMap(({ client, sessions }) =>
      [...sessions].map((session) => {
        const idleSince = session.idle ? this.#idleSince.get(session) : undefined;
        return { session, owner: client.client, idleSince };
      }),
    );
    const session = leastNeeded(places);
    if (session === undefined) return false;
    this.#evicted.add(session);
    this.#retire(session);
    return true;
  }

  #retire(session: ChannelSession): void {
    this.#idleSince.delete(session);
    for (const client of this.#clients.values()) {
      if (client.sessions.delete(session)) this.#dropEmpty(client);
    }
    void session.close();
  }

  async #follow(session: ChannelSession, client: Client): Promise<void> {
    for (const topic of client.topics) await session.subscribe(topic);
  }

  #ended(client: Client, session: ChannelSession): void {
    this.#all.delete(session);
    this.#evicted.delete(session);
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
      if (since <= longAgo && session.idle) this.#retire(session);
    }
  }
}
