// A modern client's call at a legacy upstream, when the upstream may ask something on the way. The upstream keeps its
// request open while it waits; the client's side is a chain of requests, each answered with the questions and followed
// by a retry that brings the answers. So this object stands between the two for as long as the upstream's call lives:
// it is the `Call` and the `Sink` of the upstream, and the client's current exchange is whoever holds it.
//
// Only calls that can be asked have one; all others are their own `Call` and `Sink`.
import { randomBytes } from 'node:crypto';
import type { Deadlines, Timed } from '../pipeline/deadlines.ts';
import type { Pins } from '../pipeline/pins.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { AbortReason, Attempt, Call, ClientKey, Question, Sink } from '../upstreams/upstream.ts';
import { allowsQuestion } from '../wire/allowed-questions.ts';
import type { Answer } from '../wire/answer.ts';
import type { Piece } from '../wire/assemble.ts';
import type { Capabilities } from '../wire/capabilities.ts';
import type { Refusal } from '../wire/errors.ts';
import { quote } from '../wire/json-text.ts';
import type { LogLevel } from '../wire/log-level.ts';
import { ANSWER_MS, CANNOT_ASK, MAX_OPEN } from './client-questions.ts';
import { asPutToModern } from './elicitation.ts';
import { fitsQuestion } from './input-responses.ts';
import { membersOf } from './members.ts';

/** Servers that ask several things ask them in one go; what comes within this time goes out together. */
const SIBLINGS_MS = 20;
/** The code towards an upstream for what its client does not do (JSON-RPC). */
const METHOD_NOT_FOUND = -32601;
const CANCELLED = Buffer.from('{"action":"cancel"}');

/** The exchange that holds the call right now: it is told what the upstream reports. */
export interface Holder extends Omit<Sink, 'ask'> {
  /** What this request of the client may be asked: each one declares for itself. */
  readonly capabilities: Capabilities;
  readonly logLevel: LogLevel | undefined;
  /** Ends the exchange with questions; the retry is to be for call `id`, round `round`. */
  inputRequired(requests: readonly Piece[], id: string, round: number): void;
}

/** Where calls are parked. */
export interface ParkingLot {
  hasRoomFor(call: Parked): boolean;
  add(call: Parked): void;
  remove(call: Parked): void;
}

/** What a retry needs of a call it finds. */
export interface Parked extends Attempt {
  readonly id: string;
  /** Number of the round whose answers it waits for. */
  readonly round: number;
  /** Size of the message that began it, which is held with it. */
  readonly bytes: number;
  /** The client is back. `responses`: raw JSON object. */
  resume(holder: Holder, responses: Buffer | undefined): void;
  /** The process ends. */
  shutDown(): void;
}

export interface Surroundings {
  readonly parked: ParkingLot;
  readonly deadlines: Deadlines;
  readonly pins: Pins;
}

export class ParkedCall implements Call, Sink, Timed, Parked {
  readonly id = randomBytes(16).toString('base64url');
  readonly bytes: number;
  round = 0;
  attempt: Attempt | undefined = undefined;
  place = -1;

  readonly #around: Surroundings;
  readonly #snapshot: Snapshot;
  readonly #first: Call;
  #holder: Holder | undefined;
  readonly #open = new Map<string, Question>();
  #lastKey = 0;
  #siblings: NodeJS.Timeout | undefined;
  #expiresAt = 0;
  #pinned = false;
  #over = false;
  /** How the call ended while nobody held it. */
  #ending: ((holder: Holder) => void) | undefined;

  /** `first`: the exchange that begins the call, and holds it. `snapshot`: the one it was routed by. */
  constructor(around: Surroundings, snapshot: Snapshot, first: Call & Holder & { readonly body: Buffer }) {
    this.bytes = first.body.length;
    this.#around = around;
    this.#snapshot = snapshot;
    this.#first = first;
    this.#holder = first;
  }

  // What the upstream reads (Call): what the first request said.

  get method(): string {
    return this.#first.method;
  }

  get params(): readonly (string | Buffer)[] {
    return this.#first.params;
  }

  get mirroredName(): string | undefined {
    return this.#first.mirroredName;
  }

  get mirroredParams(): readonly string[] | undefined {
    return this.#first.mirroredParams;
  }

  get meta(): Buffer | undefined {
    return this.#first.meta;
  }

  get wantsProgress(): boolean {
    return this.#first.wantsProgress;
  }

