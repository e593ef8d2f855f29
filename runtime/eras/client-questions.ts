// What one call has asked its legacy client: real requests on the response stream of the very call, each with the
// answer it waits for. When the call ends, the client is told that nobody waits any more.
import type { Reply } from '../pipeline/reply.ts';
import type { Asker, Questions } from '../sessions/questions.ts';
import type { Question } from '../upstreams/upstream.ts';
import { buildCancelled } from '../wire/envelope.ts';

/** More at once is a flood: no client shows a person more than a few questions of one call. */
export const MAX_OPEN = 4;

/** How long a person may think about a question. */
export const ANSWER_MS = 10 * 60 * 1000;

/** The code towards an upstream for a question that cannot be put (JSON-RPC, internal error). */
export const CANNOT_ASK = -32603;

/** The call the questions belong to. */
export interface AskingCall {
  readonly reply: Pick<Reply, 'send'>;
  /** A person is thinking: the call's own deadline does not run. */
  waitForPerson(): void;
  /** Nothing is open any more: the upstream has its full time again. */
  personAnswered(): void;
}

export class ClientQuestions {
  readonly #call: AskingCall;
  readonly #questions: Questions;
  readonly #open = new Set<number>();

  /** `questions`: those of the client's session. */
  constructor(call: AskingCall, questions: Questions) {
    this.#call = call;
    this.#questions = questions;
  }

  get full(): boolean {
    return this.#open.size >= MAX_OPEN;
  }

  /** The id of the request that went out; undefined when too many are open, and then `asker` is never called. */
  ask(method: string, params: Buffer, asker: Asker): number | undefined {
    if (this.full) return undefined;
    const id = this.#questions.ask(
      method,
      params,
      {
        answered: (result) => {
          this.#close(id);
          asker.answered(result);
        },
        refused: (code, message) => {
          this.#close(id);
          asker.refused(code, message);
        },
      },
      (message) => this.#call.reply.send(message),
    );
    if (id === undefined) return undefined;
    this.#open.add(id);
    this.#call.waitForPerson();
    return id;
  }

  /** A legacy server's question, put to the client as it is. */
  relay(question: Question): void {
    const id = this.ask(question.method, question.params, {
      answered: (result) => question.answer(result),
      refused: (code, message) => question.refuse(code, message),
    });
    if (id === undefined) question.refuse(CANNOT_ASK, 'Too many open questions');
    else question.withdrawn = () => this.#takeBack(id);
  }

  /** The call is over, or its other questions are pointless now. */
  end(): void {
    for (const id of this.#open) this.#tellWithdrawn(id);
    this.#open.clear();
  }

  #takeBack(id: number): void {
    if (!this.#open.has(id)) return;
    this.#tellWithdrawn(id);
    this.#close(id);
  }

  #tellWithdrawn(id: number): void {
    this.#questions.drop(id);
    this.#call.reply.send(buildCancelled(id, 'The request was withdrawn'));
  }

  #close(id: number | undefined): void {
    if (id !== undefined) this.#open.delete(id);
    if (this.#open.size === 0) this.#call.personAnswered();
  }
}
