// What one legacy session hears outside of its calls, on its GET stream and beside its calls' answers: the resources
// somebody subscribed to in it, changed lists, and what belongs to a call but came the other way.
//
// Whose the session is decides what may pass. The gateway's own (control) hears of changed lists; one client's own may
// be told what is for that client alone; a shared one has calls of many, so what names no call of its own reaches
// nobody unless one call alone can be meant.
import type { Answer } from '../../wire/answer.ts';
import type { Capabilities } from '../../wire/capabilities.ts';
import { buildSubscribe, buildUnsubscribe } from '../../wire/envelope.ts';
import { changedKind } from '../control-messages.ts';
import type { Lines } from '../credential.ts';
import type { ClientKey, UpstreamEvents } from '../upstream.ts';
import type { HttpCall } from './call.ts';
import type { Instance } from './instance.ts';
import type { SessionLine } from './session-line.ts';
import type { SessionQuestions, Where } from './session-questions.ts';
import { SessionStream, type SessionStreamEvents } from './session-stream.ts';

/** How long is waited for the stream; some servers send its head with its first event. */
const STREAM_MS = 500;

export interface SessionPurpose {
  readonly capabilities: Capabilities;
  /** Whose own it is; undefined for a shared one and for the gateway's. */
  readonly client: ClientKey | undefined;
  readonly control: boolean;
  /** Changes of lists are to be heard of; control only. */
  readonly follow: boolean;
}

/** The session whose news these are. */
export interface NewsOwner {
  readonly purpose: SessionPurpose;
  readonly events: UpstreamEvents | undefined;
  /** What is shown in it outside of calls. */
  readonly shown: Lines;
  /** Undefined while it is not open. */
  readonly line: SessionLine | undefined;
  /** Sends a request of the gateway's own, with the stream open before if that is wanted; true for a result. */
  request(build: (id: number) => Buffer, listening: boolean): Promise<boolean>;
  /** The instance does not know the session any more. */
  lost(line: SessionLine): void;
  unreachable(detail: string): void;
}

export class SessionNews implements SessionStreamEvents {
  readonly #instance: Instance;
  readonly #owner: NewsOwner;
  readonly #calls: ReadonlyMap<number, HttpCall>;
  readonly #questions: SessionQuestions;
  /** Resource -> whether the server has taken it; until then whoever asked waits for that. */
  readonly #subscriptions = new Map<string, boolean>();
  #stream: SessionStream | undefined;

  constructor(
    instance: Instance,
    owner: NewsOwner,
    calls: ReadonlyMap<number, HttpCall>,
    questions: SessionQuestions,
  ) {
    this.#instance = instance;
    this.#owner = owner;
    this.#calls = calls;
    this.#questions = questions;
  }

  get shown(): Lines {
    return this.#owner.shown;
  }

  /** Resources that are followed. */
  get size(): number {
    return this.#subscriptions.size;
  }

  /** True once changes of the resource are heard of. */
  async subscribe(uri: string): Promise<boolean> {
    this.#subscriptions.set(uri, false);
    const done = await this.#owner.request((id) => buildSubscribe(id, uri), true);
    const wanted = this.#subscriptions.has(uri);
    if (!done) this.#subscriptions.delete(uri);
    else if (wanted) this.#subscriptions.set(uri, true);
    // It was taken back before the server had it.
    else this.#tellOff(uri);
    return done && wanted;
  }

  unsubscribe(uri: string): void {
    if (this.#subscriptions.delete(uri)) this.#tellOff(uri);
  }

  /** The session is open, again perhaps: everything is asked for in it. */
  resume(line: SessionLine): void {
    const { follow } = this.#owner.purpose;
    if (this.#subscriptions.size > 0 || (follow && line.greeting.listChanged.length > 0)) this.listen(line);
    for (const [uri, taken] of this.#subscriptions) if (taken) void this.#resubscribe(uri);
  }

  listen(line: SessionLine): void {
    this.#stream ??= new SessionStream(this.#instance, line, this);
  }

  /** What is said before the stream is open is lost: resolves when it is, or does not seem to come. */
  async listening(line: SessionLine): Promise<void> {
    this.listen(line);
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, STREAM_MS)));
    await Promise.race([this.#stream?.settled, patience]);
    clearTimeout(timer);
  }

  /** The session is lost, or is not needed any more. */
  stop(): void {
    this.#stream?.stop();
    this.#stream = undefined;
  }

  /** A notification; `client`: whom it can only be for, if it is for one. */
  notified(answer: Answer, client: ClientKey | undefined, where: Where): void {
    const { purpose, events } = this.#owner;
    const params = answer.raw.subarray(answer.start, answer.end);
    switch (answer.method) {
      case 'notifications/cancelled':
        this.#questions.withdrawn(answer.requestId, where);
        break;
      case 'notifications/resources/updated':
        if (answer.uri !== undefined && this.#subscriptions.has(answer.uri)) {
          events?.resourceUpdated(answer.uri, params, purpose.client);
        }
        break;
      case 'notifications/elicitation/complete':
        if (client !== undefined && !purpose.control) events?.elicitationComplete(params, client);
        break;
      default: {
        const kind = changedKind(answer.method);
        if (kind !== undefined && purpose.control && purpose.follow) events?.listChanged(kind);
      }
    }
  }

  // What the stream reports.

  heard(message: Answer, line: SessionLine): void {
    if (message.kind === 'request') {
      this.#questions.asked(message, undefined, this.#whereIn(line));
    } else if (message.method === 'notifications/progress') {
      const token = message.progressToken;
      if (token !== undefined) {
        this.#calls.get(Number(message.raw.toString('latin1', token.start, token.end)))?.progressed(message);
      }
    } else if (message.method === 'notifications/message') {
      if (this.#calls.size === 1) for (const call of this.#calls.values()) call.logged(message);
    } else if (message.kind === 'notification') {
      this.notified(message, this.#owner.purpose.client, this.#whereIn(line));
    }
  }

  missed(line: SessionLine): void {
    const { purpose, events } = this.#owner;
    if (purpose.follow) for (const kind of line.greeting.listChanged) events?.listChanged(kind);
    for (const uri of this.#subscriptions.keys()) this.#updated(uri);
  }

  lost(line: SessionLine): void {
    this.#owner.lost(line);
  }

  unreachable(detail: string): void {
    this.#owner.unreachable(detail);
  }

  #whereIn({ sessionId, headers }: SessionLine): Where {
    return { sessionId, headers, shown: this.shown };
  }

  #tellOff(uri: string): void {
    if (this.#owner.line !== undefined) void this.#owner.request((id) => buildUnsubscribe(id, uri), false);
  }

  async #resubscribe(uri: string): Promise<void> {
    if (await this.#owner.request((id) => buildSubscribe(id, uri), true)) this.#updated(uri);
  }

  /** It may have changed while nobody listened. */
  #updated(uri: string): void {
    const params = Buffer.from(JSON.stringify({ uri }));
    this.#owner.events?.resourceUpdated(uri, params, this.#owner.purpose.client);
  }
}
