// One call to one HTTP instance: undici's request, undici's handler and the caller's attempt in a single object,
// because this is the path every tools/call takes.
//
// A call is executed at most once. It is sent again only when the instance said that it did not look at it, and a
// stream that broke off is picked up where it ended, which sends nothing.
import type { Answer } from '../../wire/answer.ts';
import { REFUSALS, type Refusal } from '../../wire/errors.ts';
import { isAtLeast, isLogLevel } from '../../wire/log-level.ts';
import { buildCall } from '../build-call.ts';
import { HEADER_MISMATCH, readSupported, UNSUPPORTED_VERSION } from '../control-messages.ts';
import { type Lines, OWN } from '../credential.ts';
import type { ServerQuestion } from '../question.ts';
import { NOT_SENT } from '../refuse.ts';
import type { AbortReason, Attempt, Call, Sink } from '../upstream.ts';
import type { Instance } from './instance.ts';
import type { Line } from './line.ts';
import type { Media } from './media.ts';
import { isResumable, Resumption } from './resume.ts';
import { type Fault, type Reading, RoundTrip } from './round-trip.ts';

/** What a call tells whoever has it: the upstream while it waits for contact, then the upstream or a session. */
export interface CallOwner {
  /** Once: it was answered, failed, or was given up. */
  over(call: HttpCall): void;
  /** It was given up, and the instance may be working on it. */
  cancel(call: HttpCall, reason: AbortReason): void;
  /** The instance does not know the session, or speaks another era: open anew and send `call` once more. */
  renew(call: HttpCall): void;
  /** The instance could not be reached for this call. */
  unreachable(detail: string): void;
  /** A request of the server on the call's own stream. */
  asked(request: Answer, call: HttpCall): void;
  /** A notification that came with the answer but is about no call. */
  overheard(notification: Answer, call: HttpCall): void;
  /** The instance says that the mirrored headers are wrong: it has other tools than we know. */
  mismatched(): void;
}

/** Codes the protocol gives to a rejected conversation, and the words servers use under the code for anything. */
const SESSION_NOT_FOUND = -32001;
const ANY_CODE = -32000;
const UNAUTHORIZED = 401;
const CONVERSATION_WORDS = /session|not initialized|protocol version/i;

export class HttpCall extends RoundTrip implements Attempt {
  readonly call: Call;
  owner: CallOwner;
  /** The request's id and progress token at the instance; 0 before it was sent. */
  id = 0;
  /** Under what it was sent; undefined before. */
  line: Line | undefined = undefined;
  /** What the server asked because of it and has no answer to. */
  questions: Set<ServerQuestion> | undefined = undefined;
  /** Who it is for, as the instance was told last. */
  shown: Lines;
  private readonly instance: Instance;
  private readonly sink: Sink;
  private ending = false;
  private renewed = false;
  private reshown = false;
  private stale: Answer | undefined = undefined;
  private resumption: Resumption | undefined = undefined;
  private resumedFrom: string | undefined = undefined;

  constructor(instance: Instance, owner: CallOwner, call: Call, sink: Sink) {
    super(instance.connections, 'POST', instance.maxBytes, instance.idleMs);
    this.path = instance.path;
    this.instance = instance;
    this.owner = owner;
    this.call = call;
    this.shown = call.headers;
    this.sink = sink;
  }

  /** No final word has been said, and nobody gave it up. */
  get alive(): boolean {
    return !this.ending;
  }

  /** Sends the call; a second time only after the instance said that it did not execute it. */
  start(line: Line): void {
    this.line = line;
    this.id = this.instance.nextId();
    this.body = buildCall(this.call, this.id, line.envelopeOf(this.call));
    if (this.shown === OWN) {
      this.sendShowing(this.instance.show(OWN), (shown) => {
        this.shown = shown;
        return line.headersOf(this.call, shown);
      });
      return;
    }
    this.headers = line.headersOf(this.call, this.shown);
    this.send();
  }

  abort(reason: AbortReason): void {
    if (this.ending) return;
    const sent = this.resumption !== undefined || (this.running && this.wasSent);
    // Before the cancel: a server that waits for an answer may not look at what comes after.
    for (const question of [...(this.questions ?? [])]) question.giveUp();
    this.end();
    if (sent) this.owner.cancel(this, reason);
    this.drop();
  }

  /** The upstream has to give it up. */
  refuse(refusal: Refusal): void {
    if (this.ending) return;
    this.end();
    this.drop();
    this.sink.fail(refusal);
  }

  /** The owner has checked that the client can be asked this because of this call. */
  ask(question: ServerQuestion): void {
    this.questions ??= new Set();
    this.questions.add(question);
    this.sink.ask(question);
  }

  /** notifications/progress; true when it is about this call. */
  progressed(answer: Answer): boolean {
    const token = answer.progressToken;
    if (this.ending || token === undefined) return false;
    if (answer.raw.toString('latin1', token.start, token.end) !== String(this.id)) return false;
    const params = answer.raw.subarray(answer.start, answer.end);
    this.sink.progress(params, token.start - answer.start, token.end - answer.start);
    return true;
  }

  /** notifications/message that is about this call. */
  logged(answer: Answer): void {
    const wanted = this.call.logLevel;
    if (this.ending || wanted === undefined || !isLogLevel(answer.level)) return;
    if (isAtLeast(answer.level, wanted)) this.sink.log(answer.raw.subarray(answer.start, answer.end));
  }

