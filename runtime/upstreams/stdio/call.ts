// One call on its way through a child process: from `dispatch` over the wait for the process to its one final word.
import type { Answer } from '../../wire/answer.ts';
import { buildCancelled } from '../../wire/envelope.ts';
import { REFUSALS, type Refusal } from '../../wire/errors.ts';
import { buildCall } from '../build-call.ts';
import type { AbortReason, Attempt, Call, Era, Sink } from '../upstream.ts';
import type { StdioConnection, Waiting } from './connection.ts';

export class StdioCall implements Attempt, Waiting {
  readonly #call: Call;
  readonly #sink: Sink;
  #connection: StdioConnection | undefined;
  #id = 0;
  #era: Era = 'legacy';
  #over = false;
  /** Called when the call is over while it still waits for the process to start. */
  onWithdrawn: ((call: StdioCall) => void) | undefined;
  /** Called once when a server has answered: proof that it works. */
  readonly #onAnswered: () => void;

  constructor(call: Call, sink: Sink, onAnswered: () => void) {
    this.#call = call;
    this.#sink = sink;
    this.#onAnswered = onAnswered;
  }

  /** `envelope` is that of the revision spoken with this process, undefined for a legacy one. */
  send(connection: StdioConnection, era: Era, envelope: string | undefined): void {
    this.onWithdrawn = undefined;
    this.#connection = connection;
    this.#era = era;
    this.#id = connection.nextId();
    connection.send(this.#id, buildCall(this.#call, this.#id, envelope), this);
  }

  abort(reason: AbortReason): void {
    if (this.#over) return;
    this.#over = true;
    this.onWithdrawn?.(this);
    if (this.#connection?.forget(this.#id)) {
      this.#connection.notify(buildCancelled(this.#id, reason));
    }
  }

  answered(answer: Answer): void {
    if (this.#over) return;
    this.#over = true;
    answer.era = this.#era;
    this.#onAnswered();
    if (answer.kind === 'error') this.#sink.error(answer);
    else this.#sink.result(answer);
  }

  failed(refusal: Refusal): void {
    if (this.#over) return;
    this.#over = true;
    this.#sink.fail(refusal);
  }

  progressed(answer: Answer): void {
    const token = answer.progressToken;
    if (this.#over || token === undefined) return;
    const params = answer.raw.subarray(answer.start, answer.end);
    this.#sink.progress(params, token.start - answer.start, token.end - answer.start);
  }

  logged(answer: Answer): void {
    if (!this.#over) this.#sink.log(answer.raw.subarray(answer.start, answer.end));
  }
}

/** A request of our own to the process, as a promise; rejects with what went wrong, for the operator. */
export function ask(connection: StdioConnection, message: (id: number) => Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const id = connection.nextId();
    connection.send(id, message(id), {
      answered: resolve,
      failed: (refusal) => reject(new Error(refusal === REFUSALS.unavailable ? 'ended' : refusal.kind)),
      progressed() {},
      logged() {},
    });
  });
}
