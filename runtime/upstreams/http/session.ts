// One session of a legacy instance as long as the gateway wants to have one: opened for the first call, opened anew
// when the server has lost it, and everything that belongs to it put back then. Calls wait meanwhile.
//
// Whose it is decides what may pass. The gateway's own (control) hears of changed lists; one client's own may be told
// what is for that client alone; a shared one has calls of many, so what names no call of its own reaches nobody
// unless one call alone can be meant.
import type { Answer } from '../../wire/answer.ts';
import type { Capabilities } from '../../wire/capabilities.ts';
import { buildCancelled, buildSubscribe, buildUnsubscribe } from '../../wire/envelope.ts';
import { REFUSALS, type Refusal } from '../../wire/errors.ts';
import { changedKind } from '../control-messages.ts';
import { NOT_SENT } from '../refuse.ts';
import type { AbortReason, ClientKey, UpstreamEvents } from '../upstream.ts';
import type { CallOwner, HttpCall } from './call.ts';
import { endSession, FaultError, post, type Reply, tell } from './control.ts';
import type { Instance } from './instance.ts';
import { LogLevels } from './log-levels.ts';
import type { Say } from './question.ts';
import { openSession, type SessionLine } from './session-line.ts';
import { SessionQuestions } from './session-questions.ts';
import { SessionStream, type SessionStreamEvents } from './session-stream.ts';
import { NotAnswered } from './verdict.ts';

/** Calls that wait for the session; beyond it they would only wait for their deadlines. */
const MAX_WAITING = 256;
/** How long calls wait for the stream on which the server may ask; some servers send its head with its first event. */
const STREAM_MS = 500;

/** What a session tells the upstream it is a part of. */
export interface SessionHost {
  readonly events: UpstreamEvents | undefined;
  unreachable(detail: string): void;
  /** The instance refuses to open the session: it may be another one now. The calls are the host's from here. */
  doubted(calls: readonly HttpCall[], reason: string): void;
  /** The instance forgot a session: it was restarted, perhaps. */
  forgotten(): void;
}

export interface SessionPurpose {
  readonly capabilities: Capabilities;
  /** Whose own it is; undefined for a shared one and for the gateway's. */
  readonly client: ClientKey | undefined;
  readonly control: boolean;
  /** Changes of lists are to be heard of; control only. */
  readonly follow: boolean;
}

export class LegacySession implements CallOwner, SessionStreamEvents {
  readonly purpose: SessionPurpose;
  /** It was used since the sweep looked at it. */
  used = true;
  /** Since when nobody uses it, on the `performance.now()` clock. */
  idleSince = 0;
  readonly #instance: Instance;
  readonly #host: SessionHost;
  /** Undefined while it is not open. */
  #line: SessionLine | undefined;
  /** Opened at the server, and about to take calls. */
  #coming: SessionLine | undefined;
  #opening: Promise<void> | undefined;
  readonly #waiting = new Set<HttpCall>();
  readonly #calls = new Map<number, HttpCall>();
  readonly #questions: SessionQuestions;
  readonly #levels: LogLevels;
  readonly #subscriptions = new Set<string>();
  #stream: SessionStream | undefined;
  #paused = 0;
  #closed = false;
  #onIdle: (() => void)[] = [];

  /** `line` when it is open already. */
  constructor(instance: Instance, host: SessionHost, purpose: SessionPurpose, line?: SessionLine) {
    this.#instance = instance;
    this.#host = host;
    this.purpose = purpose;
    this.#questions = new SessionQuestions(this.#calls, purpose.control, () => this.#sayer());
    this.#levels = new LogLevels(instance, (call, under) => this.#start(call, under));
    if (line !== undefined) this.#adopt(line);
  }

  get full(): boolean {
    return this.#waiting.size >= MAX_WAITING;
  }

  /** Calls without a connection: they wait for the session, or to go on with a stream. */
  get waiting(): number {
    return this.#waiting.size + this.#levels.waiting + this.#paused;
  }

  /** Nothing needs it right now. */
  get idle(): boolean {
    return this.#calls.size === 0 && this.waiting === 0 && this.#subscriptions.size === 0;
  }

  /** Sends the call, now or as soon as the session is open. */
  take(call: HttpCall): void {
    call.owner = this;
    this.used = true;
    const line = this.#line;
    if (this.#closed) {
      setImmediate(() => call.refuse(REFUSALS.unavailable));
    } else if (line === undefined) {
      this.#waiting.add(call);
      this.#open();
    } else {
      this.#send(call, line);
    }
  }

