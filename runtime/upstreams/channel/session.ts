// One server at the other end of a channel: connected, greeted, reconnected when the connection ends, and hidden from
// callers while that takes no longer than they are willing to wait.
//
//   idle --first call--> starting --handshake--> up --connection ends--> down --pause--> starting ...
//
// Calls that come while it starts wait for the start; calls that come in a pause fail at once. The first restart has
// no pause, so one crash costs the calls in flight and nothing else.
import type { Answer } from '../../wire/answer.ts';
import type { Capabilities } from '../../wire/capabilities.ts';
import { REFUSALS, type Refusal } from '../../wire/errors.ts';
import { Backoff } from '../backoff.ts';
import { type Credential, type Lines, OWN } from '../credential.ts';
import type { UpstreamLog } from '../log.ts';
import { NOT_SENT, refuseSoon } from '../refuse.ts';
import type { Topic } from '../topic.ts';
import type { Call, Era, Offers, Sink, UpstreamState } from '../upstream.ts';
import { type CallOwner, ChannelCall } from './call.ts';
import { ChannelConnection, type ConnectionOwner } from './connection.ts';
import { type Spoken, shakeHands } from './handshake.ts';
import type { OpenLink } from './link.ts';
import type { Role } from './questions.ts';
import { settleRoots } from './settle-roots.ts';
import { Subscriptions } from './subscriptions.ts';

const LONGEST_PAUSE_MS = 60_000;
const MAX_WAITING = 128;
/** Far more than one server works on at a time; beyond it the callers would only wait for their deadlines. */
const MAX_OPEN = 1024;

/** What all sessions of one upstream have in common. */
export interface SessionSettings {
  readonly open: OpenLink;
  /** The configured era; undefined to find out. */
  readonly pinned: Era | undefined;
  /** Learned from the last start; forgotten when a start fails, for the server may have changed. */
  readonly learned: { era: Era | undefined };
  /** How long connecting and greeting may take together. */
  readonly startupMs: number;
  readonly restart: RestartPolicy;
  /** Listen for list changes of a modern server. */
  readonly follow: boolean;
  /** Largest answer passed on. */
  readonly maxBytes: number;
  /** Who the callers are to the server; NO_CREDENTIAL where it is told of nobody. */
  readonly credential: Pick<Credential, 'personal' | 'whom'>;
  readonly log: UpstreamLog;
}

export interface RestartPolicy {
  /** The second pause; each further one is twice as long. */
  readonly baseMs: number;
  /** Restarts in a row after which they become rare. */
  readonly patience: number;
  /** In a pause a call may bring the next attempt forward, at most this often; undefined when it may not. */
  readonly callsEveryMs: number | undefined;
}

export interface SessionEvents {
  /** A notification for whoever follows the server. */
  notified(answer: Answer): void;
  /** It went down or came back, or was not heard of for a while: its lists and these resources may have changed. */
  missed(uris: Iterable<string>): void;
  /** How a task stands that is followed. */
  taskUpdated(taskId: string, params: Buffer): void;
  /** It has no calls any more. `answered`: the server itself ended the last one. */
  idle(answered: boolean): void;
  /** It has ended for good. */
  ended(): void;
}

export class ChannelSession implements CallOwner, ConnectionOwner {
  readonly role: Role;
  /** Declared to a legacy server. */
  readonly capabilities: Capabilities;
  readonly subscriptions: Subscriptions;
  /** For whom its connections are opened: its client, as its last call said, else the gateway itself. */
  shown: Lines = OWN;
  readonly #settings: SessionSettings;
  /** False for a session that is not worth a second connection. */
  readonly #lasting: boolean;
  readonly #events: SessionEvents;
  readonly #backoff: Backoff;
  readonly #calls = new Set<ChannelCall>();
  /** Those of them that were not sent. */
  readonly #waiting = new Set<ChannelCall>();
  #phase: UpstreamState['phase'] = 'idle';
  #reason: string | undefined;
  #connection: ChannelConnection | undefined;
  #spoken: Spoken | undefined;
  #offers: Offers | undefined;
  /** A connection ended under the probe: the next is spoken to as legacy (some servers leave at unknown requests). */
  #probeKilled = false;
  /** The era that the handshake goes by; undefined for one that probes. */
  #assumed: Era | undefined;
  #retryAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #onSettled: (() => void)[] = [];
  #onIdle: (() => void) | undefined;
  #onGone: (() => void) | undefined;

