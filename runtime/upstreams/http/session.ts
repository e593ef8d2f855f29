// One session of a legacy instance as long as the gateway wants to have one: opened for the first call, opened anew
// when the server has lost it, and everything that belongs to it put back then. Calls wait meanwhile.
import type { Answer } from '../../wire/answer.ts';
import { buildCancelled } from '../../wire/envelope.ts';
import { REFUSALS, type Refusal } from '../../wire/errors.ts';
import { type Lines, NO_LINES, OWN } from '../credential.ts';
import { NOT_SENT } from '../refuse.ts';
import type { AbortReason, UpstreamEvents } from '../upstream.ts';
import type { CallOwner, HttpCall } from './call.ts';
import { FaultError, post, type Reply, tell } from './control.ts';
import type { Instance } from './instance.ts';
import { LogLevels } from './log-levels.ts';
import { closeSession, openSession, type SessionLine } from './session-line.ts';
import { type NewsOwner, SessionNews, type SessionPurpose } from './session-news.ts';
import { SessionQuestions, type Where } from './session-questions.ts';
import { NotAnswered } from './verdict.ts';

/** Calls that wait for the session; beyond it they would only wait for their deadlines. */
const MAX_WAITING = 256;

/** What a session tells the upstream it is a part of. */
export interface SessionHost {
  readonly events: UpstreamEvents | undefined;
  unreachable(detail: string): void;
  /** The instance refuses to open the session: it may be another one now. The calls are the host's from here. */
  doubted(calls: readonly HttpCall[], reason: string): void;
  /** The instance forgot a session: it was restarted, perhaps. */
  forgotten(): void;
}

export class LegacySession implements CallOwner, NewsOwner {
  readonly purpose: SessionPurpose;
  readonly #instance: Instance;
  readonly #host: SessionHost;
  /** Undefined while it is not open. */
  #line: SessionLine | undefined;
  #opening: Promise<void> | undefined;
  readonly #waiting = new Set<HttpCall>();
  readonly #calls = new Map<number, HttpCall>();
  readonly #questions: SessionQuestions;
  readonly #levels: LogLevels;
  readonly #news: SessionNews;
  /** What its client's last call showed; of a session that is nobody's own, nothing. */
  #shown: Lines = OWN;
  #usedAt = performance.now();
  #closed = false;
  #onIdle: (() => void)[] = [];