  /** True once changes of the resource are heard of. */
  async subscribe(uri: string): Promise<boolean> {
    this.#subscriptions.add(uri);
    const done = await this.#request((id) => buildSubscribe(id, uri), true);
    if (!done) this.#subscriptions.delete(uri);
    return done;
  }

  unsubscribe(uri: string): void {
    if (!this.#subscriptions.delete(uri) || this.#line === undefined) return;
    void this.#request((id) => buildUnsubscribe(id, uri), false);
  }

  /** Resolves when no call is in flight or waits. */
  async settled(): Promise<void> {
    if (this.#calls.size + this.waiting === 0) return;
    await new Promise<void>((resolve) => this.#onIdle.push(resolve));
  }

  /** For a session that gets no calls any more: those it has finish, then the server is told. */
  async end(): Promise<void> {
    await this.#opening;
    await this.settled();
    const line = this.#line;
    this.drop();
    if (line !== undefined) await this.#delete(line);
  }

  /** Forgets the session without a word to the server, which cannot be reached. */
  drop(): void {
    this.#closed = true;
    this.#lose();
    this.#refuseWaiting(NOT_SENT);
  }

  // What calls report.

  over(call: HttpCall): void {
    if (this.#calls.get(call.id) === call) this.#calls.delete(call.id);
    else if (!this.#waiting.delete(call)) this.#levels.forget(call);
    if (this.#onIdle.length > 0 && this.#calls.size + this.waiting === 0) {
      for (const wake of this.#onIdle.splice(0)) wake();
    }
  }

  cancel(call: HttpCall, reason: AbortReason): void {
    if (call.line !== undefined) {
      tell(this.#instance, call.line.headersOf(call.call), buildCancelled(call.id, reason));
    }
  }

  renew(call: HttpCall): void {
    this.#calls.delete(call.id);
    if (call.line === this.#line) this.#forgotten();
    this.take(call);
  }

  unreachable(detail: string): void {
    this.#host.unreachable(detail);
  }

  asked(request: Answer, call: HttpCall): void {
    this.#questions.asked(request, call);
  }

  overheard(notification: Answer, call: HttpCall): void {
    this.#notified(notification, this.purpose.client ?? call.call.client);
  }

  paused(by: 1 | -1): void {
    this.#paused += by;
  }

  /** Only modern requests mirror anything. */
  mismatched(): void {}

  // What the stream reports.

  heard(message: Answer): void {
    if (message.kind === 'request') {
      this.#questions.asked(message, undefined);
    } else if (message.method === 'notifications/progress') {
      const token = message.progressToken;
      if (token !== undefined) {
        this.#calls.get(Number(message.raw.toString('latin1', token.start, token.end)))?.progressed(message);
      }
    } else if (message.method === 'notifications/message') {
      if (this.#calls.size === 1) for (const call of this.#calls.values()) call.logged(message);
    } else if (message.kind === 'notification') {
      this.#notified(message, this.purpose.client);
    }
  }

  missed(): void {
    const { events } = this.#host;
    if (this.purpose.follow)
      for (const kind of this.#line?.greeting.listChanged ?? []) events?.listChanged(kind);
    for (const uri of this.#subscriptions) this.#updated(uri);
  }

  lost(line: SessionLine): void {
    if (line !== this.#line) return;
    this.#forgotten();
    if (this.purpose.control || this.#subscriptions.size > 0) this.#open();
  }

  // The session itself.

  #notified(answer: Answer, client: ClientKey | undefined): void {
    const { control, follow } = this.purpose;
    const { events } = this.#host;
    const params = answer.raw.subarray(answer.start, answer.end);
    switch (answer.method) {
      case 'notifications/cancelled':
        this.#questions.withdrawn(answer.requestId);
        break;
      case 'notifications/resources/updated':
        if (answer.uri !== undefined && this.#subscriptions.has(answer.uri)) {
          events?.resourceUpdated(answer.uri, params, this.purpose.client);
        }
        break;
      case 'notifications/elicitation/complete':
        if (client !== undefined && !control) events?.elicitationComplete(params, client);
        break;
      default: {
        const kind = changedKind(answer.method);
        if (kind !== undefined && control && follow) events?.listChanged(kind);
      }
    }
  }

  /** It may have changed while nobody listened. */
  #updated(uri: string): void {
    const params = Buffer.from(JSON.stringify({ uri }));
    this.#host.events?.resourceUpdated(uri, params, this.purpose.client);
  }

  #send(call: HttpCall, line: SessionLine): void {
    const level = call.call.logLevel;
    if (level === undefined || !line.greeting.offers.logging || this.#levels.covers(level)) {
      this.#start(call, line);
    } else {
      this.#levels.raise(call, line);
      this.#listen(line);
    }
  }

  #start(call: HttpCall, line: SessionLine): void {
    // It was lost while the level was raised.
    if (line !== this.#line) {
      this.take(call);
      return;
    }
    call.start(line);
    this.#calls.set(call.id, call);
  }

  #open(): void {
    this.#opening ??= this.#establish().finally(() => (this.#opening = undefined));
  }

  async #establish(): Promise<void> {
    try {
      const line = await openSession(this.#instance, this.purpose.capabilities);
      this.#coming = line;
      await this.#ready(line);
      if (this.#closed) {
        await this.#delete(line);
        return;
      }
      this.#adopt(line);
      for (const uri of this.#subscriptions) void this.#resubscribe(uri);
    } catch (error) {
      this.#lose();
      this.#failed(error as Error);
    }
  }

  /** A server that may ask does so on its stream, and what is said before it is open is lost. */
  async #ready(line: SessionLine): Promise<void> {
    const { capabilities, control } = this.purpose;
    if (control || capabilities.key === '') return;
    this.#listen(line);
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, STREAM_MS)));
    await Promise.race([this.#stream?.settled, patience]);
    clearTimeout(timer);
  }

  #adopt(line: SessionLine): void {
    this.#line = line;
    this.#coming = undefined;
    if (this.#subscriptions.size > 0 || (this.purpose.follow && line.greeting.listChanged.length > 0)) {
      this.#listen(line);
    }
    for (const call of this.#waiting) {
      this.#waiting.delete(call);
      this.#send(call, line);
    }
  }

  #failed(error: Error): void {
    if (error instanceof NotAnswered) {
      const calls = [...this.#waiting];
      this.#waiting.clear();
      this.#host.doubted(calls, error.message);
      return;
    }
    if (error instanceof FaultError && error.fault.kind === 'unavailable' && !error.fault.sent) {
      this.#host.unreachable(error.message);
    } else {
      this.#instance.complain('unavailable', error.message);
    }
    this.#refuseWaiting(NOT_SENT);
  }

  async #delete({ version, sessionId }: SessionLine): Promise<void> {
    if (sessionId === undefined) return;
    await endSession(this.#instance, this.#instance.headers.legacyGet(version, sessionId));
  }

  #listen(line: SessionLine): void {
    this.#stream ??= new SessionStream(this.#instance, line, this);
  }

  #forgotten(): void {
    this.#lose();
    // One client's session may just have been idle for too long.
    if (this.purpose.client === undefined) this.#host.forgotten();
  }

  #lose(): void {
    this.#line = undefined;
    this.#coming = undefined;
    this.#levels.reset();
    this.#questions.forget();
    this.#stream?.stop();
    this.#stream = undefined;
  }

  async #resubscribe(uri: string): Promise<void> {
    if (await this.#request((id) => buildSubscribe(id, uri), true)) this.#updated(uri);
  }

  /** Sends a request of the gateway's own; true for a result. A session lost on the way is opened anew, once. */
  async #request(build: (id: number) => Buffer, listening: boolean): Promise<boolean> {
    for (let attempt = 0; attempt < 2; attempt++) {
      if (this.#line === undefined && !this.#closed) {
        this.#open();
        await this.#opening;
      }
      const line = this.#line;
      if (line === undefined || this.#closed) return false;
      if (listening) {
        this.#listen(line);
        await this.#stream?.settled;
      }
      const id = this.#instance.nextId();
      const reply = await post(this.#instance, id, line.headers, build(id)).catch(() => undefined);
      if (!isLost(reply, line)) return reply?.answer?.kind === 'result';
      if (line === this.#line) this.#forgotten();
    }
    return false;
  }

  /** Bound to the session as it is now: its questions are no other session's, whatever their ids. */
  #sayer(): Say {
    const line = this.#line ?? this.#coming;
    return (message) => {
      if (line !== undefined) tell(this.#instance, line.headers, message);
    };
  }

  #refuseWaiting(refusal: Refusal): void {
    for (const call of this.#waiting) {
      this.#waiting.delete(call);
      call.refuse(refusal);
    }
    this.#levels.refuse(refusal);
  }
}

function isLost(reply: Reply | undefined, line: SessionLine): boolean {
  return reply?.status === 404 && line.sessionId !== undefined;
}
