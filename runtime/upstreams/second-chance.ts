// A sink that passes everything on, but the first time it hears that a call was never sent, has it sent elsewhere.
import type { Answer } from '../wire/answer.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { NOT_SENT } from './refuse.ts';
import type { Call, Question, Sink, Upstream } from './upstream.ts';

/** Who sends the call once more, with the same sink; false when nobody took it. */
export interface Sender {
  again(call: Call, sink: SecondChance): boolean;
}

export class SecondChance implements Sink {
  /** Who has the call; the sender's to set. */
  last: Upstream | undefined = undefined;
  readonly #call: Call;
  readonly #sink: Sink;
  readonly #sender: Sender;
  #used = false;

  constructor(call: Call, sink: Sink, sender: Sender) {
    this.#call = call;
    this.#sink = sink;
    this.#sender = sender;
  }

  progress(params: Buffer, tokenStart: number, tokenEnd: number): void {
    this.#sink.progress(params, tokenStart, tokenEnd);
  }

  log(params: Buffer): void {
    this.#sink.log(params);
  }

  ask(question: Question): void {
    this.#sink.ask(question);
  }

  result(answer: Answer): void {
    this.#sink.result(answer);
  }

  error(answer: Answer): void {
    this.#sink.error(answer);
  }

  fail(refusal: Refusal): void {
    if (refusal === NOT_SENT && !this.#used) {
      this.#used = true;
      if (this.#sender.again(this.#call, this)) return;
    }
    this.#sink.fail(refusal === NOT_SENT ? REFUSALS.unavailable : refusal);
  }
}
