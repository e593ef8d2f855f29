// What a legacy server asks its client because of one call, from the question to its answer, which is a message of
// its own; whatever carries the two.
import type { Answer } from '../wire/answer.ts';
import { buildAnswer, buildRefusal } from '../wire/envelope.ts';
import type { Question, QuestionMethod } from './upstream.ts';

/** Open questions of one call; a server that asks more at once is not talking to a person. */
export const MAX_OPEN_QUESTIONS = 4;
/** Why the gateway gives up a question: its call is over. */
const GIVEN_UP = { code: -32603, message: 'the call was given up' };
const NO_PARAMS = Buffer.from('{}');

/** Open until it is answered, refused, withdrawn, or its call is over. */
export class ServerQuestion implements Question {
  readonly method: QuestionMethod;
  readonly params: Buffer;
  withdrawn: (() => void) | undefined = undefined;
  readonly #rawId: Buffer;
  readonly #say: (message: Buffer) => void;
  readonly #onClosed: (question: ServerQuestion) => void;
  #open = true;

  /** `say` reaches the server where the question came from. */
  constructor(
    method: QuestionMethod,
    request: Answer,
    say: (message: Buffer) => void,
    onClosed: (question: ServerQuestion) => void,
  ) {
    this.method = method;
    this.params = paramsOf(request);
    this.#rawId = request.rawId!;
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

  /** Its call was given up: nobody will answer. */
  giveUp(): void {
    this.refuse(GIVEN_UP.code, GIVEN_UP.message);
  }

  /** The server took it back. */
  withdraw(): void {
    if (!this.#open) return;
    this.close();
    this.withdrawn?.();
  }

  /** No answer is expected, or possible, any more. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#onClosed(this);
  }
}

export function isQuestion(method: string): method is QuestionMethod {
  return method === 'elicitation/create' || method === 'sampling/createMessage' || method === 'roots/list';
}

/** `params` of a request of the server as a raw JSON object. */
export function paramsOf(request: Answer): Buffer {
  return request.end === request.start ? NO_PARAMS : request.raw.subarray(request.start, request.end);
}

/** A server's id as it wrote it: a number and a string of the same digits are two ids. */
export function keyOf(rawId: Buffer): string {
  return rawId.toString('latin1');
}