  protected readingOf(status: number, media: Media): Reading {
    if (this.resumption !== undefined) return status === 200 && media === 'events' ? 'events' : 'refuse';
    if (status === 200 && media !== 'other') return media;
    // Refusals of the protocol carry a JSON-RPC error; a lost session may come with any body, or none.
    if (status === 400 || status === 404) {
      if (media === 'json') return 'json';
      if (status === 404 && this.line?.sessionId !== undefined) return 'ignore';
    }
    return 'refuse';
  }

  protected override batches(): boolean {
    return this.line?.batches === true;
  }

  protected override mayBeSilent(): boolean {
    return !this.ending && this.questions !== undefined && this.questions.size > 0;
  }

  protected message(answer: Answer): void {
    if (answer.kind === 'request') {
      this.owner.asked(answer, this);
    } else if (this.ending || this.stale !== undefined) {
      return;
    } else if (answer.kind !== 'notification') {
      this.answered(answer);
    } else if (answer.method === 'notifications/progress') {
      this.progressed(answer);
    } else if (answer.method === 'notifications/message') {
      this.logged(answer);
    } else {
      this.owner.overheard(answer, this);
    }
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
    const { era } = this.line!;
    answer.era = era;
    this.end();
    this.linger();
    if (answer.kind === 'result') {
      this.sink.result(answer);
      return;
    }
    if (era === 'modern' && answer.code === HEADER_MISMATCH) this.owner.mismatched();
    this.sink.error(answer);
  }

  /** Did the instance reject the conversation rather than the call? Then it did not execute it. */
  private isStale(answer: Answer): boolean {
    const { code } = answer;
    if (code === ANY_CODE) return CONVERSATION_WORDS.test(answer.message);
    if (this.line!.era === 'modern') {
      return code === SESSION_NOT_FOUND || readSupported(answer)?.common !== undefined;
    }
    if (this.line!.sessionId !== undefined && this.status === 404) return true;
    return code === SESSION_NOT_FOUND || code === HEADER_MISMATCH || code === UNSUPPORTED_VERSION;
  }

  protected ended(fault: Fault | undefined): void {
    if (this.ending || (this.status === UNAUTHORIZED && this.showInstead())) return;
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
    if (this.resumption !== undefined || this.brokeOff(fault)) {
      this.resumeLater(fault);
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

  /** What was shown is not good any more: the instance has done nothing, and is asked once more with something else. */
  private showInstead(): boolean {
    const instead = this.reshown ? undefined : this.instance.credential.instead(this.shown);
    if (instead === undefined) return false;
    this.reshown = true;
    instead.then(
      (shown) => {
        if (this.ending) return;
        this.shown = shown;
        if (this.resumption === undefined) this.start(this.line!);
        else this.resume();
      },
      (error: Error) => {
        if (!this.ending) this.giveUp(REFUSALS.unavailable, error.message);
      },
    );
    return true;
  }

  /** A 404 in a session, whatever its body: the session is gone (2025-11-25, Session Management). */
  private lostSession(fault: Fault | undefined): boolean {
    if (this.status !== 404 || this.resumption !== undefined) return false;
    if (this.line?.sessionId === undefined) return false;
    return fault === undefined || fault.kind === 'bad_answer';
  }

  /** Did a stream end, or was it cut, that can be asked for the rest (2025-11-25, Resumability)? */
  private brokeOff(fault: Fault | undefined): boolean {
    if (this.status !== 200 || this.line?.era !== 'legacy') return false;
    return isResumable(this.lastEventId) && (fault === undefined || fault.kind === 'unavailable');
  }

  private resumeLater(fault: Fault | undefined): void {
    const { status } = this;
    const opened = status === 200;
    const busy = status === 409 || status === 429;
    if (fault !== undefined && fault.kind !== 'unavailable' && !busy) {
      this.giveUp(opened ? REFUSALS[fault.kind] : REFUSALS.unavailable, fault.detail);
      return;
    }
    if (this.connections.closed) {
      this.giveUp(REFUSALS.unavailable, 'given up with its upstream');
      return;
    }
    this.resumption ??= new Resumption();
    const news = this.lastEventId !== this.resumedFrom;
    const how = !opened ? 'failed' : news ? 'brought events' : 'brought nothing';
    if (!this.resumption.schedule(this.retryMs, how, () => this.resume())) {
      this.giveUp(REFUSALS.unavailable, 'the stream of an answer broke off and could not be resumed');
      return;
    }
    this.instance.paused.add(this);
  }

  private resume(): void {
    this.instance.paused.delete(this);
    const { version, sessionId } = this.line!;
    this.resumedFrom = this.lastEventId;
    this.method = 'GET';
    this.body = null;
    const { headers } = this.instance;
    const lines = headers.legacyGet(version, sessionId, this.lastEventId);
    this.sendShowing(this.instance.show(this.shown), (shown) => headers.joined(lines, shown));
  }

  private giveUp(refusal: Refusal, detail: string): void {
    this.end();
    this.instance.complain(refusal.kind, detail);
    this.drop();
    this.sink.fail(refusal);
  }

  private end(): void {
    this.ending = true;
    if (this.resumption !== undefined) {
      this.resumption.stop();
      this.instance.paused.delete(this);
    }
    if (this.questions !== undefined) for (const question of [...this.questions]) question.close();
    this.owner.over(this);
  }
}
