// An upstream over channels: which of its sessions a call, a subscription or the gateway's own discovery uses. The
// peers differ in how a link is opened, and in whether one connection has to do for everybody.
import type { BundleUpstream } from '../../../schema/generated/bundle.ts';
import type { Answer } from '../../wire/answer.ts';
import { EVERYTHING, NO_CAPABILITIES } from '../../wire/capabilities.ts';
import { CONTROL } from '../control-client.ts';
import type { Isolation } from '../isolation.ts';
import { resourceTopic, type Topic, taskTopic } from '../topic.ts';
import type {
  Call,
  ClientKey,
  Kind,
  Offers,
  Sink,
  Upstream,
  UpstreamEvents,
  UpstreamState,
} from '../upstream.ts';
import { ClientSessions } from './client-sessions.ts';
import { ExclusiveSessions } from './exclusive-sessions.ts';
import type { Role } from './questions.ts';
import { ChannelSession, type SessionSettings } from './session.ts';
import { tell } from './tell.ts';

export interface ChannelSettings extends SessionSettings {
  readonly isolation: BundleUpstream['isolation'];
  /**
   * Shared by all clients, it is one connection for everything, discovery included: connections are expensive, and
   * the server keeps one state for everybody. Nothing it asks can be told apart, so it may ask nothing.
   */
  readonly single: boolean;
  /** How long a connection that nobody uses is kept; undefined for the usual 5 min. */
  readonly idleMs?: number;
}

const IDLE_MS = 5 * 60_000;
const KINDS: readonly Kind[] = ['tools', 'prompts', 'resources'];

export class ChannelUpstream implements Upstream {
  readonly name: string;
  events: UpstreamEvents | undefined = undefined;
  readonly #settings: ChannelSettings;
  readonly #isolated: boolean;
  /** The gateway's own session, which hears of changes; in a `single` shared upstream everybody's. */
  protected readonly control: ChannelSession;
  /** For calls that nothing may be asked about. */
  readonly #shared: ChannelSession;
  readonly #exclusive: ExclusiveSessions;
  readonly #clients: ClientSessions;
  #closed = false;
  #reason: string | undefined;

  /** Contacts nobody before the first call. */
  constructor(name: string, settings: ChannelSettings) {
    this.name = name;
    this.#settings = settings;
    this.#isolated = settings.isolation.mode !== 'shared';
    const single = settings.single && !this.#isolated;
    this.control = this.#make(single ? 'shared' : 'control');
    this.#shared = single ? this.control : this.#make('shared');
    const idleMs = settings.idleMs ?? IDLE_MS;
    this.#exclusive = new ExclusiveSessions(settings, idleMs);
    this.#clients = new ClientSessions(isolationOfCalls(settings), settings, idleMs, {
      notified: (answer, client) => this.#heardOf(answer, client),
      missed: (uris, client) => this.#missed(uris, client),
      taskUpdated: (taskId, params) => this.events?.taskUpdated(taskId, params),
    });
  }

  get state(): UpstreamState {
    const { phase, reason } = this.control.phase === 'idle' ? this.#shared : this.control;
    let inFlight = 0;
    for (const session of this.#sessions()) inFlight += session.inFlight;
    return {
      phase: this.#closed ? 'closed' : phase,
      era: this.#settings.learned.era,
      inFlight,
      reason: this.#reason ?? reason,
    };
  }

  get offers(): Offers | undefined {
    return this.control.offers ?? this.#shared.offers;
  }

  /** Answers nobody waited for (late, unknown, sent twice) on the connections that are open now. */
  get strays(): number {
    let strays = 0;
    for (const session of this.#sessions()) strays += session.strays;
    return strays;
  }

  dispatch(call: Call, sink: Sink): boolean {
    if (this.#closed) return false;
    if (call.client === CONTROL || this.control === this.#shared) return this.control.dispatch(call, sink);
    if (this.#isolated || this.#settings.credential.personal) return this.#clients.dispatch(call, sink);
    // A modern server asks through its result, so one connection serves everybody.
    const mayAsk = call.capabilities.key !== '' && this.#settings.learned.era !== 'modern';
    return mayAsk ? this.#exclusive.dispatch(call, sink) : this.#shared.dispatch(call, sink);
  }

  subscribe(uri: string, client: ClientKey): Promise<boolean> {
    return this.#follow(resourceTopic(uri), client);
  }

  unsubscribe(uri: string, client: ClientKey): void {
    this.#unfollow(resourceTopic(uri), client);
  }

  followTask(taskId: string, client: ClientKey): Promise<boolean> {
    return this.#follow(taskTopic(taskId), client);
  }

  unfollowTask(taskId: string, client: ClientKey): void {
    this.#unfollow(taskTopic(taskId), client);
  }

  forget(client: ClientKey): void {
    this.#clients.forget(client);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const own = new Set([this.control, this.#shared]);
    await Promise.all([
      ...[...own].map((session) => session.close()),
      this.#exclusive.close(),
      this.#clients.close(),
    ]);
  }

  destroy(reason: string): void {
    this.#closed = true;
    this.#reason = reason;
    for (const session of new Set([this.control, this.#shared])) session.destroy(reason);
    this.#exclusive.destroy(reason);
    this.#clients.destroy(reason);
  }

  async #follow(topic: Topic, client: ClientKey): Promise<boolean> {
    if (this.#closed) return false;
    if (this.#isolated && client !== CONTROL) return this.#clients.subscribe(topic, client);
    return this.control.subscribe(topic);
  }

  #unfollow(topic: Topic, client: ClientKey): void {
    if (this.#isolated && client !== CONTROL) this.#clients.unsubscribe(topic, client);
    else this.control.subscriptions.remove(topic);
  }

  #make(role: Role): ChannelSession {
    const capabilities = role === 'control' ? EVERYTHING : NO_CAPABILITIES;
    // Changes are told on every connection of a server; those of one are enough.
    const follows = () => session === this.control;
    const session = new ChannelSession(role, capabilities, true, this.#settings, {
      notified: (answer) => {
        if (follows()) this.#heardOf(answer, undefined);
      },
      missed: (uris) => {
        if (follows()) this.#missed(uris, undefined);
      },
      taskUpdated: (taskId, params) => this.events?.taskUpdated(taskId, params),
      idle() {},
      ended() {},
    });
    return session;
  }

  #heardOf(answer: Answer, client: ClientKey | undefined): void {
    if (this.events !== undefined) tell(this.events, answer, client);
  }

  /** For a while nobody listened: it is as if everything had changed. */
  #missed(uris: Iterable<string>, client: ClientKey | undefined): void {
    const { events } = this;
    if (events === undefined) return;
    if (client === undefined) for (const kind of KINDS) events.listChanged(kind);
    for (const uri of uris) events.resourceUpdated(uri, Buffer.from(JSON.stringify({ uri })), client);
  }

  *#sessions(): Iterable<ChannelSession> {
    yield this.control;
    if (this.#shared !== this.control) yield this.#shared;
    yield* this.#exclusive.sessions;
    yield* this.#clients.sessions;
  }
}

/** A server that is told who calls may go by who opened a connection: then nobody's calls go by somebody else's. */
function isolationOfCalls({ isolation, credential }: ChannelSettings): Isolation {
  return credential.personal && isolation.mode === 'shared'
    ? { ...isolation, mode: 'per_client' }
    : isolation;
}
