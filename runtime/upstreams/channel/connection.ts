// JSON-RPC with one server over one link: numbers our requests, finds the request an answer belongs to, and drops what
// belongs to none. Ids and progress tokens are our own, so clients that use the same ones, or answers in another
// order, cannot meet.
import type { Answer } from '../../wire/answer.ts';
import { isBatch, splitAnswers } from '../../wire/batch.ts';
import type { Capabilities } from '../../wire/capabilities.ts';
import { REFUSALS, type Refusal } from '../../wire/errors.ts';
import type { LogLevel } from '../../wire/log-level.ts';
import { scanAnswer } from '../../wire/scan-answer.ts';
import { envelopeFor } from '../control-messages.ts';
import type { Lines } from '../credential.ts';
import type { UpstreamLog } from '../log.ts';
import type { Era } from '../upstream.ts';
import type { Spoken } from './handshake.ts';
import type { Link, LinkEvents, OpenLink } from './link.ts';
import { LogDial } from './log-dial.ts';
import { Noise } from './noise.ts';
import { type OpenCall, Questions, type Role } from './questions.ts';
import { EDGE, idOfDropped } from './salvage.ts';

/** Someone waiting for the answer to a request. */
export interface Waiting {
  /** A result or an error with the id of the request. */
  answered(answer: Answer): void;
  /** There will be no answer. */
  failed(refusal: Refusal): void;
  /** notifications/progress with the id of the request as its token. */
  progressed(answer: Answer): void;
}

/** What the connection is opened for, and who hears of what belongs to no request. */
export interface ConnectionOwner {
  readonly role: Role;
  /** For whom it is opened. */
  readonly shown: Lines;
  /** Calls that are open, those still waiting to be sent included; the longest first. */
  calls(): Iterable<OpenCall>;
  /** A notification that is about no request: list changes, resource updates, subscriptions, tasks. */
  notified(answer: Answer): void;
  /** Once, last; everyone who waited has been told. */
  ended(reason: string): void;
}

/** The one revision whose messages may come as an array (2025-03-26, Batching). */
const BATCHES = '2025-03-26';
/** Sets of capabilities times log levels on one connection; forgotten when a client makes up more. */
const MAX_ENVELOPES = 256;

export class ChannelConnection {
  readonly questions: Questions;
  readonly #owner: ConnectionOwner;
  readonly #link: Link;
  readonly #maxBytes: number;
  readonly #log: UpstreamLog;
  readonly #noise: Noise;
  readonly #dial: LogDial;
  readonly #waiting = new Map<number, Waiting>();
  readonly #envelopes = new Map<string, string>();
  #spoken: Spoken | undefined;
  #lastId = 0;
  #strays = 0;
  #ended = false;

  /** Opens the link. `maxBytes` is the largest answer passed on. */
  constructor(open: OpenLink, maxBytes: number, owner: ConnectionOwner, log: UpstreamLog) {
    this.#owner = owner;
    this.#maxBytes = maxBytes;
    this.#log = log;
    this.#noise = new Noise(log);
    this.#dial = new LogDial(this);
    this.questions = new Questions(
      owner.role,
      () => owner.calls(),
      (message) => this.notify(message),
    );
    const events: LinkEvents = {
      onMessage: (bytes) => this.#message(bytes),
      onTooLong: (head, tail) => this.#tooLong(head, tail),
      onUndelivered: (id, refusal) => this.#take(id)?.failed(refusal),
      onEnd: (reason) => this.#end(reason),
    };
    this.#link = open(events, owner.shown);
  }

  get facts(): Readonly<Record<string, unknown>> {
    return this.#link.facts;
  }

  get writable(): boolean {
    return !this.#ended && this.#link.writable;
  }

  /** It is about to end: calls had better wait for the next one. */
  get leaving(): boolean {
    return this.#ended || this.#link.leaving;
  }

  /** Answers nobody waited for: late, unknown or sent twice. */
  get strays(): number {
    return this.#strays;
  }

  /** What the handshake found; from then on calls may be sent. */
  set spoken(spoken: Spoken) {
    this.#spoken = spoken;
  }

  get era(): Era {
    return this.#spoken?.era ?? 'legacy';
  }

  nextId(): number {
    return ++this.#lastId;
  }