  /** Contacts nobody; see `start`. */
  constructor(
    role: Role,
    capabilities: Capabilities,
    lasting: boolean,
    settings: SessionSettings,
    events: SessionEvents,
  ) {
    this.role = role;
    this.capabilities = capabilities;
    this.#lasting = lasting;
    this.#settings = settings;
    this.#events = events;
    this.#backoff = new Backoff(settings.restart.baseMs, LONGEST_PAUSE_MS);
    this.subscriptions = new Subscriptions(
      settings.follow && role !== 'own',
      (uris) => events.missed(uris),
      (taskId, params) => events.taskUpdated(taskId, params),
    );
  }

  get phase(): UpstreamState['phase'] {
    return this.#phase;
  }

  /** A call would be sent at once. */
  get ready(): boolean {
    return this.#phase === 'up' && this.#connection?.leaving === false && this.#connection.writable;
  }

  get reason(): string | undefined {
    return this.#reason;
  }

  get inFlight(): number {
    return this.#calls.size;
  }

  /** Nobody needs it right now. */
  get idle(): boolean {
    return this.#calls.size === 0 && this.subscriptions.size === 0;
  }

  get offers(): Offers | undefined {
    return this.#offers;
  }

  get strays(): number {
    return this.#connection?.strays ?? 0;
  }

  /** The client told the server its roots: the session knows them, whoever uses it next. */
  get knowsRoots(): boolean {
    return this.#connection?.questions.rootsAsked ?? false;
  }

  calls(): Iterable<ChannelCall> {
    return this.#calls;
  }

