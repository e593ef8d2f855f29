// One call on its way through a channel: from `dispatch` over the wait for the connection to its one final word.
import type { Answer } from '../../wire/answer.ts';
import { buildCancelled } from '../../wire/envelope.ts';
import type { Refusal } from '../../wire/errors.ts';
import { isAtLeast, isLogLevel } from '../../wire/log-level.ts';
import { buildCall } from '../build-call.ts';
import type { ServerQuestion } from '../question.ts';
import type { AbortReason, Attempt, Call, Sink } from '../upstream.ts';
import type { ChannelConnection, Waiting } from './connection.ts';
import type { OpenCall } from './questions.ts';

/** What a call tells the session it runs on. */
export interface CallOwner {
  /** Once, right before the final word or because the call was given up. `answered`: by the server itself. */
  over(call: ChannelCall, answered: boolean): void;
}

export class ChannelCall implements Attempt, Waiting, OpenCall {
  readonly call: Call;
  readonly questions = new Set<ServerQuestion>();
  readonly #sink: Sink;
  readonly #owner: CallOwner;
  #connection: ChannelConnection | undefined;
  #id = 0;
  #over = false;

  constructor(call: Call, sink: Sink, owner: CallOwner) {
    this.call = call;
    this.#sink = sink;
    this.#owner = owner;
  }

  /** Sends it, once the server has been told to log as much as the call wants to hear. */
  send(connection: ChannelConnection): void {
    const level = this.call.logLevel;
    if (level !== undefined && connection.mustRaise(level)) {
      connection.raise(level, () => this.#write(connection));
    } else {
      this.#write(connection);
    }
  }

  abort(reason: AbortReason): void {
    if (this.#over) return;
    this.#finish(false);
    // Before the cancel: a server that waits for an answer might never look at what comes after.
    for (const question of this.questions) question.giveUp();
    if (this.#connection?.forget(this.#id)) {
      this.#connection.notify(buildCancelled(this.#id, reason), this.call.headers);
    }
  }

  answered(answer: Answer): void {
    if (this.#over) return;
    this.#finish(true);
    this.#dropQuestions();
    answer.era = this.#connection!.era;
    if (answer.kind === 'error') this.#sink.error(answer);
    else this.#sink.result(answer);
  }

  failed(refusal: Refusal): void {
    if (this.#over) return;
    this.#finish(false);
    this.#dropQuestions();
    this.#sink.fail(refusal);
  }

  progressed(answer: Answer): void {
    const token = answer.progressToken;
    if (this.#over || token === undefined) return;
    const params = answer.raw.subarray(answer.start, answer.end);
    this.#sink.progress(params, token.start - answer.start, token.end - answer.start);
  }

  logged(answer: Answer): void {
    const wanted = this.call.logLevel;
    if (this.#over || wanted === undefined || !isLogLevel(answer.level)) return;
    if (isAtLeast(answer.level, wanted)) this.#sink.log(answer.raw.subarray(answer.start, answer.end));
  }

  asked(question: ServerQuestion): void {
    this.questions.add(question);
    this.#sink.ask(question);
  }

  #write(connection: ChannelConnection): void {
    if (this.#over) return;
    const { capabilities, logLevel } = this.call;
    this.#connection = connection;
    this.#id = connection.nextId();
    const envelope = connection.envelopeOf(capabilities, logLevel);
    connection.send(this.#id, buildCall(this.call, this.#id, envelope), this, this.call.headers);
  }

  #finish(answered: boolean): void {
    this.#over = true;
    this.#owner.over(this, answered);
  }

  /** The server has said its last word, or is gone: it expects no answers any more. */
  #dropQuestions(): void {
    for (const question of this.questions) question.close();
  }
}
