// One request of a client from its body to its answer: the only record the pipeline makes for it. It is the `Call`
// an upstream reads and the `Sink` the upstream reports to, so that no second object and no closure is needed.
//
// The stages fill it in order (stages.ts); finish.ts closes it. Every way out goes through `finish` first: who gets
// `true` from it is the one who answers.
import type { BundleRoute } from '../../schema/generated/bundle.ts';
import type { CatalogTool } from '../catalog/view.ts';
import type { Head } from '../eras/head.ts';
import { codeForClient, scrub } from '../eras/upstream-error.ts';
import type { Outcome } from '../observe/observer.ts';
import type { Cancellable, Session } from '../sessions/sessions.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { AbortReason, Attempt, Call, Era, Sink } from '../upstreams/upstream.ts';
import type { Answer } from '../wire/answer.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS, statusOf } from '../wire/errors.ts';
import type { HeaderSource } from '../wire/headers.ts';
import type { Message } from '../wire/message.ts';
import { buildError, buildForeignError, buildProgress, buildResult } from '../wire/reply.ts';
import { toLegacy, toModern } from '../wire/result.ts';
import type { Edge } from './edge.ts';
import type { Finishing } from './finish.ts';
import { finish, outcomeOf } from './finish.ts';
import type { Reply } from './reply.ts';

/** Answers a request from what the gateway itself knows. */
export type Local = (exchange: Exchange, snapshot: Snapshot) => Refusal | undefined;

/** Who sent the request, as far as routes may ask; an HTTP request is one. */
export interface Caller {
  readonly remoteAddress: string;
  readonly headers: HeaderSource;
}

/** Only what has an id is answered; this is for a bug, not for a client. */
const NO_ID = Buffer.from('null');

/** Stands in until decode has read the body. */
const UNREAD: Message = {
  kind: 'request',
  id: undefined,
  method: '',
  hasParams: false,
  name: undefined,
  uri: undefined,
  cursor: undefined,
  arguments: undefined,
  protocolVersion: undefined,
  capabilities: undefined,
  clientInfo: undefined,
  requestId: undefined,
  envelope: undefined,
  progressToken: undefined,
  meta: undefined,
};

export class Exchange implements Call, Sink, Finishing, Cancellable {
  readonly edge: Edge;
  /**
   * Taken once, when the body is complete: a request never sees two configurations, and one that took its time to
   * arrive is not judged by a policy that was replaced meanwhile.
   */
  readonly snapshot: Snapshot;
  readonly caller: Caller;
  readonly head: Head;
  readonly body: Buffer;
  readonly reply: Reply;
  /** When the head arrived, on the clock of the deadlines. */
  readonly startedAt: number;

  // Set by decode. The era starts as what the headers claim, so that a refusal of the body has a shape.
  era: Era;
  message: Message;
  /** Raw JSON; undefined for a notification, or when it could not be read. */
  id: Buffer | undefined;
  session: Session | undefined;
  isCall: boolean;

  // Set by route.
  local: Local | undefined;
  tool: CatalogTool | undefined;
  route: BundleRoute | undefined;
  /** Number of the upstream; -1 until one was chosen. */
  target: number;
  name: string | undefined;
  /** Raw JSON. A slice is made anew on each look at the message, and every progress notification needs this one. */
  progressToken: Buffer | undefined;

  // Set by dispatch.
  key: string;
  deadline: number;
  attempt: Attempt | undefined;

  place: number;
  finished: boolean;

  constructor(
    edge: Edge,
    caller: Caller,
    head: Head,
    body: Buffer,
    reply: Reply,
    era: Era,
    startedAt: number,
  ) {
    this.edge = edge;
    this.snapshot = edge.current.get();
    this.caller = caller;
    this.head = head;
    this.body = body;
    this.reply = reply;
    this.startedAt = startedAt;
    this.era = era;
    this.message = UNREAD;
    this.id = undefined;
    this.session = undefined;
    this.isCall = false;
    this.local = undefined;
    this.tool = undefined;
    this.route = undefined;
    this.target = -1;
    this.name = undefined;
    this.progressToken = undefined;
    this.key = '';
    this.deadline = Number.POSITIVE_INFINITY;
    this.attempt = undefined;
    this.place = -1;
    this.finished = false;
    edge.pins.enter(this.snapshot);
  }