  /** What a request carries towards a modern server; undefined for a legacy one. */
  envelopeOf(capabilities: Capabilities, level: LogLevel | undefined): string | undefined {
    if (this.#spoken?.era !== 'modern') return undefined;
    const key = `${level ?? ''} ${capabilities.key}`;
    let envelope = this.#envelopes.get(key);
    if (envelope === undefined) {
      if (this.#envelopes.size >= MAX_ENVELOPES) this.#envelopes.clear();
      envelope = envelopeFor(this.#spoken.version, capabilities, level);
      this.#envelopes.set(key, envelope);
    }
    return envelope;
  }

  /** Whether a legacy server must first be told to log more; see `raise`. */
  mustRaise(level: LogLevel): boolean {
    return this.era === 'legacy' && this.#spoken?.offers.logging === true && this.#dial.mustRaise(level);
  }

  /** Calls `then` once the server logs at least what is of this level, or is known not to care. */
  raise(level: LogLevel, then: () => void): void {
    this.#dial.raise(level, then);
  }

  /** Writes a request that has the id `id` from `nextId`; `shown`: for whom, if it is a client's. */
  send(id: number, message: Buffer, waiting: Waiting, shown?: Lines): void {
    if (this.#ended) {
      setImmediate(() => waiting.failed(REFUSALS.unavailable));
      return;
    }
    this.#waiting.set(id, waiting);
    this.#link.write(message, id, shown);
  }

  /** A request of the gateway's own, as a promise; rejects with what went wrong, for the operator. */
  request(message: (id: number) => Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const id = this.nextId();
      this.send(id, message(id), {
        answered: resolve,
        failed: (refusal) => reject(new Error(refusal === REFUSALS.unavailable ? 'ended' : refusal.kind)),
        progressed() {},
      });
    });
  }

  /** Nobody waits for this request any more; false when nobody did. */
  forget(id: number): boolean {
    return this.#waiting.delete(id);
  }

  notify(message: Buffer, shown?: Lines): void {
    this.#link.write(message, 0, shown);
  }

  /** Resolves when everything written so far has arrived. */
  settled(): Promise<void> {
    return this.#link.settled();
  }

  stop(): void {
    this.#link.stop();
  }

  kill(): void {
    this.#link.kill();
  }

  #message(bytes: Buffer): void {
    const batch = this.#spoken?.version === BATCHES && isBatch(bytes) ? splitAnswers(bytes) : undefined;
    if (batch === undefined) this.#one(bytes);
    else for (const element of batch) this.#one(element);
  }

  #one(bytes: Buffer): void {
    const answer = scanAnswer(bytes);
    if (answer !== undefined) {
      this.#heard(answer);
      return;
    }
    this.#noise.dropped(bytes);
    const head = bytes.toString('latin1', 0, EDGE);
    const tail = bytes.toString('latin1', Math.max(0, bytes.length - EDGE));
    const id = idOfDropped(head, tail);
    if (id !== undefined) this.#take(id)?.failed(REFUSALS.bad_answer);
  }

  #heard(answer: Answer): void {
    switch (answer.kind) {
      case 'notification':
        this.#notified(answer);
        break;
      case 'request':
        // Answers to a server that asks and does not read would pile up here without end.
        if (this.writable) this.questions.asked(answer);
        break;
      default:
        this.#answered(answer);
    }
  }

  #answered(answer: Answer): void {
    const waiting = answer.id === undefined ? undefined : this.#take(answer.id);
    if (waiting === undefined) this.#strays++;
    else if (answer.raw.length > this.#maxBytes) waiting.failed(REFUSALS.answer_too_large);
    else waiting.answered(answer);
  }

  #notified(answer: Answer): void {
    switch (answer.method) {
      case 'notifications/progress': {
        const token = answer.progressToken;
        if (token === undefined) return;
        this.#waiting.get(Number(answer.raw.toString('latin1', token.start, token.end)))?.progressed(answer);
        break;
      }
      case 'notifications/message':
        this.#originOfLog()?.logged(answer);
        break;
      case 'notifications/cancelled':
        this.questions.withdrawn(answer.requestId);
        this.#owner.notified(answer);
        break;
      default:
        this.#owner.notified(answer);
    }
  }

  /**
   * The only call a log message can be about. A modern server logs for calls that asked for it, and for no other; a
   * legacy one logs for whatever it does.
   */
  #originOfLog(): OpenCall | undefined {
    let only: OpenCall | undefined;
    for (const call of this.#owner.calls()) {
      if (this.era === 'modern' && call.call.logLevel === undefined) continue;
      if (only !== undefined) return undefined;
      only = call;
    }
    return only;
  }

  #tooLong(head: string, tail: string): void {
    const id = idOfDropped(head, tail);
    // Where the link keeps nothing of what it drops, the only request there is must have been meant.
    const known = id ?? (head === '' && this.#waiting.size === 1 ? [...this.#waiting.keys()][0] : undefined);
    const waiting = known === undefined ? undefined : this.#take(known);
    this.#log.warn('dropped a message over the limit', { id: waiting === undefined ? 'unknown' : known });
    waiting?.failed(REFUSALS.answer_too_large);
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #end(reason: string): void {
    this.#ended = true;
    this.questions.end();
    const left = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiting of left) waiting.failed(REFUSALS.unavailable);
    this.#owner.ended(reason);
  }
}
