// A sink that passes everything on, but the first time it hears that a call was never sent, has it sent elsewhere.
import type { Answer } from '../wire/answer.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { NOT_SENT } from './refuse.ts';
import type { Question, Sink } from './upstream.ts';

export class SecondChance implements Sink {
  readonly #sink: Sink;
  readonly #again: (sink: Sink) => boolean;
  #used = false;

  /** `again` dispatches the call once more, with the sink it is given; false when nobody took it. */
  constructor(sink: Sink, again: (sink: Sink) => boolean) {
    this.#sink = sink;
    this.#again = again;
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
      if (this.#again(this)) return;
    }
    this.#sink.fail(refusal === NOT_SENT ? REFUSALS.unavailable : refusal);
  }
}