  /** `line` when it is open already. */
  constructor(instance: Instance, host: SessionHost, purpose: SessionPurpose, line?: SessionLine) {
    this.#instance = instance;
    this.#host = host;
    this.purpose = purpose;
    this.#questions = new SessionQuestions(instance, this.#calls, purpose.control);
    this.#news = new SessionNews(instance, this, this.#calls, this.#questions);
    this.#levels = new LogLevels(
      instance,
      (call, under) => this.#start(call, under),
      () => this.shown,
    );
    if (line !== undefined) this.#adopt(line);
  }

  get events(): UpstreamEvents | undefined {
    return this.#host.events;
  }

  get shown(): Lines {
    return this.#shown;
  }

  get line(): SessionLine | undefined {
    return this.#line;
  }

  get full(): boolean {
    return this.#waiting.size >= MAX_WAITING;
  }

  /** Calls that were not sent yet. */
  get waiting(): number {
    return this.#waiting.size + this.#levels.waiting;
  }

  /** Since when nobody needs it, on the `performance.now()` clock; undefined while somebody does. */
  get idleSince(): number | undefined {
    return this.#busy || this.#news.size > 0 ? undefined : this.#usedAt;
  }

  /** Sends the call, now or as soon as the session is open. */
  take(call: HttpCall): void {
    call.owner = this;
    if (this.purpose.client !== undefined) this.#shown = call.shown;
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
  subscribe(uri: string): Promise<boolean> {
    return this.#news.subscribe(uri);
  }

  unsubscribe(uri: string): void {
    this.#usedAt = performance.now();
    this.#news.unsubscribe(uri);
  }

  /** For a session that gets no calls any more: those it has finish, then the server is told. */
  async end(): Promise<void> {
    await this.#opening;
    if (this.#busy) await new Promise<void>((resolve) => this.#onIdle.push(resolve));
    const line = this.#line;
    this.drop();
    if (line !== undefined) await closeSession(this.#instance, line, this.#shown);
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
    if (this.#busy) return;
    this.#usedAt = performance.now();
    if (this.#onIdle.length > 0) for (const wake of this.#onIdle.splice(0)) wake();
  }

  cancel(call: HttpCall, reason: AbortReason): void {
    if (call.line !== undefined) {
      tell(
        this.#instance,
        call.line.headersOf(call.call, NO_LINES),
        buildCancelled(call.id, reason),
        call.shown,
      );
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
    this.#questions.asked(request, call, whereOf(call));
  }

  overheard(notification: Answer, call: HttpCall): void {
    this.#news.notified(notification, this.purpose.client ?? call.call.client, whereOf(call));
  }

  /** Only modern requests mirror anything. */
  mismatched(): void {}

  // What the news need.

  lost(line: SessionLine): void {
    if (line !== this.#line) return;
    this.#forgotten();
    if (this.purpose.control || this.#news.size > 0) this.#open();
  }

  /** Sends a request of the gateway's own; true for a result. A session lost on the way is opened anew, once. */
  async request(build: (id: number) => Buffer, listening: boolean): Promise<boolean> {
    for (let attempt = 0; attempt < 2; attempt++) {
      if (this.#line === undefined && !this.#closed) {
        this.#open();
        await this.#opening;
      }
      const line = this.#line;
      if (line === undefined || this.#closed) return false;
      if (listening) await this.#news.listening(line);
      const id = this.#instance.nextId();
      const reply = await post(this.#instance, id, line.headers, build(id), this.#shown).catch(
        () => undefined,
      );
      if (!isLost(reply, line)) return reply?.answer?.kind === 'result';
      if (line === this.#line) this.#forgotten();
    }
    return false;
  }

  // The session itself.

  get #busy(): boolean {
    return this.#calls.size + this.waiting > 0;
  }

  #send(call: HttpCall, line: SessionLine): void {
    const level = call.call.logLevel;
    if (level === undefined || !line.greeting.offers.logging || this.#levels.covers(level)) {
      this.#start(call, line);
    } else {
      this.#levels.raise(call, line);
      this.#news.listen(line);
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
      const { capabilities, control } = this.purpose;
      const line = await openSession(this.#instance, capabilities, await this.#opener());
      // A server that may ask does so on its stream.
      if (!control && capabilities.key !== '') await this.#news.listening(line);
      if (this.#closed) {
        this.#news.stop();
        await closeSession(this.#instance, line, this.#shown);
        return;
      }
      this.#adopt(line);
    } catch (error) {
      this.#lose();
      this.#failed(error as Error);
    }
  }

  /** Who opens it: its client, else the gateway, and where that has nothing to show the first that has a call. */
  async #opener(): Promise<Lines> {
    if (this.#shown !== OWN) return this.#shown;
    const own = await this.#instance.credential.own();
    const [first] = this.#waiting;
    return own === undefined ? (first?.shown ?? NO_LINES) : OWN;
  }

  #adopt(line: SessionLine): void {
    this.#line = line;
    this.#news.resume(line);
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

  #forgotten(): void {
    this.#lose();
    // One client's session may just have been idle for too long.
    if (this.purpose.client === undefined) this.#host.forgotten();
  }

  #lose(): void {
    this.#line = undefined;
    this.#levels.reset();
    this.#news.stop();
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

/** Calls know the session they were sent in, which may be an earlier one. */
function whereOf({ line, call, shown }: HttpCall): Where {
  return { sessionId: line!.sessionId, headers: line!.headersOf(call, NO_LINES), shown };
}