  // What the upstream reads (Call).

  /** Only calls go to an upstream on behalf of a client; lists come from the catalog. */
  get method(): 'tools/call' {
    return 'tools/call';
  }

  get cursor(): undefined {
    return undefined;
  }

  get arguments(): Buffer | undefined {
    return this.message.arguments;
  }

  get meta(): Buffer | undefined {
    return this.message.meta;
  }

  get wantsProgress(): boolean {
    return this.progressToken !== undefined && this.reply.streams;
  }

  get slot(): number {
    return this.tool === undefined ? -1 : this.tool.slot;
  }

  // What the upstream reports (Sink).

  progress(params: Buffer, tokenStart: number, tokenEnd: number): void {
    const token = this.progressToken;
    if (this.finished || token === undefined) return;
    this.reply.relay(buildProgress(params, tokenStart, tokenEnd, token));
  }

  /** Dropped: the gateway advertises no logging in this release, so no client has asked for any. */
  log(): void {}

  result(answer: Answer): void {
    // We declare nothing an upstream could ask for or park, so anything but a complete result breaks the contract.
    if (answer.resultType !== undefined && answer.resultType !== 'complete') {
      this.refuse(REFUSALS.bad_answer);
      return;
    }
    if (!finish(this, answer.isError ? 'tool_error' : 'success')) return;
    const result = this.era === 'legacy' ? toLegacy(answer) : toModern(answer, this.edge.modern.serverInfo);
    this.reply.answer(200, buildResult(this.id ?? NO_ID, result), undefined);
  }

  error(answer: Answer): void {
    if (!finish(this, 'error')) return;
    const code = codeForClient(answer.code, this.era);
    this.reply.answer(
      200,
      buildForeignError(this.id ?? NO_ID, code, scrub(answer.message), undefined),
      undefined,
    );
  }

  fail(refusal: Refusal): void {
    this.refuse(refusal);
  }

  // How it can end otherwise.

  /** The gateway's own no. */
  refuse(refusal: Refusal): void {
    if (finish(this, outcomeOf(refusal.kind))) this.#sendRefusal(refusal);
  }

  /** The gateway's own answer; `result` is the complete value of `result`. */
  succeed(result: Buffer, sessionId?: string): void {
    if (finish(this, 'success')) this.reply.answer(200, buildResult(this.id ?? NO_ID, [result]), sessionId);
  }

  /** A notification: taken, nothing to answer. */
  accept(): void {
    if (finish(this, 'success')) this.reply.accept();
  }

  /** notifications/cancelled: the client no longer waits, and must not get an answer. */
  cancel(): void {
    if (this.#giveUp('client_cancelled', 'cancelled')) this.reply.withdraw();
  }

  /**
   * The client closed its connection. From 2026-07-28 on that cancels the call; before, it says nothing about the
   * call, which goes on and is observed, and whose answer is dropped (Streamable HTTP of either revision).
   */
  clientGone(): void {
    if (this.era === 'modern') this.#giveUp('client_gone', 'cancelled');
  }

  sweep(now: number): void {
    if (now < this.deadline) this.reply.tick(now);
    else if (this.#giveUp('timeout', 'timeout')) this.#sendRefusal(REFUSALS.timeout);
  }

  shutDown(): void {
    if (this.#giveUp('shutdown', 'unavailable')) this.#sendRefusal(REFUSALS.unavailable);
  }

  #giveUp(reason: AbortReason, outcome: Outcome): boolean {
    if (!finish(this, outcome)) return false;
    this.attempt?.abort(reason);
    return true;
  }

  #sendRefusal(refusal: Refusal): void {
    this.reply.answer(statusOf(refusal, this.era), buildError(this.id, refusal), undefined);
  }
}
