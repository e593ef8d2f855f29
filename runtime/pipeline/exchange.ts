// One request of a client from its body to its answer: the only record the pipeline makes for it. It is the `Call`
// an upstream reads and the `Sink` the upstream reports to, so that no second object and no closure is needed; only
// a call that may be asked something by a legacy server on behalf of a modern client has a second one (parked-call.ts).
//
// The stages fill it in order (stages.ts); finish.ts closes it. Every way out goes through `finish` first: who gets
// `true` from it is the one who answers.
import type { BundleRoute } from '../../schema/generated/bundle.ts';
import type { CatalogTool } from '../catalog/view.ts';
import { isComplete, questionsResult, specialResult, unanswered, upstreamError } from '../eras/answers.ts';
import type { ClientCall } from '../eras/client-call.ts';
import { ANSWER_MS, CANNOT_ASK, ClientQuestions } from '../eras/client-questions.ts';
import type { InputRounds, Inputs } from '../eras/input-rounds.ts';
import { isFurther } from '../eras/progress.ts';
import { type RequestState, sealState } from '../eras/request-state.ts';
import type { ToldError } from '../eras/upstream-error.ts';
import type { Outcome } from '../observe/observer.ts';
import type { Cancellable, Session } from '../sessions/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Listening } from '../subscriptions/hub.ts';
import type { AbortReason, Attempt, ClientKey, Era, Question } from '../upstreams/upstream.ts';
import type { Answer } from '../wire/answer.ts';
import type { Piece } from '../wire/assemble.ts';
import { type Capabilities, NO_CAPABILITIES } from '../wire/capabilities.ts';
import { adaptContent } from '../wire/content.ts';
import { type Edit, NO_EDITS } from '../wire/edits.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS, statusOf } from '../wire/errors.ts';
import type { LogLevel } from '../wire/log-level.ts';
import type { Message } from '../wire/message.ts';
import {
  buildError,
  buildForeignError,
  buildListenEnd,
  buildNotification,
  buildProgress,
  buildResult,
} from '../wire/reply.ts';
import { type CachingHints, toLegacy, toModern } from '../wire/result.ts';
import { callParams } from './call-params.ts';
import type { Edge } from './edge.ts';
import type { Finishing } from './finish.ts';
import { finish, outcomeOf } from './finish.ts';
import type { Peer } from './peer.ts';
import type { Reply } from './reply.ts';
import { type Sending, send } from './send.ts';
import { UNREAD } from './unread.ts';

/** Answers a request from what the gateway itself knows. */
export type Local = (
  exchange: Exchange,
  snapshot: Snapshot,
) => Refusal | undefined | Promise<Refusal | undefined>;

/** Only what has an id is answered; this is for a bug, not for a client. */
const NO_ID = Buffer.from('null');

const NOBODY: readonly number[] = [];

/** What nobody can know of a resource that a legacy server gave: it is good for one look by one client. */
const UNKNOWN_FRESHNESS: CachingHints = { ttlMs: 0, cacheScope: 'private' };

export class Exchange implements Sending, ClientCall, Finishing, Cancellable {
  readonly edge: Edge;
  /**
   * Taken once, when the body is complete: a request never sees two configurations, and one that took its time to
   * arrive is not judged by a policy that was replaced meanwhile.
   */
  readonly snapshot: Snapshot;
  readonly peer: Peer;
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
  /** Where else a read may be tried, by upstream number, best first. */
  otherOwners: readonly number[];
  /** The upstream's own name of the tool or prompt, or the URI, or its own id of the task. */
  name: string;
  /** Raw JSON. A slice is made anew on each look at the message, and every progress notification needs this one. */
  progressToken: Buffer | undefined;
  logLevel: LogLevel | undefined;
  mirroredParams: readonly string[] | undefined;
  /** What the requestState of a retry stands for. */
  state: RequestState | undefined;
  /** What goes along with the call because it was asked something. */
  inputs: Inputs | undefined;

  // Set by dispatch.
  /** Where the request is findable for notifications/cancelled, and its key there. */
  calls: Map<string, Cancellable> | undefined;
  key: string;
  capabilities: Capabilities;
  timeoutMs: number;
  deadline: number;
  attempt: Attempt | undefined;
  /** It went out more than once: each time the upstream's progress begins anew, and the client's must not. */
  sentAgain: boolean;
  /** `params` of the progress last passed on. */
  progressed: Buffer | undefined;