  /** Looked at for each message: what one request wanted to read is not what the next one wants. */
  get logLevel(): LogLevel | undefined {
    return (this.#holder ?? this.#first).logLevel;
  }

  get capabilities(): Capabilities {
    return this.#first.capabilities;
  }

  get headers(): readonly string[] {
    return this.#first.headers;
  }

  get client(): ClientKey {
    return this.#first.client;
  }

  // What the upstream reports (Sink). While nobody holds the call, progress and log are of interest to nobody.

  progress(params: Buffer, tokenStart: number, tokenEnd: number): void {
    this.#holder?.progress(params, tokenStart, tokenEnd);
  }

  log(params: Buffer): void {
    this.#holder?.log(params);
  }

  ask(question: Question): void {
    if (this.#over) return;
    if (this.#open.size >= MAX_OPEN) {
      question.refuse(CANNOT_ASK, 'Too many open questions');
      return;
    }
    this.#lastKey += 1;
    const key = `question${this.#lastKey}`;
    this.#open.set(key, question);
    question.withdrawn = () => this.#open.delete(key);
    if (this.#holder !== undefined) this.#siblings ??= setTimeout(() => this.#park(), SIBLINGS_MS);
  }

  result(answer: Answer): void {
    this.#finish((holder) => holder.result(answer));
  }

  error(answer: Answer): void {
    this.#finish((holder) => holder.error(answer));
  }

  fail(refusal: Refusal): void {
    this.#finish((holder) => holder.fail(refusal));
  }

  // What the client's side does.

  resume(holder: Holder, responses: Buffer | undefined): void {
    this.#leaveLot();
    this.#holder = holder;
    for (const { key, value } of responses === undefined ? [] : membersOf(responses)) {
      const question = this.#open.get(key);
      if (question === undefined || !fitsQuestion(question.method, value)) continue;
      this.#open.delete(key);
      question.answer(value);
    }
    const ending = this.#ending;
    if (ending !== undefined) this.#finish(ending);
    // Answers that are missing or make no sense are asked for again, and so is what came up meanwhile.
    else if (this.#open.size > 0 && this.#siblings === undefined) this.#park();
  }

  /** The exchange that holds it gives it up. */
  abort(reason: AbortReason): void {
    if (this.#over) return;
    this.#end();
    this.attempt?.abort(reason);
  }

  /** Visited only while it is parked. */
  sweep(now: number): void {
    if (now < this.#expiresAt) return;
    const questions = [...this.#open.values()];
    this.#open.clear();
    for (const question of questions) {
      if (question.method === 'elicitation/create') question.answer(CANCELLED);
      else question.refuse(CANNOT_ASK, 'The client did not answer');
    }
    this.abort('timeout');
  }

  shutDown(): void {
    this.abort('shutdown');
  }

  /** Ends the exchange with what is open, unless nothing is that its client can be asked. */
  #park(): void {
    clearTimeout(this.#siblings);
    this.#siblings = undefined;
    const holder = this.#holder;
    if (holder === undefined) return;
    this.#refuseUndeclared(holder.capabilities);
    if (this.#open.size === 0) return;
    const { parked, deadlines, pins } = this.#around;
    if (!parked.hasRoomFor(this)) {
      for (const question of this.#open.values()) question.refuse(CANNOT_ASK, 'Too many open questions');
      this.#open.clear();
      return;
    }
    this.#holder = undefined;
    this.round += 1;
    this.#expiresAt = deadlines.now() + ANSWER_MS;
    parked.add(this);
    deadlines.add(this);
    // The exchange that pinned the upstream is about to end, and the call is not.
    if (!this.#pinned) pins.enter(this.#snapshot);
    this.#pinned = true;
    holder.inputRequired(this.#requests(), this.id, this.round);
  }

  /** The server has asked what the first request allowed. */
  #refuseUndeclared(capabilities: Capabilities): void {
    for (const [key, question] of this.#open) {
      if (allowsQuestion(capabilities, question.method, question.params)) continue;
      this.#open.delete(key);
      question.refuse(METHOD_NOT_FOUND, 'Method not found');
    }
  }

  #requests(): Piece[] {
    const pieces: Piece[] = [];
    for (const [key, { method, params }] of this.#open) {
      const lead = pieces.length === 0 ? '{' : ',';
      pieces.push(`${lead}${quote(key)}:{"method":"${method}","params":`, asPutToModern(method, params), '}');
    }
    return [...pieces, '}'];
  }

  #finish(ending: (holder: Holder) => void): void {
    if (this.#over) return;
    const holder = this.#holder;
    this.#open.clear();
    clearTimeout(this.#siblings);
    if (holder === undefined) {
      this.#ending = ending;
      this.#unpin();
      return;
    }
    this.#end();
    ending(holder);
  }

  #end(): void {
    this.#over = true;
    this.#holder = undefined;
    clearTimeout(this.#siblings);
    this.#leaveLot();
    this.#unpin();
  }

  /** The upstream is done with it. */
  #unpin(): void {
    if (this.#pinned) this.#around.pins.leave(this.#snapshot);
    this.#pinned = false;
  }

  #leaveLot(): void {
    this.#around.parked.remove(this);
    this.#around.deadlines.remove(this);
  }
}
