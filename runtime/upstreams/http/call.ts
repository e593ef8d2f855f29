// One call to one HTTP instance: undici's request, undici's handler and the caller's attempt in a single object,
// because this is the path every tools/call takes.
import type { Answer } from '../../wire/answer.ts';
import { REFUSALS, type Refusal } from '../../wire/errors.ts';
import { buildCall } from '../build-call.ts';
import { HEADER_MISMATCH, UNSUPPORTED_VERSION } from '../control-messages.ts';
import { NOT_SENT } from '../refuse.ts';
import type { AbortReason, Attempt, Call, Sink } from '../upstream.ts';
import type { Established } from './establish.ts';
import type { Instance } from './instance.ts';
import type { Media } from './media.ts';
import { type Fault, type Reading, RoundTrip } from './round-trip.ts';

/** What a call tells the upstream it runs on. */
export interface CallOwner {
  /** The call gave up before or after it was sent; `sent` if the instance may be working on it. */
  aborted(call: HttpCall, sent: boolean, reason: AbortReason): void;
  /** The instance does not know the session, or speaks another era: open anew and send `call` once more. */
  renew(call: HttpCall): void;
  /** The instance could not be reached for this call. */
  unreachable(detail: string): void;
  /** A notification or request that came with the answer but is about no call. */
  overheard(answer: Answer): void;
}

/** How long a stream may stay open after it has brought the answer. */
const LINGER_MS = 1_000;
/** Codes the protocol gives to a rejected conversation, and the words servers use under the code for anything. */
const CONVERSATION_CODES = new Set([-32001, HEADER_MISMATCH, UNSUPPORTED_VERSION]);
const ANY_CODE = -32000;
const CONVERSATION_WORDS = /session|not initialized|protocol version/i;

export class HttpCall extends RoundTrip implements Attempt {
  /** The request's id and progress token at the instance; 0 before it was sent. */
  id = 0;
  /** Under what it was sent. */
  established: Established | undefined = undefined;
  private readonly instance: Instance;
  private readonly owner: CallOwner;
  private readonly call: Call;
  private readonly sink: Sink;
  private over = false;
  private renewed = false;
  private stale: Answer | undefined = undefined;

  constructor(instance: Instance, owner: CallOwner, call: Call, sink: Sink) {
    super(instance.connections, 'POST', instance.maxBytes, instance.idleMs);
    this.path = instance.path;
    this.instance = instance;
    this.owner = owner;
    this.call = call;
    this.sink = sink;
  }

  /** Sends the call; a second time only after the instance said that it did not execute it. */
  start(established: Established): void {
    const { instance, call } = this;
    const { era, version, envelope } = established;
    this.established = established;
    this.id = instance.nextId();
    this.headers =
      era === 'modern' ? instance.headers.modern(version, call.method, call.name) : established.headers;
    this.body = buildCall(call, this.id, envelope);
    this.send();
  }

  abort(reason: AbortReason): void {
    if (this.over) return;
    this.over = true;
    this.owner.aborted(this, this.running && this.wasSent, reason);
    this.drop();
  }

  /** The upstream has to give it up. */
  refuse(refusal: Refusal): void {
    if (this.over) return;
    this.over = true;
    this.drop();
    this.sink.fail(refusal);
  }

  protected readingOf(status: number, media: Media): Reading {
    if (status === 200 && media !== 'other') return media;
    // Refusals of the protocol carry a JSON-RPC error; a lost session may come with any body, or none.
    if (status === 400 || status === 404) {
      if (media === 'json') return 'json';
      if (status === 404 && this.established?.sessionId !== undefined) return 'ignore';
    }
    return 'refuse';
  }

  protected message(answer: Answer): void {
    if (this.over || this.stale !== undefined) return;
    if (answer.kind === 'result' || answer.kind === 'error') this.answered(answer);
    else if (answer.kind === 'notification') this.notified(answer);
    else this.owner.overheard(answer);
  }

  private answered(answer: Answer): void {
    const refused = this.status !== 200;
    // A server that refuses a request need not have read its id: null, or none, is fine then.
    const ours = answer.id === this.id || (refused && answer.rawId === undefined);
    if (!ours || (refused && answer.kind === 'result')) {
      this.giveUp(REFUSALS.bad_answer, 'an answer with a wrong id or status');
      return;
    }
    if (refused && this.isStale(answer)) {
      this.stale = answer;
      return;
    }
    this.over = true;
    answer.era = this.established!.era;
    if (this.running) this.lingerFor(LINGER_MS);
    if (answer.kind === 'error') this.sink.error(answer);
    else this.sink.result(answer);
  }

  /** Did the instance reject the conversation rather than the call? Then it did not execute it. */
  private isStale(answer: Answer): boolean {
    if (this.established?.sessionId !== undefined && this.status === 404) return true;
    return (
      CONVERSATION_CODES.has(answer.code) ||
      (answer.code === ANY_CODE && CONVERSATION_WORDS.test(answer.message))
    );
  }

  private notified(answer: Answer): void {
    if (answer.method === 'notifications/progress') {
      const token = answer.progressToken;
      if (token === undefined) return;
      if (answer.raw.toString('latin1', token.start, token.end) !== String(this.id)) return;
      const params = answer.raw.subarray(answer.start, answer.end);
      this.sink.progress(params, token.start - answer.start, token.end - answer.start);
    } else if (answer.method === 'notifications/message') {
      this.sink.log(answer.raw.subarray(answer.start, answer.end));
    } else {
      this.owner.overheard(answer);
    }
  }

  protected ended(fault: Fault | undefined): void {
    if (this.over) return;
    if (this.stale !== undefined || this.lostSession(fault)) {
      this.stale = undefined;
      if (!this.renewed) {
        this.renewed = true;
        this.owner.renew(this);
      } else {
        this.giveUp(REFUSALS.bad_answer, `rejected the call twice with status ${this.status}`);
      }
      return;
    }
    if (fault === undefined) {
      this.giveUp(REFUSALS.bad_answer, 'ended without an answer');
      return;
    }
    const unsent = fault.kind === 'unavailable' && !fault.sent;
    if (unsent) this.owner.unreachable(fault.detail);
    this.giveUp(unsent ? NOT_SENT : REFUSALS[fault.kind], fault.detail);
  }

  /** A 404 in a session, whatever its body: the session is gone (2025-11-25, Session Management). */
  private lostSession(fault: Fault | undefined): boolean {
    if (this.status !== 404 || this.established?.sessionId === undefined) return false;
    return fault === undefined || fault.kind === 'bad_answer';
  }

  private giveUp(refusal: Refusal, detail: string): void {
    this.over = true;
    this.instance.complain(refusal.kind, detail);
    this.drop();
    this.sink.fail(refusal);
  }
}