  // What is open with the client on behalf of the call.
  questions: ClientQuestions | undefined;
  rounds: InputRounds | undefined;
  listening: Listening | undefined;

  place: number;
  pinned: boolean;
  finished: boolean;

  constructor(edge: Edge, peer: Peer, body: Buffer, reply: Reply, era: Era, startedAt: number) {
    this.edge = edge;
    this.snapshot = edge.current.get();
    this.peer = peer;
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
    this.otherOwners = NOBODY;
    this.name = '';
    this.progressToken = undefined;
    this.logLevel = undefined;
    this.mirroredParams = undefined;
    this.state = undefined;
    this.inputs = undefined;
    this.calls = undefined;
    this.key = '';
    this.capabilities = NO_CAPABILITIES;
    this.timeoutMs = 0;
    this.deadline = Number.POSITIVE_INFINITY;
    this.attempt = undefined;
    this.sentAgain = false;
    this.progressed = undefined;
    this.questions = undefined;
    this.rounds = undefined;
    this.listening = undefined;
    this.place = -1;
    this.pinned = true;
    this.finished = false;
    edge.pins.enter(this.snapshot);
  }

  // What the upstream reads (Call).

  get method(): string {
    return this.message.method;
  }

  get params(): readonly Piece[] {
    return callParams(this.message, this.name, this.inputs);
  }

  get mirroredName(): string | undefined {
    return this.message.method === 'completion/complete' ? undefined : this.name;
  }

  get meta(): Buffer | undefined {
    return this.message.meta;
  }

  get wantsProgress(): boolean {
    return this.progressToken !== undefined && this.reply.streams;
  }

  get client(): ClientKey {
    const { channel, remoteAddress } = this.peer;
    return { session: this.session?.id ?? channel?.id, client: remoteAddress };
  }

  get slot(): number {
    return this.tool === undefined ? -1 : this.tool.slot;
  }

  get upstreamName(): string {
    return this.snapshot.bundle.upstreams[this.target]?.name ?? '';
  }

  // What the upstream reports (Sink).

  progress(params: Buffer, tokenStart: number, tokenEnd: number): void {
    const token = this.progressToken;
    if (this.finished || token === undefined) return;
    if (this.sentAgain && this.progressed !== undefined && !isFurther(params, this.progressed)) return;
    this.progressed = params;
    this.reply.relay(buildProgress(params, tokenStart, tokenEnd, token));
  }

  log(params: Buffer): void {
    if (this.finished || this.logLevel === undefined) return;
    this.reply.relay(buildNotification('notifications/message', params));
  }

  /** A modern client is asked by way of a parked call; there is none when nothing may be asked of the client. */
  ask(question: Question): void {
    const { session } = this;
    if (this.finished || session === undefined || !this.reply.streams) {
      question.refuse(CANNOT_ASK, 'The client cannot be asked');
      return;
    }
    this.questions ??= new ClientQuestions(this, session.questions);
    this.questions.relay(question);
  }

  result(answer: Answer): void {
    if (this.finished) return;
    try {
      if (isComplete(answer) && this.message.taskId === undefined) this.complete(answer, NO_EDITS);
      else specialResult(this, answer);
    } catch (error) {
      this.#fault(error);
    }
  }

  error(answer: Answer): void {
    if (this.finished) return;
    try {
      upstreamError(this, answer);
    } catch (error) {
      this.#fault(error);
    }
  }

  fail(refusal: Refusal): void {
    if (!this.finished && !this.askNextOwner()) this.refuse(refusal);
  }

  // How it ends with an answer.