  dispatch(call: Call, sink: Sink): boolean {
    const connection = this.#connection;
    if (this.#phase === 'up' && connection !== undefined && !connection.leaving) {
      if (!connection.writable || this.#calls.size >= MAX_OPEN) return false;
      this.#take(call, sink).send(connection);
      return true;
    }
    if (this.#pausing) {
      refuseSoon(call, sink, NOT_SENT);
      return true;
    }
    if (this.#phase === 'closed' || this.#waiting.size >= MAX_WAITING) return false;
    this.#waiting.add(this.#take(call, sink));
    this.start();
    return true;
  }

  /** As `Upstream.subscribe`. In a pause it is no sooner tried than for a call. */
  subscribe(topic: Topic): Promise<boolean> {
    if (!this.#pausing) this.start();
    return this.subscriptions.add(topic, this.settled());
  }

  /** Connects unless it is connected, or about to be. */
  start(): void {
    if (this.#phase !== 'idle' && this.#phase !== 'down') return;
    clearTimeout(this.#timer);
    this.#reason = undefined;
    this.#connect();
  }

  /** Resolves when it is up, down or closed. */
  settled(): Promise<void> {
    if (this.#phase !== 'starting') return Promise.resolve();
    return new Promise((resolve) => this.#onSettled.push(resolve));
  }

  /** Lets calls in flight finish, then ends the connection politely. */
  async close(): Promise<void> {
    if (this.#phase === 'closed') return;
    const serving = this.#phase === 'up';
    const connection = this.#connection;
    this.#leave('closed');
    clearTimeout(this.#timer);
    this.#failWaiting(REFUSALS.unavailable);
    if (connection === undefined) {
      this.#events.ended();
      return;
    }
    const gone = new Promise<void>((resolve) => (this.#onGone = resolve));
    if (serving && this.#calls.size > 0) await new Promise<void>((resolve) => (this.#onIdle = resolve));
    connection.stop();
    await gone;
  }

  /** Fails what is in flight and ends the connection now. */
  destroy(reason: string): void {
    const connection = this.#connection;
    const closed = this.#phase === 'closed';
    this.#leave('closed');
    this.#reason = reason;
    clearTimeout(this.#timer);
    this.#failWaiting(REFUSALS.unavailable);
    if (connection !== undefined) connection.kill();
    else if (!closed) this.#events.ended();
  }

  // What calls report.

  over(call: ChannelCall, answered: boolean): void {
    this.#calls.delete(call);
    this.#waiting.delete(call);
    // A server that started and answers has used up none of its second chances.
    if (answered) this.#backoff.reset();
    if (this.#calls.size > 0) return;
    this.#onIdle?.();
    this.#events.idle(answered);
  }

  // What the connection reports.

  notified(answer: Answer): void {
    if (this.subscriptions.passes(answer)) this.#events.notified(answer);
  }

  ended(how: string): void {
    const wasUp = this.#phase === 'up';
    clearTimeout(this.#timer);
    this.#connection = undefined;
    this.subscriptions.end();
    if (this.#phase === 'closed') {
      this.#onIdle?.();
      this.#onGone?.();
      this.#events.ended();
      return;
    }
    const { learned, pinned } = this.#settings;
    const probing = this.#assumed === undefined && this.#spoken === undefined;
    if (probing && this.#reason === undefined) {
      this.#probeKilled = true;
      this.#connect();
      return;
    }
    this.#probeKilled = false;
    this.#reason ??= how;
    if (!wasUp) learned.era = pinned;
    this.#spoken = undefined;
    this.#leave(this.#lasting ? 'down' : 'closed');
    if (!wasUp || !this.#lasting) this.#failWaiting(NOT_SENT);
    if (!this.#lasting) {
      this.#events.ended();
      return;
    }
    if (wasUp) this.#events.missed([]);
    this.#restart(this.#reason);
    // Those that came while the connection was ending, if it does not start again at once.
    if (this.#phase === 'down') this.#failWaiting(NOT_SENT);
  }

  /** It was tried a moment ago, in vain. */
  get #pausing(): boolean {
    return this.#phase === 'down' && performance.now() < this.#retryAt;
  }

  #take(call: Call, sink: Sink): ChannelCall {
    const taken = new ChannelCall(call, sink, this);
    call.attempt = taken;
    this.#calls.add(taken);
    return taken;
  }

  #connect(): void {
    this.#phase = 'starting';
    const { open, maxBytes, log, startupMs, learned } = this.#settings;
    this.#assumed = this.#probeKilled ? 'legacy' : learned.era;
    const connection = new ChannelConnection(open, maxBytes, this, log);
    this.#connection = connection;
    this.#timer = setTimeout(() => {
      this.#reason = `did not complete its start within ${startupMs} ms`;
      connection.kill();
    }, startupMs);
    shakeHands(connection, this.#assumed, this.capabilities).then(
      (spoken) => this.#greeted(connection, spoken),
      (error: Error) => {
        if (this.#connection !== connection || this.#phase === 'closed') return;
        this.#reason ??= error.message;
        connection.kill();
      },
    );
  }

  #greeted(connection: ChannelConnection, spoken: Spoken): void {
    if (this.#connection !== connection || this.#phase !== 'starting') return;
    clearTimeout(this.#timer);
    connection.spoken = spoken;
    this.#spoken = spoken;
    const asksForRoots = this.role === 'own' && spoken.era === 'legacy' && this.capabilities.roots;
    if (asksForRoots) void settleRoots(connection).then(() => this.#up(connection, spoken));
    else this.#up(connection, spoken);
  }

  #up(connection: ChannelConnection, spoken: Spoken): void {
    if (this.#connection !== connection || this.#phase !== 'starting') return;
    this.#settings.learned.era = spoken.era;
    this.#probeKilled = false;
    this.#offers = spoken.offers;
    this.#reason = undefined;
    this.#leave('up');
    const { era, version } = spoken;
    if (this.role !== 'own') this.#settings.log.info('upstream is up', { era, version, ...connection.facts });
    this.subscriptions.begin(connection, spoken);
    for (const call of this.#waiting) call.send(connection);
    this.#waiting.clear();
  }

  #restart(reason: string): void {
    const { patience, callsEveryMs } = this.#settings.restart;
    const attempt = this.#backoff.attempts;
    const planned = this.#backoff.next();
    const pause = attempt < patience ? planned : LONGEST_PAUSE_MS;
    const text =
      attempt === patience ? 'upstream keeps ending; restarts are rare from now on' : 'upstream ended';
    this.#settings.log.warn(text, { reason, restart_in_ms: pause });
    this.#retryAt = performance.now() + Math.min(pause, callsEveryMs ?? Number.POSITIVE_INFINITY);
    if (pause === 0) this.start();
    else this.#timer = setTimeout(() => this.start(), pause);
  }

  /** Moves on, and tells those who waited for that. */
  #leave(phase: UpstreamState['phase']): void {
    this.#phase = phase;
    for (const resolve of this.#onSettled.splice(0)) resolve();
  }

  #failWaiting(refusal: Refusal): void {
    const left = [...this.#waiting];
    this.#waiting.clear();
    for (const call of left) call.failed(refusal);
  }
}
