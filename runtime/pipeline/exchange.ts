// One request of a client from its body to its answer: the only record the pipeline makes for it. It is the `Call`
// an upstream reads (call-record.ts) and the `Sink` the upstream reports to, so that no second object and no closure is
// needed; only a call that may be asked something by a legacy server on behalf of a modern client has a second one
// (parked-call.ts).
//
// The stages fill it in order (stages.ts); finish.ts closes it. Every way out goes through `finish` first: who gets
// `true` from it is the one who answers (ends.ts).
import {
  isComplete,
  questionsResult,
  readsToolErrors,
  specialResult,
  toolError,
  unanswered,
  upstreamError,
} from '../eras/answers.ts';
import type { ClientCall } from '../eras/client-call.ts';
import { ANSWER_MS, CANNOT_ASK, ClientQuestions } from '../eras/client-questions.ts';
import type { Inputs } from '../eras/input-rounds.ts';
import { isFurther } from '../eras/progress.ts';
import { sealState } from '../eras/request-state.ts';
import type { ToldError } from '../eras/upstream-error.ts';
import type { Outcome } from '../observe/observer.ts';
import type { Cancellable } from '../sessions/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { AbortReason, Question } from '../upstreams/upstream.ts';
import { resultFits } from '../validation/fits.ts';
import type { Answer } from '../wire/answer.ts';
import type { Piece } from '../wire/assemble.ts';
import { type Edit, NO_EDITS } from '../wire/edits.ts';
import { REFUSALS, type Refusal, textOf } from '../wire/errors.ts';
import { buildForeignError, buildNotification, buildProgress } from '../wire/reply.ts';
import { CallRecord } from './call-record.ts';
import { chargeNext } from './charging.ts';
import { idOf, sendAnswer, sendListenEnd, sendRefusal, sendResult } from './ends.ts';
import type { Finishing } from './finish.ts';
import { finish, outcomeOf } from './finish.ts';
import { type Sending, send } from './send.ts';
import { showAgain } from './show.ts';

/** Answers a request from what the gateway itself knows. */
export type Local = (
  exchange: Exchange,
  snapshot: Snapshot,
) => Refusal | undefined | Promise<Refusal | undefined>;

export class Exchange extends CallRecord implements Sending, ClientCall, Finishing, Cancellable {
  /** Set by route, for what no upstream answers. */
  local: Local | undefined = undefined;

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
      if (!this.#fits(answer)) this.refuse(REFUSALS.bad_answer);
      else if (isComplete(answer) && this.message.taskId === undefined) this.complete(answer, NO_EDITS);
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
    if (finish(this, answer.isError ? 'tool_error' : 'success'))
      sendAnswer(this, answer, edits, isComplete(answer));
  }

  /** Ends with a result of the gateway's making. */
  conclude(outcome: Outcome, result: readonly Piece[]): void {
    if (finish(this, outcome)) sendResult(this, result);
  }

  /** The gateway's own answer; `result` is the complete value of `result`. */
  succeed(result: Buffer, sessionId?: string): void {
    if (finish(this, 'success')) sendResult(this, [result], sessionId);
  }

  tell({ status, code, message, data }: ToldError): void {
    if (!finish(this, 'error')) return;
    this.reply.answer(status, buildForeignError(idOf(this), code, message, data), undefined);
  }

  /** The gateway's own no. */
  refuse(refusal: Refusal): void {
    if (refusal.kind === 'invalid_arguments' && readsToolErrors(this)) {
      toolError(this, textOf(refusal));
      return;
    }
    // What is hidden was denied, whatever the client is told.
    const outcome = this.decision?.outcome === 'deny' ? 'denied' : outcomeOf(refusal.kind);
    if (finish(this, outcome)) sendRefusal(this, refusal);
  }

  /** A notification: taken, nothing to answer. */
  accept(): void {
    if (finish(this, 'success')) this.reply.accept();
  }

  inputRequired(requests: readonly Piece[], id: string, round: number): void {
    const { sealer, serverInfo } = this.edge;
    const state = { kind: 'parked', upstream: this.upstreamName, call: id, round } as const;
    const token = sealState(sealer, this, state, ANSWER_MS);
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
    if (this.charge?.refusal === undefined) this.askedOwners = [...this.askedOwners, this.target];
    this.target = next;
    this.otherOwners = others;
    const verdict = this.#chargeNext();
    if (verdict instanceof Promise) void verdict.then((late) => this.#sendCharged(late));
    else this.#sendCharged(verdict);
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
    else if (this.#giveUp('timeout', 'timeout')) sendRefusal(this, REFUSALS.timeout);
  }

  shutDown(): void {
    const listened = this.listening !== undefined;
    if (!this.#giveUp('shutdown', 'unavailable')) return;
    if (listened) sendListenEnd(this);
    else sendRefusal(this, REFUSALS.unavailable);
  }

  /** The next owner may have limits of its own. */
  #chargeNext(): Refusal | undefined | Promise<Refusal | undefined> {
    const { kind, item, nameForClients: name, method, routeNumber: route } = this;
    if (kind === undefined || item === undefined) return undefined;
    const at = (upstream: number) => ({ kind, name, method, route, upstream });
    return chargeNext(this, item, at(this.target), this.askedOwners.map(at));
  }

  #sendCharged(refusal: Refusal | undefined): void {
    if (this.finished) return;
    if (refusal === undefined) this.#send();
    else this.fail(refusal);
  }

  #send(): void {
    this.sentAgain = true;
    const verdict = showAgain(this);
    if (verdict instanceof Promise) void verdict.then((late) => this.#sendShown(late));
    else this.#sendShown(verdict);
  }

  #sendShown(verdict: Refusal | undefined): void {
    if (this.finished) return;
    const refusal = verdict ?? send(this);
    if (refusal !== undefined) this.fail(refusal);
  }

  /** A bug of ours, met in the callback of a connection many share: it must cost this call and nothing else. */
  #fault(error: unknown): void {
    this.edge.log.error('an answer could not be passed on', { err: error, method: this.message.method });
    finish(this, 'error');
    sendRefusal(this, REFUSALS.internal);
  }

  #fits(answer: Answer): boolean {
    const { validation: rules, snapshot } = this;
    const { validation } = snapshot.policy;
    return rules === undefined || validation === undefined || resultFits(validation, rules, this, answer);
  }

  #giveUp(reason: AbortReason, outcome: Outcome): boolean {
    if (!finish(this, outcome)) return false;
    this.attempt?.abort(reason);
    return true;
  }
}