  complete(answer: Answer, edits: readonly Edit[]): void {
    if (!finish(this, answer.isError ? 'tool_error' : 'success')) return;
    let result: readonly Piece[];
    if (this.era === 'legacy') result = toLegacy(answer, this.#adapted(answer, edits));
    else {
      const hints = this.message.method === 'resources/read' ? UNKNOWN_FRESHNESS : undefined;
      result = toModern(answer, this.edge.serverInfo, edits, isComplete(answer) ? hints : undefined);
    }
    this.reply.answer(200, buildResult(this.id ?? NO_ID, result), undefined);
  }

  /** Ends with a result of the gateway's making. */
  conclude(outcome: Outcome, result: readonly Piece[]): void {
    if (finish(this, outcome)) this.reply.answer(200, buildResult(this.id ?? NO_ID, result), undefined);
  }

  /** The gateway's own answer; `result` is the complete value of `result`. */
  succeed(result: Buffer, sessionId?: string): void {
    if (finish(this, 'success')) this.reply.answer(200, buildResult(this.id ?? NO_ID, [result]), sessionId);
  }

  tell({ status, code, message, data }: ToldError): void {
    if (!finish(this, 'error')) return;
    this.reply.answer(status, buildForeignError(this.id ?? NO_ID, code, message, data), undefined);
  }

  /** The gateway's own no. */
  refuse(refusal: Refusal): void {
    if (finish(this, outcomeOf(refusal.kind))) this.#sendRefusal(refusal);
  }

  /** A notification: taken, nothing to answer. */
  accept(): void {
    if (finish(this, 'success')) this.reply.accept();
  }

  inputRequired(requests: readonly Piece[], id: string, round: number): void {
    const { sealer, serverInfo } = this.edge;
    const state = { kind: 'parked', upstream: this.upstreamName, call: id, round } as const;
    const token = sealState(sealer, this.message, state, ANSWER_MS);
    this.conclude('success', questionsResult(requests, token, serverInfo));
  }

  unanswered(method: string): void {
    unanswered(this, method);
  }

  // How it goes on.

  sendAgain(inputs: Inputs): void {
    if (this.finished) return;
    this.inputs = inputs;
    this.#send();
  }

  askNextOwner(): boolean {
    const [next, ...others] = this.otherOwners;
    if (next === undefined || this.finished) return false;
    this.target = next;
    this.otherOwners = others;
    this.#send();
    return true;
  }

  waitForPerson(): void {
    this.deadline = this.edge.deadlines.now() + ANSWER_MS;
  }

  personAnswered(): void {
    this.deadline = this.edge.deadlines.now() + this.timeoutMs;
  }

  /** What it takes so long for no longer keeps the snapshot's upstreams open. */
  unpin(): void {
    if (this.pinned) this.edge.pins.leave(this.snapshot);
    this.pinned = false;
  }

  // How it can end otherwise.

  /** notifications/cancelled: the client no longer waits, and must not get an answer. */
  cancel(): void {
    if (this.#giveUp('client_cancelled', 'cancelled')) this.reply.withdraw();
  }

  /**
   * The client closed its connection. From 2026-07-28 on that cancels the call; before, it says nothing about the
   * call, which goes on and is observed, and whose answer waits for the client to ask for it (Streamable HTTP).
   */
  clientGone(): void {
    if (this.era === 'modern') this.channelClosed();
  }

  /** The channel it came by is closed: nobody can get the answer, whatever the era. */
  channelClosed(): void {
    this.#giveUp('client_gone', 'cancelled');
  }

  sweep(now: number): void {
    if (now < this.deadline) this.reply.tick(now);
    else if (this.#giveUp('timeout', 'timeout')) this.#sendRefusal(REFUSALS.timeout);
  }

  shutDown(): void {
    const listened = this.listening !== undefined;
    if (!this.#giveUp('shutdown', 'unavailable')) return;
    if (listened) this.reply.answer(200, buildListenEnd(this.id ?? NO_ID, this.edge.serverInfo), undefined);
    else this.#sendRefusal(REFUSALS.unavailable);
  }

  #send(): void {
    this.sentAgain = true;
    const refusal = send(this);
    if (refusal !== undefined) this.fail(refusal);
  }

  /** A bug of ours, met in the callback of a connection many share: it must cost this call and nothing else. */
  #fault(error: unknown): void {
    this.edge.log.error('an answer could not be passed on', { err: error, method: this.message.method });
    finish(this, 'error');
    this.#sendRefusal(REFUSALS.internal);
  }

  #giveUp(reason: AbortReason, outcome: Outcome): boolean {
    if (!finish(this, outcome)) return false;
    this.attempt?.abort(reason);
    return true;
  }

  #sendRefusal(refusal: Refusal): void {
    this.reply.answer(statusOf(refusal, this.era), buildError(this.id, refusal, this.era), undefined);
  }

  /** Content that older revisions do not know becomes text; nothing else about a result depends on the revision. */
  #adapted(answer: Answer, edits: readonly Edit[]): readonly Edit[] {
    const version = this.session?.version;
    const adapted = version === undefined ? NO_EDITS : adaptContent(answer, version);
    return adapted.length === 0 ? edits : [...edits, ...adapted];
  }
}
