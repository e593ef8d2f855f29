// What a legacy server asks because of one call, from the question to its answer, which is a message of its own.
import type { Answer } from '../../wire/answer.ts';
import { buildAnswer, buildRefusal } from '../../wire/envelope.ts';
import type { Question, QuestionMethod } from '../upstream.ts';

/** Says something to the server in the session the question came from. */
export type Say = (message: Buffer) => void;

export class HttpQuestion implements Question {
  readonly method: QuestionMethod;
  readonly params: Buffer;
  withdrawn: (() => void) | undefined = undefined;
  /** The server's id as it wrote it: a number and a string of the same digits are two ids. */
  readonly key: string;
  readonly #rawId: Buffer;
  readonly #say: Say;
  readonly #onClosed: (question: HttpQuestion) => void;
  #open = true;

  /** `params`: raw JSON object. */
  constructor(
    method: QuestionMethod,
    params: Buffer,
    request: Answer,
    say: Say,
    onClosed: (question: HttpQuestion) => void,
  ) {
    this.method = method;
    this.params = params;
    this.#rawId = request.rawId!;
    this.key = keyOf(this.#rawId);
    this.#say = say;
    this.#onClosed = onClosed;
  }

  answer(result: Buffer): void {
    if (!this.#open) return;
    this.close();
    this.#say(buildAnswer(this.#rawId, result));
  }

  refuse(code: number, message: string): void {
    if (!this.#open) return;
    this.close();
    this.#say(buildRefusal(this.#rawId, code, message));
  }

  /** The server took it back. */
  withdraw(): void {
    if (!this.#open) return;
    this.close();
    this.withdrawn?.();
  }

  /** Nobody waits for the answer any more. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#onClosed(this);
  }
}

export function isQuestion(method: string): method is QuestionMethod {
  return method === 'elicitation/create' || method === 'sampling/createMessage' || method === 'roots/list';
}

export function keyOf(rawId: Buffer): string {
  return rawId.toString('latin1');
}
